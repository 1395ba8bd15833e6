import type { PartyId } from '#kernel/id.ts';
import { mayTakeBack, mayTakeUp } from '#verbs/text-may.ts';
import type { TopicJoint } from './joint.ts';
import type { TopicType } from './statements.ts';

/** The types of statement that a party is entitled to make on a topic as it stands, in the order in which they usually come. */
export function may(joint: TopicJoint, party: PartyId): readonly TopicType[] {
  if (joint.status === 'disputed' || !joint.parties.includes(party)) return [];
  const { positions, question } = joint;
  const own = positions.some((position) => position.party === party && position.current);
  const others = positions.some((position) => position.party !== party);
  const takes = question.versions.some((view) => mayTakeUp(view, party));
  const backs = question.versions.some((view) => mayTakeBack(view, party));
  return [
    'position.stated',
    ...(others ? (['position.shared', 'position.contested', 'position.left-open'] as const) : []),
    ...(own ? (['position.withdrawn'] as const) : []),
    'topic.tabled',
    ...(takes ? (['topic.accepted', 'topic.stance-taken'] as const) : []),
    ...(backs ? (['topic.withdrawn'] as const) : []),
  ];
}
