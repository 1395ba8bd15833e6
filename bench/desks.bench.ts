/**
 * How long 50 officers, each in a session of his own, wait for what the pages of every desk ask for: 1,000 items of the work plan, 50,000 positions on 25,000 topics and 50,000
 * requests in two groups. All ask for one thing at the same time, and for the next as soon as they are answered. The limit is an answer of the same server
 * that reads nothing; the aim is 100 ms (p99).
 *
 * `DESKS_PART`: a part of that, such as 0.01. `BENCH_FOLDER`: where the nodes are made, and found again by the next run. `DESKS_ONLY`: questions whose name has this.
 * `DESKS_TURNS`: how often each officer asks each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NodeView } from '../src/api/contract.ts';
import type { DesksView, RecordList } from '../src/api/contract-records.ts';
import { fillDesks } from './desks-node.ts';
import { quantile, report } from './figures.ts';
import { importer } from './large-node.ts';
import { officersAt } from './officers-at-desk.ts';
import { type Served, serve } from './served-node.ts';

const part = Number(process.env['DESKS_PART'] ?? 1);
const only = process.env['DESKS_ONLY'] ?? '';
const amounts = {
  items: Math.ceil(1_000 * part),
  topics: Math.ceil(25_000 * part),
  requests: Math.ceil(50_000 * part),
};
const turns = Number(process.env['DESKS_TURNS'] ?? 4);
const officers = 50;
const pauseMs = 1_000;
const kept = process.env['BENCH_FOLDER'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'entente-bench-'));
const nothingRead = 'nothing read (health)';

type Question = Readonly<{ name: string; paths: readonly string[] }>;

/** What web/ fetches, page by page; of several paths under one name each officer asks for another. */
async function questions(node: Served): Promise<readonly Question[]> {
  const { groups } = (await node.get('/api/v1/node')) as NodeView;
  const { desks } = (await node.get('/api/v1/desks')) as DesksView;
  const asked: Question[] = [{ name: nothingRead, paths: ['/api/v1/health'] }];
  const list = '/api/v1/records?limit=50';
  for (const desk of ['plan', 'topics', 'requests', 'meetings']) {
    const words = desks.find(({ name }) => name === desk)?.words;
    const of = `${list}&desk=${desk}`;
    const first = (await node.get(of)) as RecordList;
    const [row] = first.items;
    const statuses = Object.keys(words?.statuses ?? {});
    const areas = [...new Set(first.items.map(({ area }) => area ?? ''))];
    const rows = first.items.map(({ group, record }) => `/api/v1/records/${group}/${record}`);
    asked.push(
      { name: `${desk}: first page`, paths: [of] },
      {
        name: `${desk}: next page`,
        paths: [`${of}&after=${encodeURIComponent(first.next ?? '')}`],
      },
      { name: `${desk}: by date`, paths: [`${of}&order=due`] },
      { name: `${desk}: of a group`, paths: [`${of}&group=${row?.group}`] },
      { name: `${desk}: by status`, paths: statuses.map((status) => `${of}&status=${status}`) },
      { name: `${desk}: by area`, paths: areas.map((area) => `${of}&area=${area}`) },
      { name: `${desk}: owed by us`, paths: [`${of}&owed=1&order=due`] },
      { name: `${desk}: owed by us, latest`, paths: [`${of}&owed=1&order=updated`] },
      { name: `${desk}: search`, paths: [`${of}&text=${encodeURIComponent('事项')}`] },
      { name: `${desk}: one record`, paths: rows },
    );
  }
  const tables = groups.map(({ group }) => group);
  const words = ['consignee', '收货人', 'question', 'case 17'].map(encodeURIComponent);
  const { items } = (await node.get(`${list}&desk=plan`)) as RecordList;
  return [
    ...asked,
    { name: 'all desks: first page', paths: [list] },
    { name: 'all desks: a page of 500', paths: ['/api/v1/records?limit=500'] },
    { name: 'all desks: search', paths: words.map((text) => `${list}&text=${text}`) },
    { name: 'Today', paths: ['/api/v1/today'] },
    { name: 'plan, timeline', paths: ['/api/v1/plan?limit=50'] },
    {
      name: 'plan, links of one item',
      paths: items.map(({ group, record }) => `/api/v1/plan?group=${group}&record=${record}`),
    },
    { name: 'line', paths: tables.map((group) => `/api/v1/line/${group}`) },
    {
      name: 'line, dry run',
      paths: tables.map((group) => `/api/v1/line/${group}/dry-run?areas=coordination`),
    },
    { name: 'reciprocity', paths: ['/api/v1/reciprocity'] },
    { name: 'ageing', paths: ['/api/v1/ageing'] },
    { name: 'calendar', paths: ['/api/v1/calendar'] },
    { name: 'drafts', paths: ['/api/v1/drafts'] },
    { name: 'held to release', paths: tables.map((group) => `/api/v1/releases/${group}`) },
    { name: 'node', paths: ['/api/v1/node'] },
    { name: 'live', paths: ['/api/v1/live'] },
  ];
}

