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

/** Effective receipts of a group: in each pair nothing goes back, and one log's indices are distinct. */
const effective = fc
  .array(
    fc.record({
      by: fc.nat(2),
      of: fc.nat(2),
      gap: fc.integer({ min: 1, max: 3 }),
      grow: fc.nat(3),
      receiptStep: fc.nat(4),
      quotedStep: fc.nat(4),
    }),
    { maxLength: 40 },
  )
  .map((steps) => {
    const next = new Map<string, number>();
    const newest = new Map<string, { size: number; receipt: number; quoted: number }>();
    const made: Receipt[] = [];
    for (const { by, of, gap, grow, receiptStep, quotedStep } of steps) {
      const [receiver, author] = [parties[by] ?? xa, parties[of] ?? xa];
      if (receiver === author) continue;
      const seq = (next.get(receiver) ?? 0) + gap;
      next.set(receiver, seq);
      const last = newest.get(`${by}${of}`) ?? { size: 1, receipt: 10, quoted: 10 };
      const now = {
        size: last.size + grow,
        receipt: last.receipt + receiptStep,
        quoted: last.quoted + quotedStep,
      };
      newest.set(`${by}${of}`, now);
      const times = { receiptTime: minute(now.receipt), quotedTime: minute(now.quoted) };
      made.push({ by: receiver, seq, of: author, size: now.size, ...times });
    }
    return made;
  });

test('receipts: every question has the answer that reading all of them in order gives', () => {
  fc.assert(
    fc.property(effective, fc.nat(60), fc.nat(60), (all, seq, at) => {
      const index = createReceiptIndex(all);
      assert.equal(index.count, all.length);
      for (const by of parties) {
        const own = all.filter((receipt) => receipt.by === by);
        assert.deepEqual(
          index.newestBefore(by, seq),
          own.filter((receipt) => receipt.seq < seq).at(-1),
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
          assert.deepEqual(
            index.firstSettling(by, of, seq, deadline),
            pair.find(
              ({ size, receiptTime, quotedTime }) =>
                size > seq && receiptTime > deadline && quotedTime > deadline,
            ),
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
        assert.deepEqual(index.newestBefore(by, seq), inOrder.newestBefore(by, seq));
      }
    }),
  );
});

test('receipts: one that goes back is a bug of whoever judged it effective', () => {
  const first: Receipt = {
    by: xa,
    seq: 3,
    of: xb,
    size: 5,
    receiptTime: instant('2026-11-02T09:00Z'),
    quotedTime: instant('2026-11-02T08:00Z'),
  };
  const back: readonly Partial<Receipt>[] = [
    { seq: 3 },
    { seq: 4, size: 4 },
    { seq: 4, receiptTime: instant('2026-11-02T08:59Z') },
    { seq: 4, quotedTime: instant('2026-11-02T07:59Z') },
  ];
  for (const change of back) {
    const index = createReceiptIndex([first]);
    assert.throws(() => index.append({ ...first, ...change }), AssertionFailed);
  }
});
