import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import type { NotificationRow } from '#api/contract.ts';
import { classNames } from '../ui/class-names.ts';
import { TimeLeft, WhenShort } from '../ui/when.tsx';
import { GoodsLine, WayLine } from './goods-line.tsx';
import { recordHref } from './record-href.ts';
import { StatusTag } from './status-tag.tsx';

const columns = 'md:grid-cols-[minmax(0,1fr)_15rem_11rem]';

/** One stop for the Tab key; arrows move, Enter opens. */
export function NotificationGrid({
  rows,
  isStale,
}: {
  rows: readonly NotificationRow[];
  isStale: boolean;
}) {
  const { t } = useLingui();
  return (
    <>
      <div
        aria-hidden="true"
        className={`hidden gap-x-6 px-4 pb-1.5 text-xs text-ink-3 md:grid ${columns}`}
      >
        <span>
          <Trans>Goods and parties</Trans>
        </span>
        <span>
          <Trans>State and deadline</Trans>
        </span>
        <span>
          <Trans>Last statement (UTC)</Trans>
        </span>
      </div>
      <GridList
        aria-label={t`Notifications`}
        items={rows.map((row) => ({ id: `${row.group}/${row.record}`, row }))}
        className={classNames(
          'divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface transition-opacity',
          isStale && 'opacity-60',
        )}
      >
        {({ id, row }) => (
          <GridListItem
            id={id}
            textValue={row.reference ?? row.record}
            href={recordHref(row)}
            className="cursor-pointer px-4 py-2.5 outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-ground"
          >
            <Row row={row} />
          </GridListItem>
        )}
      </GridList>
    </>
  );
}

function Row({ row }: { row: NotificationRow }) {
  return (
    <div className={`grid items-start gap-x-6 gap-y-1.5 ${columns}`}>
      <div className="min-w-0">
        <GoodsLine goods={row.goods} />
        <WayLine row={row} />
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 md:block md:space-y-1">
        <StatusTag status={row.status} />
        {row.due !== undefined && (
          <p className="text-xs text-ink-2">
            <TimeLeft until={row.due} />
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-x-3 text-sm text-ink-2 md:block">
        <WhenShort at={row.updatedAt} />
        {row.findings > 0 && (
          <p className="text-xs text-ink-3">
            <Plural value={row.findings} one="# screening result" other="# screening results" />
          </p>
        )}
      </div>
    </div>
  );
}
