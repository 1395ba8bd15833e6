import type { HashHex, PartyId } from '#kernel/id.ts';
import type { VersionView } from '#verbs/text-joint.ts';
import type { PlanJoint } from './joint.ts';
import type { PlanType } from './statements.ts';

const isAgreed = ({ state }: VersionView): boolean => state === 'agreed' || state === 'superseded';
const ofParty = (view: VersionView, party: PartyId) =>
  view.positions.find((one) => one.party === party);

/** A version that the party may still take up. */
const mayTakeUp = (view: VersionView, party: PartyId): boolean =>
  view.state !== 'agreed' &&
  !view.takenUpBy.includes(party) &&
  (view.takenUpBy.length > 0 || view.tabled.some(({ offered }) => offered));

/** What the party can take back: its acceptance of what is not agreed, or its tabling. */
const mayTakeBack = (view: VersionView, party: PartyId): boolean =>
  !isAgreed(view) &&
  (view.takenUpBy.includes(party) || view.tabled.some((one) => one.party === party && one.offered));

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
export function versionFor(joint: PlanJoint, party: PartyId, type: string): HashHex | undefined {
  const last = (fits: (view: VersionView) => boolean) => joint.versions.findLast(fits)?.version;
  if (type === 'plan.assessed') return joint.inForce;
  if (type === 'plan.withdrawn') return last((view) => mayTakeBack(view, party));
  return (
    last((view) => ofParty(view, party)?.owes === true) ?? last((view) => mayTakeUp(view, party))
  );
}
