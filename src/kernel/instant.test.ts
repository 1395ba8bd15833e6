import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  earlierOf,
  instantOfMs,
  instantOfSeconds,
  isCivilDate,
  isInstant,
  laterOf,
  msOf,
  plusDays,
  plusMinutes,
} from './instant.ts';

/** Minutes from the year 0 to the year 9999. */
const minute = fc.integer({ min: -1_036_000_000, max: 4_223_000_000 });

test('instant: what is made from a clock is an instant, floored to the minute', () => {
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: 59_999 }), (minutes, rest) => {
      const instant = instantOfMs(minutes * 60_000 + rest);
      assert.ok(isInstant(instant), instant);
      assert.equal(msOf(instant), minutes * 60_000);
      assert.ok(isCivilDate(instant.slice(0, 10)));
    }),
  );
  assert.equal(instantOfSeconds(59), '1970-01-01T00:00Z');
});

test('instant: a text is an instant only if the calendar has it', () => {
  const two = fc.integer({ min: 0, max: 62 }).map((n) => String(n).padStart(2, '0'));
  const year = fc.constantFrom('1900', '2000', '2024', '2026', '2100', '0004');
  fc.assert(
    fc.property(year, two, two, two, two, (y, mo, d, h, mi) => {
      const text = `${y}-${mo}-${d}T${h}:${mi}Z`;
      const ms = Date.parse(text);
      const exists = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text.slice(0, 16));
      assert.equal(isInstant(text), exists, text);
    }),
    { numRuns: 3000 },
  );
  for (const text of [
    '2026-02-30T00:00Z',
    '2026-11-23T00:00Z\n',
    '2026-11-23T00:00',
    '+02026-01-01T00:00Z',
  ]) {
    assert.ok(!isInstant(text), text);
  }
});

test('instant: texts compare as times do, and arithmetic is in UTC', () => {
  fc.assert(
    fc.property(minute, minute, (a, b) => {
      const [x, y] = [instantOfMs(a * 60_000), instantOfMs(b * 60_000)];
      assert.equal(laterOf(x, y), a > b ? x : y);
      assert.equal(earlierOf(x, y), a < b ? x : y);
    }),
  );
  const start = instantOfMs(Date.UTC(2026, 2, 28, 23, 30));
  assert.equal(plusDays(start, 1), '2026-03-29T23:30Z');
  assert.equal(plusMinutes(start, 31), '2026-03-29T00:01Z');
});
