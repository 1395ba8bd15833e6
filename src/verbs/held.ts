import type { PartyId } from '#kernel/id.ts';
import type { Terms } from '#ledger/terms.ts';
import type { Said } from './entries.ts';
import type { Receipts } from './receipts.ts';
import type { Held } from './text-joint.ts';

/** A statement by its author's own time, and the members whose receipts of it are held here. */
export function heldOf(
  { terms, receipts }: Readonly<{ terms: Terms; receipts: Receipts }>,
  author: PartyId,
  { seq, time }: Said,
): Held {
  const receivedBy = terms.members
    .map(({ party }) => party)
    .filter((one) => one !== author && receipts.firstCovering(one, author, seq) !== undefined);
  return { seq, time, receivedBy };
}
