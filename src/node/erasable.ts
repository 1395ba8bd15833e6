import type { NotificationJoint } from '#desks/notifications/view.ts';
import { isNeverErased } from '#fold/fold.ts';
import { assert } from '#kernel/assert.ts';
import type { PartyId } from '#kernel/id.ts';
import { parseAct } from '#ledger/act.ts';
import type { JointRow, LeafRow, Store } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Erasable, ErasureHold } from './erasure.ts';
import { readHolds } from './erasure-holds.ts';
import type { GroupState } from './group-state.ts';

export async function lookAtErasure(
  store: Store,
  { group, self }: Pick<GroupState, 'group' | 'self'>,
  seqs: readonly number[],
): Promise<readonly Erasable[]> {
  const holds = await readHolds(store, group);
  const found: Erasable[] = [];
  for (const seq of seqs) {
    const [leaf] = await store.leaves(group, self, seq, 1, 1);
    if (leaf?.seq !== seq) {
      found.push({ seq, content: 'missing', open: false });
      continue;
    }
    const row = leaf.record === undefined ? undefined : await store.joint(group, leaf.record);
    found.push({ ...erasableOf(leaf, self, row), ...holdOf(holds.get(seq)) });
  }
  return found;
}

const holdOf = (hold: ErasureHold | undefined) => (hold === undefined ? {} : { hold });

function erasableOf(leaf: LeafRow, self: PartyId, row: JointRow | undefined): Erasable {
  const act = parseAct(leaf.actBytes);
  assert(act.ok, 'what the store holds was read when it came in');
  const { type, time, record, seq } = act.value;
  const clock = row && clockEnded(row.joint, self, seq);
  return {
    seq,
    statement: {
      ...{ type, time },
      ...(record === undefined ? {} : { record }),
      ...(row === undefined ? {} : { status: row.joint.status }),
    },
    content: isNeverErased(type) ? 'terms' : leaf.content,
    open: row !== undefined && isOpen(row.joint),
    ...(clock === undefined ? {} : { endsClock: clock }),
  };
}

const isNotice = (joint: JointBase): joint is NotificationJoint => joint.desk === 'notifications';
const openPhases: ReadonlySet<string> = new Set(['not-started', 'running', 'suspended', 'quiet']);

/** True while a clock runs, nothing settles whether it was answered, or somebody still owes something on the record. */
export function isOpen(joint: JointBase): boolean {
  if (joint.owed.length > 0) return true;
  return isNotice(joint) && joint.clock !== undefined && openPhases.has(joint.clock.phase);
}

/** The clock that erasing the filing, or the version in force, would end (docs/spec/time.md, "Whose word counts"). */
function clockEnded(joint: JointBase, self: PartyId, seq: number): Erasable['endsClock'] {
  if (!isNotice(joint) || joint.exporter !== self || joint.withdrawn) return undefined;
  const { clock, version, notices } = joint;
  if (clock === undefined || !openPhases.has(clock.phase)) return undefined;
  const runsFor = [version, ...notices.map((notice) => notice.seq)];
  if (!runsFor.includes(seq)) return undefined;
  return clock.deadline === undefined ? {} : { deadline: clock.deadline };
}
