/**
 * Ask: a request on which an answer is owed, with a clock (docs/spec/time.md). What the clock says follows from acts, receipts
 * and terms alone; `now` only tells whether a period that nobody has settled yet is over.
 */
import type { PartyId } from '#kernel/id.ts';
import {
  type CivilDate,
  earlierOf,
  type Instant,
  laterOf,
  plusDays,
  plusMinutes,
} from '#kernel/instant.ts';
import type { Calendar, ClockRule } from '#ledger/terms.ts';
import { deadlineAfter, endOfDate, type Standstill } from './clock.ts';
import { effectiveReceiptTime, effectiveTime, type Moment } from './effective-time.ts';
import type { Receipts } from './receipts.ts';

/** A question of the asked, and the asker's answer to it if there is one. */
export type Question = Moment & Readonly<{ answer?: Moment }>;
/** The asker gives the asked until the end of a date. */
export type Extension = Moment & Readonly<{ until: CivilDate }>;
/** The area's suspension by one of the two, from the other side's first receipt of it. */
export type Suspension = Readonly<{ by: PartyId; seq: number; from: Instant; until?: Instant }>;

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

export type Phase =
  /** The asked has not receipted it. */
  | 'not-started'
  | 'running'
  /** Held off by a suspension without an end. */
  | 'suspended'
  | 'answered'
  /** Over, and nothing settles yet whether there was a reply. */
  | 'quiet'
  /** Over without a reply, as the asker's settling receipt proves. */
  | 'silent'
  /** The asker withdrew what he had asked, or erased it, while the clock ran. */
  | 'ended';

export type ClockState = Readonly<{
  phase: Phase;
  start?: Instant;
  /** The filing or the receipt that started it. */
  startedBy?: Readonly<{ party: PartyId; seq: number }>;
  deadline?: Instant;
  pauses: readonly Pause[];
  /** The asker's receipt that settles silence, whether or not there was an answer. */
  settledBy?: Readonly<{ party: PartyId; seq: number; at: Instant }>;
  /** A time that the clock stands on was clamped. */
  clamped?: true;
  calendarMissing?: true;
  /** Statements of the asked that came too late for this clock, for ever. */
  late: readonly number[];
  changesAt?: Instant;
}>;

type Candidate = Pause & Readonly<{ clamped: boolean }>;
type Deadline = Readonly<{ at: Instant | undefined; settledBy: ReturnType<typeof settling> }>;

function startOf(request: Request) {
  const { asker, asked, filing, rule, receipts } = request;
  if (rule.start === 'filing') {
    const { at, clamped } = effectiveTime(filing, asker, asked, receipts);
    return { at, clamped, by: { party: asker, seq: filing.seq } };
  }
  const receipt = receipts.firstCovering(asked, asker, filing.seq);
  if (receipt === undefined) return undefined;
  const { at, clamped } = effectiveReceiptTime(receipt, receipts);
  return { at, clamped, by: { party: asked, seq: receipt.seq } };
}

/** Silence is nobody's who has not said that he holds the question: the settling receipt covers the asked's receipt of it. */
function settling({ asker, asked, filing, receipts }: Request, deadline: Instant | undefined) {
  const held = receipts.firstCovering(asked, asker, filing.seq);
  if (deadline === undefined || held === undefined) return undefined;
  return receipts.firstSettling(asker, asked, held.seq, deadline);
}

/** What may hold the clock off: questions if the rule says so, suspensions unless statute set the clock. */
function pauseCandidates(request: Request): readonly Candidate[] {
  const { asker, asked, rule, receipts } = request;
  const found: Candidate[] = [];
  for (const { answer, ...question } of rule.pausesOnQuestion ? request.questions : []) {
    const asks = effectiveTime(question, asked, asker, receipts);
    const end = plusDays(asks.at, rule.pauseDaysMax);
    const answers = answer && effectiveTime(answer, asker, asked, receipts);
    const until = answers ? earlierOf(end, laterOf(asks.at, answers.at)) : end;
    const clamped = asks.clamped || answers?.clamped === true;
    found.push({
      cause: 'question',
      party: asked,
      seq: question.seq,
      from: asks.at,
      until,
      clamped,
    });
  }
  for (const { by, ...rest } of rule.statutory ? [] : request.suspensions) {
    found.push({ cause: 'suspension', party: by, ...rest, clamped: false });
  }
  return found;
}

/** Whether an act of either side came before the clock, as it stands so far, had run out. */
function isBeforeEnd(request: Request, party: PartyId, seq: number, end: Deadline): boolean {
  if (end.settledBy === undefined) return true;
  return party === request.asker ? seq < end.settledBy.seq : seq < end.settledBy.size;
}

