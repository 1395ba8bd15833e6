import { assert } from '#kernel/assert.ts';
import { sha256Hex } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { type ForkEvidence, parseForkEvidence } from '#ledger/fork.ts';
import { settledFacts, shownParts } from '#ledger/fork-statement.ts';
import { verifyReceipt } from '#ledger/receipt.ts';
import { isAnswered } from '#ledger/settlement.ts';
import { actInStore } from './act-in-store.ts';
import { readCertificates } from './certificates.ts';
import { type Core, commit, refusalIfStopped } from './core.ts';
import { forkOfReceipt } from './fork-of-receipt.ts';
import { type GroupState, logOf } from './group-state.ts';
import { type ForkJudgement, judgeFork } from './judge-fork.ts';
import { type LogState, rowOf } from './log-state.ts';
import { rederiveGroup } from './refold.ts';
import { readRivals, rivalSetting } from './rival-receipts.ts';
import { appendOwn, buildOwn } from './say.ts';

/** Set while the views of a group do not show yet that a log has forked, or that its fork is settled. */
const disputing = (group: GroupId): string => `disputing.${group}`;

/** Keeps evidence found here, stops taking that log, and says so; what it touches reads as disputed. */
export async function keepFork(
  core: Core,
  state: GroupState,
  party: PartyId,
  evidence: Uint8Array,
): Promise<void> {
  const parsed = parseForkEvidence(evidence);
  assert(parsed.ok, 'evidence was verified before it is kept');
  const { settled, forkedAt } = logOf(state, party);
  // The branch that was given up, shown again: nothing new.
  if (forkedAt !== undefined || (settled && isAnswered(parsed.value, settled))) return;
  await standForked(core, state, party, { evidence, fork: parsed.value });
  await settleForks(core, state);
}

async function standForked(
  core: Core,
  state: GroupState,
  party: PartyId,
  { evidence, fork }: Readonly<{ evidence: Uint8Array; fork: ForkEvidence }>,
): Promise<void> {
  const { group } = state;
  const before = logOf(state, party);
  const log: LogState = { ...before, forkedAt: Math.min(fork.size, before.size) };
  const settings = { [disputing(group)]: true };
  const forks = [{ group, party, evidence }];
  await commit(core, { forks, logs: [rowOf(log)], settings }, state);
  state.logs.set(party, log);
}

/**
 * Follows up what came in with a batch, or what a crash left: receipts of other trees, evidence and certificates that members show, what this party has
 * to say of them, and views that a fork disputes.
 */
export async function settleForks(core: Core, state: GroupState): Promise<void> {
  const { group } = state;
  for (const rival of await readRivals(core.store, group)) {
    const reading = verifyReceipt(await actInStore(core.store, state, rival), {
      keysOf: (party) => state.logs.get(party)?.keys,
      sizeOf: (party) => logOf(state, party).size,
    });
    const receipt = reading.kind === 'signed' ? reading.receipt : undefined;
    const evidence = receipt && (await forkOfReceipt(core, state, receipt));
    const fork = evidence && parseForkEvidence(evidence);
    if (receipt && evidence && fork?.ok) {
      const { settled, forkedAt } = logOf(state, receipt.of);
      const isNew = forkedAt === undefined && !(settled && isAnswered(fork.value, settled));
      if (isNew) await standForked(core, state, receipt.of, { evidence, fork: fork.value });
    }
    await commit(core, { settings: Object.fromEntries([rivalSetting(group, rival, true)]) }, state);
  }
  const forked = new Set(
    (await core.store.forks()).flatMap((row) => (row.group === group ? [row.party] : [])),
  );
  if (state.complete) for (const party of forked) await settleFork(core, state, party);
  const name = disputing(group);
  if (!(name in (await core.store.settings(name)))) return;
  await rederiveGroup(core, state);
  await commit(core, { settings: { [name]: undefined } }, state);
}

async function settleFork(core: Core, state: GroupState, of: PartyId): Promise<void> {
  let judged = await judgeFork(core, state, of);
  await stand(core, state, of, judged);
  if (!(await sayOfFork(core, state, of, judged))) return;
  judged = await judgeFork(core, state, of);
  await stand(core, state, of, judged);
}

/** Marks the log as forked or settled, as it stands. */
async function stand(
  core: Core,
  state: GroupState,
  of: PartyId,
  { standing, evidence, certificates }: ForkJudgement,
): Promise<void> {
  const { forkedAt, settled, ...log } = logOf(state, of);
  const isForked = standing !== 'settled';
  const [first] = evidence;
  if (first === undefined || isForked === (forkedAt !== undefined)) return;
  const [named] = certificates;
  const after: LogState = isForked
    ? { ...log, ...(settled ? { settled } : {}), forkedAt: Math.min(first.fork.size, log.size) }
    : { ...log, ...(named ? { settled: named } : {}), unreceipted: true };
  const settings = { [disputing(state.group)]: true };
  await commit(core, { logs: [rowOf(after)], settings }, state);
  state.logs.set(of, after);
}

/** What this party has to say: that it knows of the fork, and each certificate that it knows. @returns whether it said anything */
async function sayOfFork(
  core: Core,
  state: GroupState,
  of: PartyId,
  { standing, evidence, certificates }: ForkJudgement,
): Promise<boolean> {
  const { self, group, terms, forkActs } = state;
  const isMute = logOf(state, self).forkedAt !== undefined || core.recovering.has(group);
  if (isMute || refusalIfStopped(core) || terms.kind === 'national') return false;
  const own = forkActs.filter((act) => act.by === self && act.of === of);
  const [named] = certificates;
  const unanswered = evidence.filter(({ fork }) => !(named && isAnswered(fork, named)));
  const [first] = standing === 'forked-again' ? unanswered : evidence;
  const shown = new Set(own.flatMap((act) => (act.kind === 'shown' ? [act.evidence] : [])));
  const isShown =
    standing === 'forked-again'
      ? unanswered.some(({ bytes }) => shown.has(sha256Hex(bytes)))
      : shown.size > 0;
  let hasSaid = false;
  if (first && !isShown && of !== self) {
    const { facts, content } = shownParts(of, first.bytes);
    await sayOwn(core, state, { type: 'fork.shown', facts }, content);
    hasSaid = true;
  }
  const said = new Set(
    own.flatMap((act) => (act.kind === 'settled' ? [`${act.size} ${act.root}`] : [])),
  );
  for (const certificate of await readCertificates(core, state, of)) {
    const tree = `${certificate.size} ${certificate.root}`;
    // Two that differ settle nothing; a third would tell nothing more.
    if (said.has(tree) || said.size >= 2) continue;
    said.add(tree);
    await sayOwn(core, state, { type: 'fork.settled', facts: settledFacts(certificate) });
    hasSaid = true;
  }
  return hasSaid;
}

async function sayOwn(
  core: Core,
  state: GroupState,
  act: Parameters<typeof buildOwn>[2],
  content?: Parameters<typeof buildOwn>[3],
): Promise<void> {
  const built = buildOwn(core, state, act, content);
  assert(built.ok, 'what a node says of a fork has the form of a statement');
  await appendOwn(core, state, [built.value]);
}
