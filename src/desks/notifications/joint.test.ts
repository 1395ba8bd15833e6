import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHolder, createLogs, termsOf, xa, xb, xc } from '../../../test/scene/logs.ts';
import { noticeFacts, type Pair, pair, type rule, view } from '../../../test/scene/notices.ts';
import { may } from './may.ts';
import type { NotificationJoint } from './view.ts';

/** The view of a node that holds everything said so far. */
function at(table: Pair, now: string, forked: readonly (typeof xa)[] = []): NotificationJoint {
  const holder = createHolder(table, now, forked);
  holder.takeAll();
  return view(holder, table);
}

/** Filed on Monday 2 November, received on Tuesday at 09:00 in the importer's zone: due at the end of Tuesday 24 November there. */
function filed(change: Partial<typeof rule> = {}, facts: object = {}): Pair & { seq: number } {
  const table = pair(change);
  const seq = table.on(xa, 'notified', '2026-11-02T09:00Z', { ...noticeFacts, ...facts });
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  return { ...table, seq };
}
const deadline = '2026-11-24T16:00Z';

test('notice: sent, received, acknowledged, and not objected to', () => {
  const table = pair();
  const seq = table.on(xa, 'notified', '2026-11-02T09:00Z', noticeFacts);
  assert.equal(at(table, '2026-11-02T10:00Z').status, 'not-received');
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  const received = at(table, '2026-11-03T02:00Z');
  assert.equal(received.status, 'received');
  assert.equal(received.version, seq);
  assert.equal(received.clock?.start, '2026-11-03T01:00Z');
  assert.equal(received.clock?.deadline, deadline);
  assert.equal(received.changesAt, '2026-11-24T16:01Z');
  assert.deepEqual(received.owed, [{ party: xb, what: 'answer', due: deadline }]);
  table.on(xb, 'acknowledged', '2026-11-04T01:00Z', { notice: seq });
  assert.equal(at(table, '2026-11-04T02:00Z').status, 'acknowledged');
  table.on(xb, 'not-objected', '2026-11-10T01:00Z', { notice: seq });
  table.receipt(xa, xb, '2026-11-10T02:00Z');
  const answered = at(table, '2026-11-10T03:00Z');
  assert.equal(answered.status, 'not-objected');
  assert.equal(answered.answer?.received?.at, '2026-11-10T02:00Z');
  assert.deepEqual(answered.mayProceed, {
    under: 'reply',
    since: '2026-11-10T01:00Z',
    because: 'not-objected',
  });
  assert.deepEqual(answered.owed, []);
  assert.equal(answered.changesAt, undefined);
});

test('objection: within the period it stops the export; lifted, it does no more', () => {
  const table = filed();
  const { seq } = table;
  table.on(xb, 'objected', '2026-11-05T01:00Z', { notice: seq, reason: 'consignee-unknown' });
  const objected = at(table, '2026-12-31T00:00Z');
  assert.equal(objected.status, 'objected');
  assert.equal(objected.objection?.reason, 'consignee-unknown');
  assert.equal(objected.mayProceed, undefined);
  table.on(xb, 'objection-lifted', '2026-11-06T01:00Z', { notice: seq });
  const lifted = at(table, '2026-12-31T00:00Z');
  assert.equal(lifted.status, 'not-objected');
  assert.equal(lifted.objection?.inForce, false);
  assert.equal(lifted.mayProceed?.because, 'not-objected');
});

test('silence: the line is quiet until the exporter’s own receipt settles it', () => {
  const table = filed();
  assert.equal(at(table, deadline).status, 'received');
  assert.equal(at(table, '2026-11-24T16:01Z').status, 'period-over-line-quiet');
  // Receipts that say nothing of what came after the deadline settle nothing.
  table.receipt(xa, xb, deadline, { quoted: deadline });
  table.receipt(xa, xb, '2026-11-25T00:00Z', { quoted: deadline });
  assert.equal(at(table, '2026-11-25T00:00Z').status, 'period-over-line-quiet');
  const settling = table.receipt(xa, xb, '2026-11-25T00:10Z', { quoted: '2026-11-24T16:01Z' });
  const silent = at(table, '2026-11-25T00:11Z');
  assert.equal(silent.status, 'no-reply-within-period');
  assert.equal(silent.clock?.settledBy?.seq, settling);
  assert.deepEqual(silent.mayProceed, { under: 'reply', since: deadline, because: 'silence' });
  assert.deepEqual(silent.owed, []);
});

