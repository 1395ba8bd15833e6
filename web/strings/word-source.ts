import type { Messages } from '@lingui/core';
import type { Language } from '#kernel/language.ts';

type WordsIn = (language: Language) => Messages;

let source: WordsIn = () => ({});
let tell: (words: WordsIn) => void = () => undefined;

/** The desk's own words, as soon as a page that says one has brought them: signing in need not wait for them. */
export const wordsIn: WordsIn = (language) => source(language);

export function addWords(words: WordsIn): void {
  source = words;
  tell(words);
}

export function onWords(listener: (words: WordsIn) => void): void {
  tell = listener;
}
