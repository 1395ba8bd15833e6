import { queryOptions } from '@tanstack/react-query';
import type { AuthoritiesView } from '#api/contract-officers.ts';
import type { Reach } from '#officers/officer.ts';
import { get, send } from '../app/api.ts';
import { readWhenAsked } from '../app/queries.ts';

export const authoritiesQuery = queryOptions({
  queryKey: ['officers', 'authorities'],
  queryFn: ({ signal }) => get<AuthoritiesView>('/api/v1/authorities', signal),
  ...readWhenAsked,
});

const pathOf = (authority: string): string =>
  `/api/v1/authorities/${encodeURIComponent(authority)}`;

/** Without a reach it receives everything. */
export const setReceives = (
  authority: string,
  { groups, areas }: Reach,
): Promise<AuthoritiesView> => send('PUT', pathOf(authority), { groups, areas });

export const receiveAll = (authority: string): Promise<AuthoritiesView> =>
  send('DELETE', pathOf(authority));
