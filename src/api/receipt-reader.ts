import type { GroupId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { createReceiptIndex, type ReceiptIndex } from '#verbs/receipt-index.ts';

export type ReceiptReader = (group: GroupId) => Promise<ReceiptIndex>;

/** The receipts of each group, indexed; read again after the group changed, and only when somebody asks. */
export function receiptReader(node: Pick<EntenteNode, 'store' | 'onChange'>): ReceiptReader {
  const known = new Map<GroupId, Promise<ReceiptIndex>>();
  node.onChange(({ group }) => void known.delete(group));
  return (group) => {
    const held = known.get(group);
    if (held !== undefined) return held;
    const read = node.store.receipts(group).then(createReceiptIndex);
    known.set(group, read);
    // A disk that failed once is asked again; whoever waits for this reading is told.
    read.catch(() => {
      if (known.get(group) === read) known.delete(group);
    });
    return read;
  };
}
