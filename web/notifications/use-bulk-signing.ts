import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { SayRequest } from '#api/contract.ts';
import { isRefusal, postChecks } from '../app/api.ts';
import { nodeQuery } from '../app/queries.ts';
import { postDraft } from '../drafts/draft-api.ts';
import { newDraftId } from '../drafts/kept-text.ts';

export type BulkState = Readonly<{
  kind: 'ready' | 'signing' | 'done';
  /** What became of each, in order; shorter than the list while some are still to come. */
  outcomes: readonly (Error | 'drafted')[];
}>;

/** Hands in one after another, and goes on where one is refused: what became of each is told. */
export function useBulkSigning(requests: readonly SayRequest[]) {
  const queries = useQueryClient();
  const { data: node } = useQuery(nodeQuery);
  const [state, setState] = useState<BulkState>({ kind: 'ready', outcomes: [] });
  const begun = useRef(false);
  const checking = useQuery({
    queryKey: ['check', requests],
    queryFn: ({ signal }) => postChecks(requests, signal),
    refetchInterval: false,
    gcTime: 0,
    retry: false,
  });
  const sign = async () => {
    // A second press while the first is on its way must not hand in twice.
    if (begun.current) return;
    begun.current = true;
    const outcomes: (Error | 'drafted')[] = [];
    for (const request of requests) {
      outcomes.push(await outcomeOf(request, node && newDraftId(node.party)));
      setState({ kind: 'signing', outcomes: [...outcomes] });
    }
    setState({ kind: 'done', outcomes });
    await queries.invalidateQueries();
  };
  // What waits at home, as the refusal itself says, may be handed in all the same.
  const waits = isRefusal(checking.error, 'draft.area-suspended');
  return { state, checking, isReady: checking.isSuccess || waits, waits, sign };
}

async function outcomeOf(request: SayRequest, as: string | undefined): Promise<Error | 'drafted'> {
  try {
    await postDraft(request, as);
    return 'drafted';
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
