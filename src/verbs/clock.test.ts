import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CivilDate, instantOfMs, isCivilDate, msOf } from '#kernel/instant.ts';
import type { Calendar } from '#ledger/terms.ts';
import { instant, xb } from '../../test/scene/logs.ts';
import { clockEnd, deadlineAfter, endOfDate, type Standstill } from './clock.ts';

function date(text: string): CivilDate {
  if (!isCivilDate(text)) throw new TypeError(text);
  return text;
}

const plain: Calendar = { party: xb, utcOffsetMinutes: 0, weekend: [0, 6], holidays: [] };
const minute = (n: number) => instantOfMs(n * 60_000);
const span = (from: string, until: string): Standstill => ({
  from: instant(from),
  until: instant(until),
});

test('deadline: calendar days are days of twenty-four hours', () => {
  const start = instant('2026-11-02T09:13Z');
  assert.equal(deadlineAfter(start, { days: 15, kind: 'calendar' }, plain), '2026-11-17T09:13Z');
});

test('deadline: the day of the start is not counted, and the last day counts to its end', () => {
  const start = instant('2026-11-02T09:13Z');
  assert.equal(deadlineAfter(start, { days: 1, kind: 'working' }, plain), '2026-11-04T00:00Z');
  assert.equal(deadlineAfter(start, { days: 5, kind: 'working' }, plain), '2026-11-10T00:00Z');
});

test('deadline: days are those of the party whose calendar counts (it is already tomorrow there)', () => {
  const east: Calendar = { ...plain, utcOffsetMinutes: 480 };
  const start = instant('2026-11-02T17:00Z');
  assert.equal(deadlineAfter(start, { days: 1, kind: 'working' }, east), '2026-11-04T16:00Z');
  const west: Calendar = { ...plain, utcOffsetMinutes: -360 };
  assert.equal(deadlineAfter(start, { days: 1, kind: 'working' }, west), '2026-11-04T06:00Z');
});

test('deadline: holidays are left out, and a weekend day that is worked counts', () => {
  // Golden week of 2026 as a calendar may give it: 1 to 7 October off, Saturday 10 October worked.
  const holidays = [1, 2, 5, 6, 7].map((day) => date(`2026-10-0${day}`));
  const start = instant('2026-09-30T09:00Z');
  const period = { days: 3, kind: 'working' } as const;
  assert.equal(deadlineAfter(start, period, { ...plain, holidays }), '2026-10-13T00:00Z');
  const worked = { ...plain, holidays, workingDays: [date('2026-10-10')] };
  assert.equal(deadlineAfter(start, period, worked), '2026-10-11T00:00Z');
});

test('deadline: without a calendar, Monday to Friday in UTC count', () => {
  const start = instant('2026-11-06T09:00Z');
  const period = { days: 1, kind: 'working' } as const;
  assert.equal(deadlineAfter(start, period, undefined), '2026-11-10T00:00Z');
});

test('deadline: a calendar in which no day is worked ends, and hangs nothing', () => {
  const never: Calendar = { ...plain, weekend: [0, 1, 2, 3, 4, 5, 6] };
  assert.ok(deadlineAfter(instant('2026-11-06T09:00Z'), { days: 1, kind: 'working' }, never));
});

test('standstill: a calendar deadline moves by its minutes, united and before the deadline only', () => {
  const start = instant('2026-11-01T00:00Z');
  const period = { days: 10, kind: 'calendar' } as const;
  const still = [
    span('2026-11-05T00:00Z', '2026-11-06T12:00Z'),
    span('2026-11-06T00:00Z', '2026-11-07T00:00Z'),
    span('2027-01-01T00:00Z', '2027-02-01T00:00Z'),
  ];
  assert.equal(deadlineAfter(start, period, plain, still), '2026-11-13T00:00Z');
});

test('standstill: a working-day count leaves out every local day that it touches', () => {
  const start = instant('2026-11-02T09:00Z');
  const period = { days: 3, kind: 'working' } as const;
  assert.equal(deadlineAfter(start, period, plain), '2026-11-06T00:00Z');
  const five = [span('2026-11-04T10:00Z', '2026-11-04T10:05Z')];
  assert.equal(deadlineAfter(start, period, plain, five), '2026-11-07T00:00Z');
  const toMidnight = [span('2026-11-04T10:00Z', '2026-11-05T00:00Z')];
  assert.equal(deadlineAfter(start, period, plain, toMidnight), '2026-11-07T00:00Z');
});

test('standstill: while it has no end there is no deadline, unless it came after the deadline', () => {
  const start = instant('2026-11-02T09:00Z');
  for (const kind of ['calendar', 'working'] as const) {
    const period = { days: 3, kind };
    const open = [{ from: instant('2026-11-03T00:00Z') }];
    assert.equal(deadlineAfter(start, period, plain, open), undefined);
    const later = [{ from: instant('2026-12-03T00:00Z') }];
    assert.equal(deadlineAfter(start, period, plain, later), deadlineAfter(start, period, plain));
  }
});

