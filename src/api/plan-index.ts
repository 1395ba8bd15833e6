import { type PlanLine, planLine } from '#desks/plan/line.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { may, type Principal } from '#officers/permissions.ts';
import { pageRowsMax } from '#store/store.ts';
import { isItem } from './plan-words-held.ts';

/** Items of all groups that the timeline knows; those that were changed longest ago are left out. */
export const planItemsMax = 10_000;

export type Indexed = Readonly<{ group: GroupId; area?: string; line: PlanLine; key: string }>;
export type PlanIndex = Readonly<{
  /** By due date; those without one last. */
  items: readonly Indexed[];
  at: (group: GroupId, record: RecordId) => Indexed | undefined;
  /** Those that need an item, in the same order. */
  needing: (group: GroupId, record: RecordId) => readonly Indexed[];
}>;

export type PlanReader = () => Promise<PlanIndex>;

export const readsItem = (principal: Principal, { group, area }: Indexed): boolean =>
  may(principal, 'desk.read', { group, ...(area !== undefined && { area }) });

const placeOf = (group: GroupId, record: RecordId): string => `${group}/${record}`;

/** One line of every item; made again after something changed, when somebody asks, and once for all who ask meanwhile. */
export function planReader({
  store,
  onChange,
}: Pick<EntenteNode, 'store' | 'onChange'>): PlanReader {
  let known: Promise<PlanIndex> | undefined;
  onChange(() => {
    known = undefined;
  });
  return () => {
    const making = known ?? indexOf(store);
    known = making;
    // What failed is asked for again.
    making.catch(() => {
      if (known === making) known = undefined;
    });
    return making;
  };
}

async function indexOf(store: EntenteNode['store']): Promise<PlanIndex> {
  const items: Indexed[] = [];
  let after: string | undefined;
  do {
    const page = await store.joints({
      ...{ desk: 'plan', limit: pageRowsMax },
      ...(after === undefined ? {} : { after }),
    });
    for (const { group, joint } of page.rows) {
      if (!isItem(joint)) continue;
      const line = planLine(joint);
      const key = `${line.due ?? '~'} ${line.record}`;
      items.push({ group, line, key, ...(joint.area !== undefined && { area: joint.area }) });
    }
    after = page.next;
  } while (after !== undefined && items.length < planItemsMax);
  items.sort((a, b) => (a.key < b.key ? -1 : 1));
  const at = new Map(items.map((one) => [placeOf(one.group, one.line.record), one]));
  const needing = new Map<string, Indexed[]>();
  for (const item of items) {
    for (const record of new Set(item.line.needs.map((need) => need.record))) {
      const place = placeOf(item.group, record);
      needing.set(place, [...(needing.get(place) ?? []), item]);
    }
  }
  return {
    items,
    at: (group, record) => at.get(placeOf(group, record)),
    needing: (group, record) => needing.get(placeOf(group, record)) ?? [],
  };
}
