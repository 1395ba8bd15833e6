import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { RecordRow, RecordView } from '#api/contract-records.ts';
import type { DecisionJoint } from '#desks/meetings/decision.ts';
import { recordHref } from '../notifications/record-href.ts';
import { DeskStatus } from '../records/desk-status.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { RecordTitle } from '../records/record-line.tsx';
import { RecordLink } from '../records/record-link.tsx';
import { recordQuery, recordsQuery } from '../records/records-api.ts';
import { useDraftTables } from '../records/use-draft-tables.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';

/** What the meeting decided, and the items of the plan that carry it out. */
export function DecisionsPanel({ view: { group, record } }: { view: RecordView }) {
  const words = useDeskWords();
  const tables = useDraftTables();
  // A decision is found by the meeting that it names.
  const list = useInfiniteQuery(recordsQuery({ group, desk: ['decisions'], text: record }));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const mayTable = tables.some((table) => table.group === group);
  return (
    <Panel
      title={words.name('decisions')}
      aside={
        mayTable && (
          <TextLink
            href={`/records/new?type=decision.tabled&group=${group}`}
            className="not-printed"
          >
            {words.known('decisions', 'actions', 'decision.tabled')}
          </TextLink>
        )
      }
    >
      {list.error && !list.data && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={2} />}
      {list.data && rows.length === 0 && (
        <p className="prose-line text-sm text-ink-2">
          <Trans>No decision names this meeting.</Trans>
        </p>
      )}
      <ul className="divide-y divide-line text-sm">
        {rows.map((row) => (
          <li key={row.record} className="space-y-1.5 py-row first:pt-0 last:pb-0">
            <DecisionLine row={row} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mt-3" onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Panel>
  );
}

function DecisionLine({ row }: { row: RecordRow }) {
  const { data } = useQuery(recordQuery(row.group, row.record));
  const plans = (data?.joint as DecisionJoint | undefined)?.plans ?? [];
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink href={recordHref(row)} className="wrap-anywhere">
          <RecordTitle row={row} />
        </TextLink>
        <DeskStatus row={row} />
      </p>
      {plans.map((plan) => (
        <p key={plan} className="border-l-2 border-line pl-3">
          <RecordLink group={row.group} record={plan} />
        </p>
      ))}
    </>
  );
}
