/**
 * A store that another fold version wrote is folded again from its leaves when it is opened: log by log, page by page, so that memory does not grow
 * with the logs. The version is written when every group is through; after a crash on the way the next start begins anew.
 */
import { foldStatements, recordsTouched } from '#fold/fold.ts';
import { foldVersion } from '#fold/registry.ts';
import { versionsOf } from '#fold/terms-in-force.ts';
import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import { rangeAt, rootOf } from '#ledger/tree.ts';
import type { LeafRow } from '#store/store.ts';
import { createReceiptIndex } from '#verbs/receipt-index.ts';
import { actInStore } from './act-in-store.ts';
import { type Core, commit, readerOf } from './core.ts';
import { describedAfter } from './described.ts';
import { statementOfLeaf } from './fold-whole.ts';
import { foldContext, type GroupState, loadGroup, logOf } from './group-state.ts';
import { judgeReceipts } from './judge-receipts.ts';
import { type LogState, rowOf } from './log-state.ts';
import { actReader } from './plan.ts';
import { rederiveGroup } from './refold.ts';
import { rivalSetting } from './rival-receipts.ts';
import { waitingSetting } from './waiting-receipts.ts';

const versionSetting = 'fold.version';
const pageLeaves = 2_048;
const pageBytes = 8 * 1_048_576;

export async function refoldOlder(
  core: Core,
  onRefold: (statements: number) => void = () => undefined,
): Promise<void> {
  const written = (await core.store.settings(versionSetting))[versionSetting];
  if (written === foldVersion) return;
  const logs = [...core.groups.values()].flatMap(({ logs: held }) => [...held.values()]);
  const statements = logs.reduce((sum, { size }) => sum + size, 0);
  if (statements > 0) onRefold(statements);
  for (const row of await core.store.groups()) {
    const state = core.groups.get(row.group);
    if (!state?.complete) continue;
    await refoldGroup(core, state);
    core.groups.set(row.group, await loadGroup(core.store, row));
  }
  await commit(core, { settings: { [versionSetting]: foldVersion } });
}

async function refoldGroup(core: Core, state: GroupState): Promise<void> {
  const { group, self } = state;
  const waiting = await core.store.settings(`waiting.${group}.`);
  await commit(
    core,
    {
      cut: { group, party: self, size: logOf(state, self).size },
      logs: [rowOf(logOf(state, self))],
      settings: Object.fromEntries(Object.keys(waiting).map((name) => [name, undefined])),
    },
    state,
  );
  const scratch: GroupState = {
    ...{ ...state, receipts: createReceiptIndex([]), waiting: [], suspensions: [] },
    versions: [],
    logs: new Map(state.logs),
  };
  const parties = state.terms.members.map(({ party }) => party);
  // Receipts first: what a statement comes to hangs on all of them.
  for (const party of parties) await judgeAgain(core, scratch, party);
  for (const party of parties) await foldAgain(core, scratch, party);
  const ofTerms = await core.store.joint(group, termsRecord(group, state.terms));
  scratch.versions = versionsOf(state.terms, ofTerms?.joint);
  // Views of those who came first were derived before it was known what later ones suspend, and what they amended together.
  if (scratch.suspensions.length + scratch.versions.length > 0) await rederiveGroup(core, scratch);
}

/** Pages of one log, from its beginning. */
async function* pagesOf(core: Core, group: GroupId, log: LogState): AsyncGenerator<LeafRow[]> {
  for (let from = 0; from < log.size; ) {
    const leaves = await core.store.leaves(group, log.party, from, pageLeaves, pageBytes);
    assert(leaves.length > 0, 'the store holds every leaf below the size of its log');
    yield [...leaves];
    from += leaves.length;
  }
}

async function judgeAgain(core: Core, scratch: GroupState, party: PartyId): Promise<void> {
  const { group } = scratch;
  const log = logOf(scratch, party);
  for await (const leaves of pagesOf(core, group, log)) {
    const statements = leaves.filter(({ type }) => type === 'receipt').map(statementOfLeaf);
    if (statements.length === 0) continue;
    const judged = await judgeReceipts(scratch, statements, {
      ...{ party, keys: log.keys, size: log.size },
      rootAt: async (of, size) => rootOf(await rangeAt(size, readerOf(core, group, of))),
      actOf: (waiting) => actInStore(core.store, scratch, waiting),
    });
    const known = new Set(scratch.waiting);
    for (const { receipt } of judged.effective) scratch.receipts.append(receipt);
    scratch.waiting = judged.waiting;
    await commit(core, {
      receipts: judged.effective.map(({ receipt }) => ({ group, receipt })),
      settings: Object.fromEntries([
        ...judged.waiting
          .filter((one) => !known.has(one))
          .map((one) => waitingSetting(group, one, false)),
        ...judged.rivals.map((one) => rivalSetting(group, one, false)),
      ]),
    });
  }
}

async function foldAgain(core: Core, scratch: GroupState, party: PartyId): Promise<void> {
  const { group } = scratch;
  const { firstHole: _, ...log } = logOf(scratch, party);
  let described: LogState['described'] = {};
  const holes = new Set<number>();
  for await (const leaves of pagesOf(core, group, logOf(scratch, party))) {
    const statements = leaves.map(statementOfLeaf);
    const actAt = await actReader(core.store, scratch, { party, statements });
    const touched = [...recordsTouched(statements, actAt)];
    const sides = await core.store.sides(group, touched);
    const context = foldContext(scratch, core.environment.nowMs());
    const folded = foldStatements({ ...context, statements, sides, actAt });
    for (const { content, seq } of leaves) if (content === 'hole') holes.add(seq);
    for (const { seq } of folded.erased) holes.delete(seq);
    described = statements.reduce(describedAfter, described);
    const learnt = leaves.filter((leaf, at) => !leaf.understood && folded.understood[at]);
    const news = new Set(learnt.map(({ seq }) => seq));
    await commit(core, {
      ...{ sides: folded.sides, joints: folded.joints, erased: folded.erased },
      understood: learnt.map(({ seq }) => ({ group, party, seq })),
      // What was understood before is found already.
      search: folded.search.filter(({ seq }) => news.has(seq)),
    });
    scratch.suspensions = folded.suspensions;
  }
  const [firstHole] = [...holes].sort((a, b) => a - b);
  const after: LogState = { ...log, described, ...(firstHole === undefined ? {} : { firstHole }) };
  await commit(core, { logs: [rowOf(after)] });
}
