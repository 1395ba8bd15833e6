import { assert } from '#kernel/assert.ts';
import type { PartyId } from '#kernel/id.ts';
import { type Instant, instantOfMs, msOf } from '#kernel/instant.ts';
import type { Receipt, Receipts } from './receipts.ts';

/** The effective receipts of one group in memory: five small integers each, found by binary search. */
export interface ReceiptIndex extends Receipts {
  /**
   * One party's receipts of one log come in the order in which they were written; those of different logs in any order, since one
   * that covers more than is held waits (docs/spec/log.md, "Receipt").
   */
  append(receipt: Receipt): void;
  readonly count: number;
  /** `by`'s newest effective receipt of `of`'s log. */
  newest(by: PartyId, of: PartyId): Receipt | undefined;
}

/** What one party receipted of one log, in order. An effective receipt falls below the one before it in nothing, so each ascends. */
type Column = {
  readonly seqs: number[];
  readonly sizes: number[];
  readonly receiptMinutes: number[];
  readonly quotedMinutes: number[];
};
/** All receipts in one party's log, ascending, and which log each is of. */
type OwnLog = { readonly seqs: number[]; readonly of: PartyId[] };

const minutesOf = (instant: Instant): number => msOf(instant) / 60_000;

/** First index at which an ascending column holds more than `value`. */
function firstAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function createReceiptIndex(receipts: Iterable<Receipt> = []): ReceiptIndex {
  const columns = new Map<string, Column>();
  const logs = new Map<PartyId, OwnLog>();
  let count = 0;

  const at = (by: PartyId, of: PartyId, index: number): Receipt | undefined => {
    const column = columns.get(`${by}/${of}`);
    const seq = column?.seqs[index];
    if (!column || seq === undefined) return undefined;
    return {
      by,
      seq,
      of,
      size: column.sizes[index] as number,
      receiptTime: instantOfMs((column.receiptMinutes[index] as number) * 60_000),
      quotedTime: instantOfMs((column.quotedMinutes[index] as number) * 60_000),
    };
  };

  const append = (receipt: Receipt): void => {
    const key = `${receipt.by}/${receipt.of}`;
    const log = logs.get(receipt.by) ?? { seqs: [], of: [] };
    const column = columns.get(key) ?? {
      seqs: [],
      sizes: [],
      receiptMinutes: [],
      quotedMinutes: [],
    };
    const receiptMinute = minutesOf(receipt.receiptTime);
    const quotedMinute = minutesOf(receipt.quotedTime);
    const last = column.seqs.length - 1;
    assert(
      (column.seqs[last] ?? -1) < receipt.seq &&
        (column.sizes[last] ?? 0) <= receipt.size &&
        (column.receiptMinutes[last] ?? receiptMinute) <= receiptMinute &&
        (column.quotedMinutes[last] ?? quotedMinute) <= quotedMinute,
      'an effective receipt falls below the one before it in nothing',
    );
    column.seqs.push(receipt.seq);
    column.sizes.push(receipt.size);
    column.receiptMinutes.push(receiptMinute);
    column.quotedMinutes.push(quotedMinute);
    const place = firstAbove(log.seqs, receipt.seq);
    log.seqs.splice(place, 0, receipt.seq);
    log.of.splice(place, 0, receipt.of);
    logs.set(receipt.by, log);
    columns.set(key, column);
    count += 1;
  };
  for (const receipt of receipts) append(receipt);

  return {
    append,
    get count() {
      return count;
    },
    newest(by, of) {
      const last = (columns.get(`${by}/${of}`)?.seqs.length ?? 0) - 1;
      return at(by, of, last);
    },
    firstCovering(by, of, seq) {
      const column = columns.get(`${by}/${of}`);
      return column && at(by, of, firstAbove(column.sizes, seq));
    },
    newestBefore(by, seq) {
      const log = logs.get(by);
      if (!log) return undefined;
      const of = log.of[firstAbove(log.seqs, seq - 1) - 1];
      const column = of && columns.get(`${by}/${of}`);
      return column && at(by, of, firstAbove(column.seqs, seq - 1) - 1);
    },
    firstSettling(by, of, seq, deadline) {
      const column = columns.get(`${by}/${of}`);
      if (!column) return undefined;
      const minutes = minutesOf(deadline);
      const index = Math.max(
        firstAbove(column.sizes, seq),
        firstAbove(column.receiptMinutes, minutes),
        firstAbove(column.quotedMinutes, minutes),
      );
      return at(by, of, index);
    },
    coveredBefore(by, of, seq) {
      const column = columns.get(`${by}/${of}`);
      if (!column) return 0;
      return column.sizes[firstAbove(column.seqs, seq - 1) - 1] ?? 0;
    },
  };
}
