import { useState } from 'react';
import type { NotificationRow } from '#api/contract.ts';
import { keeperOf } from '../drafts/kept-text.ts';
import { type KeptText, useKept, useOfficerId } from '../drafts/use-kept.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { isWritten, writtenDraft } from './kept-draft.ts';

/**
 * An answer that comes back where it was left: one place for each record and kind of answer.
 * @param revised the draft that is revised, and what it says so far
 */
export function useKeptDraft(
  { group, record }: Pick<NotificationRow, 'group' | 'record'>,
  type: string,
  revised?: Readonly<{ draft: string; digest: string; start: Draft }>,
): KeptText<Draft> {
  const officer = useOfficerId();
  const [keeper] = useState(() => {
    const name = revised
      ? `revise/${revised.draft}/${revised.digest}`
      : `${group}/${record}/${type}`;
    return keeperOf(officer, name, (value) => writtenDraft(value, type));
  });
  const start = revised?.start ?? emptyDraft(type);
  const differs = (draft: Draft): boolean => JSON.stringify(draft) !== JSON.stringify(start);
  return useKept(keeper, start, revised ? differs : isWritten);
}
