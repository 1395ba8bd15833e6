import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { judgeReceipt, type SignedReceipt, verifyReceipt } from '#ledger/receipt.ts';
import { appendLeaves, type CompactRange, emptyRange, rootOf } from '#ledger/tree.ts';
import type { ReadLog } from './read-log.ts';

/** What the receipts in one log prove. */
export type ReceiptReport = Readonly<{
  effective: number;
  withoutEffect: number;
  /** Which logs this party has proved to hold, and up to where. */
  holds: readonly Readonly<{ of: PartyId; size: number; at: Instant }>[];
}>;

/** Judges every receipt of every log against the logs themselves. */
export function judgeAll(logs: readonly ReadLog[]): ReadonlyMap<PartyId, ReceiptReport> {
  const byParty = new Map(logs.map((log) => [log.party, log]));
  const roots = new Map(logs.map((log) => [log.party, rootReader(log)]));
  return new Map(logs.map((log) => [log.party, judgeLog(log, byParty, roots)]));
}

type Roots = ReadonlyMap<PartyId, (size: number) => Uint8Array>;

function judgeLog(log: ReadLog, logs: ReadonlyMap<PartyId, ReadLog>, roots: Roots): ReceiptReport {
  const newest = new Map<PartyId, SignedReceipt>();
  let [effective, withoutEffect] = [0, 0];
  for (const act of log.receipts) {
    const reading = verifyReceipt(act, {
      keysOf: (party) => logs.get(party)?.held.keys,
      sizeOf: (party) => logs.get(party)?.held.range.size ?? 0,
    });
    const receipt = reading.kind === 'signed' ? reading.receipt : undefined;
    const root = receipt && roots.get(receipt.of)?.(receipt.size);
    const before = receipt && newest.get(receipt.of);
    if (receipt && root && judgeReceipt(receipt, root, before).kind === 'effective') {
      effective += 1;
      newest.set(receipt.of, receipt);
    } else withoutEffect += 1;
  }
  const holds = [...newest].map(([of, { size, receiptTime }]) => ({ of, size, at: receiptTime }));
  return { effective, withoutEffect, holds };
}

/** Roots of a log at ascending sizes cost one pass over it; receipts mostly ascend. */
function rootReader({ leafHashes }: ReadLog): (size: number) => Uint8Array {
  let range: CompactRange = emptyRange;
  return (size) => {
    const before = size < range.size ? emptyRange : range;
    range = appendLeaves(before, leafHashes.slice(before.size, size));
    return rootOf(range);
  };
}
