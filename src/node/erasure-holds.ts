/**
 * Legal holds: contents that this party must not erase for now, whatever the terms' retention says (litigation, an inquiry, an archive's
 * order). A hold stays at home, stands on record in the national log, and is lifted there too.
 */

import { z } from 'zod';
import type { GroupId } from '#kernel/id.ts';
import { instantOfMs, isInstant } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { type Result, refuse } from '#kernel/refusal.ts';
import type { Store } from '#store/store.ts';
import { type Core, write } from './core.ts';
import { recordDecision } from './decide.ts';
import type { ErasureHold, HoldDecision } from './erasure.ts';
import { logOf } from './group-state.ts';
import type { Said } from './node.ts';

const prefix = (group: GroupId): string => `hold.${group}.`;
const nameOf = (group: GroupId, seq: number): string =>
  `${prefix(group)}${String(seq).padStart(12, '0')}`;
const stored = z.object({ seq: z.int(), reason: z.string(), since: z.string().refine(isInstant) });

export async function readHolds(
  store: Pick<Store, 'settings'>,
  group: GroupId,
): Promise<ReadonlyMap<number, ErasureHold>> {
  const settings = await store.settings(prefix(group));
  const holds = Object.values(settings).map((value) => stored.parse(value));
  return new Map(holds.map((hold) => [hold.seq, hold]));
}

/** Places a hold, or lifts it. Refuses `draft.malformed` for a place with no content to hold, or no hold to lift. */
export function decideHold(core: Core, group: GroupId, hold: HoldDecision): Promise<Result<Said>> {
  return write(core, async () => {
    const { seq, reason, lift } = hold;
    const state = core.groups.get(group);
    if (!state) return refuse('group.unknown', { facts: { group } });
    const isHeld = (await readHolds(core.store, group)).has(seq);
    const [leaf] = await core.store.leaves(group, state.self, seq, 1, 1);
    const hasContent = seq < logOf(state, state.self).size && leaf?.content === 'held';
    if (lift ? !isHeld : isHeld || !hasContent) {
      const expected = lift
        ? phrase('a content on hold')
        : phrase('an own content that is held, and not on hold');
      return refuse('draft.malformed', { at: 'seq', facts: { expected, found: seq } });
    }
    const decision = lift ? 'erasure-hold-lifted' : 'erasure-held';
    const since = instantOfMs(core.environment.nowMs());
    const setting = lift ? undefined : { seq, reason, since };
    return recordDecision(
      core,
      { facts: { decision, group, seq }, reason },
      { [nameOf(group, seq)]: setting },
    );
  });
}
