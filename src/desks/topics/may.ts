import type { PartyId } from '#kernel/id.ts';
import type { TopicJoint } from './joint.ts';
import type { TopicType } from './statements.ts';

/** The types of statement that a party is entitled to make on a topic as it stands, in the order in which they usually come. */
export function may(joint: TopicJoint, party: PartyId): readonly TopicType[] {
  if (joint.status === 'disputed' || !joint.parties.includes(party)) return [];
  const { positions, question } = joint;
  const own = positions.some((position) => position.party === party && position.current);
  const others = positions.some((position) => position.party !== party);
  const spoken = question.versions.some(({ tabled, positions: words }) =>
    [
      ...tabled.filter(({ offered }) => offered),
      ...words.filter(({ accepted }) => accepted?.stands),
    ].some((one) => one.party === party),
  );
  return [
    'position.stated',
    ...(others ? (['position.shared', 'position.contested', 'position.left-open'] as const) : []),
    ...(own ? (['position.withdrawn'] as const) : []),
    'topic.tabled',
    'topic.accepted',
    'topic.stance-taken',
    ...(spoken ? (['topic.withdrawn'] as const) : []),
  ];
}
