import type { SignedCheckpoint } from '#ledger/checkpoint.ts';
import type { KeyHistory } from '#ledger/keys.ts';
import type { NamedTree } from '#ledger/settlement.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import type { CompactRange } from '#ledger/tree.ts';
import type { HeldCheckpoint } from '#store/store.ts';

/**
 * The branch that a certificate names, as far as it has come. Kept in memory alone until it is whole and may be honoured: a crash on the way
 * costs a second pull.
 */
export type ComingBranch = {
  readonly named: NamedTree;
  /** The leaves before it are those that are held. */
  readonly base: CompactRange;
  range: CompactRange;
  keys: KeyHistory;
  statements: VerifiedStatement[];
  checkpoint?: HeldCheckpoint;
  pending: readonly SignedCheckpoint[];
  /** Checkpoints that end just before its key acts. */
  readonly kept: HeldCheckpoint[];
};
