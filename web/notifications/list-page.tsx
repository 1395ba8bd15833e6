import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Plus from 'lucide-react/icons/plus';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { NotificationRow } from '#api/contract.ts';
import type { NotificationsQuery } from '../app/api.ts';
import { useChangedMs } from '../app/live.ts';
import { isDeep, nodeQuery, notificationsQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { Banner } from '../ui/banner.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import type { Count } from '../ui/format.ts';
import { ListFrame } from '../ui/list-frame.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filtersOf } from './filters.ts';
import { noticePlace } from './notice-place.ts';
import { type ListedRow, listed, NotificationGrid } from './notification-grid.tsx';
import { keptViews } from './saved-views.ts';
import { useMayNotify } from './use-may-notify.ts';
import { ViewBar } from './view-bar.tsx';

/** Every notification this party is part of. What is shown is in the address, so that it can be kept and passed on. */
export function ListPage() {
  const { t } = useLingui();
  const filters = useSearch({ from: '/notifications' });
  const navigate = useNavigate({ from: '/notifications' });
  const list = useInfiniteQuery(notificationsQuery(filters));
  const rows = useMemo(
    () => list.data?.pages.flatMap((page) => page.items.map(listed)) ?? [],
    [list.data],
  );
  const count = list.data?.pages.at(-1) ?? { total: 0 };
  const show = (next: NotificationsQuery) => void navigate({ search: next, replace: true });
  const more = list.hasNextPage && !list.isFetchingNextPage && !list.isPlaceholderData;
  return (
    <ListFrame
      title={t`Notifications`}
      aside={<NewLink />}
      filters={
        <>
          <Views filters={filters} onChange={show} />
          <FilterBar filters={filters} onChange={show} />
        </>
      }
      list={list}
      shown={rows.length}
      count={count}
      empty={<Nothing filters={filters} onClear={() => show({})} />}
    >
      <ChangedNotice pages={list.data?.pages.length ?? 0} readMs={list.dataUpdatedAt} />
      <ChosenList
        rows={rows}
        count={count}
        isStale={list.isPlaceholderData}
        onNearEnd={more ? () => void list.fetchNextPage() : undefined}
      />
    </ListFrame>
  );
}

const kept = keptViews('views', filtersOf);

function Views({
  filters,
  onChange,
}: {
  filters: NotificationsQuery;
  onChange: (filters: NotificationsQuery) => void;
}) {
  const { t } = useLingui();
  const open: NotificationsQuery = { status: ['not-received', 'received', 'acknowledged'] };
  const given = [
    { name: t`Everything`, filters: {} },
    { name: t`Owed, by deadline`, filters: { owed: true, order: 'due' as const } },
    { name: t`Awaiting an answer`, filters: open },
  ];
  return <ViewBar filters={filters} given={given} kept={kept} onChange={onChange} />;
}

/** Fetched when several are first acknowledged. */
const BulkSheet = lazy(async () => ({ default: (await import('./bulk-sheet.tsx')).BulkSheet }));

/** The rows, and those of them that were chosen to act on together. */
function ChosenList(props: {
  rows: readonly ListedRow[];
  count: Count;
  isStale: boolean;
  onNearEnd: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const may = useMay();
  const { data: node } = useQuery(nodeQuery);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [acknowledging, setAcknowledging] = useState<readonly NotificationRow[]>([]);
  const rows = props.rows.filter(({ id }) => chosen.has(id)).map(({ row }) => row);
  const mayWrite = (row: NotificationRow) => may('draft.write', noticePlace(row));
  const nameOf = (id: string) => {
    const row = props.rows.find((each) => each.id === id)?.row;
    return row?.reference ?? row?.record ?? id;
  };
  return (
    <>
      <NotificationGrid
        {...props}
        selection={
          props.rows.some(({ row }) => mayWrite(row))
            ? { chosen, onChange: setChosen, labelOf: (id) => t`Choose ${nameOf(id)}` }
            : undefined
        }
      />
      <BulkBar
        rows={rows}
        mayWrite={mayWrite}
        self={node?.party ?? ''}
        onClear={() => setChosen(new Set())}
        onAcknowledge={setAcknowledging}
      />
      {acknowledging.length > 0 && (
        <Suspense>
          <BulkSheet
            rows={acknowledging}
            onClose={() => {
              setAcknowledging([]);
              setChosen(new Set());
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** A long list does not shift under the hand that works in it: it says that something changed, and waits. */
function ChangedNotice({ pages, readMs }: { pages: number; readMs: number }) {
  const queries = useQueryClient();
  const changedMs = useChangedMs();
  if (!isDeep(pages) || changedMs <= readMs) return null;
  return (
    <Banner
      look="note"
      role="status"
      className="mb-3"
      actions={
        <Button onPress={() => void queries.resetQueries({ queryKey: ['notifications'] })}>
          <Trans>Read it again</Trans>
        </Button>
      }
    >
      <Trans>Something has changed since this list was read.</Trans>
    </Banner>
  );
}

function NewLink() {
  if (!useMayNotify()) return null;
  return (
    <Link to="/notifications/new" className={`not-printed ${buttonClass('primary')}`}>
      <Plus aria-hidden="true" className="size-4" />
      <Trans>New notification</Trans>
    </Link>
  );
}

function Nothing({ filters, onClear }: { filters: NotificationsQuery; onClear: () => void }) {
  if (Object.keys(filters).length === 0) {
    return (
      <Empty title={<Trans>No notifications yet</Trans>}>
        <Trans>
          A notice that your side files, or that another party files to you, stands here as soon as
          this node holds it.
        </Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>Nothing matches</Trans>}>
      <p className="mb-3">
        <Trans>
          Every word is looked for in references, names of goods and firms, CAS and HS numbers,
          ports and permits.
        </Trans>
      </p>
      <Button onPress={onClear}>
        <Trans>Clear the filters</Trans>
      </Button>
    </Empty>
  );
}
