import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { RecordRow } from '#api/contract-records.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { recordHref } from '../notifications/record-href.ts';
import { codeText } from '../records/code-text.ts';
import { DeskStatus } from '../records/desk-status.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { OwedLines } from '../records/owed-lines.tsx';
import { RecordTitle } from '../records/record-line.tsx';
import { recordsQuery } from '../records/records-api.ts';
import { useDraftTables } from '../records/use-draft-tables.ts';
import { localeOf } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { ShownOf } from '../ui/cursor.tsx';
import { DeadlineShort } from '../ui/deadline.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';

import { PlanViews } from './plan-views.tsx';
import { PrintPanel } from './print-panel.tsx';

/** The work plan by area of cooperation, in each by due date. */
export function PlanPage() {
  const words = useDeskWords();
  const tables = useDraftTables();
  const list = useInfiniteQuery(recordsQuery({ desk: ['plan'], order: 'due' }));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const count = list.data?.pages.at(-1) ?? { total: 0 };
  const areas = [...new Set(rows.map(({ area = '' }) => area))].sort();
  return (
    <>
      <PageHead
        title={words.name('plan')}
        lead={rows.length > 0 && <ShownOf shown={rows.length} of={count} />}
        aside={
          tables.length > 0 && (
            <TextLink href="/records/new?type=plan.tabled">
              {words.known('plan', 'actions', 'plan.tabled')}
            </TextLink>
          )
        }
      />
      <PlanViews />
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={6} />}
      {list.data && rows.length === 0 && (
        <Empty title={<Trans>No item has been tabled</Trans>}>
          <Trans>Each item of the plan stands in the area that it is about.</Trans>
        </Empty>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        {areas.map((area) => (
          <AreaPanel
            key={area}
            area={area}
            rows={rows.filter((row) => (row.area ?? '') === area)}
          />
        ))}
      </div>
      {list.hasNextPage && (
        <Button className="mt-4" onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {rows.length > 0 && <PrintPanel groups={[...new Set(rows.map(({ group }) => group))]} />}
    </>
  );
}

function AreaPanel({ area, rows }: { area: string; rows: readonly RecordRow[] }) {
  const areaName = useAreaName();
  return (
    <Panel title={areaName(area)} note={rows.length}>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.record} className="space-y-1 py-row first:pt-0 last:pb-0">
            <ItemLine row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ItemLine({ row }: { row: RecordRow }) {
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  return (
    <>
      <TextLink href={recordHref(row)}>
        <RecordTitle row={row} />
      </TextLink>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        <DeskStatus row={row} />
        <span>{row.details.map((code) => codeText(words, 'plan', code, locale)).join(' · ')}</span>
        {row.due !== undefined && <DeadlineShort until={row.due} />}
      </div>
      <OwedLines row={row} />
    </>
  );
}
