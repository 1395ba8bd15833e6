import type { GroupView } from '#api/contract.ts';
import type { area } from '#desks/notifications/statements.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Place } from '#officers/reach.ts';

/** The area in which notifications stand, in each group. */
const noticeArea: typeof area = 'treaty-notifications';

/** A notice stands at a table of the exporting and the importing party, and of no other. */
export const isTableOfTwo = ({ kind, members, complete }: GroupView): boolean =>
  kind === 'working-group' && members.length === 2 && complete;

export const noticePlace = ({ group }: Readonly<{ group: GroupId }>): Place => ({
  group,
  area: noticeArea,
});
