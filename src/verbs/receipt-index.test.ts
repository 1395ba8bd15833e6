import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AssertionFailed } from '#kernel/assert.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { instant, xa, xb, xc } from '../../test/scene/logs.ts';
import { createReceiptIndex } from './receipt-index.ts';
import type { Receipt } from './receipts.ts';

const parties = [xa, xb, xc];
const minute = (n: number) => instantOfMs(n * 60_000);

/** Effective receipts of a group: in each pair sizes ascend, one log's indices are distinct, and clocks go forward and back. */
const effective = fc
  .array(
    fc.record({
      by: fc.nat(2),
      of: fc.nat(2),
      gap: fc.integer({ min: 1, max: 3 }),
      grow: fc.nat(3),
      receipt: fc.oneof(fc.nat(60), fc.constant(9_999)),
      quoted: fc.oneof(fc.nat(60), fc.constant(9_999)),
    }),
    { maxLength: 40 },
  )
  .map((steps) => {
    const next = new Map<string, number>();
    const sizes = new Map<string, number>();
    const made: Receipt[] = [];
    for (const { by, of, gap, grow, receipt, quoted } of steps) {
      const [receiver, author] = [parties[by] ?? xa, parties[of] ?? xa];
      if (receiver === author) continue;
      const seq = (next.get(receiver) ?? 0) + gap;
      next.set(receiver, seq);
      const size = (sizes.get(`${by}${of}`) ?? 1) + grow;
      sizes.set(`${by}${of}`, size);
      const times = { receiptTime: minute(receipt), quotedTime: minute(quoted) };
      made.push({ by: receiver, seq, of: author, size, ...times });
    }
    return made;
  });

const latestOf = (receipts: readonly Receipt[]) =>
  receipts
    .flatMap(({ receiptTime, quotedTime }) => [receiptTime, quotedTime])
    .sort()
    .at(-1);

test('receipts: every question has the answer that reading all of them in order gives', () => {
  fc.assert(
    fc.property(effective, fc.nat(60), fc.nat(60), fc.nat(60), (all, seq, at, from) => {
      const index = createReceiptIndex(all);
      assert.equal(index.count, all.length);
      for (const by of parties) {
        const own = all.filter((receipt) => receipt.by === by);
        assert.equal(
          index.latestBefore(by, seq),
          latestOf(own.filter((receipt) => receipt.seq < seq)),
        );
        for (const of of parties) {
          const pair = own.filter((receipt) => receipt.of === of);
          assert.deepEqual(index.newest(by, of), pair.at(-1));
          assert.deepEqual(
            index.firstCovering(by, of, seq),
            pair.find(({ size }) => size > seq),
          );
          assert.equal(
            index.coveredBefore(by, of, seq),
            pair.filter((receipt) => receipt.seq < seq).at(-1)?.size ?? 0,
          );
          const deadline = minute(at);
          const settles = ({ size, receiptTime, quotedTime }: Receipt): boolean =>
            size > seq && receiptTime > deadline && quotedTime > deadline;
          assert.deepEqual(index.firstSettling(by, of, seq, deadline), pair.find(settles));
          assert.deepEqual(
            index.firstSettling(by, of, seq, deadline, from),
            pair.find((receipt) => receipt.seq >= from && settles(receipt)),
          );
        }
      }
    }),
  );
});

test('receipts: those of different logs may take effect in any order', () => {
  fc.assert(
    fc.property(effective, fc.infiniteStream(fc.nat()), fc.nat(60), (all, picks, seq) => {
      const queues = new Map<string, Receipt[]>();
      for (const receipt of all) {
        const key = `${receipt.by}/${receipt.of}`;
        queues.set(key, [...(queues.get(key) ?? []), receipt]);
      }
      const index = createReceiptIndex();
      for (const pick of picks) {
        const open = [...queues.values()].filter((queue) => queue.length > 0);
        const next = open[pick % Math.max(1, open.length)]?.shift();
        if (next === undefined) break;
        index.append(next);
      }
      const inOrder = createReceiptIndex(all);
      for (const by of parties) {
        assert.equal(index.latestBefore(by, seq), inOrder.latestBefore(by, seq));
      }
    }),
  );
});

test('receipts: one that covers less is a bug of whoever judged it effective', () => {
  const first: Receipt = {
    by: xa,
    seq: 3,
    of: xb,
    size: 5,
    receiptTime: instant('2026-11-02T09:00Z'),
    quotedTime: instant('2026-11-02T08:00Z'),
  };
  const back: readonly Partial<Receipt>[] = [{ seq: 3 }, { seq: 4, size: 4 }];
  for (const change of back) {
    const index = createReceiptIndex([first]);
    assert.throws(() => index.append({ ...first, ...change }), AssertionFailed);
  }
});
