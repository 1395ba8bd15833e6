import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHolder, xa, xb } from '../../../test/scene/logs.ts';
import { noticeFacts, pair, view } from '../../../test/scene/notices.ts';

test('notification: sent, received, acknowledged, and not objected to', () => {
  const table = pair();
  const seq = table.on(xa, 'notified', '2026-11-02T09:00Z', noticeFacts);
  const holder = createHolder(table, '2026-11-02T10:00Z');
  holder.takeAll();
  assert.equal(view(holder, table).status, 'not-received');
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  holder.takeAll();
  const received = view(holder, table);
  assert.equal(received.status, 'received');
  assert.equal(received.version, seq);
  assert.equal(received.clock?.start, '2026-11-03T01:00Z');
  assert.equal(received.clock?.deadline, '2026-11-24T16:00Z');
  assert.deepEqual(received.owed, [{ party: xb, what: 'answer', due: '2026-11-24T16:00Z' }]);
  table.on(xb, 'acknowledged', '2026-11-04T01:00Z', { notice: seq });
  holder.takeAll();
  assert.equal(view(holder, table).status, 'acknowledged');
  table.on(xb, 'not-objected', '2026-11-10T01:00Z', { notice: seq });
  table.receipt(xa, xb, '2026-11-10T02:00Z');
  holder.takeAll();
  const answered = view(holder, table);
  assert.equal(answered.status, 'not-objected');
  assert.equal(answered.answer?.received?.at, '2026-11-10T02:00Z');
  assert.deepEqual(answered.mayProceed, {
    under: 'reply',
    since: '2026-11-10T01:00Z',
    because: 'not-objected',
  });
  assert.deepEqual(answered.owed, []);
});

test('notification: an objection within the period stops the export', () => {
  const table = pair();
  const seq = table.on(xa, 'notified', '2026-11-02T09:00Z', noticeFacts);
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  table.on(xb, 'objected', '2026-11-05T01:00Z', { notice: seq, reason: 'consignee-unknown' });
  const holder = createHolder(table, '2026-12-31T00:00Z');
  holder.takeAll();
  const joint = view(holder, table);
  assert.equal(joint.status, 'objected');
  assert.equal(joint.objection?.reason, 'consignee-unknown');
  assert.equal(joint.mayProceed, undefined);
});
