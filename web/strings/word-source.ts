import type { Messages } from '@lingui/core';
import type { Language } from '#kernel/language.ts';

type WordsIn = (language: Language) => Messages;

const sources: WordsIn[] = [];
let tell: (words: WordsIn) => void = () => undefined;

/** The desks' own words, as soon as a page that says one has brought them: signing in need not wait for them, nor Today for those of drafts. */
export const wordsIn: WordsIn = (language) =>
  Object.assign({}, ...sources.map((source) => source(language)));

export function addWords(words: WordsIn): void {
  sources.push(words);
  tell(words);
}

export function onWords(listener: (words: WordsIn) => void): void {
  tell = listener;
}
