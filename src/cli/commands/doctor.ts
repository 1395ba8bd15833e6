import type { Language } from '#kernel/language.ts';
import { CommandFailed, command, same } from '../command.ts';
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
import { columnsOf, printable } from '../print.ts';
import { ProblemError } from '../problem-error.ts';
import * as words from '../words/doctor-words.ts';

export const doctor = command({
  name: 'doctor',
  words: words.doctor,
  arguments: [],
  options: { quick: { type: 'boolean' } },
  run: async ({ values }, context) => {
    const folder = openFolder(values, context);
    const checks: Check[] = [...checkMachine(folder)];
    if (checks.every(({ name, state }) => name !== words.database || state !== 'fail')) {
      try {
        const client = await connect(folder, context);
        try {
          checks.push(...(await checkNode(client)));
          checks.push(...(await checkForks(client)));
          checks.push(await checkGuard(client, folder));
          checks.push(...(await checkWaiting(client, folder)));
          if (values['quick'] !== true) {
            checks.push(...(await checkLogs(client, context.nowMs())));
          }
          checks.push(...(await checkPeers(client)));
        } finally {
          await client.close();
        }
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { code, text } = error.problem;
        checks.push({ name: words.node, state: 'fail', found: same(code), hint: text });
      }
    }
    printer(values, context)(checks.map(inEnglish), (language) =>
      checks.map((check) => checkText(check, language)).join(''),
    );
    const failed = checks.filter(({ state }) => state === 'fail').length;
    if (failed > 0) throw new CommandFailed(words.checksFailed(failed, checks.length));
    return 0;
  },
});

/** Scripts read one language. */
const inEnglish = ({ name, state, found, hint }: Check) => ({
  ...{ name: name.en, state, found: found.en },
  ...(hint === undefined ? {} : { hint: hint.en }),
});

function checkText({ name, state, found, hint }: Check, language: Language): string {
  const states = Object.values(words.states).map((said) => columnsOf(said[language]));
  const said = words.states[state][language];
  const indent = Math.max(...states) + 1;
  const gap = ' '.repeat(indent - columnsOf(said));
  const head = `${said}${gap}${name[language]}: ${printable(found[language])}\n`;
  return hint === undefined ? head : `${head}${' '.repeat(indent)}→ ${printable(hint[language])}\n`;
}