test('silence: it is settled by the logs, even where the node’s own clock is behind', () => {
  const table = filed();
  table.receipt(xa, xb, '2026-11-25T00:10Z');
  assert.equal(at(table, '2026-11-20T00:00Z').status, 'no-reply-within-period');
});

test('silence: under a rule that asks for consent it permits nothing', () => {
  for (const silence of ['may-not-proceed', 'no-effect'] as const) {
    const table = filed({ silence });
    table.receipt(xa, xb, '2026-11-25T00:10Z');
    const joint = at(table, '2026-11-26T00:00Z');
    assert.equal(joint.status, 'no-reply-within-period');
    assert.equal(joint.mayProceed, undefined);
  }
});

test('reply: what reached nobody before silence was settled is kept and marked late, for ever', () => {
  const table = filed();
  table.receipt(xa, xb, '2026-11-25T00:10Z');
  // Its own time says that it was in time; the settling receipt says that it was not there.
  const late = table.on(xb, 'objected', '2026-11-20T01:00Z', {
    notice: table.seq,
    reason: 'other',
  });
  table.receipt(xa, xb, '2026-11-26T00:00Z');
  const joint = at(table, '2026-11-26T01:00Z');
  assert.equal(joint.status, 'no-reply-within-period');
  assert.deepEqual(joint.clock?.late, [late]);
  assert.equal(joint.objection?.late, true);
  assert.equal(joint.objection?.inForce, false);
  assert.equal(joint.mayProceed?.because, 'silence');
});

test('reply: a late objection stands where silence had permitted nothing, and late consent always', () => {
  const needed = filed({ silence: 'may-not-proceed' });
  needed.receipt(xa, xb, '2026-11-25T00:10Z');
  needed.on(xb, 'objected', '2026-11-26T01:00Z', { notice: needed.seq, reason: 'other' });
  const objected = at(needed, '2026-11-27T00:00Z');
  assert.equal(objected.status, 'objected');
  assert.equal(objected.answer?.late, true);
  needed.on(xb, 'not-objected', '2026-11-27T01:00Z', { notice: needed.seq });
  const joint = at(needed, '2026-11-28T00:00Z');
  assert.equal(joint.status, 'not-objected');
  assert.equal(joint.mayProceed?.because, 'not-objected');
});

test('reply: in the very minute of the deadline is in time, and a minute later is not', () => {
  const table = filed();
  table.on(xb, 'not-objected', deadline, { notice: table.seq });
  table.receipt(xa, xb, '2026-11-25T00:10Z');
  assert.equal(at(table, '2026-11-26T00:00Z').answer?.late, undefined);
  const tooLate = filed();
  tooLate.on(xb, 'not-objected', '2026-11-24T16:01Z', { notice: tooLate.seq });
  tooLate.receipt(xa, xb, '2026-11-25T00:10Z');
  assert.equal(at(tooLate, '2026-11-26T00:00Z').answer?.late, true);
});

test('reply: a time that its author cannot have written is clamped and marked', () => {
  const table = filed();
  const early = table.on(xb, 'acknowledged', '2026-11-01T00:00Z', { notice: table.seq });
  table.receipt(xa, xb, '2026-11-04T00:00Z');
  const joint = at(table, '2026-11-05T00:00Z');
  assert.equal(joint.acknowledged?.seq, early);
  assert.equal(joint.acknowledged?.at, '2026-11-03T01:00Z');
  assert.equal(joint.acknowledged?.clamped, true);
});

test('question: it holds the clock until the answer, or for as long as the rule allows', () => {
  const table = filed();
  const question = table.on(xb, 'asked', '2026-11-09T01:00Z', {
    notice: table.seq,
    question: 'end-use',
  });
  const open = at(table, '2026-11-10T00:00Z');
  assert.equal(open.status, 'question-open');
  // Ten working days, 9 to 20 November, are left out.
  assert.equal(open.clock?.pausedUntil, '2026-11-20T16:00Z');
  assert.equal(open.clock?.deadline, '2026-12-08T16:00Z');
  assert.deepEqual(open.owed, [
    { party: xb, what: 'answer', due: '2026-12-08T16:00Z' },
    { party: xa, what: 'answer-question', due: '2026-11-20T16:00Z' },
  ]);
  table.receipt(xa, xb, '2026-11-10T01:00Z');
  table.on(xa, 'answered', '2026-11-11T02:00Z', { question });
  table.receipt(xb, xa, '2026-11-11T02:01Z');
  const answered = at(table, '2026-11-12T00:00Z');
  assert.equal(answered.status, 'received');
  assert.equal(answered.clock?.pausedUntil, undefined);
  assert.equal(answered.clock?.deadline, '2026-11-27T16:00Z');
  assert.equal(answered.questions[0]?.answered?.at, '2026-11-11T02:00Z');
});

