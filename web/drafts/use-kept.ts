import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeView } from '#api/contract-officers.ts';
import { meQuery, nodeQuery } from '../app/queries.ts';
import { type Keeper, newDraftId } from './kept-text.ts';

/** Whose texts are kept. The gate lets nobody in before it is known. */
export const useOfficerId = (): string =>
  useQueryClient().getQueryData<MeView>(meQuery.queryKey)?.id ?? 'console';

export type KeptText<Written> = Readonly<{
  draft: Written;
  /** When it was kept, if the form was not begun just now. */
  keptMs: number | undefined;
  /** Under which record it was sent before the page was opened, if it was. */
  sentAs: string | undefined;
  change: (next: Written) => void;
  /** Gives back what undoes it. */
  discard: () => () => void;
  forget: () => void;
  /** The record under which it is sent: the same however often it is. */
  sendAs: () => string | undefined;
}>;

/**
 * A text that is written down with every change, and comes back where it was left.
 * @param start what the form begins with; what is no more than that is not kept
 */
export function useKept<Written>(
  keeper: Keeper<Written>,
  start: Written,
  isWritten: (draft: Written) => boolean,
): KeptText<Written> {
  const { data: node } = useQuery(nodeQuery);
  const [kept, setKept] = useState(() => keeper.read());
  const [draft, setDraft] = useState<Written>(() => kept?.draft ?? start);
  const [as, setAs] = useState(kept?.as);
  const write = (next: Written, sent: string | undefined): void => {
    const isKept = isWritten(next) || sent !== undefined;
    const as = sent === undefined ? {} : { as: sent };
    if (isKept) keeper.write({ draft: next, keptMs: Date.now(), ...as });
    else keeper.forget();
  };
  const change = (next: Written): void => {
    setDraft(next);
    write(next, as);
  };
  return {
    draft,
    keptMs: kept?.keptMs,
    sentAs: kept?.as,
    change,
    discard: () => {
      const before = { draft, kept };
      setDraft(start);
      setKept(undefined);
      keeper.forget();
      return () => {
        setKept(before.kept);
        change(before.draft);
      };
    },
    forget: keeper.forget,
    sendAs: () => {
      const sent = as ?? (node && newDraftId(node.party));
      setAs(sent);
      write(draft, sent);
      return sent;
    },
  };
}
