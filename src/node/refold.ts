import { deriveRecord } from '#fold/derive-record.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { isFoundingAct } from '#ledger/founding.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import { rangeAt, rootOf } from '#ledger/tree.ts';
import { createReceiptIndex } from '#verbs/receipt-index.ts';
import { type Core, commit } from './core.ts';
import { foldWhole, statementsOf } from './fold-whole.ts';
import { forkRows } from './fork-acts.ts';
import { foldContext, type GroupState } from './group-state.ts';
import { rowOf } from './log-state.ts';

const pageRows = 500;

/**
 * Folds a group for the first time, once the leaf 0 of every member is held and takes up its terms. What was held before stands unfolded in
 * the logs. One commit, so that a crash leaves either no fold or the whole.
 */
export async function completeFounding(core: Core, state: GroupState): Promise<void> {
  if (state.complete || [...state.logs.values()].some((log) => log.size === 0)) return;
  const statements = new Map<PartyId, readonly VerifiedStatement[]>();
  for (const { party } of state.terms.members) {
    const held = await statementsOf(core, state, party);
    const [first] = held;
    if (first === undefined || !isFoundingAct(first.act)) return;
    statements.set(party, held);
  }
  const { group, self, termsBytes } = state;
  const scratch: GroupState = {
    ...state,
    logs: new Map(state.logs),
    receipts: createReceiptIndex([]),
  };
  const folded = await foldWhole(core, scratch, {
    statements,
    rootAt: async (of, size) =>
      rootOf(await rangeAt(size, (level, index) => core.store.node(group, of, level, index))),
  });
  const forks = [...statements.values()].map((all) => forkRows(state, [], all));
  const logs = [...folded.logs.values()].map((log) => ({ ...log, unreceipted: true }));
  await commit(
    core,
    {
      ...folded.rows,
      groups: [{ group, self, termsBytes, complete: true }],
      logs: logs.map(rowOf),
      forks: forks.flatMap((one) => one.forks),
      settings: Object.assign({}, folded.rows.settings, ...forks.map((one) => one.settings)),
    },
    state,
  );
  state.complete = true;
  state.receipts = scratch.receipts;
  state.waiting = folded.waiting;
  state.suspensions = folded.suspensions;
  state.versions = folded.versions;
  state.dissolved = folded.dissolved;
  state.forkActs = forks.flatMap(({ acts }) => acts);
  for (const log of logs) state.logs.set(log.party, log);
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
