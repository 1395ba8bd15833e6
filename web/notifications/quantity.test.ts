import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatMass, kilogramsOf } from '../ui/format.ts';
import { milligramsOf } from './quantity.ts';

test('quantity: every mass survives being written and read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (massMg) => {
      assert.equal(milligramsOf(kilogramsOf(massMg)), massMg);
    }),
  );
});

test('quantity: grouping commas and spaces are dropped where they group, and nowhere else', () => {
  assert.equal(milligramsOf('18,400'), 18_400_000_000);
  assert.equal(milligramsOf(' 1 250.5 '), 1_250_500_000);
  assert.equal(milligramsOf('12,5'), undefined);
});

test('quantity: what is no mass is none', () => {
  for (const typed of ['', 'x', '-1', '1.', '.5', '1e3', '1.0000001', '9999999999']) {
    assert.equal(milligramsOf(typed), undefined, typed);
  }
});

test('quantity: no digit is lost on the way to the screen', () => {
  assert.equal(formatMass(12_345_678_901_234, 'en-GB'), '12,345,678.901234 kg');
  assert.equal(formatMass(250_000, 'en-GB'), '250 g');
});
