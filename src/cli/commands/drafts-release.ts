import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { NodeView } from '#api/contract.ts';
import type { BatchList, BatchProgress, ReleaseView } from '#api/contract-releases.ts';
import { recordId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { batchRows, progressPrinter, releaseText } from '../batch-text.ts';
import type { Client } from '../client.ts';
import { type CommandContext, CommandFailed, command, textOf, type Values } from '../command.ts';
import { isYes } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { filled, seenDigits } from '../find-draft.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import { whoAsks } from '../speak.ts';
import * as words from '../words/batch-words.ts';

const pollMs = 250;
const selections = ['areas', 'desks', 'drafts'] as const;

const namesOf = (values: Values, name: (typeof selections)[number]): readonly string[] =>
  textOf(values, name)?.split(',').filter(Boolean) ?? [];

export const draftsRelease = command({
  name: 'drafts release',
  words: words.draftsRelease,
  arguments: ['<group>'],
  options: {
    areas: { type: 'string', value: 'A,B' },
    desks: { type: 'string', value: 'A,B' },
    drafts: { type: 'string', value: 'A,B' },
    digest: { type: 'string', value: 'DIGEST' },
    role: { type: 'string', value: 'ROLE' },
    note: { type: 'string', value: 'TEXT' },
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client) => {
      const language = languageOf(values, context);
      const { group } = await groupNamed(client, start);
      if ((await whoAsks(client)).kind === 'console') {
        throw new CommandFailed(words.batchFailures.console);
      }
      const role = textOf(values, 'role') ?? 'releasing-officer';
      const query = new URLSearchParams({ role, limit: '0' });
      for (const name of selections) {
        const names = namesOf(values, name);
        if (names.length > 0) query.set(name, names.join(','));
      }
      const view = (await client.get(`/api/v1/releases/${group}?${query}`)) as ReleaseView;
      await seen(values, context, view, language);
      const note = textOf(values, 'note');
      const started = (await client.post(`/api/v1/releases/${group}`, {
        ...{ as: await drawn(client), digest: view.digest, role },
        ...selectionIn(values),
        ...(note === undefined ? {} : { note }),
      })) as BatchProgress;
      return follow(client, group, started.batch, { values, context, language });
    }),
});

const selectionIn = (values: Values): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    selections.flatMap((name) => {
      const names = namesOf(values, name);
      return names.length > 0 ? [[name, names] as const] : [];
    }),
  );

async function drawn(client: Client): Promise<string> {
  const { party } = (await client.get('/api/v1/node')) as NodeView;
  return recordId(party, new Uint8Array(randomBytes(16)));
}

/** Goes on if the digest was given and is that of what would be said, or a person at the terminal says yes. */
async function seen(
  values: Values,
  context: CommandContext,
  view: ReleaseView,
  language: Language,
): Promise<void> {
  const given = textOf(values, 'digest')?.toLowerCase();
  const digest = view.digest.slice(0, seenDigits);
  if (given !== undefined) {
    if (given.length >= seenDigits && view.digest.startsWith(given)) return;
    throw new CommandFailed(filled(words.batchFailures.otherDigest, { given, digest }));
  }
  context.err(releaseText(view, language));
  if (view.drafts === 0) throw new CommandFailed(words.batchSentences.nothing);
  const answer = await context.ask(words.batchSentences.ask[language]);
  if (answer !== undefined && isYes(answer)) return;
  throw new CommandFailed(filled(words.batchFailures.notReleased, { digest }));
}

type Following = Readonly<{ values: Values; context: CommandContext; language: Language }>;

/** To its end; whoever stops watching stops nothing. */
async function follow(
  client: Client,
  group: string,
  batch: string,
  { values, context, language }: Following,
): Promise<number> {
  const json = values['json'] === true;
  const printed = progressPrinter(context, language, json);
  for (;;) {
    const found = (await batchesIn(client, group)).find((one) => one.batch === batch);
    if (found === undefined) return 1;
    printed.step(found);
    const goesOn = found.status === 'releasing' || found.status === 'interrupted';
    if (goesOn && !context.stop.aborted) {
      await wait(pollMs, undefined, { signal: context.stop }).catch(() => undefined);
      continue;
    }
    printed.end();
    const told = goesOn ? words.batchSentences.interrupted : words.batchSentences.ended;
    const counts = { released: String(found.released), left: String(found.left) };
    const sentence = `${filled(told, counts)[language]}\n`;
    if (!json) context.out(sentence);
    return goesOn ? 1 : 0;
  }
}

const batchesIn = async (client: Client, group: string): Promise<BatchList['items']> =>
  ((await client.get(`/api/v1/releases/${group}/batches`)) as BatchList).items;
const isUnderWay = ({ status }: BatchProgress): boolean =>
  status === 'releasing' || status === 'interrupted';

export const draftsProgress = command({
  name: 'drafts progress',
  words: words.draftsProgress,
  arguments: ['<group>'],
  options: { follow: { type: 'boolean' } },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const { group } = await groupNamed(client, start);
      const items = await batchesIn(client, group);
      const running = items.find(isUnderWay);
      if (values['follow'] === true && running) {
        return follow(client, group, running.batch, { values, context, language });
      }
      const none = `${words.batchSentences.none[language]}\n`;
      print({ group, items }, () => (items.length === 0 ? none : batchRows(items, language)));
      return 0;
    }),
});

export const draftsCancel = command({
  name: 'drafts cancel',
  words: words.draftsCancel,
  arguments: ['<group>'],
  options: {},
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client) => {
      const language = languageOf(values, context);
      const { group } = await groupNamed(client, start);
      const running = (await batchesIn(client, group)).find(isUnderWay);
      if (running === undefined) throw new CommandFailed(words.batchFailures.notUnderWay);
      await client.post(`/api/v1/releases/${group}/batches/${running.batch}/cancel`, {});
      return follow(client, group, running.batch, { values, context, language });
    }),
});