test('question: an answer that was held before the question answers nothing', () => {
  const table = filed();
  const next = table.logs.get(xb)?.length ?? 0;
  table.on(xa, 'answered', '2026-11-04T00:00Z', { question: next + 1 });
  table.receipt(xb, xa, '2026-11-05T00:00Z');
  const question = table.on(xb, 'asked', '2026-11-09T01:00Z', {
    notice: table.seq,
    question: 'end-use',
  });
  assert.equal(question, next + 1);
  const joint = at(table, '2026-11-10T00:00Z');
  assert.equal(joint.status, 'question-open');
  assert.equal(joint.clock?.deadline, '2026-12-08T16:00Z');
});

test('question: under a rule that knows no pause it holds nothing', () => {
  const table = filed({ pausesOnQuestion: false, pauseDaysMax: 0 });
  table.on(xb, 'asked', '2026-11-09T01:00Z', { notice: table.seq, question: 'end-use' });
  const joint = at(table, '2026-11-10T00:00Z');
  assert.equal(joint.status, 'question-open');
  assert.equal(joint.clock?.deadline, deadline);
});

test('question: one after the deadline is late and holds nothing', () => {
  const table = filed();
  const late = table.on(xb, 'asked', '2026-11-25T01:00Z', {
    notice: table.seq,
    question: 'end-use',
  });
  const joint = at(table, '2026-11-26T00:00Z');
  assert.equal(joint.status, 'period-over-line-quiet');
  assert.equal(joint.clock?.deadline, deadline);
  assert.deepEqual(joint.clock?.late, [late]);
});

test('more time: asking moves nothing, giving does, and not after silence is settled', () => {
  const table = filed();
  table.on(xb, 'more-time-asked', '2026-11-20T01:00Z', { notice: table.seq, until: '2026-12-04' });
  const asked = at(table, '2026-11-20T02:00Z');
  assert.equal(asked.status, 'more-time-asked');
  assert.equal(asked.clock?.deadline, deadline);
  assert.equal(asked.owed[1]?.what, 'decide-more-time');
  const refused = filed();
  refused.receipt(xa, xb, '2026-11-25T00:10Z');
  refused.on(xa, 'more-time-given', '2026-11-25T00:20Z', { until: '2026-12-04' });
  assert.equal(at(refused, '2026-11-26T00:00Z').status, 'no-reply-within-period');
  table.on(xa, 'more-time-given', '2026-11-21T01:00Z', { until: '2026-12-04' });
  const given = at(table, '2026-11-30T00:00Z');
  assert.equal(given.status, 'received');
  assert.equal(given.clock?.deadline, '2026-12-04T16:00Z');
  assert.equal(given.extensions[0]?.until, '2026-12-04');
});

test('amendment: it restarts the clock, and what was said of the version before it speaks no more', () => {
  const table = filed();
  table.on(xb, 'not-objected', '2026-11-04T01:00Z', { notice: table.seq });
  const amended = table.on(xa, 'amended', '2026-11-05T09:00Z', {
    ...noticeFacts,
    dispatch: { from: '2026-12-10' },
  });
  assert.equal(at(table, '2026-11-05T10:00Z').status, 'not-received');
  table.receipt(xb, xa, '2026-11-06T01:00Z');
  const joint = at(table, '2026-11-07T00:00Z');
  assert.equal(joint.status, 'received');
  assert.equal(joint.version, amended);
  assert.equal(joint.facts?.dispatch.from, '2026-12-10');
  assert.equal(joint.notices.length, 2);
  assert.equal(joint.clock?.start, '2026-11-06T01:00Z');
  table.on(xb, 'not-objected', '2026-11-07T01:00Z', { notice: amended });
  assert.equal(at(table, '2026-11-08T00:00Z').status, 'not-objected');
});