type Ask = (path: string) => Promise<void>;

/** Each pauses a second between two clicks: what is measured is how long an answer takes, not how many there are in a second. */
async function measured({ paths }: Question, asks: readonly Ask[]): Promise<readonly number[]> {
  const ms: number[] = [];
  await Promise.all(
    asks.map(async (ask, at) => {
      await wait((at / officers) * pauseMs);
      for (let turn = 0; turn < turns; turn++) {
        const startMs = performance.now();
        await ask(paths[(at + turn) % paths.length] ?? '');
        const spentMs = performance.now() - startMs;
        ms.push(spentMs);
        await wait(Math.max(0, pauseMs - spentMs));
      }
    }),
  );
  return ms;
}

try {
  const made = join(folder, `desks-${part}`);
  if (!existsSync(made)) {
    const unfinished = `${made}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const startMs = performance.now();
    await fillDesks(unfinished, amounts);
    renameSync(unfinished, made);
    report('made in', (performance.now() - startMs) / 1_000, 's');
  }
  const path = join(made, importer);
  const cookies = await officersAt(path, importer, officers);
  spawnSync('sync');
  const node = await serve(path, '/api/v1/health');
  try {
    const asks = cookies.map(
      (headers): Ask =>
        async (asked) => {
          const response = await fetch(new URL(asked, node.address), { headers });
          if (!response.ok)
            throw new Error(`${asked}: ${response.status} ${await response.text()}`);
          await response.arrayBuffer();
        },
    );
    process.stdout.write(`load ${loadavg()[0]?.toFixed(1)}: others on the machine count\n`);
    // The first question after a start may read everything there is: nobody waits for it with the others.
    for (const first of ['reciprocity', 'ageing', 'plan']) {
      const startMs = performance.now();
      await asks[0]?.(`/api/v1/${first}`);
      report(`${first}: the first after a start`, performance.now() - startMs, 'ms');
    }
    let empty = Number.NaN;
    for (const question of await questions(node)) {
      if (question.name !== nothingRead && !question.name.includes(only)) continue;
      const beforeMs = node.usedMs();
      const ms = await measured(question, asks);
      const processorMs = (node.usedMs() - beforeMs) / ms.length;
      if (question.name === nothingRead) empty = quantile(ms, 0.5);
      report(`${question.name}: median`, quantile(ms, 0.5), 'ms');
      report(`${question.name}: p99`, quantile(ms, 0.99), 'ms');
      report(`${question.name}: processor, an answer`, processorMs, 'ms');
      report(`${question.name}: median beside nothing read`, quantile(ms, 0.5) / empty, '');
    }
    report('resident', node.residentMb(), 'MB');
  } finally {
    await node.stop();
  }
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
