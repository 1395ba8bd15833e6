import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DesksView, RecordList, RecordView, StatementForm } from '#api/contract-records.ts';
import { get } from '../app/api.ts';
import { isDeep, lookAgainMs, pageRows } from '../app/queries.ts';
import { searchText } from '../app/search-text.ts';

export type RecordsQuery = Readonly<{
  group?: string | undefined;
  desk?: readonly string[] | undefined;
  area?: string | undefined;
  status?: readonly string[] | undefined;
  text?: string | undefined;
  owed?: boolean | undefined;
  order?: 'due' | 'updated' | undefined;
}>;

export const recordsQuery = (query: RecordsQuery) =>
  infiniteQueryOptions({
    queryKey: ['records', query],
    queryFn: ({ signal, pageParam: after }) =>
      get<RecordList>(`/api/v1/records${searchText({ ...query, limit: pageRows, after })}`, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) => (isDeep(state.data?.pages.length ?? 0) ? false : lookAgainMs),
    placeholderData: keepPreviousData,
  });

export const recordQuery = (group: string, record: string) =>
  queryOptions({
    queryKey: ['record', group, record],
    queryFn: ({ signal }) => get<RecordView>(`/api/v1/records/${group}/${record}`, signal),
  });

/** They change with the node's version alone. */
export const desksQuery = queryOptions({
  queryKey: ['desks'],
  queryFn: ({ signal }) => get<DesksView>('/api/v1/desks', signal),
  staleTime: 'static',
  refetchInterval: false,
});

export const formQuery = (type: string) =>
  queryOptions({
    queryKey: ['statement-type', type],
    queryFn: ({ signal }) => get<StatementForm>(`/api/v1/statement-types/${type}`, signal),
    staleTime: 'static',
    refetchInterval: false,
  });
