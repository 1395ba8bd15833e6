/**
 * Proofs over the tree (RFC 6962 §2.1.1 and §2.1.2), by one recursion: both are the proof that a *subtree* [start, end) stands
 * in a tree of size n. An inclusion proof is that of [i, i+1), a consistency proof that of [0, m).
 */
import { equalBytes } from '#kernel/bytes.ts';
import { emptyRoot, type NodeReader, nodeHash, splitOf } from './tree.ts';

/** Hash of the leaves from ≤ i < to, which RFC 6962 calls MTH(D[from:to]). */
export type SubtreeReader = (from: number, to: number) => Uint8Array | Promise<Uint8Array>;

type Span = Readonly<{ from: number; to: number }>;

/** What the proof of [start, end) in a tree of size n holds, in order. Needs a valid subtree that is not empty. */
export function proofSpans(start: number, end: number, n: number): readonly Span[] {
  const spans: Span[] = [];
  collectSpans({ start, end, n, offset: 0, known: true }, spans);
  return spans;
}

/** `known`: the verifier has the hash of what lies in the tree at `offset`, if the subtree fills it. */
type Place = Readonly<{ start: number; end: number; n: number; offset: number; known: boolean }>;

function collectSpans({ start, end, n, offset, known }: Place, spans: Span[]): void {
  if (start === 0 && end === n) {
    if (!known) spans.push({ from: offset, to: offset + n });
    return;
  }
  const k = splitOf(n);
  if (end <= k) {
    collectSpans({ start, end, n: k, offset, known }, spans);
    spans.push({ from: offset + k, to: offset + n });
    return;
  }
  const right = { end: end - k, n: n - k, offset: offset + k };
  if (start >= k) collectSpans({ ...right, start: start - k, known }, spans);
  else collectSpans({ ...right, start: 0, known: false }, spans);
  spans.push({ from: offset, to: offset + k });
}

async function readSpans(
  spans: readonly Span[],
  subtree: SubtreeReader,
): Promise<readonly Uint8Array[]> {
  const hashes: Uint8Array[] = [];
  for (const { from, to } of spans) hashes.push(await subtree(from, to));
  return hashes;
}

/** Any subtree of a log, from its perfect nodes. */
export function subtreesOf(read: NodeReader): SubtreeReader {
  const subtree = async (from: number, to: number): Promise<Uint8Array> => {
    const width = to - from;
    const level = Math.round(Math.log2(width));
    if (2 ** level === width && from % width === 0) return read(level, from / width);
    const middle = from + splitOf(width);
    return nodeHash(await subtree(from, middle), await subtree(middle, to));
  };
  return subtree;
}

/** Proof that the leaf at `index` stands in the tree of the first `size` leaves. */
export async function inclusionProof(
  index: number,
  size: number,
  read: NodeReader,
): Promise<readonly Uint8Array[]> {
  if (!isIndex(index) || !isIndex(size) || index >= size) throw new RangeError('no such leaf');
  return readSpans(proofSpans(index, index + 1, size), subtreesOf(read));
}

/** Proof that the tree of the first `to` leaves begins with that of the first `from`; empty from 0 and between equal sizes. */
export async function consistencyProof(
  from: number,
  to: number,
  read: NodeReader,
): Promise<readonly Uint8Array[]> {
  return consistencyProofOver(from, to, subtreesOf(read));
}

/** {@link consistencyProof} where subtrees are known in another way. */
export async function consistencyProofOver(
  from: number,
  to: number,
  subtree: SubtreeReader,
): Promise<readonly Uint8Array[]> {
  if (!isIndex(from) || !isIndex(to) || from > to) throw new RangeError('sizes out of order');
  return from === 0 ? [] : readSpans(proofSpans(0, from, to), subtree);
}

type Roots = Readonly<{ subtree: Uint8Array; tree: Uint8Array }>;

