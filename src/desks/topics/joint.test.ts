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
import { type ConcernJoint, mayOnConcern } from './concern.ts';
import { topicsFace } from './face.ts';
import type { TopicJoint } from './joint.ts';
import { may } from './may.ts';

const text = {
  ...{ authentic: ['en'], binding: false, languages: ['en'], status: 'common-understanding' },
  wording: '1'.repeat(64),
};
const version = versionHash(text);

type Table = Logs & {
  readonly subject: RecordId;
  on(by: PartyId, type: string, time: string, facts?: JsonObject, content?: JsonObject): number;
  /** Each holds what every other has said. */
  meet(time: string): void;
};

function table(parties: readonly PartyId[] = [xa, xb]): Table {
  const logs = createLogs(termsOf(parties));
  const subject = logs.record(xa, 1);
  return {
    ...logs,
    subject,
    on: (by, type, time, facts = {}, content) =>
      logs.say(by, { type, time, record: subject, facts, ...(content && { content }) }),
    meet(time) {
      for (const by of parties) {
        for (const of of parties) if (of !== by) logs.receipt(by, of, time);
      }
    },
  };
}

function at(logs: Table, forked: readonly PartyId[] = []) {
  const holder = createHolder(logs, '2026-12-31T00:00Z', forked);
  holder.takeAll();
  return holder.joint(logs.subject);
}
type Read = ReturnType<typeof at>;
const isTopic = (joint: Read): joint is TopicJoint => joint?.desk === 'topics';
const isConcern = (joint: Read): joint is ConcernJoint => joint?.desk === 'concerns';
function topicAt(logs: Table, forked: readonly PartyId[] = []): TopicJoint {
  const joint = at(logs, forked);
  assert.ok(isTopic(joint), 'the record is a topic');
  return joint;
}
function concernAt(logs: Table): ConcernJoint {
  const joint = at(logs);
  assert.ok(isConcern(joint), 'the record is a concern');
  return joint;
}

test('question: one side’s words until every side has taken them up', () => {
  const logs = table();
  logs.on(xa, 'topic.tabled', '2026-11-02T00:00Z', { text });
  assert.deepEqual(topicAt(logs).wordedBy, [xa]);
  assert.deepEqual(topicAt(logs).owed, [{ party: xb, what: 'answer-wording' }]);
  assert.equal(topicAt(logs).status, 'nobody-spoke');
  logs.on(xa, 'topic.accepted', '2026-11-02T00:00Z', { mandate: 'government', version });
  logs.on(xb, 'topic.accepted', '2026-11-03T00:00Z', { mandate: 'government', version });
  assert.deepEqual(topicAt(logs).wordedBy, [xa]);
  logs.meet('2026-11-04T00:00Z');
  const agreed = topicAt(logs);
  assert.equal(agreed.wordedBy, 'all');
  assert.equal(agreed.question.inForce, version);
  // That the question is agreed says nothing of any answer to it.
  assert.equal(agreed.status, 'nobody-spoke');
});

test('standing: it follows from what sides say of each other’s positions, never from their texts', () => {
  const logs = table();
  logs.on(xa, 'topic.tabled', '2026-11-02T00:00Z', { text });
  const content = { text: { en: 'The same words' } };
  const first = logs.on(xa, 'position.stated', '2026-11-03T00:00Z', {}, content);
  assert.equal(topicAt(logs).status, 'one-side');
  const own = logs.on(xb, 'position.stated', '2026-11-03T00:00Z', {}, content);
  assert.equal(topicAt(logs).status, 'side-by-side');
  const of = { party: xa, seq: first };
  logs.on(xb, 'position.shared', '2026-11-04T00:00Z', { of });
  const shared = topicAt(logs);
  assert.equal(shared.status, 'agreed');
  assert.equal(shared.positions[0]?.standing, 'agreed');
  assert.equal(shared.positions[1]?.standing, 'one-side');
  logs.on(xb, 'position.contested', '2026-11-05T00:00Z', { of });
  assert.equal(topicAt(logs).status, 'contested');
  logs.on(xb, 'position.left-open', '2026-11-06T00:00Z', { of });
  assert.equal(topicAt(logs).status, 'side-by-side');
  logs.on(
    xa,
    'position.stated',
    '2026-11-07T00:00Z',
    { counters: { party: xb, seq: own } },
    content,
  );
  const countered = topicAt(logs);
  assert.equal(countered.status, 'contested');
  assert.deepEqual(
    countered.positions.map(({ party, current, standing }) => [party, current, standing]),
    [
      [xa, false, 'one-side'],
      [xa, true, 'one-side'],
      [xb, true, 'contested'],
    ],
  );
});

