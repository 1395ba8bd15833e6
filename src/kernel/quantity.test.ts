import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatMass, massMgMax, parseMass } from './quantity.ts';

const mg = (text: string): number | string => {
  const mass = parseMass(text);
  return mass.ok ? mass.value : mass.refusal.code;
};

test('quantity: a mass is read to the milligram', () => {
  assert.equal(mg('25.5 kg'), 25_500_000);
  assert.equal(mg('0.000001kg'), 1);
  assert.equal(mg('1200 g'), 1_200_000);
  assert.equal(mg(' 0.75 t '), 750_000_000);
  assert.equal(mg('0.10 mg') === 'request.malformed' && mg('1.0 mg'), 1);
  // A float would give 1100000.0000000002.
  assert.equal(mg('1.1 kg'), 1_100_000);
  assert.equal(mg('9007199254.740991 kg'), massMgMax);
});

test('quantity: what could be read in two ways is refused', () => {
  const unclear = ['', '25', 'kg', '25,5 kg', '1,000 kg', '1 000 kg', '25.5', '-1 kg', '+1 kg'];
  const odd = [
    '1e3 kg',
    '25.5 lb',
    '25.5 KG',
    '.5 kg',
    '5. kg',
    '０.５ kg',
    '0.0000001 kg',
    'NaN kg',
  ];
  for (const text of [...unclear, ...odd, '9007199254.740992 kg', `${'9'.repeat(60)} kg`]) {
    assert.equal(mg(text), 'request.malformed', text);
  }
});

test('quantity: every mass is written so that it is read back, in every unit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: massMgMax }),
      fc.constantFrom('t', 'kg', 'g', 'mg', undefined),
      (massMg, unit) => mg(formatMass(massMg, unit)) === massMg,
    ),
  );
  assert.equal(formatMass(25_500_000), '25.5 kg');
  assert.equal(formatMass(0), '0 mg');
  assert.equal(formatMass(1_000_000_000), '1 t');
  assert.equal(formatMass(500, 'kg'), '0.0005 kg');
});
