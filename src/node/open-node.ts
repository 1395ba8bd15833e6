import { termsNow } from '#fold/terms-in-force.ts';
import type { PartyId } from '#kernel/id.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import type { Guard, GuardedLog } from '#store/guard.ts';
import type { Store } from '#store/store.ts';
import { acceptBundle } from './accept.ts';
import { type Core, commit, write } from './core.ts';
import { openBatches } from './drafts/open-batches.ts';
import { openDrafts } from './drafts/open-drafts.ts';
import { finishReleases } from './drafts/release.ts';
import { openWaiting } from './drafts/waiting.ts';
import { lookAtErasure } from './erasable.ts';
import { eraseContents } from './erase.ts';
import { decideHold, readHolds } from './erasure-holds.ts';
import { heldKeys, renewExchangeKeys, retireKeys } from './exchange-keys.ts';
import { found } from './found.ts';
import { giveBundle } from './give.ts';
import { groupLife } from './group-life.ts';
import { type GroupState, loadGroup } from './group-state.ts';
import type { KeyRing } from './key-ring.ts';
import { knownForks } from './known-forks.ts';
import { isPinKnown, memberKeys, sayDescribed } from './member-keys.ts';
import { branchSought, pullFrom } from './named-branch.ts';
import type { Change, EntenteNode, Environment, FoundedGroup } from './node.ts';
import { openLine } from './open-line.ts';
import { latestDerived, passTime } from './pass-time.ts';
import type { Screen } from './plan.ts';
import { receiptDue } from './receipting.ts';
import { compareWithGuard, heardFrom } from './recover.ts';
import { recoverKeys } from './recover-keys.ts';
import { refoldOlder } from './refold-version.ts';
import { decideRetention, eraseDue, followRetention, retentionDue } from './retention.ts';
import { rotateLogKey } from './rotate-key.ts';
import { checkSayable, openWriter } from './say.ts';
import { rescreenOpen } from './screening/rescreen.ts';
import { readSeals, sealedEntries, sealTrail } from './seal-trail.ts';
import { serial } from './serial.ts';
import { settleGroup } from './settle-group.ts';
import { settleOwnFork, takeCertificate } from './settle-own.ts';
import { signUnheard } from './sign-unheard.ts';
import { finishStale, rederiveStale } from './stale-areas.ts';

export type NodeOptions = Readonly<{
  party: PartyId;
  store: Store;
  guard: Guard;
  /** What the guard held when it was opened (`readGuard`). */
  guarded: readonly GuardedLog[];
  keys: KeyRing;
  environment: Environment;
  /** Screens a statement as it is accepted; its findings stay at this node. */
  screen: Screen;
  /** Names this process to others that want to write. */
  holder: string;
  /** Is told how many statements an older version had folded, before they are folded again: a million take minutes. */
  onRefold?: ((statements: number) => void) | undefined;
}>;

/** How long a writer that died keeps others out. */
export const leaseSeconds = 30;

/** Opens a node over its store: takes the writer's lease, reads its groups, and compares each own log with its guard. */
export async function openNode(options: NodeOptions): Promise<EntenteNode> {
  const { party, store, guard, guarded, keys, environment, screen, holder } = options;
  const token = await store.lease(holder, leaseSeconds, environment.nowMs());
  const [groups, listeners]: [Core['groups'], Core['listeners']] = [new Map(), new Set()];
  const core: Core = {
    ...{ party, store, guard, keys, environment, screen, token, groups, listeners },
    waiting: openWaiting({ store, groups, listeners }),
    guarded: new Map(
      guarded.filter((log) => log.party === party).map((log) => [log.group, log] as const),
    ),
    serial: serial(),
    recovering: new Map(),
    coming: new Map(),
    signedAtMs: new Map(),
    derivedAt: await latestDerived(store),
  };
  for (const row of await store.groups()) core.groups.set(row.group, await loadGroup(store, row));
  await refoldOlder(core, options.onRefold);
  for (const { group } of [...core.groups.values()]) {
    const state = core.groups.get(group);
    if (!state) continue;
    await compareWithGuard(core, state);
    await settleGroup(core, state);
    await rederiveStale(core, core.groups.get(group) ?? state);
  }
  await finishReleases(core);
  const node = nodeOver(core, holder);
  // A job of an earlier process goes on; nobody who asks this one waits for it.
  node.batches.resume().catch(() => undefined);
  return node;
}

