import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** What a command may touch: nothing else of the process. */
export type CommandContext = Readonly<{
  out: (text: string) => void;
  err: (text: string) => void;
  environment: Readonly<Record<string, string | undefined>>;
  nowMs: () => number;
  /** What a person at the terminal types in answer; `undefined` where nobody is there to ask. */
  ask: (question: string) => Promise<string | undefined>;
  /** Aborted on Ctrl-C and SIGTERM. */
  stop: AbortSignal;
}>;

export type Option = Readonly<{
  type: 'string' | 'boolean';
  multiple?: boolean;
  short?: string;
  /** What stands after the name in the help, for options that take a value. */
  value?: string;
  help: string;
}>;

export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export type Command = Readonly<{
  /** As typed: `group join`. */
  name: string;
  /** Positional arguments as shown: `<terms.json>`, `[party]`, `<file>...`. */
  arguments: readonly string[];
  summary: string;
  /** Paragraphs below the usage. */
  details?: string;
  options: Readonly<Record<string, Option>>;
  examples: readonly string[];
  run: (
    input: Readonly<{ values: Values; positionals: readonly string[] }>,
    context: CommandContext,
  ) => Promise<number>;
}>;

/** The command line was not understood: the sentence, then how to get help. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The command whose help says more, with a space after it; empty for the overview. */
  help = '';
}

/** Expected, and said in one sentence: the command was understood and could not be done. Exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

export const everyCommandOptions: Readonly<Record<string, Option>> = {
  data: {
    type: 'string',
    value: 'FOLDER',
    help: "the node's data folder (default: $ENTENTE_DATA or ./.entente/node)",
  },
  lang: { type: 'string', value: 'en|es|zh', help: 'language of messages (default: $LANG)' },
  json: { type: 'boolean', help: 'print JSON for scripts' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
};

export function parseCommandLine(
  command: Command,
  args: readonly string[],
): Readonly<{ values: Values; positionals: readonly string[] }> {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, option] of Object.entries({ ...everyCommandOptions, ...command.options })) {
    options[name] = {
      type: option.type,
      ...(option.multiple ? { multiple: true } : {}),
      ...(option.short ? { short: option.short } : {}),
    };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (values['help'] !== true) checkCount(command, positionals.length);
    return { values: values as Values, positionals };
  } catch (error) {
    const usage = error instanceof UsageError ? error : new UsageError(sentenceOf(error));
    usage.help = `${command.name} `;
    throw usage;
  }
}

/** node:util's own sentences end with a full stop, or with a hint about `--` that helps nobody here. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'wrong use';
  return error.message.split('. To specify')[0]?.split('\n')[0]?.replace(/\.$/, '') ?? 'wrong use';
}

function checkCount(command: Command, count: number): void {
  const least = command.arguments.filter((argument) => argument.startsWith('<')).length;
  const most = command.arguments.some((argument) => argument.endsWith('...'))
    ? Number.POSITIVE_INFINITY
    : command.arguments.length;
  if (count < least) {
    throw new UsageError(`${command.arguments[count] ?? 'an argument'} is missing`);
  }
  if (count > most) throw new UsageError(`too many arguments: ${command.name} takes ${most}`);
}

export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.options, ...everyCommandOptions }).map(
    ([name, option]) => {
      const short = option.short ? `-${option.short}, ` : '';
      const value = option.type === 'string' ? ` ${option.value ?? 'TEXT'}` : '';
      return [`  ${short}--${name}${value}`, option.help] as const;
    },
  );
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return [
    `Usage: entente ${[command.name, ...command.arguments].join(' ')} [options]`,
    '',
    command.summary,
    ...(command.details ? ['', command.details] : []),
    '',
    'Options:',
    ...rows.map(([left, right]) => `${left.padEnd(width)}${right}`),
    '',
    'Examples:',
    ...command.examples.map((example) => `  $ entente ${example}`),
    '',
  ].join('\n');
}

/** The text of an option given once. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** All texts of an option that may be repeated. */
export function textsOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
