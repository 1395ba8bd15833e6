/**
 * One group of drafts of a batch, in this order: the statements at their table, with where each stands and how far the batch has come; then `draft.released` of each in the
 * national log, with how far it has come behind them. Killed after the first, the next process writes the second from what stands there: nothing is said twice.
 */
import { z } from 'zod';
import { batchDraftsMax, listedContent } from '#desks/releases/batches.ts';
import type { Version } from '#desks/releases/side.ts';
import { draftForm } from '#desks/releases/statements.ts';
import { hashHex } from '#kernel/digest.ts';
import { isRecordId, type RecordId } from '#kernel/id.ts';
import { ok, type Refusal, type Result } from '#kernel/refusal.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import type { LeafRow } from '#store/store.ts';
import { groupForm, recordForm, seqForm } from '#verbs/forms.ts';
import { type Core, commit } from '../core.ts';
import type { Draft, Said } from '../draft.ts';
import type { GroupState } from '../group-state.ts';
import { appendOwn, buildOwn, checkSayable, ownAct, saidOf } from '../say.ts';
import { isDraft } from './draft-state.ts';
import type { SaidBefore } from './said-before.ts';

export const batchPrefix = 'batch.';
export const batchSetting = (batch: RecordId): string => `${batchPrefix}${batch}`;

/** Drafts that one commit takes up: pages are answered between two commits, each of which keeps the node for a few hundredths of a second. */
export const batchStepMax = 256;

const countForm = z.int().min(0).max(batchDraftsMax);
const stepForm = z.strictObject({
  next: countForm,
  released: countForm,
  left: countForm,
  from: seqForm.exactOptional(),
  to: seqForm.exactOptional(),
});
/** How far a batch has come; of the group that is being said, where each of its drafts stands at the table. */
export const batchStateForm = z.strictObject({
  group: groupForm,
  /** Place of `batch.chosen` in the national log: what was written later is not what was chosen. */
  chosen: seqForm,
  ...stepForm.shape,
  said: z
    .strictObject({ places: z.array(z.tuple([recordForm, seqForm])), after: stepForm })
    .exactOptional(),
  cancelledBy: z.string().exactOptional(),
});
export type BatchState = z.infer<typeof batchStateForm>;
type Step = z.infer<typeof stepForm>;

/** Of every batch that is not at its end. */
export async function batchStatesOf({
  store,
}: Pick<Core, 'store'>): Promise<ReadonlyMap<RecordId, BatchState>> {
  const settings = Object.entries(await store.settings(batchPrefix));
  return new Map(
    settings.flatMap(([name, value]) => {
      const batch = name.slice(batchPrefix.length);
      return isRecordId(batch) ? [[batch, batchStateForm.parse(value)] as const] : [];
    }),
  );
}

/** The ids of the batch, in order, from the national log. */
export async function listOf(
  core: Core,
  { group }: GroupState,
  batch: RecordId,
): Promise<readonly RecordId[]> {
  const leaves = await core.store.leavesOf(group, batch);
  return leaves.flatMap(({ type, contentBytes }) => {
    if (type !== 'batch.listed' || contentBytes === undefined) return [];
    return listedContent.parse(JSON.parse(new TextDecoder().decode(contentBytes))).drafts;
  });
}

export type Run = Readonly<{
  batch: RecordId;
  list: readonly RecordId[];
  before: SaidBefore;
  national: GroupState;
  state: GroupState;
}>;

/** Of what was said before, everything is noted. A refusal is of the node itself, not of a draft: nothing is decided, and it is tried again. */
export async function sayStep(core: Core, run: Run, at: BatchState): Promise<Result<BatchState>> {
  const ids = run.list.slice(at.next, at.next + batchStepMax);
  const judged = await judge(core, run, at, ids);
  if (!judged.ok) return judged;
  const { statements, places, noted, taken } = judged.value;
  const known = [...noted, ...places];
  const seqs = known.map(([, seq]) => seq);
  const after: Step = {
    next: at.next + taken,
    released: at.released + known.length,
    left: at.left + taken - known.length,
    ...(seqs.length === 0
      ? {
          ...(at.from !== undefined && { from: at.from }),
          ...(at.to !== undefined && { to: at.to }),
        }
      : {
          from: Math.min(at.from ?? Number.MAX_SAFE_INTEGER, ...seqs),
          to: Math.max(at.to ?? 0, ...seqs.map((seq) => seq + 1)),
        }),
  };
  const said = { places: known, after };
  if (statements.length > 0) {
    const settings = { [batchSetting(run.batch)]: { ...at, said } };
    await appendOwn(core, run.state, statements, { settings });
  }
  return ok(await noteStep(core, run, at, said));
}

