import { assert } from './assert.ts';
import { languages, type Words } from './language.ts';
import { accountPhrases } from './phrases/accounts.ts';
import { draftPhrases } from './phrases/drafts.ts';
import { filePhrases } from './phrases/files.ts';
import { formPhrases } from './phrases/forms.ts';
import { listPhrases } from './phrases/lists.ts';

/**
 * The closed table of what refusals say in `facts.expected` and `facts.why`. The key is the English, which the API answers and scripts
 * read; officers read it in their own language. A phrase that lacks a language does not compile, nor does a refusal made without one.
 */
const table = {
  ...formPhrases,
  ...draftPhrases,
  ...filePhrases,
  ...listPhrases,
  ...accountPhrases,
};
export type Template = keyof typeof table;
export const templates = Object.keys(table) as readonly Template[];

declare const brand: unique symbol;
/** Either of the table ({@link phrase}), or the same in every language ({@link codes}). */
export type Phrase = string & { readonly [brand]: 'Phrase' };

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;
type ValuesOf<T extends Template> = [NamesIn<T>] extends [never]
  ? []
  : [Readonly<Record<NamesIn<T>, string | number>>];

/** In English, with its values. */
export function phrase<T extends Template>(template: T, ...[values]: ValuesOf<T>): Phrase {
  return filled(template, values ?? {}) as Phrase;
}

/** Codes, ids, names of options and files, numbers: what no language changes. */
export const codes = (values: string | readonly string[]): Phrase =>
  (typeof values === 'string' ? values : values.join(', ')) as Phrase;

const place = /\{([a-z]+)\}/gi;

export function filled(template: string, values: Readonly<Record<string, string | number>>) {
  return template.replaceAll(place, (_, name: string) => {
    const value = values[name];
    assert(value !== undefined, `${template} takes ${name}`);
    return String(value);
  });
}

/** A longer one is not looked up: a value that somebody sent stands in it. */
const phraseCharactersMax = 500;

/** The phrase in each language; undefined for what is the same in all, or is not of this version. */
export function phraseWords(said: string): Words | undefined {
  if (said.length > phraseCharactersMax) return undefined;
  for (const { template, pattern } of patterns) {
    const match = pattern.exec(said);
    if (match === null) continue;
    const { es, zh } = table[template];
    const values = match.groups ?? {};
    return { en: said, es: filled(es, values), zh: filled(zh, values) };
  }
  return undefined;
}

/** Those of a refusal's facts that are phrases, in each language. */
export function factWordsOf(
  facts: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, Words>> {
  const words = ['expected', 'why'].flatMap((name) => {
    const inEach = phraseWords(String(facts[name] ?? ''));
    return inEach === undefined ? [] : [[name, inEach] as const];
  });
  return Object.fromEntries(words);
}

/** What counts is a number; a name, a word or a file may be anything. */
const patternOf = (name: string): string =>
  /^(?:n|min|max)$/.test(name) ? '-?\\d+(?:\\.\\d+)?' : '.+';

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The longest first: what says more is not taken for a shorter phrase with a long value. */
const patterns = [...templates]
  .sort((one, other) => literal(other).length - literal(one).length)
  .map((template) => {
    const source = template
      .split(place)
      .map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part}>${patternOf(part)})`))
      .join('');
    return { template, pattern: new RegExp(`^${source}$`, 'us') };
  });

function literal(template: string): string {
  return template.replaceAll(place, '');
}

/** That the table is one: each of its languages takes the same values. */
export const valuesIn = (template: Template): readonly (readonly string[])[] => {
  const words = { en: template, ...table[template] };
  return languages.map((language) =>
    [...words[language].matchAll(place)].map(([, name = '']) => name).sort(),
  );
};
