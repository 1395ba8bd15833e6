/**
 * Ask: a request on which an answer is owed, with a clock (docs/spec/time.md). What the clock says follows from acts, receipts
 * and terms alone; `now` only tells whether a period that nobody has settled yet is over.
 */
import type { PartyId } from '#kernel/id.ts';
import { type CivilDate, earlierOf, type Instant, laterOf, plusMinutes } from '#kernel/instant.ts';
import type { Calendar, ClockRule } from '#ledger/terms.ts';
import { type ClockEnd, clockEnd, endOfDate, type Standstill } from './clock.ts';
import { effectiveReceiptTime, effectiveTime, type Moment } from './effective-time.ts';
import type { Receipt, Receipts } from './receipts.ts';

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

/** Where the clock ends as of a receipt, and what held it off until then. */
type Due = ClockEnd & Readonly<{ pauses: readonly Pause[]; clamped: boolean; extended?: Instant }>;
type Settled = Readonly<{ receipt: Receipt; due: Due }>;

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

/** Whether an act of either side is part of what a receipt of the asker's speaks of; without one, whatever is held is. */
function stands(request: Request, party: PartyId, seq: number, asOf: Receipt | undefined): boolean {
  if (asOf === undefined) return true;
  return party === request.asker ? seq < asOf.seq : seq < asOf.size;
}

const isAfter = (receipt: Receipt, deadline: Instant): boolean =>
  receipt.receiptTime > deadline && receipt.quotedTime > deadline;

type Candidate = Pause & Readonly<{ clamped: boolean }>;

/** The asked's receipt of the asker's answer: from then on he can work on what he was asked. */
function answerReceipt(request: Request, { answer }: Question): Receipt | undefined {
  return answer && request.receipts.firstCovering(request.asked, request.asker, answer.seq);
}

/** From the question until the asked holds the answer; never before the clock began, whatever the asker's receipt says. */
function questionPauses(
  request: Request,
  start: Instant,
  asOf: Receipt | undefined,
): readonly Candidate[] {
  const { asker, asked, rule, receipts } = request;
  if (!rule.pausesOnQuestion) return [];
  return request.questions
    .filter(({ seq }) => stands(request, asked, seq, asOf))
    .map((question): Candidate => {
      const asks = effectiveTime(question, asked, asker, receipts);
      const from = laterOf(start, asks.at);
      const held = answerReceipt(request, question);
      const answered =
        held && stands(request, asked, held.seq, asOf)
          ? effectiveReceiptTime(held, receipts)
          : undefined;
      return {
        cause: 'question',
        party: asked,
        seq: question.seq,
        from,
        ...(answered && { until: laterOf(from, answered.at) }),
        clamped: asks.clamped || answered?.clamped === true,
      };
    });
}

/** The clock's end with some suspensions; more time ends at its date, if that is later. */
function endWith(
  request: Request,
  start: Instant,
  suspended: readonly Standstill[],
  asked: readonly Candidate[],
): ClockEnd {
  const { rule, calendar } = request;
  return clockEnd(start, rule, calendar, { suspended, asked, askedDaysMax: rule.pauseDaysMax });
}

function extendedTo(request: Request, asOf: Receipt | undefined): Instant | undefined {
  return request.extensions
    .filter(({ seq }) => stands(request, request.asker, seq, asOf))
    .map(({ until }) => endOfDate(until, request.calendar))
    .reduce<Instant | undefined>((last, at) => (last && last > at ? last : at), undefined);
}

/** The receipt that would settle silence if the clock ended so; as of a receipt, only that one could. */
function wouldSettle(request: Request, deadline: Instant, asOf: Receipt | undefined) {
  if (asOf) return isAfter(asOf, deadline) ? asOf : undefined;
  const { asker, asked, filing, receipts } = request;
  const held = receipts.firstCovering(asked, asker, filing.seq);
  return held && receipts.firstSettling(asker, asked, held.seq, deadline);
}

