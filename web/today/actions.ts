import type { OwedItem } from '#api/contract-records.ts';

/** What can be said from the list about something owed; the rest is on the notification's own page. */
export function actionsFor(
  item: Pick<OwedItem, 'what'> & { row: { desk: string; status: string } },
): string[] {
  if (item.row.desk !== 'notifications') return [];
  if (item.what === 'answer-question') return ['notification.answered'];
  if (item.what === 'decide-more-time') return ['notification.more-time-given'];
  if (item.what === 'return') return ['notification.returned'];
  if (item.what !== 'answer') return [];
  const answers = ['notification.not-objected', 'notification.objected', 'notification.asked'];
  const looked = item.row.status !== 'received' && item.row.status !== 'not-received';
  return looked ? answers : ['notification.acknowledged', ...answers];
}
