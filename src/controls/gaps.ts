import type { ControlIndex } from './control-index.ts';
import { firstDay } from './listings.ts';
import type { Jurisdiction } from './row.ts';
import { type Status, statusesOf } from './statuses.ts';
import type { Substance } from './substances.ts';

/** Since when one jurisdiction controls a substance: the earliest of what is in force on the day. */
export type Since = Readonly<{
  /** A day, or a year where only the year is known; nothing where the start was not read. */
  from: string | null;
  by: 'listed' | 'class';
  /** The day rests on memory, or only the year is known. */
  unconfirmed: boolean;
}>;

/** The time between one jurisdiction's control and another's. */
export type Gap = Readonly<{
  substance: string;
  one: Since | null;
  other: Since | null;
  /** `open`: one controls it and the other was not found to. `neither`: so of both. */
  state: 'open' | 'closed' | 'neither';
  /** Whole days, up to the day asked about if it is open; nothing where a day is not known. */
  days: number | null;
  /** Where the other side is not silent: only an authority can say. */
  possible: boolean;
}>;

export type GapQuestion = Readonly<{ one: Jurisdiction; other: Jurisdiction; day: string }>;

/** Every substance of the data between two jurisdictions: open gaps first, the longest first. */
export function gapsBetween(index: ControlIndex, question: GapQuestion): readonly Gap[] {
  const gaps = index.data.substances.substances.map((substance) =>
    gapOf(index, substance, question),
  );
  const order = { open: 0, closed: 1, neither: 2 } as const;
  return gaps.toSorted(
    (a, b) => order[a.state] - order[b.state] || (b.days ?? -1) - (a.days ?? -1),
  );
}

export function gapOf(
  index: ControlIndex,
  { id }: Substance,
  { one, other, day }: GapQuestion,
): Gap {
  const [mine, theirs] = [one, other].map((jurisdiction) => {
    const statuses = statusesFor(index, id, jurisdiction, day);
    return {
      since: sinceOf(statuses),
      possible: statuses.some(({ answer }) => answer === 'possible'),
    };
  });
  const [a, b] = [mine?.since ?? null, theirs?.since ?? null];
  const possible =
    (a === null && mine?.possible === true) || (b === null && theirs?.possible === true);
  const base = { substance: id, one: a, other: b, possible };
  if (a === null && b === null) return { ...base, state: 'neither', days: null };
  const start = (a ?? b)?.from ?? null;
  if (a === null || b === null) return { ...base, state: 'open', days: daysBetween(start, day) };
  return { ...base, state: 'closed', days: daysBetween(a.from, b.from) };
}

export function statusesFor(
  index: ControlIndex,
  id: string,
  jurisdiction: Jurisdiction,
  day: string,
): readonly Status[] {
  const listings = index.listings.get(id)?.get(jurisdiction) ?? [];
  const judged = (index.judged.get(id) ?? []).filter(
    ({ rule }) => rule.jurisdiction === jurisdiction,
  );
  return statusesOf(jurisdiction, listings, judged, day);
}

export function sinceOf(statuses: readonly Status[]): Since | null {
  const standing = statuses.filter(({ answer }) => answer === 'listed' || answer === 'class');
  const first = standing.toSorted((a, b) => {
    // An unknown start is no start: a row with a day says more.
    if (a.from === null) return 1;
    return b.from === null || firstDay(a.from) < firstDay(b.from) ? -1 : 1;
  })[0];
  if (first === undefined) return null;
  const unconfirmed = first.dateUnconfirmed === true || first.from?.length === 4;
  return { from: first.from, by: first.answer === 'class' ? 'class' : 'listed', unconfirmed };
}

/** Between two days in either order; nothing where one is unknown or only a year. */
function daysBetween(one: string | null, other: string | null): number | null {
  if (one?.length !== 10 || other?.length !== 10) return null;
  return Math.abs(Date.parse(other) - Date.parse(one)) / 86_400_000;
}
