import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '#kernel/digest.ts';
import { knownTree } from './known-tree.ts';
import {
  consistencyProof,
  inclusionProof,
  subtreesOf,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts';
import {
  appendLeaves,
  emptyRange,
  emptyRoot,
  leafHash,
  type NodeReader,
  nodeHash,
  peakPlaces,
  rangeAt,
  rootOf,
  splitOf,
} from './tree.ts';

const leavesMax = 70;
const leaves = Array.from({ length: leavesMax }, (_, index) => leafHash(Uint8Array.of(index)));

/** MTH of RFC 6962 §2.1, as it is written there. */
function naiveRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [only] = hashes;
  if (only === undefined) return sha256(new Uint8Array(0));
  if (hashes.length === 1) return only;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  const [left, right] = [naiveRoot(hashes.slice(0, k)), naiveRoot(hashes.slice(k))];
  return sha256(Uint8Array.of(1), left, right);
}

/** A store of perfect nodes that fails on any other. */
function readerOf(size: number): NodeReader {
  const nodes = new Map<string, Uint8Array>();
  appendLeaves(emptyRange, leaves.slice(0, size), (level, index, hash) => {
    nodes.set(`${level}/${index}`, hash);
  });
  return (level, index) => {
    const node = nodes.get(`${level}/${index}`);
    assert.ok(node, `${level}/${index} is not a perfect node of ${size} leaves`);
    return node;
  };
}

const size = fc.integer({ min: 1, max: leavesMax });

test('tree: a compact range has the root of RFC 6962 at every size, however it was appended', () => {
  for (let n = 0; n <= leavesMax; n++) {
    const whole = appendLeaves(emptyRange, leaves.slice(0, n));
    assert.deepEqual(rootOf(whole), naiveRoot(leaves.slice(0, n)), `${n} leaves`);
    const half = appendLeaves(emptyRange, leaves.slice(0, n >> 1));
    assert.deepEqual(appendLeaves(half, leaves.slice(n >> 1, n)), whole);
    assert.equal(whole.peaks.length, peakPlaces(n).length);
  }
  assert.deepEqual(rootOf(emptyRange), emptyRoot);
});

test('tree: the range at any earlier size can be read from the nodes', async () => {
  await fc.assert(
    fc.asyncProperty(size, size, async (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const range = await rangeAt(from, readerOf(to));
      assert.deepEqual(range, appendLeaves(emptyRange, leaves.slice(0, from)));
    }),
  );
});

test('tree: the largest power of two below a size, also beyond 2^32', () => {
  assert.deepEqual([2, 3, 4, 5, 8, 9].map(splitOf), [1, 2, 2, 4, 4, 8]);
  assert.equal(splitOf(2 ** 40), 2 ** 39);
  assert.equal(splitOf(2 ** 40 + 1), 2 ** 40);
});

test('proof: every proof that is made holds, and holds for nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(size, fc.nat(), fc.nat(), async (n, a, flip) => {
      const read = readerOf(n);
      const root = naiveRoot(leaves.slice(0, n));
      const index = a % n;
      const leaf = leaves[index] ?? emptyRoot;
      const proof = await inclusionProof(index, n, read);
      const claim = { index, size: n, leafHash: leaf, root, proof };
      assert.ok(verifyInclusion(claim));
      assert.ok(!verifyInclusion({ ...claim, leafHash: nodeHash(leaf, leaf) }));
      assert.ok(!verifyInclusion({ ...claim, proof: [...proof, root] }));
      if (n > 1) assert.ok(!verifyInclusion({ ...claim, index: (index + 1) % n }));
      if (proof.length === 0) return;
      assert.ok(!verifyInclusion({ ...claim, proof: proof.slice(1) }));
      const at = flip % proof.length;
      const bent = proof.map((hash, i) => (i === at ? hash.map((byte) => byte ^ 1) : hash));
      assert.ok(!verifyInclusion({ ...claim, proof: bent }));
    }),
  );
});

test('proof: a tree is proven to begin with each smaller one, and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(size, size, fc.nat(), async (a, b, flip) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const proof = await consistencyProof(from, to, readerOf(to));
      const fromRoot = naiveRoot(leaves.slice(0, from));
      const toRoot = naiveRoot(leaves.slice(0, to));
      const claim = { from, to, fromRoot, toRoot, proof };
      assert.ok(verifyConsistency(claim));
      assert.ok(!verifyConsistency({ ...claim, fromRoot: emptyRoot }));
      assert.ok(!verifyConsistency({ ...claim, toRoot: emptyRoot }));
      assert.ok(!verifyConsistency({ ...claim, proof: [...proof, emptyRoot] }));
      if (proof.length === 0) return;
      const at = flip % proof.length;
      const bent = proof.map((hash, i) => (i === at ? hash.map((byte) => byte ^ 1) : hash));
      assert.ok(!verifyConsistency({ ...claim, proof: bent }));
    }),
  );
});

test('proof: sizes that no tree has are refused, not computed', () => {
  const odd = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 2 ** 64];
  for (const value of odd) {
    const claim = { index: value, size: 8, leafHash: emptyRoot, root: emptyRoot, proof: [] };
    assert.ok(!verifyInclusion(claim));
    assert.ok(!verifyInclusion({ ...claim, index: 0, size: value }));
    const sizes = { fromRoot: emptyRoot, toRoot: emptyRoot, proof: [] };
    assert.ok(!verifyConsistency({ ...sizes, from: value, to: 8 }));
    assert.ok(!verifyConsistency({ ...sizes, from: 1, to: value }));
  }
});

test('known tree: what is held and one proof give every proof from what is held', async () => {
  await fc.assert(
    fc.asyncProperty(size, size, fc.nat(), async (a, b, at) => {
      const [held, n] = [Math.min(a, b), Math.max(a, b)];
      const read = readerOf(n);
      const tree = knownTree({
        held,
        // Only nodes of the held leaves: any other read fails.
        heldSubtree: subtreesOf(readerOf(held)),
        size: n,
        proof: await consistencyProof(held, n, read),
      });
      const from = 1 + (at % held);
      assert.deepEqual(await tree.proofFrom(from), await consistencyProof(from, n, read));
      assert.deepEqual(await tree.rootAt(from), naiveRoot(leaves.slice(0, from)));
      assert.deepEqual(await tree.rootAt(n), naiveRoot(leaves.slice(0, n)));
    }),
    { numRuns: 300 },
  );
});
