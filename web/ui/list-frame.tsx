import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ShownOf } from './cursor.tsx';
import type { Count } from './format.ts';
import { PageHead } from './page-head.tsx';
import { Skeleton } from './skeleton.tsx';
import { Trouble } from './trouble.tsx';

type Listing = Readonly<{
  data: unknown;
  error: Error | null;
  isFetchingNextPage: boolean;
  refetch: () => unknown;
}>;

/** A page that is one long list: its head with how much of it is shown, what narrows it, and whatever stands where the rows would. */
export function ListFrame({
  title,
  aside,
  filters,
  list,
  shown,
  count,
  empty,
  children,
}: {
  title: ReactNode;
  /** What can be begun here. */
  aside?: ReactNode;
  filters: ReactNode;
  list: Listing;
  /** How many rows are shown. */
  shown: number;
  count: Count;
  /** Instead of rows, if there are none. */
  empty: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <PageHead
        title={title}
        lead={shown > 0 && <ShownOf shown={shown} of={count} />}
        aside={aside}
      />
      {filters}
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={6} />}
      {Boolean(list.data) && shown === 0 && empty}
      {shown > 0 && children}
      {list.isFetchingNextPage && (
        <p role="status" className="mt-2 text-center text-sm text-ink-3">
          <Trans>Loading…</Trans>
        </p>
      )}
    </>
  );
}