test('position: a later one of the same side takes no consent over, and the one before stays in sight', () => {
  const logs = table();
  logs.on(xa, 'topic.tabled', '2026-11-02T00:00Z', { text });
  const first = logs.on(xa, 'position.stated', '2026-11-03T00:00Z');
  logs.on(xb, 'position.shared', '2026-11-04T00:00Z', { of: { party: xa, seq: first } });
  assert.equal(topicAt(logs).status, 'agreed');
  const second = logs.on(xa, 'position.stated', '2026-11-05T00:00Z');
  const later = topicAt(logs);
  assert.equal(later.status, 'one-side');
  assert.equal(later.positions[0]?.relations[0]?.relation, 'shared');
  logs.on(xa, 'position.withdrawn', '2026-11-06T00:00Z', { position: second });
  assert.equal(topicAt(logs).status, 'nobody-spoke');
  assert.equal(topicAt(logs).positions.length, 2);
});

test('position: at a table of three it is agreed when both others share it, and contested by one', () => {
  const logs = table([xa, xb, xc]);
  logs.on(xa, 'topic.tabled', '2026-11-02T00:00Z', { text });
  const seq = logs.on(xa, 'position.stated', '2026-11-03T00:00Z');
  const of = { party: xa, seq };
  logs.on(xb, 'position.shared', '2026-11-04T00:00Z', { of });
  assert.equal(topicAt(logs).status, 'one-side');
  logs.on(xc, 'position.shared', '2026-11-04T00:00Z', { of });
  assert.equal(topicAt(logs).status, 'agreed');
  logs.on(xc, 'position.contested', '2026-11-05T00:00Z', { of });
  assert.equal(topicAt(logs).status, 'contested');
  assert.equal(topicAt(logs, [xc]).status, 'disputed');
});

test('position: nobody shares what was hidden from him, his own, or what was never stated', () => {
  const logs = table();
  logs.on(xa, 'topic.tabled', '2026-11-02T00:00Z', { text });
  const seq = logs.on(xa, 'position.stated', '2026-11-03T00:00Z', {}, { text: { en: 'x' } });
  logs.on(xb, 'position.shared', '2026-11-04T00:00Z', { of: { party: xa, seq } });
  assert.equal(topicAt(logs).status, 'agreed');
  logs.say(xa, {
    type: 'content.erased',
    time: '2026-11-04T00:00Z',
    facts: { party: xa, seqs: [seq] },
  });
  logs.receipt(xb, xa, '2026-11-05T00:00Z');
  const hidden = topicAt(logs);
  assert.equal(hidden.status, 'one-side');
  assert.equal(hidden.positions[0]?.erased, true);
  logs.on(xb, 'position.shared', '2026-11-06T00:00Z', { of: { party: xa, seq: 99 } });
  logs.on(xa, 'position.shared', '2026-11-06T00:00Z', { of: { party: xa, seq } });
  logs.on(xa, 'position.withdrawn', '2026-11-06T00:00Z', { position: 77 });
  assert.deepEqual(
    topicAt(logs)
      .withoutEffect.map(({ why }) => why)
      .sort(),
    ['own-position', 'unknown-position', 'unknown-position'],
  );
});

