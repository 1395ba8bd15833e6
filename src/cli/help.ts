import type { Language, Words } from '#kernel/language.ts';
import type { Command, Option } from './command.ts';
import { fold } from './fold.ts';
import { everyCommandOptions } from './parse-command-line.ts';
import { columnsOf } from './print.ts';
import * as words from './words/usage-words.ts';

export const helpColumnsMax = 100;

type Row = readonly [left: string, right: string];

/** What a word means, in lines beside it. */
function beside(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => columnsOf(left))) + 2;
  return rows.flatMap(([left, right]) =>
    fold(right, helpColumnsMax - width).map(
      (line, index) => `${(index === 0 ? left : '').padEnd(width)}${line}`,
    ),
  );
}

const paragraphs = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => fold(line, helpColumnsMax));

export function helpOf(command: Command, language: Language): string {
  const options: Readonly<Record<string, Option>> = { ...command.options, ...everyCommandOptions };
  const told: Readonly<Record<string, Words>> = {
    ...{ ...words.everyCommandOptions, ...command.words.options },
  };
  const rows = Object.entries(options).map(([name, option]): Row => {
    const short = option.short ? `-${option.short}, ` : '';
    const value = option.type === 'string' ? ` ${option.value ?? 'TEXT'}` : '';
    return [`  ${short}--${name}${value}`, told[name]?.[language] ?? ''];
  });
  const { summary, details, examples } = command.words;
  return [
    words.usage([command.name, ...command.arguments].join(' '))[language],
    '',
    ...paragraphs(summary[language]),
    ...(details ? ['', ...paragraphs(details[language])] : []),
    '',
    words.options[language],
    ...beside(rows),
    '',
    words.examples[language],
    ...examples.flatMap(([line, does]) => [
      ...fold(`  ${does[language]}`, helpColumnsMax),
      `    $ entente ${line}`,
    ]),
    '',
  ].join('\n');
}

export function overviewOf(commands: readonly Command[], language: Language): string {
  return [
    words.usage(words.anyCommand[language])[language],
    '',
    ...paragraphs(words.whatItIs[language]),
    '',
    words.commands[language],
    ...beside(commands.map(({ name, words: { summary } }) => [`  ${name}`, summary[language]])),
    '',
    ...paragraphs(words.howToGoOn[language]),
    '',
  ].join('\n');
}
