import { faceOf } from '#fold/faces.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { FoundedGroup } from '#node/node.ts';
import { may } from '#officers/permissions.ts';
import type { JointRow } from '#store/store.ts';
import { groupParameter, recordParameter } from './answer.ts';
import type { ApiContext } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { recordPlace } from './places.ts';

export type ReadRecord = Readonly<{ founded: FoundedGroup; row: JointRow }>;

/** The record that a request names. What is not there and what is not this officer's leave by the same line. */
export async function readRecord(
  { node }: ApiParts,
  context: ApiContext,
): Promise<Result<ReadRecord>> {
  const group = groupParameter(context);
  if (!group.ok) return group;
  const record = recordParameter(context);
  if (!record.ok) return record;
  const founded = node.group(group.value);
  const row = founded && (await node.store.joint(group.value, record.value));
  const isTheirs =
    row &&
    faceOf(row.desk).ownDoor !== true &&
    may(context.var.principal, 'desk.read', recordPlace(row));
  if (!founded || !row || !isTheirs) return refuse('request.not-found', { at: 'record' });
  return ok({ founded, row });
}
