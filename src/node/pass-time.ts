import { setImmediate as others } from 'node:timers/promises';
import type { RecordId } from '#kernel/id.ts';
import { type Instant, instantOfMs, isInstant, plusMinutes } from '#kernel/instant.ts';
import type { Store } from '#store/store.ts';
import { type Core, commit, derivedSetting } from './core.ts';
import type { GroupState } from './group-state.ts';
import { rederiveRecords } from './refold.ts';

/** Views that one turn derives again; the next turn goes on. */
const changingMax = 1_000;
/** A clock that went back no further than this catches up before anybody minds. */
const backMinutesMax = 2;

export async function latestDerived(store: Store): Promise<Instant | undefined> {
  const stored = (await store.settings(derivedSetting))[derivedSetting];
  return typeof stored === 'string' && isInstant(stored) ? stored : undefined;
}

/** Derives again the joint views that time alone has changed (docs/spec/time.md, "Derivation"). Returns how many. */
export async function passTime(core: Core): Promise<number> {
  const now = instantOfMs(core.environment.nowMs());
  if (core.derivedAt !== undefined && core.derivedAt > plusMinutes(now, backMinutesMax)) {
    return deriveAllAgain(core, now);
  }
  let derived = 0;
  for (;;) {
    const rows = await core.store.jointsChangingBy(now, changingMax);
    const byGroup = new Map<GroupState, RecordId[]>();
    for (const { group, record } of rows) {
      const state = core.groups.get(group);
      if (state) byGroup.set(state, [...(byGroup.get(state) ?? []), record]);
    }
    for (const [state, records] of byGroup) await deriveAndTell(core, state, records);
    derived += rows.length;
    if (rows.length < changingMax) return derived;
    // The store answers without waiting for anything: between turns those who read are heard.
    await others();
  }
}

/**
 * The clock was ahead, and has been put right: what was derived meanwhile says things that have not happened (a period that is over), and
 * waits for a change that lies as far ahead. When the whole is done the later time is forgotten; cut off, it is done again.
 */
async function deriveAllAgain(core: Core, now: Instant): Promise<number> {
  let derived = 0;
  for (const state of [...core.groups.values()]) {
    let after: string | undefined;
    do {
      const more = after === undefined ? {} : { after };
      const page = await core.store.joints({ group: state.group, limit: changingMax, ...more });
      const records = page.rows.map(({ record }) => record);
      await deriveAndTell(core, state, records);
      derived += records.length;
      after = page.next;
      await others();
    } while (after !== undefined);
  }
  await commit(core, { settings: { [derivedSetting]: now } });
  core.derivedAt = now;
  return derived;
}

async function deriveAndTell(
  core: Core,
  state: GroupState,
  records: readonly RecordId[],
): Promise<void> {
  if (records.length === 0) return;
  await rederiveRecords(core, state, records);
  const { group, self } = state;
  const size = state.logs.get(self)?.size ?? 0;
  for (const listener of core.listeners) listener({ group, party: self, size, records });
}
