import { z } from 'zod';
import {
  type ClearancesJoint,
  type ClearanceTable,
  usualTable,
} from '#desks/releases/clearances.ts';
import type { DraftJoint } from '#desks/releases/joint.ts';
import type { Version } from '#desks/releases/side.ts';
import { draftForm } from '#desks/releases/statements.ts';
import type { RecordId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Store } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Core } from '../core.ts';
import type { Draft } from '../draft.ts';
import type { GroupState } from '../group-state.ts';
import type { SeenDraft, TableSet } from './drafts.ts';

/** The party's national log. Refuses `group.not-founded` if it has none, or cannot write to it now. */
export function nationalOf(core: Core): Result<GroupState> {
  const national = [...core.groups.values()].find(({ terms }) => terms.kind === 'national');
  if (!national?.complete) return refuse('group.not-founded', { at: 'national' });
  if (core.recovering.has(national.group)) return refuse('node.behind-its-guard');
  return ok(national);
}

export const isDraft = (joint: JointBase | undefined): joint is DraftJoint =>
  joint?.desk === 'releases';
const isTable = (joint: JointBase | undefined): joint is ClearancesJoint =>
  joint?.desk === 'clearances';

export type OpenDraft = Readonly<{ joint: DraftJoint; version: Version }>;

/** A draft that can still be changed. Refuses `request.not-found`, `draft.closed`, and `draft.changed` if it is not the version that was seen. */
export async function openDraft(
  store: Store,
  national: GroupState,
  { record, digest }: SeenDraft,
): Promise<Result<OpenDraft>> {
  const joint = (await store.joint(national.group, record))?.joint;
  if (!isDraft(joint) || joint.version === undefined) {
    return refuse('request.not-found', { at: 'record' });
  }
  const { status, version } = joint;
  if (status !== 'open' && status !== 'returned' && status !== 'held') {
    return refuse('draft.closed', { facts: { found: status } });
  }
  if (version.digest !== digest) {
    return refuse('draft.changed', {
      at: 'digest',
      facts: { expected: version.digest, found: digest },
    });
  }
  return ok({ joint, version });
}

const drafted = z.object({ draft: draftForm });

/** The text of one version. Refuses `request.not-found` if its content was erased. */
export async function draftText(
  store: Store,
  national: GroupState,
  version: Version,
): Promise<Result<Draft>> {
  const [leaf] = await store.leaves(national.group, national.self, version.seq, 1, 1);
  const bytes = leaf?.seq === version.seq ? leaf.contentBytes : undefined;
  const content: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
  const read = drafted.safeParse(content);
  return read.success ? ok(read.data.draft) : refuse('request.not-found', { at: 'content' });
}

export type TableRow = Readonly<{ record?: RecordId; table: ClearanceTable; set?: TableSet }>;

export async function tableInForce(store: Store, national: GroupState): Promise<TableRow> {
  const { group } = national;
  const [row] = (await store.joints({ group, desk: 'clearances', limit: 1 })).rows;
  if (!row || !isTable(row.joint) || !row.joint.set) return { table: usualTable };
  const { console, rules, officer, seq, time } = row.joint.set;
  return { record: row.record, table: { console, rules }, set: { officer, seq, at: time } };
}