test('a date ends at midnight where the calendar is', () => {
  assert.equal(endOfDate(date('2026-11-02'), undefined), '2026-11-03T00:00Z');
  const east: Calendar = { ...plain, utcOffsetMinutes: 480 };
  assert.equal(endOfDate(date('2026-11-02'), east), '2026-11-02T16:00Z');
});

const year = 365 * 1440;
const origin = msOf(instant('2026-01-01T00:00Z')) / 60_000;
const anInstant = fc.integer({ min: origin, max: origin + year }).map(minute);
const standstills = fc.array(
  fc.tuple(anInstant, fc.integer({ min: 0, max: 20_000 })).map(([from, length]) => ({
    from,
    until: minute(msOf(from) / 60_000 + length),
  })),
  { maxLength: 6 },
);
const calendars = fc.record({
  party: fc.constant(xb),
  utcOffsetMinutes: fc.integer({ min: -720, max: 840 }),
  weekend: fc.constantFrom([0, 6], [5, 6], [0]),
  holidays: fc.array(
    fc.integer({ min: 1, max: 28 }).map((day) => date(`2026-05-${`0${day}`.slice(-2)}`)),
  ),
});
const periods = fc.record({
  days: fc.integer({ min: 1, max: 30 }),
  kind: fc.constantFrom('calendar', 'working'),
} as const);

test('deadline: a later start, more days or more standstills never make it earlier', () => {
  fc.assert(
    fc.property(
      anInstant,
      fc.nat(5_000),
      periods,
      calendars,
      standstills,
      standstills,
      (start, delay, period, calendar, still, more) => {
        const deadline = deadlineAfter(start, period, calendar, still) ?? '';
        const later = minute(msOf(start) / 60_000 + delay);
        assert.ok(
          (deadlineAfter(later, period, calendar) ?? '') >=
            (deadlineAfter(start, period, calendar) ?? ''),
        );
        const longer = { ...period, days: period.days + 1 };
        assert.ok((deadlineAfter(start, longer, calendar, still) ?? '') >= deadline);
        assert.ok((deadlineAfter(start, period, calendar, [...still, ...more]) ?? '') >= deadline);
        assert.ok(deadline > start);
      },
    ),
  );
});

test('questions: more of them, or more suspensions, never make it earlier, nor later than all their days', () => {
  const open = fc.array(
    anInstant.map((from): Standstill => ({ from })),
    { maxLength: 2 },
  );
  const questions = fc.tuple(standstills, open).map(([some, more]) => [...some, ...more]);
  fc.assert(
    fc.property(
      fc.tuple(anInstant, periods, calendars, fc.nat(8)),
      questions,
      questions,
      standstills,
      standstills,
      ([start, period, calendar, askedDaysMax], asked, moreAsked, suspended, moreSuspended) => {
        const end = (stops: Readonly<{ asked: typeof asked; suspended: typeof suspended }>) =>
          clockEnd(start, period, calendar, { ...stops, askedDaysMax }).at ?? '';
        const plain = end({ asked, suspended });
        assert.ok(end({ asked: [...asked, ...moreAsked], suspended }) >= plain);
        assert.ok(end({ asked, suspended: [...suspended, ...moreSuspended] }) >= plain);
        const longer = { ...period, days: period.days + askedDaysMax };
        assert.ok(plain <= (deadlineAfter(start, longer, calendar, suspended) ?? ''));
      },
    ),
    { numRuns: 500 },
  );
});

test('deadline: the order in which standstills are given is without influence', () => {
  fc.assert(
    fc.property(anInstant, periods, calendars, standstills, (start, period, calendar, still) => {
      const given = deadlineAfter(start, period, calendar, still);
      assert.equal(deadlineAfter(start, period, calendar, [...still].reverse()), given);
    }),
  );
});

/** Minute by minute, as the page says it: one that begins in the very minute of the deadline begins before it is over. */
function slowCalendar(start: number, days: number, still: readonly Standstill[]): number {
  let left = days * 1440;
  let held = false;
  for (let now = start; ; now += 1) {
    const at = minute(now);
    const stands = still.some(
      ({ from, until }) => from <= at && (until === undefined || at < until),
    );
    if (!stands && held) left = Math.max(left, 1440);
    held = stands;
    if (stands) continue;
    if (left === 0) return now;
    left -= 1;
  }
}

test('deadline: in calendar days it is where a clock that is stopped and started arrives', () => {
  const shortly = fc.array(
    fc.tuple(fc.nat(4_000), fc.nat(900)).map(([from, length]) => ({
      from: minute(origin + from),
      until: minute(origin + from + length),
    })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.nat(2_000), fc.integer({ min: 1, max: 2 }), shortly, (start, days, still) => {
      assert.equal(
        deadlineAfter(minute(origin + start), { days, kind: 'calendar' }, plain, still),
        minute(slowCalendar(origin + start, days, still)),
      );
    }),
    { numRuns: 60 },
  );
});
