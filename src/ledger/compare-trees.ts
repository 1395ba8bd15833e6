/**
 * Compares the tree that a bundle proves with the tree that is held, at every size where both are known. Only a root that the author's
 * checkpoint proves can differ here, so a difference is a fork, and no relay can feign one.
 */
import { equalBytes } from '#kernel/bytes.ts';
import { type Refused, refuse } from '#kernel/refusal.ts';
import type { BundleHeader } from './bundle.ts';
import type { LogName, SignedCheckpoint } from './checkpoint.ts';
import { type BranchInput, formatForkEvidence, verifyForkEvidence } from './fork.ts';
import type { HeldLog } from './held-log.ts';
import type { KeyHistory } from './keys.ts';
import { type KnownTree, knownTree } from './known-tree.ts';
import { type SubtreeReader, subtreesOf } from './proof.ts';
import type { Terms } from './terms.ts';
import { type CompactRange, nodeHash, peakPlaces, rangeAt, rootOf, splitOf } from './tree.ts';

/** The bundle's tree: a verified checkpoint, `fromProof` verified. */
export type BundleTree = Readonly<{
  checkpoint: SignedCheckpoint;
  keys: KeyHistory;
  fromRoot: Uint8Array;
  fromProof: readonly Uint8Array[];
  /** Our tree below `from`; it is theirs too if the roots are equal, and then `endProof` is verified. */
  before: CompactRange;
  leafHashes: readonly Uint8Array[];
  after: CompactRange;
  endProof: readonly Uint8Array[];
}>;

export type Comparison = Readonly<{
  log: Pick<BundleHeader, keyof LogName>;
  terms: Terms;
  held: HeldLog;
  theirs: BundleTree;
}>;

export type Forked = Refused & Readonly<{ fork?: Uint8Array }>;

/** Hashes over the peaks of `before` and the leaves behind it. */
function bundleSubtrees({ before, leafHashes }: BundleTree): SubtreeReader {
  const peaks = new Map(
    peakPlaces(before.size).map(({ level, index }, place) => [
      `${index * 2 ** level}-${(index + 1) * 2 ** level}`,
      before.peaks[place],
    ]),
  );
  const subtree = (from: number, to: number): Uint8Array => {
    const known = to - from === 1 ? leafHashes[from - before.size] : peaks.get(`${from}-${to}`);
    const hash = known ?? peaks.get(`${from}-${to}`);
    if (hash !== undefined) return hash;
    const middle = from + splitOf(to - from);
    return nodeHash(subtree(from, middle), subtree(middle, to));
  };
  return subtree;
}

function theirTree(theirs: BundleTree): KnownTree {
  return knownTree({
    held: theirs.after.size,
    heldSubtree: bundleSubtrees(theirs),
    size: theirs.checkpoint.size,
    proof: theirs.endProof,
  });
}

/** Our half of the evidence at size m, from whichever of our checkpoints can be proven from there. */
async function ourBranch(m: number, held: HeldLog): Promise<BranchInput | undefined> {
  const { checkpoint, keys, read, range } = held;
  const signed = [checkpoint, ...(held.pending ?? [])].find((one) => one?.size === m);
  if (signed) return { checkpoint: signed.note, root: signed.root, proof: [], keys };
  if (checkpoint === undefined || m > Math.min(checkpoint.from, range.size)) return undefined;
  const tree = knownTree({
    held: checkpoint.from,
    heldSubtree: subtreesOf(read),
    size: checkpoint.size,
    proof: checkpoint.proof,
  });
  return {
    checkpoint: checkpoint.note,
    root: await tree.rootAt(m),
    proof: await tree.proofFrom(m),
    keys,
  };
}

async function forked(
  m: number,
  { log, terms, held, theirs }: Comparison,
  their: Readonly<{ root: Uint8Array; proof: readonly Uint8Array[] }>,
): Promise<Forked> {
  const refused = refuse('log.forked', { facts: { size: m } });
  const ours = await ourBranch(m, held);
  if (ours === undefined) return refused;
  const theirBranch = { ...their, checkpoint: theirs.checkpoint.note, keys: theirs.keys };
  const evidence = formatForkEvidence(log, m, [ours, theirBranch]);
  if (!evidence.ok) return refused;
  // What others could not verify is no evidence; the refusal stands without it.
  const verified = verifyForkEvidence(evidence.value, { group: log.group, terms });
  return verified.ok ? { ...refused, fork: evidence.value } : refused;
}

/** Sizes above `from` at which both trees have a root, and what ours is there. */
async function ourRoots(
  { held, theirs }: Comparison,
  end: number,
): Promise<ReadonlyMap<number, Uint8Array>> {
  const { range, checkpoint, pending, read } = held;
  const { size } = theirs.checkpoint;
  const roots = new Map<number, Uint8Array>();
  for (const m of [Math.min(end, range.size), size]) {
    if (m > range.size || m === theirs.before.size) continue;
    roots.set(m, rootOf(m === range.size ? range : await rangeAt(m, read)));
  }
  for (const signed of [checkpoint, ...(pending ?? [])]) {
    if (signed === undefined || signed.size <= theirs.before.size) continue;
    if (signed.size <= end || signed.size === size) roots.set(signed.size, signed.root);
  }
  return new Map([...roots].sort(([a], [b]) => a - b));
}

/** The refusal `log.forked` if the trees differ anywhere, with the evidence where it can be made. */
export async function compareWithHeld(comparison: Comparison): Promise<Forked | undefined> {
  const { theirs } = comparison;
  const { before, after, checkpoint, fromRoot, fromProof } = theirs;
  if (!equalBytes(rootOf(before), fromRoot)) {
    return forked(before.size, comparison, { root: fromRoot, proof: fromProof });
  }
  const tree = theirTree(theirs);
  for (const [m, ourRoot] of await ourRoots(comparison, after.size)) {
    const root = m === checkpoint.size ? checkpoint.root : await tree.rootAt(m);
    if (equalBytes(root, ourRoot)) continue;
    const proof = m === checkpoint.size ? [] : await tree.proofFrom(m);
    return forked(m, comparison, { root, proof });
  }
  return undefined;
}
