/** Held checkpoints as columns, in the row of their log and among those kept for ever. */
import type { HeldCheckpoint } from '../store.ts';
import { bytes, integer, type Row, text } from './connection.ts';
import { hashBytes } from './tree.ts';

/** note_size, note, root, seconds, proof_from, proof. */
export type CheckpointColumns = readonly [number, string, Uint8Array, number, number, Uint8Array];

export const columnsOf = (checkpoint: HeldCheckpoint): CheckpointColumns => [
  checkpoint.size,
  checkpoint.note,
  checkpoint.root,
  checkpoint.seconds,
  checkpoint.from,
  Buffer.concat(checkpoint.proof),
];

export const checkpointOf = (row: Row): HeldCheckpoint => ({
  note: text(row['note']),
  size: integer(row['note_size']),
  root: bytes(row['root']),
  seconds: integer(row['seconds']),
  from: integer(row['proof_from']),
  proof: hashesOf(bytes(row['proof'])),
});

export function hashesOf(joined: Uint8Array): readonly Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < joined.length; at += hashBytes) {
    hashes.push(joined.slice(at, at + hashBytes));
  }
  return hashes;
}