/**
 * Where the clock ends as of a receipt of the asker's: by what stands before it in his log and, below its size, in the asked's. So no later
 * entry of either log moves it. A suspension counts from before the end, or if the receipt that would settle silence covers it: a clock that
 * the terms set has run out only if that receipt does not.
 */
function dueAsOf(request: Request, start: Instant, asOf: Receipt | undefined): Due {
  const asked = questionPauses(request, start, asOf);
  const extended = extendedTo(request, asOf);
  const waiting = request.rule.statutory
    ? []
    : request.suspensions.filter(({ by, seq }) => stands(request, by, seq, asOf));
  const taken: Candidate[] = [];
  const suspended: Standstill[] = [];
  for (;;) {
    const end = endWith(request, start, suspended, asked);
    const at = end.at && extended ? laterOf(end.at, extended) : end.at;
    const settles = at && wouldSettle(request, at, asOf);
    const next = takeFirst(
      waiting,
      ({ from, by, seq }) =>
        at === undefined || from <= at || (settles && stands(request, by, seq, settles)) === true,
    );
    if (next === undefined) return dueOf(end, at, [...asked, ...taken], extended);
    const { by: party, ...rest } = next;
    taken.push({ cause: 'suspension', party, ...rest, clamped: false });
    // One that was said in time but receipted after the deadline holds the clock at its last minute.
    const from = at === undefined ? next.from : earlierOf(next.from, at);
    suspended.push(next.until === undefined ? { from } : { from, until: next.until });
  }
}

/** With the pauses that held the clock off: begun before it had run out and, of questions, before their time was used up. */
function dueOf(
  end: ClockEnd,
  at: Instant | undefined,
  candidates: readonly Candidate[],
  extended: Instant | undefined,
): Due {
  const { spentAt } = end;
  const counted = candidates.filter(
    ({ cause, from, until }) =>
      cause === 'suspension' ||
      ((end.at === undefined || from <= end.at) &&
        (spentAt === undefined || from < spentAt) &&
        until !== from),
  );
  const pauses = counted
    .map(({ clamped: _, ...pause }): Pause => {
      if (pause.cause === 'suspension' || spentAt === undefined) return pause;
      return { ...pause, until: earlierOf(pause.until ?? spentAt, spentAt) };
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.seq - b.seq));
  return {
    ...end,
    at,
    pauses,
    clamped: counted.some(({ clamped }) => clamped),
    ...(extended && { extended }),
  };
}

function takeFirst<T>(waiting: T[], fits: (item: T) => boolean): T | undefined {
  const index = waiting.findIndex(fits);
  return index < 0 ? undefined : waiting.splice(index, 1)[0];
}

/** Places in the asker's log at which what stands as of a receipt changes, ascending. */
function turningPoints(request: Request): readonly number[] {
  const { asker, asked, receipts, questions, extensions, suspensions } = request;
  const said = [
    ...questions.flatMap((question) => [question.seq, answerReceipt(request, question)?.seq]),
    ...suspensions.filter(({ by }) => by === asked).map(({ seq }) => seq),
  ].filter((seq) => seq !== undefined);
  return [
    ...said.flatMap((seq) => receipts.firstCovering(asker, asked, seq)?.seq ?? []),
    ...extensions.map(({ seq }) => seq + 1),
    ...suspensions.filter(({ by }) => by === asker).map(({ seq }) => seq + 1),
  ].sort((a, b) => a - b);
}

/**
 * The asker's first receipt of which both times lie after the deadline as of itself. Silence is nobody's who has not said that he holds
 * the question: the receipt covers the asked's receipt of it.
 */
