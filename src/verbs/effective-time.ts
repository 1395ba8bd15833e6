import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Receipt, Receipts } from './receipts.ts';

/** A statement as a clock sees it: where it stands in its author's log, and its author's own word on when. */
export type Moment = Readonly<{ seq: number; time: Instant }>;

export type EffectiveTime = Readonly<{ at: Instant; clamped: boolean }>;

function clamp(
  own: Instant,
  lower: Instant | undefined,
  upper: Instant | undefined,
): EffectiveTime {
  let at = own;
  if (lower !== undefined && at < lower) at = lower;
  // Where the bounds cross, the earlier wins: the other side's own receipt proves that it was held by then.
  if (upper !== undefined && at > upper) at = upper;
  return { at, clamped: at !== own };
}

/**
 * When a statement counts as made (docs/spec/time.md, "Whose word counts"): its author's own time, but not before any time of
 * the receipts that precede it in his log, and not after the other side's receipt of it.
 */
export function effectiveTime(
  moment: Moment,
  author: PartyId,
  other: PartyId,
  receipts: Receipts,
): EffectiveTime {
  const lower = receipts.latestBefore(author, moment.seq);
  const upper = receipts.firstCovering(other, author, moment.seq)?.receiptTime;
  return clamp(moment.time, lower, upper);
}

/**
 * When a receipt counts as written that starts a clock, or lets one go on: the receiver cannot put it off past the time at which he
 * signed the checkpoint with which the asker first held it. The asker's own receipt is no bound: an early one would be in his favour.
 */
export function effectiveReceiptTime(receipt: Receipt, receipts: Receipts): EffectiveTime {
  const upper = receipts.firstCovering(receipt.of, receipt.by, receipt.seq)?.quotedTime;
  return clamp(receipt.receiptTime, receipt.quotedTime, upper);
}

/** Index of the act by which `party` erased the content of its statement `seq`, if it did. */
export type ErasedBy = (party: PartyId, seq: number) => number | undefined;

/**
 * True if the statement's content was erased before the addressee's first receipt of it: it starts no clock and answers
 * nothing, so that nobody files, hides and lets the clock run (docs/spec/time.md).
 */
export function isHiddenFrom(
  addressee: PartyId,
  author: PartyId,
  seq: number,
  erasedBy: ErasedBy,
  receipts: Receipts,
): boolean {
  const erasure = erasedBy(author, seq);
  if (erasure === undefined) return false;
  const receipt = receipts.firstCovering(addressee, author, seq);
  return receipt === undefined || receipt.size > erasure;
}
