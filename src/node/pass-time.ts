import { setImmediate as others } from 'node:timers/promises';
import type { RecordId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import type { Core } from './core.ts';
import type { GroupState } from './group-state.ts';
import { rederiveRecords } from './refold.ts';

/** Views that one turn derives again; the next turn goes on. */
const changingMax = 1_000;

/** Derives again the joint views that time alone has changed (docs/spec/time.md, "Derivation"). Returns how many. */
export async function passTime(core: Core): Promise<number> {
  const now = instantOfMs(core.environment.nowMs());
  let derived = 0;
  for (;;) {
    const rows = await core.store.jointsChangingBy(now, changingMax);
    const byGroup = new Map<GroupState, RecordId[]>();
    for (const { group, record } of rows) {
      const state = core.groups.get(group);
      if (state) byGroup.set(state, [...(byGroup.get(state) ?? []), record]);
    }
    for (const [state, records] of byGroup) {
      await rederiveRecords(core, state, records);
      for (const listener of core.listeners) {
        listener({
          group: state.group,
          party: state.self,
          size: state.logs.get(state.self)?.size ?? 0,
          records,
        });
      }
    }
    derived += rows.length;
    if (rows.length < changingMax) return derived;
    // The store answers without waiting for anything: between turns those who read are heard.
    await others();
  }
}
