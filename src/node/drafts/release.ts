import { z } from 'zod';
import type { Version } from '#desks/releases/side.ts';
import { isRecordId, type RecordId } from '#kernel/id.ts';
import { isInstant } from '#kernel/instant.ts';
import { ok, type Result } from '#kernel/refusal.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import { type LeafRow, pageRowsMax } from '#store/store.ts';
import { groupForm, hashForm, partyForm, recordForm, seqForm } from '#verbs/forms.ts';
import { cameBack } from '../came-back.ts';
import { type Core, commit } from '../core.ts';
import type { Draft, Said } from '../draft.ts';
import { statementOfLeaf } from '../fold-whole.ts';
import type { GroupState } from '../group-state.ts';
import { appendOwn, buildOwn, checkSayable, ownAct, saidOf } from '../say.ts';
import { draftText, isDraft, nationalOf } from './draft-state.ts';

const prefix = 'releasing.';
/** Durable with the last clearance, and with the statement at the table: from it a release that was cut off is finished. */
export const releasing = (record: RecordId): string => `${prefix}${record}`;
const releasingForm = z.object({
  said: z
    .object({
      group: groupForm,
      party: partyForm,
      seq: seqForm,
      leafHash: hashForm,
      time: z.string().refine(isInstant),
      record: recordForm.exactOptional(),
    })
    .exactOptional(),
});

/**
 * Says what was cleared, in this order: the statement at its table, with where it stands; then `draft.released` in the national log. A crash after the
 * first leaves the note from which {@link finishReleases} writes the second, so that nothing is said twice.
 */
export async function releaseDraft(
  core: Core,
  national: GroupState,
  record: RecordId,
  version: Version,
  draft: Draft,
): Promise<Result<Said>> {
  const checked = await checkSayable(core, draft);
  if (!checked.ok) return checked;
  const state = checked.value;
  const built = buildOwn(core, state, ownAct(core, state, draft), draft.content);
  if (!built.ok) return built;
  const said = saidOf(built.value);
  await appendOwn(core, state, [built.value], { settings: { [releasing(record)]: { said } } });
  await noteReleased(core, national, record, version, said);
  return ok(said);
}

export async function noteReleased(
  core: Core,
  national: GroupState,
  draft: RecordId,
  { digest }: Version,
  { group, seq, leafHash: leaf, record }: Said,
): Promise<void> {
  const facts = { digest, group, seq, leaf, ...(record === undefined ? {} : { record }) };
  const act = { type: 'draft.released', record: draft, area: 'coordination', facts };
  const built = buildOwn(core, national, act, undefined);
  if (!built.ok) throw new RangeError('where a statement stands has the form of facts');
  await appendOwn(core, national, [built.value], { settings: { [releasing(draft)]: undefined } });
}

/** Cleared by all, in an area that is suspended: it waits here, and nothing of it stands at the table. */
export function heldAct(record: RecordId, { digest }: Version) {
  return { type: 'draft.held', record, area: 'coordination', facts: { digest } };
}

async function noteHeld(core: Core, national: GroupState, record: RecordId, version: Version) {
  const built = buildOwn(core, national, heldAct(record, version), undefined);
  if (!built.ok) throw new RangeError('a digest has the form of facts');
  await appendOwn(core, national, [built.value], { settings: { [releasing(record)]: undefined } });
}

/** Of what was released by itself: notes what a fault left unnoted. */
export async function noteCutOff(core: Core, national: GroupState): Promise<void> {
  for (const [name, value] of Object.entries(await core.store.settings(prefix))) {
    const record = name.slice(prefix.length);
    const { said } = releasingForm.parse(value);
    if (!said || !isRecordId(record)) continue;
    const joint = (await core.store.joint(national.group, record))?.joint;
    const version = isDraft(joint) && joint.released === undefined ? joint.version : undefined;
    if (version) await noteReleased(core, national, record, version, said);
    else await commit(core, { settings: { [name]: undefined } });
  }
}

