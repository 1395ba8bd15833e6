/**
 * How long an officer waits for the desk: 50 officers, each in a session of his own, ask a served node that holds 10,000, 100,000 and 1,000,000
 * notices, and some drafts, for what the pages ask for. Each pauses a second between two clicks; then all ask again as soon as they are answered. Every read of
 * another party's words stands durable in the audit trail before its answer leaves. The limit is an answer of the same server that reads nothing.
 *
 * `DESK_SIZES`: other sizes, with commas. `BENCH_FOLDER`: where the nodes are made, and found again by the next run.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NotificationList } from '../src/api/contract.ts';
import { openFolderNode } from '../src/cli/folder-node.ts';
import { openDataFolder } from '../src/node/data-folder.ts';
import { foundNationalLog } from '../src/node/national.ts';
import { quantile, report } from './figures.ts';
import { author, fillNodes, given, importer } from './large-node.ts';
import { officersAt } from './officers-at-desk.ts';
import { plainNotice } from './plain-notice.ts';
import { noticesPath, type Served, serve } from './served-node.ts';

const sizes = (process.env['DESK_SIZES'] ?? '10000,100000,1000000').split(',').map(Number);
const officers = 50;
const clicksEach = 27;
const pauseMs = 1_000;
const kept = process.env['BENCH_FOLDER'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'entente-bench-'));

type Officer = Readonly<{ ask: (path: string) => Promise<unknown> }>;

/** Drafts that wait for clearances: as many as one page holds. */
const drafts = 100;

/** The national log with the drafts in it, and the trail sealed into it while the officers read. */
async function writeDrafts(path: string): Promise<void> {
  const opened = given(await openFolderNode(given(openDataFolder(path)), Date.now));
  const { node, keys } = opened;
  const shared = node.groups().find(({ terms }) => terms.kind === 'working-group');
  if (shared !== undefined && node.groups().length === 1) {
    given(await foundNationalLog(node, keys, { en: importer }, (count) => randomBytes(count)));
    for (let at = 0; at < drafts; at++) {
      const by = { officer: `o-${String(at % officers).padStart(16, '0')}` };
      given(await node.drafts.write(plainNotice(shared.group, author), by));
    }
  }
  await opened.close();
}

/** What the pages ask for, by turns; each officer looks at notices of his own. */
function clicks(rows: NotificationList, at: number): readonly (readonly [string, string])[] {
  const row = rows.items[at % rows.items.length];
  return [
    ['Today', '/api/v1/today'],
    ['list of notices, first page', noticesPath],
    ['list, next page', `${noticesPath}?after=${encodeURIComponent(rows.next ?? '')}`],
    ['list, by status', `${noticesPath}?status=received`],
    ['one notice', `${noticesPath}/${row?.group}/${row?.record}`],
    ['search, two Han characters', `${noticesPath}?text=${encodeURIComponent('三角')}`],
    ['search, part of a word', `${noticesPath}?text=arbour`],
    ['drafts', '/api/v1/drafts'],
    ['list of records of every desk', '/api/v1/records'],
    ['one record', `/api/v1/records/${row?.group}/${row?.record}`],
    ['nothing read (health)', '/api/v1/health'],
  ];
}

type Times = Map<string, number[]>;

async function sit({ ask }: Officer, at: number, times: Times, pausing: boolean): Promise<void> {
  const rows = (await ask(noticesPath)) as NotificationList;
  const pages = clicks(rows, at);
  // Officers do not click at the same moment.
  if (pausing) await wait((at / officers) * pauseMs);
  for (let turn = 0; turn < clicksEach; turn++) {
    const [name, path] = pages[(turn + at) % pages.length] ?? ['', ''];
    const startMs = performance.now();
    await ask(path);
    times.set(name, [...(times.get(name) ?? []), performance.now() - startMs]);
    if (pausing) await wait(pauseMs);
  }
}

async function measure(node: Served, sitting: readonly Officer[], pausing: boolean): Promise<void> {
  const times: Times = new Map();
  const startMs = performance.now();
  await Promise.all(sitting.map((officer, at) => sit(officer, at, times, pausing)));
  const all = [...times.values()].flat();
  for (const [name, ms] of [...times].sort()) {
    report(`  ${name}: median`, quantile(ms, 0.5), 'ms');
    report(`  ${name}: p99`, quantile(ms, 0.99), 'ms');
  }
  report('  all: p99', quantile(all, 0.99), 'ms');
  report('  answered', (all.length / (performance.now() - startMs)) * 1_000, 'requests/s');
  report('  resident', node.residentMb(), 'MB');
}

try {
  for (const size of sizes) {
    const made = join(folder, `${size}`);
    if (!existsSync(join(made, importer))) {
      mkdirSync(made, { recursive: true });
      await fillNodes(made, [size], () => undefined);
    }
    const path = join(made, importer);
    await writeDrafts(path);
    // What was just made is on the disk before anybody is measured: no officer waits for somebody else's writing.
    spawnSync('sync');
    const cookies = await officersAt(path, importer, officers);
    const node = await serve(path, '/api/v1/health');
    const sitting = cookies.map((headers) => ({
      ask: async (asked: string): Promise<unknown> => {
        const response = await fetch(new URL(asked, node.address), { headers });
        if (!response.ok) throw new Error(`${asked}: ${response.status} ${await response.text()}`);
        return response.json();
      },
    }));
    process.stdout.write(`${size.toLocaleString('en')} notices, a click a second each\n`);
    await measure(node, sitting, true);
    process.stdout.write(`${size.toLocaleString('en')} notices, without a pause\n`);
    await measure(node, sitting, false);
    await node.stop();
  }
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
