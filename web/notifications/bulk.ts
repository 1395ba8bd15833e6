import type { NotificationRow, SayRequest } from '#api/contract.ts';
import { emptyDraft, sayRequestOf } from './draft.ts';
import { placeOf } from './joint-view.ts';

const acknowledged = 'notification.acknowledged';
/** Of one go: so many that one can still read what one signs. */
export const bulkMax = 100;

/** Whether this side owes an answer here and has not yet said that it is looking. */
export function canAcknowledge(row: NotificationRow, self: string): boolean {
  const owes = row.joint.owed.some(({ party, what }) => party === self && what === 'answer');
  return owes && (row.status === 'received' || row.status === 'not-received');
}

/** What would be signed for each, exactly as if it were answered by itself. */
export const acknowledgements = (rows: readonly NotificationRow[]): readonly SayRequest[] =>
  rows.map((row) => sayRequestOf(emptyDraft(acknowledged), placeOf(row)));
