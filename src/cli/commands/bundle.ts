import { writeFileSync } from 'node:fs';
import type { CarriedReport } from '#api/contract.ts';
import { carriedNextHeader } from '#api/routes-carried.ts';
import { sealedBytesMax } from '#exchange/sealed-file.ts';
import { isPartyId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import type { Client } from '../client.ts';
import { type Command, textOf, textsOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import { short, table } from '../print.ts';
import { readFileWithin } from '../read-file.ts';

const sealedBound = { bytesMax: sealedBytesMax, code: 'carried.too-large' } as const;

export const bundleExport: Command = {
  name: 'bundle export',
  arguments: ['<party>'],
  summary: 'Writes a carried file for one party: everything it may hold, sealed to its key.',
  details:
    'For a line that goes one way, or none. The file is encrypted with age to that party alone. It may be carried by anyone, and imported\n' +
    'twice or out of order; the receiver is told what is missing. What does not fit one file goes into a second (…-2.entente), and so on.',
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'where to write (default: to-PARTY-TIME.entente)',
    },
    group: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'only this group; may be repeated',
    },
  },
  examples: ['bundle export xc', 'bundle export xc --group 3f2a -o to-xc.entente'],
  run: ({ values, positionals: [party = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      if (!isPartyId(party)) throw new UsageError(`${party} is not a party id`);
      const stamp = new Date(context.nowMs()).toISOString().slice(0, 16).replaceAll(/[-:]/g, '');
      const path = textOf(values, 'out') ?? `to-${party}-${stamp}.entente`;
      const groups: string[] = [];
      for (const start of textsOf(values, 'group')) {
        groups.push((await groupNamed(client, start)).group);
      }
      const files = await exportTo(client, party, groups, path);
      print(files, () =>
        files.map((file) => `${file.path}: ${file.bytes} bytes, for ${party} only\n`).join(''),
      );
      return 0;
    }),
};

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

export const bundleImport: Command = {
  name: 'bundle import',
  arguments: ['<file>...'],
  summary: 'Takes up carried files, bundle by bundle, and says how far every log now reaches.',
  options: {},
  examples: ['bundle import to-xa-20261123T1940.entente', 'bundle import /media/stick/*.entente'],
  run: ({ values, positionals }, context) =>
    withClient(values, context, async (client, print) => {
      const reports: (CarriedReport & { file: string })[] = [];
      for (const file of positionals) {
        const report = await client.postBytes('/api/v1/carried', readFileWithin(file, sealedBound));
        reports.push({ file, ...(report as CarriedReport) });
      }
      const language = languageOf(values, context);
      print(reports, () => reports.map((report) => reportText(report, language)).join('\n'));
      return reports.every(isGood) ? 0 : 1;
    }),
};

function isGood({ problem, logs, refused }: CarriedReport): boolean {
  return !problem && refused.length === 0 && logs.every((log) => !log.problem);
}

function reportText(report: CarriedReport & { file: string }, language: Language): string {
  const rows = report.logs.map((log) => [
    short(log.group),
    log.party,
    log.problem?.code ?? 'ok',
    String(log.added),
    String(log.held),
    missingText(log),
  ]);
  const problems = [
    ...report.logs.flatMap(({ problem }) => problem ?? []),
    ...report.refused.map(({ problem }) => problem),
    ...(report.problem ? [report.problem] : []),
  ];
  const said = new Set(problems.map(({ code, text }) => `${code}: ${text[language]}\n`));
  const head = `${report.file}: from ${report.from}, made ${report.made}\n`;
  const shown =
    rows.length === 0
      ? 'It holds nothing of a group of this node.\n'
      : table(['GROUP', 'LOG OF', 'RESULT', 'NEW', 'REACHES', 'MISSING'], rows);
  return head + shown + [...said].join('');
}

function missingText({ missing, firstHole }: CarriedReport['logs'][number]): string {
  const gap = missing ? `${missing.from} to ${missing.to - 1}` : '';
  const hole = firstHole === undefined ? '' : `the content of ${firstHole}`;
  return [gap, hole].filter(Boolean).join(', ');
}
