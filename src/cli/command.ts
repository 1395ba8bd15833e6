import type { Language, Words } from '#kernel/language.ts';

/** What a command may touch: nothing else of the process. */
export type CommandContext = Readonly<{
  out: (text: string) => void;
  err: (text: string) => void;
  environment: Readonly<Record<string, string | undefined>>;
  nowMs: () => number;
  /** What a person at the terminal types in answer; `undefined` where nobody is there to ask. */
  ask: (question: string) => Promise<string | undefined>;
  /** How wide the terminal is on which `err` is read; absent where a file or a program reads it. */
  columns?: number;
  /** Aborted on Ctrl-C and SIGTERM. */
  stop: AbortSignal;
}>;

export type Option = Readonly<{
  type: 'string' | 'boolean';
  multiple?: boolean;
  short?: string;
  /** What stands after the name in the help, for options that take a value: one word, the same in every language. */
  value?: string;
}>;

export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** A command line to copy, the same in every language, and what it does. */
export type Example = readonly [line: string, does: Words];

/** What the help of a command says: of the command, and of each of its options by name. */
export type CommandWords<Name extends string = string> = Readonly<{
  summary: Words;
  /** Below the usage. Every line is a paragraph, and is folded; one that begins with spaces stays indented. */
  details?: Words;
  options: Readonly<Record<Name, Words>>;
  examples: readonly Example[];
}>;

export type Command<Name extends string = string> = Readonly<{
  /** As typed: `group join`. */
  name: string;
  /** Positional arguments as shown: `<terms.json>`, `[party]`, `<file>...`. */
  arguments: readonly string[];
  words: CommandWords<Name>;
  options: Readonly<Record<NoInfer<Name>, Option>>;
  run: (
    input: Readonly<{ values: Values; positionals: readonly string[] }>,
    context: CommandContext,
  ) => Promise<number>;
}>;

/** The compiler refuses an option without words, and words without an option. */
export const command = <Name extends string>(defined: Command<Name>): Command => defined;

/** The command line was not understood: the sentence without its full stop, then how to get help. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Words;
  /** The command whose help says more, with a space after it; empty for the overview. */
  help = '';
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** Expected, and said in one sentence: the command was understood and could not be done. Exit code 1. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** The same for every language: a path, an id, a list of codes. */
export const same = (text: string): Words => ({ en: text, es: text, zh: text });

/** Headings of a table, or other words that stand side by side. */
export const inOne = (words: readonly Words[], language: Language): readonly string[] =>
  words.map((one) => one[language]);

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
