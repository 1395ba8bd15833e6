import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { type Command, type Option, UsageError, type Values } from './command.ts';
import { printable } from './print.ts';
import * as words from './words/usage-words.ts';

export const everyCommandOptions = {
  data: { type: 'string', value: 'FOLDER' },
  lang: { type: 'string', value: 'en|es|zh' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Readonly<Record<keyof typeof words.everyCommandOptions, Option>>;

type Input = Readonly<{ values: Values; positionals: readonly string[] }>;

/** @throws UsageError that names the command whose help says more */
export function parseCommandLine(command: Command, args: readonly string[]): Input {
  try {
    return parsed(command, args);
  } catch (error) {
    if (error instanceof UsageError) error.help = `${command.name} `;
    throw error;
  }
}

function parsed(command: Command, args: readonly string[]): Input {
  const known: Readonly<Record<string, Option>> = { ...everyCommandOptions, ...command.options };
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { type, multiple, short }] of Object.entries(known)) {
    options[name] = { type, ...(multiple ? { multiple } : {}), ...(short ? { short } : {}) };
  }
  // Not strict: what is wrong is said here, in three languages, which node:util does not.
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options, allowPositionals: true, strict: false, tokens: true },
  });
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(command, known[token.name], token);
  }
  if (values['help'] !== true) checkCount(command, positionals.length);
  return { values: values as Values, positionals };
}

type Given = Readonly<{
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}>;

function checkOption(
  command: Command,
  option: Option | undefined,
  { rawName, value, inlineValue }: Given,
): void {
  const name = printable(rawName);
  if (option === undefined) throw new UsageError(words.noSuchOption(command.name, name));
  if (option.type === 'boolean') {
    if (inlineValue) throw new UsageError(words.takesNoValue(name));
    return;
  }
  // `--group --json` forgets a value far more often than it means one.
  const isNext = !inlineValue && value?.startsWith('-') === true && value.length > 1;
  if (value === undefined || isNext) {
    throw new UsageError(words.needsValue(name, option.value ?? 'TEXT'));
  }
}

function checkCount(command: Command, count: number): void {
  const least = command.arguments.filter((argument) => argument.startsWith('<')).length;
  const most = command.arguments.some((argument) => argument.endsWith('...'))
    ? Number.POSITIVE_INFINITY
    : command.arguments.length;
  if (count < least) {
    throw new UsageError(words.isMissing((command.arguments[count] ?? '').replace('...', '')));
  }
  if (count > most) throw new UsageError(words.tooMany(command.name, most));
}
