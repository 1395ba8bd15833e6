import { assert } from '#kernel/assert.ts';
import { equalBytes } from '#kernel/bytes.ts';
import { hashHex } from '#kernel/digest.ts';
import type { PartyId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { FramedBundle } from '#ledger/bundle.ts';
import type { NamedTree } from '#ledger/settlement.ts';
import { appendLeaves, rangeAt, rootOf } from '#ledger/tree.ts';
import { type VerifiedBundle, verifyBundle } from '#ledger/verify-bundle.ts';
import type { ComingBranch } from './coming-branch.ts';
import { type Core, readerOf } from './core.ts';
import { type GroupState, logOf } from './group-state.ts';
import { type Branch, hasKeyAct, heldBranch, judgeFork } from './judge-fork.ts';
import type { Accepted } from './node.ts';

const nameOf = ({ group }: GroupState, of: PartyId): string => `${group}/${of}`;

/** The tree that this node has to hold, and does not, before a fork is settled. */
export async function branchSought(
  core: Core,
  state: GroupState,
  of: PartyId,
): Promise<NamedTree | undefined> {
  if (logOf(state, of).forkedAt === undefined) return undefined;
  const { standing, certificates } = await judgeFork(core, state, of);
  const seeks =
    standing === 'branch-missing' || (standing === 'key-act-missing' && of !== state.self);
  return seeks ? certificates[0] : undefined;
}

/** Where the next bundle of a log has to begin. */
export async function pullFrom(core: Core, state: GroupState, of: PartyId): Promise<number> {
  const named = await branchSought(core, state, of);
  if (named === undefined) return logOf(state, of).size;
  return (await comingOf(core, state, of, named)).range.size;
}

async function comingOf(
  core: Core,
  state: GroupState,
  of: PartyId,
  named: NamedTree,
): Promise<ComingBranch> {
  const before = core.coming.get(nameOf(state, of));
  if (before && before.named.size === named.size && before.named.root === named.root) return before;
  // One leaf before its end, so that the checkpoint of the named tree comes too.
  const from = (await isHeld(core, state, of, named)) ? named.size - 1 : 0;
  const coming = await comingFrom(core, state, of, { named, from });
  core.coming.set(nameOf(state, of), coming);
  return coming;
}

async function isHeld(
  core: Core,
  state: GroupState,
  of: PartyId,
  { size, root }: NamedTree,
): Promise<boolean> {
  const held = heldBranch(core, state, of);
  return held.size >= size && hashHex(await held.rootAt(size)) === root;
}

async function comingFrom(
  core: Core,
  state: GroupState,
  of: PartyId,
  { named, from }: Readonly<{ named: NamedTree; from: number }>,
): Promise<ComingBranch> {
  const { keys, checkpoint } = logOf(state, of);
  const base = await rangeAt(from, readerOf(core, state.group, of));
  return {
    ...{ named, base, range: base, statements: [], pending: [], kept: [] },
    keys: keys.filter(({ since }) => since < from),
    ...(checkpoint?.size === from ? { checkpoint } : {}),
  };
}

/**
 * The branch as far as a bundle goes on from it. A carried file begins where its reader's receipts end, so a bundle may begin at any leaf that is held:
 * if that one is not of the named branch, the bundle does not verify.
 */
async function comingAt(
  core: Core,
  state: GroupState,
  of: PartyId,
  { named, from }: Readonly<{ named: NamedTree; from: number }>,
): Promise<ComingBranch | undefined> {
  const coming = await comingOf(core, state, of, named);
  if (coming.range.size === from) return coming;
  const { size, checkpoint } = logOf(state, of);
  // Relays need the checkpoint of the named tree: either it comes, or it is held.
  const end = checkpoint?.size === named.size ? named.size : named.size - 1;
  return from <= Math.min(size, end) ? comingFrom(core, state, of, { named, from }) : undefined;
}

/** Takes a bundle of the branch that a certificate names. Resolves with the branch once it is whole. */
export async function takeNamed(
  core: Core,
  state: GroupState,
  framed: FramedBundle,
): Promise<Result<Accepted & Readonly<{ whole?: ComingBranch }>>> {
  const { group, party } = framed.header;
  const forked = refuse('log.forked', { facts: { size: logOf(state, party).forkedAt ?? 0 } });
  const named = await branchSought(core, state, party);
  if (named === undefined) return forked;
  const coming = await comingAt(core, state, party, { named, from: framed.header.from });
  if (coming === undefined) return forked;
  const verdict = await verifyBundle(framed, {
    ...{ group, terms: state.terms },
    held: { range: coming.range, keys: coming.keys, read: unread },
    nowSeconds: Math.floor(core.environment.nowMs() / 1000),
  });
  const giveUp = (): Result<never> => {
    if (core.coming.get(nameOf(state, party)) === coming) core.coming.delete(nameOf(state, party));
    return forked;
  };
  if (!verdict.ok) return giveUp();
  const bundle = verdict.value;
  const crosses = coming.range.size <= named.size && bundle.range.size > named.size;
  if (bundle.range.size === named.size || crosses) {
    const leaves = bundle.statements.slice(0, named.size - coming.range.size);
    const at = appendLeaves(
      coming.range,
      leaves.map(({ leafHash }) => leafHash),
    );
    if (hashHex(rootOf(at)) !== named.root) return giveUp();
  }
  if (crosses && !hasKeyAct(bundle, named)) return giveUp();
  append(coming, bundle);
  core.coming.set(nameOf(state, party), coming);
  const accepted: Accepted = {
    ...{ group, party, held: coming.range.size, added: bundle.statements.length },
    ...{ filled: 0, more: false, checkpointSize: bundle.checkpoint.size, behind: false },
  };
  if (!(await isWhole(core, state, party, coming))) return ok(accepted);
  core.coming.delete(nameOf(state, party));
  return ok({ ...accepted, whole: coming });
}

/** Bundles of a branch on its way begin where the last one ended. */
const unread = (): never => {
  throw new RangeError('a branch on its way is not read back');
};

function append(coming: ComingBranch, bundle: VerifiedBundle): void {
  if (bundle.keyAct && coming.checkpoint?.size === bundle.from) coming.kept.push(coming.checkpoint);
  const { note, size, root, seconds, from, proof } = bundle.checkpoint;
  for (const one of bundle.statements) coming.statements.push(one);
  coming.range = bundle.range;
  coming.keys = bundle.keys;
  coming.checkpoint = { note, size, root, seconds, from, proof };
  coming.pending = bundle.pending;
}

/** An own log ends with the named tree: the key act behind it is ours to make. */
async function isWhole(
  core: Core,
  state: GroupState,
  of: PartyId,
  coming: ComingBranch,
): Promise<boolean> {
  const { size } = coming.range;
  if (size < coming.named.size || (of !== state.self && size === coming.named.size)) return false;
  const { standing } = await judgeFork(core, state, of, {
    branch: branchOf(core, state, of, coming),
  });
  return standing === 'settled' || (of === state.self && standing === 'key-act-missing');
}

function branchOf(core: Core, state: GroupState, of: PartyId, coming: ComingBranch): Branch {
  const { base, range, keys, statements } = coming;
  const held = heldBranch(core, state, of);
  return {
    size: range.size,
    keys,
    rootAt: async (size) => {
      if (size <= base.size) return held.rootAt(size);
      const hashes = statements.slice(0, size - base.size).map(({ leafHash }) => leafHash);
      return rootOf(appendLeaves(base, hashes));
    },
  };
}

/** How many leaves the held log and the coming branch have in common. */
export async function commonSize(
  core: Core,
  state: GroupState,
  of: PartyId,
  { base, statements }: ComingBranch,
): Promise<number> {
  const { group } = state;
  const end = Math.min(logOf(state, of).size, base.size + statements.length);
  for (let from = base.size; from < end; ) {
    const leaves = await core.store.leaves(group, of, from, end - from, 16 * 1_048_576);
    for (const { seq, leafHash } of leaves) {
      const other = statements[seq - base.size];
      if (other === undefined || !equalBytes(other.leafHash, leafHash)) return seq;
    }
    assert(leaves.length > 0, 'the store holds every leaf below the size of its log');
    from += leaves.length;
  }
  return end;
}
