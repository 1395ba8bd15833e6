import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { NotificationView, SayRequest, StatementView } from '#api/contract.ts';
import { getNotification, NoAnswer } from '../app/api.ts';

const lookAgainMs = 2_000;

/** This side's statements of the kind that was to be signed, beyond those that stood there when the form was opened. */
export function signedSince(
  view: NotificationView,
  party: string,
  type: string,
  knownSeq: number,
): StatementView | undefined {
  return view.sides
    .find((side) => side.party === party)
    ?.statements.find((statement) => statement.type === type && statement.seq > knownSeq);
}

export const lastSeqOf = (view: NotificationView, party: string): number =>
  Math.max(
    -1,
    ...(view.sides.find((side) => side.party === party)?.statements ?? []).map(({ seq }) => seq),
  );

/**
 * Where the node's answer to a signing was lost, nobody knows whether it signed. The desk asks until the node answers: what stands in the
 * log was signed, and only where it does not may it be signed again. So a lost connection never says a thing twice.
 */
export function useLostAnswer({
  view,
  party,
  request,
  error,
  attempt,
  onFound,
}: {
  /** As it stood when the form was opened. */
  view: NotificationView;
  party: string;
  request: SayRequest;
  /** Tells one signing from the next: what was learnt after one says nothing of another. */
  attempt: number;
  error: Error | null;
  onFound: (statement: StatementView) => void;
}): 'none' | 'asking' | 'not-signed' {
  const knownSeq = lastSeqOf(view, party);
  const isLost = error instanceof NoAnswer;
  const asking = useQuery({
    queryKey: ['lost-answer', request, attempt],
    queryFn: ({ signal }) => getNotification(view.group, view.record, signal),
    enabled: isLost,
    refetchInterval: ({ state }) => (state.data === undefined ? lookAgainMs : false),
    retry: false,
    gcTime: 0,
    staleTime: 0,
  });
  const found = asking.data && signedSince(asking.data, party, request.type, knownSeq);
  useEffect(() => {
    if (isLost && found) onFound(found);
  }, [isLost, found, onFound]);
  if (!isLost) return 'none';
  return asking.data && !found ? 'not-signed' : 'asking';
}
