import { statuses } from '#desks/notifications/view.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { refuse } from '#kernel/refusal.ts';
import { may } from '#officers/permissions.ts';
import { answer, answerOk, groupParameter, recordParameter } from './answer.ts';
import type { NotificationList } from './contract.ts';
import type { ApiApp } from './environment.ts';
import { counted, listQuery } from './list-query.ts';
import { isNotice, notificationRows } from './notification-row.ts';
import { notificationView } from './notification-view.ts';
import type { ApiParts } from './parts.ts';
import { deskPlace, withinReach } from './places.ts';
import type { ReceiptReader } from './receipt-reader.ts';

const desk = 'notifications';

/** The list of notices, and one of them whole. */
export function notificationRoutes(app: ApiApp, parts: ApiParts, receiptsOf: ReceiptReader): void {
  const { node } = parts;
  const now = () => instantOfMs(node.environment.nowMs());
  app.get('/api/v1/notifications', async (context) => {
    const query = listQuery(context, node.party, { statuses });
    if (!query.ok) return answer(query);
    const { principal } = context.var;
    const page = await node.store.joints(
      withinReach({ node, principal }, { ...query.value, desk }),
    );
    const items = await notificationRows({ ...node, principal }, page.rows);
    context.set(
      'records',
      items.map(({ record }) => record),
    );
    return answerOk<NotificationList>({
      now: now(),
      items,
      ...(page.next === undefined ? {} : { next: page.next }),
      ...counted(page),
    });
  });
  app.get('/api/v1/notifications/:group/:record', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const record = recordParameter(context);
    if (!record.ok) return answer(record);
    const founded = node.group(group.value);
    const row = founded && (await node.store.joint(group.value, record.value));
    const { principal } = context.var;
    const isTheirs = row && may(principal, 'desk.read', deskPlace(group.value, row.desk));
    // What is not there and what is not this officer's leave by the same line.
    if (!founded || !row || !isTheirs || !isNotice(row.joint)) {
      return answer(refuse('request.not-found', { at: 'record' }));
    }
    const noticed = { row, joint: row.joint };
    return answerOk(await notificationView({ ...parts, principal }, receiptsOf, founded, noticed));
  });
}
