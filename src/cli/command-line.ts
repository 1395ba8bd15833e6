import { createInterface } from 'node:readline/promises';
import { factNames } from '#kernel/fact-names.ts';
import { type Command, type CommandContext, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { failureOf } from './failure.ts';
import { helpOf, overviewOf } from './help.ts';
import { languageIn, languageOf } from './language.ts';
import { packageVersion } from './package-files.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { printable } from './print.ts';
import { ProblemError } from './problem-error.ts';
import { needsOneOf, noSuchCommand } from './words/usage-words.ts';

/** The command meant, by its one or two words. */
function commandOf(first: string, second: string): Command {
  const command =
    commands.find(({ name }) => name === `${first} ${second}`) ??
    commands.find(({ name }) => name === first);
  if (command) return command;
  const family = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (family.length === 0) throw new UsageError(noSuchCommand(printable(first)));
  const names = family.map(({ name }) => name.slice(first.length + 1));
  throw new UsageError(needsOneOf(first, names.join(', ')));
}

async function main(args: readonly string[], context: CommandContext): Promise<number> {
  const [first, second = ''] = args;
  if (first === undefined || ['--help', '-h', 'help'].includes(first)) {
    context.out(overviewOf(commands, languageIn(args, context.environment)));
    return 0;
  }
  if (first === '--version') {
    context.out(`${packageVersion()}\n`);
    return 0;
  }
  const command = commandOf(first, second);
  const input = parseCommandLine(command, args.slice(command.name.split(' ').length));
  try {
    const language = languageOf(input.values, context);
    if (input.values['help'] !== true) return await command.run(input, context);
    context.out(helpOf(command, language));
    return 0;
  } catch (error) {
    if (error instanceof UsageError) error.help = `${command.name} `;
    if (!(error instanceof ProblemError)) throw error;
    const language = languageIn(args, context.environment);
    const { problem } = error;
    if (input.values['json'] === true) context.out(`${JSON.stringify(problem, null, 2)}\n`);
    const where = problem.at ? ` (${printable(problem.at)})` : '';
    const details = Object.entries(problem.facts ?? {})
      .map(([name, value]) => {
        const told = factNames[name]?.[language] ?? name;
        const said = problem.factWords?.[name]?.[language] ?? String(value);
        return `  ${told}: ${printable(said)}\n`;
      })
      .join('');
    context.err(`entente: ${problem.code}${where}: ${problem.text[language]}\n${details}`);
    return 1;
  }
}

/** What no refusal explains, in the language asked for as far as the line could be read. */
function failed(error: unknown, args: readonly string[], context: CommandContext): number {
  const { exitCode, ...told } = failureOf(error);
  if (args.includes('--json')) context.out(`${JSON.stringify(told, null, 2)}\n`);
  context.err(`entente: ${told.text[languageIn(args, context.environment)]}\n`);
  return exitCode;
}

async function askAtTerminal(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** Runs what the process was started with; its exit code is set when this resolves. */
export async function runCommandLine(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => stop.abort());
  }
  // The demonstration starts its nodes with a channel to itself: when it is gone, they stop too.
  if (process.channel) process.once('disconnect', () => stop.abort());
  // A reader that has seen enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  const context: CommandContext = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    environment: process.env,
    nowMs: () => Date.now(),
    ask: askAtTerminal,
    ...(process.stderr.isTTY && { columns: process.stderr.columns || 80 }),
    stop: stop.signal,
  };
  try {
    process.exitCode = await main(process.argv.slice(2), context);
  } catch (error) {
    process.exitCode = failed(error, process.argv.slice(2), context);
  }
  // What was under way to a peer that does not answer would keep a stopped node waiting.
  if (stop.signal.aborted) process.exit();
  process.channel?.unref();
}
