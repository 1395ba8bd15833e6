import type { PartyId } from '#kernel/id.ts';
import type { Receipt, Receipts } from '#verbs/receipts.ts';

/** Statements `from` ≤ seq < `to` of one party's log. */
export type Span = Readonly<{ party: PartyId; from: number; to: number }>;

/**
 * The statements whose records a receipt may change when it takes effect. The node derives those records anew, beside
 * those that the batch itself touches and those whose clocks the receipt may settle: their `settlesAfter` lies before both its times.
 *
 * - What it is the first to cover: received, clamped from above.
 * - What started a clock by a receipt that it is the first to cover: that receipt's time is clamped by it.
 * - If it had waited for leaves that were not held (docs/spec/log.md, "Receipt"), all that follows it in its own log: clamped from
 *   below, and said in the knowledge of what it covers.
 * @param receipts with this receipt appended
 * @param waitedTo size held of the receiver's own log, if the receipt had waited
 */
export function reachOf(receipt: Receipt, receipts: Receipts, waitedTo?: number): readonly Span[] {
  const { by, of, seq, size } = receipt;
  const before = receipts.coveredBefore(by, of, seq);
  const spans: Span[] = [
    { party: of, from: before, to: size },
    {
      party: by,
      from: receipts.coveredBefore(of, by, before),
      to: receipts.coveredBefore(of, by, size),
    },
  ];
  if (waitedTo !== undefined) spans.push({ party: by, from: seq + 1, to: waitedTo });
  return spans.filter(({ from, to }) => from < to);
}
