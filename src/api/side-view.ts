import type { PartyId } from '#kernel/id.ts';
import type { FoundedGroup } from '#node/node.ts';
import type { JointRow, LeafRow, Store } from '#store/store.ts';
import type { SideView } from './contract.ts';
import type { ReceiptReader } from './receipt-reader.ts';
import { type Surroundings, statementView } from './statement-view.ts';

/** Statements of one side in one view: its first ones. A side that holds more is read in the log. */
export const sideStatementsMax = 400;

/** What each side said on a record, in the order of the terms. */
export async function sideViews(
  store: Pick<Store, 'log'>,
  receiptsOf: ReceiptReader,
  founded: FoundedGroup,
  { row, leaves }: Readonly<{ row: JointRow; leaves: readonly LeafRow[] }>,
): Promise<readonly SideView[]> {
  const around: Surroundings = {
    founded,
    joint: row.joint,
    receipts: await receiptsOf(row.group),
    ownLog: await store.log(row.group, founded.self),
  };
  return founded.terms.members.map(({ party }) => sideView(party, leaves, around));
}

function sideView(party: PartyId, leaves: readonly LeafRow[], around: Surroundings): SideView {
  const own = leaves.filter((leaf) => leaf.party === party);
  const omitted = Math.max(0, own.length - sideStatementsMax);
  return {
    party,
    statements: own.slice(0, sideStatementsMax).map((leaf) => statementView(leaf, around)),
    ...(omitted > 0 ? { omitted } : {}),
  };
}
