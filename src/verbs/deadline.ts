/**
 * Where the clock of a request ends, as of a receipt of the asker's (docs/spec/time.md, "As of a receipt"), and what held it off until then.
 */
import type { PartyId } from '#kernel/id.ts';
import { earlierOf, type Instant, laterOf, plusMinutes } from '#kernel/instant.ts';
import type { Pause, Question, Request, Suspension } from './ask.ts';
import { type ClockEnd, clockEnd, endOfDate, type Standstill } from './clock.ts';
import { effectiveReceiptTime, effectiveTime } from './effective-time.ts';
import type { Receipt } from './receipts.ts';

/** Where the clock ends as of a receipt, and what held it off until then. */
export type Due = ClockEnd &
  Readonly<{ pauses: readonly Pause[]; clamped: boolean; extended?: Instant }>;

export function startOf(request: Request) {
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

export const isAfter = (receipt: Receipt, deadline: Instant): boolean =>
  receipt.receiptTime > deadline && receipt.quotedTime > deadline;

type Candidate = Pause & Readonly<{ clamped: boolean }>;

/** The asked's receipt of the asker's answer: from then on he can work on what he was asked. */
export function answerReceipt(request: Request, { answer }: Question): Receipt | undefined {
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
 * When the other side of the two learnt, by its first receipt, of what one of them said about the line, as far as that stands as of a receipt. The
 * asker's own word dates only what he himself receipts, and not before the checkpoint that he receipted.
 */
function heardAt(
  request: Request,
  by: PartyId,
  seq: number,
  asOf: Receipt | undefined,
): Instant | undefined {
  const { asker, asked, receipts } = request;
  const held = receipts.firstCovering(by === asked ? asker : asked, by, seq);
  if (held === undefined) return undefined;
  if (by === asker) {
    return stands(request, asked, held.seq, asOf)
      ? effectiveReceiptTime(held, receipts).at
      : undefined;
  }
  if (asOf && held.seq > asOf.seq) return undefined;
  return laterOf(held.receiptTime, held.quotedTime);
}

/** A suspension between the two, as it stands as of a receipt: from the other side's first receipt of it to that of its lifting. */
type Held = Readonly<{ suspension: Suspension; from?: Instant; until?: Instant }>;

function suspensionsAsOf(request: Request, asOf: Receipt | undefined): Held[] {
  if (request.rule.statutory) return [];
  return request.suspensions.flatMap((suspension): Held[] => {
    const { by, seq, lifted } = suspension;
    const isOfTheTwo = by === request.asker || by === request.asked;
    if (!isOfTheTwo || !stands(request, by, seq, asOf)) return [];
    const heard = heardAt(request, by, seq, asOf);
    const from = heard && suspension.from ? laterOf(heard, suspension.from) : heard;
    const isLifted = lifted !== undefined && stands(request, by, lifted, asOf);
    const over = isLifted ? heardAt(request, by, lifted, asOf) : undefined;
    // Lifted before it began: it held nothing.
    if (over && (from === undefined || over <= from)) return [];
    return [{ suspension, ...(from && { from }), ...(over && { until: over }) }];
  });
}

/**
 * Where the clock ends as of a receipt of the asker's: by what stands before it in his log and, below its size, in the asked's. So no later
 * entry of either log moves it. A suspension counts from before the end, or if the receipt that would settle silence covers it: a clock that
 * the terms set has run out only if that receipt does not.
 */
export function dueAsOf(request: Request, start: Instant, asOf: Receipt | undefined): Due {
  const asked = questionPauses(request, start, asOf);
  const extended = extendedTo(request, asOf);
  const waiting = suspensionsAsOf(request, asOf);
  const taken: Candidate[] = [];
  const suspended: Standstill[] = [];
  for (;;) {
    const end = endWith(request, start, suspended, asked);
    const at = end.at && extended ? laterOf(end.at, extended) : end.at;
    const next = takeFirst(waiting, (held) =>
      at === undefined ? held.from !== undefined : holds(request, held, at, asOf),
    );
    if (next === undefined) return dueOf(end, at, [...asked, ...taken], extended);
    const { by: party, seq } = next.suspension;
    const { until } = next;
    const from = next.from ?? at ?? start;
    taken.push({
      cause: 'suspension',
      ...{ party, seq, from },
      ...(until && { until }),
      clamped: false,
    });
    // One that was said in time but receipted after the deadline holds the clock in its last minute.
    const held = end.at === undefined ? from : earlierOf(from, plusMinutes(end.at, -1));
    suspended.push(until === undefined ? { from: held } : { from: held, until });
  }
}

/** Whether a suspension stops a clock that would end at `at`: begun by then, or announced for before and covered by the receipt that would settle. */
function holds(
  request: Request,
  { suspension, from }: Held,
  at: Instant,
  asOf: Receipt | undefined,
): boolean {
  if (from !== undefined && from <= at) return true;
  if (suspension.from !== undefined && suspension.from > at) return false;
  const settles = wouldSettle(request, at, asOf);
  return settles !== undefined && stands(request, suspension.by, suspension.seq, settles);
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

/** The soonest that the clock could end, if nothing held it off. */
export function earliestDeadline(request: Request, start: Instant): Instant | undefined {
  return endWith(request, start, [], []).at;
}
