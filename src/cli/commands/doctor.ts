import { type Command, CommandFailed } from '../command.ts';
import { connect, openFolder, printer } from '../connect.ts';
import {
  type Check,
  checkForks,
  checkGuard,
  checkLogs,
  checkMachine,
  checkNode,
  checkPeers,
} from '../doctor-checks.ts';
import { checkWaiting } from '../doctor-waiting.ts';
import { languageOf } from '../language.ts';
import { printable } from '../print.ts';
import { ProblemError } from '../problem-error.ts';

export const doctor: Command = {
  name: 'doctor',
  arguments: [],
  summary: 'Looks the node over, and says of everything that is not well what to do.',
  details:
    'Node.js, permissions, disk, database, guard, every log from its bytes, and the line to every peer with its clock: it pulls once from\n' +
    'each. Exit code 1 if anything fails; warnings alone leave it 0.',
  options: { quick: { type: 'boolean', help: 'do not read every log' } },
  examples: ['doctor', 'doctor --quick --json'],
  run: async ({ values }, context) => {
    const folder = openFolder(values, context);
    const checks: Check[] = [...checkMachine(folder)];
    if (checks.every(({ name, state }) => name !== 'database' || state !== 'fail')) {
      const language = languageOf(values, context);
      try {
        const client = await connect(folder, context);
        try {
          checks.push(...(await checkNode(client)));
          checks.push(...(await checkForks(client, language)));
          checks.push(await checkGuard(client, folder));
          checks.push(...(await checkWaiting(client, folder)));
          if (values['quick'] !== true) {
            checks.push(...(await checkLogs(client, context.nowMs(), language)));
          }
          checks.push(...(await checkPeers(client)));
        } finally {
          await client.close();
        }
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { code, text } = error.problem;
        checks.push({ name: 'node', state: 'fail', found: code, hint: text[language] });
      }
    }
    printer(values, context)(checks, () => checks.map(checkText).join(''));
    const failed = checks.filter(({ state }) => state === 'fail').length;
    if (failed > 0) throw new CommandFailed(`${failed} of ${checks.length} checks failed`);
    return 0;
  },
};

function checkText({ name, state, found, hint }: Check): string {
  const head = `${state.toUpperCase().padEnd(5)} ${name}: ${printable(found)}\n`;
  return hint === undefined ? head : `${head}      → ${printable(hint)}\n`;
}
