import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import { get, isRefusal, NoAnswer } from '../app/api.ts';

const lookAgainMs = 2_000;

export type Sent = Readonly<{
  /** The record under which it was sent; absent while nothing was. */
  as: string | undefined;
  /** The version that stood there before it was sent, where a draft is revised. */
  before?: string | undefined;
  /** Sent from this form before the page was opened: whether it arrived is not known either. */
  isOfBefore: boolean;
}>;

/** What stands there, or `null`. */
async function standing(as: string, before: string | undefined, signal: AbortSignal) {
  try {
    const view = await get<DraftView>(`/api/v1/drafts/${as}`, signal);
    return view.digest === before ? null : view;
  } catch (error) {
    if (isRefusal(error, 'request.not-found')) return null;
    throw error;
  }
}

/**
 * Where the node's answer was lost, nobody knows whether it took the draft. The desk asks until the node answers: what stands under the record under which
 * it was sent was handed in, and only where nothing does may it be handed in again. So a lost connection never drafts a thing twice.
 */
export function useLostAnswer({
  sent: { as, before, isOfBefore },
  error,
  attempt,
  onFound,
}: {
  sent: Sent;
  /** Tells one attempt from the next: what was learnt after one says nothing of another. */
  attempt: number;
  error: Error | null;
  onFound: (draft: DraftView) => void;
}): 'none' | 'asking' | 'not-handed-in' {
  const isLost = error instanceof NoAnswer;
  const asks = as !== undefined && (isLost || (isOfBefore && attempt === 0));
  const asking = useQuery({
    queryKey: ['lost-answer', as, attempt],
    queryFn: ({ signal }) => standing(as ?? '', before, signal),
    enabled: asks,
    refetchInterval: ({ state }) => (state.data === undefined ? lookAgainMs : false),
    retry: false,
    gcTime: 0,
    staleTime: 0,
  });
  const found = asks ? asking.data : undefined;
  useEffect(() => {
    if (found) onFound(found);
  }, [found, onFound]);
  if (!isLost) return 'none';
  return found === null ? 'not-handed-in' : 'asking';
}
