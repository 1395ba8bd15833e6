import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AssertionFailed } from '#kernel/assert.ts';
import { isOfNoArea } from '#ledger/act.ts';
import { createHolder, createLogs, termsOf, xa, xb } from '../../test/scene/logs.ts';
import { noticeFacts, pair } from '../../test/scene/notices.ts';
import { foldStatements } from './fold.ts';
import { keptMax } from './record-side.ts';
import { desks, statementTypes } from './registry.ts';
import { stateDigest } from './state-digest.ts';

const now = '2026-11-30T00:00Z';
const time = '2026-11-03T00:00Z';

test('fold: what is not understood, or stands elsewhere than it belongs, is kept and changes nothing', () => {
  const table = pair();
  const { notice } = table;
  table.on(xa, 'notified', '2026-11-02T09:00Z', noticeFacts);
  table.receipt(xb, xa, time);
  const before = createHolder(table, now);
  before.takeAll();
  const area = 'treaty-notifications';
  const kept = [
    [table.say(xb, { type: 'rumour.heard', time, record: notice, area }), 'unknown-type'],
    [table.on(xb, 'objected', time, { notice: 1, reason: 'because' }), 'facts-do-not-fit'],
    [table.on(xb, 'objected', time, { notice: 1, reason: 'other', more: 1 }), 'facts-do-not-fit'],
    [
      table.say(xb, {
        type: 'notification.not-objected',
        time,
        record: notice,
        area: 'safety',
        facts: { notice: 1 },
      }),
      'wrong-area',
    ],
    [table.say(xb, { type: 'node.described', time, record: notice }), 'has-a-record'],
    [
      table.say(xb, {
        type: 'invocation.ended',
        time,
        record: notice,
        facts: { on: '2026-11-01' },
      }),
      'another-desk',
    ],
    [table.on(xb, 'withdrawn', time), 'not-entitled'],
  ] as const;
  const after = createHolder(table, now);
  after.takeAll();
  const joint = after.joint(notice);
  assert.deepEqual(
    joint?.withoutEffect,
    kept.map(([seq, why]) => ({ party: xb, seq, why })),
  );
  assert.deepEqual({ ...joint, withoutEffect: [] }, before.joint(notice));
});

test('fold: only the opener’s first statement sets the desk of a record', () => {
  const table = pair();
  const { notice } = table;
  table.on(xb, 'acknowledged', time, { notice: 1 });
  const alone = createHolder(table, now);
  alone.takeAll();
  assert.equal(alone.joint(notice)?.status, 'not-opened');
  assert.equal(alone.joint(notice)?.withoutEffect[0]?.why, 'record-not-opened');
  table.on(xa, 'dispatched', time, { on: '2026-11-03' });
  table.on(xa, 'notified', time, noticeFacts);
  const opened = createHolder(table, now);
  opened.takeAll();
  assert.equal(opened.joint(notice)?.status, 'not-understood');
  assert.deepEqual(
    opened.joint(notice)?.withoutEffect.map(({ why }) => why),
    ['record-not-understood', 'record-not-understood', 'record-not-understood'],
  );
});

test('fold: a flood on one record is kept, and its view stays small', () => {
  const table = pair();
  table.on(xa, 'notified', time, noticeFacts);
  for (let n = 0; n < 400; n += 1) {
    table.say(xb, { type: 'rumour.heard', time, record: table.notice, area: 'safety' });
    table.on(xb, 'asked', time, { notice: 1, question: 'end-use' });
  }
  const holder = createHolder(table, now);
  holder.takeAll();
  const joint = holder.joint(table.notice);
  const whys = joint?.withoutEffect.map(({ why }) => why) ?? [];
  assert.equal(whys.filter((why) => why === 'unknown-type').length, keptMax);
  assert.equal(whys.filter((why) => why === 'too-many').length, 128);
  assert.ok(JSON.stringify(joint).length < 64_000);
  for (const { side } of holder.sides()) assert.ok(JSON.stringify(side).length < 32_000);
});

