import { may as mayOnNotice } from '#desks/notifications/desk.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { PartyId } from '#kernel/id.ts';
import type { JointBase } from '#verbs/desk.ts';
import { deskNamed } from './registry.ts';

const isNotice = (joint: JointBase): joint is NotificationJoint => joint.desk === 'notifications';

/** The types of statement that a party is entitled to make on a record as it stands, in the order in which they usually come. */
export function mayOn(joint: JointBase, party: PartyId): readonly string[] {
  if (isNotice(joint)) return mayOnNotice(joint, party);
  const desk = deskNamed(joint.desk);
  // The other registers are the opener's own: he alone says more on his record.
  if (desk === undefined || joint.parties[0] !== party) return [];
  return Object.entries(desk.types).flatMap(([name, { opens }]) => (opens ? [] : [name]));
}
