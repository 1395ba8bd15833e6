import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from './bytes.ts';
import { canonicalFormOf } from './canonical-form.ts';
import {
  isCanonicalObject,
  isJsonObject,
  parseCanonical,
  parseCanonicalText,
} from './canonical-json.ts';

const names = ['""', '"a"', '"ab"', '"b"', '"1"', '"10"', '"é"', '"😀"', '"\uffff"', '"\\n"'];
const odd = ['"\\u000a"', '"\\u0001"', '"\\u001F"', '"\\u001f"', '"\\/"', '"\\', '"\u007f\u2028"'];
const numbers = ['0', '-0', '-1', '01', '1.5', '1e3', '+1', '.', '-'];
const bounds = ['9007199254740991', '9007199254740992', '-9007199254740991', '-9007199254740992'];
const words = ['true', 'false', 'null', 'tru', ' ', '{}', '[]', '"__proto__"'];
const marks = ['{', '}', '[', ']', ',', ':', '"'];
const token = fc.constantFrom(...names, ...odd, ...numbers, ...bounds, ...words, ...marks);
const value = fc.constantFrom(...names, ...odd, ...numbers, ...bounds, ...words);
const object = fc
  .array(fc.tuple(fc.constantFrom(...names, '"__proto__"'), value), { maxLength: 4 })
  .map((members) => `{${members.map((member) => member.join(':')).join(',')}}`);
const text = fc.oneof(
  fc.array(token, { maxLength: 10 }).map((tokens) => tokens.join('')),
  object,
  fc.array(object, { maxLength: 3 }).map((objects) => `[${objects.join(',')}]`),
);

test('canonical form: told from the bytes as it is told by writing the value again', () => {
  fc.assert(
    fc.property(text, (given) => {
      const bytes = utf8(given);
      const written = parseCanonicalText(given);
      assert.deepEqual(parseCanonical(bytes), written, given);
      assert.equal(isCanonicalObject(bytes), isJsonObject(written), given);
    }),
    { numRuns: 20_000 },
  );
});

test('canonical form: only names beyond plain ASCII leave it open', () => {
  assert.deepEqual(canonicalFormOf(utf8('{"a":"é"}')), { form: 'canonical', isAscii: false });
  assert.deepEqual(canonicalFormOf(utf8('{"é":"a"}')), { form: 'open', isAscii: false });
  assert.deepEqual(canonicalFormOf(utf8('{"\\n":1}')), { form: 'open', isAscii: true });
  assert.deepEqual(canonicalFormOf(utf8('{"b":1,"a":2}')), { form: 'other', isAscii: true });
  assert.equal(canonicalFormOf(utf8('')).form, 'other');
});

test('canonical form: bytes that are no UTF-8 are refused, wherever they stand in a string', () => {
  const bytes = utf8('{"a":"....","b":1}');
  for (const [at, byte] of [
    [6, 0x80],
    [9, 0xc3],
    [11, 0xe2],
    [2, 0xff],
  ] as const) {
    const damaged = Uint8Array.from(bytes);
    damaged[at] = byte;
    assert.equal(parseCanonical(damaged), undefined);
    assert.equal(isCanonicalObject(damaged), false);
  }
});
