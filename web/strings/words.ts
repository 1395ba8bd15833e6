import type { MessageDescriptor, Messages } from '@lingui/core';
import type { Language, Words } from '#kernel/language.ts';
import { addWords, wordsIn } from './word-source.ts';

type Vocabulary = Readonly<Record<string, Readonly<Record<string, Words>>>>;

const idOf = (list: string, code: string): string => `${list}.${code}`;

/** A desk's own words as messages, to stand beside the sentences of the pages. In a list each, as compiled messages are. */
function messagesIn(vocabulary: Vocabulary, language: Language): Messages {
  const messages: Messages = {};
  for (const [list, words] of Object.entries(vocabulary)) {
    for (const [code, word] of Object.entries(words)) messages[idOf(list, code)] = [word[language]];
  }
  return messages;
}

/** Every word that was brought so far. */
export const wordMessages = (language: Language): Messages => wordsIn(language);

/** Brings a vocabulary. Returns its lists, each to be said by `i18n._`. */
export function bringWords<Own extends Vocabulary>(vocabulary: Own) {
  addWords((language) => messagesIn(vocabulary, language));
  return function messagesOf<List extends keyof Own & string>(
    list: List,
  ): Readonly<Record<keyof Own[List] & string, MessageDescriptor>> {
    const codes = Object.keys(vocabulary[list] ?? {});
    const messages = codes.map((code) => [code, { id: idOf(list, code) }] as const);
    return Object.fromEntries(messages) as Record<keyof Own[List] & string, MessageDescriptor>;
  };
}
