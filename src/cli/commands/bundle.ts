import { writeFileSync } from 'node:fs';
import type { CarriedReport } from '#api/contract.ts';
import { carriedNextHeader } from '#api/routes-carried.ts';
import { sealedBytesMax } from '#exchange/sealed-file.ts';
import { isPartyId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import type { Client } from '../client.ts';
import { command, inOne, textOf, textsOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { printable, short, table } from '../print.ts';
import { readFileWithin } from '../read-file.ts';
import * as words from '../words/bundle-words.ts';
import { notAParty } from '../words/usage-words.ts';

const sealedBound = { bytesMax: sealedBytesMax, code: 'carried.too-large' } as const;

export const bundleExport = command({
  name: 'bundle export',
  words: words.bundleExport,
  arguments: ['<party>'],
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
    },
    group: {
      type: 'string',
      multiple: true,
      value: 'ID',
    },
  },
  run: ({ values, positionals: [party = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      if (!isPartyId(party)) throw new UsageError(notAParty(printable(party)));
      const stamp = new Date(context.nowMs()).toISOString().slice(0, 16).replaceAll(/[-:]/g, '');
      const path = textOf(values, 'out') ?? `to-${party}-${stamp}.entente`;
      const groups: string[] = [];
      for (const start of textsOf(values, 'group')) {
        groups.push((await groupNamed(client, start)).group);
      }
      const files = await exportTo(client, party, groups, path);
      print(files, (language) =>
        files.map((file) => words.written(file.path, file.bytes, party)[language]).join(''),
      );
      return 0;
    }),
});

type Written = Readonly<{ path: string; bytes: number }>;

async function exportTo(
  client: Client,
  to: string,
  groups: readonly string[],
  path: string,
): Promise<readonly Written[]> {
  const files: Written[] = [];
  let after: string | undefined;
  do {
    const query = new URLSearchParams({ to });
    for (const group of groups) query.append('group', group);
    if (after !== undefined) query.set('after', after);
    const part = await client.getPart(`/api/v1/carried?${query}`, carriedNextHeader);
    const number = files.length + 1;
    const name = number === 1 ? path : path.replace(/(\.entente)?$/, `-${number}$1`);
    writeFileSync(name, part.bytes, { mode: 0o600, flag: 'wx' });
    files.push({ path: name, bytes: part.bytes.length });
    after = part.next;
  } while (after !== undefined);
  return files;
}

export const bundleImport = command({
  name: 'bundle import',
  words: words.bundleImport,
  arguments: ['<file>...'],
  options: {},
  run: ({ values, positionals }, context) =>
    withClient(values, context, async (client, print) => {
      const reports: (CarriedReport & { file: string })[] = [];
      for (const file of positionals) {
        const report = await client.postBytes('/api/v1/carried', readFileWithin(file, sealedBound));
        reports.push({ file, ...(report as CarriedReport) });
      }
      print(reports, (language) =>
        reports.map((report) => reportText(report, language)).join('\n'),
      );
      return reports.every(isGood) ? 0 : 1;
    }),
});

function isGood({ problem, logs, refused }: CarriedReport): boolean {
  return !problem && refused.length === 0 && logs.every((log) => !log.problem);
}

function reportText(report: CarriedReport & { file: string }, language: Language): string {
  const rows = report.logs.map((log) => [
    short(log.group),
    log.party,
    log.problem?.code ?? words.fine[language],
    String(log.added),
    String(log.held),
    missingText(log, language),
  ]);
  const problems = [
    ...report.logs.flatMap(({ problem }) => problem ?? []),
    ...report.refused.map(({ problem }) => problem),
    ...(report.problem ? [report.problem] : []),
  ];
  const said = new Set(problems.map(({ code, text }) => `${code}: ${text[language]}\n`));
  const head = words.fromMade(report.file, report.from, report.made)[language];
  const shown =
    rows.length === 0 ? words.nothingOfOurs[language] : table(inOne(words.heading, language), rows);
  return head + shown + [...said].join('');
}

function missingText(
  { missing, firstHole }: CarriedReport['logs'][number],
  language: Language,
): string {
  const gap = missing ? words.range(missing.from, missing.to - 1)[language] : '';
  const hole = firstHole === undefined ? '' : words.contentOf(firstHole)[language];
  return [gap, hole].filter(Boolean).join(', ');
}
