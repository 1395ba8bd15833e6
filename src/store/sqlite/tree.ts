/** Merkle hashing of 256 leaves at a time (RFC 6962 §2.1): `SHA-256(0x01 ‖ left ‖ right)`. */
import { hash } from 'node:crypto';

export const hashBytes = 32;
/** Width of a tile, as in C2SP tlog-tiles: 2^8 hashes. */
export const tileWidth = 256;
export const tileHeight = 8;

const pair = Buffer.alloc(1 + 2 * hashBytes);
pair[0] = 1;

/** Writes the level above `count` hashes of `from` (beginning at byte `start`) to `to`. */
function hashLevel(from: Buffer, start: number, count: number, to: Buffer, at: number): void {
  for (let i = 0; i < count; i += 2) {
    from.copy(pair, 1, start + i * hashBytes, start + (i + 2) * hashBytes);
    hash('sha256', pair, 'buffer').copy(to, at + (i / 2) * hashBytes);
  }
}

/** Root of a perfect subtree: `count`, a power of two, hashes beginning with number `first`. */
export function subtreeRoot(hashes: Buffer, first: number, count: number): Buffer {
  let level = Buffer.from(hashes.subarray(first * hashBytes, (first + count) * hashBytes));
  for (let left = count; left > 1; left /= 2) {
    const above = Buffer.alloc((left / 2) * hashBytes);
    hashLevel(level, 0, left, above, 0);
    level = above;
  }
  return level;
}

/** All 511 nodes of a full tile, level by level from its own hashes up to its root. */
export function expandTile(hashes: Buffer): Buffer {
  const nodes = Buffer.alloc((2 * tileWidth - 1) * hashBytes);
  hashes.copy(nodes);
  let start = 0;
  for (let count = tileWidth; count > 1; count /= 2) {
    const above = start + count * hashBytes;
    hashLevel(nodes, start, count, nodes, above);
    start = above;
  }
  return nodes;
}

/** Where an expanded tile has the node `height` levels above its hashes, the `index`-th there. */
export function placeInTile(height: number, index: number): number {
  return 2 * tileWidth - 2 * (tileWidth >> height) + index;
}

export function nodeOfTile(nodes: Buffer, height: number, index: number): Uint8Array {
  const start = placeInTile(height, index);
  return Uint8Array.from(nodes.subarray(start * hashBytes, (start + 1) * hashBytes));
}
