import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PlanView } from '#api/contract-records.ts';
import { get } from '../app/api.ts';
import { isDeep, lookAgainMs, pageRows } from '../app/queries.ts';
import { searchText } from '../app/search-text.ts';

/** Items by due date, with what each needs of others. */
export const timelineQuery = infiniteQueryOptions({
  queryKey: ['records', 'plan', 'timeline'],
  queryFn: ({ signal, pageParam: after }) =>
    get<PlanView>(`/api/v1/plan${searchText({ limit: pageRows, after })}`, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
  refetchInterval: ({ state }) => (isDeep(state.data?.pages.length ?? 0) ? false : lookAgainMs),
  placeholderData: keepPreviousData,
});

/** One item in its line. */
export const lineQuery = (group: string, record: string) =>
  queryOptions({
    queryKey: ['record', group, record, 'line'],
    queryFn: ({ signal }) => get<PlanView>(`/api/v1/plan${searchText({ group, record })}`, signal),
  });
