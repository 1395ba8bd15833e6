import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { parseAct } from '#ledger/act.ts';
import type { EntenteNode } from '#node/node.ts';
import type { Wait } from '#verbs/ageing.ts';
import { createReceiptIndex } from '#verbs/receipt-index.ts';

/** Receipts of each other party that are looked at, the newest ones. */
const receiptsMax = 200;
/** Statements behind the last receipt in which the first that wants one is looked for: receipts are not receipted by themselves. */
const leavesMax = 200;
const leafBytes = 1_048_576;

/** How long this party's own statements waited, or wait, for each other member's receipt: of each receipt the oldest that it was the first to cover. */
export async function receiptWaits(
  node: Pick<EntenteNode, 'store' | 'party' | 'group'>,
  group: GroupId,
): Promise<readonly Wait[]> {
  const { store, party: self } = node;
  const members = node.group(group)?.terms.members ?? [];
  const all = await store.receipts(group);
  const index = createReceiptIndex(all);
  const size = (await store.log(group, self))?.size ?? 0;
  const waits: Wait[] = [];
  for (const { party } of members) {
    if (party === self) continue;
    const own = all.filter(({ by, of }) => by === party && of === self).slice(-receiptsMax);
    for (const [at, { receiptTime }] of own.entries()) {
      const covered = own[at - 1]?.size;
      const from =
        covered === undefined ? undefined : await firstFrom(store, { group, self }, covered);
      if (from) waits.push({ kind: 'receipt', party, from, until: receiptTime });
    }
    const held = index.newest(party, self)?.size ?? 0;
    const from = held < size ? await firstFrom(store, { group, self }, held) : undefined;
    if (from) waits.push({ kind: 'receipt', party, from });
  }
  return waits;
}

type Log = Readonly<{ group: GroupId; self: PartyId }>;

/** When the first statement from a place on was said that is no receipt. */
async function firstFrom(
  store: EntenteNode['store'],
  { group, self }: Log,
  seq: number,
): Promise<Instant | undefined> {
  const leaves = await store.leaves(group, self, seq, leavesMax, leafBytes);
  const leaf = leaves.find(({ type }) => type !== 'receipt');
  const act = leaf && parseAct(leaf.actBytes);
  return act?.ok ? act.value.time : undefined;
}
