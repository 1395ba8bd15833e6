import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DeclaredSuspension,
  everyArea,
  saidWhileSuspended,
  thatCount,
} from '#fold/suspended.ts';
import { recordId } from '#kernel/id.ts';
import type { CivilDate } from '#kernel/instant.ts';
import { createReceiptIndex } from '#verbs/receipt-index.ts';
import { instant, termsOf, xa, xb, xc } from '../../test/scene/logs.ts';
import { closedBy } from './open-areas.ts';

const area = 'treaty-notifications';
const time = instant('2026-11-02T08:00Z');
const now = instant('2026-11-10T00:00Z');
const terms = termsOf([xa, xb, xc]);

const suspension = (
  by: typeof xa,
  seq: number,
  more: Partial<DeclaredSuspension> = {},
): DeclaredSuspension => ({
  ...{ by, record: recordId(by, new Uint8Array(16).fill(seq)), seq, time },
  ...{ areas: [area], lifted: [], ...more },
});

test('open areas: at a table of three, one suspension stops its author; the two others go on until nobody would hear them', () => {
  const line = (self: typeof xa, suspensions: readonly DeclaredSuspension[]) =>
    closedBy({ self, terms, versions: [], suspensions }, area, now);
  const one = [suspension(xc, 1)];
  assert.deepEqual(line(xc, one), [xc]);
  assert.deepEqual(line(xa, one), []);
  const two = [...one, suspension(xb, 2)];
  assert.deepEqual(line(xa, two), [xb, xc]);
  const announced = [suspension(xa, 3, { from: instant('2026-12-01T00:00Z') })];
  assert.deepEqual(line(xa, announced), [], 'not yet');
  const lifted = [suspension(xa, 4, { lifted: [{ seq: 5, time, areas: [area] }] })];
  assert.deepEqual(line(xa, lifted), []);
  assert.deepEqual(line(xa, [suspension(xa, 1), ...lifted]), [xa], 'another of its own stands');
});

test('said while suspended: by its author’s own word before it, and by another’s that its author had receipted', () => {
  const receipts = createReceiptIndex([
    { by: xb, seq: 7, of: xa, size: 6, receiptTime: time, quotedTime: time },
  ]);
  const all = [
    suspension(xa, 5, { lifted: [{ seq: 9, time, areas: [area] }] }),
    suspension(xb, 20),
  ];
  const by = (party: typeof xa, seq: number, where = area) =>
    saidWhileSuspended(all, { party, seq, area: where, time: now }, { receipts, terms });
  assert.deepEqual(by(xa, 4), []);
  assert.deepEqual(by(xa, 6), [xa]);
  assert.deepEqual(by(xa, 10), [], 'lifted');
  assert.deepEqual(by(xb, 6), [], 'not received yet');
  assert.deepEqual(by(xb, 8), [xa]);
  assert.deepEqual(by(xb, 21), [xa, xb], 'the lifting is not received yet');
  assert.deepEqual(by(xb, 21, 'safety'), []);
});

test('suspensions that count: the first 128 of each log, and nothing that the terms keep running', () => {
  const many = Array.from({ length: 130 }, (_, seq) => suspension(xa, seq + 1));
  const counted = thatCount([...many, suspension(xb, 1)], { terms });
  assert.equal(counted.filter(({ by }) => by === xa).length, 128);
  assert.equal(counted.at(-1)?.by, xb);
  assert.deepEqual(thatCount(many, { terms: { ...terms, floor: [area] } }), []);
});

test('open areas: whoever has left says nothing, but on the floor until the day that it named is over', () => {
  const floored = { ...terms, areas: [area, 'safety'].sort(), floor: ['safety'] };
  const left = (until?: string) =>
    suspension(xa, 1, { areas: [everyArea], ...(until && { until: until as CivilDate }) });
  const line = (self: typeof xa, where: string, until?: string) =>
    closedBy({ self, terms: floored, versions: [], suspensions: [left(until)] }, where, now);
  assert.deepEqual(line(xa, 'safety', '2026-11-10'), [], 'the day itself, whole');
  assert.deepEqual(line(xa, 'safety', '2026-11-09'), [xa], 'the day is over');
  assert.deepEqual(line(xa, 'safety'), [xa], 'no day named');
  assert.deepEqual(line(xa, area, '2026-11-10'), [xa]);
  for (const where of ['safety', area]) assert.deepEqual(line(xb, where), [], 'xc hears it');
});