/** Notes where the drafts of a group now stand. */
export async function noteStep(
  core: Core,
  { batch, national, state }: Pick<Run, 'batch' | 'national' | 'state'>,
  { said: _, ...at }: BatchState,
  { places, after }: NonNullable<BatchState['said']>,
): Promise<BatchState> {
  const next: BatchState = { ...at, ...after };
  const settings = { [batchSetting(batch)]: next };
  const notes: VerifiedStatement[] = [];
  const drafts = places.map(([record]) => ({ group: national.group, record }));
  const joints = new Map(
    (await core.store.jointsAt(drafts)).map(({ record, joint }) => [record, joint]),
  );
  const leaves = await leavesAt(core, state, places);
  for (const [draft, seq] of places) {
    const joint = joints.get(draft);
    const leaf = leaves.get(seq);
    if (!isDraft(joint) || joint.version === undefined || leaf === undefined) continue;
    const { leafHash, record } = leaf;
    const facts = {
      ...{ digest: joint.version.digest, group: state.group, seq, leaf: hashHex(leafHash) },
      ...(record === undefined ? {} : { record }),
    };
    const act = { type: 'draft.released', record: draft, area: 'coordination', facts };
    const built = buildOwn(core, national, act, undefined, notes.length);
    if (!built.ok) throw new RangeError('where a statement stands has the form of facts');
    notes.push(built.value);
  }
  if (notes.length === 0) await commit(core, { settings });
  else await appendOwn(core, national, notes, { settings });
  return next;
}

type Place = [RecordId, number];

/** Of one commit they stand together; those that a restored node had said before may lie anywhere. */
async function leavesAt(
  { store }: Core,
  { group, self }: GroupState,
  places: readonly Place[],
): Promise<ReadonlyMap<number, LeafRow>> {
  const wanted = new Set(places.map(([, seq]) => seq));
  const found = new Map<number, LeafRow>();
  for (const from of [...wanted].sort((a, b) => a - b)) {
    if (found.has(from)) continue;
    for (const leaf of await store.leaves(group, self, from, batchStepMax, leafBytes)) {
      if (wanted.has(leaf.seq)) found.set(leaf.seq, leaf);
    }
  }
  return found;
}

const leafBytes = 1_048_576;
type Judged = Readonly<{
  statements: readonly VerifiedStatement[];
  /** Of the statements that will stand there. */
  places: readonly Place[];
  /** Of those that stood there already. */
  noted: readonly Place[];
  /** How many ids were decided about. */
  taken: number;
}>;

async function judge(
  core: Core,
  run: Run,
  { chosen }: BatchState,
  ids: readonly RecordId[],
): Promise<Result<Judged>> {
  const { state } = run;
  const texts = await chosenTexts(core, run, ids, chosen);
  const records = new Set<RecordId>();
  const statements: VerifiedStatement[] = [];
  const places: Place[] = [];
  const noted: Place[] = [];
  let taken = 0;
  for (const id of ids) {
    const text = texts.get(id);
    const about = text?.draft.record;
    // Judged by what the statement before leaves, it waits for that one’s commit.
    if (about !== undefined && records.has(about)) break;
    taken += 1;
    if (text === undefined) continue;
    const already = run.before.take(text.version.digest);
    if (already) noted.push([id, already.seq]);
    else {
      const said = await build(core, state, text.draft, statements.length);
      if (!said.ok && isOfTheNode(said.refusal)) return said;
      if (!said.ok) continue;
      if (about !== undefined) records.add(about);
      statements.push(said.value.statement);
      places.push([id, said.value.said.seq]);
    }
  }
  return ok({ statements, places, noted, taken });
}

const isOfTheNode = ({ code }: Refusal): boolean =>
  code.startsWith('node.') || code.startsWith('key.');

type Text = Readonly<{ version: Version; draft: Draft }>;
const drafted = z.object({ draft: draftForm });

/** The versions that were chosen, of the drafts that still wait: read together, since one reading for each would cost as much as saying them. */
async function chosenTexts(
  { store }: Core,
  { national: { group, self: party } }: Run,
  ids: readonly RecordId[],
  chosen: number,
): Promise<ReadonlyMap<RecordId, Text>> {
  const rows = await store.jointsAt(ids.map((record) => ({ group, record })));
  const waiting = rows.flatMap(({ record, joint }) => {
    if (!isDraft(joint) || joint.status !== 'held' || joint.version === undefined) return [];
    return joint.version.seq > chosen ? [] : [{ record, version: joint.version }];
  });
  const places = waiting.map(({ version: { seq } }) => ({ group, party, seq }));
  const contents = new Map(
    (await store.contentsAt(places)).map(({ seq, contentBytes }) => [seq, contentBytes]),
  );
  const texts = new Map<RecordId, Text>();
  for (const { record, version } of waiting) {
    const bytes = contents.get(version.seq);
    const content: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    const read = drafted.safeParse(content);
    if (read.success) texts.set(record, { version, draft: read.data.draft });
  }
  return texts;
}

async function build(
  core: Core,
  state: GroupState,
  draft: Draft,
  ahead: number,
): Promise<Result<Readonly<{ statement: VerifiedStatement; said: Said }>>> {
  const checked = await checkSayable(core, draft);
  if (!checked.ok) return checked;
  const built = buildOwn(core, state, ownAct(core, state, draft), draft.content, ahead);
  return built.ok ? ok({ statement: built.value, said: saidOf(built.value) }) : built;
}
