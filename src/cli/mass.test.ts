import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatMass, parseMass } from './mass.ts';

function parsed(text: string): number | undefined {
  const mass = parseMass(text);
  return mass.ok ? mass.value : undefined;
}

test('mass: units are exact, and written with or without a space', () => {
  assert.equal(parsed('25 kg'), 25_000_000);
  assert.equal(parsed('0.5g'), 500);
  assert.equal(parsed('0.1 kg'), 100_000);
  assert.equal(parsed('1.25 t'), 1_250_000_000);
  assert.equal(parsed('7 mg'), 7);
});

test('mass: what is no mass, or finer than a milligram, is refused', () => {
  for (const text of [
    '',
    '25',
    'kg',
    '-1 kg',
    '1,5 kg',
    '0.5 mg',
    '1e3 kg',
    '25 kilos',
    '1.0001 g',
  ]) {
    assert.equal(parsed(text), undefined, text);
  }
});

test('mass: what is written is read as the same mass', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_000_000 / 1_000 }), (mg) => {
      assert.equal(parsed(formatMass(mg)), mg);
    }),
  );
});

test('mass: it is shown in the unit that a person would choose', () => {
  assert.equal(formatMass(25_000_000), '25 kg');
  assert.equal(formatMass(1_500), '1.5 g');
  assert.equal(formatMass(0), '0 mg');
});
