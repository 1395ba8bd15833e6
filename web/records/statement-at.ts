import type { StatementView } from '#api/contract.ts';
import type { RecordView } from '#api/contract-records.ts';

/** One statement of the record by its place, if it is among those that the view holds. */
export function statementAt(
  { sides }: Pick<RecordView, 'sides'>,
  party: string,
  seq: number,
): StatementView | undefined {
  const side = sides.find((one) => one.party === party);
  return side?.statements.find((one) => one.seq === seq);
}
