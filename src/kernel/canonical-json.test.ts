import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { textOf, utf8 } from './bytes.ts';
import {
  canonicalBytes,
  canonicalText,
  isNarrow,
  type JsonValue,
  nestingMax,
  parseCanonical,
  parseCanonicalText,
} from './canonical-json.ts';

const folder = new URL('../../../shared/reference/vectors/rfc8785/testdata/', import.meta.url);
const skip = existsSync(folder) ? false : 'the RFC 8785 vectors are not on this machine';

test('canonical JSON: each vector of RFC 8785 gives its bytes', { skip }, () => {
  const names = readdirSync(new URL('input/', folder));
  assert.equal(names.length, 6);
  for (const name of names) {
    const read = (kind: string): Buffer => readFileSync(new URL(`${kind}/${name}`, folder));
    const value: JsonValue = JSON.parse(read('input').toString());
    assert.deepEqual(Buffer.from(canonicalBytes(value)), read('output'), name);
    const hex = readFileSync(new URL(`outhex/${name.replace('.json', '.txt')}`, folder), 'utf8');
    assert.deepEqual(
      Buffer.from(canonicalBytes(value)),
      Buffer.from(hex.replace(/\s+/g, ''), 'hex'),
      name,
    );
  }
});

// The sample lines of the number generator that comes with the vectors (cyberphone/json-canonicalization, December 2024).
test('canonical JSON: numbers are written as RFC 8785 samples them', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['4340000000000001', '9007199254740994'],
    ['4340000000000002', '9007199254740996'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['8000000000000000', '0'],
  ];
  for (const [hex, text] of samples) {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, BigInt(`0x${hex}`));
    assert.equal(canonicalText(view.getFloat64(0)), text);
  }
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.throws(() => canonicalText(value));
  }
  assert.throws(() => canonicalText('\ud800'));
});

/** Names that engines treat in their own way stand beside ordinary ones. */
const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '0',
    '1',
    '10',
    '9',
    '-1',
    '01',
    '4294967295',
    'constructor',
    'toJSON',
    '€',
    '😀',
  ),
);
const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(name, tie('tree'), { maxKeys: 5 }),
  ),
}));

test('canonical JSON: what is written is read back, whatever the order of its members', () => {
  fc.assert(
    fc.property(
      tree.filter((value) => isNarrow(value)),
      (value) => {
        const read = parseCanonical(canonicalBytes(value));
        assert.notEqual(read, undefined);
        assert.equal(canonicalText(read ?? null), canonicalText(value));
      },
    ),
    { numRuns: 500 },
  );
});

test('canonical JSON: the short way writes what the library writes', () => {
  const any = fc.oneof(tree, fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })));
  fc.assert(
    fc.property(any, (value) => {
      let written: string | undefined;
      try {
        written = canonicalize(value);
      } catch {
        assert.throws(() => canonicalText(value));
        return;
      }
      assert.equal(canonicalText(value), written);
    }),
    { numRuns: 2000 },
  );
});

test('canonical JSON: the short way refuses exactly what the library would write differently', () => {
  fc.assert(
    fc.property(tree, fc.boolean(), (value, spaced) => {
      // JSON.stringify keeps the order of insertion, so many of these are out of order.
      const text = JSON.stringify(value, null, spaced ? 1 : 0);
      const isCanonical = isNarrow(value) && canonicalize(value) === text;
      assert.equal(parseCanonicalText(text) !== undefined, isCanonical, text);
    }),
    { numRuns: 1000 },
  );
});

test('canonical JSON: one byte altered is refused, or is another value in its own canonical form', () => {
  const narrow = tree.filter((value) => isNarrow(value));
  fc.assert(
    fc.property(narrow, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, at, mask) => {
      const bytes = canonicalBytes(value);
      const index = at % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ mask;
      const read = parseCanonical(bytes);
      if (read === undefined) return;
      assert.equal(canonicalText(read), textOf(bytes));
      assert.notEqual(canonicalText(read), canonicalText(value));
    }),
    { numRuns: 2000 },
  );
});

test('canonical JSON: bytes that are nothing are refused without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const read = parseCanonical(bytes);
      return read === undefined || canonicalText(read) === textOf(bytes);
    }),
  );
});

test('canonical JSON: nesting without end is refused before it can exhaust the stack', () => {
  for (const open of ['[', '{"a":']) {
    assert.equal(parseCanonical(utf8(open.repeat(20_000))), undefined);
  }
  const close = (text: string, by: string): string => text.repeat(50_000) + by.repeat(50_000);
  assert.equal(parseCanonicalText(close('[', ']')), undefined);
  const arrays = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  assert.notEqual(parseCanonicalText(arrays(nestingMax)), undefined);
  assert.equal(parseCanonicalText(arrays(nestingMax + 1)), undefined);
});

test('canonical JSON: a member called __proto__ reaches no prototype', () => {
  assert.equal(parseCanonicalText('{"__proto__":{"polluted":true}}'), undefined);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});
