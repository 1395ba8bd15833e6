/** Receipts of a group, judged against logs that were read whole: who has proved to hold what (docs/spec/log.md, "Receipt"). */
import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { judgeReceipt, type SignedReceipt, verifyReceipt } from '#ledger/receipt.ts';
import { appendLeaves, emptyRange, rootOf } from '#ledger/tree.ts';
import type { ReadLog } from './read-log.ts';

export type ProvenHolding = Readonly<{ by: PartyId; size: number; at: Instant; receipts: number }>;

export type JudgedLog = Readonly<{
  log: ReadLog;
  holders: readonly ProvenHolding[];
  /** Receipts *in* this log that prove nothing. */
  withoutEffect: number;
}>;

/** Roots of a log at the given sizes, in one pass over its leaves. */
function rootsAt(log: ReadLog, sizes: readonly number[]): ReadonlyMap<number, Uint8Array> {
  const roots = new Map<number, Uint8Array>();
  let range = emptyRange;
  for (const size of [...new Set(sizes)].sort((a, b) => a - b)) {
    if (size > log.leafHashes.length) break;
    range = appendLeaves(range, log.leafHashes.slice(range.size, size));
    roots.set(size, rootOf(range));
  }
  return roots;
}

type Signed = Readonly<{ by: PartyId; receipt: SignedReceipt }>;

function signedReceipts(logs: ReadonlyMap<PartyId, ReadLog>, by: ReadLog) {
  const signed: Signed[] = [];
  let withoutEffect = 0;
  for (const act of by.receipts) {
    const reading = verifyReceipt(act, {
      keysOf: (party) => logs.get(party)?.held.keys,
      sizeOf: (party) => logs.get(party)?.held.range.size ?? 0,
    });
    if (reading.kind === 'signed') signed.push({ by: by.party, receipt: reading.receipt });
    else withoutEffect += 1;
  }
  return { signed, withoutEffect };
}

export function judgeReceipts(read: readonly ReadLog[]): readonly JudgedLog[] {
  const logs = new Map(read.map((log) => [log.party, log]));
  const byAuthor = new Map(read.map((log) => [log.party, signedReceipts(logs, log)]));
  const withoutEffect = new Map(
    [...byAuthor].map(([party, found]) => [party, found.withoutEffect] as const),
  );
  const all = [...byAuthor.values()].flatMap(({ signed }) => signed);
  const holdersOf = (log: ReadLog): readonly ProvenHolding[] => {
    const ofLog = all.filter(({ receipt }) => receipt.of === log.party);
    const roots = rootsAt(
      log,
      ofLog.map(({ receipt }) => receipt.size),
    );
    const newest = new Map<
      PartyId,
      Pick<SignedReceipt, 'size' | 'receiptTime'> & { receipts: number }
    >();
    for (const { by, receipt } of ofLog) {
      const root = roots.get(receipt.size);
      const verdict = root && judgeReceipt(receipt, root, newest.get(by));
      if (verdict?.kind === 'effective') {
        const { size, receiptTime } = receipt;
        const receipts = (newest.get(by)?.receipts ?? 0) + 1;
        newest.set(by, { size, receiptTime, receipts });
      } else withoutEffect.set(by, (withoutEffect.get(by) ?? 0) + 1);
    }
    return [...newest].map(([by, { size, receiptTime, receipts }]) => ({
      ...{ by, size, receipts },
      at: receiptTime,
    }));
  };
  const holders = read.map((log) => ({ log, holders: holdersOf(log) }));
  return holders.map((judged) => ({
    ...judged,
    withoutEffect: withoutEffect.get(judged.log.party) ?? 0,
  }));
}
