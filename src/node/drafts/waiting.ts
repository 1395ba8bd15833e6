/**
 * Own drafts that are not said yet, by the area in which they would stand. After years of suspension there are tens of thousands, and every page of the line counts
 * them: they are read once, and from then on only those that changed. Trusted: nothing; what is released is looked up again in the store. If lost: read again.
 */
import { setImmediate as others } from 'node:timers/promises';
import type { DraftJoint } from '#desks/releases/joint.ts';
import { statementTypes } from '#fold/registry.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { pageRowsMax } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Core } from '../core.ts';
import { isDraft } from './draft-state.ts';
import type { WaitingDraft, WaitingDrafts } from './waiting-draft.ts';

const statuses = ['open', 'held'];

export function openWaiting(core: Pick<Core, 'store' | 'groups' | 'listeners'>): WaitingDrafts {
  const rows = new Map<RecordId, WaitingDraft>();
  const changed = new Set<RecordId>();
  let isRead = false;
  let turn: Promise<unknown> = Promise.resolve();
  core.listeners.add(({ group, records }) => {
    // What is not read yet is read whole.
    if (core.groups.get(group)?.terms.kind !== 'national') return;
    for (const record of records) changed.add(record);
  });
  const put = (record: RecordId, joint: JointBase | undefined): void => {
    const row = isDraft(joint) ? rowOf(joint) : undefined;
    if (row) rows.set(record, row);
    else rows.delete(record);
  };
  const readAll = async (national: GroupId): Promise<void> => {
    for (let after: string | undefined; ; ) {
      const page = await core.store.joints({
        ...{ group: national, desk: 'releases', statuses, limit: pageRowsMax },
        ...(after === undefined ? {} : { after }),
      });
      for (const { record, joint } of page.rows) put(record, joint);
      after = page.next;
      if (after === undefined) return;
      await others();
    }
  };
  const follow = async (): Promise<void> => {
    const national = [...core.groups.values()].find(({ terms }) => terms.kind === 'national');
    if (national === undefined) return;
    const { group } = national;
    if (!isRead) await readAll(group);
    isRead = true;
    while (changed.size > 0) {
      const next = [...changed].slice(0, pageRowsMax);
      for (const record of next) changed.delete(record);
      const found = await core.store.jointsAt(next.map((record) => ({ group, record })));
      const joints = new Map(found.map(({ record, joint }) => [record, joint]));
      for (const record of next) put(record, joints.get(record));
    }
  };
  return {
    for: async (group) => {
      const done = turn.then(follow);
      turn = done.catch(() => undefined);
      await done;
      return [...rows.values()]
        .filter((row) => row.group === group)
        .sort((one, other) => one.seq - other.seq);
    },
  };
}

function rowOf({ record: draft, status, version }: DraftJoint): WaitingDraft | undefined {
  if (version === undefined || !statuses.includes(status)) return undefined;
  const { digest, seq, officer, time, group, type, area, record } = version;
  const known = statementTypes.get(type)?.type;
  const where = known?.anyArea ? area : known?.area;
  return {
    ...{ draft, digest, seq, officer, group, type, writtenAt: time, held: status === 'held' },
    ...(where === undefined ? {} : { area: where }),
    ...(record === undefined ? {} : { record }),
  };
}
