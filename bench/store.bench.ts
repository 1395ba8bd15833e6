/**
 * What the SQLite store costs: statements of about 700 bytes, each with a record of its own (leaf, tree, side, joint row with who owes
 * what, search row), against the same rows inserted bare: no tree, no record looked up, no list kept in order.
 * `BENCH_STATEMENTS=1000000 npm run bench store` for a log of a million.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '../src/store/sqlite/open.ts';
import type { Commit, JointQuery, Store } from '../src/store/store.ts';
import {
  founding,
  minute,
  pair,
  party,
  record,
  SampleLog,
  type Spoken,
} from '../test/contract/sample-commits.ts';

const statements = Number(process.env['BENCH_STATEMENTS'] ?? 100_000);
const batches = [1_000, 4_096] as const;
const actAndContentBytes = 700;
const singles = 4_000;
const singlesPerTurn = 100;
const searches = 40;
const proofs = 2_000;

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const author = party('xa');
const importer = party('xb');
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const rate = (count: number, ms: number): number => Math.round((count / ms) * 1000);
const each = (n: number): string => n.toLocaleString('en').padStart(9);

const goods = [
  '4-苯胺基哌啶 4-anilinopiperidine',
  'norfentanyl',
  '哌啶 piperidine',
  'NPP N-苯乙基-4-哌啶酮',
  'acetic anhydride 醋酸酐',
];
const firms = [
  'Acme Chemical Trading',
  'Soluciones Químicas del Norte',
  '华东精细化工',
  'Baltic Reagents',
  'Orient Pharma',
];

function spokenAt(n: number): Spoken {
  const status = ['received', 'question-open', 'objected', 'reconciled'][n % 4] ?? 'received';
  return {
    record: record(author, n),
    status,
    text: `XA/2026/${String(n).padStart(7, '0')} ${goods[n % 5]} 21409-26-7 ${firms[(n * 7) % 5]} MSKU${1_000_000 + n}`,
    updated: Math.floor(n / 50),
    changes: Math.floor(n / 50) + 20_000,
    owed:
      n % 4 === 3
        ? []
        : [{ party: importer, what: 'answer', due: minute(Math.floor(n / 50) + 20_000) }],
    contentText: `{"en":"${'x'.repeat(actAndContentBytes - 170)}"}`,
  };
}

/** One batch, made before its time is taken. */
function batchOf(log: SampleLog, token: number, count: number): Commit {
  const from = log.size;
  return log.say(
    token,
    Array.from({ length: Math.min(count, statements - from) }, (_, i) => spokenAt(from + i)),
  );
}

async function foundedAt(path: string): Promise<Readonly<{ store: Store; token: number }>> {
  const store = openSqliteStore(path);
  const token = await store.lease('the benchmark', 1e6, 0);
  await store.commit({ token, ...founding() });
  return { store, token };
}

/** @returns rows of statements a second over all, and over the last tenth. */
async function fill(path: string, batch: number): Promise<Readonly<{ all: number; last: number }>> {
  const { store, token } = await foundedAt(path);
  const log = new SampleLog({ group: pair, party: author });
  let ms = 0;
  let lastMs = 0;
  let last = 0;
  let mark = 10_000;
  while (log.size < statements) {
    const before = log.size;
    const commit = batchOf(log, token, batch);
    const start = performance.now();
    await store.commit(commit);
    const took = performance.now() - start;
    ms += took;
    if (before >= statements * 0.9) {
      lastMs += took;
      last += log.size - before;
    }
    if (log.size >= mark) {
      say(`  ${each(log.size)} held: ${each(rate(log.size, ms))} statements/s so far`);
      mark *= 10;
    }
  }
  await store.close();
  return { all: rate(statements, ms), last: rate(last, lastMs) };
}

