import { deriveRecord, type FoldedJoint, type FoldedSide } from '#fold/derive-record.ts';
import { foldStatements } from '#fold/fold.ts';
import { assert } from '#kernel/assert.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { parseAct } from '#ledger/act.ts';
import { isFoundingAct } from '#ledger/founding.ts';
import type { ContentState, VerifiedStatement } from '#ledger/statement.ts';
import { rangeAt, rootOf } from '#ledger/tree.ts';
import type { Commit, LeafRow } from '#store/store.ts';
import { type Core, commit } from './core.ts';
import { describedAfter } from './described.ts';
import { foldContext, type GroupState, logOf } from './group-state.ts';
import { judgeReceipts } from './judge-receipts.ts';
import { rowOf } from './log-state.ts';
import { actInStore } from './plan.ts';
import { waitingSetting } from './waiting-receipts.ts';

const pageLeaves = 4_096;
const pageBytes = 16 * 1_048_576;
const pageRows = 500;

/** Statements that the store holds were verified when they came in. */
export function statementOfLeaf(leaf: LeafRow): VerifiedStatement {
  const act = parseAct(leaf.actBytes);
  assert(act.ok, 'a leaf in the store was an act when it was accepted');
  const { salt, contentBytes } = leaf;
  const held = leaf.content === 'held' && salt !== undefined && contentBytes !== undefined;
  const content: ContentState = held
    ? { kind: 'held', salt, bytes: contentBytes }
    : { kind: leaf.content === 'none' ? 'none' : 'hole' };
  const { actBytes, leafHash } = leaf;
  return { act: act.value, actBytes, leafHash, content } as VerifiedStatement;
}

async function statementsOf(
  core: Core,
  state: GroupState,
  party: PartyId,
): Promise<readonly VerifiedStatement[]> {
  const { size } = logOf(state, party);
  const statements: VerifiedStatement[] = [];
  while (statements.length < size) {
    const leaves = await core.store.leaves(
      state.group,
      party,
      statements.length,
      pageLeaves,
      pageBytes,
    );
    assert(leaves.length > 0, 'the store holds every leaf below the size of its log');
    for (const leaf of leaves) statements.push(statementOfLeaf(leaf));
  }
  return statements;
}

/**
 * Folds a group for the first time, once the leaf 0 of every member is held and takes up its terms. What was held before stands unfolded in
 * the logs. One commit, so that a crash leaves either no fold or the whole.
 */
export async function completeFounding(core: Core, state: GroupState): Promise<void> {
  if (state.complete || [...state.logs.values()].some((log) => log.size === 0)) return;
  const logs = new Map<PartyId, readonly VerifiedStatement[]>();
  for (const { party } of state.terms.members) {
    const statements = await statementsOf(core, state, party);
    const [first] = statements;
    if (first === undefined || !isFoundingAct(first.act)) return;
    logs.set(party, statements);
  }
  const sides = new Map<string, FoldedSide>();
  const joints = new Map<RecordId, FoldedJoint>();
  const rows: { -readonly [Name in keyof Commit]?: Commit[Name] } = {};
  const settings: (readonly [string, NonNullable<Commit['settings']>[string]])[] = [];
  const after = { ...state, logs: new Map(state.logs) };
  state.inDoubt = true;
  for (const [party, statements] of logs) {
    const judged = await judgeReceipts(after, statements, {
      party,
      keys: logOf(state, party).keys,
      size: logOf(state, party).size,
      rootAt: async (of, size) =>
        rootOf(
          await rangeAt(size, (level, index) => core.store.node(state.group, of, level, index)),
        ),
      actOf: (waiting) => actInStore(core.store, state, waiting),
    });
    for (const { receipt } of judged.effective) state.receipts.append(receipt);
    after.waiting = judged.waiting;
    rows.receipts = [
      ...(rows.receipts ?? []),
      ...judged.effective.map(({ receipt }) => ({ group: state.group, receipt })),
    ];
    settings.push(...judged.waiting.map((one) => waitingSetting(state.group, one, false)));
  }
  const context = foldContext(state, core.environment.nowMs());
  for (const [party, statements] of logs) {
    const actAt = (seq: number) => statements[seq]?.act;
    const folded = foldStatements({ ...context, statements, sides: [...sides.values()], actAt });
    for (const side of folded.sides) sides.set(`${side.record} ${side.party}`, side);
    for (const joint of folded.joints) joints.set(joint.record, joint);
    rows.search = [...(rows.search ?? []), ...folded.search];
    rows.erased = [...(rows.erased ?? []), ...folded.erased];
    const erased = new Set(folded.erased.map(({ seq }) => seq));
    const kept = statements.filter(({ act }) => !erased.has(act.seq));
    rows.findings = [...(rows.findings ?? []), ...kept.flatMap((one) => core.screen(one))];
    const log = logOf(state, party);
    const hole = kept.find(({ content }) => content.kind === 'hole')?.act.seq;
    after.logs.set(party, {
      ...log,
      described: statements.reduce(describedAfter, log.described),
      unreceipted: true,
      ...(hole === undefined ? {} : { firstHole: hole }),
    });
  }
  const { group, self, termsBytes } = state;
  await commit(
    core,
    {
      ...rows,
      groups: [{ group, self, termsBytes, complete: true }],
      logs: [...after.logs.values()].map(rowOf),
      sides: [...sides.values()],
      joints: [...joints.values()],
      settings: Object.fromEntries(settings),
    },
    state,
  );
  state.inDoubt = false;
  state.complete = true;
  state.waiting = after.waiting;
  for (const [party, log] of after.logs) state.logs.set(party, log);
}

/** Derives every view of a group again: after a fork, whatever the forked log touches is disputed. */
export async function rederiveGroup(core: Core, state: GroupState): Promise<void> {
  const context = foldContext(state, core.environment.nowMs());
  let after: string | undefined;
  do {
    const page = await core.store.joints({
      group: state.group,
      limit: pageRows,
      ...(after === undefined ? {} : { after }),
    });
    await rederiveRecords(
      core,
      state,
      page.rows.map(({ record }) => record),
      context,
    );
    after = page.next;
  } while (after !== undefined);
}

/** Derives these records again and commits what they read now. */
export async function rederiveRecords(
  core: Core,
  state: GroupState,
  records: readonly RecordId[],
  context = foldContext(state, core.environment.nowMs()),
): Promise<void> {
  if (records.length === 0) return;
  const sides = await core.store.sides(state.group, records);
  const joints = records.flatMap(
    (record) =>
      deriveRecord(
        context,
        record,
        sides.filter((side) => side.record === record),
      ) ?? [],
  );
  await commit(core, { joints }, state);
}
