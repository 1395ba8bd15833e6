import type { HashHex, PartyId } from '#kernel/id.ts';
import { mayTakeBack, mayTakeUp, versionFor } from '#verbs/text-may.ts';
import { type AmendmentJoint, openVersions } from './joint.ts';
import type { AmendmentType } from './statements.ts';

/** The types of statement that a party is entitled to make about the terms as they stand, in the order in which they usually come. */
export function may(joint: AmendmentJoint, party: PartyId): readonly AmendmentType[] {
  const { versions, status, left } = joint;
  if (status === 'disputed' || status === 'dissolved') return [];
  const hasLeft = left.some((one) => one.party === party);
  const backs = versions.some((view) => mayTakeBack(view, party));
  // Without every member nothing is agreed any more.
  const goesOn = left.length === 0;
  const open = goesOn && openVersions(joint, joint.terms).some((view) => mayTakeUp(view, party));
  return [
    ...(open ? (['amendment.accepted', 'amendment.stance-taken'] as const) : []),
    ...(goesOn ? (['amendment.tabled'] as const) : []),
    ...(backs ? (['amendment.withdrawn'] as const) : []),
    ...(hasLeft ? [] : (['membership.left'] as const)),
  ];
}

/** The version that a statement of the party would usually name. */
export function versionOf(
  joint: AmendmentJoint,
  party: PartyId,
  type: string,
): HashHex | undefined {
  const isBack = type === 'amendment.withdrawn';
  const versions = isBack ? joint.versions : openVersions(joint, joint.terms);
  return versionFor({ versions }, party, isBack);
}
