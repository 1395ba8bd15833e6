import type { HashHex, PartyId } from '#kernel/id.ts';
import { mayTakeBack, mayTakeUp, versionFor } from '#verbs/text-may.ts';
import type { PlanJoint } from './joint.ts';
import type { PlanType } from './statements.ts';

/** The types of statement that a party is entitled to make on an item as it stands, in the order in which they usually come. */
export function may(joint: PlanJoint, party: PartyId): readonly PlanType[] {
  const { versions, inForce, status } = joint;
  if (status === 'disputed') return [];
  const open = versions.some((view) => mayTakeUp(view, party));
  const backs = versions.some((view) => mayTakeBack(view, party));
  const goesOn = inForce !== undefined && status === 'agreed';
  return [
    ...(open ? (['plan.accepted', 'plan.stance-taken'] as const) : []),
    'plan.tabled',
    ...(backs ? (['plan.withdrawn'] as const) : []),
    ...(goesOn && joint.owners.includes(party) ? (['plan.progressed'] as const) : []),
    ...(inForce !== undefined ? (['plan.assessed'] as const) : []),
  ];
}

/** The version that a statement of the party would usually name. */
export const versionOf = (joint: PlanJoint, party: PartyId, type: string): HashHex | undefined =>
  type === 'plan.assessed' ? joint.inForce : versionFor(joint, party, type === 'plan.withdrawn');
