import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogOverview, LogView, NodeView, ProofView } from '#api/contract.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import { isPartyId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { frameBundle } from '#ledger/bundle.ts';
import { makeFolder } from '#node/make-folder.ts';
import type { Client } from '../client.ts';
import { type Command, CommandFailed, textOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { inLanguage, languageOf } from '../language.ts';
import { facts, short, table } from '../print.ts';
import { bundleOf } from '../verify-source.ts';

export const logShow: Command = {
  name: 'log show',
  arguments: [],
  summary: 'Shows who holds what up to where, by each party’s own receipts.',
  options: {},
  examples: ['log show', 'log show --json'],
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const overview = (await client.get('/api/v1/log')) as LogOverview;
      const language = languageOf(values, context);
      print(overview, () => {
        if (overview.groups.length === 0) return 'No group yet.\n';
        const texts = overview.groups.map(({ group, title, logs }) => {
          const heading = ['LOG OF', 'HELD', 'CHECKPOINT', 'RECEIPTED BY', ''];
          return `${inLanguage(title, language)} (${short(group)})\n${table(
            heading,
            logs.map((log) => logRow(log, language)),
          )}`;
        });
        return texts.join('\n');
      });
      return 0;
    }),
};

function logRow(log: LogView, language: Language) {
  const { party, size, checkpoint, holders, forkedAt, firstHole, erased } = log;
  const held = holders.map((holder) => `${holder.by}: ${holder.size} (${holder.at})`);
  const hole = firstHole === undefined ? '' : `content missing at ${firstHole}`;
  return [
    party,
    String(size),
    checkpoint ? `${checkpoint.size} at ${checkpoint.at}` : 'none yet',
    held.join(', ') || 'nobody yet',
    [
      forkedAt === undefined ? hole : `FORKED after ${forkedAt}`,
      erasedText(erased),
      notUnderstoodText(log, language),
    ]
      .filter((text) => text !== '')
      .join('; '),
  ];
}

function notUnderstoodText({ notUnderstood }: LogView, language: Language): string {
  if (notUnderstood === undefined) return '';
  return `${notUnderstood} × ${wordFor('withoutEffectWords', 'not-understood', language)}`;
}

const erasedText = (erased = 0): string =>
  erased === 0 ? '' : `${erased} contents erased by their author`;

export const logProve: Command = {
  name: 'log prove',
  arguments: ['<group>', '<party>', '<seq>'],
  summary: 'Proves that a statement stands in a log: the act, the checkpoint, the path between.',
  options: {
    out: { type: 'string', short: 'o', value: 'FILE', help: 'write the proof as JSON' },
  },
  examples: ['log prove 3f2a xa 5', 'log prove 3f2a xa 5 -o proof.json'],
  run: ({ values, positionals: [start = '', party = '', seq = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      if (!isPartyId(party)) throw new UsageError(`${party} is not a party id`);
      if (!/^\d{1,15}$/.test(seq)) throw new UsageError(`${seq} is not the number of a statement`);
      const { group } = await groupNamed(client, start);
      const path = `/api/v1/log/${group}/${party}/proof?seq=${seq}`;
      const proof = (await client.get(path)) as ProofView;
      const out = textOf(values, 'out');
      if (out !== undefined) {
        const text = `${JSON.stringify({ group, party, ...proof }, null, 2)}\n`;
        writeFileSync(out, text, { flag: 'wx' });
      }
      print(proof, () =>
        facts([
          ['statement', proof.actText],
          ['leaf', proof.leafHash],
          ['path', `${proof.proof.length} hashes`],
          ['checkpoint', proof.checkpoint.split('\n').slice(0, 3).join(' ')],
          ['written to', out],
        ]),
      );
      return 0;
    }),
};

export const logExport: Command = {
  name: 'log export',
  arguments: ['<folder>'],
  summary: 'Writes terms and bundles of every log to a folder, for an auditor and other verifiers.',
  details:
    'One folder for each working group: terms.json, and PARTY.FROM.bundle for each bundle. The national log stays at home. What contents\n' +
    'hold is in the bundles: give the folder only to whom the group allows it.',
  options: { group: { type: 'string', value: 'ID', help: 'only this group' } },
  examples: ['log export ./evidence', 'log export ./evidence --group 3f2a'],
  run: ({ values, positionals: [folder = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      if (existsSync(folder))
        throw new CommandFailed(`${folder} exists already; name a new folder`);
      const start = textOf(values, 'group');
      if (start !== undefined) await groupNamed(client, start);
      const files = await writeLogs(client, folder, start);
      print(files, () => `${files.length} files written to ${folder}\n`);
      return 0;
    }),
};

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
    if (!framed.ok) throw new CommandFailed(`the node gave no bundle of ${log}`);
    const { count } = framed.value.header;
    if (count > 0 || from === 0) put(`${party}.${String(from).padStart(12, '0')}.bundle`, bytes);
    if (count === 0) return;
    from += count;
  }
}
