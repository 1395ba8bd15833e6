import type { Context } from 'hono';
import { statuses } from '#desks/notifications/view.ts';
import { isGroupId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { codes, type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { may } from '#officers/permissions.ts';
import { positionOf } from '#store/cursor.ts';
import { countMax, type JointPage, type JointQuery, pageRowsMax } from '#store/store.ts';
import {
  answer,
  answerOk,
  countQuery,
  foundCharactersMax,
  groupParameter,
  onlyQuery,
  recordParameter,
} from './answer.ts';
import type {
  Counted,
  NotificationList,
  NotificationRow,
  OwedItem,
  TodayView,
} from './contract.ts';
import type { ApiApp } from './environment.ts';
import { isNotice, notificationRows } from './notification-row.ts';
import { notificationView } from './notification-view.ts';
import type { ApiParts } from './parts.ts';
import { deskPlace, withinReach } from './places.ts';
import type { ReceiptReader } from './receipt-reader.ts';

const desk = 'notifications';
export const pageRowsUsual = 50;
/** What is owed soonest; the whole of it is a list of notices like any other. */
export const owedRowsMax = 100;
export const searchTextCharactersMax = 200;
const listQueries = ['group', 'status', 'text', 'owed', 'order', 'after', 'limit'];

/** What this party owes, the list of notices, and one of them whole. */
export function notificationRoutes(app: ApiApp, parts: ApiParts, receiptsOf: ReceiptReader): void {
  const { node } = parts;
  const now = () => instantOfMs(node.environment.nowMs());
  app.get('/api/v1/today', async (context) => {
    const { principal } = context.var;
    const owed = { desk, owedBy: node.party, order: 'due', limit: owedRowsMax } as const;
    const page = await node.store.joints(withinReach({ node, principal }, owed));
    const rows = await notificationRows({ ...node, principal }, page.rows);
    const items = rows.flatMap((row) => owedItems(row, node.party));
    context.set('records', [...new Set(items.map(({ row }) => row.record))]);
    return answerOk<TodayView>({ now: now(), items, ...counted(page) });
  });
  app.get('/api/v1/notifications', async (context) => {
    const query = listQuery(parts, context);
    if (!query.ok) return answer(query);
    const { principal } = context.var;
    const page = await node.store.joints(withinReach({ node, principal }, query.value));
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

const counted = ({ total }: JointPage): Counted => ({
  total,
  ...(total === countMax ? { totalIsLeast: true } : {}),
});

function owedItems(row: NotificationRow, self: string): readonly OwedItem[] {
  return row.joint.owed
    .filter(({ party }) => party === self)
    .map(({ what, due, statutory }) => ({
      group: row.group,
      what,
      ...(due === undefined ? {} : { due }),
      statutory: statutory === true,
      row,
    }));
}

function listQuery(
  { node }: ApiParts,
  context: Context,
): Result<JointQuery & Readonly<{ desk: string }>> {
  const only = onlyQuery(context, listQueries);
  if (!only.ok) return only;
  const limit = countQuery(context, 'limit', { absent: pageRowsUsual, min: 1, max: pageRowsMax });
  if (!limit.ok) return limit;
  const query = (name: string): string | undefined => context.req.query(name) || undefined;
  const [group, status, text] = [query('group'), query('status'), query('text')];
  const [order, after, owed] = [query('order'), query('after'), query('owed')];
  if (group !== undefined && !isGroupId(group)) return malformed('group', phrase('a group id'));
  const asked = status?.split(',') ?? [];
  const known: readonly string[] = statuses;
  const unknown = asked.find((one) => !known.includes(one));
  if (unknown !== undefined) return malformed('status', codes(statuses), unknown);
  if (text !== undefined && text.length > searchTextCharactersMax) {
    return malformed('text', phrase('at most {n} characters', { n: searchTextCharactersMax }));
  }
  if (order !== undefined && order !== 'due' && order !== 'updated') {
    return malformed('order', phrase('due or updated'), order);
  }
  if (owed !== undefined && owed !== '1') return malformed('owed', phrase('1, or nothing'), owed);
  if (after !== undefined && positionOf(after) === undefined) {
    return malformed('after', phrase('what `next` of the page before said'));
  }
  return ok({
    desk,
    limit: limit.value,
    ...(group === undefined ? {} : { group }),
    ...(asked.length === 0 ? {} : { statuses: asked }),
    ...(owed === '1' ? { owedBy: node.party } : {}),
    ...(text === undefined ? {} : { text }),
    ...(order === undefined ? {} : { order }),
    ...(after === undefined ? {} : { after }),
  });
}

function malformed(at: string, expected: Phrase, found?: string) {
  return refuse('request.malformed', {
    at,
    facts: {
      expected,
      ...(found === undefined ? {} : { found: found.slice(0, foundCharactersMax) }),
    },
  });
}
