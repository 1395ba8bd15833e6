import type { OwedItem } from '#api/contract-records.ts';
import { msOf } from '#kernel/instant.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const horizons = ['over', 'day', 'week', 'later', 'undated'] as const;
/** How far away a due date is. */
export type Horizon = (typeof horizons)[number];

export function horizonOf(item: Pick<OwedItem, 'due'>, nowMs: number): Horizon {
  if (item.due === undefined) return 'undated';
  const left = msOf(item.due) - nowMs;
  if (left <= 0) return 'over';
  if (left <= dayMs) return 'day';
  return left <= 7 * dayMs ? 'week' : 'later';
}

/** Soonest first within each horizon, undated last; horizons with nothing in them are left out. */
export function queueByHorizon<Item extends Pick<OwedItem, 'due'>>(
  items: readonly Item[],
  nowMs: number,
): readonly Readonly<{ horizon: Horizon; items: readonly Item[] }>[] {
  const sorted = [...items].sort((a, b) => (a.due ?? '~').localeCompare(b.due ?? '~', 'en'));
  return horizons
    .map((horizon) => ({
      horizon,
      items: sorted.filter((item) => horizonOf(item, nowMs) === horizon),
    }))
    .filter((part) => part.items.length > 0);
}

export const itemKey = (item: OwedItem): string => `${item.row.record}/${item.what}`;

/** The item to go to once `done` is answered: the one after it, else the one before. */
export function nextAfter(items: readonly OwedItem[], done: string): string | undefined {
  const index = items.findIndex((item) => itemKey(item) === done);
  const next = items[index + 1] ?? items[index - 1];
  return next && itemKey(next);
}
