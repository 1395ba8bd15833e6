import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { LineView } from '#api/contract-line.ts';
import type { RecordRow } from '#api/contract-records.ts';
import { useAreaName } from '../app/area-words.ts';
import { nodeQuery } from '../app/queries.ts';
import { recordHref } from '../notifications/record-href.ts';
import { DeskStatus } from '../records/desk-status.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { recordsQuery } from '../records/records-api.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { gapHref, hasGap, type Saying } from './line-api.ts';

type OnSay = ((saying: Saying) => void) | undefined;

/** Every suspension of a table, lifted ones too: its areas, its report, and its lifting step by step. */
export function SuspensionsPanel({ line, onSay }: { line: LineView; onSay: OnSay }) {
  const words = useDeskWords();
  const list = useInfiniteQuery(
    recordsQuery({ group: line.group, desk: ['suspensions'], order: 'updated' }),
  );
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={words.name('suspensions')}>
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={2} />}
      {list.data && rows.length === 0 && (
        <p className="prose-line text-sm text-ink-2">
          <Trans>Nobody has suspended anything at this table.</Trans>
        </p>
      )}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.record} className="space-y-1 py-row first:pt-0 last:pb-0">
            <SuspensionLine row={row} line={line} onSay={onSay} />
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

function SuspensionLine({ row, line, onSay }: { row: RecordRow; line: LineView; onSay: OnSay }) {
  const { t } = useLingui();
  const areaName = useAreaName();
  const { data: node } = useQuery(nodeQuery);
  const { group, record, parties, details, status, openedAt } = row;
  const [by = ''] = parties;
  // Only its own party lifts a suspension, and of its areas those that still stand.
  const standing = line.areas
    .filter(({ suspensions }) => suspensions.some((one) => one.record === record))
    .map(({ area }) => area)
    .sort();
  const list = details.map(areaName).join(t`, `);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <TextLink href={recordHref(row)} className="wrap-anywhere">
          {list}
        </TextLink>
        <DeskStatus row={row} />
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
        <PartyName party={by} />
        <When at={openedAt} />
      </p>
      <div className="not-printed flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        {hasGap(status) && (
          <TextLink href={gapHref(group, record)}>
            <Trans>Report on the time of the suspension</Trans>
          </TextLink>
        )}
        {onSay && by === node?.party && standing.length > 0 && (
          <Button onPress={() => onSay({ type: 'suspension.lifted', areas: standing, record })}>
            <Trans>Lift it, all or in part</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
