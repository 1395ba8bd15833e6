import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SayRequest } from '#api/contract.ts';
import type { DraftRow, DraftView } from '#api/contract-drafts.ts';
import { NoAnswer } from '../app/api.ts';
import { draftQuery, draftsQuery, getDrafts } from '../drafts/drafts-api.ts';

const lookAgainMs = 2_000;
const statuses = 'open,released';

/** This officer's draft of the kind that was to be handed in, beyond those that stood there when the form was opened. */
export function handedInSince(
  rows: readonly DraftRow[],
  known: ReadonlySet<string>,
  { group, record, type }: SayRequest,
): DraftRow | undefined {
  return rows.find(
    (row) =>
      row.author.self &&
      row.group === group &&
      row.record === record &&
      row.type === type &&
      !known.has(row.draft),
  );
}

/**
 * Where the node's answer was lost, nobody knows whether it took the draft. The desk asks until the node answers: what stands among the drafts was handed
 * in, and only where it does not may it be handed in again. So a lost connection never drafts a thing twice.
 */
export function useLostAnswer({
  request,
  error,
  attempt,
  onFound,
}: {
  request: SayRequest;
  /** Tells one attempt from the next: what was learnt after one says nothing of another. */
  attempt: number;
  error: Error | null;
  onFound: (draft: DraftView) => void;
}): 'none' | 'asking' | 'not-handed-in' {
  const known = useDraftsAtOpening();
  const isLost = error instanceof NoAnswer;
  const asking = useQuery({
    queryKey: ['lost-answer', request, attempt],
    queryFn: ({ signal }) => getDrafts(statuses, signal),
    enabled: isLost && known !== undefined,
    refetchInterval: ({ state }) => (state.data === undefined ? lookAgainMs : false),
    retry: false,
    gcTime: 0,
    staleTime: 0,
  });
  const row = asking.data && handedInSince(asking.data.items, known ?? new Set(), request);
  const found = useQuery({ ...draftQuery(row?.draft ?? ''), enabled: isLost && row !== undefined });
  useEffect(() => {
    if (isLost && found.data) onFound(found.data);
  }, [isLost, found.data, onFound]);
  if (!isLost) return 'none';
  return asking.data && !row ? 'not-handed-in' : 'asking';
}

/** The drafts that stood there when the form was opened. */
function useDraftsAtOpening(): ReadonlySet<string> | undefined {
  const { data } = useQuery(draftsQuery(statuses));
  const [known, setKnown] = useState<ReadonlySet<string>>();
  if (known === undefined && data) setKnown(new Set(data.items.map(({ draft }) => draft)));
  return known;
}
