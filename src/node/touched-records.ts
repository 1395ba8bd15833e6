import { reachOf, type Span } from '#fold/reach.ts';
import type { RecordId } from '#kernel/id.ts';
import { earlierOf } from '#kernel/instant.ts';
import type { Store } from '#store/store.ts';
import { type GroupState, logOf } from './group-state.ts';
import type { Judged } from './judge-receipts.ts';

/**
 * The records whose joint views new receipts may change: what they reach (src/fold/reach.ts), and clocks that they settle. The receipts are in
 * the index already. With the places that they reach.
 */
export async function recordsOfReceipts(
  store: Store,
  state: GroupState,
  receipts: Judged['effective'],
): Promise<Readonly<{ records: ReadonlySet<RecordId>; spans: readonly Span[] }>> {
  const spans: Span[] = [];
  const records = new Set<RecordId>();
  const add = (found: readonly RecordId[]): void => {
    for (const record of found) records.add(record);
  };
  for (const { receipt, hadWaited } of receipts) {
    const waitedTo = hadWaited ? logOf(state, receipt.by).size : undefined;
    const reached = reachOf(receipt, state.receipts, waitedTo);
    spans.push(...reached);
    for (const { party, from, to } of reached) {
      add(await store.recordsBetween(state.group, party, from, to));
    }
    const settled = earlierOf(receipt.receiptTime, receipt.quotedTime);
    add(await store.recordsSettlingBefore(state.group, settled));
  }
  return { records, spans };
}
