import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHolder, xa, xb } from '../../../test/scene/logs.ts';
import { noticeFacts, type Pair, pair, view } from '../../../test/scene/notices.ts';
import { may } from './may.ts';

function at(table: Pair, now = '2027-06-01T00:00Z') {
  const holder = createHolder(table, now);
  holder.takeAll();
  return view(holder, table);
}

function cleared(facts: object = {}): Pair & { seq: number } {
  const table = pair();
  const seq = table.on(xa, 'notified', '2026-11-02T09:00Z', { ...noticeFacts, ...facts });
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  table.on(xb, 'not-objected', '2026-11-04T01:00Z', { notice: seq });
  table.receipt(xa, xb, '2026-11-05T01:00Z');
  return { ...table, seq };
}
const several = { shipments: { kind: 'several', from: '2026-12-01', to: '2027-05-31' } };

test('goods: dispatched, arrived, and actual quantities returned within thirty days of release', () => {
  const table = cleared({ national: 'us-dea-486' });
  const dispatch = table.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  const sent = at(table);
  assert.equal(sent.status, 'dispatched');
  assert.deepEqual(sent.owed, [
    { party: xa, what: 'return', due: '2027-01-01T00:00Z', statutory: true },
  ]);
  table.on(xa, 'returned', '2026-12-20T09:00Z', { on: '2026-12-01', dispatch });
  const returned = at(table);
  assert.equal(returned.status, 'dispatched');
  assert.deepEqual(returned.owed, []);
  table.on(xb, 'arrived', '2027-01-10T01:00Z', { on: '2027-01-09', dispatch });
  assert.equal(at(table).status, 'returned');
});

test('goods: arrived, though the exporter has returned nothing', () => {
  const table = cleared();
  const dispatch = table.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  table.on(xb, 'arrived', '2027-01-10T01:00Z', { on: '2027-01-09', dispatch });
  assert.equal(at(table).status, 'arrived');
  const unannounced = cleared();
  unannounced.on(xb, 'arrived', '2027-01-10T01:00Z', { on: '2027-01-09' });
  assert.equal(at(unannounced).status, 'arrived', 'of which no dispatch is known');
});

test('goods: an arrival that names no dispatch counts for a single shipment, not for several', () => {
  const single = cleared();
  single.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  single.on(xb, 'arrived', '2027-01-10T01:00Z', { on: '2027-01-09' });
  assert.equal(at(single).status, 'arrived');
  const many = cleared(several);
  many.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  many.on(xb, 'arrived', '2027-01-10T01:00Z', { on: '2027-01-09' });
  const joint = at(many);
  assert.equal(joint.status, 'dispatched');
  assert.equal(joint.arrivals.length, 1);
});

test('goods: a shipment in parts has arrived when the last part is sent and all are there', () => {
  const table = cleared();
  const first = table.on(xa, 'dispatched', '2026-12-01T09:00Z', {
    on: '2026-12-01',
    partial: true,
  });
  table.on(xb, 'arrived', '2026-12-20T01:00Z', { on: '2026-12-20', dispatch: first });
  assert.equal(at(table).status, 'dispatched');
  const last = table.on(xa, 'dispatched', '2026-12-22T09:00Z', { on: '2026-12-22', lines: [1] });
  assert.equal(at(table).status, 'dispatched');
  const part = { on: '2027-01-05', dispatch: last };
  table.on(xb, 'arrived', '2027-01-05T01:00Z', { ...part, partial: true });
  assert.equal(at(table).status, 'dispatched', 'only part of it was released');
  table.on(xb, 'arrived', '2027-01-06T01:00Z', part);
  assert.equal(at(table).status, 'arrived');
});

test('goods: not shipped, or taken back after it was said to have left', () => {
  const never = cleared();
  never.on(xa, 'not-shipped', '2026-12-01T09:00Z', { reason: 'order-cancelled' });
  const joint = at(never);
  assert.equal(joint.status, 'not-shipped');
  assert.equal(joint.notShipped?.reason, 'order-cancelled');
  const denied = cleared();
  const dispatch = denied.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  denied.on(xa, 'not-shipped', '2026-12-02T09:00Z', { reason: 'release-denied', dispatch });
  const back = at(denied);
  assert.equal(back.status, 'not-shipped');
  assert.equal(back.dispatches[0]?.notShipped?.reason, 'release-denied');
});

test('goods: of several shipments, one outside the months of the notice is marked', () => {
  const table = cleared(several);
  table.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  table.on(xa, 'dispatched', '2027-06-01T09:00Z', { on: '2027-06-01' });
  assert.deepEqual(
    at(table).dispatches.map(({ outsideSeries }) => outsideSeries),
    [undefined, true],
  );
});

test('goods: an objection to several shipments speaks to what has not left', () => {
  const table = cleared(several);
  table.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  table.on(xb, 'objected', '2026-11-20T01:00Z', { notice: table.seq, reason: 'diverted-before' });
  assert.equal(at(table).status, 'objected');
  const single = cleared();
  single.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  single.on(xb, 'objected', '2026-11-20T01:00Z', { notice: single.seq, reason: 'diverted-before' });
  const joint = at(single);
  assert.equal(joint.status, 'dispatched');
  assert.equal(joint.objection?.inForce, true);
});

/** An objection at `index` 0 or 1 among what the importer says, with receipts where given. */
function crossing(
  steps: readonly ('objects' | 'dispatches' | 'exporter-receipts' | 'importer-receipts')[],
) {
  const table = pair();
  const notice = table.on(xa, 'notified', '2026-11-02T09:00Z', noticeFacts);
  table.receipt(xb, xa, '2026-11-03T01:00Z');
  for (const step of steps) {
    // All in one minute: no clock time can tell the order.
    const time = '2026-11-05T01:00Z';
    if (step === 'objects') table.on(xb, 'objected', time, { notice, reason: 'other' });
    if (step === 'dispatches') table.on(xa, 'dispatched', time, { on: '2026-11-05' });
    if (step === 'exporter-receipts') table.receipt(xa, xb, time);
    if (step === 'importer-receipts') table.receipt(xb, xa, time);
  }
  return at(table).dispatches[0]?.order;
}

test('order: objection and dispatch stand in the order that receipts prove', () => {
  assert.equal(
    crossing(['objects', 'exporter-receipts', 'dispatches']),
    'dispatched-after-objection-received',
  );
  assert.equal(
    crossing(['dispatches', 'importer-receipts', 'objects']),
    'objected-after-dispatch-received',
  );
  assert.equal(crossing(['objects', 'dispatches', 'exporter-receipts']), 'crossed');
  assert.equal(crossing(['dispatches', 'objects', 'importer-receipts']), 'crossed');
  assert.equal(crossing(['dispatches']), undefined);
});

test('may: each side is offered what it is entitled to say, as things stand', () => {
  const table = cleared();
  const before = at(table);
  assert.deepEqual(may(before, xa), [
    'notification.amended',
    'notification.withdrawn',
    'notification.dispatched',
    'notification.not-shipped',
  ]);
  assert.ok(may(before, xb).includes('notification.objected'));
  assert.equal(may(before, xb).includes('notification.objection-lifted'), false);
  table.on(xb, 'asked', '2026-11-06T01:00Z', { notice: table.seq, question: 'end-use' });
  table.on(xa, 'dispatched', '2026-12-01T09:00Z', { on: '2026-12-01' });
  assert.deepEqual(may(at(table), xa), [
    'notification.answered',
    'notification.dispatched',
    'notification.not-shipped',
    'notification.returned',
  ]);
});
