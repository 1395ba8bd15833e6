import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DryRunView, Stopped } from '#api/contract-line.ts';
import { useAreaName } from '../app/area-words.ts';
import { recordHref } from '../notifications/record-href.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { WhenShort } from '../ui/when.tsx';
import { dryRunQuery, lineQuery } from './line-api.ts';

/** What suspending these areas would do; what may be written of it stands below, once that has been shown. */
export function DryRunFirst({
  group,
  areas,
  children,
}: {
  group: string;
  areas: readonly string[];
  children: ReactNode;
}) {
  const { data, error, refetch } = useQuery(dryRunQuery(group, areas.toSorted()));
  if (areas.length === 0) {
    return (
      <p className="prose-line text-sm text-ink-2">
        <Trans>Choose areas: what that would stop is shown before you write anything.</Trans>
      </p>
    );
  }
  if (error) return <Trouble error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton rows={3} />;
  return (
    <>
      <DryRunResult run={data} />
      {children}
    </>
  );
}

function DryRunResult({ run }: { run: DryRunView }) {
  const { counts, drafts, group } = run;
  const outcomes = useOutcomes();
  const areaName = useAreaName();
  return (
    <section
      aria-live="polite"
      className="space-y-3 rounded-lg border border-line bg-sunken px-4 py-3 text-sm"
    >
      <h3 className="font-semibold">
        <Trans>What that would stop. Nothing has been said yet.</Trans>
      </h3>
      <ul className="space-y-0.5">
        {run.areas.map(({ area, outcome }) => (
          <li key={area}>
            <strong>{areaName(area)}</strong> · {outcomes[outcome]}
          </li>
        ))}
      </ul>
      <Floor group={group} />
      <Effects run={run} what="pauses" count={counts.pauses} />
      <Effects run={run} what="runs-on" count={counts['runs-on']} />
      <Effects run={run} what="acceptance" count={counts.acceptance} />
      <p>
        <Trans>Drafts of ours that would wait at home: {drafts}</Trans>
      </p>
    </section>
  );
}

function useOutcomes(): Readonly<Record<DryRunView['areas'][number]['outcome'], string>> {
  const { t } = useLingui();
  return {
    stops: t`would stop`,
    floor: t`goes on: the terms keep it running`,
    'not-in-terms': t`is no area of this table`,
    'stopped-already': t`is suspended by us already`,
  };
}

/** What the terms keep running through any suspension. */
function Floor({ group }: { group: string }) {
  const { t } = useLingui();
  const areaName = useAreaName();
  const { data } = useQuery(lineQuery(group));
  const floor = data?.areas.filter((one) => one.floor).map(({ area }) => areaName(area)) ?? [];
  if (floor.length === 0) return null;
  const list = floor.join(t`, `);
  return (
    <p>
      <Trans>Never stops, by the terms: {list}</Trans>
    </p>
  );
}

/** One kind of effect: how many records, and the first of them. */
function Effects({ run, what, count }: { run: DryRunView; what: Stopped['what']; count: number }) {
  const { t } = useLingui();
  const names: Readonly<Record<Stopped['what'], string>> = {
    pauses: t`Periods of the terms that would stand still`,
    'runs-on': t`Periods that go on, by statute or treaty`,
    acceptance: t`Our acceptances that would end, not being complete`,
  };
  const rows = run.listed.filter((one) => one.what === what);
  if (count === 0) {
    return (
      <p>
        {names[what]}: {count}
      </p>
    );
  }
  return (
    <details open={count <= openMax}>
      <summary className="cursor-pointer">
        {names[what]}: {count}
      </summary>
      <ul className="mt-1 space-y-1 border-l-2 border-line pl-3">
        {rows.map((row) => (
          <li key={row.record}>
            <StoppedLine group={run.group} row={row} />
          </li>
        ))}
      </ul>
      {rows.length < count && (
        <p className="mt-1 text-ink-3">
          <Trans>The first {rows.length} are listed.</Trans>
        </p>
      )}
    </details>
  );
}

const openMax = 8;

function StoppedLine({ group, row }: { group: DryRunView['group']; row: Stopped }) {
  const words = useDeskWords();
  const areaName = useAreaName();
  const { desk, area, status, deadline, source, record } = row;
  return (
    <>
      <TextLink href={recordHref({ group, record, desk })}>{words.record(desk)}</TextLink>
      <span className="text-ink-2">
        {' '}
        · {areaName(area)} · {words.word(desk, 'statuses', status)}
      </span>
      {deadline !== undefined && (
        <span className="text-ink-2">
          {' '}
          · <WhenShort at={deadline} /> UTC
        </span>
      )}
      {source !== undefined && <span className="block text-xs text-ink-3">{source}</span>}
    </>
  );
}