function bare(batch: number): number {
  const path = join(folder, 'bare.db');
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
    PRAGMA wal_autocheckpoint = 4096;
    CREATE TABLE leaf (id INTEGER PRIMARY KEY, record INTEGER, type TEXT, hash BLOB, salt BLOB, act BLOB, content BLOB);
    CREATE TABLE record (no INTEGER PRIMARY KEY, id TEXT, desk TEXT, status TEXT, opened TEXT, updated TEXT, changes TEXT, joint TEXT);
    CREATE TABLE side (id INTEGER PRIMARY KEY, desk TEXT, side TEXT);
    CREATE TABLE search (no INTEGER PRIMARY KEY, record INTEGER, leaf INTEGER, text TEXT);
  `);
  const leaf = database.prepare('INSERT INTO leaf VALUES (?, ?, ?, ?, ?, ?, ?)');
  const joint = database.prepare('INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const side = database.prepare('INSERT INTO side VALUES (?, ?, ?)');
  const search = database.prepare('INSERT INTO search VALUES (?, ?, ?, ?)');
  const log = new SampleLog({ group: pair, party: author });
  let ms = 0;
  while (log.size < statements) {
    const from = log.size;
    const commit = batchOf(log, 0, batch);
    const rows = (commit.joints ?? []).map((row) => [row, JSON.stringify(row.joint)] as const);
    const start = performance.now();
    database.exec('BEGIN IMMEDIATE');
    for (const [i, one] of (commit.leaves ?? []).entries()) {
      const n = from + i;
      leaf.run(
        n,
        n,
        one.type,
        one.leafHash,
        one.salt ?? null,
        one.actBytes,
        one.contentBytes ?? null,
      );
      const [row, text] = rows[i] ?? [undefined, ''];
      if (row === undefined) continue;
      joint.run(
        n,
        row.record,
        row.desk,
        row.joint.status,
        row.openedAt,
        row.updatedAt,
        row.joint.changesAt ?? null,
        text,
      );
      side.run(n, row.desk, '{"upTo":1}');
      search.run(n, n, n, commit.search?.[i]?.text ?? '');
    }
    database.exec('COMMIT');
    ms += performance.now() - start;
  }
  database.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  return rate(statements, ms);
}

/** By turns, so that whatever else the machine does meets both. @returns rates of one second. */
async function singleCommits(): Promise<Readonly<{ commits: number; syncs: number }>> {
  const { store, token } = await foundedAt(join(folder, 'single.db'));
  const log = new SampleLog({ group: pair, party: author });
  const file = openSync(join(folder, 'sync'), 'w');
  const bytes = Buffer.alloc(600, 1);
  let commitMs = 0;
  let syncMs = 0;
  while (log.size < singles) {
    for (let i = 0; i < singlesPerTurn; i += 1) {
      const commit = log.say(token, [spokenAt(log.size)]);
      const start = performance.now();
      await store.commit(commit);
      commitMs += performance.now() - start;
    }
    const start = performance.now();
    for (let i = 0; i < singlesPerTurn; i += 1) {
      writeSync(file, bytes);
      fdatasyncSync(file);
    }
    syncMs += performance.now() - start;
  }
  closeSync(file);
  await store.close();
  return { commits: rate(log.size, commitMs), syncs: rate(log.size, syncMs) };
}

async function latency(store: Store, query: Omit<JointQuery, 'limit'>): Promise<string> {
  const times: number[] = [];
  let total = 0;
  for (let i = 0; i < searches; i += 1) {
    const start = performance.now();
    total = (await store.joints({ ...query, limit: 50 })).total;
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const ms = (share: number) => (times[Math.floor(searches * share)] ?? 0).toFixed(2).padStart(8);
  return `${ms(0.5)} ms median ${ms(0.95)} ms p95 ${each(total)} found`;
}

/** The audit path of a leaf (RFC 6962 §2.1.1), node by node. */
async function prove(store: Store, seq: number, size: number): Promise<number> {
  let hashes = 0;
  const path = async (m: number, from: number, to: number): Promise<void> => {
    if (to - from === 1) return;
    let k = 1;
    while (2 * k < to - from) k *= 2;
    const left = m < from + k;
    await (left ? path(m, from, from + k) : path(m, from + k, to));
    await root(left ? from + k : from, left ? to : from + k);
  };
  const root = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; hashes += 1) {
      let level = 0;
      while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1;
      await store.node(pair, author, level, at / 2 ** level);
      at += 2 ** level;
    }
  };
  await path(seq, 0, size);
  return hashes;
}

async function reading(path: string): Promise<void> {
  const opening = performance.now();
  const store = openSqliteStore(path);
  await store.groups();
  const size = (await store.logs())[0]?.size ?? 0;
  await store.joints({ order: 'due', owedBy: importer, limit: 50 });
  say(
    `opened, first list shown: ${(performance.now() - opening).toFixed(1)} ms; ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`,
  );

  const times: number[] = [];
  let hashes = 0;
  for (let i = 0; i < proofs; i += 1) {
    const start = performance.now();
    hashes += await prove(store, (i * 7_368_787) % size, size);
    times.push(performance.now() - start);
  }
  const first = times.slice(0, 20).reduce((a, b) => a + b) / 20;
  times.sort((a, b) => a - b);
  say(
    `inclusion proof of ${each(size)}: ${(times[proofs >> 1] ?? 0).toFixed(3)} ms median, ${first.toFixed(3)} ms mean of the first 20 (nothing kept yet), ${(hashes / proofs).toFixed(1)} nodes`,
  );

  const queries: readonly (readonly [string, Omit<JointQuery, 'limit'>])[] = [
    ['all, latest first', {}],
    ['one status', { statuses: ['objected'] }],
    ['what a party owes', { owedBy: importer }],
    ['one permit number', { text: `XA/2026/${String(size - 70).padStart(7, '0')}` }],
    ['part of a container number', { text: String(1_000_000 + size - 70).slice(1) }],
    ['哌啶 (three in five)', { text: '哌啶' }],
    ['苯胺基 (one in five)', { text: '苯胺基' }],
    ['fentanyl: part of a word', { text: 'fentanyl' }],
    ['two common words', { text: '哌啶 químicas' }],
    ['a common and a rare word', { text: `哌啶 ${1_000_000 + size - 70}` }],
    ['哌啶, one status', { text: '哌啶', statuses: ['objected'] }],
    ['absent', { text: 'xyzzyx' }],
  ];
  for (const [name, query] of queries) say(`  ${name.padEnd(28)} ${await latency(store, query)}`);
  await store.close();
}

async function main(): Promise<void> {
  say(`store: ${statements.toLocaleString('en')} statements of about ${actAndContentBytes} bytes`);
  const path = join(folder, 'entente.db');
  for (const batch of batches) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    say(`commits of ${batch}`);
    const filled = await fill(path, batch);
    const limit = bare(batch);
    say(
      `  ${each(filled.all)} statements/s (the last tenth ${each(filled.last)}), bare rows ${each(limit)}/s: ratio ${(filled.all / limit).toFixed(2)}`,
    );
  }
  say(`file: ${Math.round(statSync(path).size / statements)} bytes a statement`);

  const store = openSqliteStore(path);
  const start = performance.now();
  await store.indexText();
  const ms = performance.now() - start;
  say(
    `text index: ${each(rate(statements, ms))} rows/s; the file then ${Math.round(statSync(path).size / statements)} bytes a statement`,
  );
  await store.close();

  // A process of its own: what this one remembers from filling is no part of the figure.
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), path], { stdio: 'inherit' });
  const { commits, syncs } = await singleCommits();
  say(
    `one statement a commit: ${each(commits)}/s; fdatasync of 600 bytes ${each(syncs)}/s: ratio ${(commits / syncs).toFixed(2)}`,
  );
}

const [, , filled] = process.argv;
try {
  if (filled === undefined) await main();
  else await reading(filled);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
