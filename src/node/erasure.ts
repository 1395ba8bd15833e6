/** What erasing is asked and answers: of own contents, by command or because their time is over. */
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

export type ErasureOptions = Readonly<{
  /** Refuses `erasure.ends-clock` for a notice whose clock runs. */
  sparingClocks?: boolean;
}>;

export type ErasureHold = Readonly<{ seq: number; reason: string; since: Instant }>;
export type HoldDecision = Readonly<{ seq: number; reason: string; lift: boolean }>;

/** What stands at one place of the own log, and what erasing it would do. */
export type Erasable = Readonly<{
  seq: number;
  /** Absent: the log does not reach so far. */
  statement?: Readonly<{ type: string; time: Instant; record?: RecordId; status?: string }>;
  /** `terms`: texts of terms are never erased. */
  content: 'none' | 'held' | 'hole' | 'erased' | 'terms' | 'missing';
  /** Erasing it would end this clock, as withdrawing the notice does. */
  endsClock?: Readonly<{ deadline?: Instant }>;
  /** The record still waits for somebody, or its clock runs: retention leaves it alone. */
  open: boolean;
  hold?: ErasureHold;
}>;

export type DueContent = Erasable & Readonly<{ due: Instant }>;
export type RetentionDue = Readonly<{
  group: GroupId;
  contentDays: number;
  /** Since when the rounds erase what is due; absent: only a command does. */
  schedule?: Readonly<{ since: Instant; reason: string }>;
  /** Own contents whose time is over or will be by the day asked for, the oldest first. */
  contents: readonly DueContent[];
  /** There are more than one look lists. */
  more: boolean;
}>;
