import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import type { ClockRule } from '#ledger/terms.ts';
import {
  createHolder,
  createLogs,
  type Logs,
  termsOf,
  xa,
  xb,
  xc,
} from '../../../test/scene/logs.ts';
import { rule } from '../../../test/scene/notices.ts';
import { requestsFace } from './face.ts';
import { may } from './may.ts';
import { reciprocity } from './reciprocity.ts';
import { answeredFacts, outcomes, outcomesOf, requestFacts } from './statements.ts';
import type { RequestJoint } from './view.ts';

const police = { kind: 'police' };
const asks: JsonObject = { to: 'xb', kind: 'information', channel: police, rule: 'reply' };
const use = { kind: 'court' };
const permission: JsonObject = { ...asks, kind: 'permission', use };

type Table = Logs & {
  readonly request: RecordId;
  on(by: PartyId, verb: string, time: string, facts?: JsonObject): number;
};

/** xa asks xb, at a table of three; ten calendar days from receipt, though silence "permits". */
function table(change: Partial<ClockRule> = {}): Table {
  const clock = {
    ...rule,
    bases: ['requests'],
    gates: 'none',
    days: 10,
    kind: 'calendar',
  } as const;
  const logs = createLogs(termsOf([xa, xb, xc], { clocks: [{ ...clock, ...change }] }));
  const request = logs.record(xa, 1);
  return {
    ...logs,
    request,
    on: (by, verb, time, facts = {}) =>
      logs.say(by, { type: `request.${verb}`, time, record: request, facts }),
  };
}

function at(logs: Table, now: string, forked: readonly PartyId[] = []): RequestJoint {
  const holder = createHolder(logs, now, forked);
  holder.takeAll();
  const joint = holder.joint(logs.request);
  assert.ok(isRequest(joint), 'the record is a request');
  return joint;
}
const isRequest = (joint: { readonly desk: string } | undefined): joint is RequestJoint =>
  joint?.desk === 'requests';

/** Made on 2 November, received on the 3rd: due on the 13th. */
function made(facts: JsonObject = asks, change: Partial<ClockRule> = {}): Table & { seq: number } {
  const logs = table(change);
  const seq = logs.on(xa, 'made', '2026-11-02T09:00Z', facts);
  logs.receipt(xb, xa, '2026-11-03T01:00Z');
  return { ...logs, seq };
}
const deadline = '2026-11-13T01:00Z';

test('request: made, received, acknowledged, answered in part and whole', () => {
  const logs = table();
  const request = logs.on(xa, 'made', '2026-11-02T09:00Z', asks);
  assert.equal(at(logs, '2026-11-02T10:00Z').status, 'not-received');
  logs.receipt(xb, xa, '2026-11-03T01:00Z');
  const received = at(logs, '2026-11-03T02:00Z');
  assert.equal(received.status, 'received');
  assert.equal(received.changesAt, '2026-11-13T01:01Z');
  assert.deepEqual(received.owed, [{ party: xb, what: 'answer-request', due: deadline }]);
  logs.on(xb, 'acknowledged', '2026-11-04T01:00Z', { request });
  assert.equal(at(logs, '2026-11-04T02:00Z').status, 'acknowledged');
  logs.on(xb, 'answered', '2026-11-05T01:00Z', { request, outcome: 'provided', partial: true });
  const part = at(logs, '2026-11-05T02:00Z');
  assert.equal(part.status, 'answered-in-part');
  assert.equal(part.clock?.phase, 'running');
  assert.equal(part.answer, undefined);
  logs.on(xb, 'answered', '2026-11-06T01:00Z', { request, outcome: 'provided' });
  const whole = at(logs, '2026-12-06T02:00Z');
  assert.equal(whole.status, 'answered');
  assert.equal(whole.clock?.phase, 'answered');
  assert.deepEqual(whole.owed, []);
  assert.equal(whole.answers.length, 2);
});

