import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { RecordRow } from '#api/contract-records.ts';
import { type RecordsQuery, recordsQuery } from './records-api.ts';

/** So many rows are wanted at once, and so many pages are read on the way to them before somebody is asked whether to look further. */
const rowsWanted = 100;
const pagesMax = 10;

/**
 * Records of a list that are told apart by more than the node sorts them by: pages are read until enough of their rows fit. What was looked
 * through stands beside what was found, so that nobody takes the one for the other.
 */
export function useSiftedRecords(query: RecordsQuery, fits: (row: RecordRow) => boolean) {
  const list = useInfiniteQuery(recordsQuery(query));
  const { data, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = list;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const found = rows.filter(fits);
  const pages = data?.pages.length ?? 0;
  const mayRead = hasNextPage && !isFetchingNextPage && !isPlaceholderData;
  const readsOn = mayRead && found.length < rowsWanted && pages < pagesMax;
  useEffect(() => {
    if (readsOn) void fetchNextPage();
  }, [readsOn, fetchNextPage]);
  return {
    ...list,
    found,
    looked: rows.length,
    count: data?.pages.at(-1) ?? { total: 0 },
    onMore: mayRead && !readsOn ? () => void fetchNextPage() : undefined,
  };
}
