import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeskView } from '#api/contract-records.ts';
import type { Language, Words } from '#kernel/language.ts';
import type { DeskWords, WordList } from '#verbs/face.ts';
import { useLanguage } from '../app/language.tsx';
import { desksQuery } from './records-api.ts';

export type ListName = {
  [Name in keyof DeskWords]-?: WordList extends DeskWords[Name] ? Name : never;
}[keyof DeskWords];

/** The words of every desk, in the reader's language. A code that has none is shown as it is written. */
export type DeskReader = Readonly<{
  desks: readonly DeskView[];
  name: (desk: string) => string;
  /** What one of its records is. */
  record: (desk: string) => string;
  word: (desk: string, list: ListName, code: string) => string;
  /** The same, where nothing is better than a code. */
  known: (desk: string, list: ListName, code: string) => string | undefined;
  /** The desk at which a statement of this type is made; empty if none knows it. */
  deskOf: (type: string) => string;
}>;

export function deskReader(desks: readonly DeskView[], language: Language): DeskReader {
  const named = new Map(desks.map((desk) => [desk.name, desk]));
  const ofType = new Map(
    desks.flatMap(({ name, words }) => Object.keys(words.said).map((type) => [type, name])),
  );
  const wordsOf = (desk: string): DeskWords | undefined =>
    (named.get(desk) ?? named.get(''))?.words;
  const known = (desk: string, list: ListName, code: string): string | undefined => {
    const words: WordList = wordsOf(desk)?.[list] ?? {};
    const word: Words | undefined = Object.hasOwn(words, code) ? words[code] : undefined;
    return word?.[language];
  };
  return {
    desks,
    name: (desk) => named.get(desk)?.words.name[language] ?? desk,
    record: (desk) => wordsOf(desk)?.record[language] ?? desk,
    known,
    word: (desk, list, code) => known(desk, list, code) ?? code,
    deskOf: (type) => ofType.get(type) ?? '',
  };
}

export function useDeskWords(): DeskReader {
  const language = useLanguage();
  const { data } = useQuery(desksQuery);
  return useMemo(() => deskReader(data?.desks ?? [], language), [data, language]);
}
