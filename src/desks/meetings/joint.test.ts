import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { versionHash } from '#ledger/wording.ts';
import {
  createHolder,
  createLogs,
  type Logs,
  termsOf,
  xa,
  xb,
  xc,
} from '../../../test/scene/logs.ts';
import { type DecisionJoint, mayOnDecision } from './decision.ts';
import { meetingsFace } from './face.ts';
import type { MeetingJoint } from './joint.ts';
import { may } from './may.ts';
import { invitationFacts, types } from './statements.ts';

const invitation: JsonObject = {
  ...{ level: 'senior', starts: '2026-12-01T09:00Z', minutes: 90, setting: 'in-person' },
  ...{ at: 'XAAAA', host: 'xa' },
};

type Table = Logs & {
  readonly subject: RecordId;
  on(by: PartyId, type: string, time: string, facts?: JsonObject): number;
};

function table(parties: readonly PartyId[] = [xa, xb]): Table {
  const logs = createLogs(termsOf(parties));
  const subject = logs.record(xa, 1);
  return {
    ...logs,
    subject,
    on: (by, type, time, facts = {}) => logs.say(by, { type, time, record: subject, facts }),
  };
}

function at(logs: Table, forked: readonly PartyId[] = []) {
  const holder = createHolder(logs, '2026-12-31T00:00Z', forked);
  holder.takeAll();
  return holder.joint(logs.subject);
}
type Read = ReturnType<typeof at>;
const isMeeting = (joint: Read): joint is MeetingJoint => joint?.desk === 'meetings';
const isDecision = (joint: Read): joint is DecisionJoint => joint?.desk === 'decisions';
function meetingAt(logs: Table, forked: readonly PartyId[] = []): MeetingJoint {
  const joint = at(logs, forked);
  assert.ok(isMeeting(joint), 'the record is a meeting');
  return joint;
}

function called(parties?: readonly PartyId[]): Table & { seq: number } {
  const logs = table(parties);
  return { ...logs, seq: logs.on(xa, 'meeting.called', '2026-11-02T00:00Z', invitation) };
}

test('invitation: an answer is to the version that it names, and a change asks anew', () => {
  const logs = called();
  assert.equal(meetingAt(logs).status, 'called');
  assert.deepEqual(meetingAt(logs).owed, [
    { party: xb, what: 'answer-invitation', due: '2026-12-01T09:00Z' },
  ]);
  logs.on(xb, 'meeting.answered', '2026-11-03T00:00Z', { invitation: logs.seq, reply: 'accepted' });
  assert.equal(meetingAt(logs).status, 'accepted');
  assert.deepEqual(meetingAt(logs).owed, []);
  const changed = { ...invitation, starts: '2026-12-02T09:00Z' };
  const seq = logs.on(xa, 'meeting.changed', '2026-11-04T00:00Z', changed);
  const anew = meetingAt(logs);
  assert.equal(anew.status, 'called');
  assert.equal(anew.replies[0]?.stands, false);
  logs.on(xb, 'meeting.answered', '2026-11-05T00:00Z', {
    ...{ invitation: seq, reply: 'tentative', proposes: '2026-12-03T09:00Z' },
  });
  assert.equal(meetingAt(logs).status, 'other-time-proposed');
  assert.deepEqual(meetingAt(logs).owed, [
    { party: xa, what: 'decide-time', due: '2026-12-02T09:00Z' },
  ]);
  logs.on(xb, 'meeting.answered', '2026-11-06T00:00Z', { invitation: seq, reply: 'declined' });
  assert.equal(meetingAt(logs).status, 'declined');
  logs.on(xa, 'meeting.withdrawn', '2026-11-07T00:00Z');
  assert.equal(meetingAt(logs).status, 'withdrawn');
  assert.deepEqual(meetingAt(logs).owed, []);
});

