/** What a guard promises; guard.ts opens one. */
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Result } from '#kernel/refusal.ts';
import type { GuardedCheckpoint, GuardedStatement } from './guard-blocks.ts';

/** How far the guard of one log has come. */
export type GuardStanding = Readonly<{
  group: GroupId;
  party: PartyId;
  /** The checkpoint that left last. A database that holds fewer leaves is a restored backup. */
  checkpoint?: GuardedCheckpoint;
  /** The statements kept are those with from ≤ seq < to; the next move brings those from `to` on. */
  from: number;
  to: number;
  /** The file was found damaged: nothing may be signed by it. `readGuard` gives what can still be read. */
  damaged: boolean;
}>;

export type GuardMove = Readonly<{
  group: GroupId;
  party: PartyId;
  /** What is about to leave. Its size is not below that of the last one. */
  checkpoint: GuardedCheckpoint;
  /** The statements from `to` of the standing up to the checkpoint's size; for a log that the guard does not know, all not receipted. */
  statements: readonly GuardedStatement[];
}>;

/** One process at a time: the holder of the writer's lease. Calls are carried out one after the other. */
export interface Guard {
  standing(group: GroupId, party: PartyId): GuardStanding | undefined;
  standings(): readonly GuardStanding[];
  /** Bytes of all files together, and the quota at which no move is taken any more. */
  usage(): Readonly<{ bytes: number; bytesMax: number }>;
  /**
   * Resolves once the move is durable: only then may the checkpoint leave. Refuses `node.guard-full`, and then holds what it held.
   * Throws `StoreFault` 'disk' (nothing may leave; try again) or 'corrupt' (the file is damaged).
   */
  move(move: GuardMove): Promise<Result<void>>;
  /** Every other member has receipted the first `size` statements: they need not be kept. */
  receipted(group: GroupId, party: PartyId, size: number): Promise<void>;
  /** Contents erased by their author: when it resolves they are in no guard file. */
  erase(group: GroupId, party: PartyId, seqs: readonly number[]): Promise<void>;
  /** Removes the file of a log, damaged or not, and knows nothing of that log any more: its peers have told what they hold. */
  forget(group: GroupId, party: PartyId): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}
