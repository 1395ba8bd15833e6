import type { FoldedJoint } from '#fold/derive-record.ts';
import { type ActAt, foldStatements, recordsTouched } from '#fold/fold.ts';
import { areasChanged, everyArea } from '#fold/suspended.ts';
import { isDissolved, isSameHistory, versionsOf } from '#fold/terms-in-force.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { parseAct } from '#ledger/act.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import { isFoundingAct } from '#ledger/founding.ts';
import type { Statement, VerifiedStatement } from '#ledger/statement.ts';
import { appendLeaves, type CompactRange, rangeAt, rootOf } from '#ledger/tree.ts';
import type { Commit, LeafRow, Store } from '#store/store.ts';
import { actInStore } from './act-in-store.ts';
import { type Described, describedAfter } from './described.ts';
import { type ForkAct, forkRows } from './fork-acts.ts';
import { foldContext, type GroupState, logOf } from './group-state.ts';
import { type Judged, judgeReceipts } from './judge-receipts.ts';
import { type LogState, rowOf } from './log-state.ts';
import { rederive } from './rederive.ts';
import { rivalSetting } from './rival-receipts.ts';
import { staleAfter, staleRows } from './stale-setting.ts';
import { recordsOfReceipts } from './touched-records.ts';
import { waitingSetting } from './waiting-receipts.ts';

/** New statements of one log, and where the log stands after them. */
export type Batch = Readonly<{
  party: PartyId;
  statements: readonly VerifiedStatement[];
  /** Records whose ids were drawn for these statements: nobody has said anything on them yet. */
  fresh?: ReadonlySet<RecordId>;
  /** The log after the batch; `described`, `firstHole` and `unreceipted` are worked out here. */
  log: LogState;
}>;

/** What one batch changes: the rows to commit, and the state to put in force once they are durable. */
export type Plan = Readonly<{
  commit: Omit<Commit, 'token'>;
  records: readonly RecordId[];
  rivals: Judged['rivals'];
  /** What the batch says of forks. */
  forkActs: readonly ForkAct[];
  apply: (state: GroupState) => void;
}>;

export type Screen = (statement: Statement) => readonly NonNullable<Commit['findings']>[number][];

export type PlanInput = Readonly<{
  store: Store;
  state: GroupState;
  batch: Batch;
  nowMs: number;
  screen: Screen;
}>;

/**
 * Works out everything that one log's new statements change, and changes nothing itself but the receipts in memory: leaves, receipts that take effect, sides, joint
 * views, search rows, erasures. Before all leaf 0s are held nothing folds (docs/spec/founding.md).
 */
export async function planBatch(input: PlanInput): Promise<Plan> {
  const { state, batch, store } = input;
  if (!state.complete) return planUnfounded(input);
  const judged = await judgeReceipts(state, batch.statements, {
    party: batch.party,
    size: batch.log.size,
    keys: batch.log.keys,
    rootAt: rootReader(input),
    actOf: (waiting) => actInStore(store, state, waiting),
  });
  state.inDoubt = true;
  for (const { receipt } of judged.effective) state.receipts.append(receipt);
  const { records: affected, spans } = await recordsOfReceipts(store, state, judged.effective);

  const actAt = await actReader(store, state, batch);
  const touched = recordsTouched(batch.statements, actAt);
  const records = [...new Set([...touched, ...affected])];
  const known = records.filter((record) => batch.fresh?.has(record) !== true);
  const sides = known.length === 0 ? [] : await store.sides(state.group, known);
  const before = foldContext(state, input.nowMs);
  const folded = foldStatements({ ...before, statements: batch.statements, sides, actAt });
  const { suspensions } = folded;
  const joints = new Map(folded.joints.map((joint) => [joint.record, joint]));
  const after = { ...before, suspensions };
  for (const joint of rederive(after, affected, joints, [...folded.sides, ...sides])) {
    joints.set(joint.record, joint);
  }
  const ofTerms = joints.get(termsRecord(state.group, state.terms));
  const versions = versionsAfter(state, ofTerms);
  const changed = new Set(areasChanged(before.suspensions, suspensions));
  // What stands under the new terms was derived under the old: an amendment is rare, and whatever it may concern is derived anew.
  if (versions !== state.versions) changed.add(everyArea);
  const stale = staleAfter(state, changed, suspensions, spans);
  const forks = forkRows(state, state.forkActs, batch.statements);
  const log = await settledLog(input, folded.erased);
  const wasWaiting = new Set(state.waiting);
  const erased = new Set(folded.erased.map(({ seq }) => seq));
  const findings = batch.statements.flatMap((one) =>
    erased.has(one.act.seq) ? [] : input.screen(one),
  );
  return {
    records,
    rivals: judged.rivals,
    forkActs: forks.acts,
    commit: {
      leaves: batch.statements.map((one, index) => leafRow(one, folded.understood[index] ?? false)),
      erased: folded.erased,
      logs: [rowOf(log)],
      receipts: judged.effective.map(({ receipt }) => ({ group: state.group, receipt })),
      sides: folded.sides,
      joints: [...joints.values()],
      search: folded.search,
      findings,
      forks: forks.forks,
      settings: Object.fromEntries([
        ...Object.entries(forks.settings),
        ...Object.entries(staleRows(state, stale)),
        ...judged.settled.map((one) => waitingSetting(state.group, one, true)),
        ...judged.waiting
          .filter((one) => !wasWaiting.has(one))
          .map((one) => waitingSetting(state.group, one, false)),
        ...judged.rivals.map((one) => rivalSetting(state.group, one, false)),
      ]),
    },
    apply: (live) => {
      live.inDoubt = false;
      live.logs.set(batch.party, log);
      live.waiting = judged.waiting;
      live.suspensions = suspensions;
      live.versions = versions;
      if (ofTerms) live.dissolved = isDissolved(ofTerms.joint);
      live.stale = stale;
      if (forks.acts.length > 0) live.forkActs = [...live.forkActs, ...forks.acts];
    },
  };
}

