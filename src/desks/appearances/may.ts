import type { HashHex, PartyId } from '#kernel/id.ts';
import { mayTakeBack, mayTakeUp } from '#verbs/text-may.ts';
import type { AppearanceJoint } from './joint.ts';
import type { AppearanceType } from './statements.ts';

/** The agreed lines, if they stand whole in every language of the terms: nothing else is released. */
export function releasable({ lines }: AppearanceJoint): HashHex | undefined {
  const view = lines.versions.find(({ version }) => version === lines.inForce);
  const whole = view && Object.values(view.languages).every((one) => one === 'whole');
  return whole ? view.version : undefined;
}

/** What the party released and has not taken back: the one that is complete, or else its last. */
export const releasedBy = (joint: AppearanceJoint, party: PartyId): HashHex | undefined =>
  joint.publications.find(({ releases }) =>
    releases.some((one) => one.party === party && one.stands),
  )?.publication;

/** Own words that it published alone and stands by. */
export const aloneBy = ({ words }: AppearanceJoint, party: PartyId): number | undefined =>
  words.findLast((one) => one.party === party && one.alone && !one.alone.withdrawn)?.seq;

/** Own words that it has not published alone. */
export const unpublishedOf = ({ words }: AppearanceJoint, party: PartyId): number | undefined =>
  words.findLast((one) => one.party === party && one.current && !one.alone && !one.erased)?.seq;

/** The types of statement that a party is entitled to make on an appearance as it stands, in the order in which they usually come. */
export function may(joint: AppearanceJoint, party: PartyId): readonly AppearanceType[] {
  if (joint.status === 'disputed' || !joint.parties.includes(party)) return [];
  const { versions } = joint.lines;
  const takes = versions.some((view) => mayTakeUp(view, party));
  const backs = versions.some((view) => mayTakeBack(view, party));
  const withdraws = releasedBy(joint, party) ?? aloneBy(joint, party);
  return [
    ...(takes ? (['appearance.accepted', 'appearance.stance-taken'] as const) : []),
    ...(releasable(joint) ? (['publication.released'] as const) : []),
    'appearance.words-given',
    ...(unpublishedOf(joint, party) === undefined ? [] : (['publication.made-alone'] as const)),
    'appearance.tabled',
    ...(backs ? (['appearance.withdrawn'] as const) : []),
    ...(withdraws === undefined ? [] : (['publication.withdrawn'] as const)),
  ];
}
