import type { NotificationRow } from '#api/contract.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { Place } from './draft.ts';

/** The joint view of a row of this desk, with all that the desk derives. */
export const jointOf = (row: NotificationRow): NotificationJoint => row.joint as NotificationJoint;

/** What an answer on this record has to name. */
export function placeOf(row: NotificationRow): Place {
  const joint = jointOf(row);
  return {
    group: row.group,
    record: row.record,
    notice: joint.version,
    question: joint.questions.findLast((question) => question.open)?.seq,
    dispatches: joint.dispatches,
  };
}
