import type { NotificationList, NotificationRow, NotificationView } from '#api/contract.ts';
import type { Client } from './client.ts';
import { CommandFailed } from './command.ts';
import { printable } from './print.ts';
import { noNotification, severalNotifications } from './words/usage-words.ts';

/** Pages of 500 that are looked through for the beginning of an id. */
const pagesMax = 40;

/** The notification whose id begins so, or that has this reference; the API takes whole ids only. */
export async function findNotification(client: Client, start: string): Promise<NotificationView> {
  const found: NotificationRow[] = [];
  let after = '';
  for (let page = 0; page < pagesMax; page++) {
    const path = `/api/v1/notifications?limit=500${after}`;
    const { items, next } = (await client.get(path)) as NotificationList;
    found.push(...items.filter((row) => row.record.startsWith(start) || row.reference === start));
    if (next === undefined || found.length > 1 || found[0]?.record === start) break;
    after = `&after=${encodeURIComponent(next)}`;
  }
  const [row] = found;
  if (row && found.length === 1) {
    return (await client.get(
      `/api/v1/notifications/${row.group}/${row.record}`,
    )) as NotificationView;
  }
  throw new CommandFailed((row ? severalNotifications : noNotification)(printable(start)));
}
