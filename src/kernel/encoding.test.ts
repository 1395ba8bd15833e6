import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { equalBytes, textOf, uint64Bytes, uint64Of, utf8 } from './bytes.ts';
import { fromBase64, fromHex, parseBase64, parseHex, toBase64, toHex } from './encoding.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

test('encoding: hexadecimal and base64 are what Node.js writes, and are read back', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      assert.equal(toHex(value), Buffer.from(value).toString('hex'));
      assert.equal(toBase64(value), Buffer.from(value).toString('base64'));
      assert.deepEqual(fromHex(toHex(value)), value);
      assert.deepEqual(fromBase64(toBase64(value)), value);
    }),
  );
});

test('encoding: bytes have one spelling, and every other is refused', () => {
  const hex = ['0', 'AB', '0g', ' 00', '00\n', 'é0', '０0'];
  for (const text of hex) assert.equal(parseHex(text), undefined, text);
  const base64 = [
    'A',
    'AA',
    'AAA',
    'AA==\n',
    'AB==',
    'AAB=',
    '_-==',
    'A A=',
    '====',
    'AA=A',
    'é===',
  ];
  for (const text of base64) assert.equal(parseBase64(text), undefined, text);
  assert.throws(() => fromBase64('AB=='), RangeError);
  assert.throws(() => fromHex('AB'), RangeError);
});

test('encoding: any text is read only if it is what the bytes are written as', () => {
  const base64Like = fc.string({
    unit: fc.constantFrom(...'ABCXYZabcxyz0189+/=='),
    maxLength: 12,
  });
  fc.assert(
    fc.property(base64Like, (text) => {
      const read = parseBase64(text);
      return read === undefined || toBase64(read) === text;
    }),
    { numRuns: 2000 },
  );
});

test('encoding: a length that is asked for is held to', () => {
  assert.equal(parseHex('00', 2), undefined);
  assert.equal(parseBase64('AAAA', 4), undefined);
  assert.deepEqual(parseBase64('AAAA', 3), new Uint8Array(3));
});

test('bytes: text is UTF-8 or nothing, and keeps its byte order mark', () => {
  assert.equal(textOf(Uint8Array.of(0xff)), undefined);
  assert.equal(textOf(utf8('\ufeffa')), '\ufeffa');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => textOf(utf8(text)) === text));
});

test('bytes: 64-bit integers go up to 2^53−1 and no further', () => {
  fc.assert(fc.property(fc.maxSafeNat(), (value) => uint64Of(uint64Bytes(value)) === value));
  assert.equal(uint64Of(Uint8Array.of(0, 0x20, 0, 0, 0, 0, 0, 0)), undefined);
  assert.equal(uint64Of(new Uint8Array(7)), undefined);
});

test('bytes: equal is equal in length and content', () => {
  assert.ok(equalBytes(utf8('ab'), utf8('ab')));
  assert.ok(!equalBytes(utf8('ab'), utf8('a')));
  assert.ok(!equalBytes(utf8('ab'), utf8('ac')));
});