test('agenda: agreed when every side lists the same items in the same order', () => {
  const logs = called();
  logs.on(xa, 'meeting.agenda-proposed', '2026-11-03T00:00Z', {
    items: [{ key: 'controls', minutes: 30 }, { key: 'cases' }],
  });
  logs.on(xb, 'meeting.agenda-proposed', '2026-11-03T00:00Z', {
    items: [{ key: 'cases' }, { key: 'concerns' }],
  });
  const open = meetingAt(logs).agenda;
  assert.equal(open.agreed, false);
  assert.deepEqual(
    open.items.map(({ key, by }) => [key, by]),
    [
      ['controls', [xa]],
      ['cases', [xa, xb]],
      ['concerns', [xb]],
    ],
  );
  logs.on(xb, 'meeting.agenda-proposed', '2026-11-04T00:00Z', {
    items: [{ key: 'controls' }, { key: 'cases' }],
  });
  assert.equal(meetingAt(logs).agenda.agreed, true);
});

test('readouts: each side’s own, and what only one lists is marked once another has given its own', () => {
  const logs = called();
  const hash = 'ab'.repeat(32);
  logs.on(xa, 'meeting.readout-given', '2026-12-01T12:00Z', {
    items: [{ key: 'controls', quotes: hash }, { key: 'diversion' }],
  });
  const alone = meetingAt(logs);
  assert.equal(alone.status, 'held');
  assert.ok(alone.items.every(({ mark }) => mark === undefined));
  assert.deepEqual(alone.owed, [{ party: xb, what: 'give-readout' }]);
  logs.on(xb, 'meeting.readout-given', '2026-12-01T13:00Z', {
    items: [{ key: 'controls', quotes: hash }, { key: 'concerns' }],
  });
  const both = meetingAt(logs);
  assert.equal(both.status, 'readouts-side-by-side');
  assert.deepEqual(
    both.items.map(({ key, mark, sameWords }) => [key, mark, sameWords]),
    [
      ['controls', 'all', true],
      ['diversion', 'one', undefined],
      ['concerns', 'one', undefined],
    ],
  );
  logs.on(xb, 'meeting.readout-given', '2026-12-02T13:00Z', {
    items: [{ key: 'controls' }, { key: 'diversion' }],
  });
  const anew = meetingAt(logs);
  assert.deepEqual(
    anew.items.map(({ mark, sameWords }) => [mark, sameWords]),
    [
      ['all', undefined],
      ['all', undefined],
    ],
  );
  assert.equal(anew.readouts[1]?.before, 1);
});

test('readouts: at a table of three, some may list what others do not', () => {
  const logs = called([xa, xb, xc]);
  for (const [party, keys] of [
    [xa, ['controls', 'cases']],
    [xb, ['controls', 'cases']],
    [xc, ['controls']],
  ] as const) {
    const items = keys.map((key) => ({ key }));
    logs.on(party, 'meeting.readout-given', '2026-12-01T12:00Z', { items });
  }
  assert.deepEqual(
    meetingAt(logs).items.map(({ key, mark }) => [key, mark]),
    [
      ['controls', 'all'],
      ['cases', 'some'],
    ],
  );
});

test('documents: listed by hash, taken back by whoever listed them, and in sight for ever', () => {
  const logs = called();
  const document = 'ab'.repeat(32);
  logs.on(xb, 'meeting.document-listed', '2026-11-03T00:00Z', { document, item: 'cases' });
  logs.on(xb, 'meeting.document-listed', '2026-11-03T00:00Z', { document });
  logs.on(xa, 'meeting.document-taken-back', '2026-11-03T00:00Z', { document });
  const back = logs.on(xb, 'meeting.document-taken-back', '2026-11-04T00:00Z', { document });
  const joint = meetingAt(logs);
  assert.equal(joint.documents[0]?.takenBack, back);
  assert.deepEqual(
    joint.withoutEffect.map(({ party, why }) => [party, why]),
    [
      [xa, 'unknown-document'],
      [xb, 'listed-already'],
    ],
  );
});

