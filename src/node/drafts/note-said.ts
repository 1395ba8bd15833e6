/**
 * What stands at a table and is not noted in the national log yet, since a fault came between the two commits. It is noted before anything else happens to a draft: until
 * then the draft reads as if it still waited, and whoever released it would say it twice.
 */
import { type Core, refusalIfStopped } from '../core.ts';
import type { GroupState } from '../group-state.ts';
import { batchStatesOf, noteStep } from './batch-steps.ts';
import { noteCutOff } from './release.ts';

/** Within a job that writes. */
export async function noteSaid(core: Core, national: GroupState): Promise<void> {
  if (refusalIfStopped(core)) return;
  for (const [batch, at] of await batchStatesOf(core)) {
    const state = core.groups.get(at.group);
    if (at.said && state) await noteStep(core, { batch, national, state }, at, at.said);
  }
  await noteCutOff(core, national);
}