test('amendment: under a rule that goes on, so do clock and consent', () => {
  const table = filed({ amendment: 'continues' });
  table.on(xb, 'not-objected', '2026-11-04T01:00Z', { notice: table.seq });
  table.on(xa, 'amended', '2026-11-05T09:00Z', noticeFacts);
  const joint = at(table, '2026-11-06T00:00Z');
  assert.equal(joint.status, 'not-objected');
  assert.equal(joint.clock?.start, '2026-11-03T01:00Z');
});

test('amendment: an objection stands against it until it is lifted', () => {
  const table = filed();
  table.on(xb, 'objected', '2026-11-04T01:00Z', { notice: table.seq, reason: 'no-import-permit' });
  const amended = table.on(xa, 'amended', '2026-11-05T09:00Z', noticeFacts);
  table.receipt(xb, xa, '2026-11-06T01:00Z');
  table.receipt(xa, xb, '2026-12-30T01:00Z');
  const joint = at(table, '2026-12-31T00:00Z');
  assert.equal(joint.status, 'objected');
  assert.equal(joint.answer?.notice, table.seq);
  assert.equal(joint.mayProceed, undefined);
  table.on(xb, 'not-objected', '2026-12-31T01:00Z', { notice: amended });
  assert.equal(at(table, '2027-01-01T00:00Z').status, 'not-objected');
});

test('withdrawal: it ends the clock, and an amendment after it has no effect', () => {
  const table = filed();
  table.on(xa, 'withdrawn', '2026-11-05T09:00Z');
  const again = table.on(xa, 'amended', '2026-11-06T09:00Z', noticeFacts);
  table.receipt(xa, xb, '2026-11-25T00:10Z');
  const joint = at(table, '2026-12-01T00:00Z');
  assert.equal(joint.status, 'withdrawn');
  assert.equal(joint.clock?.phase, 'ended');
  assert.equal(joint.mayProceed, undefined);
  assert.equal(joint.changesAt, undefined);
  assert.deepEqual(joint.withoutEffect, [{ party: xa, seq: again, why: 'withdrawn-already' }]);
});

/** Content that may be erased; what it says is no matter to the fold. */
function withContent(change: Partial<typeof rule> = {}): Pair & { seq: number } {
  const table = pair(change);
  const seq = table.say(xa, {
    type: 'notification.notified',
    time: '2026-11-02T09:00Z',
    record: table.notice,
    facts: noticeFacts,
    content: { reference: 'PEN 1' },
  });
  return { ...table, seq };
}
const erase = (table: Pair, by: typeof xa, seq: number, time: string): number =>
  table.say(by, { type: 'content.erased', time, facts: { party: by, seqs: [seq] } });

test('erasure: what was hidden before it was received starts no clock', () => {
  const table = withContent();
  erase(table, xa, table.seq, '2026-11-02T10:00Z');
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  table.receipt(xa, xb, '2026-12-30T00:00Z');
  const joint = at(table, '2026-12-31T00:00Z');
  assert.equal(joint.status, 'without-effect');
  assert.deepEqual(joint.withoutEffect, [
    { party: xa, seq: table.seq, why: 'erased-before-receipt' },
  ]);
});

test('erasure: of a notice whose clock runs, ends it as a withdrawal does', () => {
  const table = withContent();
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  const erasure = erase(table, xa, table.seq, '2026-11-03T02:00Z');
  table.receipt(xb, xa, '2026-11-03T03:00Z');
  table.receipt(xa, xb, '2026-12-30T00:00Z');
  const joint = at(table, '2026-12-31T00:00Z');
  assert.equal(joint.status, 'withdrawn');
  assert.deepEqual(joint.withdrawn, { seq: erasure, by: 'erasure' });
});

test('erasure: after silence was settled or a reply came, changes nothing that was derived', () => {
  const silent = withContent();
  silent.receipt(xb, xa, '2026-11-03T01:00Z');
  silent.receipt(xa, xb, '2026-11-25T00:10Z');
  erase(silent, xa, silent.seq, '2026-11-26T00:00Z');
  assert.equal(at(silent, '2026-12-01T00:00Z').status, 'no-reply-within-period');
  const answered = withContent();
  answered.receipt(xb, xa, '2026-11-03T01:00Z');
  answered.on(xb, 'not-objected', '2026-11-04T01:00Z', { notice: answered.seq });
  erase(answered, xa, answered.seq, '2026-11-26T00:00Z');
  assert.equal(at(answered, '2026-12-01T00:00Z').status, 'not-objected');
});

