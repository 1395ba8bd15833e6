import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

/** One effective receipt (docs/spec/log.md): `by` holds `of`'s log up to `size`. */
export type Receipt = Readonly<{
  by: PartyId;
  /** Index of the receipt in `by`'s own log. */
  seq: number;
  of: PartyId;
  size: number;
  /** The receiver's cosignature time. */
  receiptTime: Instant;
  /** The author's own time of the checkpoint that is receipted. */
  quotedTime: Instant;
}>;

/** What derivation may ask about receipts of one group (docs/spec/time.md). Synchronous and pure. */
export interface Receipts {
  /** `by`'s first effective receipt of `of`'s log with `size > seq`. */
  firstCovering(by: PartyId, of: PartyId, seq: number): Receipt | undefined;
  /** The latest time, receipt or quoted, of any effective receipt of any log at an index below `seq` of `by`'s log. */
  latestBefore(by: PartyId, seq: number): Instant | undefined;
  /**
   * `by`'s first receipt of `of`'s log with `size > seq` for which both times lie after `deadline`.
   * @param from index in `by`'s log below which none is looked for
   */
  firstSettling(
    by: PartyId,
    of: PartyId,
    seq: number,
    deadline: Instant,
    from?: number,
  ): Receipt | undefined;
  /** The largest size of `of`'s log that `by` receipted at an index below `seq` (0 if none). */
  coveredBefore(by: PartyId, of: PartyId, seq: number): number;
}
