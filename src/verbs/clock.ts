/**
 * Deadlines in calendar and working days, with the times at which the clock stands still (docs/spec/time.md).
 * Whole minutes since 1970 inside; nothing here knows who said what.
 */
import type { PartyId } from '#kernel/id.ts';
import { type CivilDate, type Instant, instantOfMs, midnightOf, msOf } from '#kernel/instant.ts';
import type { Calendar, ClockRule, Terms } from '#ledger/terms.ts';

/** The clock stands still from `from` until just before `until`; without `until`, for as long as can be known. */
export type Standstill = Readonly<{ from: Instant; until?: Instant }>;

/** How long a rule gives, and whose days count. */
export type Period = Readonly<Pick<ClockRule, 'days' | 'kind'>>;

/** No period of working days is followed further than this: a calendar without a working day must not hang a node. */
const searchDaysMax = 3_660;
const minutesOfDay = 1_440;
/** 1 January 1970 was a Thursday; Sunday is 0. */
const weekdayOfDayZero = 4;

const minutesOf = (instant: Instant): number => msOf(instant) / 60_000;
const instantOf = (minutes: number): Instant => instantOfMs(minutes * 60_000);
const dayOfDate = (date: CivilDate): number => minutesOf(midnightOf(date)) / minutesOfDay;

/** Monday to Friday in UTC: what counts where the terms give no calendar; the clock is then marked. */
const plainWeek: Omit<Calendar, 'party'> = { utcOffsetMinutes: 0, weekend: [0, 6], holidays: [] };

/** The calendar that the terms give for a party. */
export function calendarFor(terms: Pick<Terms, 'calendars'>, party: PartyId): Calendar | undefined {
  return terms.calendars?.find((calendar) => calendar.party === party);
}

type DaySets = Readonly<{ holidays: ReadonlySet<number>; worked: ReadonlySet<number> }>;
const daySets = new WeakMap<Omit<Calendar, 'party'>, DaySets>();

function daySetsOf(calendar: Omit<Calendar, 'party'>): DaySets {
  const known = daySets.get(calendar);
  if (known) return known;
  const made = {
    holidays: new Set(calendar.holidays.map(dayOfDate)),
    worked: new Set((calendar.workingDays ?? []).map(dayOfDate)),
  };
  daySets.set(calendar, made);
  return made;
}

function isWorked(day: number, calendar: Omit<Calendar, 'party'>, sets: DaySets): boolean {
  if (sets.holidays.has(day)) return false;
  return sets.worked.has(day) || !calendar.weekend.includes((day + weekdayOfDayZero) % 7);
}

/** End (24:00 local) of a civil date in a calendar's zone. */
export function endOfDate(date: CivilDate, calendar: Calendar | undefined): Instant {
  const { utcOffsetMinutes } = calendar ?? plainWeek;
  return instantOf((dayOfDate(date) + 1) * minutesOfDay - utcOffsetMinutes);
}

/** Standstills in order, those that touch made one, and nothing before `start`. */
function merged(start: Instant, standstills: readonly Standstill[]): readonly Standstill[] {
  const inOrder = standstills
    .map(({ from, until }) => ({ from: from < start ? start : from, until }))
    .filter(({ from, until }) => until === undefined || until > from)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const result: { from: Instant; until: Instant | undefined }[] = [];
  for (const next of inOrder) {
    const last = result.at(-1);
    if (last === undefined || (last.until !== undefined && last.until < next.from)) {
      result.push({ ...next });
    } else if (last.until !== undefined && (next.until === undefined || next.until > last.until)) {
      last.until = next.until;
    }
  }
  return result.map(({ from, until }) => (until === undefined ? { from } : { from, until }));
}

function calendarDeadline(start: Instant, days: number, still: readonly Standstill[]) {
  let deadline = minutesOf(start) + days * minutesOfDay;
  for (const { from, until } of still) {
    if (minutesOf(from) > deadline) break;
    if (until === undefined) return undefined;
    deadline += minutesOf(until) - minutesOf(from);
  }
  return instantOf(deadline);
}

/** A day on which the clock stands still at any moment is not counted. */
function workingDeadline(
  start: Instant,
  days: number,
  calendar: Omit<Calendar, 'party'>,
  still: readonly Standstill[],
): Instant | undefined {
  const localDay = (minutes: number): number =>
    Math.floor((minutes + calendar.utcOffsetMinutes) / minutesOfDay);
  const stillDays = still.map(({ from, until }) => ({
    first: localDay(minutesOf(from)),
    last: until === undefined ? Number.POSITIVE_INFINITY : localDay(minutesOf(until) - 1),
  }));
  const sets = daySetsOf(calendar);
  const dayZero = localDay(minutesOf(start));
  let day = dayZero;
  let left = days;
  let span = 0;
  while (left > 0 && day - dayZero < searchDaysMax) {
    day += 1;
    while ((stillDays[span]?.last ?? Number.POSITIVE_INFINITY) < day) span += 1;
    const here = stillDays[span];
    if (here !== undefined && here.first <= day) {
      if (here.last === Number.POSITIVE_INFINITY) return undefined;
    } else if (isWorked(day, calendar, sets)) left -= 1;
  }
  return instantOf((day + 1) * minutesOfDay - calendar.utcOffsetMinutes);
}

/**
 * The last instant at which an answer is in time; `undefined` while an open-ended standstill holds it off.
 * Standstills that begin after the deadline that they would move are without effect.
 */
export function deadlineAfter(
  start: Instant,
  period: Period,
  calendar: Calendar | undefined,
  standstills: readonly Standstill[] = [],
): Instant | undefined {
  const still = standstills.length === 0 ? standstills : merged(start, standstills);
  return period.kind === 'calendar'
    ? calendarDeadline(start, period.days, still)
    : workingDeadline(start, period.days, calendar ?? plainWeek, still);
}
