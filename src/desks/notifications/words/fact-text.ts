import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import type { Label } from './label-words.ts';
import { type WordList, wordFor } from './vocabulary.ts';

/** Labels of facts whose name on the wire is another word. */
const labelOf: Readonly<Record<string, Label>> = {
  notice: 'answersNotice',
  hs: 'hsCodes',
  importer: 'importingParty',
  rule: 'clockRule',
  role: 'addressedAs',
};

const codesOf: Readonly<Record<string, readonly WordList[]>> = {
  reason: ['reasonWords', 'notShippedWords'],
  concern: ['concernWords'],
  question: ['questionWords'],
  basis: ['basisWords'],
  mode: ['modeWords'],
  role: ['roleWords'],
  form: ['formWords'],
};

export const labelText = (label: Label, language: Language): string =>
  wordFor('labelWords', label, language);

/** The name of a fact, as the browser shows it. */
export const factLabel = (name: string, language: Language): string =>
  wordFor('labelWords', labelOf[name] ?? name, language);

/** A code with its word before it, so that it can be read, and typed again. */
export function factText(name: string, value: JsonValue | undefined, language: Language): string {
  if (typeof value === 'boolean') return wordFor('sentenceWords', value ? 'yes' : 'no', language);
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (isJsonObject(value)) {
    return Object.values(value)
      .map((member) => factText('', member, language))
      .join(' → ');
  }
  const code = String(value ?? '');
  for (const list of codesOf[name] ?? []) {
    const word = wordFor(list, code, language);
    if (word !== code) return `${word} (${code})`;
  }
  return code;
}

/** Plain facts on one line. */
export const factsText = (stated: JsonObject, language: Language): string =>
  Object.entries(stated)
    .map(([name, value]) => `${factLabel(name, language)}: ${factText(name, value, language)}`)
    .join('; ');