test('silence: it never permits onward use, whatever the rule says of it', () => {
  for (const silence of ['deemed-authorised', 'may-proceed', 'no-effect'] as const) {
    const logs = made(permission, { silence });
    assert.equal(at(logs, '2026-11-14T00:00Z').status, 'period-over-line-quiet');
    logs.receipt(xa, xb, '2026-11-14T00:10Z');
    const joint = at(logs, '2026-11-15T00:00Z');
    assert.equal(joint.status, 'no-reply-within-period');
    assert.equal(joint.permitted, undefined);
    // An answer is owed all the same, and has its effect when it comes.
    assert.equal(joint.owed[0]?.what, 'answer-request');
    logs.on(xb, 'answered', '2026-11-16T00:00Z', { request: logs.seq, outcome: 'granted' });
    const late = at(logs, '2026-11-17T00:00Z');
    assert.equal(late.status, 'answered');
    assert.equal(late.answer?.late, true);
    assert.deepEqual(late.permitted, { use, since: '2026-11-16T00:00Z' });
  }
});

test('permission: it is for the use that was asked, on its conditions, until it is taken back', () => {
  const logs = made(permission, { amendment: 'continues' });
  const granted = { outcome: 'granted', conditions: true, until: '2027-01-01' };
  logs.on(xb, 'answered', '2026-11-04T00:00Z', { request: logs.seq, ...granted });
  assert.deepEqual(at(logs, '2026-11-05T00:00Z').permitted, {
    ...{ use, since: '2026-11-04T00:00Z' },
    ...{ conditions: true, until: '2027-01-01' },
  });
  const wider = { ...permission, use: { kind: 'third-party', party: 'xc' } };
  const seq = logs.on(xa, 'amended', '2026-11-05T00:00Z', wider);
  assert.equal(at(logs, '2026-11-06T00:00Z').permitted, undefined);
  logs.on(xb, 'answered', '2026-11-06T00:00Z', { request: seq, outcome: 'granted' });
  assert.deepEqual(at(logs, '2026-11-07T00:00Z').permitted?.use, wider.use);
  logs.on(xb, 'answered', '2026-11-08T00:00Z', {
    ...{ request: seq, outcome: 'refused', reason: 'consent-of-another' },
  });
  const back = at(logs, '2026-11-09T00:00Z');
  assert.equal(back.status, 'refused');
  assert.equal(back.permitted, undefined);
});

test('permission: no grant outlives the request, nor a log that has forked', () => {
  const logs = made(permission);
  logs.on(xb, 'answered', '2026-11-04T00:00Z', { request: logs.seq, outcome: 'granted' });
  assert.equal(at(logs, '2026-11-05T00:00Z', [xb]).status, 'disputed');
  assert.equal(at(logs, '2026-11-05T00:00Z', [xb]).permitted, undefined);
  logs.on(xa, 'withdrawn', '2026-11-05T00:00Z');
  assert.equal(at(logs, '2026-11-06T00:00Z').status, 'withdrawn');
  assert.equal(at(logs, '2026-11-06T00:00Z').permitted, undefined);
});

test('return or destroy: done, used already, sealed under a legal hold, or refused with a reason', () => {
  const logs = made({ ...asks, kind: 'return-or-destroy', statements: [1] });
  const { seq: request } = logs;
  const says = (facts: JsonObject): RequestJoint => {
    logs.on(xb, 'answered', '2026-11-04T00:00Z', { request, ...facts });
    return at(logs, '2026-11-05T00:00Z');
  };
  assert.equal(says({ outcome: 'done' }).answer?.outcome, 'done');
  assert.equal(says({ outcome: 'used', usedIn: 'court' }).answer?.usedIn, 'court');
  assert.equal(says({ outcome: 'sealed', until: '2027-06-30' }).answer?.until, '2027-06-30');
  assert.equal(says({ outcome: 'refused', reason: 'domestic-law' }).status, 'refused');
  const other = says({ outcome: 'granted' });
  assert.equal(other.withoutEffect[0]?.why, 'another-kind');
  assert.equal(other.status, 'refused');
});

test('question: it pauses the clock for as long as the rule says, and the asker owes a clarification', () => {
  const logs = made();
  const question = logs.on(xb, 'clarification-asked', '2026-11-05T00:00Z', {
    request: logs.seq,
    question: 'scope',
  });
  const open = at(logs, '2026-11-06T00:00Z');
  assert.equal(open.status, 'question-open');
  assert.equal(open.clock?.pausedUntil, '2026-11-15T00:00Z');
  assert.deepEqual(open.owed[1], { party: xa, what: 'clarify', due: '2026-11-15T00:00Z' });
  logs.receipt(xa, xb, '2026-11-06T01:00Z');
  logs.on(xa, 'clarified', '2026-11-07T00:00Z', { question });
  logs.receipt(xb, xa, '2026-11-07T00:00Z');
  const answered = at(logs, '2026-11-08T00:00Z');
  assert.equal(answered.status, 'received');
  assert.equal(answered.clock?.deadline, '2026-11-15T01:00Z');
});