test('fold: an erasure deletes content and what was found by it, and leaves what the act says', () => {
  const table = pair();
  const content = {
    exporter: { names: { en: 'Aster Chemicals' } },
    importer: { names: { zh: '测试化工' } },
    lines: [{ line: 1, nameOnLabel: 'N-benzyl-4-piperidone', form: 'base', netMg: 5 }],
  };
  const seq = table.say(xa, {
    type: 'notification.notified',
    time,
    record: table.notice,
    facts: noticeFacts,
    content,
  });
  const holder = createHolder(table, now);
  holder.takeAll();
  assert.match(
    holder.searchRows().join(),
    /79099-07-3.*XBBBB.*Aster Chemicals.*测试化工.*N-benzyl/,
  );
  table.say(xa, { type: 'content.erased', time, facts: { party: xa, seqs: [seq] } });
  holder.take(xa, 1);
  assert.match(holder.searchRows().join(), /79099-07-3/);
  assert.doesNotMatch(holder.searchRows().join(), /Aster/);
});

test('fold: an erasure of another party’s, of later, or of no contents erases nothing and says so', () => {
  const table = pair();
  const seq = table.on(xa, 'notified', time, noticeFacts);
  const other = table.say(xb, { type: 'content.erased', time, facts: { party: xa, seqs: [seq] } });
  const later = table.say(xb, { type: 'content.erased', time, facts: { party: xb, seqs: [9] } });
  const again = table.say(xb, { type: 'terms.accepted', time, facts: { terms: 'ab'.repeat(32) } });
  table.say(xb, { type: 'content.erased', time, facts: { party: xb, seqs: [0, 1] } });
  const holder = createHolder(table, now);
  holder.takeAll();
  const result = foldStatements({
    group: table.logs.get(xb)?.[0]?.act.group ?? assert.fail(),
    terms: table.terms,
    versions: [],
    receipts: holder.receipts,
    forked: new Set(),
    suspensions: [],
    now: table.logs.get(xb)?.[0]?.act.time ?? assert.fail(),
    statements: table.logs.get(xb) ?? [],
    sides: [],
    actAt: () => undefined,
  });
  assert.deepEqual(result.erased, []);
  assert.deepEqual(result.withoutEffect, [
    { seq: other, why: 'not-entitled' },
    { seq: later, why: 'not-entitled' },
    { seq: again, why: 'not-first' },
  ]);
  assert.deepEqual(result.understood, [true, true, true, true, true]);
});

test('registry: every type is named once, in the form of the spec, and has an area exactly where it must', () => {
  const named = desks.flatMap((desk) => Object.keys(desk.types));
  assert.equal(new Set(named).size, named.length);
  for (const [name, { type }] of statementTypes) {
    assert.match(name, /^(?:receipt|[a-z][a-z-]{0,31}\.[a-z][a-z-]{0,31})$/);
    const isOfNone = type.area === undefined && type.anyArea === undefined;
    assert.equal(isOfNone, isOfNoArea(name), name);
  }
  // The record of the terms is there from the founding on.
  for (const desk of desks.filter(({ name }) => name !== 'amendments')) {
    assert.ok(
      Object.values(desk.types).some(({ opens }) => opens),
      `${desk.name} can be opened`,
    );
  }
});

test('fold: an invocation is the opener’s own word, and ends when he says so', () => {
  const logs = createLogs(termsOf([xa, xb]));
  const record = logs.record(xb, 7);
  const facts = {
    table: 'I',
    substances: ['cas:79099-07-3'],
    since: '2024-01-01',
    source: 'incb-annex-vi',
    through: 'secretary-general',
  };
  logs.say(xb, { type: 'invocation.made', time, record, facts });
  logs.say(xa, { type: 'invocation.ended', time, record, facts: { on: '2026-01-01' } });
  const holder = createHolder(logs, now);
  holder.takeAll();
  assert.equal(holder.joint(record)?.status, 'in-force');
  assert.equal(holder.joint(record)?.withoutEffect[0]?.why, 'not-entitled');
  logs.say(xb, { type: 'invocation.ended', time, record, facts: { on: '2026-01-01' } });
  holder.take(xb, 1);
  assert.equal(holder.joint(record)?.status, 'ended');
});

test('state digest: it needs the order of the records, and changes with any of them', () => {
  const table = pair();
  table.on(xa, 'notified', time, noticeFacts);
  const second = table.record(xa, 2);
  table.say(xa, { type: 'notification.notified', time, record: second, facts: noticeFacts });
  const holder = createHolder(table, now);
  holder.takeAll();
  const joints = holder.joints().map(({ joint }) => joint);
  assert.throws(() => stateDigest([...joints].reverse()), AssertionFailed);
  assert.notEqual(stateDigest(joints), stateDigest(joints.slice(1)));
});
