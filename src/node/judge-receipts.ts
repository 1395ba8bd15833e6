import { assert } from '#kernel/assert.ts';
import type { PartyId } from '#kernel/id.ts';
import type { KeyHistory } from '#ledger/keys.ts';
import { judgeReceipt, type ReceiptFault, verifyReceipt } from '#ledger/receipt.ts';
import type { Act, Statement } from '#ledger/statement.ts';
import type { Receipt } from '#verbs/receipts.ts';
import { type GroupState, logOf } from './group-state.ts';
import type { RivalReceipt } from './rival-receipts.ts';
import type { WaitingReceipt } from './waiting-receipts.ts';

/** The batch's log as it will stand; other logs are as the state holds them. */
export type After = Readonly<{
  party: PartyId;
  size: number;
  keys: KeyHistory;
  /** Root of a log at a size up to which it is held, the batch included. */
  rootAt: (party: PartyId, size: number) => Promise<Uint8Array>;
  /** The act of a receipt that waited. */
  actOf: (waiting: WaitingReceipt) => Promise<Act>;
}>;

export type Judged = Readonly<{
  /** In the order in which they take effect. */
  effective: readonly Readonly<{ receipt: Receipt; hadWaited: boolean }>[];
  /** Receipts that cover more than is held, the earlier ones that still wait included. */
  waiting: readonly WaitingReceipt[];
  /** Earlier ones that no longer wait. */
  settled: readonly WaitingReceipt[];
  withoutEffect: readonly Readonly<{ by: PartyId; seq: number; why: ReceiptFault }>[];
  /** Receipts whose root is not that of the tree held here, signed by its author: proof of a fork. */
  rivals: readonly RivalReceipt[];
}>;

/**
 * Judges the receipts of a batch, and those that waited for leaves which the batch brings (docs/spec/log.md, "Receipt"). Within one pair of parties
 * the order is that of the receiver's log, whatever the order of arrival.
 */
export async function judgeReceipts(
  state: GroupState,
  statements: readonly Statement[],
  after: After,
): Promise<Judged> {
  const effective: { receipt: Receipt; hadWaited: boolean }[] = [];
  const waiting: WaitingReceipt[] = [];
  const settled: WaitingReceipt[] = [];
  const withoutEffect: { by: PartyId; seq: number; why: ReceiptFault }[] = [];
  const rivals: RivalReceipt[] = [];
  const newest = new Map<string, Receipt>();
  /** Lines on which an earlier receipt waits: a later one must not overtake it, or equal logs would fold differently. */
  const held = new Set<string>();
  const context = {
    keysOf: (party: PartyId) => (party === after.party ? after.keys : state.logs.get(party)?.keys),
    sizeOf: (party: PartyId) => (party === after.party ? after.size : logOf(state, party).size),
  };

  const judge = async (act: Act, waited?: WaitingReceipt): Promise<void> => {
    const { party: by, seq } = act;
    const reading = verifyReceipt(act, context);
    if (reading.kind === 'waiting') {
      waiting.push({ by, seq, of: reading.of, size: reading.size });
      held.add(`${by}>${reading.of}`);
      return;
    }
    if (reading.kind === 'signed' && held.has(`${by}>${reading.receipt.of}`)) {
      waiting.push({ by, seq, of: reading.receipt.of, size: reading.receipt.size });
      return;
    }
    if (waited) settled.push(waited);
    if (reading.kind === 'without-effect') {
      withoutEffect.push({ by, seq, why: reading.fault });
      return;
    }
    const { of, size, receiptTime, quotedTime } = reading.receipt;
    const line = `${by}>${of}`;
    const before = newest.get(line) ?? state.receipts.newest(by, of);
    const verdict = judgeReceipt(reading.receipt, await after.rootAt(of, size), before);
    if (verdict.kind === 'effective') {
      const receipt = { by, seq, of, size, receiptTime, quotedTime };
      newest.set(line, receipt);
      effective.push({ receipt, hadWaited: waited !== undefined });
      return;
    }
    withoutEffect.push({ by, seq, why: verdict.fault });
    if (verdict.fault === 'root') rivals.push({ by, seq });
  };

  for (const waited of state.waiting) {
    const line = `${waited.by}>${waited.of}`;
    if (held.has(line) || waited.size > context.sizeOf(waited.of)) {
      waiting.push(waited);
      held.add(line);
    } else await judge(await after.actOf(waited), waited);
  }
  for (const { act } of statements) if (act.type === 'receipt') await judge(act);
  assert(
    effective.length + withoutEffect.length >= settled.length,
    'what no longer waits was judged',
  );
  return { effective, waiting, settled, withoutEffect, rivals };
}