test('more time: only the asker gives it', () => {
  const logs = made();
  logs.on(xb, 'more-time-asked', '2026-11-05T00:00Z', { request: logs.seq, until: '2026-11-30' });
  assert.equal(at(logs, '2026-11-06T00:00Z').status, 'more-time-asked');
  assert.equal(at(logs, '2026-11-06T00:00Z').clock?.deadline, deadline);
  logs.receipt(xa, xb, '2026-11-06T00:00Z');
  logs.on(xa, 'more-time-given', '2026-11-07T00:00Z', { until: '2026-11-30' });
  assert.equal(at(logs, '2026-11-08T00:00Z').clock?.deadline, '2026-12-01T00:00Z');
});

test('clock: without a rule none runs, and a wished date is no deadline', () => {
  const { rule: _, ...plain } = asks;
  const logs = made({ ...plain, wanted: '2026-11-10' });
  const joint = at(logs, '2027-01-01T00:00Z');
  assert.equal(joint.status, 'received');
  assert.equal(joint.clock, undefined);
  assert.deepEqual(joint.owed, [{ party: xb, what: 'answer-request', due: '2026-11-11T00:00Z' }]);
});

test('clock: one that the terms do not hold for this kind of request is no clock', () => {
  const joint = at(made(asks, { bases: ['permission'] }), '2027-01-01T00:00Z');
  assert.equal(joint.ruleNotInTerms, 'reply');
  assert.equal(joint.clock, undefined);
});

test('amendment: it asks anew where the rule restarts, and keeps addressee and kind', () => {
  const logs = made();
  logs.on(xb, 'answered', '2026-11-04T00:00Z', { request: logs.seq, outcome: 'nothing-held' });
  const seq = logs.on(xa, 'amended', '2026-11-05T00:00Z', { ...asks, urgent: true });
  const anew = at(logs, '2026-11-06T00:00Z');
  assert.equal(anew.version, seq);
  assert.equal(anew.status, 'not-received');
  assert.equal(anew.answer, undefined);
  logs.on(xa, 'amended', '2026-11-05T00:00Z', { ...asks, to: 'xc' });
  logs.on(xa, 'amended', '2026-11-05T00:00Z', { ...asks, kind: 'assistance' });
  assert.deepEqual(
    at(logs, '2026-11-06T00:00Z').withoutEffect.map(({ why }) => why),
    ['another-addressee', 'another-kind'],
  );
});

test('entitlement: the third at the table listens, and only the asked answers', () => {
  const logs = made();
  const third = logs.on(xc, 'answered', '2026-11-04T00:00Z', {
    request: logs.seq,
    outcome: 'provided',
  });
  logs.on(xb, 'withdrawn', '2026-11-04T00:00Z');
  logs.on(xb, 'answered', '2026-11-04T00:00Z', { request: 77, outcome: 'provided' });
  const joint = at(logs, '2026-11-05T00:00Z');
  assert.equal(joint.status, 'received');
  assert.deepEqual(
    joint.withoutEffect.map(({ party, why }) => [party, why]),
    [
      [xb, 'not-entitled'],
      [xb, 'unknown-request'],
      [xc, 'not-entitled'],
    ],
  );
  assert.equal(joint.withoutEffect.at(-1)?.seq, third);
  assert.deepEqual(may(joint, xc), []);
  assert.ok(may(joint, xb).includes('request.answered'));
  assert.ok(!may(joint, xa).includes('request.answered'));
});

test('addressee: a request to nobody at this table stands without effect', () => {
  for (const to of ['xd', 'xa']) {
    const joint = at(made({ ...asks, to }), '2026-11-05T00:00Z');
    assert.equal(joint.status, 'without-effect');
    assert.equal(joint.withoutEffect[0]?.why, 'another-table');
    assert.deepEqual(may(joint, xb), []);
  }
});

