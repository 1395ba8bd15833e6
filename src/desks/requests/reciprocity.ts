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

/** What one request adds to the figures: small, where a joint view may be large. */
export type Measure = Readonly<{
  asker: PartyId;
  asked: PartyId;
  kind: Kind;
  state: 'answered' | 'refused' | 'overdue' | 'open' | 'withdrawn';
  /** Of an answer under a clock. */
  late?: boolean;
  days?: number;
}>;

const minutesOfDay = 1_440;

/** From when the asked held the version that was answered; from when it was said, if no receipt proves it. */
function daysOf({ answer, versions }: RequestJoint): number | undefined {
  const version = versions.find(({ seq }) => seq === answer?.request);
  if (answer === undefined || version === undefined) return undefined;
  const from = version.received?.at ?? version.at;
  const minutes = (msOf(answer.at) - msOf(from)) / 60_000;
  return Math.max(0, Math.floor(minutes / minutesOfDay));
}

/** What is disputed or without effect counts for nobody. */
export function measureOf(joint: RequestJoint): Measure | undefined {
  const { asker, asked, kind, status, answer, clock } = joint;
  if (asked === undefined || kind === undefined) return undefined;
  if (status === 'disputed' || status === 'without-effect') return undefined;
  const between = { asker, asked, kind };
  if (status === 'withdrawn') return { ...between, state: 'withdrawn' };
  if (answer === undefined) {
    const isOver = clock?.phase === 'silent' || clock?.phase === 'quiet';
    return { ...between, state: isOver ? 'overdue' : 'open' };
  }
  const days = daysOf(joint);
  return {
    ...between,
    state: answer.outcome === 'refused' ? 'refused' : 'answered',
    ...(clock && { late: answer.late === true }),
    ...(days !== undefined && { days }),
  };
}

/** By asker, asked and kind, in that order. */
export function figuresOf(measures: Iterable<Measure>): readonly Figures[] {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = `${measure.asker} ${measure.asked} ${measure.kind}`;
    const known = groups.get(key) ?? [];
    known.push(measure);
    groups.set(key, known);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, group]) => figures(group));
}

function figures(group: readonly Measure[]): readonly Figures[] {
  const [first] = group;
  if (first === undefined) return [];
  const count = (fits: (measure: Measure) => boolean): number => group.filter(fits).length;
  const of = (state: Measure['state']): number => count((one) => one.state === state);
  const days = group.flatMap((one) => one.days ?? []).sort((a, b) => a - b);
  const middle = days[(days.length - 1) >> 1];
  const { asker, asked, kind } = first;
  return [
    {
      ...{ asker, asked, kind },
      requests: group.length - of('withdrawn'),
      answered: of('answered') + of('refused'),
      refused: of('refused'),
      inTime: count(({ late }) => late === false),
      late: count(({ late }) => late === true),
      overdue: of('overdue'),
      open: of('open'),
      withdrawn: of('withdrawn'),
      ...(middle !== undefined && { daysMedian: middle }),
    },
  ];
}

export const reciprocity = (joints: readonly RequestJoint[]): readonly Figures[] =>
  figuresOf(joints.flatMap((joint) => measureOf(joint) ?? []));
