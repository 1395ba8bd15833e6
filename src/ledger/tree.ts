/**
 * The Merkle tree of RFC 6962 §2.1. A log keeps only its *compact range*: the roots of the perfect subtrees that make up the
 * tree, left to right, at most 53 of them. That is enough to append and to know the root.
 */
import { assert } from '#kernel/assert.ts';
import { sha256 } from '#kernel/digest.ts';
import { actBytesMax } from './bounds.ts';

export type CompactRange = Readonly<{ size: number; peaks: readonly Uint8Array[] }>;

/** Hash of the perfect subtree of 2^level leaves that begins at index·2^level. */
export type NodeReader = (level: number, index: number) => Uint8Array | Promise<Uint8Array>;
/** Called with each perfect subtree that an append completes, leaves (level 0) included. */
export type NodeVisitor = (level: number, index: number, hash: Uint8Array) => void;

/** SHA-256 of nothing. */
export const emptyRoot = sha256(new Uint8Array(0));
export const emptyRange: CompactRange = { size: 0, peaks: [] };

// One buffer each: a hash never keeps its input, and nothing here waits between filling and hashing.
const leafInput = new Uint8Array(1 + actBytesMax);
const nodeInput = new Uint8Array(65);
nodeInput[0] = 1;

export function leafHash(actBytes: Uint8Array): Uint8Array {
  if (actBytes.length > actBytesMax) return sha256(Uint8Array.of(0), actBytes);
  leafInput.set(actBytes, 1);
  return sha256(leafInput.subarray(0, 1 + actBytes.length));
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeInput.set(left, 1);
  nodeInput.set(right, 33);
  return sha256(nodeInput);
}

/** The largest power of two below n, where RFC 6962 splits a tree. @param n at least 2. */
export function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/** The perfect subtrees that make up a tree of this size, left to right. */
export function peakPlaces(size: number): readonly Readonly<{ level: number; index: number }>[] {
  const places: { level: number; index: number }[] = [];
  let start = 0;
  for (let level = 52; level >= 0; level--) {
    const width = 2 ** level;
    if (size - start < width) continue;
    places.push({ level, index: start / width });
    start += width;
  }
  return places;
}

/** The range of the first `size` leaves of a log whose nodes can be read. */
export async function rangeAt(size: number, read: NodeReader): Promise<CompactRange> {
  const peaks: Uint8Array[] = [];
  for (const { level, index } of peakPlaces(size)) peaks.push(await read(level, index));
  return { size, peaks };
}

export function appendLeaves(
  range: CompactRange,
  leafHashes: readonly Uint8Array[],
  visit?: NodeVisitor,
): CompactRange {
  assert(Number.isSafeInteger(range.size + leafHashes.length), 'a log has at most 2^53 leaves');
  const peaks = [...range.peaks];
  let { size } = range;
  for (const hash of leafHashes) {
    let node = hash;
    let level = 0;
    visit?.(0, size, node);
    // Each trailing one bit of the size is a perfect subtree as large as the new one, and joins it.
    for (let index = size; index % 2 === 1; index = (index - 1) / 2) {
      const left = peaks.pop();
      assert(left !== undefined, 'a compact range has as many peaks as its size has one bits');
      node = nodeHash(left, node);
      level += 1;
      visit?.(level, (index - 1) / 2, node);
    }
    peaks.push(node);
    size += 1;
  }
  return { size, peaks };
}

export function rootOf(range: CompactRange): Uint8Array {
  let root: Uint8Array | undefined;
  for (let index = range.peaks.length - 1; index >= 0; index--) {
    const peak = range.peaks[index];
    if (peak !== undefined) root = root === undefined ? peak : nodeHash(peak, root);
  }
  return root ?? emptyRoot;
}
