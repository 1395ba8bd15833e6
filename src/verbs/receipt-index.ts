import { assert } from '#kernel/assert.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Receipt, Receipts } from './receipts.ts';

/** The effective receipts of one group in memory, in columns: two small integers and two shared texts each, found by binary search. */
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
  readonly of: PartyId;
  readonly seqs: number[];
  readonly sizes: number[];
  readonly receiptTimes: Instant[];
  readonly quotedTimes: Instant[];
};
/** What one party receipted: by log, and all of it in the order of its own log. */
type Receiver = {
  readonly columns: Map<PartyId, Column>;
  readonly seqs: number[];
  readonly ofs: Column[];
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
  const last = column.seqs.length - 1;
  assert(
    (column.seqs[last] ?? -1) < seq &&
      (column.sizes[last] ?? 0) <= size &&
      (column.receiptTimes[last] ?? receiptTime) <= receiptTime &&
      (column.quotedTimes[last] ?? quotedTime) <= quotedTime,
    'an effective receipt falls below the one before it in nothing',
  );
  column.seqs.push(seq);
  column.sizes.push(size);
  pushTime(column.receiptTimes, receiptTime);
  pushTime(column.quotedTimes, quotedTime);
}

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
});

export function createReceiptIndex(receipts: Iterable<Receipt> = []): ReceiptIndex {
  const receivers = new Map<PartyId, Receiver>();
  let count = 0;
  const columnOf = (by: PartyId, of: PartyId): Column | undefined =>
    receivers.get(by)?.columns.get(of);

  const append = (receipt: Receipt): void => {
    const { by, of, seq } = receipt;
    const receiver = receivers.get(by) ?? { columns: new Map(), seqs: [], ofs: [] };
    const column = receiver.columns.get(of) ?? emptyColumn(of);
    push(column, receipt);
    const place = firstAbove(receiver.seqs, seq);
    receiver.seqs.splice(place, 0, seq);
    receiver.ofs.splice(place, 0, column);
    receiver.columns.set(of, column);
    receivers.set(by, receiver);
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
    newestBefore(by, seq) {
      const receiver = receivers.get(by);
      const column = receiver?.ofs[firstAbove(receiver.seqs, seq - 1) - 1];
      return column && at(by, column, firstAbove(column.seqs, seq - 1) - 1);
    },
    firstSettling(by, of, seq, deadline) {
      const column = columnOf(by, of);
      if (!column) return undefined;
      const index = Math.max(
        firstAbove(column.sizes, seq),
        firstAbove(column.receiptTimes, deadline),
        firstAbove(column.quotedTimes, deadline),
      );
      return at(by, column, index);
    },
    coveredBefore(by, of, seq) {
      const column = columnOf(by, of);
      if (!column) return 0;
      return column.sizes[firstAbove(column.seqs, seq - 1) - 1] ?? 0;
    },
  };
}
