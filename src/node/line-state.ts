import type { LineJoint } from '#desks/suspensions/line.ts';
import type { AreaState, Regard } from '#desks/suspensions/told.ts';
import { standingIn } from '#fold/suspended.ts';
import { termsNow } from '#fold/terms-in-force.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { pageRowsMax, type Store } from '#store/store.ts';
import type { Core } from './core.ts';
import type { GroupState } from './group-state.ts';
import { closedBy } from './open-areas.ts';

/** Each area of the terms, in their order: who has suspended it, how each side regards it, and what waits here for it. */
export async function areaStates(core: Core, state: GroupState): Promise<readonly AreaState[]> {
  const { suspensions } = state;
  const terms = termsNow(state);
  const now = instantOfMs(core.environment.nowMs());
  const regards = await lastWords(core.store, state.group);
  const waiting = await core.waiting.for(state.group);
  return terms.areas.map((area) => {
    const own = waiting.filter((draft) => draft.area === area);
    const held = own.filter((draft) => draft.held).length;
    return {
      area,
      floor: terms.floor?.includes(area) === true,
      suspensions: standingIn(suspensions, area, state).map(({ record, by, seq, time, from }) => ({
        ...{ record, by, seq, time },
        ...(from !== undefined && { from }),
      })),
      regards: [...(regards.get(area)?.values() ?? [])].sort((a, b) => (a.by < b.by ? -1 : 1)),
      closedBy: closedBy(state, area, now),
      ...{ held, open: own.length - held },
    };
  });
}

const isLine = (joint: { desk: string }): joint is LineJoint => joint.desk === 'line';

/** By area, then by party: the last word in the order of its author's log. */
async function lastWords(
  store: Store,
  group: GroupId,
): Promise<ReadonlyMap<string, ReadonlyMap<PartyId, Regard>>> {
  const found = new Map<string, Map<PartyId, Regard & { readonly seq: number }>>();
  for (let after: string | undefined; ; ) {
    const more = after === undefined ? {} : { after };
    const page = await store.joints({ group, desk: 'line', limit: pageRowsMax, ...more });
    for (const { record, joint } of page.rows) {
      if (!isLine(joint) || joint.regarded === undefined) continue;
      const { by } = joint;
      const { seq, time, areas, word } = joint.regarded;
      for (const area of areas) {
        const words = found.get(area) ?? new Map();
        if ((words.get(by)?.seq ?? -1) < seq) words.set(by, { record, by, word, time, seq });
        found.set(area, words);
      }
    }
    after = page.next;
    if (after === undefined) break;
  }
  const plain = ({ record, by, word, time }: Regard): Regard => ({ record, by, word, time });
  return new Map(
    [...found].map(([area, words]) => [
      area,
      new Map([...words].map(([by, regard]) => [by, plain(regard)] as const)),
    ]),
  );
}
