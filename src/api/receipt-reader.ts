import type { GroupId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { createReceiptIndex, type ReceiptIndex } from '#verbs/receipt-index.ts';

export type ReceiptReader = (group: GroupId) => Promise<ReceiptIndex>;

/** The receipts of each group, indexed; read again after the group changed, and only when somebody asks. */
export function receiptReader(node: Pick<EntenteNode, 'store' | 'onChange'>): ReceiptReader {
  const known = new Map<GroupId, Promise<ReceiptIndex>>();
  node.onChange(({ group }) => void known.delete(group));
  return (group) => {
    const found = known.get(group) ?? node.store.receipts(group).then(createReceiptIndex);
    known.set(group, found);
    return found;
  };
}
