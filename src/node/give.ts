import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { bundleBytesMax, bundleStatementsMax, checkpointAheadSecondsMax } from '#ledger/bounds.ts';
import { type BundleInput, formatBundle, statementBytesInBundle } from '#ledger/bundle.ts';
import { signCheckpoint } from '#ledger/checkpoint.ts';
import { knownTree } from '#ledger/known-tree.ts';
import { subtreesOf } from '#ledger/proof.ts';
import { emptyRoot, rootOf } from '#ledger/tree.ts';
import type { HeldCheckpoint, LeafRow } from '#store/store.ts';
import { type Core, commit, readerOf, refusalIfStopped, write } from './core.ts';
import { statementOfLeaf } from './fold-whole.ts';
import { type GroupState, logOf } from './group-state.ts';
import { type LogState, rowOf } from './log-state.ts';
import { logSecretOf } from './own-keys.ts';

/** Room for the first line, the header and two proofs. */
const frameBytesMax = 65_536;

/**
 * One bundle of a log that this node holds; the own log's checkpoint is signed now, after the guard has moved. A node whose guard is full
 * signs nothing more, and still gives what left under its last checkpoint: only receipts of that empty the guard.
 */
export async function giveBundle(
  core: Core,
  group: GroupId,
  party: PartyId,
  from: number,
): Promise<Result<Uint8Array>> {
  const state = core.groups.get(group);
  if (!state) return refuse('group.unknown', { facts: { group } });
  if (!state.logs.has(party)) return refuse('party.not-a-member', { facts: { party } });
  if (logOf(state, state.self).size === 0) return refuse('group.not-founded');
  if (party === state.self) {
    const signed = await write(core, () => signOwnLog(core, core.groups.get(group) ?? state));
    const said = logOf(state, party).checkpoint?.size ?? 0;
    if (!signed.ok && !(signed.refusal.code === 'node.guard-full' && from < said)) return signed;
  }
  const log = logOf(core.groups.get(group) ?? state, party);
  if (!log.checkpoint) return refuse('request.not-found', { at: `${party}/checkpoint` });
  // What was committed within the second of the last checkpoint is said with the next one.
  const held = Math.min(log.size, log.checkpoint.size);
  return ok(await bundleOf(core, log, log.checkpoint, { from: Math.min(from, held), held }));
}

type Reach = Readonly<{ from: number; held: number }>;

/** A bundle of what is held of a log under one of its checkpoints. */
export async function bundleOf(
  core: Core,
  log: LogState,
  newest: HeldCheckpoint,
  { from, held }: Reach,
): Promise<Uint8Array> {
  const { group, party } = log;
  // A key act stands only first, so the bundle ends before the next one (docs/spec/log.md, "Keys").
  const cut = Math.min(log.keyActs.find((seq) => seq > from) ?? held, held);
  const leaves = await leavesOf(core, log, from, Math.min(cut, from + bundleStatementsMax));
  const end = from + leaves.length;
  const boundary = log.keyActs.find((seq) => seq >= end && seq > from);
  const kept = boundary === undefined ? [] : await core.store.keptCheckpoints(group, party);
  const checkpoint = kept.find(({ size }) => size === boundary) ?? newest;
  assert(checkpoint.size >= end, 'a held checkpoint covers what is given under it');
  const tree = knownTree({
    held: checkpoint.from,
    heldSubtree: subtreesOf(readerOf(core, group, party)),
    size: checkpoint.size,
    proof: checkpoint.proof,
  });
  const input: BundleInput = {
    group,
    party,
    from,
    fromRoot: from === 0 ? emptyRoot : await tree.rootAt(from),
    fromProof: from === 0 ? [] : await tree.proofFrom(from),
    endProof: end === 0 ? [] : await tree.proofFrom(end),
    checkpoint: checkpoint.note,
    statements: leaves.map(statementOfLeaf),
  };
  return formatBundle(input);
}

/** As many as fit a bundle. */
async function leavesOf(
  core: Core,
  log: LogState,
  from: number,
  to: number,
): Promise<readonly LeafRow[]> {
  if (to <= from) return [];
  const { group, party } = log;
  const leaves = await core.store.leaves(
    group,
    party,
    from,
    to - from,
    bundleBytesMax - frameBytesMax,
  );
  let bytes = frameBytesMax;
  const fitting = leaves.findIndex((leaf) => {
    bytes += statementBytesInBundle(statementOfLeaf(leaf));
    return bytes > bundleBytesMax;
  });
  return fitting < 0 ? leaves : leaves.slice(0, fitting);
}

