import type { NotificationList } from '#api/contract.ts';
import { statuses } from '#desks/notifications/view.ts';
import { labelText } from '#desks/notifications/words/fact-text.ts';
import type { Label } from '#desks/notifications/words/label-words.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import type { Language } from '#kernel/language.ts';
import { type Command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findNotification } from '../find-notification.ts';
import { goodsText } from '../goods-text.ts';
import { languageOf } from '../language.ts';
import { notificationText } from '../notification-text.ts';
import { short, table, wrapped } from '../print.ts';

export const notificationsList: Command = {
  name: 'notifications list',
  arguments: [],
  summary: 'Lists notifications, the newest change first, or by due date what this party owes.',
  details: `The states:\n${wrapped(`${statuses.join(', ')}.`)}`,
  options: {
    owed: { type: 'boolean', help: 'only those on which this party owes something, by due date' },
    status: { type: 'string', value: 'A,B', help: 'only these states' },
    group: { type: 'string', value: 'ID', help: 'only this group' },
    text: {
      type: 'string',
      value: 'WORDS',
      help: 'only those that hold these words, in any language',
    },
    limit: { type: 'string', value: 'N', help: 'at most this many (default 50, at most 500)' },
    after: { type: 'string', value: 'CURSOR', help: 'go on where a page ended (its "next")' },
  },
  examples: [
    'notifications list',
    'notifications list --owed',
    'notifications list --text 哌啶',
    'notifications list --status objected --json',
  ],
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
      print(list, () => listText(list, languageOf(values, context)));
      return 0;
    }),
};

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
  const more = next === undefined ? '' : `${total} in all; go on with --after ${next}\n`;
  return table(heading, rows) + more;
}

export const notificationsShow: Command = {
  name: 'notifications show',
  arguments: ['<record>'],
  summary: 'Shows one notification: its state, its clock, both sides, and who received what.',
  details:
    'The record is named by its id, the beginning of it, or the exporting authority’s reference.',
  options: {},
  examples: ['notifications show xa-4f', 'notifications show XA-2026-014 --json'],
  run: ({ values, positionals: [record = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const view = await findNotification(client, record);
      print(view, () => notificationText(view, languageOf(values, context)));
      return 0;
    }),
};