/** As the terms' own record has them after the batch; the same list, if it says nothing new. */
function versionsAfter(
  { terms, versions }: GroupState,
  own: FoldedJoint | undefined,
): GroupState['versions'] {
  const after = own === undefined ? versions : versionsOf(terms, own.joint);
  return isSameHistory(versions, after) ? versions : after;
}

function planUnfounded({ batch }: PlanInput): Plan {
  const [first] = batch.statements;
  // A leaf 0 that takes up other terms is kept, and the group never folds (docs/spec/founding.md).
  const founds = first !== undefined && (first.act.seq > 0 || isFoundingAct(first.act));
  const { log } = batch;
  return {
    records: [],
    rivals: [],
    forkActs: [],
    commit: {
      leaves: batch.statements.map((one) => leafRow(one, founds)),
      logs: [rowOf(log)],
    },
    apply: (live) => void live.logs.set(batch.party, log),
  };
}

/** @param understood whether the fold knows its type and facts */
export function leafRow(statement: Statement, understood: boolean): LeafRow {
  const { act, actBytes, leafHash, content } = statement;
  return {
    group: act.group,
    party: act.party,
    seq: act.seq,
    actBytes,
    leafHash,
    content: content.kind,
    ...(content.kind === 'held' ? { salt: content.salt, contentBytes: content.bytes } : {}),
    type: act.type,
    ...(act.record === undefined ? {} : { record: act.record }),
    understood,
  };
}

/** Roots of held trees; for the batch's own log the batch counts as held. */
function rootReader({ store, state, batch }: PlanInput) {
  return async (party: PartyId, size: number): Promise<Uint8Array> => {
    const log = logOf(state, party);
    if (size === log.size) return rootOf(log);
    if (size < log.size) {
      return rootOf(
        await rangeAt(size, (level, index) => store.node(state.group, party, level, index)),
      );
    }
    const before: CompactRange = { size: log.size, peaks: log.peaks };
    const hashes = batch.statements.slice(0, size - log.size).map((one) => one.leafHash);
    return rootOf(appendLeaves(before, hashes));
  };
}

/** Acts of the same log before the batch, as far as erasures in the batch name them. */
export async function actReader(
  store: Store,
  state: GroupState,
  batch: Pick<Batch, 'party' | 'statements'>,
): Promise<ActAt> {
  const acts = new Map<number, ReturnType<typeof parseAct>>();
  for (const { act } of batch.statements) {
    if (act.type !== 'content.erased' || !Array.isArray(act.facts['seqs'])) continue;
    for (const seq of act.facts['seqs']) {
      if (
        typeof seq !== 'number' ||
        !Number.isSafeInteger(seq) ||
        seq < 0 ||
        seq >= logOf(state, batch.party).size
      )
        continue;
      const [leaf] = await store.leaves(state.group, batch.party, seq, 1, 1);
      if (leaf?.seq === seq) acts.set(seq, parseAct(leaf.actBytes));
    }
  }
  return (seq) => {
    const parsed = acts.get(seq);
    return parsed?.ok ? parsed.value : undefined;
  };
}

async function settledLog(
  { store, state, batch }: PlanInput,
  erased: readonly Readonly<{ seq: number }>[],
): Promise<LogState> {
  const before = logOf(state, batch.party);
  const gone = new Set(erased.map(({ seq }) => seq));
  const described = batch.statements.reduce<Described>(describedAfter, before.described);
  const matter = batch.statements.some(({ act }) => act.type !== 'receipt');
  const { firstHole: _, ...log } = batch.log;
  const hole = await firstHoleAfter(store, state, batch, gone);
  return {
    ...log,
    described,
    unreceipted: before.unreceipted || matter,
    ...(hole === undefined ? {} : { firstHole: hole }),
  };
}

/** The lowest content that is missing without excuse: receipts stop before it. */
async function firstHoleAfter(
  store: Store,
  state: GroupState,
  { party, statements, log }: Batch,
  erased: ReadonlySet<number>,
): Promise<number | undefined> {
  const before = logOf(state, party);
  const known = before.firstHole;
  if (known !== undefined && !erased.has(known)) return known;
  if (known !== undefined) {
    for (let from = known; from < before.size; ) {
      const leaves = await store.leaves(state.group, party, from, 1_000, 1_048_576);
      const hole = leaves.find((leaf) => leaf.content === 'hole' && !erased.has(leaf.seq));
      if (hole !== undefined) return hole.seq;
      from = (leaves.at(-1)?.seq ?? log.size) + 1;
    }
  }
  return statements.find(({ act, content }) => content.kind === 'hole' && !erased.has(act.seq))?.act
    .seq;
}
