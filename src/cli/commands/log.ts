import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogOverview, LogView, NodeView, ProofView } from '#api/contract.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import { isPartyId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { frameBundle } from '#ledger/bundle.ts';
import { makeFolder } from '#node/make-folder.ts';
import type { Client } from '../client.ts';
import { CommandFailed, command, inOne, textOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { inLanguage } from '../language.ts';
import { facts, printable, short, table } from '../print.ts';
import { bundleOf } from '../verify-source.ts';
import * as words from '../words/log-words.ts';
import { nameNewFolder, notANumberOfStatement, notAParty } from '../words/usage-words.ts';

export const logShow = command({
  name: 'log show',
  words: words.logShow,
  arguments: [],
  options: {},
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const overview = (await client.get('/api/v1/log')) as LogOverview;
      print(overview, (language) => {
        if (overview.groups.length === 0) return words.noGroup[language];
        const heading = inOne(words.showHeading, language);
        const texts = overview.groups.map(({ group, title, logs }) => {
          const rows = logs.map((log) => logRow(log, language));
          return `${inLanguage(title, language)} (${short(group)})\n${table(heading, rows)}`;
        });
        return texts.join('\n');
      });
      return 0;
    }),
});

function logRow(log: LogView, language: Language): readonly string[] {
  const { party, size, checkpoint, holders, forkedAt, firstHole } = log;
  const { erased = 0, notUnderstood } = log;
  const held = holders.map((holder) => `${holder.by}: ${holder.size} (${holder.at})`);
  const notes = [
    ...(forkedAt === undefined ? [] : [words.forkedAfter(forkedAt)]),
    ...(forkedAt === undefined && firstHole !== undefined
      ? [words.contentMissingAt(firstHole)]
      : []),
    ...(erased === 0 ? [] : [words.erasedByAuthor(erased)]),
  ].map((note) => note[language]);
  if (notUnderstood !== undefined) {
    notes.push(`${notUnderstood} × ${wordFor('withoutEffectWords', 'not-understood', language)}`);
  }
  return [
    party,
    String(size),
    (checkpoint ? words.sizeAt(checkpoint.size, checkpoint.at) : words.noneYet)[language],
    held.join(', ') || words.nobodyYet[language],
    notes.join('; '),
  ];
}

export const logProve = command({
  name: 'log prove',
  words: words.logProve,
  arguments: ['<group>', '<party>', '<seq>'],
  options: {
    out: { type: 'string', short: 'o', value: 'FILE' },
  },
  run: ({ values, positionals: [start = '', party = '', seq = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      if (!isPartyId(party)) throw new UsageError(notAParty(printable(party)));
      if (!/^\d{1,15}$/.test(seq)) throw new UsageError(notANumberOfStatement(printable(seq)));
      const { group } = await groupNamed(client, start);
      const path = `/api/v1/log/${group}/${party}/proof?seq=${seq}`;
      const proof = (await client.get(path)) as ProofView;
      const out = textOf(values, 'out');
      if (out !== undefined) {
        const text = `${JSON.stringify({ group, party, ...proof }, null, 2)}\n`;
        writeFileSync(out, text, { flag: 'wx' });
      }
      print(proof, (language) =>
        facts([
          [words.statement[language], proof.actText],
          [words.leaf[language], proof.leafHash],
          [words.path[language], words.hashes(proof.proof.length)[language]],
          [words.checkpoint[language], proof.checkpoint.split('\n').slice(0, 3).join(' ')],
          [words.writtenTo[language], out],
        ]),
      );
      return 0;
    }),
});

export const logExport = command({
  name: 'log export',
  words: words.logExport,
  arguments: ['<folder>'],
  options: { group: { type: 'string', value: 'ID' } },
  run: ({ values, positionals: [folder = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      if (existsSync(folder)) throw new CommandFailed(nameNewFolder(folder));
      const start = textOf(values, 'group');
      if (start !== undefined) await groupNamed(client, start);
      const files = await writeLogs(client, folder, start);
      print(files, (language) => words.filesWritten(files.length, folder)[language]);
      return 0;
    }),
});

async function writeLogs(client: Client, folder: string, only = ''): Promise<readonly string[]> {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  const written: string[] = [];
  for (const { group, kind, members } of groups) {
    if (kind !== 'working-group' || !group.startsWith(only)) continue;
    const at = join(folder, group);
    makeFolder(at);
    const put = (name: string, bytes: Uint8Array): void => {
      writeFileSync(join(at, name), bytes, { mode: 0o600 });
      written.push(join(at, name));
    };
    put('terms.json', await client.getBytes(`/api/v1/log/${group}/terms`));
    for (const { party } of members) await writeLog(client, `${group}/${party}`, put);
  }
  return written;
}

async function writeLog(
  client: Client,
  log: string,
  put: (name: string, bytes: Uint8Array) => void,
): Promise<void> {
  const party = log.slice(log.indexOf('/') + 1);
  for (let from = 0; ; ) {
    const bytes = await bundleOf(client, log, from);
    if (bytes === undefined) return;
    const framed = frameBundle(bytes);
    if (!framed.ok) throw new CommandFailed(words.noBundle(log));
    const { count } = framed.value.header;
    if (count > 0 || from === 0) put(`${party}.${String(from).padStart(12, '0')}.bundle`, bytes);
    if (count === 0) return;
    from += count;
  }
}
