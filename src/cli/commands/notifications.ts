import type { NotificationList } from '#api/contract.ts';
import { labelText } from '#desks/notifications/words/fact-text.ts';
import type { Label } from '#desks/notifications/words/label-words.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import type { Language } from '#kernel/language.ts';
import { command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findNotification } from '../find-notification.ts';
import { goodsText } from '../goods-text.ts';
import { notificationText } from '../notification-text.ts';
import { short, table } from '../print.ts';
import * as words from '../words/notification-words.ts';

export const notificationsList = command({
  name: 'notifications list',
  words: words.notificationsList,
  arguments: [],
  options: {
    owed: { type: 'boolean' },
    status: { type: 'string', value: 'A,B' },
    group: { type: 'string', value: 'ID' },
    text: {
      type: 'string',
      value: 'WORDS',
    },
    limit: { type: 'string', value: 'N' },
    after: { type: 'string', value: 'CURSOR' },
  },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const query = new URLSearchParams();
      for (const name of ['status', 'text', 'limit', 'after']) {
        const value = textOf(values, name);
        if (value !== undefined) query.set(name, value);
      }
      const group = textOf(values, 'group');
      if (group !== undefined) query.set('group', (await groupNamed(client, group)).group);
      if (values['owed'] === true) {
        query.set('owed', '1');
        query.set('order', 'due');
      }
      const list = (await client.get(`/api/v1/notifications?${query}`)) as NotificationList;
      print(list, (language) => listText(list, language));
      return 0;
    }),
});

const columns: readonly Label[] = [
  ...(['reference', 'record', 'between', 'state', 'goods', 'deadline', 'findings'] as const),
];

function listText({ items, next, total }: NotificationList, language: Language): string {
  if (items.length === 0) return `${wordFor('sentenceWords', 'noMatch', language)}\n`;
  const rows = items.map((row) => [
    row.reference ?? '-',
    short(row.record),
    `${row.exporter} → ${row.importer}`,
    wordFor('statusWords', row.status, language),
    goodsText(row, language),
    row.due ?? '-',
    row.findings > 0 ? String(row.findings) : '',
  ]);
  const heading = columns.map((label) => labelText(label, language));
  const more = next === undefined ? '' : words.inAll(total, next)[language];
  return table(heading, rows) + more;
}

export const notificationsShow = command({
  name: 'notifications show',
  words: words.notificationsShow,
  arguments: ['<record>'],
  options: {},
  run: ({ values, positionals: [record = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const view = await findNotification(client, record);
      print(view, (language) => notificationText(view, language));
      return 0;
    }),
});