test('erasure: of a request whose clock runs, ends it as a withdrawal does', () => {
  const logs = made();
  logs.say(xa, {
    type: 'content.erased',
    time: '2026-11-05T00:00Z',
    facts: { party: xa, seqs: [logs.seq] },
  });
  // Without a content there is nothing to erase.
  assert.equal(at(logs, '2026-11-06T00:00Z').status, 'received');
  const held = table();
  const seq = held.say(xa, {
    ...{ type: 'request.made', time: '2026-11-02T09:00Z', record: held.request, facts: asks },
    content: { subject: { en: 'x' }, text: { en: 'x' } },
  });
  held.receipt(xb, xa, '2026-11-03T01:00Z');
  held.say(xa, {
    type: 'content.erased',
    time: '2026-11-05T00:00Z',
    facts: { party: xa, seqs: [seq] },
  });
  const joint = at(held, '2026-11-06T00:00Z');
  assert.equal(joint.status, 'withdrawn');
  assert.equal(joint.withdrawn?.by, 'erasure');
});

test('forms: a reason belongs to a refusal, and a use to a request for permission', () => {
  const fits = (facts: JsonObject) => answeredFacts.safeParse({ request: 1, ...facts }).success;
  assert.ok(fits({ outcome: 'refused', reason: 'other' }));
  assert.ok(!fits({ outcome: 'refused' }));
  assert.ok(!fits({ outcome: 'granted', reason: 'other' }));
  assert.ok(!fits({ outcome: 'used' }));
  assert.ok(!fits({ outcome: 'provided', until: '2027-01-01' }));
  assert.ok(requestFacts.safeParse(permission).success);
  assert.ok(!requestFacts.safeParse({ ...asks, kind: 'permission' }).success);
  assert.ok(!requestFacts.safeParse({ ...asks, use }).success);
  assert.deepEqual([...outcomes].sort(), [...new Set(Object.values(outcomesOf).flat())].sort());
});

test('reciprocity: both sides count alike what was asked, answered, in time, late, and how long it took', () => {
  const answered = (outcome: JsonObject, time: string): RequestJoint => {
    const logs = made();
    logs.on(xb, 'answered', time, { request: logs.seq, ...outcome });
    logs.receipt(xa, xb, time);
    return at(logs, '2027-01-01T00:00Z');
  };
  const withdrawn = made();
  withdrawn.on(xa, 'withdrawn', '2026-11-04T00:00Z');
  const joints = [
    answered({ outcome: 'provided' }, '2026-11-05T01:00Z'),
    answered({ outcome: 'nothing-held' }, '2026-11-08T02:00Z'),
    answered({ outcome: 'refused', reason: 'not-held' }, '2026-11-20T02:00Z'),
    at(made(), '2027-01-01T00:00Z'),
    at(made(), '2026-11-04T00:00Z'),
    at(withdrawn, '2026-11-05T00:00Z'),
    at(made({ ...asks, to: 'xd' }), '2026-11-05T00:00Z'),
  ];
  const figures = {
    ...{ asker: xa, asked: xb, kind: 'information', requests: 5, answered: 3, refused: 1 },
    ...{ inTime: 2, late: 1, overdue: 1, open: 1, withdrawn: 1, daysMedian: 5 },
  };
  assert.deepEqual(reciprocity(joints), [figures]);
  assert.deepEqual(reciprocity([...joints].reverse()), [figures]);
});

test('face: every code and member of the forms has its word, and a list shows kind, channel and answer', () => {
  const logs = made(permission);
  logs.on(xb, 'answered', '2026-11-04T00:00Z', { request: logs.seq, outcome: 'granted' });
  const joint = at(logs, '2026-11-05T00:00Z');
  assert.deepEqual(requestsFace.summary(joint).details, ['permission', 'police', 'granted']);
  assert.deepEqual(requestsFace.summary(joint).named, { party: xa, seq: logs.seq });
  assert.deepEqual(requestsFace.title?.({ subject: { en: 'Parcel' } }), { en: 'Parcel' });
  assert.equal(requestsFace.title?.({ subject: 7 }), undefined);
  assert.deepEqual(requestsFace.begin?.(joint, 'request.answered', xb), { request: logs.seq });
});
