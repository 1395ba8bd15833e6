/** What a request is: who asks whom, under which rule, and all that was said about it (docs/spec/time.md). */
import type { PartyId } from '#kernel/id.ts';
import type { CivilDate, Instant } from '#kernel/instant.ts';
import type { Calendar, ClockRule } from '#ledger/terms.ts';
import type { Moment } from './effective-time.ts';
import type { Receipts } from './receipts.ts';

/** A question of the asked, and the asker's answer to it if there is one. */
export type Question = Moment & Readonly<{ answer?: Moment }>;
/** The asker gives the asked until the end of a date. */
export type Extension = Moment & Readonly<{ until: CivilDate }>;
/**
 * A party's suspension of an area, by the places of its own acts. What it does to a clock, and from when, follows from the receipts of it
 * (docs/spec/suspension.md): between other parties than the two of a request it does nothing.
 */
export type Suspension = Readonly<{
  by: PartyId;
  /** The act that declared it. */
  seq: number;
  /** Announced for a later instant than its receipt. */
  from?: Instant;
  /** The act that lifted it for this area. */
  lifted?: number;
}>;

export type Request = Readonly<{
  asker: PartyId;
  asked: PartyId;
  /** The asker's statement that started the clock. */
  filing: Moment;
  rule: ClockRule;
  /** The calendar that the rule names, if the terms have it. */
  calendar: Calendar | undefined;
  /** Everything by which the asked answered, in log order. */
  replies: readonly Moment[];
  questions: readonly Question[];
  extensions: readonly Extension[];
  suspensions: readonly Suspension[];
  /** The asker's act by which he withdrew what he had asked, or erased the filing or the amendment in force. */
  endedBy?: number;
  receipts: Receipts;
  now: Instant;
}>;

export type Pause = Readonly<{
  cause: 'question' | 'suspension';
  /** The act that paused the clock: its author and place. */
  party: PartyId;
  seq: number;
  from: Instant;
  /** Absent while a suspension has no end. */
  until?: Instant;
}>;
