/** The joint view of a notice, as `joint.ts` derives it. JSON all through. */
import type { PartyId } from '#kernel/id.ts';
import type { CivilDate, Instant } from '#kernel/instant.ts';
import type { Pause } from '#verbs/ask.ts';
import type { Proved } from '#verbs/between.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Phase } from '#verbs/request.ts';
import type { NoticeFacts } from './statements.ts';

/** In the order of their precedence: the first that holds is the status. */
export const statuses = [
  'disputed',
  'without-effect',
  'returned',
  'arrived',
  'dispatched',
  'not-shipped',
  'withdrawn',
  'objected',
  'not-objected',
  'no-reply-within-period',
  'period-over-line-quiet',
  'question-open',
  'more-time-asked',
  'acknowledged',
  'received',
  'not-received',
] as const;
export type Status = (typeof statuses)[number];

export type Reply = Proved &
  Readonly<{
    kind: 'not-objected' | 'objected' | 'objection-lifted';
    /** The version that was answered. */
    notice: number;
    reason?: string;
    late?: true;
  }>;

/** Objection and dispatch in the order that the two logs prove. `crossed`: neither knew of the other's. */
export type Order =
  | 'dispatched-after-objection-received'
  | 'objected-after-dispatch-received'
  | 'crossed';

export type Dispatch = Proved &
  Readonly<{
    on: CivilDate;
    lines?: readonly number[];
    /** More of the same shipment follows. */
    partial?: true;
    order?: Order;
    /** Outside the months that a notice of several shipments covers. */
    outsideSeries?: true;
    /** The exporter took it back. */
    notShipped?: Readonly<{ seq: number; reason: string }>;
    arrived?: Readonly<{ seq: number; on: CivilDate; partial?: true }>;
    returned?: Readonly<{ seq: number; on: CivilDate }>;
  }>;

export type NoticeClock = Readonly<{
  rule: string;
  source: string;
  gates: 'dispatch' | 'none';
  silence: 'deemed-authorised' | 'may-proceed' | 'may-not-proceed' | 'no-effect';
  statutory: boolean;
  phase: Phase;
  start?: Instant;
  startedBy?: Readonly<{ party: PartyId; seq: number }>;
  deadline?: Instant;
  /** Until when an unanswered question, or a suspension that has an end, holds the clock at present. */
  pausedUntil?: Instant;
  pauses: readonly Pause[];
  settledBy?: Readonly<{ party: PartyId; seq: number; at: Instant }>;
  clamped?: true;
  calendarMissing?: true;
  /** Statements of the addressee that came too late for this clock. */
  late: readonly number[];
}>;

export type MayProceed = Readonly<{
  /** The clock rule, or the basis where there is none. */
  under: string;
  since: Instant;
  because: 'silence' | 'not-objected' | 'no-clock';
}>;

export type NotificationJoint = JointBase &
  Readonly<{
    desk: 'notifications';
    status: Status;
    exporter: PartyId;
    /** The other party of this table; absent where the table does not fit the notice. */
    addressee?: PartyId;
    role?: 'import' | 'transit';
    /** `seq` of the notice in force, its facts, and all its versions. */
    version?: number;
    facts?: NoticeFacts;
    notices: readonly Proved[];
    /** The rule that the notice names, where the terms do not hold it for this basis. */
    ruleNotInTerms?: string;
    clock?: NoticeClock;
    mayProceed?: MayProceed;
    acknowledged?: Proved & Readonly<{ notice: number }>;
    /** The reply in force. */
    answer?: Reply;
    /** The latest objection, in force or not. */
    objection?: Reply & Readonly<{ inForce: boolean }>;
    questions: readonly (Proved &
      Readonly<{ question: string; notice: number; answered?: Proved; open: boolean }>)[];
    moreTime: readonly (Proved & Readonly<{ until: CivilDate; open: boolean }>)[];
    extensions: readonly (Proved & Readonly<{ until: CivilDate }>)[];
    concerns: readonly (Proved & Readonly<{ concern: string }>)[];
    dispatches: readonly Dispatch[];
    /** Arrivals and returns that name no statement of dispatch. */
    arrivals: readonly (Proved & Readonly<{ on: CivilDate; partial?: true }>)[];
    returns: readonly (Proved & Readonly<{ party: PartyId; on: CivilDate }>)[];
    notShipped?: Proved & Readonly<{ reason: string }>;
    withdrawn?: Partial<Proved> & Readonly<{ seq: number; by: 'withdrawal' | 'erasure' }>;
  }>;
