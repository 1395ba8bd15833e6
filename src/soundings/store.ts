/**
 * Where soundings lie: apart from everything that a node keeps for good.
 *
 * Trusted: with what both sides have laid before each other and not withdrawn; proves nothing to anybody.
 * If lost: what the others still let stand comes again with the next pull; own soundings are written anew. No backup holds it.
 */
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Message, SoundingId } from './message.ts';

/** The two between whom a sounding passes: this party, and the other. */
export type Pair = Readonly<{ group: GroupId; other: PartyId }>;
export type Held = Pair & Readonly<{ mine: boolean; message: Message }>;
export type Thread = Pair & Readonly<{ thread: SoundingId }>;

/**
 * Every call is one transaction, durable when it resolves. What is removed is overwritten: afterwards it stands in no file of this store.
 */
export interface SoundingStore {
  /** In the order in which they came to be held. */
  all(): Promise<readonly Held[]>;
  ofPair(pair: Pair): Promise<readonly Held[]>;
  /** Ids of messages of the other side that were deleted here. */
  gone(pair: Pair): Promise<ReadonlySet<SoundingId>>;
  /** Adds and removes at once. A message that is held under its id already stays as it is. */
  change(
    pair: Pair,
    change: Readonly<{
      add?: readonly Pick<Held, 'mine' | 'message'>[];
      remove?: readonly Readonly<{ mine: boolean; id: SoundingId }>[];
      /** Of the other side: kept away until they would be over. */
      gone?: readonly Readonly<{ id: SoundingId; expires: Instant }>[];
    }>,
  ): Promise<void>;
  /** Removes what is over. Returns how many messages. */
  expire(now: Instant): Promise<number>;
  close(): Promise<void>;
}
