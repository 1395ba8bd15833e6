import { writeFileSync } from 'node:fs';
import type { RecordList } from '#api/contract-records.ts';
import { command, textOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findRecord } from '../find-record.ts';
import { languageOf } from '../language.ts';
import { fileOf, heldWords, itemIn, readItem, versionIn } from '../plan-item.ts';
import { itemText } from '../plan-text.ts';
import { recordRows } from '../record-text.ts';
import { speaker, spokenText } from '../speak.ts';
import * as words from '../words/plan-command-words.ts';
import { noRecordMatches } from '../words/record-words.ts';

export const planTable = command({
  name: 'plan table',
  words: words.planTable,
  arguments: ['<file>'],
  options: {
    group: { type: 'string', value: 'ID' },
    area: { type: 'string', value: 'AREA' },
    authority: { type: 'string', value: 'ID' },
  },
  run: ({ values, positionals: [file = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const [start, area] = [textOf(values, 'group'), textOf(values, 'area')];
      if (start === undefined || area === undefined) throw new UsageError(words.groupAndArea);
      const { group, authentic } = await groupNamed(client, start);
      const authority = textOf(values, 'authority');
      const speak = await speaker(client);
      const said = await speak({
        ...{ group, area, type: 'plan.tabled', ...readItem(file, authentic) },
        ...(authority === undefined ? {} : { authority }),
      });
      print(said.view, () => spokenText(said, language));
      return 0;
    }),
});

export const planCounter = command({
  name: 'plan counter',
  words: words.planCounter,
  arguments: ['<record>', '[file]'],
  options: {
    version: { type: 'string', value: 'HASH' },
    write: { type: 'string', value: 'FILE' },
    authority: { type: 'string', value: 'ID' },
  },
  run: ({ values, positionals: [record = '', file] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const out = textOf(values, 'write');
      if ((out === undefined) === (file === undefined)) throw new UsageError(words.fileOrWrite);
      const view = await findRecord(client, record);
      const joint = itemIn(view);
      const version = versionIn(joint, textOf(values, 'version'), latest(joint));
      const wording = heldWords(view, version);
      if (file === undefined) {
        const text = version.text ? fileOf(version.text, wording) : {};
        const flag = { flag: 'wx', mode: 0o600 } as const;
        writeFileSync(String(out), `${JSON.stringify(text, null, 2)}\n`, flag);
        return 0;
      }
      const before = { wording, version: version.version };
      const tabling = readItem(file, version.text?.authentic ?? [], before);
      const authority = textOf(values, 'authority');
      const speak = await speaker(client);
      const said = await speak({
        ...{ group: view.group, record: view.record, type: 'plan.tabled', ...tabling },
        ...(authority === undefined ? {} : { authority }),
      });
      print(said.view, () => spokenText(said, language));
      return 0;
    }),
});

/** What is agreed, or else what was tabled last. */
export const latest = ({ inForce, versions }: ReturnType<typeof itemIn>) =>
  versions.findLast(({ state }) => state !== 'superseded')?.version ?? inForce;

export const planList = command({
  name: 'plan list',
  words: words.planList,
  arguments: [],
  options: {
    owed: { type: 'boolean' },
    area: { type: 'string', value: 'A,B' },
    status: { type: 'string', value: 'A,B' },
    text: { type: 'string', value: 'WORDS' },
    after: { type: 'string', value: 'CURSOR' },
  },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const query = new URLSearchParams({ desk: 'plan', order: 'due' });
      for (const name of ['area', 'status', 'text', 'after']) {
        const value = textOf(values, name);
        if (value !== undefined) query.set(name, value);
      }
      if (values['owed'] === true) query.set('owed', '1');
      const list = (await client.get(`/api/v1/records?${query}`)) as RecordList;
      print(list, (language) =>
        list.items.length === 0 ? noRecordMatches[language] : recordRows(list.items, language),
      );
      return 0;
    }),
});

export const planShow = command({
  name: 'plan show',
  words: words.planShow,
  arguments: ['<record>'],
  options: {},
  run: ({ values, positionals: [record = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const view = await findRecord(client, record);
      itemIn(view);
      print(view, (language) => itemText(view, language));
      return 0;
    }),
});
