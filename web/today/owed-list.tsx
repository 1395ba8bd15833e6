import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';
import type { OwedItem } from '#api/contract-records.ts';
import { recordHref } from '../notifications/record-href.ts';
import { ActionList } from '../ui/action-list.tsx';
import { OwedRow } from './owed-row.tsx';
import { type Horizon, itemKey, type queueByHorizon } from './queue.ts';

type Queue = ReturnType<typeof queueByHorizon<OwedItem>>;

/** One list per horizon, each a single stop for the Tab key; arrows move inside it. */
export function OwedList({
  queue,
  focusKey,
  onAct,
}: {
  queue: Queue;
  focusKey: RefObject<string | undefined>;
  onAct: (item: OwedItem, type: string) => void;
}) {
  useEffect(() => {
    const key = focusKey.current;
    if (key === undefined) return;
    const row = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    row?.focus();
    focusKey.current = undefined;
  });
  return (
    <div className="space-y-6">
      {queue.map(({ horizon, items }) => (
        <section key={horizon}>
          <h2 className="mb-1.5 text-sm font-semibold text-ink-2">
            <HorizonWord horizon={horizon} />
          </h2>
          <HorizonList horizon={horizon} items={items} onAct={onAct} />
        </section>
      ))}
    </div>
  );
}

function HorizonWord({ horizon }: { horizon: Horizon }) {
  switch (horizon) {
    case 'over':
      return <Trans>Period over</Trans>;
    case 'day':
      return <Trans>Within 24 hours</Trans>;
    case 'week':
      return <Trans>Within 7 days</Trans>;
    case 'later':
      return <Trans>Later</Trans>;
    case 'undated':
      return <Trans>Without a date</Trans>;
  }
}

function HorizonList({
  horizon,
  items,
  onAct,
}: {
  horizon: Horizon;
  items: readonly OwedItem[];
  onAct: (item: OwedItem, type: string) => void;
}) {
  const { t } = useLingui();
  const router = useRouter();
  const names: Readonly<Record<Horizon, string>> = {
    over: t`Owed, period over`,
    day: t`Owed within 24 hours`,
    week: t`Owed within 7 days`,
    later: t`Owed later`,
    undated: t`Owed without a date`,
  };
  return (
    <ActionList
      label={names[horizon]}
      items={items.map((item) => ({ id: itemKey(item), item }))}
      onOpen={({ item }) => router.history.push(recordHref(item.row))}
    >
      {({ item }, isCurrent) => (
        <OwedRow item={item} isCurrent={isCurrent} onAct={(type) => onAct(item, type)} />
      )}
    </ActionList>
  );
}
