import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { baseOf, compare, isDiscrepancy, sum } from './mass.ts';

/** 4-Piperidone hydrochloride monohydrate to base, by molar mass: 99.13 ⁄ 153.61. */
const factor = { numerator: 9_913, denominator: 15_361 };
const kilogram = 1_000_000;

test('mass: base is computed exactly and to the nearest milligram', () => {
  assert.equal(baseOf(25 * kilogram, factor), 16_133_390);
  assert.equal(baseOf(1, { numerator: 1, denominator: 2 }), 1);
  assert.equal(baseOf(1, { numerator: 1, denominator: 3 }), 0);
  const large = Number.MAX_SAFE_INTEGER;
  assert.equal(baseOf(large, { numerator: large, denominator: large }), large);
});

const masses = fc.integer({ min: 1, max: 5_000 * kilogram });
const factors = fc
  .tuple(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));

test('mass: a pure unit difference is never a discrepancy', () => {
  fc.assert(
    fc.property(masses, factors, (netMg, by) => {
      const base = baseOf(netMg, by);
      const kinds = [
        compare({ netMg }, { baseMassMg: base }, { factor: by }),
        compare({ baseMassMg: base }, { netMg }, { factor: by }),
        // The other side wrote the mass as base into the field for net mass.
        compare({ netMg }, { netMg: base }, { factor: by }),
        compare({ netMg: base }, { netMg }, { factor: by }),
        compare({ netMg, baseMassMg: base }, { netMg: base, baseMassMg: base }),
      ];
      for (const difference of kinds) assert.ok(!isDiscrepancy(difference), difference.kind);
    }),
  );
});

test('mass: a real difference is found in either unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10 * kilogram, max: 100 * kilogram }), (netMg) => {
      const short = netMg - kilogram;
      assert.equal(compare({ netMg }, { netMg: short }, { factor }).kind, 'less');
      const byBase = compare({ netMg }, { baseMassMg: baseOf(short, factor) }, { factor });
      assert.equal(byBase.kind, 'less');
      assert.equal(byBase.unit, 'base');
      assert.equal(compare({ netMg: short }, { netMg }, { factor }).kind, 'more');
    }),
  );
});

test('mass: within the tolerance, to the last milligram', () => {
  const first = { netMg: 25 * kilogram };
  const tolerancePpm = 10_000;
  const within = compare(first, { netMg: 25_250_000 }, { tolerancePpm });
  assert.deepEqual(within, { kind: 'within-tolerance', byMg: 250_000, unit: 'net' });
  assert.equal(compare(first, { netMg: 25_250_001 }, { tolerancePpm }).kind, 'more');
  assert.equal(compare(first, { netMg: 24_749_999 }, { tolerancePpm }).kind, 'less');
  assert.equal(compare(first, first).kind, 'none');
});

test('mass: without a factor, net mass and mass as base cannot be compared', () => {
  assert.equal(compare({ netMg: 5 }, { baseMassMg: 4 }).kind, 'not-comparable');
  assert.equal(compare({}, { netMg: 4 }).kind, 'not-comparable');
});

test('mass: several are one in each unit in which all can be given', () => {
  assert.equal(sum([], factor), undefined);
  assert.deepEqual(sum([{ netMg: 1 }, { netMg: 2 }], undefined), { netMg: 3 });
  assert.deepEqual(sum([{ netMg: 2 }, { baseMassMg: 3 }], { numerator: 1, denominator: 2 }), {
    baseMassMg: 4,
  });
  assert.deepEqual(sum([{ netMg: 2 }, { baseMassMg: 3 }], undefined), {});
});
