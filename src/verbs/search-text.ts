/** What people find a statement by: codes of its facts, and names and numbers of its content, in every language given. */
import { isJsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { searchCharactersMax } from './desk.ts';

/** The texts in values of a content: a line as it is, a name in each of its languages. */
export function wordsIn(...values: readonly (JsonValue | undefined)[]): readonly string[] {
  return values.flatMap((value): readonly string[] => {
    if (typeof value === 'string') return [value];
    return isJsonObject(value) ? wordsIn(...Object.values(value)) : [];
  });
}

/** Cut to what an index takes, never within a character. */
export function searchable(words: readonly string[]): string {
  const text = words.join(' ');
  if (text.length <= searchCharactersMax) return text;
  return text.slice(0, searchCharactersMax).toWellFormed();
}
