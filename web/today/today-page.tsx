import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { OwedItem } from '#api/contract-records.ts';
import { useLanguage } from '../app/language.tsx';
import { useNowMs } from '../app/node-clock.tsx';
import { todayQuery } from '../app/queries.ts';
import { AnswerSlot } from '../notifications/answer-slot.tsx';
import { SaidNotice } from '../notifications/said-notice.tsx';
import type { SaidWhat } from '../notifications/said-what.ts';
import { localeOf } from '../strings/languages.ts';
import { Empty } from '../ui/empty.tsx';
import { type Count, formatNumber } from '../ui/format.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { NowLine } from './now-line.tsx';
import { OwedList } from './owed-list.tsx';
import { itemKey, nextAfter, queueByHorizon } from './queue.ts';

/** What this party owes an answer, soonest first. */
export function TodayPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(todayQuery);
  return (
    <>
      <PageHead
        title={t`Today`}
        lead={data && data.total > 0 ? <HowMany count={data} /> : undefined}
        aside={<NowLine />}
      />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} />}
      {data?.total === 0 && <NothingOwed />}
      {data && data.total > 0 && <Queue items={data.items} />}
      {data && (
        <Rest shown={new Set(data.items.map(({ row }) => row.record)).size} of={data.total} />
      )}
    </>
  );
}

function HowMany({ count }: { count: Count }) {
  const least = formatNumber(count.total, localeOf(useLanguage()));
  return count.totalIsLeast ? (
    <Trans>At least {least} things are owed by your side. Soonest first.</Trans>
  ) : (
    <Plural
      value={count.total}
      one="# thing is owed by your side. Soonest first."
      other="# things are owed by your side. Soonest first."
    />
  );
}

/** Today is for what comes first; everything that is owed stands in a list that ends nowhere. */
function Rest({ shown, of }: { shown: number; of: number }) {
  if (shown >= of) return null;
  return (
    <p className="prose-line mt-6 text-sm text-ink-2">
      <Trans>
        Here stand the {shown} that are due soonest.{' '}
        <TextLink href="/records?owed=1&order=due">All that your side owes</TextLink> is in the list
        of records.
      </Trans>
    </p>
  );
}

function NothingOwed() {
  return (
    <Empty title={<Trans>Your side owes no answer now</Trans>}>
      <Trans>
        When another party notifies you of a shipment, asks you something or waits for quantities
        that you are to return, it stands here with its date, by the rule that the parties agreed or
        the law that sets it.
      </Trans>
    </Empty>
  );
}

type Open = Readonly<{ item: OwedItem; type: string }>;

function Queue({ items }: { items: readonly OwedItem[] }) {
  const nowMs = useNowMs();
  const [open, setOpen] = useState<Open | undefined>();
  const [said, setSaid] = useState<SaidWhat | undefined>();
  const next = useRef<string | undefined>(undefined);
  const queue = queueByHorizon(items, nowMs);
  const inOrder = queue.flatMap((part) => part.items);

  const close = () => {
    setOpen(undefined);
    next.current = undefined;
  };
  return (
    <>
      <SaidNotice said={said} onDismiss={() => setSaid(undefined)} />
      <OwedList
        queue={queue}
        focusKey={next}
        onAct={(item, type) => {
          setSaid(undefined);
          setOpen({ item, type });
        }}
      />
      {open?.item.notice && (
        <AnswerSlot
          row={open.item.notice}
          type={open.type}
          onClose={close}
          onDrafted={(draft) => {
            next.current = nextAfter(inOrder, itemKey(open.item));
            if (open.item.notice) setSaid({ draft, row: open.item.notice });
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
