/** The joint view of a request, as `joint.ts` derives it. JSON all through. */
import type { PartyId } from '#kernel/id.ts';
import type { CivilDate, Instant } from '#kernel/instant.ts';
import type { Proved } from '#verbs/between.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { ClockState } from '#verbs/request.ts';
import type { AnsweredFacts, Kind, RequestFacts, Use } from './statements.ts';

/** In the order of their precedence: the first that holds is the status. */
export const statuses = [
  'disputed',
  'without-effect',
  'withdrawn',
  'refused',
  'answered',
  'no-reply-within-period',
  'period-over-line-quiet',
  'suspended',
  'question-open',
  'more-time-asked',
  'answered-in-part',
  'acknowledged',
  'received',
  'not-received',
] as const;
export type Status = (typeof statuses)[number];

export type Answer = Proved & AnsweredFacts & Readonly<{ late?: true }>;

export type RequestClock = Omit<ClockState, 'changesAt'> &
  Readonly<{
    rule: string;
    source: string;
    statutory: boolean;
    /** Until when an unanswered question, or a suspension that has an end, holds the clock at present. */
    pausedUntil?: Instant;
  }>;

/** Onward use that the asked has granted. Nothing else permits any: silence least of all. */
export type Permitted = Readonly<{
  use: Use;
  since: Instant;
  conditions?: true;
  until?: CivilDate;
}>;

export type RequestJoint = JointBase &
  Readonly<{
    desk: 'requests';
    status: Status;
    asker: PartyId;
    asked?: PartyId;
    kind?: Kind;
    /** `seq` of the version in force, its facts, and all versions. */
    version?: number;
    facts?: RequestFacts;
    versions: readonly Proved[];
    /** The rule that the request names, where the terms do not hold it for this kind. */
    ruleNotInTerms?: string;
    clock?: RequestClock;
    acknowledged?: Proved & Readonly<{ request: number }>;
    /** The whole answer in force. */
    answer?: Answer;
    /** Every answer that had effect, partial ones and those since replaced included. */
    answers: readonly Answer[];
    permitted?: Permitted;
    questions: readonly (Proved &
      Readonly<{ question: string; request: number; answered?: Proved; open: boolean }>)[];
    moreTime: readonly (Proved & Readonly<{ until: CivilDate; open: boolean }>)[];
    extensions: readonly (Proved & Readonly<{ until: CivilDate }>)[];
    withdrawn?: Partial<Proved> & Readonly<{ seq: number; by: 'withdrawal' | 'erasure' }>;
  }>;