test('entitlement: only the inviter changes or calls off, only others answer, a forked log disputes', () => {
  const logs = called();
  logs.on(xa, 'meeting.answered', '2026-11-03T00:00Z', { invitation: logs.seq, reply: 'accepted' });
  logs.on(xb, 'meeting.withdrawn', '2026-11-03T00:00Z');
  logs.on(xb, 'meeting.answered', '2026-11-03T00:00Z', { invitation: 77, reply: 'accepted' });
  logs.on(xa, 'meeting.called', '2026-11-03T00:00Z', invitation);
  const joint = meetingAt(logs);
  assert.equal(joint.status, 'called');
  assert.deepEqual(
    joint.withoutEffect.map(({ party, why }) => [party, why]),
    [
      [xa, 'not-entitled'],
      [xa, 'opened-already'],
      [xb, 'not-entitled'],
      [xb, 'unknown-invitation'],
    ],
  );
  assert.ok(may(joint, xa).includes('meeting.changed'));
  assert.ok(!may(joint, xb).includes('meeting.changed'));
  assert.ok(may(joint, xb).includes('meeting.answered'));
  assert.equal(meetingAt(called([xa])).status, 'without-effect');
  assert.equal(meetingAt(logs, [xb]).status, 'disputed');
  assert.deepEqual(may(meetingAt(logs, [xb]), xa), []);
  assert.deepEqual(meetingsFace.summary(joint).details, ['senior', '2026-12-01T09:00Z']);
  assert.deepEqual(meetingsFace.begin?.(joint, 'meeting.held', xb), {
    ...{ starts: '2026-12-01T09:00Z', minutes: 90 },
  });
});

test('forms: a sub-group has a name, keys stand once, and no word stands under a key that is not listed', () => {
  const fits = (facts: JsonObject) =>
    invitationFacts.safeParse({ ...invitation, ...facts }).success;
  assert.ok(fits({}));
  assert.ok(fits({ level: 'sub-group', subGroup: 'pill-presses' }));
  assert.ok(!fits({ level: 'sub-group' }));
  assert.ok(!fits({ subGroup: 'pill-presses' }));
  assert.ok(!fits({ starts: '2026-12-01T25:00Z' }));
  const readout = types['meeting.readout-given'];
  const facts = { items: [{ key: 'cases' }] };
  assert.ok(!readout.facts.safeParse({ items: [{ key: 'cases' }, { key: 'cases' }] }).success);
  const terms = termsOf([xa, xb]);
  const words = (key: string) => ({ text: { en: 'x' }, items: [{ key, text: { en: 'x' } }] });
  assert.equal(readout.unfit(facts, terms, xa, words('cases')), undefined);
  assert.equal(readout.unfit(facts, terms, xa, words('other'))?.at, 'content.items');
});

test('decision: agreed as any text is, and it names its meeting and the records of the plan', () => {
  const logs = table();
  const meeting = `xa-${'0'.repeat(31)}7`;
  const plans = [`xb-${'0'.repeat(31)}8`];
  const text = {
    ...{ authentic: ['en'], binding: false, languages: ['en'], status: 'agreed-minutes' },
    ...{ wording: '1'.repeat(64), matter: { meeting, item: 'cases', plans } },
  };
  const version = versionHash(text);
  const read = (): DecisionJoint => {
    const joint = at(logs);
    assert.ok(isDecision(joint), 'the record is a decision');
    return joint;
  };
  logs.on(xa, 'decision.tabled', '2026-12-01T12:00Z', { text });
  assert.equal(read().status, 'tabled');
  assert.deepEqual(read().owed, [{ party: xb, what: 'answer-decision' }]);
  logs.on(xa, 'decision.accepted', '2026-12-01T12:00Z', { mandate: 'senior-level', version });
  logs.on(xb, 'decision.accepted', '2026-12-01T13:00Z', { mandate: 'senior-level', version });
  assert.equal(read().status, 'taken-up-by-all');
  assert.ok(mayOnDecision(read(), xb).includes('decision.withdrawn'));
  logs.receipt(xa, xb, '2026-12-01T14:00Z');
  logs.receipt(xb, xa, '2026-12-01T14:00Z');
  const joint = read();
  assert.equal(joint.status, 'agreed');
  assert.deepEqual([joint.meeting, joint.item, joint.plans], [meeting, 'cases', plans]);
  // What is agreed, only another agreed text ends.
  assert.deepEqual(mayOnDecision(joint, xb), ['decision.tabled']);
  // Whoever has the meeting finds what it decided.
  const holder = createHolder(logs, '2026-12-31T00:00Z');
  holder.takeAll();
  assert.match(holder.searchRows().join(), new RegExp(meeting));
});
