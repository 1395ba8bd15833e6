import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KeyTable, keyBytes } from './key-table.ts';

const key = fc.uint8Array({ minLength: keyBytes, maxLength: keyBytes });
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('key table: a key has the numbers that were added under it, however many there are', () => {
  const few = fc.constantFrom(
    ...[0, 1, 255].map((byte) => new Uint8Array(keyBytes).fill(byte)),
    Uint8Array.from({ length: keyBytes }, (_, i) => i),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(key, few), { maxLength: 3_000, size: 'max' }),
      few,
      (keys, other) => {
        const table = new KeyTable();
        const expected = new Map<string, number[]>();
        for (const [no, one] of keys.entries()) {
          table.add(one, no);
          expected.set(hex(one), [...(expected.get(hex(one)) ?? []), no]);
        }
        assert.equal(table.size, keys.length);
        for (const one of [...keys, other]) {
          assert.deepEqual(
            [...table.numbersOf(one)].toSorted(),
            (expected.get(hex(one)) ?? []).toSorted(),
          );
        }
        table.clear();
        assert.deepEqual([...table.numbersOf(other)], []);
      },
    ),
    { numRuns: 30 },
  );
});