export type SigningOptions = Readonly<{ evenTooSoon?: boolean; evenForked?: boolean }>;

/**
 * A clock that was set back a little must not make this node mute: its checkpoints' times go on from the last one. Where that one lies
 * further ahead than anybody takes, the clock was wrong and has been put right: what nobody holds need not be surpassed.
 */
function secondsAfter(last: HeldCheckpoint | undefined, now: number): number {
  if (last === undefined || last.seconds > now + checkpointAheadSecondsMax) return now;
  return Math.max(now, last.seconds + 1);
}

/**
 * Makes the own log's checkpoint one that may leave now: covers every committed act, or renews its time. At most one a second. The
 * guard is durable before the signature exists anywhere else (docs/spec/log.md, "The guard").
 */
export async function signOwnLog(
  core: Core,
  state: GroupState,
  { evenTooSoon = false, evenForked = false }: SigningOptions = {},
): Promise<Result<HeldCheckpoint>> {
  const stopped = refusalIfStopped(core);
  if (stopped) return stopped;
  if (core.recovering.has(state.group)) return refuse('node.behind-its-guard');
  const log = logOf(state, state.self);
  const { checkpoint } = log;
  const nowMs = core.environment.nowMs();
  const sinceLastMs = nowMs - (core.signedAtMs.get(state.group) ?? Number.NEGATIVE_INFINITY);
  const isTooSoon = !evenTooSoon && sinceLastMs >= 0 && sinceLastMs < 1_000;
  // Within one second the last one serves; what was committed since is said with the next.
  if (checkpoint && (isTooSoon || (log.forkedAt !== undefined && !evenForked)))
    return ok(checkpoint);
  const seconds = secondsAfter(checkpoint, Math.floor(nowMs / 1000));
  const secret = logSecretOf(core, state);
  if (!secret) return refuse('key.malformed', { at: state.group });
  const { group, self: party } = state;
  const root = rootOf(log);
  const signed = signCheckpoint({
    group,
    party,
    size: log.size,
    root,
    seconds,
    secret,
  });
  const moved = await moveGuard(core, state, { size: log.size, note: signed.note });
  if (!moved.ok) return moved;
  const held: HeldCheckpoint = {
    note: signed.note,
    size: log.size,
    root,
    seconds,
    from: log.size,
    proof: [],
  };
  const after = { ...log, checkpoint: held };
  await commit(core, { logs: [rowOf(after)] }, state);
  state.logs.set(party, after);
  core.signedAtMs.set(group, nowMs);
  return ok(held);
}

/** What every member has receipted need not be guarded any more. */
export function receiptedByAll(state: GroupState): number {
  const others = state.terms.members.filter(({ party }) => party !== state.self);
  const sizes = others.map(({ party }) => state.receipts.newest(party, state.self)?.size ?? 0);
  return sizes.length === 0 ? logOf(state, state.self).size : Math.min(...sizes);
}

async function moveGuard(
  core: Core,
  state: GroupState,
  checkpoint: Readonly<{ size: number; note: string }>,
): Promise<Result<void>> {
  const { group, self: party } = state;
  // First what every member has receipted is let go: a full guard has no other way to room.
  await core.guard.receipted(group, party, Math.min(receiptedByAll(state), checkpoint.size));
  const standing = core.guard.standing(group, party);
  const from = standing?.to ?? Math.min(receiptedByAll(state), checkpoint.size);
  const statements: ReturnType<typeof guarded>[] = [];
  for (let seq = from; seq < checkpoint.size; ) {
    const leaves = await core.store.leaves(group, party, seq, bundleStatementsMax, bundleBytesMax);
    for (const leaf of leaves) if (leaf.seq < checkpoint.size) statements.push(guarded(leaf));
    seq = (leaves.at(-1)?.seq ?? checkpoint.size) + 1;
  }
  return core.guard.move({ group, party, checkpoint, statements });
}

function guarded({ seq, actBytes, salt, contentBytes, content }: LeafRow) {
  if (content === 'held' && salt && contentBytes) {
    return { seq, actBytes, content: { kind: 'held' as const, salt, bytes: contentBytes } };
  }
  return {
    seq,
    actBytes,
    content: { kind: content === 'none' ? ('none' as const) : ('gone' as const) },
  };
}
