import { Plural, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { type MouseEvent, useMemo } from 'react';
import type { NotificationRow } from '#api/contract.ts';
import { DeadlineShort } from '../ui/deadline.tsx';
import type { Count } from '../ui/format.ts';
import { Table } from '../ui/table.tsx';
import type { RowSelection, TableColumn } from '../ui/table-heads.tsx';
import { WhenShort } from '../ui/when.tsx';
import { GoodsLine, WayLine } from './goods-line.tsx';
import { recordHref } from './record-href.ts';
import { SideLines } from './side-lines.tsx';
import { StatusTag } from './status-tag.tsx';

export type ListedRow = Readonly<{ id: string; row: NotificationRow }>;

export const listed = (row: NotificationRow): ListedRow => ({
  id: `${row.group}/${row.record}`,
  row,
});

/** Notifications as rows of which only those in sight are drawn, however many there are. */
export function NotificationGrid({
  rows,
  count,
  isStale,
  selection,
  onNearEnd,
}: {
  rows: readonly ListedRow[];
  count: Count;
  isStale: boolean;
  /** Left out for whoever has nothing to do with several at once. */
  selection?: RowSelection | undefined;
  onNearEnd: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const router = useRouter();
  const columns = useColumns();
  return (
    <Table
      label={t`Notifications`}
      items={rows}
      count={count}
      rowPixels={68}
      columns={columns}
      isStale={isStale}
      selection={selection}
      onNearEnd={onNearEnd}
      onOpen={({ row }) => router.history.push(recordHref(row))}
    />
  );
}

function useColumns(): readonly TableColumn<ListedRow>[] {
  const { t, i18n } = useLingui();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, and with nothing else.
  return useMemo(
    () => [
      { id: 'goods', name: t`Goods and parties`, cell: ({ row }) => <GoodsCell row={row} /> },
      {
        ...{ id: 'sides', name: t`Each side`, width: '9.5rem' },
        cell: ({ row }) => <SideLines row={row} />,
      },
      {
        ...{ id: 'state', name: t`State and deadline`, width: '12.5rem' },
        cell: ({ row }) => <StateCell row={row} />,
      },
      {
        ...{ id: 'said', name: t`Last statement (UTC)`, width: '9.5rem' },
        cell: ({ row }) => <SaidCell row={row} />,
      },
    ],
    [i18n.locale],
  );
}

function GoodsCell({ row }: { row: NotificationRow }) {
  return (
    <a href={recordHref(row)} tabIndex={-1} className="block" onClick={(event) => stay(event)}>
      <GoodsLine goods={row.goods} />
      <WayLine row={row} />
    </a>
  );
}

/** A plain click is the row's; with a key held, or another button, the browser opens the address as it would any. */
function stay(event: MouseEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
}

function StateCell({ row }: { row: NotificationRow }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 md:grid md:justify-items-start">
      <StatusTag status={row.status} />
      {row.due !== undefined && (
        <span className="text-xs text-ink-2">
          <DeadlineShort until={row.due} />
        </span>
      )}
    </span>
  );
}

function SaidCell({ row }: { row: NotificationRow }) {
  return (
    <span className="flex flex-wrap gap-x-3 text-ink-2 md:block">
      <WhenShort at={row.updatedAt} />
      {row.findings > 0 && (
        <span className="block text-xs text-ink-3">
          <Plural value={row.findings} one="# screening result" other="# screening results" />
        </span>
      )}
    </span>
  );
}
