import { queryOptions } from '@tanstack/react-query';
import type { GroupView, PeerView, SetupView, TermsView } from '#api/contract.ts';
import type { Text } from '#kernel/language.ts';
import type { Calendar, Member } from '#ledger/terms.ts';
import { get, send } from '../app/api.ts';

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => get<SetupView>('/api/v1/setup', signal),
});

export type TermsWishes = Readonly<{
  title: Text;
  cards: readonly Member[];
  clocks: readonly string[];
  calendars: readonly Calendar[];
}>;

export const draftTerms = (wishes: TermsWishes): Promise<TermsView> =>
  send('POST', '/api/v1/terms', wishes);

/** Takes up terms that name this party: the group stands at this node from then on. */
export const takeUp = (terms: string): Promise<GroupView> =>
  send('POST', '/api/v1/groups', { terms });

export const addPeer = (
  peer: Readonly<{ party: string; address: string; pins: readonly string[] }>,
): Promise<PeerView> => send('POST', '/api/v1/peers', peer);