test('erasure: an objection hidden before the exporter received it answers nothing', () => {
  const table = filed();
  const objection = table.say(xb, {
    type: 'notification.objected',
    time: '2026-11-05T01:00Z',
    record: table.notice,
    facts: { notice: table.seq, reason: 'other' },
    content: { text: { en: 'Consignee not known here' } },
  });
  erase(table, xb, objection, '2026-11-05T02:00Z');
  table.receipt(xa, xb, '2026-11-25T00:10Z');
  assert.equal(at(table, '2026-11-26T00:00Z').status, 'no-reply-within-period');
});

test('voluntary notice: nobody owes an answer, and silence has no effect', () => {
  const { rule: _, ...facts } = noticeFacts;
  const table = pair();
  const voluntary = { ...facts, basis: 'voluntary' };
  table.on(xa, 'notified', '2026-11-02T09:00Z', voluntary);
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  table.receipt(xa, xb, '2027-11-03T01:00Z');
  const joint = at(table, '2027-12-01T00:00Z');
  assert.equal(joint.status, 'received');
  assert.deepEqual(joint.owed, []);
  assert.equal(joint.clock, undefined);
  assert.equal(joint.mayProceed?.because, 'no-clock');
});

test('voluntary notice: one that claims a clock does not fit its own form', () => {
  const table = pair();
  table.on(xa, 'notified', '2026-11-02T09:00Z', { ...noticeFacts, basis: 'voluntary' });
  const holder = createHolder(table, '2026-11-03T00:00Z');
  holder.takeAll();
  const joint = holder.joint(table.notice);
  assert.equal(joint?.status, 'not-understood');
  assert.deepEqual(joint?.withoutEffect, [{ party: xa, seq: 1, why: 'facts-do-not-fit' }]);
});

test('clock: a rule that the terms do not hold for this basis gives no clock and no permission', () => {
  for (const facts of [{ rule: 'elsewhere' }, { basis: 'national-licence' }]) {
    const joint = at(filed({}, facts), '2027-01-01T00:00Z');
    assert.equal(joint.clock, undefined);
    assert.ok(joint.ruleNotInTerms);
    assert.equal(joint.mayProceed, undefined);
    assert.equal(joint.status, 'received');
  }
});

test('clock: that it counted without a calendar is marked', () => {
  const joint = at(filed({ calendarOf: 'asker' }), '2026-11-04T00:00Z');
  assert.equal(joint.clock?.calendarMissing, true);
  assert.equal(joint.clock?.deadline, '2026-11-25T00:00Z');
});

test('transit: its authority acknowledges, asks and raises concerns; only the importing one objects', () => {
  const table = pair();
  const { rule: _, ...facts } = noticeFacts;
  const transit = { ...facts, importer: 'xc', role: 'transit' };
  const notice = table.on(xa, 'notified', '2026-11-02T09:00Z', transit);
  const objected = table.on(xb, 'objected', '2026-11-03T01:00Z', { notice, reason: 'other' });
  const arrived = table.on(xb, 'arrived', '2026-11-03T01:00Z', { on: '2026-11-03' });
  table.on(xb, 'concern-raised', '2026-11-03T01:00Z', { notice, concern: 'diversion' });
  const joint = at(table, '2026-11-04T00:00Z');
  assert.equal(joint.status, 'not-received');
  assert.equal(joint.concerns[0]?.concern, 'diversion');
  assert.deepEqual(joint.owed, []);
  assert.deepEqual(joint.withoutEffect, [
    { party: xb, seq: objected, why: 'not-entitled' },
    { party: xb, seq: arrived, why: 'not-entitled' },
  ]);
  assert.deepEqual(may(joint, xb), [
    'notification.acknowledged',
    'notification.asked',
    'notification.concern-raised',
  ]);
});