/** Said before the period was over, as far as anybody can prove. */
function countsInTime(request: Request, pause: Candidate, end: Deadline): boolean {
  if (end.at === undefined) return true;
  return pause.from <= end.at && isBeforeEnd(request, pause.party, pause.seq, end);
}

/** A clock that the terms set has run out only if the receipt that settles it does not cover the suspension. */
function outlivesSettling(request: Request, pause: Candidate, end: Deadline): boolean {
  if (pause.cause !== 'suspension' || end.settledBy === undefined) return false;
  return isBeforeEnd(request, pause.party, pause.seq, end);
}

/** A suspension that was said in time but receipted after the deadline holds the clock at its last minute. */
function standstillOf(pause: Pause, deadline: Instant | undefined): Standstill {
  const from = deadline === undefined ? pause.from : earlierOf(pause.from, deadline);
  return pause.until === undefined ? { from } : { from, until: pause.until };
}

function takeFirst<T>(waiting: T[], fits: (item: T) => boolean): T | undefined {
  const index = waiting.findIndex(fits);
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}

/** Pauses and extensions only ever move the deadline later, which may let more of them count: repeat until none does. */
function runClock(request: Request, start: Instant): Deadline & { readonly taken: Candidate[] } {
  const waiting = [...pauseCandidates(request)];
  const extensions = [...request.extensions];
  const taken: Candidate[] = [];
  const standstills: Standstill[] = [];
  let extended: Instant | undefined;
  for (;;) {
    const plain = deadlineAfter(start, request.rule, request.calendar, standstills);
    const at = plain && extended ? laterOf(plain, extended) : plain;
    const end: Deadline = { at, settledBy: settling(request, at) };
    const extension = takeFirst(extensions, ({ seq }) =>
      isBeforeEnd(request, request.asker, seq, end),
    );
    if (extension !== undefined) {
      const until = endOfDate(extension.until, request.calendar);
      extended = extended === undefined ? until : laterOf(extended, until);
      continue;
    }
    const pause =
      takeFirst(waiting, (candidate) => countsInTime(request, candidate, end)) ??
      takeFirst(waiting, (candidate) => outlivesSettling(request, candidate, end));
    if (pause === undefined) return { ...end, taken };
    taken.push(pause);
    standstills.push(standstillOf(pause, at));
  }
}

/** What of the asked came after the deadline by his own word, or not before the receipt that settles silence. */
function lateSeqs(request: Request, { at, settledBy }: Deadline): readonly number[] {
  if (at === undefined) return [];
  const { asked, asker, receipts } = request;
  return [...request.replies, ...request.questions]
    .filter(
      (said) =>
        said.seq >= (settledBy?.size ?? Number.POSITIVE_INFINITY) ||
        effectiveTime(said, asked, asker, receipts).at > at,
    )
    .map(({ seq }) => seq)
    .sort((a, b) => a - b);
}

function phaseOf(request: Request, end: Deadline, late: readonly number[]): Phase {
  if (request.replies.some(({ seq }) => !late.includes(seq))) return 'answered';
  const { asker, endedBy } = request;
  if (endedBy !== undefined && isBeforeEnd(request, asker, endedBy, end)) return 'ended';
  if (end.at === undefined) return 'suspended';
  if (end.settledBy !== undefined) return 'silent';
  return request.now > end.at ? 'quiet' : 'running';
}

/** Where the clock of a request stands. */
export function clockState(request: Request): ClockState {
  const start = startOf(request);
  if (start === undefined) {
    const waits = request.endedBy === undefined ? 'not-started' : 'ended';
    return { phase: request.replies.length > 0 ? 'answered' : waits, pauses: [], late: [] };
  }
  const { taken, ...end } = runClock(request, start.at);
  const { at: deadline, settledBy } = end;
  const late = lateSeqs(request, end);
  const phase = phaseOf(request, end, late);
  const pauses = taken
    .map(({ clamped: _, ...pause }): Pause => pause)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.seq - b.seq));
  return {
    phase,
    start: start.at,
    startedBy: start.by,
    ...(deadline && { deadline }),
    pauses,
    ...(settledBy && {
      settledBy: { party: settledBy.by, seq: settledBy.seq, at: settledBy.receiptTime },
    }),
    ...((start.clamped || taken.some((pause) => pause.clamped)) && { clamped: true }),
    ...(request.rule.kind === 'working' && !request.calendar && { calendarMissing: true }),
    late,
    ...(phase === 'running' && deadline && { changesAt: plusMinutes(deadline, 1) }),
  };
}
