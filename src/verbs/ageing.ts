/**
 * How long what one party wants of another has waited, beside how long that other took before: a slow-down that nobody declared shows so. It shows silence and not
 * its reasons, and is for a party's own national view alone: never said at a table, and no score that one party sees of another.
 */
import type { PartyId } from '#kernel/id.ts';
import { type Instant, msOf } from '#kernel/instant.ts';

export const waitKinds = ['answer', 'text', 'receipt'] as const;
/** What is waited for: an answer to a request or a notice, a word on a text that was tabled, a receipt. */
export type WaitKind = (typeof waitKinds)[number];

export type Wait = Readonly<{
  kind: WaitKind;
  /** Absent: in no area, as receipts are. */
  area?: string;
  /** Whose turn it is, or was. */
  party: PartyId;
  from: Instant;
  /** Absent while it waits. */
  until?: Instant;
}>;

export const recentDays = 30;
export const earlierDays = 180;
/** Fewer than this say nothing of a party's pace. */
export const comparedMin = 3;
/** From this on it reads slower: half as long again, and a day at least. */
export const slowerRatio = 1.5;

const dayMs = 86_400_000;

export type Pace = Readonly<{ count: number; medianHours?: number }>;
export type Ageing = Readonly<{
  kind: WaitKind;
  area?: string;
  party: PartyId;
  /** What waits now, and for how long. */
  waiting: Readonly<{ count: number; medianHours?: number; worstHours?: number }>;
  /** Ended in the last {@link recentDays} days, or waiting now with its age so far. */
  recent: Pace;
  /** Ended in the {@link earlierDays} days before. */
  earlier: Pace;
  /** The recent median against the earlier one, if both are of {@link comparedMin} at least. */
  ratio?: number;
  slower?: true;
}>;

/** By kind, area and party, in that order. Equal waits, in whatever order, give equal figures. */
export function ageingOf(waits: Iterable<Wait>, now: Instant): readonly Ageing[] {
  const groups = new Map<string, Wait[]>();
  for (const wait of waits) {
    const key = `${waitKinds.indexOf(wait.kind)} ${wait.area ?? ''} ${wait.party}`;
    const known = groups.get(key) ?? [];
    known.push(wait);
    groups.set(key, known);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => rowOf(group, msOf(now)));
}

function rowOf(group: readonly Wait[], nowMs: number): readonly Ageing[] {
  const [first] = group;
  if (first === undefined) return [];
  const hoursOf = ({ from, until }: Wait): number =>
    Math.max(0, Math.floor(((until === undefined ? nowMs : msOf(until)) - msOf(from)) / 3_600_000));
  const endedWithin = (days: number, before: number) =>
    group.filter(({ until }) => {
      if (until === undefined) return false;
      const agoMs = nowMs - msOf(until);
      return agoMs >= before * dayMs && agoMs < (before + days) * dayMs;
    });
  const open = group.filter(({ until }) => until === undefined).map(hoursOf);
  const ended = endedWithin(recentDays, 0).map(hoursOf);
  const recent = paceOf([...open, ...ended]);
  const earlier = paceOf(endedWithin(earlierDays, recentDays).map(hoursOf));
  if (recent.count + earlier.count === 0) return [];
  const { kind, area, party } = first;
  const middle = median(open);
  return [
    {
      ...{ kind, party, ...(area === undefined ? {} : { area }), recent, earlier },
      waiting: {
        count: open.length,
        ...(middle === undefined ? {} : { medianHours: middle, worstHours: Math.max(...open) }),
      },
      ...compared(recent, earlier),
    },
  ];
}

function compared(recent: Pace, earlier: Pace): Pick<Ageing, 'ratio' | 'slower'> {
  if (Math.min(recent.count, earlier.count) < comparedMin) return {};
  const [now, before] = [recent.medianHours ?? 0, Math.max(1, earlier.medianHours ?? 0)];
  const ratio = Math.round((now / before) * 10) / 10;
  const isSlower = now / before >= slowerRatio && now - before >= 24;
  return { ratio, ...(isSlower && { slower: true as const }) };
}

function paceOf(hours: readonly number[]): Pace {
  const middle = median(hours);
  return { count: hours.length, ...(middle === undefined ? {} : { medianHours: middle }) };
}

/** The lower of two middles. */
function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1];
}
