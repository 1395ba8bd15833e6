import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DryRunView, GapView, LineView } from '#api/contract-line.ts';
import type { RecordId } from '#kernel/id.ts';
import { get } from '../app/api.ts';
import { searchText } from '../app/search-text.ts';

export const lineQuery = (group: string) =>
  queryOptions({
    queryKey: ['line', group],
    queryFn: ({ signal }) => get<LineView>(`/api/v1/line/${group}`, signal),
  });

export const dryRunQuery = (group: string, areas: readonly string[]) =>
  queryOptions({
    queryKey: ['line', group, 'dry-run', areas],
    queryFn: ({ signal }) =>
      get<DryRunView>(`/api/v1/line/${group}/dry-run${searchText({ areas })}`, signal),
    enabled: areas.length > 0,
    placeholderData: keepPreviousData,
  });

export const gapQuery = (group: string, record: string) =>
  queryOptions({
    queryKey: ['line', group, 'gap', record],
    queryFn: ({ signal }) => get<GapView>(`/api/v1/line/${group}/gap/${record}`, signal),
  });

/** What is being written: a statement on the line, and which areas it may name. */
export type Saying = Readonly<{ type: string; areas: readonly string[]; record?: RecordId }>;

/** What never had effect stopped nothing, and of a log that forked nobody can tell. */
export const hasGap = (status: string): boolean =>
  status !== 'without-effect' && status !== 'disputed';

export const gapHref = (group: string, record: string): string => `/line/${group}/${record}`;

/** Where held drafts of a table are released at once. */
export const releaseHref = (group: string): string => `/line/${group}/release`;
