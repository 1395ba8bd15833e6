import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { RecordRow } from '#api/contract-records.ts';
import type { Status } from '#desks/appearances/joint.ts';
import { isInstant } from '#kernel/instant.ts';
import { useAreaName } from '../app/area-words.ts';
import { recordHref } from '../notifications/record-href.ts';
import { DeskStatus } from '../records/desk-status.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { OwedLines } from '../records/owed-lines.tsx';
import { RecordTitle } from '../records/record-line.tsx';
import { useDraftTables } from '../records/use-draft-tables.ts';
import { useSiftedRecords } from '../records/use-sifted-records.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ListFrame } from '../ui/list-frame.tsx';
import { Panel } from '../ui/panel.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { When } from '../ui/when.tsx';

/** In the order in which somebody who speaks to the press asks for them. */
const parts: readonly Readonly<{ statuses: readonly Status[]; title: ReactNode }>[] = [
  {
    statuses: ['agreed', 'released', 'released-by-all'],
    title: <Trans>Agreed, waiting for release</Trans>,
  },
  {
    statuses: ['under-embargo', 'alone-under-embargo'],
    title: <Trans>Under embargo</Trans>,
  },
  {
    statuses: ['disputed', 'tabled', 'taken-up', 'taken-up-by-all'],
    title: <Trans>Lines not agreed yet</Trans>,
  },
  { statuses: ['words-given', 'published-alone'], title: <Trans>Words of one side</Trans> },
  { statuses: ['published'], title: <Trans>Published jointly</Trans> },
  { statuses: ['taken-back'], title: <Trans>No longer offered</Trans> },
];

/** What the sides say in public, by what it waits for. */
export function PublicWordsPage() {
  const words = useDeskWords();
  const tables = useDraftTables();
  const list = useSiftedRecords({ desk: ['appearances'], order: 'updated' }, () => true);
  const openings = ['appearance.tabled', 'appearance.words-given'];
  return (
    <ListFrame
      title={words.name('appearances')}
      aside={
        tables.length > 0 && (
          <span className="not-printed flex flex-wrap items-center gap-4">
            {openings.map((type) => (
              <TextLink key={type} href={`/records/new?type=${type}`}>
                {words.known('appearances', 'actions', type)}
              </TextLink>
            ))}
          </span>
        )
      }
      filters={null}
      list={list}
      shown={list.found.length}
      count={list.count}
      empty={
        <Empty title={<Trans>Nothing is meant for the public yet</Trans>}>
          <Trans>
            Lines that all sides take up stand here with each side’s own words. Nothing is public
            until every side has released the same, or a side publishes its own words alone.
          </Trans>
        </Empty>
      }
    >
      <div className="space-y-stack">
        {parts.map(({ statuses, title }) => (
          <Part
            key={statuses[0]}
            title={title}
            rows={list.found.filter(({ status }) => statuses.some((one) => one === status))}
          />
        ))}
      </div>
      {list.onMore && (
        <Button className="mt-4" onPress={list.onMore}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </ListFrame>
  );
}

function Part({ title, rows }: { title: ReactNode; rows: readonly RecordRow[] }) {
  const areaName = useAreaName();
  if (rows.length === 0) return null;
  return (
    <Panel title={title} note={rows.length}>
      <ul className="divide-y divide-line">
        {rows.map((row) => {
          // Of an appearance's row: the instant stands among its details while an embargo runs.
          const embargo = row.details.find(isInstant);
          return (
            <li
              key={`${row.group}/${row.record}`}
              className="space-y-1.5 py-row first:pt-0 last:pb-0"
            >
              <TextLink href={recordHref(row)} className="wrap-anywhere">
                <RecordTitle row={row} />
              </TextLink>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
                <DeskStatus row={row} />
                {embargo && (
                  <span>
                    <Trans>
                      until <When at={embargo} />
                    </Trans>
                  </span>
                )}
                {row.area !== undefined && <span>{areaName(row.area)}</span>}
                {row.status === 'agreed' && (
                  <span>
                    <Trans>No side has released it</Trans>
                  </span>
                )}
              </p>
              <OwedLines row={row} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
