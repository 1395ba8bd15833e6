import { assert } from '#kernel/assert.ts';
import type { PartyId } from '#kernel/id.ts';
import { parseAct } from '#ledger/act.ts';
import type { Act } from '#ledger/statement.ts';
import type { Store } from '#store/store.ts';
import type { GroupState } from './group-state.ts';

/** The act of a receipt that is held, and was put aside to be judged later. */
export async function actInStore(
  store: Store,
  { group }: GroupState,
  { by, seq }: Readonly<{ by: PartyId; seq: number }>,
): Promise<Act> {
  const [leaf] = await store.leaves(group, by, seq, 1, 1);
  const act = leaf && parseAct(leaf.actBytes);
  assert(act?.ok, 'a receipt that was put aside is held');
  return act.value;
}
