import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ForkList, ForkView } from '#api/contract-forks.ts';
import { standingWords } from '#api/fork-words.ts';
import { hashHex } from '#kernel/digest.ts';
import type { Language } from '#kernel/language.ts';
import { forkEvidenceBytesMax, termsBytesMax } from '#ledger/bounds.ts';
import { certificateBytesMax } from '#ledger/branch-certificate.ts';
import { parseCheckpoint } from '#ledger/checkpoint.ts';
import { forkFileName, verifyForkEvidence } from '#ledger/fork.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import type { Client } from '../client.ts';
import { command, textOf, UsageError } from '../command.ts';
import { printer, withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { inLanguage } from '../language.ts';
import { facts, short } from '../print.ts';
import { problemError } from '../problem-error.ts';
import { readFileWithin } from '../read-file.ts';
import * as words from '../words/fork-words.ts';

export const logForks = command({
  name: 'log forks',
  words: words.logForks,
  arguments: [],
  options: {
    out: { type: 'string', short: 'o', value: 'FOLDER' },
    verify: { type: 'string', value: 'FILE' },
    terms: { type: 'string', value: 'FILE' },
  },
  run: async ({ values }, context) => {
    const file = textOf(values, 'verify');
    const terms = textOf(values, 'terms');
    if ((file === undefined) !== (terms === undefined)) throw new UsageError(words.together);
    if (file !== undefined && terms !== undefined) {
      const proven = provenBy(
        readFileWithin(file, { bytesMax: forkEvidenceBytesMax, code: 'evidence.malformed' }),
        readFileWithin(terms, { bytesMax: termsBytesMax, code: 'terms.too-large' }),
      );
      printer(values, context)(proven, (language) => `${provenText(proven, language)}\n`);
      return 0;
    }
    return withClient(values, context, async (client, print) => {
      const { forks } = (await client.get('/api/v1/forks')) as ForkList;
      const out = textOf(values, 'out');
      const files = out === undefined ? [] : await writeEvidence(client, forks, out);
      print({ forks, files }, (language) => {
        if (forks.length === 0) return words.noFork[language];
        const saved = files.map((path) => words.saved(path)[language]).join('');
        return `${forks.map((fork) => forkText(fork, language)).join('\n')}${saved}`;
      });
      return 0;
    });
  },
});

function forkText(fork: ForkView, language: Language): string {
  const group = `${inLanguage(fork.title, language)} (${short(fork.group)})`;
  return facts([
    [words.logOf[language], words.partyIn(fork.party, group)[language]],
    [words.stands[language], `${standingWords[fork.standing][language]} (${fork.standing})`],
    [words.next[language], inLanguage(fork.next, language)],
    [
      words.evidence[language],
      fork.evidence.map(({ size }) => words.differsWithin(size)[language]).join('; '),
    ],
    [words.waitsFor[language], fork.missing.join(', ') || undefined],
  ]);
}

async function writeEvidence(
  client: Client,
  forks: readonly ForkView[],
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files: string[] = [];
  for (const { group, party, evidence } of forks) {
    for (const n of evidence.keys()) {
      const name = forkFileName({ group, party }).replace('.fork.json', n === 0 ? '' : `-${n + 1}`);
      const path = join(folder, n === 0 ? forkFileName({ group, party }) : `${name}.fork.json`);
      const bytes = await client.getBytes(`/api/v1/forks/${group}/${party}/evidence?n=${n}`);
      writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
      files.push(path);
    }
  }
  return files;
}

type Proven = Readonly<{
  group: string;
  party: string;
  size: number;
  trees: readonly Readonly<{ size: number; root: string; rootAtSize: string }>[];
}>;

function provenBy(evidence: Uint8Array, termsBytes: Uint8Array): Proven {
  const terms = parseTerms(termsBytes);
  if (!terms.ok) throw problemError(terms.refusal);
  const group = groupIdOf(termsBytes);
  const verified = verifyForkEvidence(evidence, { group, terms: terms.value });
  if (!verified.ok) throw problemError(verified.refusal);
  const { log, size, evidence: file } = verified.value;
  const trees = [file.a, file.b].map(({ checkpoint, root }) => {
    const note = parseCheckpoint(checkpoint);
    if (!note.ok) throw problemError(note.refusal);
    return { size: note.value.size, root: hashHex(note.value.root), rootAtSize: root };
  });
  return { group, party: log.party, size, trees };
}

function provenText(proven: Proven, language: Language): string {
  const trees = proven.trees.map(({ size, root }) => `  ${size}:${root}`);
  const said = words.proves(proven.party, proven.size, short(proven.group));
  return [said[language], ...trees].join('\n');
}

export const logSettle = command({
  name: 'log settle',
  words: words.logSettle,
  arguments: ['<group>', '<certificate>'],
  options: {},
  run: ({ values, positionals: [start = '', path = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const bound = { bytesMax: certificateBytesMax, code: 'certificate.malformed' } as const;
      const bytes = readFileWithin(path, bound);
      await client.postBytes(`/api/v1/forks/${group}/certificate`, bytes);
      const { forks } = (await client.get('/api/v1/forks')) as ForkList;
      const known = forks.filter((fork) => fork.group === group);
      print({ forks: known }, (language) =>
        known.map((fork) => forkText(fork, language)).join('\n'),
      );
      return 0;
    }),
});