test('table: a notice stands between exporter and importer only', () => {
  const three = createLogs(termsOf([xa, xb, xc]));
  const record = three.record(xa, 1);
  const { rule: _, ...facts } = noticeFacts;
  const said = { type: 'notification.notified', time: '2026-11-02T09:00Z', record };
  three.say(xa, { ...said, facts });
  const holder = createHolder(three, '2026-11-03T00:00Z');
  holder.takeAll();
  assert.equal(holder.joint(record)?.status, 'without-effect');
  assert.equal(holder.joint(record)?.withoutEffect[0]?.why, 'another-table');
  const elsewhere = pair();
  elsewhere.on(xa, 'notified', '2026-11-02T09:00Z', { ...noticeFacts, importer: 'xc' });
  assert.equal(at(elsewhere, '2026-11-03T00:00Z').status, 'without-effect');
});

test('entitlement: what the wrong one says is kept without effect and changes nothing', () => {
  const table = filed();
  const before = at(table, '2026-11-04T00:00Z');
  const said = [
    [xa, table.on(xa, 'objected', '2026-11-04T01:00Z', { notice: table.seq, reason: 'other' })],
    [xa, table.on(xa, 'acknowledged', '2026-11-04T01:00Z', { notice: table.seq })],
    [xb, table.on(xb, 'amended', '2026-11-04T01:00Z', noticeFacts)],
    [xb, table.on(xb, 'withdrawn', '2026-11-04T01:00Z')],
    [xb, table.on(xb, 'dispatched', '2026-11-04T01:00Z', { on: '2026-11-04' })],
  ] as const;
  const after = at(table, '2026-11-04T00:00Z');
  assert.deepEqual({ ...after, withoutEffect: [] }, before);
  assert.deepEqual(
    after.withoutEffect,
    said.map(([party, seq]) => ({ party, seq, why: 'not-entitled' })),
  );
});

test('reply: one to a version that was never notified has no effect', () => {
  const table = filed();
  const seq = table.on(xb, 'not-objected', '2026-11-04T01:00Z', { notice: table.seq + 40 });
  const joint = at(table, '2026-11-05T00:00Z');
  assert.equal(joint.status, 'received');
  assert.deepEqual(joint.withoutEffect, [{ party: xb, seq, why: 'unknown-notice' }]);
});

test('fork: a notice that a forked log touches is disputed and permits nothing', () => {
  const table = filed();
  table.on(xb, 'not-objected', '2026-11-04T01:00Z', { notice: table.seq });
  for (const party of [xa, xb]) {
    const joint = at(table, '2026-11-05T00:00Z', [party]);
    assert.equal(joint.status, 'disputed');
    assert.equal(joint.mayProceed, undefined);
  }
  assert.equal(at(table, '2026-11-05T00:00Z', [xc]).status, 'not-objected');
});

test('clock: filing starts it where the rule says so, and silence still needs that it was received', () => {
  const silence = 'may-not-proceed';
  const table = pair({ start: 'filing', silence, days: 5, kind: 'calendar' });
  table.on(xa, 'notified', '2026-11-02T09:00Z', noticeFacts);
  table.receipt(xa, xb, '2026-11-10T00:00Z');
  const unreceived = at(table, '2026-11-11T00:00Z');
  assert.equal(unreceived.clock?.deadline, '2026-11-07T09:00Z');
  assert.equal(unreceived.status, 'period-over-line-quiet');
  table.receipt(xb, xa, '2026-11-11T00:00Z');
  assert.equal(at(table, '2026-11-12T00:00Z').status, 'period-over-line-quiet');
  table.receipt(xa, xb, '2026-11-12T00:00Z');
  assert.equal(at(table, '2026-11-12T01:00Z').status, 'no-reply-within-period');
});

test('clock: neither side can put the start off (receipt time between the two proofs)', () => {
  const late = pair();
  late.on(xa, 'notified', '2026-11-02T09:00Z', noticeFacts);
  late.receipt(xb, xa, '2031-01-01T00:00Z', { quoted: '2026-11-02T10:00Z' });
  late.receipt(xa, xb, '2026-11-03T01:00Z');
  const joint = at(late, '2026-11-04T00:00Z');
  assert.equal(joint.clock?.start, '2026-11-03T01:00Z');
  assert.equal(joint.clock?.clamped, true);
  const early = pair();
  early.on(xa, 'notified', '2026-11-02T09:00Z', noticeFacts);
  early.receipt(xb, xa, '2026-10-01T00:00Z', { quoted: '2026-11-02T10:00Z' });
  assert.equal(at(early, '2026-11-04T00:00Z').clock?.start, '2026-11-02T10:00Z');
});
