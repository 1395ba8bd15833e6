/**
 * What one answer about records of every desk costs the node's processor, with 100,000 records: by the clock, other work on the machine would be
 * measured too. The limit is an answer of the same application that reads nothing; the aim is 100 ms.
 *
 * `RECORDS`: another number. `BENCH_FOLDER`: where the nodes are made, and found again by the next run.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiApp } from '../src/api/app.ts';
import type { RecordList } from '../src/api/contract-records.ts';
import { openFolderNode } from '../src/cli/folder-node.ts';
import { nodeParts } from '../src/cli/node-parts.ts';
import { createPuller } from '../src/exchange/puller.ts';
import { ok, refuse } from '../src/kernel/refusal.ts';
import { openDataFolder } from '../src/node/data-folder.ts';
import { median, report } from './figures.ts';
import { fillNodes, given, importer } from './large-node.ts';

const records = Number(process.env['RECORDS'] ?? 100_000);
const times = 40;
const host = 'records.test:4101';
const kept = process.env['BENCH_FOLDER'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'entente-bench-'));

try {
  const made = join(folder, `${records}`);
  if (!existsSync(join(made, importer))) {
    mkdirSync(made, { recursive: true });
    await fillNodes(made, [records], () => undefined);
  }
  const opened = given(await openFolderNode(given(openDataFolder(join(made, importer))), Date.now));
  const puller = createPuller(opened.node, {
    fetchBundle: async () => refuse('exchange.busy'),
    nudge: async () => ok(undefined),
  });
  const consoleSecret = 'records';
  const onFault = (error: unknown): void => {
    throw error;
  };
  const app = apiApp(nodeParts(opened, { puller, hosts: new Set([host]), onFault, consoleSecret }));
  const ask = async (path: string): Promise<unknown> => {
    const headers = { authorization: `Console ${consoleSecret}` };
    const response = await app.request(`http://${host}${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const first = (await ask('/api/v1/records')) as RecordList;
  const [row] = first.items;
  const pages: readonly (readonly [string, string])[] = [
    ['list, first page', '/api/v1/records'],
    ['list, next page', `/api/v1/records?after=${encodeURIComponent(first.next ?? '')}`],
    ['list, a page of 500', '/api/v1/records?limit=500'],
    ['list, by desk and state', '/api/v1/records?desk=notifications&status=received'],
    ['list, by area', '/api/v1/records?area=treaty-notifications'],
    ['list, owed by us, by date', '/api/v1/records?owed=1&order=due'],
    ['search, two Han characters', `/api/v1/records?text=${encodeURIComponent('三角')}`],
    ['search, part of a word', '/api/v1/records?text=arbour'],
    ['one record', `/api/v1/records/${row?.group}/${row?.record}`],
    ['Today', '/api/v1/today'],
    ['nothing read (health)', '/api/v1/health'],
  ];
  for (const [name, path] of pages) {
    await ask(path);
    const spent: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      const before = process.cpuUsage();
      await ask(path);
      const { user, system } = process.cpuUsage(before);
      spent.push((user + system) / 1_000);
    }
    report(`${name}: processor, median`, median(spent), 'ms');
    report(`${name}: processor, most`, Math.max(...spent), 'ms');
  }
  await opened.close();
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
