import { assert } from '#kernel/assert.ts';
import type { PartyId } from '#kernel/id.ts';
import { earlierOf, type Instant, laterOf } from '#kernel/instant.ts';
import type { Receipt, Receipts } from './receipts.ts';

/** The effective receipts of one group in memory, in columns: two small integers and four shared texts each, found by binary search. */
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

/**
 * What one party receipted of one log, in order. Indices and sizes ascend; times need not, since clocks are put right. What is asked of
 * times is found by the highest so far, which ascends.
 */
type Column = {
  readonly of: PartyId;
  readonly seqs: number[];
  readonly sizes: number[];
  readonly receiptTimes: Instant[];
  readonly quotedTimes: Instant[];
  /** The latest time of this receipt and those before it. */
  readonly latest: Instant[];
  /** The latest instant before which both times of one receipt lay, of this one and those before it. */
  readonly settled: Instant[];
};

/** First index at which an ascending column holds more than `value`. */
function firstAbove<Value extends number | string>(
  ascending: readonly Value[],
  value: Value,
): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as Value) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Receipts come in bursts of the same minute; they share its text. */
const pushTime = (times: Instant[], time: Instant): void => {
  const last = times.at(-1);
  times.push(last === time ? last : time);
};

function push(column: Column, { seq, size, receiptTime, quotedTime }: Receipt): void {
  assert(
    (column.seqs.at(-1) ?? -1) < seq && (column.sizes.at(-1) ?? 0) <= size,
    'an effective receipt covers no less than the one before it',
  );
  const latest = laterOf(receiptTime, quotedTime);
  const settled = earlierOf(receiptTime, quotedTime);
  column.seqs.push(seq);
  column.sizes.push(size);
  pushTime(column.receiptTimes, receiptTime);
  pushTime(column.quotedTimes, quotedTime);
  pushTime(column.latest, laterOf(column.latest.at(-1) ?? latest, latest));
  pushTime(column.settled, laterOf(column.settled.at(-1) ?? settled, settled));
}

const isAfter = ({ receiptTimes, quotedTimes }: Column, index: number, deadline: Instant) =>
  (receiptTimes[index] as Instant) > deadline && (quotedTimes[index] as Instant) > deadline;

function at(by: PartyId, column: Column | undefined, index: number): Receipt | undefined {
  const seq = column?.seqs[index];
  if (!column || seq === undefined) return undefined;
  return {
    by,
    seq,
    of: column.of,
    size: column.sizes[index] as number,
    receiptTime: column.receiptTimes[index] as Instant,
    quotedTime: column.quotedTimes[index] as Instant,
  };
}

const emptyColumn = (of: PartyId): Column => ({
  of,
  seqs: [],
  sizes: [],
  receiptTimes: [],
  quotedTimes: [],
  latest: [],
  settled: [],
});

export function createReceiptIndex(receipts: Iterable<Receipt> = []): ReceiptIndex {
  const receivers = new Map<PartyId, Map<PartyId, Column>>();
  let count = 0;
  const columnOf = (by: PartyId, of: PartyId): Column | undefined => receivers.get(by)?.get(of);

  const append = (receipt: Receipt): void => {
    const { by, of } = receipt;
    const columns = receivers.get(by) ?? new Map<PartyId, Column>();
    const column = columns.get(of) ?? emptyColumn(of);
    push(column, receipt);
    columns.set(of, column);
    receivers.set(by, columns);
    count += 1;
  };
  for (const receipt of receipts) append(receipt);

  return {
    append,
    get count() {
      return count;
    },
    newest(by, of) {
      const column = columnOf(by, of);
      return column && at(by, column, column.seqs.length - 1);
    },
    firstCovering(by, of, seq) {
      const column = columnOf(by, of);
      return column && at(by, column, firstAbove(column.sizes, seq));
    },
    latestBefore(by, seq) {
      let latest: Instant | undefined;
      for (const column of receivers.get(by)?.values() ?? []) {
        const own = column.latest[firstAbove(column.seqs, seq - 1) - 1];
        if (own !== undefined && (latest === undefined || own > latest)) latest = own;
      }
      return latest;
    },
    firstSettling(by, of, seq, deadline, from = 0) {
      const column = columnOf(by, of);
      if (!column) return undefined;
      let index = Math.max(
        firstAbove(column.sizes, seq),
        firstAbove(column.settled, deadline),
        firstAbove(column.seqs, from - 1),
      );
      // Clocks mostly go forward: from here on nearly every receipt lies after the deadline.
      while (index < column.seqs.length && !isAfter(column, index, deadline)) index += 1;
      return at(by, column, index);
    },
    coveredBefore(by, of, seq) {
      const column = columnOf(by, of);
      if (!column) return 0;
      return column.sizes[firstAbove(column.seqs, seq - 1) - 1] ?? 0;
    },
  };
}