/** What a crash cut off between the last clearance and its trace: said if it was not, and noted. */
export async function finishReleases(core: Core): Promise<void> {
  const national = nationalOf(core);
  if (!national.ok) return;
  await noteCutOff(core, national.value);
  for (const name of Object.keys(await core.store.settings(prefix))) {
    const record = name.slice(prefix.length);
    if (!isRecordId(record)) continue;
    const joint = (await core.store.joint(national.value.group, record))?.joint;
    const version = isDraft(joint) && joint.released === undefined ? joint.version : undefined;
    if (version === undefined) await commit(core, { settings: { [name]: undefined } });
    else await sayCleared(core, national.value, record, version);
  }
}

/** What cannot be said any more stays a cleared draft that an officer looks at; what cannot be said yet is tried again. */
async function sayCleared(
  core: Core,
  national: GroupState,
  record: RecordId,
  version: Version,
): Promise<void> {
  const text = await draftText(core.store, national, version);
  if (text.ok) {
    const said = await saidBefore(core, national, text.value, version);
    if (said) return noteReleased(core, national, record, version, said);
  }
  const released = text.ok ? await releaseDraft(core, national, record, version, text.value) : text;
  if (released.ok || released.refusal.code.startsWith('node.')) return;
  if (released.refusal.code === 'draft.area-suspended')
    return noteHeld(core, national, record, version);
  await commit(core, { settings: { [releasing(record)]: undefined } });
}

/**
 * Where a restored node has said it already: its guard or its peers gave back what had left the table, and the database, which is older, does not know what
 * of it was a draft's. What another draft of the same words became is that draft's.
 */
export async function saidBefore(
  core: Core,
  national: GroupState,
  draft: Draft,
  { digest }: Version,
): Promise<Said | undefined> {
  const state = core.groups.get(draft.group);
  const span = state && (await cameBack(core.store, state));
  if (!span) return undefined;
  const { group, self: party } = state;
  for (let { from } = span; from < span.to; ) {
    const leaves = await core.store.leaves(group, party, from, leavesAtOnce, leafBytes);
    for (const leaf of leaves) {
      if (leaf.type !== draft.type || leaf.content === 'erased' || leaf.seq >= span.to) continue;
      const statement = statementOfLeaf(leaf);
      if (draftDigest(draftOf(statement, draft)) !== digest) continue;
      if (!(await isOfAnother(core, national, leaf))) return saidOf(statement);
    }
    from = (leaves.at(-1)?.seq ?? span.to) + 1;
  }
  return undefined;
}

export const leavesAtOnce = 1_000;
export const leafBytes = 1_048_576;

/** Whether some draft has been released as this statement. */
async function isOfAnother(
  { store }: Core,
  { group: national }: GroupState,
  { group, seq }: Pick<LeafRow, 'group' | 'seq'>,
): Promise<boolean> {
  for (let after: string | undefined; ; ) {
    const page = await store.joints({
      ...{ group: national, desk: 'releases', statuses: ['released'], limit: pageRowsMax },
      ...(after === undefined ? {} : { after }),
    });
    for (const { joint } of page.rows) {
      if (isDraft(joint) && joint.released?.group === group && joint.released.seq === seq)
        return true;
    }
    if (page.next === undefined) return false;
    after = page.next;
  }
}

/** The draft that would have become this statement. A record that it opened was not known to the draft. */
export function draftOf(
  { act, content }: VerifiedStatement,
  { record }: Pick<Draft, 'record'>,
): Draft {
  const { group, type, area, authority, facts } = act;
  return {
    ...{ group, type, facts },
    ...(record === undefined || act.record === undefined ? {} : { record: act.record }),
    ...(area === undefined ? {} : { area }),
    ...(authority === undefined ? {} : { authority }),
    ...(content.kind === 'held'
      ? { content: JSON.parse(new TextDecoder().decode(content.bytes)) }
      : {}),
  };
}
