import { assert } from '#kernel/assert.ts';
import type { PartyId } from '#kernel/id.ts';
import { frameBundle } from '#ledger/bundle.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import { appendLeaves, rangeAt, rootOf } from '#ledger/tree.ts';
import type { Commit } from '#store/store.ts';
import { createReceiptIndex } from '#verbs/receipt-index.ts';
import type { ComingBranch } from './coming-branch.ts';
import { type Core, commit, readerOf } from './core.ts';
import { foldWhole, statementsOf } from './fold-whole.ts';
import { forkActsOf, forkRows } from './fork-acts.ts';
import { bundleOf } from './give.ts';
import { type GroupState, loadGroup, logOf } from './group-state.ts';
import { type LogState, rowOf } from './log-state.ts';
import { commonSize } from './named-branch.ts';
import { leafRow } from './plan.ts';

/**
 * Puts the branch that a certificate names in the place of the one that is held, and folds the group again, in one commit. What the held one says beyond
 * their common leaves is set aside as bundles, which prove that its author signed it.
 */
export async function replaceBranch(
  core: Core,
  state: GroupState,
  of: PartyId,
  coming: ComingBranch,
): Promise<GroupState> {
  const { group } = state;
  const common = await commonSize(core, state, of, coming);
  const before = logOf(state, of);
  const fresh = coming.statements.slice(common - coming.base.size);
  const statements = new Map<PartyId, readonly VerifiedStatement[]>();
  for (const { party } of state.terms.members) {
    const held = await statementsOf(core, state, party);
    statements.set(party, party === of ? [...held.slice(0, common), ...fresh] : held);
  }
  const scratch = scratchOf(state, logAfter(before, state, coming));
  const known = [...statements.values()].map((all) => forkRows(state, [], all));
  scratch.forkActs = known.flatMap(({ acts }) => acts);
  const base = await rangeAt(common, readerOf(core, group, of));
  const folded = await foldWhole(core, scratch, {
    statements,
    rootAt: async (party, size) => {
      if (party !== of || size <= common)
        return rootOf(await rangeAt(size, readerOf(core, group, party)));
      const hashes = fresh.slice(0, size - common).map(({ leafHash }) => leafHash);
      return rootOf(appendLeaves(base, hashes));
    },
  });
  const isNew = ({ party, seq }: Readonly<{ party: PartyId; seq: number }>): boolean =>
    party === of && seq >= common;
  const { rows } = folded;
  // The guard speaks of a tree that is given up. Without one, a crash here leaves a log that asks its peers before it signs.
  if (of === state.self) await core.guard.forget(group, of);
  await commit(
    core,
    {
      cut: { group, party: of, size: common },
      leaves: fresh.map((one) => leafRow(one, folded.understood.get(of)?.[one.act.seq] ?? false)),
      keptCheckpoints: coming.kept.map((checkpoint) => ({ group, party: of, checkpoint })),
      setAside: await setAside(core, before, common),
      ...{ receipts: rows.receipts ?? [], sides: rows.sides ?? [], joints: rows.joints ?? [] },
      erased: rows.erased ?? [],
      search: (rows.search ?? []).filter(isNew),
      findings: (rows.findings ?? []).filter(isNew),
      forks: known.flatMap(({ forks }) => forks),
      logs: [...folded.logs.values()].map(rowOf),
      settings: {
        ...(await over(core, [`waiting.${group}.`, `rival.${group}.`, forkActsOf(group)])),
        ...rows.settings,
        ...Object.assign({}, ...known.map(({ settings }) => settings)),
      },
    },
    state,
  );
  const row = (await core.store.groups()).find((one) => one.group === group);
  assert(row, 'a group that was folded is held');
  const after = await loadGroup(core.store, row);
  core.groups.set(group, after);
  for (const listener of core.listeners)
    listener({ group, party: of, size: coming.range.size, records: [] });
  return after;
}

function scratchOf(state: GroupState, log: LogState): GroupState {
  const logs = new Map(state.logs).set(log.party, log);
  return { ...state, logs, receipts: createReceiptIndex([]), waiting: [], forkActs: [] };
}

function logAfter(before: LogState, { self }: GroupState, coming: ComingBranch): LogState {
  const { group, party, keyActs } = before;
  const { base, range, keys, pending, statements, checkpoint, named } = coming;
  const fresh = statements.filter(({ act }) => act.type === 'key.rotated');
  return {
    ...{ group, party, keys, pending },
    ...{ size: range.size, peaks: range.peaks },
    keyActs: [...keyActs.filter((seq) => seq < base.size), ...fresh.map(({ act }) => act.seq)],
    described: {},
    unreceipted: true,
    ...(checkpoint ? { checkpoint } : {}),
    // An own log waits for the key act that its party makes behind the named tree.
    ...(party === self ? { forkedAt: named.size } : { settled: named }),
  };
}

/** What is given up, as bundles from the last common leaf on: each proves under its checkpoint that the author signed it. */
async function setAside(
  core: Core,
  log: LogState,
  from: number,
): Promise<NonNullable<Commit['setAside']>> {
  const { group, party, checkpoint } = log;
  const end = Math.min(log.size, checkpoint?.size ?? 0);
  const bundles: Uint8Array[] = [];
  for (let next = from; checkpoint && next < end; ) {
    const bundle = await bundleOf(core, log, checkpoint, { from: next, held: end });
    const framed = frameBundle(bundle);
    assert(framed.ok && framed.value.header.count > 0, 'a bundle below the end holds statements');
    bundles.push(bundle);
    next += framed.value.header.count;
  }
  return bundles.map((bundle) => ({ group, party, bundle }));
}

/** The settings below these prefixes, deleted. */
async function over(
  core: Core,
  prefixes: readonly string[],
): Promise<Readonly<Record<string, undefined>>> {
  const names: string[] = [];
  for (const prefix of prefixes) names.push(...Object.keys(await core.store.settings(prefix)));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
