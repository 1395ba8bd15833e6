import type { RecordList } from '#api/contract-records.ts';
import { command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findRecord } from '../find-record.ts';
import { recordRows, recordText } from '../record-text.ts';
import * as words from '../words/record-words.ts';

export const recordsList = command({
  name: 'records list',
  words: words.recordsList,
  arguments: [],
  options: {
    owed: { type: 'boolean' },
    desk: { type: 'string', value: 'A,B' },
    area: { type: 'string', value: 'A,B' },
    status: { type: 'string', value: 'A,B' },
    group: { type: 'string', value: 'ID' },
    text: { type: 'string', value: 'WORDS' },
    limit: { type: 'string', value: 'N' },
    after: { type: 'string', value: 'CURSOR' },
  },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const query = new URLSearchParams();
      for (const name of ['desk', 'area', 'status', 'text', 'limit', 'after']) {
        const value = textOf(values, name);
        if (value !== undefined) query.set(name, value);
      }
      const group = textOf(values, 'group');
      if (group !== undefined) query.set('group', (await groupNamed(client, group)).group);
      if (values['owed'] === true) {
        query.set('owed', '1');
        query.set('order', 'due');
      }
      const list = (await client.get(`/api/v1/records?${query}`)) as RecordList;
      const { items, next, total, totalIsLeast } = list;
      print(list, (language) => {
        if (items.length === 0) return words.noRecordMatches[language];
        const counted = totalIsLeast ? `≥ ${total}` : String(total);
        const more = next === undefined ? '' : words.inAll(counted, next)[language];
        return recordRows(items, language) + more;
      });
      return 0;
    }),
});

export const recordsShow = command({
  name: 'records show',
  words: words.recordsShow,
  arguments: ['<record>'],
  options: {},
  run: ({ values, positionals: [record = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const view = await findRecord(client, record);
      print(view, (language) => recordText(view, language));
      return 0;
    }),
});
