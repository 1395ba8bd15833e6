import type { NotificationRow } from '#api/contract.ts';

export const recordHref = (row: Pick<NotificationRow, 'group' | 'record'>): string =>
  `/notifications/${row.group}/${row.record}`;
