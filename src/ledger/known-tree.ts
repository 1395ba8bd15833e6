/**
 * A signed tree of which the first leaves are held: any subtree hash that follows from those leaves and the
 * consistency proof from there to the signed size. It gives proofs from any held size to the signed one.
 */
import { assert } from '#kernel/assert.ts';
import { consistencyProofOver, proofSpans, type SubtreeReader } from './proof.ts';
import { nodeHash, splitOf } from './tree.ts';

export type KnownTree = Readonly<{
  size: number;
  /** Hash of the leaves from ≤ i < to; where `to` lies beyond what is held, only what the proof fixes. */
  subtree: SubtreeReader;
  rootAt: (size: number) => Promise<Uint8Array>;
  /** Consistency proof from a held size to the signed one. */
  proofFrom: (size: number) => Promise<readonly Uint8Array[]>;
}>;

export type KnownTreeInput = Readonly<{
  held: number;
  heldSubtree: SubtreeReader;
  /** The signed size, not below `held`. */
  size: number;
  /** Consistency proof from `held` to `size`, verified. */
  proof: readonly Uint8Array[];
}>;

export function knownTree({ held, heldSubtree, size, proof }: KnownTreeInput): KnownTree {
  const beyond = new Map<string, Uint8Array>();
  if (held > 0) {
    proofSpans(0, held, size).forEach(({ from, to }, index) => {
      const hash = proof[index];
      if (from >= held && hash !== undefined) beyond.set(`${from}-${to}`, hash);
    });
  }
  const subtree = async (from: number, to: number): Promise<Uint8Array> => {
    if (to <= held) return heldSubtree(from, to);
    const hash = beyond.get(`${from}-${to}`);
    if (hash !== undefined) return hash;
    assert(from < held, 'a proof fixes every subtree that it is asked for');
    const middle = from + splitOf(to - from);
    return nodeHash(await subtree(from, middle), await subtree(middle, to));
  };
  return {
    size,
    subtree,
    rootAt: (at) => subtree(0, at),
    proofFrom: (at) => consistencyProofOver(at, size, subtree),
  };
}
