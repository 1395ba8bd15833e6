import { queryOptions } from '@tanstack/react-query';
import type { ClearancesCheck, ClearancesView } from '#api/contract-drafts.ts';
import type { ClearanceTable } from '#desks/releases/clearances.ts';
import { get, send } from '../app/api.ts';

export const clearancesQuery = queryOptions({
  queryKey: ['clearances'],
  queryFn: ({ signal }) => get<ClearancesView>('/api/v1/clearances', signal),
});

/** The bare table, without what was worked out from it. */
export const tableOf = ({ console, rules }: ClearanceTable): ClearanceTable => ({ console, rules });

export const checkQuery = (table: ClearanceTable) =>
  queryOptions({
    queryKey: ['clearances', 'check', table],
    queryFn: () => send<ClearancesCheck>('POST', '/api/v1/clearances/check', tableOf(table)),
    refetchInterval: false,
    meta: { isRead: 'when-asked' },
    placeholderData: (before) => before,
  });

/** @param was what the page showed: a table that another has set meanwhile is not overwritten */
export const setClearances = (
  table: ClearanceTable,
  was: ClearanceTable,
): Promise<ClearancesView> =>
  send('PUT', '/api/v1/clearances', { ...tableOf(table), was: tableOf(was) });