function settlement(request: Request, start: Instant): Settled | undefined {
  const { asker, asked, filing, receipts } = request;
  const held = receipts.firstCovering(asked, asker, filing.seq);
  const soonest = earliestDeadline(request, start);
  if (held === undefined || soonest === undefined) return undefined;
  const turns = turningPoints(request);
  const find = (deadline: Instant, from: number) =>
    receipts.firstSettling(asker, asked, held.seq, deadline, from);
  for (let from = 0; ; ) {
    const receipt = find(soonest, from);
    if (receipt === undefined) return undefined;
    const due = dueAsOf(request, start, receipt);
    if (due.at !== undefined && isAfter(receipt, due.at)) return { receipt, due };
    // As of the receipts up to the next turning point the deadline is the same.
    const later = due.at && find(due.at, receipt.seq + 1)?.seq;
    const turn = turns.find((place) => place > receipt.seq);
    if (later === undefined && turn === undefined) return undefined;
    from = Math.min(later ?? Number.MAX_SAFE_INTEGER, turn ?? Number.MAX_SAFE_INTEGER);
  }
}

function earliestDeadline(request: Request, start: Instant): Instant | undefined {
  return endWith(request, start, [], []).at;
}

/** No receipt settles silence unless both its times lie after this; `undefined` before the clock has started. */
export function settlesAfter(request: Request): Instant | undefined {
  const start = startOf(request);
  return start && earliestDeadline(request, start.at);
}

/**
 * What of the asked came after the deadline by his own word, or not before the receipt that settles silence. His word is measured against
 * the deadline as of the receipt by which the asker first held it and the asked's receipt of the filing, or the end of what more time he
 * gave: so what was in time stays so.
 */
function lateSeqs(
  request: Request,
  start: Instant,
  { due, settledBy }: Readonly<{ due: Due; settledBy: Receipt | undefined }>,
): readonly number[] {
  const { asked, asker, filing, receipts } = request;
  const question = receipts.firstCovering(asked, asker, filing.seq);
  const known = new Map<number, Due>();
  const dueWhenHeld = (seq: number): Due => {
    const held = question && receipts.firstCovering(asker, asked, Math.max(seq, question.seq));
    if (held === undefined) return due;
    const found = known.get(held.seq) ?? dueAsOf(request, start, held);
    known.set(held.seq, found);
    return found;
  };
  const isLate = (said: Moment): boolean => {
    if (settledBy && said.seq >= settledBy.size) return true;
    const { at } = dueWhenHeld(said.seq);
    if (at === undefined) return false;
    const { at: time } = effectiveTime(said, asked, asker, receipts);
    return time > (due.extended ? laterOf(at, due.extended) : at);
  };
  return [...request.replies, ...request.questions]
    .filter(isLate)
    .map(({ seq }) => seq)
    .sort((a, b) => a - b);
}

function phaseOf(
  request: Request,
  end: Readonly<{ due: Due; settledBy: Receipt | undefined }>,
  late: readonly number[],
): Phase {
  if (request.replies.some(({ seq }) => !late.includes(seq))) return 'answered';
  const { endedBy } = request;
  const { due, settledBy } = end;
  if (endedBy !== undefined && (settledBy === undefined || endedBy < settledBy.seq)) return 'ended';
  if (due.at === undefined) return 'suspended';
  if (settledBy !== undefined) return 'silent';
  return request.now > due.at ? 'quiet' : 'running';
}

/** Where the clock of a request stands. */
export function clockState(request: Request): ClockState {
  const start = startOf(request);
  if (start === undefined) {
    const waits = request.endedBy === undefined ? 'not-started' : 'ended';
    return { phase: request.replies.length > 0 ? 'answered' : waits, pauses: [], late: [] };
  }
  const settled = settlement(request, start.at);
  const due = settled?.due ?? dueAsOf(request, start.at, undefined);
  const settledBy = settled?.receipt;
  const late = lateSeqs(request, start.at, { due, settledBy });
  const phase = phaseOf(request, { due, settledBy }, late);
  return {
    phase,
    start: start.at,
    startedBy: start.by,
    ...(due.at && { deadline: due.at }),
    pauses: due.pauses,
    ...(settledBy && {
      settledBy: { party: settledBy.by, seq: settledBy.seq, at: settledBy.receiptTime },
    }),
    ...((start.clamped || due.clamped) && { clamped: true }),
    ...(request.rule.kind === 'working' && !request.calendar && { calendarMissing: true }),
    late,
    ...(phase === 'running' && due.at && { changesAt: plusMinutes(due.at, 1) }),
  };
}
