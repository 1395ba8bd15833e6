import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isGroupId, isHashHex, isPartyId, isRecordId, openerOf, recordId } from './id.ts';

test('id: a party is 2 to 12 letters and digits, a letter first', () => {
  for (const text of ['us', 'cn', 'x1', 'abcdefghijkl']) assert.ok(isPartyId(text), text);
  for (const text of ['', 'u', 'US', '1a', 'u-s', 'abcdefghijklm', 'us\n', 'ús']) {
    assert.ok(!isPartyId(text), text);
  }
});

test('id: the opener of a record is read off its id', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z][a-z0-9]{1,11}$/).filter(isPartyId),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      (party, random) => {
        const record = recordId(party, random);
        assert.ok(isRecordId(record));
        assert.equal(openerOf(record), party);
      },
    ),
  );
  assert.throws(() => recordId(openerOf(recordFixture()), new Uint8Array(15)), RangeError);
});

function recordFixture() {
  const text = `xa-${'0'.repeat(32)}`;
  assert.ok(isRecordId(text));
  return text;
}

test('id: a hash is 64 lower-case hexadecimal digits', () => {
  const hash: string = 'a'.repeat(64);
  assert.equal(isHashHex(hash), true);
  assert.equal(isGroupId(hash), true);
  for (const text of [hash.slice(1), `${hash}a`, hash.toUpperCase(), `${hash}\n`]) {
    assert.ok(!isHashHex(text) && !isGroupId(text), text);
  }
});
