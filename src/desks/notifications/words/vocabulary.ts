/**
 * What the desk says of a notification, in three languages: the command line and the browser take every word from here, so that they
 * cannot differ. The folder imports the kernel and types only, so that a browser can load it.
 */
import type { Language, Words } from '#kernel/language.ts';
import * as derived from './derived-words.ts';
import * as facts from './fact-words.ts';
import { labelWords } from './label-words.ts';
import { sentenceWords } from './sentence-words.ts';
import * as statements from './statement-words.ts';
import * as status from './status-words.ts';

export const vocabulary = {
  ...{ ...status, ...statements, ...facts, ...derived },
  ...{ labelWords, sentenceWords },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
export type Vocabulary = typeof vocabulary;
export type WordList = keyof Vocabulary;

/** The word for a code; a code of a newer protocol is shown as it is written. */
export function wordFor(list: WordList, code: string, language: Language): string {
  const words: Readonly<Record<string, Words>> = vocabulary[list];
  return words[code]?.[language] ?? code;
}
