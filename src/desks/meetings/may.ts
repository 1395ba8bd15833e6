import type { PartyId } from '#kernel/id.ts';
import type { MeetingJoint } from './joint.ts';
import type { MeetingType } from './statements.ts';

/** The types of statement that a party is entitled to make on a meeting as it stands, in the order in which they usually come. */
export function may(joint: MeetingJoint, party: PartyId): readonly MeetingType[] {
  const { status, inviter, parties, documents, withdrawn } = joint;
  if (status === 'disputed' || status === 'without-effect' || !parties.includes(party)) return [];
  const listed = documents.some(
    (document) => document.party === party && document.takenBack === undefined,
  );
  return [
    ...(party !== inviter ? (['meeting.answered'] as const) : []),
    ...(party === inviter && !withdrawn ? (['meeting.changed', 'meeting.withdrawn'] as const) : []),
    'meeting.agenda-proposed',
    'meeting.delegation-named',
    'meeting.document-listed',
    ...(listed ? (['meeting.document-taken-back'] as const) : []),
    'meeting.held',
    'meeting.readout-given',
  ];
}
