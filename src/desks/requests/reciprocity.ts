/**
 * How each side answers the other: counted from joint views alone, so that both sides count alike. For a party's own national view; a group
 * sees it only if its terms say so.
 */
import type { PartyId } from '#kernel/id.ts';
import { msOf } from '#kernel/instant.ts';
import type { Kind } from './statements.ts';
import type { RequestJoint } from './view.ts';

export type Figures = Readonly<{
  asker: PartyId;
  asked: PartyId;
  kind: Kind;
  /** Requests that had effect and were not withdrawn. */
  requests: number;
  answered: number;
  refused: number;
  /** Of those answered under a clock. */
  inTime: number;
  late: number;
  /** Not answered, and the period is over; or it is not. */
  overdue: number;
  open: number;
  withdrawn: number;
  /** Whole days from receipt to answer: the middle of all answers, the lower of two. */
  daysMedian?: number;
}>;

const minutesOfDay = 1_440;
const counts = { requests: 0, answered: 0, refused: 0, inTime: 0, late: 0 };
type Tally = { -readonly [Name in keyof Figures]: Figures[Name] } & { days: number[] };

/** From when the asked held the version that was answered; from when it was said, if no receipt proves it. */
function daysOf({ answer, versions }: RequestJoint): number | undefined {
  const version = versions.find(({ seq }) => seq === answer?.request);
  if (answer === undefined || version === undefined) return undefined;
  const from = version.received?.at ?? version.at;
  const minutes = (msOf(answer.at) - msOf(from)) / 60_000;
  return Math.max(0, Math.floor(minutes / minutesOfDay));
}

function count(tally: Tally, joint: RequestJoint): void {
  const { status, answer, clock } = joint;
  if (status === 'withdrawn') {
    tally.withdrawn += 1;
    return;
  }
  tally.requests += 1;
  if (answer === undefined) {
    const over = clock?.phase === 'silent' || clock?.phase === 'quiet';
    tally[over ? 'overdue' : 'open'] += 1;
    return;
  }
  tally.answered += 1;
  if (answer.outcome === 'refused') tally.refused += 1;
  if (clock) tally[answer.late ? 'late' : 'inTime'] += 1;
  const days = daysOf(joint);
  if (days !== undefined) tally.days.push(days);
}

/** By asker, asked and kind, in that order. What is disputed or without effect counts for nobody. */
export function reciprocity(joints: Iterable<RequestJoint>): readonly Figures[] {
  const tallies = new Map<string, Tally>();
  for (const joint of joints) {
    const { asker, asked, kind, status } = joint;
    if (asked === undefined || kind === undefined || status === 'disputed') continue;
    if (status === 'without-effect') continue;
    const key = `${asker} ${asked} ${kind}`;
    const tally: Tally = tallies.get(key) ?? {
      ...{ asker, asked, kind, ...counts },
      ...{ overdue: 0, open: 0, withdrawn: 0, days: [] },
    };
    tallies.set(key, tally);
    count(tally, joint);
  }
  return [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { days, ...figures }]) => {
      const middle = days.sort((a, b) => a - b)[(days.length - 1) >> 1];
      return { ...figures, ...(middle !== undefined && { daysMedian: middle }) };
    });
}
