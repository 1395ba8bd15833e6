import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { quarterName } from '#desks/plan/words/line-words.ts';
import { useLanguage } from '../app/language.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { Button } from '../ui/button.tsx';
import { ShownOf } from '../ui/cursor.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { ItemLine } from './item-line.tsx';
import { timelineQuery } from './plan-api.ts';
import { PlanViews } from './plan-views.tsx';
import { byQuarter, type QuarterOfItems, quarterOf } from './quarters.ts';
import { usePlanWord } from './use-plan-word.ts';

/** The work plan by quarter: headings and lists, so that it reads aloud in the order of its dates. */
export function TimelinePage() {
  const words = useDeskWords();
  const word = usePlanWord();
  const list = useInfiniteQuery(timelineQuery);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const count = list.data?.pages.at(-1);
  return (
    <>
      <PageHead
        title={`${words.name('plan')} · ${word('lineWords', 'timeline')}`}
        lead={count && rows.length > 0 && <ShownOf shown={rows.length} of={count} />}
      />
      <PlanViews />
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={6} />}
      {list.data && rows.length === 0 && (
        <Empty title={<Trans>No item has been tabled</Trans>}>
          <Trans>Each item of the plan stands in the area that it is about.</Trans>
        </Empty>
      )}
      <div className="space-y-8">
        {byQuarter(rows).map((quarter) => (
          <OneQuarter key={quarter.id} quarter={quarter} now={count?.now ?? ''} />
        ))}
      </div>
      {list.hasNextPage && (
        <Button className="mt-4" onPress={() => void list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}

function OneQuarter({ quarter: { id, at, rows }, now }: { quarter: QuarterOfItems; now: string }) {
  const word = usePlanWord();
  const language = useLanguage();
  const today = quarterOf(now);
  const isNow = at?.year === today.year && at.quarter === today.quarter;
  const heading = `quarter-${id}`;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="mb-3 text-lg font-semibold">
        {at ? quarterName(at.year, at.quarter)[language] : word('lineWords', 'undated')}
        {isNow && <span className="font-normal text-ink-3"> · {word('lineWords', 'now')}</span>}
      </h2>
      <ol className="relative space-y-5 border-l-2 border-line pl-5">
        {rows.map((row) => (
          <li key={row.record} className="relative print:break-inside-avoid">
            <span
              aria-hidden="true"
              className="absolute top-1.5 -left-[1.625rem] size-2.5 rounded-full border-2 border-accent bg-surface"
            />
            <ItemLine row={row} />
          </li>
        ))}
      </ol>
    </section>
  );
}
