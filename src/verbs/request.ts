/**
 * Ask: a request on which an answer is owed, with a clock (docs/spec/time.md). What the clock says follows from acts, receipts
 * and terms alone; `now` only tells whether a period that nobody has settled yet is over.
 */
import type { PartyId } from '#kernel/id.ts';
import { earlierOf, type Instant, laterOf, plusMinutes } from '#kernel/instant.ts';
import type { Pause, Request } from './ask.ts';
import {
  answerReceipt,
  type Due,
  dueAsOf,
  earliestDeadline,
  isAfter,
  startOf,
} from './deadline.ts';
import { effectiveTime, type Moment } from './effective-time.ts';
import type { Receipt } from './receipts.ts';

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

type Settled = Readonly<{ receipt: Receipt; due: Due }>;

/** Places in the asker's log at which what stands as of a receipt changes, ascending. */
function turningPoints(request: Request): readonly number[] {
  const { asker, asked, receipts, questions, extensions, suspensions } = request;
  const line = suspensions.flatMap(({ by, seq, lifted }) =>
    [seq, lifted].flatMap((place) => (place === undefined ? [] : { by, seq: place })),
  );
  const own = line.filter(({ by }) => by === asker);
  // What the asked said or receipted turns the clock with the asker's receipt of that.
  const said = [
    ...questions.flatMap((question) => [question.seq, answerReceipt(request, question)?.seq]),
    ...line.filter(({ by }) => by === asked).map(({ seq }) => seq),
    ...own.map(({ by, seq }) => receipts.firstCovering(asked, by, seq)?.seq),
  ].filter((seq) => seq !== undefined);
  return [
    ...said.flatMap((seq) => receipts.firstCovering(asker, asked, seq)?.seq ?? []),
    ...extensions.map(({ seq }) => seq + 1),
    ...own.map(({ seq }) => seq + 1),
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

/** Since when a suspension without an end holds the clock off: announced, it may lie ahead. */
const suspendedFrom = ({ pauses }: Due): Instant =>
  pauses
    .filter(({ cause, until }) => cause === 'suspension' && until === undefined)
    .map(({ from }) => from)
    .reduce(earlierOf);

function phaseOf(
  request: Request,
  end: Readonly<{ due: Due; settledBy: Receipt | undefined }>,
  late: readonly number[],
): Phase {
  if (request.replies.some(({ seq }) => !late.includes(seq))) return 'answered';
  const { endedBy } = request;
  const { due, settledBy } = end;
  if (endedBy !== undefined && (settledBy === undefined || endedBy < settledBy.seq)) return 'ended';
  if (due.at === undefined) return suspendedFrom(due) <= request.now ? 'suspended' : 'running';
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
    ...(phase === 'running' && {
      changesAt: due.at ? plusMinutes(due.at, 1) : suspendedFrom(due),
    }),
  };
}
