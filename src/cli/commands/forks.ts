import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ForkList, ForkView } from '#api/contract-forks.ts';
import { hashHex } from '#kernel/digest.ts';
import type { Language } from '#kernel/language.ts';
import { forkEvidenceBytesMax, termsBytesMax } from '#ledger/bounds.ts';
import { certificateBytesMax } from '#ledger/branch-certificate.ts';
import { parseCheckpoint } from '#ledger/checkpoint.ts';
import { forkFileName, verifyForkEvidence } from '#ledger/fork.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import type { Client } from '../client.ts';
import { type Command, textOf, UsageError } from '../command.ts';
import { printer, withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { inLanguage, languageOf } from '../language.ts';
import { facts, short } from '../print.ts';
import { problemError } from '../problem-error.ts';
import { readFileWithin } from '../read-file.ts';

export const logForks: Command = {
  name: 'log forks',
  arguments: [],
  summary:
    'Lists logs whose author signed two histories; saves the evidence, or verifies a file of it.',
  details:
    'With --verify no node is needed: the file and the terms of its group (log export writes them) are all it takes, and anybody can do it. It\n' +
    'says in plain words what the file proves. Exit code 1 if it proves no fork.',
  options: {
    out: { type: 'string', short: 'o', value: 'FOLDER', help: 'save every evidence file there' },
    verify: { type: 'string', value: 'FILE', help: 'verify this evidence file' },
    terms: { type: 'string', value: 'FILE', help: 'the terms that --verify judges by' },
  },
  examples: [
    'log forks',
    'log forks --out ./evidence',
    'log forks --verify 3f2a09c1d2e3f4a5-xa.fork.json --terms terms.json',
  ],
  run: async ({ values }, context) => {
    const language = languageOf(values, context);
    const file = textOf(values, 'verify');
    const terms = textOf(values, 'terms');
    if ((file === undefined) !== (terms === undefined))
      throw new UsageError('--verify and --terms go together');
    if (file !== undefined && terms !== undefined) {
      const proven = provenBy(
        readFileWithin(file, { bytesMax: forkEvidenceBytesMax, code: 'evidence.malformed' }),
        readFileWithin(terms, { bytesMax: termsBytesMax, code: 'terms.too-large' }),
      );
      printer(values, context)(proven, () => `${provenText(proven, language)}\n`);
      return 0;
    }
    return withClient(values, context, async (client, print) => {
      const { forks } = (await client.get('/api/v1/forks')) as ForkList;
      const out = textOf(values, 'out');
      const files = out === undefined ? [] : await writeEvidence(client, forks, out);
      print({ forks, files }, () => {
        if (forks.length === 0) return 'No log has forked, as far as this node can know.\n';
        const saved = files.map((path) => `saved: ${path}\n`).join('');
        return `${forks.map((fork) => forkText(fork, language)).join('\n')}${saved}`;
      });
      return 0;
    });
  },
};

function forkText(fork: ForkView, language: Language): string {
  return facts([
    ['log of', `${fork.party} in ${inLanguage(fork.title, language)} (${short(fork.group)})`],
    ['stands', fork.standing],
    ['next', inLanguage(fork.next, language)],
    ['evidence', fork.evidence.map(({ size }) => `differs within ${size} statements`).join('; ')],
    ['waits for', fork.missing.length === 0 ? undefined : fork.missing.join(', ')],
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

const sentences: Readonly<Record<Language, (proven: Proven) => string>> = {
  en: ({ party, size, group }) =>
    `It proves that ${party} signed, with its log key of group ${short(group)}, two histories that differ within their first ${size} statements.\nWho made the second one, and why, it does not prove: a stolen key or a second copy of the node does the same. Both trees:`,
  es: ({ party, size, group }) =>
    `Prueba que ${party} firmó, con su clave de registro del grupo ${short(group)}, dos historias que difieren en sus primeras ${size} declaraciones.\nNo prueba quién hizo la segunda ni por qué: una clave robada o una segunda copia del nodo producen lo mismo. Ambos árboles:`,
  zh: ({ party, size, group }) =>
    `该文件证明：${party} 以其在工作组 ${short(group)} 的记录密钥签署了两份历史，二者在前 ${size} 条陈述内不同。\n它不证明第二份由谁、因何作出：密钥被盗或节点另有副本也会如此。两棵树：`,
};

function provenText(proven: Proven, language: Language): string {
  const trees = proven.trees.map(({ size, root }) => `  ${size}:${root}`);
  return [sentences[language](proven), ...trees].join('\n');
}

export const logSettle: Command = {
  name: 'log settle',
  arguments: ['<group>', '<certificate>'],
  summary: 'Takes the branch certificate of another party, and tells every member of it.',
  details:
    'A party whose log forked makes it with key certify and hands it over by another line. The node checks the signature of the recovery key, says\n' +
    'so in its own log, and takes the named branch once it may be honoured: log forks shows how far that has come.',
  options: {},
  examples: ['log settle 3f2a /media/stick/3f2a09c1d2e3f4a5-xa.branch.json'],
  run: ({ values, positionals: [start = '', path = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const bound = { bytesMax: certificateBytesMax, code: 'certificate.malformed' } as const;
      const bytes = readFileWithin(path, bound);
      await client.postBytes(`/api/v1/forks/${group}/certificate`, bytes);
      const { forks } = (await client.get('/api/v1/forks')) as ForkList;
      const known = forks.filter((fork) => fork.group === group);
      const language = languageOf(values, context);
      print({ forks: known }, () => known.map((fork) => forkText(fork, language)).join('\n'));
      return 0;
    }),
};
