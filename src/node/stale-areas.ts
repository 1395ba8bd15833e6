/**
 * What a suspension, its lifting or a receipt of either changes in every record of its areas (docs/spec/suspension.md). There may be a hundred thousand of
 * them: the first are derived again with the act, the others in turns of the writer, page by page. How far it has come is committed with each page, so
 * that whatever cuts it off, the next start goes on there.
 */
import { setImmediate as others } from 'node:timers/promises';
import { deriveRecord } from '#fold/derive-record.ts';
import { standsIn } from '#fold/suspended.ts';
import { StoreFault } from '#store/store.ts';
import { type Core, commit, write } from './core.ts';
import { foldContext, type GroupState } from './group-state.ts';
import { type StaleAreas, staleSetting } from './stale-setting.ts';

const pageRecords = 100;
/** Pages that are derived with the act itself: what most groups hold of an area. */
const pagesAtOnce = 5;

/** Derives one page again; false when nothing is stale any more. */
async function rederivePage(core: Core, state: GroupState): Promise<boolean> {
  const { stale, group } = state;
  if (stale === undefined) return false;
  const [desk, ...rest] = stale.desks;
  if (desk === undefined) {
    await commit(core, { settings: staleSetting(group, undefined) }, state);
    state.stale = undefined;
    return false;
  }
  const page = await core.store.joints({
    ...{ group, desk, limit: pageRecords },
    ...(stale.after === undefined ? {} : { after: stale.after }),
  });
  const records = page.rows.map(({ record }) => record);
  const sides = await core.store.sides(group, records);
  const context = foldContext(state, core.environment.nowMs());
  const areas = new Set(stale.areas);
  const byRecord = Map.groupBy(sides, ({ record }) => record);
  const joints = records.flatMap((record) => {
    const rows = byRecord.get(record) ?? [];
    return standsIn(areas, record, rows) ? (deriveRecord(context, record, rows) ?? []) : [];
  });
  const { after: _, ...before } = stale;
  const next: StaleAreas =
    page.next === undefined ? { ...before, desks: rest } : { ...before, after: page.next };
  await commit(core, { joints, settings: staleSetting(group, next) }, state);
  state.stale = next;
  const size = state.logs.get(state.self)?.size ?? 0;
  const told = joints.map(({ record }) => record);
  if (told.length === 0) return true;
  for (const listener of core.listeners)
    listener({ group, party: state.self, size, records: told });
  return true;
}

/** Inside the write of the act: the first pages, and the rest as soon as others have had their turn. */
export async function rederiveStale(core: Core, state: GroupState): Promise<void> {
  if (state.stale === undefined) return;
  try {
    for (let pages = 0; pages < pagesAtOnce; pages += 1) {
      if (!(await rederivePage(core, state))) return;
      // Those who read are heard between pages.
      await others();
    }
  } catch (error) {
    // The act itself is durable: whoever said it is not told that it failed.
    if (!(error instanceof StoreFault) || !error.retryable) throw error;
  }
  // What fails here is done by the next round, or the next start.
  finishStale(core).catch(() => undefined);
}

/** All that is left, each page in a turn of its own. Returns how many pages. */
export async function finishStale(core: Core): Promise<number> {
  let pages = 0;
  for (const group of [...core.groups.keys()]) {
    for (;;) {
      const more = await write(core, async () => {
        const state = core.groups.get(group);
        return state !== undefined && core.stopped === undefined && rederivePage(core, state);
      });
      if (!more) break;
      pages += 1;
      await others();
    }
  }
  return pages;
}
