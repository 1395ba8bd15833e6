/**
 * A store that another fold version wrote is folded again from its leaves when it is opened, one commit a group: a crash leaves either the old views
 * or the new, and the next start goes on.
 */
import { foldVersion } from '#fold/registry.ts';
import type { PartyId } from '#kernel/id.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import { rangeAt, rootOf } from '#ledger/tree.ts';
import { createReceiptIndex } from '#verbs/receipt-index.ts';
import { type Core, commit, readerOf } from './core.ts';
import { foldWhole, statementsOf } from './fold-whole.ts';
import { type GroupState, loadGroup, logOf } from './group-state.ts';
import { rowOf } from './log-state.ts';

const versionSetting = 'fold.version';

export async function refoldOlder(core: Core): Promise<void> {
  const written = (await core.store.settings(versionSetting))[versionSetting];
  if (written === foldVersion) return;
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
  const statements = new Map<PartyId, readonly VerifiedStatement[]>();
  for (const { party } of state.terms.members) {
    statements.set(party, await statementsOf(core, state, party));
  }
  const scratch: GroupState = { ...state, receipts: createReceiptIndex([]), waiting: [] };
  // What the lists said stands; the open records are screened again whenever the lists have changed.
  const folded = await foldWhole({ ...core, screen: () => [] }, scratch, {
    statements,
    rootAt: async (party, size) => rootOf(await rangeAt(size, readerOf(core, group, party))),
  });
  const { receipts = [], sides = [], joints = [], erased = [], settings } = folded.rows;
  const waiting = await core.store.settings(`waiting.${group}.`);
  const over = Object.fromEntries(Object.keys(waiting).map((name) => [name, undefined]));
  await commit(
    core,
    {
      cut: { group, party: self, size: logOf(state, self).size },
      ...{ receipts, sides, joints, erased },
      logs: [...folded.logs.values()].map(rowOf),
      settings: { ...over, ...settings },
    },
    state,
  );
}
