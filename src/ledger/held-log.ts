import type { SignedCheckpoint } from './checkpoint.ts';
import type { KeyHistory } from './keys.ts';
import type { CompactRange, NodeReader } from './tree.ts';

/** A checkpoint with the consistency proof from `from` to its size. `from` is the log's size, or the checkpoint's own if that is smaller. */
export type ProvenCheckpoint = SignedCheckpoint &
  Readonly<{ from: number; proof: readonly Uint8Array[] }>;

/** Checkpoints beyond what is held that are kept until the leaves reach them. */
export const pendingCheckpointsMax = 16;

/** What a node holds of one log: as much as it takes to judge a bundle of it. */
export type HeldLog = Readonly<{
  range: CompactRange;
  keys: KeyHistory;
  /** Any perfect node below the range's size. Asked only where a bundle overlaps, or proves a fork. */
  read: NodeReader;
  /** The newest one; absent while nothing is held. */
  checkpoint?: ProvenCheckpoint;
  /** Earlier ones that lie beyond the held leaves, so that nobody can sign two futures unseen. */
  pending?: readonly SignedCheckpoint[];
}>;
