import { AssertionFailed } from '#kernel/assert.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { type Instant, instantOfMs } from '#kernel/instant.ts';
import { type Refused, refuse } from '#kernel/refusal.ts';
import type { NodeReader } from '#ledger/tree.ts';
import type { Guard, GuardedLog } from '#store/guard.ts';
import { type Commit, type Store, StoreFault } from '#store/store.ts';
import type { ComingBranch } from './coming-branch.ts';
import type { WaitingDrafts } from './drafts/waiting-draft.ts';
import { type GroupState, loadGroup } from './group-state.ts';
import type { KeyRing } from './key-ring.ts';
import type { Change, Environment } from './node.ts';
import type { Plan, Screen } from './plan.ts';
import type { Serial } from './serial.ts';

/** What the parts of one running node share. */
export type Core = {
  readonly party: PartyId;
  readonly store: Store;
  readonly guard: Guard;
  /** What the guard held when it was opened, of the groups that are recovering. */
  readonly guarded: Map<GroupId, GuardedLog>;
  readonly keys: KeyRing;
  readonly environment: Environment;
  readonly screen: Screen;
  /** Every write runs in here, one after the other. */
  readonly serial: Serial;
  readonly groups: Map<GroupId, GroupState>;
  readonly listeners: Set<(change: Change) => void>;
  /** Own drafts that are not said yet. */
  readonly waiting: WaitingDrafts;
  /** Groups whose own log is behind its guard, or has none, with the members that have not been heard yet. */
  readonly recovering: Map<GroupId, Set<PartyId>>;
  /** Branches that certificates name and that are on their way here, by `<group>/<party>`. */
  readonly coming: Map<string, ComingBranch>;
  /** When each own log was signed last, by this process's clock. */
  readonly signedAtMs: Map<GroupId, number>;
  /** The latest time at which a view was derived, by whatever the clock showed then. */
  derivedAt: Instant | undefined;
  token: number;
  /** Set by a bug or a lost lease: nothing is appended any more, reads go on. */
  stopped?: 'node.stopped-appending' | 'node.not-the-writer';
};

export const readerOf =
  (core: Core, group: GroupId, party: PartyId): NodeReader =>
  (level, index) =>
    core.store.node(group, party, level, index);

export function refusalIfStopped(core: Core): Refused | undefined {
  return core.stopped === undefined ? undefined : refuse(core.stopped);
}

/**
 * Makes a plan durable, then puts it in force, then tells. The order is what keeps memory from running ahead of the disk; if anything
 * fails on the way, the group is read again from what is there before the next write.
 */
export async function carryOut(
  core: Core,
  state: GroupState,
  plan: Plan,
  party: PartyId,
): Promise<void> {
  await commit(core, plan.commit, state);
  plan.apply(state);
  const size = state.logs.get(party)?.size ?? 0;
  const change: Change = { group: state.group, party, size, records: plan.records };
  for (const listener of core.listeners) listener(change);
}

/** Where the latest time at which a view was derived is kept: a process that starts later must know it (pass-time.ts). */
export const derivedSetting = 'time.derived';

export async function commit(
  core: Core,
  rows: Omit<Commit, 'token'>,
  state?: GroupState,
): Promise<void> {
  const now = instantOfMs(core.environment.nowMs());
  const derives = rows.joints !== undefined && rows.joints.length > 0;
  const isLatest = derives && (core.derivedAt === undefined || core.derivedAt < now);
  const settings = { ...rows.settings, ...(isLatest ? { [derivedSetting]: now } : {}) };
  try {
    await core.store.commit({ ...rows, settings, token: core.token });
    if (isLatest) core.derivedAt = now;
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'lease-lost')
      core.stopped = 'node.not-the-writer';
    if (error instanceof AssertionFailed) core.stopped = 'node.stopped-appending';
    if (state) state.inDoubt = true;
    throw error;
  }
}

/** Reads groups in doubt again from the store; what memory had beyond it is dropped. */
async function settleDoubt(core: Core): Promise<void> {
  for (const state of core.groups.values()) {
    if (!state.inDoubt) continue;
    const row = (await core.store.groups()).find(({ group }) => group === state.group);
    if (row) core.groups.set(state.group, await loadGroup(core.store, row));
  }
}

/** Runs a job that writes. A bug in it stops all further writing, and says so. */
export function write<T>(core: Core, job: () => Promise<T>): Promise<T> {
  return core.serial(async () => {
    try {
      await settleDoubt(core);
      return await job();
    } catch (error) {
      if (error instanceof AssertionFailed) core.stopped = 'node.stopped-appending';
      throw error;
    }
  });
}
