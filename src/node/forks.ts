import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { parseForkEvidence } from '#ledger/fork.ts';
import { verifyReceipt } from '#ledger/receipt.ts';
import { actInStore } from './act-in-store.ts';
import { type Core, commit } from './core.ts';
import { forkOfReceipt } from './fork-of-receipt.ts';
import { type GroupState, logOf } from './group-state.ts';
import { type LogState, rowOf } from './log-state.ts';
import { rederiveGroup } from './refold.ts';
import { readRivals, rivalSetting } from './rival-receipts.ts';

/** Set while the views of a group do not show yet that a log has forked. */
const disputing = (group: GroupId): string => `disputing.${group}`;

/** Keeps the evidence and stops taking that log; what it touches reads as disputed. */
export async function keepFork(
  core: Core,
  state: GroupState,
  party: PartyId,
  evidence: Uint8Array,
): Promise<void> {
  const before = logOf(state, party);
  if (before.forkedAt !== undefined) return;
  const parsed = parseForkEvidence(evidence);
  assert(parsed.ok, 'evidence was verified before it is kept');
  const log: LogState = { ...before, forkedAt: Math.min(parsed.value.size, before.size) };
  const { group } = state;
  const settings = { [disputing(group)]: true };
  const forks = [{ group, party, evidence }];
  await commit(core, { forks, logs: [rowOf(log)], settings }, state);
  state.logs.set(party, log);
  await showDisputed(core, state);
}

async function showDisputed(core: Core, state: GroupState): Promise<void> {
  await rederiveGroup(core, state);
  await commit(core, { settings: { [disputing(state.group)]: undefined } }, state);
}

/** Follows up what came in with a batch, or what a crash left: receipts of other trees, and views that a fork disputes. */
export async function settleForks(core: Core, state: GroupState): Promise<void> {
  const { group } = state;
  for (const rival of await readRivals(core.store, group)) {
    const reading = verifyReceipt(await actInStore(core.store, state, rival), {
      keysOf: (party) => state.logs.get(party)?.keys,
      sizeOf: (party) => logOf(state, party).size,
    });
    const receipt = reading.kind === 'signed' ? reading.receipt : undefined;
    const evidence = receipt && (await forkOfReceipt(core, state, receipt));
    if (receipt && evidence) await keepFork(core, state, receipt.of, evidence);
    await commit(core, { settings: Object.fromEntries([rivalSetting(group, rival, true)]) }, state);
  }
  const name = disputing(group);
  if (name in (await core.store.settings(name))) await showDisputed(core, state);
}
