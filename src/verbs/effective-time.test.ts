import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instantOfMs } from '#kernel/instant.ts';
import { xa, xb } from '../../test/scene/logs.ts';
import { effectiveReceiptTime, effectiveTime, isHiddenFrom } from './effective-time.ts';
import { createReceiptIndex } from './receipt-index.ts';
import type { Receipt } from './receipts.ts';

const minute = (n: number) => instantOfMs(n * 60_000);
const receipt = (
  by: typeof xa,
  seq: number,
  size: number,
  time: number,
  quoted = time,
): Receipt => ({
  by,
  seq,
  of: by === xa ? xb : xa,
  size,
  receiptTime: minute(time),
  quotedTime: minute(quoted),
});

test('effective time: an author’s own time counts between the two proofs', () => {
  const index = createReceiptIndex([receipt(xb, 3, 1, 100, 110), receipt(xa, 7, 6, 200)]);
  const said = (time: number) => effectiveTime({ seq: 5, time: minute(time) }, xb, xa, index);
  assert.deepEqual(said(150), { at: minute(150), clamped: false });
  assert.deepEqual(said(50), { at: minute(110), clamped: true });
  assert.deepEqual(said(250), { at: minute(200), clamped: true });
});

test('effective time: where the proofs cross, the earlier wins', () => {
  const index = createReceiptIndex([receipt(xb, 3, 1, 300), receipt(xa, 7, 6, 200)]);
  for (const time of [100, 250, 400]) {
    const { at } = effectiveTime({ seq: 5, time: minute(time) }, xb, xa, index);
    assert.equal(at, minute(200));
  }
});

test('effective time: a later own time never counts as earlier', () => {
  const times = fc.nat(500);
  fc.assert(
    fc.property(times, times, times, times, (lower, upper, one, other) => {
      const index = createReceiptIndex([receipt(xb, 3, 1, lower), receipt(xa, 7, 6, upper)]);
      const said = (time: number) =>
        effectiveTime({ seq: 5, time: minute(time) }, xb, xa, index).at;
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      assert.ok(said(first) <= said(second));
      assert.ok(said(second) <= minute(upper));
    }),
  );
});

test('receipt time: it lies between the asker’s quoted time and his own receipt of it', () => {
  const held = receipt(xb, 3, 2, 900, 110);
  const index = createReceiptIndex([held]);
  assert.deepEqual(effectiveReceiptTime(held, index), { at: minute(900), clamped: false });
  index.append(receipt(xa, 7, 4, 200));
  assert.deepEqual(effectiveReceiptTime(held, index), { at: minute(200), clamped: true });
  const early = receipt(xb, 3, 2, 50, 110);
  assert.equal(effectiveReceiptTime(early, createReceiptIndex([early])).at, minute(110));
});

test('hidden: what was erased before the addressee first held it, or may have been', () => {
  const erasedAt = (seq: number | undefined) => () => seq;
  const none = createReceiptIndex();
  assert.equal(isHiddenFrom(xa, xb, 5, erasedAt(undefined), none), false);
  assert.equal(isHiddenFrom(xa, xb, 5, erasedAt(6), none), true);
  const between = createReceiptIndex([receipt(xa, 7, 6, 200)]);
  assert.equal(isHiddenFrom(xa, xb, 5, erasedAt(6), between), false);
  const after = createReceiptIndex([receipt(xa, 7, 7, 200)]);
  assert.equal(isHiddenFrom(xa, xb, 5, erasedAt(6), after), true);
});
