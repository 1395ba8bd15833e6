import type { PartyId } from '#kernel/id.ts';
import type { RequestType } from './statements.ts';
import type { RequestJoint, Status } from './view.ts';

const closed: ReadonlySet<Status> = new Set(['withdrawn', 'refused', 'answered']);

/** The types of statement that a party is entitled to make on a request as it stands, in the order in which they usually come. */
export function may(joint: RequestJoint, party: PartyId): readonly RequestType[] {
  const { status, asker, asked, questions, moreTime, withdrawn } = joint;
  if (status === 'without-effect' || status === 'disputed') return [];
  if (party === asker) {
    return [
      ...(questions.some(({ open }) => open) ? (['request.clarified'] as const) : []),
      ...(moreTime.some(({ open }) => open) || (joint.clock && !closed.has(status))
        ? (['request.more-time-given'] as const)
        : []),
      ...(withdrawn ? [] : (['request.amended', 'request.withdrawn'] as const)),
    ];
  }
  if (party !== asked || withdrawn) return [];
  return [
    'request.acknowledged',
    'request.clarification-asked',
    'request.more-time-asked',
    'request.answered',
  ];
}
