/**
 * Held drafts that an officer releases at once, as a job of this node (docs/spec/releases.md, "Batches"): chosen in one durable act, said in groups, each draft
 * once whatever kills the node in between.
 */
import type { BatchProgress, LeftOut } from '#desks/releases/batch-told.ts';
import type { roles } from '#desks/releases/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, HashHex, RecordId } from '#kernel/id.ts';
import type { Result } from '#kernel/refusal.ts';
import type { Clearing, Signer } from './drafts.ts';
import type { WaitingDraft } from './waiting-draft.ts';

export type { BatchProgress, LeftOut } from '#desks/releases/batch-told.ts';

/** Of the held drafts of one table: those of these areas, of these desks, and of these ids, where any are named. */
export type Selection = Readonly<{
  group: GroupId;
  areas?: readonly string[];
  desks?: readonly string[];
  drafts?: readonly RecordId[];
}>;

/** The officer who chooses, and how he proves himself. */
export type Releaser = Signer &
  Readonly<{
    role: (typeof roles)[number];
    proof: Clearing['proof'];
    /** Whether he has that role where a draft would stand. */
    mayIn: (place: Readonly<{ type: string; area?: string }>) => boolean;
    /** Whether he reads there: what he may not read is neither released nor counted. */
    reads: (place: Readonly<{ type: string; area?: string }>) => boolean;
  }>;

export type Chosen = Readonly<{
  /** In the order in which they will be said. */
  drafts: readonly WaitingDraft[];
  digest: HashHex;
  leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}>;

export type BatchRequest = Readonly<{
  selection: Selection;
  /** What the officer has seen. */
  digest: HashHex;
  /** Drawn at random for this choice: handed in again, it is the same batch. */
  as: RecordId;
  evidence?: JsonObject;
  note?: string;
}>;

export interface Batches {
  /** Refuses `group.unknown`, `group.not-founded`. */
  choose(selection: Selection, by: Releaser): Promise<Result<Chosen>>;
  /**
   * The choice, durable when it resolves; the job goes on by itself, and after a kill at the next start. Refuses what `choose` refuses, `draft.changed` if what would be released is
   * not what was seen, `batch.empty`, and `draft.exists` where another record stands under that id.
   */
  start(request: BatchRequest, by: Releaser): Promise<Result<BatchProgress>>;
  /** Those under way and, latest first, those that ended, of one table. */
  progress(group: GroupId): Promise<readonly BatchProgress[]>;
  /** Ends it behind the group of drafts that is being said; what was said stays said. Refuses `request.not-found`, `draft.closed`. */
  cancel(batch: RecordId, by: Signer): Promise<Result<BatchProgress>>;
  /** Goes on with whatever is under way and not being worked on. */
  resume(): Promise<void>;
  /** Resolves when this process no longer works on the batch; rejects with the fault that interrupted it. */
  settled(batch: RecordId): Promise<void>;
}
