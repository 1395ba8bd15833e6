import type { NodeView } from '#api/contract.ts';
import type { SoundingView, SoundingWritten } from '#api/contract-soundings.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import { soundingDaysMax } from '#soundings/message.ts';
import type { Client } from '../client.ts';
import {
  CommandFailed,
  command,
  type Option,
  textOf,
  UsageError,
  type Values,
} from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { type Print, withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { readJsonFile } from '../new-terms.ts';
import { printable } from '../print.ts';
import { shortSounding } from '../sounding-text.ts';
import * as words from '../words/sounding-words.ts';
import { groupsBegin } from '../words/usage-words.ts';
import { soundingNamed, threadPath } from './soundings.ts';

const daysOption: Option = { type: 'string', value: 'DAYS' };

function daysOf(values: Values): Readonly<{ days?: number }> {
  const text = textOf(values, 'days');
  if (text === undefined) return {};
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > soundingDaysMax) throw new UsageError(words.notDays(printable(text)));
  return { days };
}

function printWritten(print: Print, { thread, expires, ...rest }: SoundingWritten): void {
  print(
    { thread, ...rest, expires },
    (language) => words.written(shortSounding(thread), expires)[language],
  );
}

export const soundingsWrite = command({
  name: 'soundings write',
  words: words.soundingsWrite,
  arguments: ['<paper.json>'],
  options: {
    to: { type: 'string', value: 'PARTY' },
    group: { type: 'string', value: 'GROUP' },
    thread: { type: 'string', value: 'SOUNDING' },
    days: daysOption,
  },
  run: ({ values, positionals: [file = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const paper = numbered(readJsonFile(file, 'paper', 'request.malformed') as JsonValue);
      const start = textOf(values, 'thread');
      const days = daysOf(values);
      if (start === undefined) {
        const { group, party } = await otherFor(client, values);
        const path = `/api/v1/soundings/${group}/${party}`;
        printWritten(print, (await client.post(path, { ...days, paper })) as SoundingWritten);
        return 0;
      }
      const view = await soundingNamed(client, start);
      const revises = view.papers.at(-1)?.id;
      const revised = isJsonObject(paper) && revises !== undefined ? { revises, ...paper } : paper;
      const body = { ...days, thread: view.thread, paper: revised };
      const path = `/api/v1/soundings/${view.group}/${view.party}`;
      printWritten(print, (await client.post(path, body)) as SoundingWritten);
      return 0;
    }),
});

/** Clauses without an id are numbered by their order. */
function numbered(paper: JsonValue): JsonValue {
  if (!isJsonObject(paper) || !Array.isArray(paper['clauses'])) return paper;
  const clauses = (paper['clauses'] as readonly JsonValue[]).map((clause, index) =>
    isJsonObject(clause) ? { id: `c${index + 1}`, ...clause } : clause,
  );
  return { ...paper, clauses };
}

async function otherFor(
  client: Client,
  values: Values,
): Promise<Readonly<{ group: string; party: string }>> {
  const { groups, party: self } = (await client.get('/api/v1/node')) as NodeView;
  const to = textOf(values, 'to');
  const start = textOf(values, 'group');
  if (start !== undefined) await groupNamed(client, start);
  const pairs = groups
    .filter(({ group, kind }) => kind === 'working-group' && group.startsWith(start ?? ''))
    .flatMap(({ group, members }) =>
      members
        .map(({ party }) => party)
        .filter((party) => party !== self && (to === undefined || party === to))
        .map((party) => ({ group, party })),
    );
  const [pair, other] = pairs;
  if (pair !== undefined && other === undefined) return pair;
  if (to === undefined) throw new UsageError(words.nameOther);
  throw new UsageError(groupsBegin(pairs.length, printable(start ?? '')));
}

export const soundingsComment = command({
  name: 'soundings comment',
  words: words.soundingsComment,
  arguments: ['<sounding>'],
  options: {
    'text-en': { type: 'string', value: 'TEXT' },
    'text-es': { type: 'string', value: 'TEXT' },
    'text-zh': { type: 'string', value: 'TEXT' },
    clause: { type: 'string', value: 'CLAUSE' },
    paper: { type: 'string', value: 'PAPER' },
    answers: { type: 'string', value: 'COMMENT' },
    days: daysOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const text = Object.fromEntries(
        languages.flatMap((language) => {
          const said = textOf(values, `text-${language}`);
          return said === undefined ? [] : [[language, said]];
        }),
      );
      if (Object.keys(text).length === 0) throw new UsageError(words.sayText);
      const view = await soundingNamed(client, start);
      const clause = textOf(values, 'clause');
      const answered = textOf(values, 'answers');
      const answers = answered === undefined ? undefined : idIn(view.comments, answered);
      const comment = {
        ...{ on: paperIn(view, values), text },
        ...(clause === undefined ? {} : { clause }),
        ...(answers === undefined ? {} : { answers }),
      };
      const path = `${threadPath(view)}/comments`;
      const body: JsonObject = { ...daysOf(values), comment };
      printWritten(print, (await client.post(path, body)) as SoundingWritten);
      return 0;
    }),
});

function idIn(messages: readonly Readonly<{ id: string }>[], start: string): string {
  const [found, other] = messages.filter(({ id }) => id.startsWith(start));
  if (found === undefined || other !== undefined) {
    throw new UsageError(words.noMessage(printable(start)));
  }
  return found.id;
}

export function paperIn(view: SoundingView, values: Values): string {
  const named = textOf(values, 'paper');
  if (named !== undefined) return idIn(view.papers, named);
  const newest = view.papers.at(-1);
  if (newest === undefined) throw new CommandFailed(words.noPaper);
  return newest.id;
}

export const soundingsDelete = command({
  name: 'soundings delete',
  words: words.soundingsDelete,
  arguments: ['<sounding>', '[message]'],
  options: { ...yesOption },
  run: ({ values, positionals: [start = '', message] }, context) =>
    withClient(values, context, async (client, print) => {
      const view = await soundingNamed(client, start);
      const id =
        message === undefined ? undefined : idIn([...view.papers, ...view.comments], message);
      await confirm(values, context, words.willDelete(shortSounding(id ?? view.thread)));
      const path = id === undefined ? threadPath(view) : `${threadPath(view)}/${id}`;
      const removed = await client.remove(path);
      print(removed, (language) => words.deleted[language]);
      return 0;
    }),
});
