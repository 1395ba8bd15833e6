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

/** What holds a clock off: suspensions for as long as they last, questions for at most so many days of the rule's kind in all. */
export type Stops = Readonly<{
  suspended: readonly Standstill[];
  asked: readonly Standstill[];
  askedDaysMax: number;
}>;

export type ClockEnd = Readonly<{
  /** The last instant at which an answer is in time; `undefined` while a suspension without an end holds it off. */
  at: Instant | undefined;
  /** When questions had used up all that the rule gives them, if they did before. */
  spentAt?: Instant;
}>;

const openEnd = Number.POSITIVE_INFINITY;
const endOf = ({ until }: Standstill): number => (until === undefined ? openEnd : minutesOf(until));

function standingAt(still: readonly Standstill[], minute: number): Standstill | undefined {
  return still.find((one) => minutesOf(one.from) <= minute && minute < endOf(one));
}

/** The next minute at which one of them begins or ends. */
function nextTurn(still: readonly Standstill[], minute: number): number {
  const turns = still.flatMap((one) => [minutesOf(one.from), endOf(one)]);
  return Math.min(...turns.filter((turn) => turn > minute), openEnd);
}

/** Minute by minute in strides: it stands while suspended, then while a question is open and time for it is left; else it runs. */
function calendarEnd(start: Instant, days: number, stops: Stops): ClockEnd {
  const { suspended, asked } = stops;
  let now = minutesOf(start);
  let left = days * minutesOfDay;
  let forQuestions = stops.askedDaysMax * minutesOfDay;
  let spent: number | undefined;
  for (;;) {
    const held = standingAt(suspended, now);
    const stride = Math.min(nextTurn(suspended, now), nextTurn(asked, now)) - now;
    if (held) {
      if (held.until === undefined) return ended(undefined, spent);
      now = minutesOf(held.until);
    } else if (forQuestions > 0 && standingAt(asked, now)) {
      const used = Math.min(stride, forQuestions);
      forQuestions -= used;
      now += used;
      if (forQuestions === 0) spent = now;
    } else if (left === 0) return ended(aDayBehind(now, suspended), spent);
    else {
      const run = Math.min(stride, left);
      left -= run;
      now += run;
    }
  }
}

/** Whoever may answer again has at least a day for it, as he has where working days are counted. `still` in order, each apart. */
function aDayBehind(end: number, still: readonly Standstill[]): number | undefined {
  let at = end;
  for (const { from, until } of still) {
    if (minutesOf(from) > at) break;
    if (until === undefined) return undefined;
    at = Math.max(at, minutesOf(until) + minutesOfDay);
  }
  return at;
}

function ended(at: number | undefined, spent: number | undefined): ClockEnd {
  return {
    at: at === undefined ? undefined : instantOf(at),
    ...(spent !== undefined && { spentAt: instantOf(spent) }),
  };
}

type DaySpan = Readonly<{ first: number; last: number }>;

/** A day that a suspension touches is not counted, nor one that a question touches while days for questions are left. */
function workingEnd(
  start: Instant,
  days: number,
  calendar: Omit<Calendar, 'party'>,
  stops: Stops,
): ClockEnd {
  const localDay = (minutes: number): number =>
    Math.floor((minutes + calendar.utcOffsetMinutes) / minutesOfDay);
  const endOfDay = (day: number): number => (day + 1) * minutesOfDay - calendar.utcOffsetMinutes;
  const daysOf = (still: readonly Standstill[]): readonly DaySpan[] =>
    still.map((one) => ({
      first: localDay(minutesOf(one.from)),
      last: one.until === undefined ? openEnd : localDay(minutesOf(one.until) - 1),
    }));
  const suspended = daysOf(stops.suspended);
  const asked = daysOf(stops.asked);
  const touching = (spans: readonly DaySpan[], day: number) =>
    spans.find(({ first, last }) => first <= day && day <= last);
  const sets = daySetsOf(calendar);
  const dayZero = localDay(minutesOf(start));
  let day = dayZero;
  let left = days;
  let forQuestions = stops.askedDaysMax;
  let spent: number | undefined;
  while (left > 0 && day - dayZero < searchDaysMax) {
    day += 1;
    const held = touching(suspended, day);
    if (held?.last === openEnd) return ended(undefined, spent);
    if (held || !isWorked(day, calendar, sets)) continue;
    if (forQuestions === 0 || !touching(asked, day)) left -= 1;
    else {
      forQuestions -= 1;
      if (forQuestions === 0) spent = endOfDay(day);
    }
  }
  return ended(endOfDay(day), spent);
}

/** Where a clock ends. What would hold it off only after that is without effect. */
export function clockEnd(
  start: Instant,
  period: Period,
  calendar: Calendar | undefined,
  { suspended, asked, askedDaysMax }: Stops,
): ClockEnd {
  const stops = {
    suspended: merged(start, suspended),
    asked: merged(start, asked),
    askedDaysMax,
  };
  return period.kind === 'calendar'
    ? calendarEnd(start, period.days, stops)
    : workingEnd(start, period.days, calendar ?? plainWeek, stops);
}

const noStops: Stops = { suspended: [], asked: [], askedDaysMax: 0 };

/** The end of a clock that no question holds off. */
export function deadlineAfter(
  start: Instant,
  period: Period,
  calendar: Calendar | undefined,
  suspended: readonly Standstill[] = [],
): Instant | undefined {
  return clockEnd(start, period, calendar, { ...noStops, suspended }).at;
}
