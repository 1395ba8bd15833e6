import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { SayRequest } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import { isRefusal, postCheck } from '../app/api.ts';

export type Signing = Readonly<{
  /** What the node would refuse, or has refused. */
  error: Error | null;
  /** Why the signing itself did not end well; an answer that was lost says nothing of what the node did. */
  signingError: Error | null;
  /** When the signing was last begun, in milliseconds. */
  attempt: number;
  isReady: boolean;
  isSigning: boolean;
  sign: () => void;
  /** Checks again, where the check itself did not come through. */
  recheck: (() => void) | undefined;
}>;

export type HandingIn = Readonly<{
  handIn: (request: SayRequest) => Promise<DraftView>;
  onDrafted: (draft: DraftView) => void;
}>;

/** Has the node check what is about to be signed as soon as it is shown, so that a refusal comes before the decision and not after. */
export function useSigning(
  request: SayRequest,
  isShown: boolean,
  { handIn, onDrafted }: HandingIn,
): Signing {
  const queries = useQueryClient();
  const begun = useRef(false);
  const checking = useQuery({
    queryKey: ['check', request],
    queryFn: ({ signal }) => postCheck(request, signal),
    enabled: isShown,
    refetchInterval: false,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const signing = useMutation({
    mutationFn: () => handIn(request),
    onSettled: () => {
      begun.current = false;
    },
    onSuccess: async (draft) => {
      onDrafted(draft);
      await queries.invalidateQueries();
    },
  });
  // It waits at home, as the refusal itself says: that keeps nobody from handing it in.
  const waits = isRefusal(checking.error, 'draft.area-suspended');
  return {
    error: signing.error ?? (isShown ? checking.error : null),
    signingError: signing.error,
    attempt: signing.submittedAt,
    isReady: (checking.isSuccess || waits) && !signing.isPending,
    isSigning: signing.isPending,
    sign: () => {
      // Two presses before the page is drawn again are one.
      if (begun.current) return;
      begun.current = true;
      signing.mutate();
    },
    recheck: checking.isError && !waits ? () => void checking.refetch() : undefined,
  };
}
