/** What a party may still say of the versions of a text. */
import type { HashHex, PartyId } from '#kernel/id.ts';
import type { TextView, VersionView } from './text-joint.ts';

const isAgreed = ({ state }: VersionView): boolean => state === 'agreed' || state === 'superseded';

/** A version that the party may still take up. */
export const mayTakeUp = (view: VersionView, party: PartyId): boolean =>
  view.state !== 'agreed' &&
  !view.takenUpBy.includes(party) &&
  (view.takenUpBy.length > 0 || view.tabled.some(({ offered }) => offered));

/** What the party can take back: its acceptance of what is not agreed, or its tabling. */
export const mayTakeBack = (view: VersionView, party: PartyId): boolean =>
  !isAgreed(view) &&
  (view.takenUpBy.includes(party) || view.tabled.some((one) => one.party === party && one.offered));

/** The version that the party would usually name: what it can take back, or what it owes an answer on before what it may still take up. */
export function versionFor(
  { versions }: TextView,
  party: PartyId,
  takesBack: boolean,
): HashHex | undefined {
  const last = (fits: (view: VersionView) => boolean) => versions.findLast(fits)?.version;
  if (takesBack) return last((view) => mayTakeBack(view, party));
  const owes = ({ positions }: VersionView): boolean =>
    positions.some((one) => one.party === party && one.owes === true);
  return last(owes) ?? last((view) => mayTakeUp(view, party));
}
