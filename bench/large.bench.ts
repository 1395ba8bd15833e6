/**
 * A whole node that holds a log of 1,000,000 notices, each with a record of its own: how long from the start of its process to the
 * first page of notices over HTTP, what it keeps in memory then and idle, and how long an inclusion proof takes. While the log is made, once: what a
 * statement costs at 10,000, 100,000 and 1,000,000. The limit of a start is the same process on an empty folder.
 *
 * `BENCH_STATEMENTS`: other than 1,000,000. `BENCH_FOLDER`: where the nodes are made, and found again by the next run; without it they
 * stand in a temporary folder and are removed. `BENCH_LISTS`: a folder of published lists (bench/published-lists.ts).
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogOverview } from '../src/api/contract.ts';
import { makeDataFolder } from '../src/node/data-folder.ts';
import { median, report } from './figures.ts';
import { author, fillNodes, given, importer } from './large-node.ts';
import { publishedLists } from './published-lists.ts';
import { type Served, serve } from './served-node.ts';

const statements = Number(process.env['BENCH_STATEMENTS'] ?? 1_000_000);
const starts = 3;
const idleMs = 15_000;
const proofs = 200;

const kept = process.env['BENCH_FOLDER'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'entente-bench-'));

async function fill(): Promise<void> {
  const marks = [10_000, 100_000].filter((mark) => mark < statements);
  await fillNodes(folder, [...marks, statements], (stretch) => {
    const upTo = `up to ${stretch.size.toLocaleString('en')}`;
    const parts = [
      ['said, screened, folded, durable', stretch.said],
      ['taken up, screened, searchable', stretch.taken],
      ['receipted both ways', stretch.receipted],
    ] as const;
    for (const [name, { ms, processorMs }] of parts) {
      report(`${upTo}: ${name}`, (stretch.statements / ms) * 1_000, 'statements/s');
      report('  of the processor', (processorMs / stretch.statements) * 1_000, 'µs a statement');
    }
  });
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Some starts: the first one may read the program and the database from the disk. */
async function measureStarts(name: string, path: string): Promise<void> {
  const times: number[] = [];
  const processor: number[] = [];
  for (let turn = 0; turn < starts; turn++) {
    const node = await serve(path);
    times.push(node.ms);
    processor.push(node.processorMs);
    if (turn === 0) {
      report(`${name}: resident after the first answer`, node.residentMb(), 'MB');
      await wait(idleMs);
      report(`${name}: resident after ${idleMs / 1_000} s`, node.residentMb(), 'MB');
    }
    await node.stop();
  }
  report(`${name}: first start to first answer`, times[0] ?? Number.NaN, 'ms');
  report(`${name}: median start to first answer`, median(times), 'ms');
  report('  of the processor', median(processor), 'ms');
}

/** Over HTTP, beside an answer that needs nothing read. */
async function measureProofs({ get }: Served): Promise<void> {
  const [group] = ((await get('/api/v1/log')) as LogOverview).groups;
  const size = group?.logs.find(({ party }) => party === author)?.size ?? 0;
  const of = async (path: (turn: number) => string): Promise<number> => {
    const times: number[] = [];
    for (let turn = 0; turn < proofs; turn++) {
      const startMs = performance.now();
      await get(path(turn));
      times.push(performance.now() - startMs);
    }
    return median(times);
  };
  const proof = await of(
    (turn) => `/api/v1/log/${group?.group}/${author}/proof?seq=${(turn * 7_368_787) % size}`,
  );
  report(`a proof from ${size.toLocaleString('en')} leaves, over HTTP`, proof, 'ms');
  report('an answer without a proof, over HTTP', await of(() => '/api/v1/health'), 'ms');
}

/** The published lists are imported while the node answers others; then it starts with them. */
async function measureLists(path: string): Promise<void> {
  const lists = publishedLists();
  if (lists.length === 0) {
    process.stdout.write('no published lists here (BENCH_LISTS): not measured with lists\n');
    return;
  }
  const node = await serve(path);
  for (const { format, files } of lists) {
    const encoded = files.map(({ name, bytes }) => ({
      name,
      base64: Buffer.from(bytes).toString('base64'),
    }));
    const startMs = performance.now();
    let done = false;
    const added = node.post('/api/v1/lists', { format, files: encoded }).finally(() => {
      done = true;
    });
    let longestMs = 0;
    while (!done) {
      const askedMs = performance.now();
      await node.get('/api/v1/health');
      longestMs = Math.max(longestMs, performance.now() - askedMs);
      await wait(5);
    }
    await added;
    report(`${format} imported`, performance.now() - startMs, 'ms');
    report('  longest wait of another request meanwhile', longestMs, 'ms');
  }
  report('with the lists: resident after the imports', node.residentMb(), 'MB');
  await wait(idleMs);
  report(`with the lists: resident ${idleMs / 1_000} s later`, node.residentMb(), 'MB');
  await node.stop();
  await measureStarts('with the lists', path);
}

try {
  if (!existsSync(join(folder, importer))) await fill();
  const empty = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const content = { party: importer, names: { en: 'Nobody yet' }, demonstration: true };
  given(makeDataFolder(join(empty, importer), content));
  await measureStarts('an empty node', join(empty, importer));
  rmSync(empty, { recursive: true, force: true });
  const path = join(folder, importer);
  await measureStarts('the large node', path);
  const node = await serve(path);
  await measureProofs(node);
  await node.stop();
  await measureLists(path);
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
