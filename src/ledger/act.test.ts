import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalBytes } from '#kernel/canonical-json.ts';
import { instant, openerRecord, seed, three, xa } from '../../test/vectors/fixture.ts';
import { formatAct, isOfNoArea, parseAct } from './act.ts';
import { actBytesMax } from './bounds.ts';
import { buildStatement } from './build-statement.ts';
import { checkContent, checkContentBytes, commitmentOf, formatContent } from './content.ts';
import { leafHash } from './tree.ts';

const place = { group: three.group, party: xa, seq: 3 };
const act = {
  ...place,
  v: 1 as const,
  time: instant('2026-11-23T19:40Z'),
  type: 'notification.filed',
  area: 'treaty-notifications',
  record: openerRecord(xa, 'act'),
  facts: { basis: 'art12-10-a' },
};

test('act: what is written is read, and its bytes are the leaf', () => {
  const bytes = formatAct(act);
  assert.ok(bytes.ok);
  assert.deepEqual(parseAct(bytes.value), { ok: true, value: act });
});

test('act: one byte altered is refused, or is another act', () => {
  const bytes = canonicalBytes(act);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (index, mask) => {
      const altered = bytes.slice();
      altered[index] = (altered[index] ?? 0) ^ mask;
      const parsed = parseAct(altered);
      if (!parsed.ok) return;
      assert.notDeepEqual(parsed.value, act);
      assert.deepEqual(canonicalBytes(parsed.value), altered);
    }),
    { numRuns: 2000 },
  );
});

test('act: a member that is missing, unknown or of another form is named', () => {
  const fault = (value: Parameters<typeof canonicalBytes>[0]): string | undefined => {
    const parsed = parseAct(canonicalBytes(value));
    return parsed.ok ? undefined : `${parsed.refusal.code} ${parsed.refusal.at}`;
  };
  const { facts, ...withoutFacts } = act;
  assert.equal(fault(withoutFacts), 'act.malformed facts');
  assert.equal(fault({ ...act, seq: -1 }), 'act.malformed seq');
  assert.equal(fault({ ...act, toString: 1 }), 'act.malformed toString');
  assert.equal(fault({ ...act, facts, constructor: {} }), 'act.malformed constructor');
});

test('act: what other nodes would refuse, this one does not write', () => {
  const pad = 'x'.repeat(actBytesMax);
  const long = formatAct({ ...act, facts: { pad } });
  assert.equal(long.ok ? '' : long.refusal.code, 'act.too-large');
  const fraction = buildStatement({ act: { ...act, facts: { kg: 0.5 } } }, seed('salt'));
  assert.equal(fraction.ok ? '' : fraction.refusal.code, 'act.not-canonical');
  const content = buildStatement({ act, content: { kg: 0.5 } }, seed('salt'));
  assert.equal(content.ok ? '' : content.refusal.code, 'content.not-canonical');
});

test('statement: its content is the one that its act commits to', () => {
  const built = buildStatement({ act, content: { text: { zh: '哌啶' } } }, seed('salt'));
  assert.ok(built.ok);
  const { act: said, actBytes, content, leafHash: leaf } = built.value;
  assert.ok(checkContent(said, said.content, content).ok);
  assert.deepEqual(leaf, leafHash(actBytes));
  assert.equal(content.kind, 'held');
  const elsewhere = checkContent({ ...place, seq: 4 }, said.content, content);
  assert.equal(elsewhere.ok ? '' : elsewhere.refusal.code, 'content.mismatch');
});

test('content: 262,144 bytes are taken and one more is not', () => {
  const text = (bytes: number): string => 'x'.repeat(bytes - 8);
  const full = formatContent({ a: text(262_144) });
  assert.ok(full.ok);
  const over = formatContent({ a: text(262_145) });
  assert.equal(over.ok ? '' : over.refusal.code, 'content.too-large');
});

test('content: any bytes beside an act are judged without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const commitment = commitmentOf(place, seed('salt'), bytes);
      const checked = checkContent(place, commitment, { kind: 'held', salt: seed('salt'), bytes });
      assert.equal(checked.ok, checkContentBytes(bytes).ok);
    }),
  );
});

test('act: suspension never stops the types of no area', () => {
  for (const type of ['receipt', 'suspension.lifted', 'text.withdrawn', 'notification.withdrawn']) {
    assert.ok(isOfNoArea(type), type);
  }
  for (const type of ['notification.filed', 'receipt.made', 'withdrawn.notice']) {
    assert.ok(!isOfNoArea(type), type);
  }
});
