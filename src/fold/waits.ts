/** What any record of any desk waits for, as far as its desk has clocks or texts. */
import type { NotificationJoint } from '#desks/notifications/view.ts';
import { waitsOf as ofNotice } from '#desks/notifications/waits.ts';
import type { PlanJoint } from '#desks/plan/joint.ts';
import { waitsOf as ofPlan } from '#desks/plan/waits.ts';
import type { RequestJoint } from '#desks/requests/view.ts';
import { waitsOf as ofRequest } from '#desks/requests/waits.ts';
import type { Wait } from '#verbs/ageing.ts';
import type { JointBase } from '#verbs/desk.ts';

export const waitingDesks = ['notifications', 'plan', 'requests'] as const;

const isOf =
  <Joint extends JointBase>(desk: Joint['desk']) =>
  (joint: JointBase): joint is Joint =>
    joint.desk === desk;
const isNotice = isOf<NotificationJoint>('notifications');
const isPlan = isOf<PlanJoint>('plan');
const isRequest = isOf<RequestJoint>('requests');

export function waitsIn(joint: JointBase): readonly Wait[] {
  if (isNotice(joint)) return ofNotice(joint);
  if (isPlan(joint)) return ofPlan(joint);
  return isRequest(joint) ? ofRequest(joint) : [];
}
