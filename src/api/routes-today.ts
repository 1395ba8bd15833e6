import { deskWords, openDeskNames } from '#fold/faces.ts';
import type { PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { answerOk } from './answer.ts';
import type { NotificationRow } from './contract.ts';
import type { OwedItem, RecordRow, TodayView } from './contract-records.ts';
import type { ApiApp } from './environment.ts';
import { counted } from './list-query.ts';
import { notificationRows } from './notification-row.ts';
import type { ApiParts } from './parts.ts';
import { recordsWithinReach } from './places.ts';
import { recordRows } from './record-row.ts';

/** What is owed soonest; the whole of it is a list of records like any other. */
export const owedRowsMax = 50;

/** What this party owes at every desk, by date. */
export function todayRoutes(app: ApiApp, { node }: ApiParts): void {
  app.get('/api/v1/today', async (context) => {
    const { principal } = context.var;
    const owed = { owedBy: node.party, order: 'due', limit: owedRowsMax } as const;
    const page = await node.store.joints(
      recordsWithinReach({ node, principal }, owed, openDeskNames),
    );
    const rows = await recordRows({ ...node, principal }, page.rows);
    const notices = await notificationRows({ ...node, principal }, page.rows);
    const noticeOf = new Map(notices.map((notice) => [keyOf(notice), notice]));
    const items = rows.flatMap((row) => owedItems(row, noticeOf.get(keyOf(row)), node.party));
    items.sort((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1));
    context.set('records', [...new Set(rows.map(({ record }) => record))]);
    const now = instantOfMs(node.environment.nowMs());
    return answerOk<TodayView>({ now, items, ...counted(page) });
  });
}

const keyOf = ({ group, record }: Pick<RecordRow, 'group' | 'record'>): string =>
  `${group}/${record}`;

function owedItems(
  row: RecordRow,
  notice: NotificationRow | undefined,
  self: PartyId,
): readonly OwedItem[] {
  return row.owed
    .filter(({ party }) => party === self)
    .map(({ what, due, statutory }) => ({
      group: row.group,
      what,
      words: deskWords(row.desk, 'owed', what),
      ...(due === undefined ? {} : { due }),
      statutory: statutory === true,
      row,
      ...(notice === undefined ? {} : { notice }),
    }));
}
