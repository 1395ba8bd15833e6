import { startAuthentication } from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import type { ClearedView, DraftList, DraftView } from '#api/contract-drafts.ts';
import type { Text } from '#kernel/language.ts';
import { get, send } from '../app/api.ts';

export const openStatuses = 'open,returned,held';
export const pastStatuses = 'released,discarded';

export const getDrafts = (statuses: string, signal: AbortSignal): Promise<DraftList> =>
  get(`/api/v1/drafts?status=${statuses}`, signal);

export const draftsQuery = (statuses: string) =>
  queryOptions({
    queryKey: ['drafts', statuses],
    queryFn: ({ signal }) => getDrafts(statuses, signal),
  });

export const draftQuery = (draft: string) =>
  queryOptions({
    queryKey: ['drafts', 'one', draft],
    queryFn: ({ signal }) => get<DraftView>(`/api/v1/drafts/${draft}`, signal),
  });

type Seen = Readonly<{ draft: string; digest: string }>;

/** With a passkey of this address its signature over this clearance; an officer who has none proves himself as the node asks. */
export async function clearDraft(
  { draft, digest }: Seen,
  role: string,
  withPasskey: boolean,
): Promise<ClearedView> {
  const path = `/api/v1/drafts/${draft}/clear`;
  if (!withPasskey) return send('POST', path, { digest, role });
  const optionsJSON = await send<Parameters<typeof startAuthentication>[0]['optionsJSON']>(
    'POST',
    `${path}/options`,
    { digest, role },
  );
  const assertion = await startAuthentication({ optionsJSON });
  return send('POST', path, { digest, role, assertion });
}

export const returnDraft = (
  { draft, digest }: Seen,
  why: Readonly<{ reason: string; text?: Text }>,
): Promise<DraftView> => send('POST', `/api/v1/drafts/${draft}/return`, { digest, ...why });

export const discardDraft = ({ draft, digest }: Seen): Promise<DraftView> =>
  send('POST', `/api/v1/drafts/${draft}/discard`, { digest });
