import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PlanRow } from '#api/contract-records.ts';
import { byQuarter, quarterOf } from './quarters.ts';

const rowOf = (due: string | undefined, at: number) =>
  ({ record: `xa-${at}`, line: { ...(due && { due }) } }) as PlanRow;

test('quarters: every item stands once, in the quarter of its date, in the order given', () => {
  const month = fc.integer({ min: 1, max: 12 });
  const date = fc
    .tuple(fc.integer({ min: 2024, max: 2028 }), month)
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-15`);
  fc.assert(
    fc.property(fc.array(fc.option(date, { nil: undefined })), (dates) => {
      const sorted = dates.toSorted((a, b) => ((a ?? '~') < (b ?? '~') ? -1 : 1));
      const rows = sorted.map(rowOf);
      const quarters = byQuarter(rows);
      assert.deepEqual(
        quarters.flatMap((one) => one.rows),
        rows,
      );
      assert.equal(new Set(quarters.map(({ id }) => id)).size, quarters.length);
      for (const { at, rows: own } of quarters) {
        for (const { line } of own) assert.deepEqual(line.due && quarterOf(line.due), at);
      }
    }),
  );
});

test('quarters: begin in January, April, July and October', () => {
  assert.deepEqual(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31T10:00Z'].map(quarterOf), [
    { year: '2026', quarter: 1 },
    { year: '2026', quarter: 1 },
    { year: '2026', quarter: 2 },
    { year: '2026', quarter: 4 },
  ]);
});
