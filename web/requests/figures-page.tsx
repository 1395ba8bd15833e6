import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReciprocityView } from '#api/contract-records.ts';
import type { Figures } from '#desks/requests/reciprocity.ts';
import { get } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { localeOf } from '../strings/languages.ts';
import { Empty } from '../ui/empty.tsx';
import { formatNumber } from '../ui/format.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { Trouble } from '../ui/trouble.tsx';

const figuresQuery = queryOptions({
  queryKey: ['reciprocity'],
  queryFn: ({ signal }) => get<ReciprocityView>('/api/v1/reciprocity', signal),
});

/** How the sides answer each other, each way in a table of its own: for this side's eyes, and no score. */
export function FiguresPage() {
  const { t } = useLingui();
  const words = useDeskWords();
  const { data, error, refetch } = useQuery(figuresQuery);
  const pairs = [...new Set(data?.figures.map(({ asker, asked }) => `${asker} ${asked}`))];
  return (
    <>
      <Link
        to="/requests"
        className="not-printed mb-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        {words.name('requests')}
      </Link>
      <PageHead
        title={t`Reciprocity of requests`}
        lead={
          <Trans>
            Counted at this node from what you may read, by the same rule for every side. No other
            party sees this page.
          </Trans>
        }
      />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data && pairs.length === 0 && (
        <Empty title={<Trans>Nothing to count yet</Trans>}>
          <Trans>Figures begin with the first request between two sides.</Trans>
        </Empty>
      )}
      <div className="space-y-stack">
        {pairs.map((pair) => (
          <Between
            key={pair}
            figures={(data?.figures ?? []).filter(
              ({ asker, asked }) => `${asker} ${asked}` === pair,
            )}
          />
        ))}
      </div>
    </>
  );
}

function Between({ figures }: { figures: readonly Figures[] }) {
  const { t } = useLingui();
  const words = useDeskWords();
  const locale = localeOf(useLanguage());
  const [first] = figures;
  if (!first) return null;
  const columns: readonly (readonly [string, (of: Figures) => number | undefined])[] = [
    [t`Requests`, ({ requests }) => requests],
    [t`Answered`, ({ answered }) => answered],
    [t`Of these refused`, ({ refused }) => refused],
    [t`In time`, ({ inTime }) => inTime],
    [t`Late`, ({ late }) => late],
    [t`Not answered, period over`, ({ overdue }) => overdue],
    [t`Not answered, period runs`, ({ open }) => open],
    [t`Withdrawn`, ({ withdrawn }) => withdrawn],
    [t`Days to answer (median)`, ({ daysMedian }) => daysMedian],
  ];
  const kindName = words.word('requests', 'labels', 'kind');
  return (
    <Panel
      title={
        <Trans>
          Asked by <PartyName party={first.asker} /> of <PartyName party={first.asked} />
        </Trans>
      }
    >
      <StackingTable
        label={t`Figures by kind`}
        columns={[kindName, ...columns.map(([name]) => name)]}
      >
        {figures.map((one) => (
          <StackingRow key={one.kind}>
            <StackingCell className="font-semibold">
              {words.word('requests', 'codes', one.kind)}
            </StackingCell>
            {columns.map(([name, of]) => {
              const figure = of(one);
              return (
                <StackingCell key={name} label={name} className="tabular-nums">
                  {figure === undefined ? '–' : formatNumber(figure, locale)}
                </StackingCell>
              );
            })}
          </StackingRow>
        ))}
      </StackingTable>
    </Panel>
  );
}
