/**
 * Hash tiles. Every complete run of 256 hashes of a log is stored as one 8 KiB row with its root, at each level; what
 * is not complete yet (the right edge) is read from the leaves and from the roots of the tiles below, and kept in memory
 * while the log grows. So a node of the tree costs one row, whatever the size of the log.
 */
import { assert } from '#kernel/assert.ts';
import { bytes, type Connection } from './connection.ts';
import { leafId, tileId, tileLevels, tilesPerLevelMax } from './numbers.ts';
import { Recent } from './recent.ts';
import {
  expandTile,
  hashBytes,
  nodeOfTile,
  placeInTile,
  subtreeRoot,
  tileHeight,
  tileWidth,
} from './tree.ts';

/** Expanded tiles kept in memory, 16 KiB each. */
const tilesKeptMax = 512;
/** Logs whose right edge is kept in memory, at most 32 KiB each. */
const edgesKeptMax = 128;

/** The hashes of one level that fill no tile yet. `count` is the number of all hashes at that level. */
type Edge = {
  count: number;
  readonly hashes: Buffer;
  /** Nodes above them that were asked for: they stay what they are while the edge grows. By their place in an expanded tile. */
  readonly nodes: Map<number, Uint8Array>;
};

const newEdge = (count: number): Edge => ({
  count,
  hashes: Buffer.alloc(tileWidth * hashBytes),
  nodes: new Map(),
});

/** @param first of its `2^height` hashes */
function nodeOfEdge({ hashes, nodes }: Edge, height: number, first: number): Uint8Array {
  const place = placeInTile(height, first >> height);
  let node = nodes.get(place);
  if (node === undefined) {
    node = subtreeRoot(hashes, first, 1 << height);
    nodes.set(place, node);
  }
  return Uint8Array.from(node);
}

export class Tiles {
  readonly #connection: Connection;
  readonly #expanded = new Recent<number, Buffer>(tilesKeptMax);
  readonly #edges = new Recent<number, Edge[]>(edgesKeptMax);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** After a rollback: nothing that was appended in memory may stay. */
  forget(): void {
    this.#expanded.clear();
    this.#edges.clear();
  }

  /** Takes the tiles away that reach beyond `size`; inside the transaction that takes the leaves. */
  cut(log: number, size: number): void {
    for (let level = 0, count = size; level < tileLevels; level += 1) {
      count = Math.floor(count / tileWidth);
      this.#connection.run(
        'DELETE FROM tile WHERE id >= ? AND id < ?',
        tileId(log, level, count),
        tileId(log, level, 0) + tilesPerLevelMax,
      );
    }
    this.forget();
  }

  /** The hashes of leaves `size`, `size+1`, …; inside the transaction that writes those leaves. */
  append(log: number, size: number, leafHashes: readonly Uint8Array[]): void {
    const edges = this.#edgesOf(log, size);
    for (const leafHash of leafHashes) {
      assert(leafHash.length === hashBytes, 'a leaf hash is 32 bytes');
      this.#push(log, edges, 0, leafHash);
    }
  }

  #push(log: number, edges: Edge[], level: number, hash: Uint8Array): void {
    let edge = edges[level];
    if (edge === undefined) {
      edge = newEdge(0);
      edges[level] = edge;
    }
    edge.hashes.set(hash, (edge.count % tileWidth) * hashBytes);
    edge.count += 1;
    if (edge.count % tileWidth !== 0) return;
    const root = subtreeRoot(edge.hashes, 0, tileWidth);
    this.#connection.run(
      'INSERT INTO tile (id, root, hashes) VALUES (?, ?, ?)',
      tileId(log, level, edge.count / tileWidth - 1),
      root,
      edge.hashes,
    );
    edge.nodes.clear();
    this.#push(log, edges, level + 1, root);
  }

  #edgesOf(log: number, size: number): Edge[] {
    const kept = this.#edges.get(log);
    // Another process may have written since: what is kept then ends elsewhere, and is read again.
    if (kept !== undefined && (kept[0]?.count ?? 0) === size) return kept;
    const edges: Edge[] = [];
    for (
      let level = 0, count = size;
      count > 0;
      level += 1, count = Math.floor(count / tileWidth)
    ) {
      const edge = newEdge(count);
      this.#readEdge(log, level, count, edge.hashes);
      edges.push(edge);
    }
    this.#edges.set(log, edges);
    return edges;
  }

  #readEdge(log: number, level: number, count: number, into: Buffer): void {
    const from = count - (count % tileWidth);
    const rows =
      level === 0
        ? this.#connection.all(
            'SELECT hash FROM leaf WHERE id >= ? AND id < ? ORDER BY id',
            leafId(log, from),
            leafId(log, count),
          )
        : this.#connection.all(
            'SELECT root AS hash FROM tile WHERE id >= ? AND id < ? ORDER BY id',
            tileId(log, level - 1, from),
            tileId(log, level - 1, count),
          );
    assert(rows.length === count - from, 'the right edge of a log misses hashes');
    for (const [i, row] of rows.entries()) into.set(bytes(row['hash']), i * hashBytes);
  }

  /** Hash of the perfect subtree of 2^level leaves that begins at index·2^level, in a log of `size` leaves. */
  node(log: number, size: number, level: number, index: number): Uint8Array {
    const within = Number.isInteger(level) && Number.isInteger(index) && level >= 0 && index >= 0;
    assert(within && (index + 1) * 2 ** level <= size, 'a node lies within its log');
    const tileLevel = Math.floor(level / tileHeight);
    const height = level % tileHeight;
    if (height === 0 && tileLevel > 0) {
      const row = this.#connection.get(
        'SELECT root FROM tile WHERE id = ?',
        tileId(log, tileLevel - 1, index),
      );
      return bytes(row?.['root']);
    }
    const perTile = tileWidth >> height;
    const tile = Math.floor(index / perTile);
    const hashesAtLevel = Math.floor(size / tileWidth ** tileLevel);
    if ((tile + 1) * tileWidth <= hashesAtLevel) {
      return nodeOfTile(this.#tile(tileId(log, tileLevel, tile)), height, index % perTile);
    }
    const edge = this.#edgesOf(log, size)[tileLevel];
    assert(edge !== undefined, 'the right edge has every level of its log');
    return nodeOfEdge(edge, height, (index % perTile) << height);
  }

  #tile(id: number): Buffer {
    const kept = this.#expanded.get(id);
    if (kept !== undefined) return kept;
    const row = this.#connection.get('SELECT hashes FROM tile WHERE id = ?', id);
    const nodes = expandTile(Buffer.from(bytes(row?.['hashes'])));
    this.#expanded.set(id, nodes);
    return nodes;
  }
}