/** Rebuilds both roots from a proof, or `undefined` if the proof is too short. */
function rebuild(
  place: Readonly<{ start: number; end: number; n: number; known: Uint8Array | undefined }>,
  next: () => Uint8Array | undefined,
): Roots | undefined {
  const { start, end, n, known } = place;
  if (start === 0 && end === n) {
    const hash = known ?? next();
    return hash && { subtree: hash, tree: hash };
  }
  const k = splitOf(n);
  if (end <= k) {
    const inner = rebuild({ start, end, n: k, known }, next);
    const right = next();
    if (!inner || !right) return undefined;
    return { subtree: inner.subtree, tree: nodeHash(inner.tree, right) };
  }
  const spans = start < k;
  const inner = rebuild(
    { start: spans ? 0 : start - k, end: end - k, n: n - k, known: spans ? undefined : known },
    next,
  );
  const left = next();
  if (!inner || !left) return undefined;
  return {
    subtree: spans ? nodeHash(left, inner.subtree) : inner.subtree,
    tree: nodeHash(left, inner.tree),
  };
}

/** A subtree is aligned: its start is a multiple of the smallest power of two that holds it. */
function isSubtree(start: number, end: number): boolean {
  let width = 1;
  while (width < end - start) width *= 2;
  return start % width === 0;
}

const isIndex = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

export type SubtreeClaim = Readonly<{
  start: number;
  end: number;
  size: number;
  subtreeRoot: Uint8Array;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}>;

/** True if the leaves [start, end) of the tree with this root have that subtree root. Never throws. */
export function verifySubtree(claim: SubtreeClaim): boolean {
  const { start, end, size, subtreeRoot, root, proof } = claim;
  if (!isIndex(start) || !isIndex(end) || !isIndex(size) || start > end || end > size) return false;
  if (start === end) return proof.length === 0 && equalBytes(subtreeRoot, emptyRoot);
  if (!isSubtree(start, end)) return false;
  const hashed = proof.length === 0 ? [] : [subtreeRoot, ...proof];
  if (!hashed.every((hash) => hash.length === 32)) return false;
  let used = 0;
  const roots = rebuild({ start, end, n: size, known: subtreeRoot }, () => proof[used++]);
  return (
    roots !== undefined &&
    used === proof.length &&
    equalBytes(roots.subtree, subtreeRoot) &&
    equalBytes(roots.tree, root)
  );
}

export type InclusionClaim = Readonly<{
  index: number;
  size: number;
  leafHash: Uint8Array;
  root: Uint8Array;
  proof: readonly Uint8Array[];
}>;

/** True if the tree of this size and root has that leaf at that index. Never throws. */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const { index, size, leafHash, root, proof } = claim;
  if (leafHash.length !== 32) return false;
  return verifySubtree({ start: index, end: index + 1, size, subtreeRoot: leafHash, root, proof });
}

/** True if the aligned subtree [start, end) with this root has that leaf at that index. Never throws. */
export function verifySubtreeInclusion(
  claim: Readonly<{
    index: number;
    start: number;
    end: number;
    leafHash: Uint8Array;
    subtreeRoot: Uint8Array;
    proof: readonly Uint8Array[];
  }>,
): boolean {
  const { index, start, end, leafHash, subtreeRoot, proof } = claim;
  if (!isIndex(start) || !isIndex(end) || start > end || !isSubtree(start, end)) return false;
  const within = { index: index - start, size: end - start };
  return verifyInclusion({ ...within, leafHash, root: subtreeRoot, proof });
}

export type ConsistencyClaim = Readonly<{
  from: number;
  to: number;
  fromRoot: Uint8Array;
  toRoot: Uint8Array;
  proof: readonly Uint8Array[];
}>;

/** True if the tree (to, toRoot) begins with the tree (from, fromRoot), which is not empty. Never throws. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { from, to, fromRoot, toRoot, proof } = claim;
  // RFC 6962 defines no proof from the empty tree: every tree begins with it.
  if (from === 0) return false;
  const subtree = { start: 0, end: from, subtreeRoot: fromRoot };
  return verifySubtree({ ...subtree, size: to, root: toRoot, proof });
}
