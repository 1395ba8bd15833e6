import type { BatchJoint } from '#desks/releases/batches.ts';
import type { GroupId } from '#kernel/id.ts';
import { pageRowsMax } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Core } from '../core.ts';
import type { BatchState } from './batch-steps.ts';
import type { BatchProgress } from './batches.ts';
import { nationalOf } from './draft-state.ts';

type ChosenBatch = BatchJoint & Required<Pick<BatchJoint, 'chosen'>>;
export const isBatch = (joint: JointBase | undefined): joint is ChosenBatch =>
  joint?.desk === 'batches' && (joint as BatchJoint).chosen !== undefined;

/** When this process took a batch up, what was done then, and what is done now. */
export type BatchPace = Readonly<{ sinceMs: number; from: number; done: number }>;
type Around = Readonly<{
  state: BatchState | undefined;
  pace: BatchPace | undefined;
  works: boolean;
}>;

/** Of one table, latest first. */
export async function batchesOf(core: Core, group: GroupId): Promise<readonly ChosenBatch[]> {
  const national = nationalOf(core);
  if (!national.ok) return [];
  const page = await core.store.joints({
    ...{ group: national.value.group, desk: 'batches', limit: pageRowsMax },
  });
  return page.rows.flatMap(({ joint }) =>
    isBatch(joint) && joint.chosen.group === group ? [joint] : [],
  );
}

export function progressOf(
  core: Core,
  { record: batch, status, chosen, ended }: ChosenBatch,
  { state, pace, works }: Around,
): BatchProgress {
  const { group, digest, officer, time: chosenAt, drafts } = chosen;
  const { released = 0, left = 0, from, to } = ended ?? state ?? {};
  const done = released + left;
  const isCut = status === 'releasing' && !works;
  return {
    ...{ batch, group, digest, officer, chosenAt, drafts, done, released, left },
    status: isCut ? 'interrupted' : status,
    ...(works && pace ? speedOf(core, pace, drafts) : {}),
    ...(from === undefined || to === undefined ? {} : { from, to }),
    receipted: receiptedOf(core, group),
  };
}

function speedOf(
  { environment }: Core,
  { sinceMs, from, done }: BatchPace,
  drafts: number,
): Pick<BatchProgress, 'perSecond' | 'remainingSeconds'> {
  const seconds = (environment.nowMs() - sinceMs) / 1_000;
  if (seconds <= 0 || done <= from) return {};
  const perSecond = (done - from) / seconds;
  return {
    perSecond: Math.round(perSecond),
    remainingSeconds: Math.ceil((drafts - done) / perSecond),
  };
}

function receiptedOf(core: Core, group: GroupId): BatchProgress['receipted'] {
  const state = core.groups.get(group);
  if (state === undefined) return [];
  return state.terms.members.flatMap(({ party }) =>
    party === state.self
      ? []
      : [{ party, size: state.receipts.newest(party, state.self)?.size ?? 0 }],
  );
}
