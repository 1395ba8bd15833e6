/** Options that several commands take: a text in each language, a list with commas. */
import { type Language, languages, type Text, type Words } from '#kernel/language.ts';
import { type Option, textOf, type Values } from './command.ts';

type InEach<Name extends string> = `${Name}-${Language}`;

/** `--text-en`, `--text-es`, `--text-zh`. */
export function textOptions<Name extends string>(
  name: Name,
): Readonly<Record<InEach<Name>, Option>> {
  const option: Option = { type: 'string', value: 'TEXT' };
  return Object.fromEntries(languages.map((language) => [`${name}-${language}`, option])) as Record<
    InEach<Name>,
    Option
  >;
}

export function textIn(values: Values, name: string): Text | undefined {
  const entries = languages.flatMap((language) => {
    const text = textOf(values, `${name}-${language}`);
    return text === undefined ? [] : [[language, text] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** Ascending and each once; empty for an option that was given empty. */
export function listOption(values: Values, name: string): readonly string[] | undefined {
  const given = textOf(values, name);
  return given === undefined ? undefined : [...new Set(given.split(',').filter(Boolean))].sort();
}

export const inEach = (write: (language: Language) => string): Words =>
  Object.fromEntries(languages.map((language) => [language, write(language)])) as Words;