function nodeOver(core: Core, holder: string): EntenteNode {
  const { store, environment, party } = core;
  const writer = openWriter(core);
  const batches = openBatches(core);
  const renewal = setInterval(() => void renewLease(core, holder), (leaseSeconds * 1000) / 3);
  renewal.unref();
  return {
    party,
    environment,
    store,
    groups: () => [...core.groups.values()].map(foundedOf),
    group: (id) => {
      const state = core.groups.get(id);
      return state && foundedOf(state);
    },
    memberKeys: (group, member) => memberKeys(core.groups.get(group), member),
    ownKeys: (group) => {
      const own = heldKeys(core, group);
      if (!own) throw new RangeError('no keys of this group are held');
      return own;
    },
    found: (termsBytes, own) => write(core, () => found(core, termsBytes, own)),
    check: async (draft) => {
      const checked = await checkSayable(core, draft);
      return checked.ok ? ok(undefined) : checked;
    },
    say: writer.say,
    drafts: openDrafts(core),
    batches,
    line: openLine(core),
    life: (group) => groupLife(core, group),
    seal: (seal) => sealTrail(core, seal),
    seals: () => readSeals(core),
    sealedEntries: () => sealedEntries(core),
    accept: (bundle) => acceptBundle(core, bundle),
    bundle: (group, of, from) => giveBundle(core, group, of, from),
    receiptDue: () => receiptDue(core),
    recovering: (group) => [...(core.recovering.get(group) ?? [])],
    heard: (group, member) => write(core, () => heardFrom(core, group, member)),
    signUnheard: (group, reason) => signUnheard(core, group, reason),
    describe: (described) => sayDescribed(core, described),
    rotateLogKey: (group, recoverySecret) => rotateLogKey(core, group, recoverySecret),
    renewExchangeKeys: (group, how) => renewExchangeKeys(core, group, how),
    recoverKeys: (group, recoverySecret) => recoverKeys(core, group, recoverySecret),
    isPinKnown: (pin) => isPinKnown(core, pin),
    retireKeys: () => retireKeys(core),
    guardUsage: () => core.guard.usage(),
    receiptsWaiting: (group) => core.groups.get(group)?.waiting.length ?? 0,
    stopped: () => core.stopped,
    rescreen: (edition, signal) => rescreenOpen(core, edition, signal),
    passTime: async () => {
      await finishStale(core);
      await batches.resume();
      return write(core, () => passTime(core));
    },
    erase: (group, seqs, options) => eraseContents(core, group, seqs, options),
    erasable: async (group, seqs) => {
      const state = core.groups.get(group);
      return state
        ? ok(await lookAtErasure(store, state, seqs))
        : refuse('group.unknown', { facts: { group } });
    },
    decideHold: (group, hold) => decideHold(core, group, hold),
    holds: async (group) => [...(await readHolds(store, group)).values()],
    retentionDue: (group, byMs) => retentionDue(core, group, byMs),
    eraseDue: (group) => eraseDue(core, group),
    decideRetention: (group, decision) => decideRetention(core, group, decision),
    followRetention: () => followRetention(core),
    pullFrom: async (group, of) => {
      const state = core.groups.get(group);
      return state?.logs.has(of) ? pullFrom(core, state, of) : 0;
    },
    seeksBranch: async (group, of) => {
      const state = core.groups.get(group);
      return state?.logs.has(of) === true && (await branchSought(core, state, of)) !== undefined;
    },
    forks: (group) => knownForks(core, group),
    settleOwnFork: (group, secret, tree) => settleOwnFork(core, group, secret, tree),
    takeCertificate: (group, certificate) => takeCertificate(core, group, certificate),
    keepSettings: (settings) => write(core, () => commit(core, { settings })),
    onChange: (listener: (change: Change) => void) => {
      core.listeners.add(listener);
      return () => void core.listeners.delete(listener);
    },
    close: async () => {
      clearInterval(renewal);
      await batches.close();
      // What is under way is finished first: nothing that was promised is cut off.
      await core.serial(async () => undefined);
      await core.guard.close();
      await store.release(core.token);
      await store.close();
    },
  };
}

async function renewLease(core: Core, holder: string): Promise<void> {
  try {
    core.token = await core.store.lease(holder, leaseSeconds, core.environment.nowMs());
  } catch {
    core.stopped = 'node.not-the-writer';
  }
}

function foundedOf(state: GroupState): FoundedGroup {
  const { group, terms: founding, versions, termsBytes, self, complete, suspensions } = state;
  const terms = termsNow(state);
  return { group, terms, founding, versions, termsBytes, self, complete, suspensions };
}
