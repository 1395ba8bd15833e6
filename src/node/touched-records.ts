import { reachOf, unsettledStatuses } from '#fold/reach.ts';
import type { RecordId } from '#kernel/id.ts';
import type { Store } from '#store/store.ts';
import { type GroupState, logOf } from './group-state.ts';
import type { Judged } from './judge-receipts.ts';

const pageRows = 500;

/**
 * The records whose joint views new receipts may change: what they reach (src/fold/reach.ts), and what waits for silence to be settled.
 * The receipts are in the index already.
 */
export async function recordsOfReceipts(
  store: Store,
  state: GroupState,
  receipts: Judged['effective'],
): Promise<ReadonlySet<RecordId>> {
  const records = new Set<RecordId>();
  for (const { receipt, hadWaited } of receipts) {
    const waitedTo = hadWaited ? logOf(state, receipt.by).size : undefined;
    for (const { party, from, to } of reachOf(receipt, state.receipts, waitedTo)) {
      for (const record of await store.recordsBetween(state.group, party, from, to)) records.add(record);
    }
  }
  if (receipts.length > 0) await addUnsettled(store, state, records);
  return records;
}

async function addUnsettled(store: Store, state: GroupState, records: Set<RecordId>): Promise<void> {
  let after: string | undefined;
  do {
    const page = await store.joints({
      group: state.group,
      statuses: unsettledStatuses,
      limit: pageRows,
      ...(after === undefined ? {} : { after }),
    });
    for (const { record } of page.rows) records.add(record);
    after = page.next;
  } while (after !== undefined);
}
