import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { AgeingView } from '#api/contract-records.ts';
import { get } from '../app/api.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { useGroupTitle } from '../app/parties.ts';
import { readWhenAsked } from '../app/queries.ts';
import { localeOf } from '../strings/languages.ts';
import { Empty } from '../ui/empty.tsx';
import { formatNumber } from '../ui/format.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { Trouble } from '../ui/trouble.tsx';

type Row = AgeingView['groups'][number]['rows'][number];

const ageingQuery = queryOptions({
  queryKey: ['ageing'],
  queryFn: ({ signal }) => get<AgeingView>('/api/v1/ageing', signal),
  ...readWhenAsked,
});

/** How long what is owed has waited, each party beside its own pace before: for this side's eyes, and no score. */
export function WaitsPage() {
  const { t } = useLingui();
  const groupTitle = useGroupTitle();
  const { data, error, refetch } = useQuery(ageingQuery);
  return (
    <>
      <Link
        to="/line"
        className="not-printed mb-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        <Trans>The line</Trans>
      </Link>
      <PageHead
        title={t`How long things wait`}
        lead={
          <>
            <Trans>
              Counted at this node from what you may read; each party is compared with itself alone,
              by the same rule for every side. No other party sees this page.
            </Trans>{' '}
            <Trans>
              It shows silence and not the reasons for it: it is no proof of intent, and no score.
              What a declared suspension holds is left out.
            </Trans>
          </>
        }
      />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.groups.length === 0 && (
        <Empty title={<Trans>Nothing waits</Trans>}>
          <Trans>
            Nothing waits at any table that you may read, and nothing ended in the last 210 days.
          </Trans>
        </Empty>
      )}
      <div className="space-y-stack">
        {data?.groups.map(({ group, rows }) => (
          <Panel key={group} title={groupTitle(group)}>
            <Waits rows={rows} />
          </Panel>
        ))}
      </div>
    </>
  );
}

const kinds: Readonly<Record<Row['kind'], MessageDescriptor>> = {
  answer: msg`an answer`,
  text: msg`a word on a text`,
  receipt: msg`a receipt`,
};

function Waits({ rows }: { rows: readonly Row[] }) {
  const { t, i18n } = useLingui();
  const areaName = useAreaName();
  const days = useDays();
  const columns: [string, string, string, string, string, string, string, string] = [
    t`Waited for`,
    t`Area of cooperation`,
    t`Whose turn`,
    t`Waiting now`,
    t`Longest (days)`,
    t`Last 30 days (median, days)`,
    t`180 days before (median, days)`,
    t`Against before`,
  ];
  return (
    <StackingTable label={t`How long things wait`} columns={columns}>
      {rows.map(({ kind, area, party, waiting, recent, earlier, ...compared }) => (
        <StackingRow key={`${kind} ${area ?? ''} ${party}`}>
          <StackingCell className="font-semibold">{i18n._(kinds[kind])}</StackingCell>
          <StackingCell label={columns[1]}>
            {area === undefined ? <Trans>no area</Trans> : areaName(area)}
          </StackingCell>
          <StackingCell label={columns[2]}>
            <PartyName party={party} />
          </StackingCell>
          <StackingCell label={columns[3]} className="tabular-nums">
            {waiting.count}
          </StackingCell>
          <StackingCell label={columns[4]} className="tabular-nums">
            {days(waiting.worstHours)}
          </StackingCell>
          <StackingCell label={columns[5]} className="tabular-nums">
            <Pace pace={recent} />
          </StackingCell>
          <StackingCell label={columns[6]} className="tabular-nums">
            <Pace pace={earlier} />
          </StackingCell>
          <StackingCell label={columns[7]}>
            <Compared {...compared} />
          </StackingCell>
        </StackingRow>
      ))}
    </StackingTable>
  );
}

/** A median says little without how many it is of. */
function Pace({ pace: { count, medianHours } }: { pace: Row['recent'] }) {
  const days = useDays();
  if (count === 0) return <>–</>;
  return (
    <>
      {days(medianHours)}{' '}
      <span className="text-xs text-ink-3">
        <Trans>{count} in all</Trans>
      </span>
    </>
  );
}

function Compared({ ratio, slower }: Pick<Row, 'ratio' | 'slower'>) {
  const locale = localeOf(useLanguage());
  if (ratio === undefined) return <>–</>;
  return (
    <>
      <span className="tabular-nums">× {formatNumber(ratio, locale)}</span>
      {slower && (
        <>
          {' · '}
          <strong>
            <Trans>slower</Trans>
          </strong>
        </>
      )}
    </>
  );
}

/** Days with one place, as many as a person compares. */
function useDays(): (hours: number | undefined) => string {
  const locale = localeOf(useLanguage());
  return (hours) =>
    hours === undefined ? '–' : formatNumber(Math.round(hours / 2.4) / 10, locale);
}
