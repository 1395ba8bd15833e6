import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PartyId } from '#kernel/id.ts';
import { type Instant, instantOfMs, msOf } from '#kernel/instant.ts';
import { type Ageing, ageingOf, type Wait } from './ageing.ts';

const now = '2026-11-29T12:00Z' as Instant;
const ago = (days: number): Instant => instantOfMs(msOf(now) - days * 86_400_000);
const xc = 'xc' as PartyId;
const wait = (from: number, until?: number): Wait => ({
  ...{ kind: 'answer', area: 'precursor-control', party: xc, from: ago(from) },
  ...(until === undefined ? {} : { until: ago(until) }),
});
const only = (rows: readonly Ageing[]): Ageing | undefined => rows[0];

test('ageing: a party that answered in two days and now lets things lie reads slower, with nothing answered at all', () => {
  const before = [100, 90, 80, 70].map((from) => wait(from, from - 2));
  const silent = [20, 18, 15].map((from) => wait(from));
  const row = only(ageingOf([...before, ...silent], now));
  assert.deepEqual(row?.waiting, { count: 3, medianHours: 18 * 24, worstHours: 20 * 24 });
  assert.deepEqual(row?.earlier, { count: 4, medianHours: 48 });
  assert.equal(row?.ratio, 9);
  assert.equal(row?.slower, true);
});

test('ageing: the same pace as before reads as it is, and few waits are compared with nothing', () => {
  const steady = [100, 90, 80, 20, 15, 10].map((from) => wait(from, from - 2));
  const row = only(ageingOf(steady, now));
  assert.equal(row?.ratio, 1);
  assert.equal(row?.slower, undefined);
  const few = only(ageingOf([wait(100, 98), wait(20), wait(10)], now));
  assert.equal(few?.ratio, undefined);
  assert.equal(few?.slower, undefined);
  // Hours against an hour are no slow-down that a day’s work would notice.
  const brisk = [
    wait(100, 100),
    wait(90, 90),
    wait(80, 80),
    wait(9, 8.9),
    wait(8, 7.9),
    wait(7, 6.9),
  ];
  assert.equal(only(ageingOf(brisk, now))?.slower, undefined);
});

test('ageing: what ended before the period that is compared tells nothing', () => {
  assert.deepEqual(ageingOf([wait(400, 390)], now), []);
});

test('ageing: parties, areas and kinds are never counted together, whatever the order', () => {
  const one = fc.record({
    kind: fc.constantFrom('answer', 'text', 'receipt'),
    area: fc.constantFrom('safety', 'legal-assistance'),
    party: fc.constantFrom(xc, 'xb' as PartyId),
    from: fc.integer({ min: 0, max: 300 }),
    ended: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), fc.integer(), (given, seed) => {
      const waits = given.map(({ from, ended, ...rest }): Wait => {
        const until = ended ? { until: ago(Math.floor(from / 2)) } : {};
        return { ...rest, kind: rest.kind as Wait['kind'], from: ago(from), ...until };
      });
      const rows = ageingOf(waits, now);
      const turned = waits.map((_, at) => waits[(at + Math.abs(seed)) % waits.length] as Wait);
      assert.deepEqual(ageingOf(turned, now), rows);
      const open = rows.reduce((sum, { waiting }) => sum + waiting.count, 0);
      assert.equal(open, waits.filter(({ until }) => until === undefined).length);
      for (const { kind, area, party, waiting, recent } of rows) {
        const own = waits.filter(
          (each) => each.kind === kind && each.area === area && each.party === party,
        );
        assert.ok(recent.count + waiting.count <= own.length * 2 && recent.count >= waiting.count);
      }
    }),
  );
});