test('may: every member may state, share and contest; only the opener opens', () => {
  const logs = table([xa, xb, xc]);
  logs.on(xa, 'topic.tabled', '2026-11-02T00:00Z', { text });
  logs.on(xa, 'position.stated', '2026-11-03T00:00Z');
  const joint = topicAt(logs);
  assert.ok(may(joint, xc).includes('position.contested'));
  assert.ok(!may(joint, xa).includes('position.contested'));
  assert.ok(may(joint, xa).includes('position.withdrawn'));
  assert.ok(may(joint, xa).includes('topic.withdrawn'));
  assert.ok(!may(joint, xb).includes('topic.withdrawn'));
  assert.deepEqual(may(topicAt(logs, [xa]), xb), []);
  assert.deepEqual(topicsFace.summary(joint).details, ['wording-open', xa]);
  const begin = (type: string, by: PartyId) => topicsFace.begin?.(joint, type, by);
  const seq = joint.positions[0]?.seq;
  assert.deepEqual(begin('topic.accepted', xb), { version });
  assert.deepEqual(begin('topic.withdrawn', xa), { version });
  assert.deepEqual(begin('position.stated', xb), { question: version });
  assert.deepEqual(begin('position.shared', xb), { of: { party: xa, seq } });
  assert.deepEqual(begin('position.withdrawn', xa), { position: seq });
  assert.deepEqual(begin('position.shared', xa), {});
});

test('concern: raised, answered, maintained, answered anew, and met only when its own side says so', () => {
  const logs = table();
  logs.on(xa, 'concern.raised', '2026-11-02T00:00Z', { to: xb });
  assert.equal(concernAt(logs).status, 'raised');
  assert.deepEqual(concernAt(logs).owed, [{ party: xb, what: 'answer-concern' }]);
  const first = logs.on(xb, 'concern.answered', '2026-11-03T00:00Z', { response: 'noted' });
  assert.equal(concernAt(logs).status, 'answered');
  logs.meet('2026-11-04T00:00Z');
  logs.on(xa, 'concern.maintained', '2026-11-05T00:00Z', { answer: { party: xb, seq: first } });
  assert.equal(concernAt(logs).status, 'maintained');
  assert.deepEqual(concernAt(logs).owed, []);
  logs.on(xb, 'concern.answered', '2026-11-06T00:00Z', { response: 'accommodated' });
  const offered = concernAt(logs);
  assert.equal(offered.status, 'answered');
  assert.equal(offered.answers[0]?.response, 'accommodated');
  logs.on(xa, 'concern.settled', '2026-11-07T00:00Z');
  const met = concernAt(logs);
  assert.equal(met.status, 'accommodated');
  assert.deepEqual(
    met.verdicts.map(({ verdict }) => verdict),
    ['maintained', 'settled'],
  );
});

test('concern: an answer that crossed with its side’s word is still to be spoken to', () => {
  const logs = table();
  logs.on(xa, 'concern.raised', '2026-11-02T00:00Z');
  logs.on(xa, 'concern.maintained', '2026-11-03T00:00Z');
  assert.equal(concernAt(logs).status, 'maintained');
  logs.on(xb, 'concern.answered', '2026-11-01T00:00Z', { response: 'not-accommodated' });
  assert.equal(concernAt(logs).status, 'answered');
});

test('concern: only those asked answer it, and only its own side settles, maintains or withdraws it', () => {
  const logs = table([xa, xb, xc]);
  logs.on(xa, 'concern.raised', '2026-11-02T00:00Z', { to: xb });
  logs.on(xc, 'concern.answered', '2026-11-03T00:00Z', { response: 'noted' });
  logs.on(xb, 'concern.settled', '2026-11-03T00:00Z');
  logs.on(xa, 'concern.answered', '2026-11-03T00:00Z', { response: 'noted' });
  const joint = concernAt(logs);
  assert.equal(joint.status, 'raised');
  assert.deepEqual(
    joint.withoutEffect.map(({ party, why }) => [party, why]),
    [
      [xa, 'not-entitled'],
      [xb, 'not-entitled'],
      [xc, 'not-entitled'],
    ],
  );
  assert.deepEqual(mayOnConcern(joint, xb), ['concern.answered']);
  assert.deepEqual(mayOnConcern(joint, xc), []);
  logs.on(xa, 'concern.withdrawn', '2026-11-04T00:00Z');
  assert.equal(concernAt(logs).status, 'withdrawn');
  assert.deepEqual(mayOnConcern(concernAt(logs), xa), []);
});
