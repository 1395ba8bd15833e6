import type { GroupId, RecordId } from '#kernel/id.ts';

type Placed = Readonly<{ group: GroupId; record: RecordId; desk?: string }>;

/** The page of a record: a notification, unless its row names another desk. */
export const recordHref = ({ group, record, desk = 'notifications' }: Placed): string =>
  `/${desk === 'notifications' ? desk : 'records'}/${group}/${record}`;
