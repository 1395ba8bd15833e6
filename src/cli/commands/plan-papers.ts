import { existsSync, writeFileSync } from 'node:fs';
import type { PlanView } from '#api/contract-records.ts';
import type { Client } from '../client.ts';
import { CommandFailed, command, textOf, UsageError, type Values } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findRecord } from '../find-record.ts';
import { languageOf } from '../language.ts';
import { heldWords, itemIn, versionIn } from '../plan-item.ts';
import { sheetText } from '../plan-text.ts';
import * as words from '../words/plan-paper-words.ts';
import { existsAlready } from '../words/usage-words.ts';
import { latest } from './plan.ts';

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
      if (existsSync(file)) throw new CommandFailed(existsAlready(file));
      writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 });
      print({ file, bytes: bytes.length }, (inWords) => words.written(file)[inWords]);
      return 0;
    }),
});

/** An id of a group, or the beginning of one: ids of records begin with a party and a hyphen. */
const aGroup = /^[0-9a-f]{4,64}$/;

export const planPrint = command({
  name: 'plan print',
  words: words.planPrint,
  arguments: ['<record>'],
  options: {
    version: { type: 'string', value: 'HASH' },
    to: { type: 'string', value: 'FILE' },
    beside: { type: 'string', value: 'A,B' },
  },
  run: ({ values, positionals: [record = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const to = textOf(values, 'to');
      if (to !== undefined || aGroup.test(record)) {
        if (to === undefined || !/\.(?:pdf|html)$/.test(to)) throw new UsageError(words.needsTo);
        const language = languageOf(values, context);
        const { group } = await groupNamed(client, record);
        const { total } = (await client.get(`/api/v1/plan?group=${group}&limit=1`)) as PlanView;
        context.err(words.printing(total)[language]);
        const bytes = await wholePlan(client, { group, to, language, values });
        print({ file: to, bytes, items: total }, (inWords) => words.written(to)[inWords]);
        return 0;
      }
      const view = await findRecord(client, record);
      const joint = itemIn(view);
      const version = versionIn(joint, textOf(values, 'version'), joint.inForce ?? latest(joint));
      const wording = heldWords(view, version);
      const sheet = { record: view.record, area: view.area ?? null, ...version, words: wording };
      print(sheet, (language) => sheetText(view, version, wording, language));
      return 0;
    }),
});

type Whole = Readonly<{ group: string; to: string; language: string; values: Values }>;

async function wholePlan(client: Client, { group, to, language, values }: Whole): Promise<number> {
  if (existsSync(to)) throw new CommandFailed(existsAlready(to));
  const query = new URLSearchParams({ language, form: to.endsWith('.html') ? 'html' : 'pdf' });
  const beside = textOf(values, 'beside');
  if (beside !== undefined) query.set('beside', beside);
  const bytes = await client.getBytes(`/api/v1/plan/${group}/paper?${query}`);
  writeFileSync(to, bytes, { flag: 'wx', mode: 0o600 });
  return bytes.length;
}
