import type { DraftView } from '#api/contract-drafts.ts';
import type { DesksView, StatementForm } from '#api/contract-records.ts';
import { deskWord } from '#fold/faces.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import { phrase } from '#kernel/phrase.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Client } from '../client.ts';
import { command, textOf, UsageError, type Values } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findRecord } from '../find-record.ts';
import { languageOf } from '../language.ts';
import { readJsonFile } from '../new-terms.ts';
import { printable, table } from '../print.ts';
import { valueOr } from '../problem-error.ts';
import { draftedText } from '../speak.ts';
import * as words from '../words/record-words.ts';

const { labels } = words;

const formOf = async (client: Client, type: string): Promise<StatementForm> =>
  (await client.get(`/api/v1/statement-types/${encodeURIComponent(type)}`)) as StatementForm;

export const draftsTypes = command({
  name: 'drafts types',
  words: words.draftsTypes,
  arguments: ['[type]'],
  options: {},
  run: ({ values, positionals: [type] }, context) =>
    withClient(values, context, async (client, print) => {
      if (type === undefined) {
        const view = (await client.get('/api/v1/desks')) as DesksView;
        print(view, (language) => typesText(view, language));
        return 0;
      }
      const form = await formOf(client, type);
      print(form, (language) => formText(form, language));
      return 0;
    }),
});

function typesText({ desks }: DesksView, language: Language): string {
  const heading = (['desk', 'type', 'says', 'opens', 'area'] as const).map(
    (name) => labels[name][language],
  );
  const rows = desks.flatMap(({ name, area, types }) =>
    types.map(({ type, opens }) => [
      ...[name, type, deskWord(name, 'said', type, language)],
      ...[opens ? '✓' : '', area ?? ''],
    ]),
  );
  return table(heading, rows);
}

function formText({ type, desk, facts, content }: StatementForm, language: Language): string {
  const shown = (schema: JsonObject | undefined): string =>
    schema === undefined ? '-' : JSON.stringify(schema, null, 2);
  return `${type}: ${deskWord(desk, 'said', type, language)}\n
${labels.facts[language]}\n${shown(facts)}\n
${labels.content[language]}\n${shown(content)}\n`;
}

export const draftsNew = command({
  name: 'drafts new',
  words: words.draftsNew,
  arguments: ['<type>'],
  options: {
    group: { type: 'string', value: 'ID' },
    record: { type: 'string', value: 'RECORD' },
    area: { type: 'string', value: 'AREA' },
    facts: { type: 'string', value: 'FILE' },
    content: { type: 'string', value: 'FILE' },
    authority: { type: 'string', value: 'ID' },
    note: { type: 'string', value: 'TEXT' },
  },
  run: ({ values, positionals: [type = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const note = textOf(values, 'note');
      const given = { facts: objectIn(values, 'facts'), content: objectIn(values, 'content') };
      const place = await placeOf(client, values, type);
      const [authority, area] = [textOf(values, 'authority'), textOf(values, 'area')];
      const draft = {
        ...{ group: place.group, type, facts: { ...place.begin, ...given.facts } },
        ...(place.record === undefined ? {} : { record: place.record }),
        ...(given.content === undefined ? {} : { content: given.content }),
        ...(area === undefined ? {} : { area }),
        ...(authority === undefined ? {} : { authority }),
      };
      const body = { draft, ...(note === undefined ? {} : { note }) };
      const view = (await client.post('/api/v1/drafts', body)) as DraftView;
      print(view, () => draftedText(view, language));
      return 0;
    }),
});

type Place = Readonly<{ group: string; record?: string; begin?: JsonObject }>;

async function placeOf(client: Client, values: Values, type: string): Promise<Place> {
  const [group, record] = [textOf(values, 'group'), textOf(values, 'record')];
  if ((group === undefined) === (record === undefined)) throw new UsageError(words.groupOrRecord);
  if (record === undefined) {
    const { opens } = await formOf(client, type);
    if (!opens) throw new UsageError(words.opensNothing(printable(type)));
    return { group: (await groupNamed(client, group ?? '')).group };
  }
  const view = await findRecord(client, record);
  const begin = view.may.find((form) => form.type === type)?.begin;
  return { group: view.group, record: view.record, ...(begin && { begin }) };
}

function objectIn(values: Values, name: 'facts' | 'content'): JsonObject | undefined {
  const file = textOf(values, name);
  if (file === undefined) return undefined;
  const read = readJsonFile(file, 'draft', 'draft.malformed') as JsonValue;
  if (isJsonObject(read)) return read;
  return valueOr(refuse('draft.malformed', { at: file, facts: { expected: phrase('an object') } }));
}
