import { queryOptions } from '@tanstack/react-query';
import type { AuthoritiesView } from '#api/contract-officers.ts';
import type { Reach } from '#officers/reach.ts';
import { get, send } from '../app/api.ts';
import { readWhenAsked } from '../app/queries.ts';

export const authoritiesQuery = queryOptions({
  queryKey: ['officers', 'authorities'],
  queryFn: ({ signal }) => get<AuthoritiesView>('/api/v1/authorities', signal),
  ...readWhenAsked,
});

const pathOf = (authority: string): string =>
  `/api/v1/authorities/${encodeURIComponent(authority)}`;

/** @param was what the page showed; what another has set meanwhile is not overwritten */
export const setReceives = (
  authority: string,
  { groups, areas }: Reach,
  was: Reach | undefined,
): Promise<AuthoritiesView> => send('PUT', pathOf(authority), { groups, areas, was: was ?? null });

export const receiveAll = (authority: string): Promise<AuthoritiesView> =>
  send('DELETE', pathOf(authority));
