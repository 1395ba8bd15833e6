import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concatBytes, utf8 } from '#kernel/bytes.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { carriedBundlesMax } from '#ledger/bounds.ts';
import { formatBundle } from '#ledger/bundle.ts';
import { type CarriedHeader, formatCarriedHeader, readCarried } from './carried-text.ts';

const group = groupOf('a');
const [from, to] = [partyOf('xa'), partyOf('xb')];
const header: CarriedHeader = {
  bundles: 2,
  from,
  groups: [group, groupOf('b')],
  made: instantOfMs(Date.UTC(2026, 10, 23, 19, 40)),
  to,
};

function groupOf(digit: string): GroupId {
  const text = digit.repeat(64);
  assert.ok(isGroupId(text));
  return text;
}
function partyOf(text: string): PartyId {
  assert.ok(isPartyId(text));
  return text;
}

/** Well-framed, and of no log that exists. */
function bundle(seq: number, act = '{"of":"no log"}'): Uint8Array {
  return formatBundle({
    group,
    party: from,
    from: seq,
    fromRoot: new Uint8Array(32),
    fromProof: [],
    endProof: [],
    checkpoint: 'none\n',
    statements: [{ actBytes: utf8(act), content: { kind: 'none' } }],
  });
}

const text = concatBytes(formatCarriedHeader(header), bundle(0), bundle(1));

function codeOf(bytes: Uint8Array): string {
  const read = readCarried(bytes);
  return read.ok ? 'read' : read.refusal.code;
}

test('carried text: comes back as it was written, bundle for bundle', () => {
  const read = readCarried(text);
  assert.ok(read.ok);
  assert.deepEqual(read.value.header, header);
  const bundles = read.value.bundles.map((one) => (one.ok ? Buffer.from(one.value.bytes) : one));
  assert.deepEqual(bundles, [Buffer.from(bundle(0)), Buffer.from(bundle(1))]);
});

test('carried text: the first line and the header are those of the specification', () => {
  const lines = Buffer.from(text).toString().split('\n');
  assert.equal(lines[0], 'entente.carried/v1');
  const groups = `["${'a'.repeat(64)}","${'b'.repeat(64)}"]`;
  const expected = `{"bundles":2,"from":"xa","groups":${groups},"made":"2026-11-23T19:40Z","to":"xb"}`;
  assert.equal(lines[1], expected);
});

test('carried text: cut off within a bundle, the whole ones before it stand and the cut one says so', () => {
  const read = readCarried(text.subarray(0, text.length - 3));
  assert.ok(read.ok);
  const [first, second] = read.value.bundles;
  assert.ok(first?.ok);
  assert.equal(second?.ok === false && second.refusal.code, 'bundle.truncated');
});

test('carried text: what stands between or behind bundles is refused in its place', () => {
  const read = readCarried(concatBytes(text, utf8('anything')));
  assert.ok(read.ok);
  assert.equal(read.value.bundles.length, 3);
  const last = read.value.bundles[2];
  assert.equal(last?.ok === false && last.refusal.code, 'bundle.malformed');
});

test('carried text: a header that is not the one of the specification is refused', () => {
  const lines = (line: string): Uint8Array => utf8(`entente.carried/v1\n${line}\n`);
  const good = Buffer.from(formatCarriedHeader(header)).toString().split('\n')[1] ?? '';
  assert.equal(codeOf(lines(good)), 'read');
  const bad = [
    '',
    '{}',
    '[]',
    good.replace(':2,', ':-1,'),
    good.replace(':2,', ':257,'),
    good.replace('"xb"', '"XB"'),
    good.replace('19:40Z', '19:40:00Z'),
    good.replace('"bundles"', ' "bundles"'),
    good.replace('{', '{"also":1,'),
    good.replace(/\["(a+)","(b+)"\]/, '["$2","$1"]'),
    good.replace(/\["(a+)","(b+)"\]/, '["$1","$1"]'),
    `{"bundles":0,"from":"xa","groups":["${'a'.repeat(40_000)}"]`,
  ];
  for (const line of bad)
    assert.equal(codeOf(lines(line)), 'carried.malformed', line.slice(0, 200));
  const start = Buffer.from(text);
  for (const length of [0, 5, 18, 19, 60]) {
    assert.equal(codeOf(start.subarray(0, length)), 'carried.malformed', `${length}`);
  }
  assert.equal(codeOf(utf8('entente.carried/v2\n{}\n')), 'carried.malformed');
});

test('carried text: more bundles than a file may hold are refused before any is looked at', () => {
  const many = Array.from({ length: carriedBundlesMax + 1 }, (_, seq) => bundle(seq));
  const bytes = concatBytes(formatCarriedHeader(header), ...many);
  assert.equal(codeOf(bytes), 'carried.too-large');
});
