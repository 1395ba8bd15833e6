import type { MessageDescriptor, Messages } from '@lingui/core';
import { vocabulary as ofNotifications } from '#desks/notifications/words/vocabulary.ts';
import { draftVocabulary } from '#desks/releases/words/vocabulary.ts';
import type { Language, Words } from '#kernel/language.ts';
import { addWords } from './word-source.ts';

const vocabulary = { ...ofNotifications, ...draftVocabulary };
type Vocabulary = typeof vocabulary;
type WordList = keyof Vocabulary;
type CodesOf<List extends WordList> = keyof Vocabulary[List] & string;

const idOf = (list: string, code: string): string => `${list}.${code}`;

/** The desk's own words as messages, to stand beside the sentences of the pages. In a list each, as compiled messages are. */
export function wordMessages(language: Language): Messages {
  const messages: Messages = {};
  for (const [list, words] of Object.entries<Readonly<Record<string, Words>>>(vocabulary)) {
    for (const [code, word] of Object.entries(words)) messages[idOf(list, code)] = [word[language]];
  }
  return messages;
}

addWords(wordMessages);

/** One list of the vocabulary, to be said by `i18n._`. */
export function messagesOf<List extends WordList>(
  list: List,
): Readonly<Record<CodesOf<List>, MessageDescriptor>> {
  const codes = Object.keys(vocabulary[list]) as CodesOf<List>[];
  const messages = codes.map((code) => [code, { id: idOf(list, code) }] as const);
  return Object.fromEntries(messages) as Record<CodesOf<List>, MessageDescriptor>;
}
