import { writeFileSync } from 'node:fs';
import { command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { findRecord } from '../find-record.ts';
import { languageOf } from '../language.ts';
import { itemIn } from '../plan-item.ts';
import * as words from '../words/plan-paper-words.ts';

export const planNote = command({
  name: 'plan note',
  words: words.planNote,
  arguments: ['<record>'],
  options: {
    to: { type: 'string', value: 'FILE' },
    statement: { type: 'string', value: 'N' },
    number: { type: 'string', value: 'NUMBER' },
  },
  run: ({ values, positionals: [record = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const view = await findRecord(client, record);
      itemIn(view);
      const query = new URLSearchParams({ language });
      for (const name of ['statement', 'number']) {
        const value = textOf(values, name);
        if (value !== undefined) query.set(name, value);
      }
      const path = `/api/v1/records/${view.group}/${view.record}/note?${query}`;
      const bytes = await client.getBytes(path);
      const file = textOf(values, 'to') ?? `note-${view.record.slice(0, 11)}-${language}.pdf`;
      writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
      print({ file, bytes: bytes.length }, (inWords) => words.written(file)[inWords]);
      return 0;
    }),
});
