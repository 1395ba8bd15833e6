/** What goes wrong with a disk or a process, and what the store then is. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { restoreBackup } from '#store/sqlite/backup.ts';
import { oldestForm } from '#store/sqlite/migrations.ts';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { schemaVersion } from '#store/sqlite/schema.ts';
import { countMax, type Store } from '#store/store.ts';
import { founding, pair, record, SampleLog, spokenAt, treeHash, xa } from './sample-commits.ts';

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-faults-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function founded(path: string): Promise<void> {
  const store = openSqliteStore(path);
  const token = await store.lease('the founder', 60, 0);
  await store.commit({ token, ...founding() });
  await store.release(token);
  await store.close();
}

/** Every table agrees with the log, and the file with itself. @returns the log's size. */
async function assertWhole(store: Store, path: string): Promise<number> {
  const size = (await store.log(pair, xa))?.size ?? 0;
  const leaves = await store.leaves(pair, xa, 0, size + 1, Number.MAX_SAFE_INTEGER);
  assert.equal(leaves.length, size);
  const log = new SampleLog({ group: pair, party: xa });
  for (const leaf of leaves) assert.deepEqual(leaf.actBytes, log.leaf(spokenAt(leaf.seq)).actBytes);
  assert.deepEqual((await store.log(pair, xa))?.peaks, log.row().peaks);
  for (let level = 0; 2 ** level <= size; level += 1) {
    const last = Math.floor(size / 2 ** level) - 1;
    const hashes = log.leafHashes.slice(last * 2 ** level, (last + 1) * 2 ** level);
    assert.deepEqual(await store.node(pair, xa, level, last), treeHash(hashes));
  }
  const records = leaves.map((leaf) => record(xa, leaf.seq));
  assert.equal((await store.sides(pair, records)).length, size);
  assert.equal((await store.joints({ limit: 1 })).total, Math.min(size, countMax));
  const held = leaves.filter((leaf) => leaf.content === 'held').length;
  assert.equal((await store.joints({ text: '哌啶', limit: 1 })).total, Math.min(held, countMax));
  await store.indexText();
  assert.equal((await store.joints({ text: '哌啶', limit: 1 })).total, Math.min(held, countMax));
  const database = new DatabaseSync(path, { readOnly: true });
  assert.deepEqual(
    { ...database.prepare('PRAGMA integrity_check').get() },
    { integrity_check: 'ok' },
  );
  database.close();
  return size;
}

const writer = fileURLToPath(new URL('crash-writer.ts', import.meta.url));

/** Starts a writer, lets it work for a while, kills it. @returns the last size that it was told is durable. */
async function writeAndKill(path: string, run: number, ms: number): Promise<number> {
  const child = spawn(process.execPath, [writer, path, `${run}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  const lines = createInterface({ input: child.stdout });
  lines.once('line', () => setTimeout(() => child.kill('SIGKILL'), ms));
  lines.on('line', (line) => {
    acknowledged = Number(line);
  });
  const [[, signal]] = await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  assert.equal(signal, 'SIGKILL', 'the writer wrote until it was killed');
  return acknowledged;
}

test('store: a process killed at any moment loses nothing that was acknowledged', async (t) => {
  const path = join(await folderFor(t), 'entente.db');
  await founded(path);
  let size = 0;
  for (let run = 1; run <= 8; run += 1) {
    const acknowledged = await writeAndKill(path, run, 5 + run * 17);
    assert.ok(acknowledged > size, 'the next process went on where the store was');
    const store = openSqliteStore(path);
    size = await assertWhole(store, path);
    await store.close();
    assert.ok(size >= acknowledged, `${acknowledged} acknowledged, ${size} held`);
  }
});

test('store: a full disk is a fault to try again; the commit leaves nothing behind', async (t) => {
  const path = join(await folderFor(t), 'entente.db');
  await founded(path);
  const log = new SampleLog({ group: pair, party: xa });
  const small = openSqliteStore(path, { bytesMax: 1_500_000 });
  const token = await small.lease('a test', 60, 0);
  const next = () =>
    log.say(
      token,
      Array.from({ length: 90 }, (_, i) => spokenAt(log.size + i)),
    );
  let size = 0;
  let commit = next();
  for (;;) {
    try {
      await small.commit(commit);
    } catch (error) {
      assert.ok(error instanceof Error && 'retryable' in error && 'code' in error);
      assert.deepEqual([error.code, error.retryable], ['disk', true]);
      break;
    }
    size = log.size;
    commit = next();
  }
  assert.ok(size > 0);
  assert.equal((await small.log(pair, xa))?.size, size);
  await assert.rejects(small.commit(commit), { code: 'disk' });
  await small.close();

  const store = openSqliteStore(path);
  assert.equal(await assertWhole(store, path), size);
  await store.commit(commit);
  assert.equal(await assertWhole(store, path), log.size);
  await store.close();
});

test('store: a disk that refuses a write is a fault, and the store then opens by itself', async (t) => {
  const path = join(await folderFor(t), 'entente.db');
  await founded(path);
  // No file of the child may grow beyond 3,000 blocks of 1 KiB: the write fails at the operating system.
  const limited = 'ulimit -f 3000; exec "$0" "$1" "$2" 1';
  const child = spawn('bash', ['-c', limited, process.execPath, writer, path]);
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  let acknowledged = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged = Number(line);
  });
  const [code] = await once(child, 'close');
  assert.equal(code, 1);
  assert.match(said, /StoreFault: the disk/);
  assert.match(said, /retryable: true/);
  const store = openSqliteStore(path);
  const size = await assertWhole(store, path);
  assert.ok(
    acknowledged > 300 && size >= acknowledged,
    `${acknowledged} acknowledged, ${size} held`,
  );
  await store.close();
});

test('store: a write lock held by another process is a fault to try again', async (t) => {
  const path = join(await folderFor(t), 'entente.db');
  await founded(path);
  const store = openSqliteStore(path);
  const token = await store.lease('a test', 60, 0);
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  await assert.rejects(store.commit({ token, settings: { a: 1 } }), {
    name: 'StoreFault',
    code: 'busy',
    retryable: true,
  });
  other.exec('ROLLBACK');
  other.close();
  await store.commit({ token, settings: { a: 2 } });
  assert.deepEqual(await store.settings(''), { a: 2 });
  await store.close();
});

test('store: a file of another version, of another program or damaged is refused as what it is', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, 'entente.db');
  await founded(path);
  const change = (sql: string) => {
    const database = new DatabaseSync(path);
    database.exec(sql);
    database.close();
  };
  for (const version of [oldestForm - 1, schemaVersion + 1]) {
    change(`PRAGMA user_version = ${version}`);
    assert.throws(() => openSqliteStore(path), {
      ...{ code: 'unknown-version', retryable: false },
      message: `the store was written in form ${version}; this version of Entente reads forms ${oldestForm} to ${schemaVersion}`,
    });
  }
  change(`PRAGMA user_version = ${schemaVersion}; PRAGMA application_id = 7`);
  assert.throws(() => openSqliteStore(path), { code: 'corrupt', retryable: false });
  await writeFile(join(folder, 'text'), 'This is no database at all. '.repeat(100));
  assert.throws(() => openSqliteStore(join(folder, 'text')), { code: 'corrupt', retryable: false });
  assert.throws(() => openSqliteStore(join(folder, 'no', 'folder')), {
    code: 'disk',
    retryable: true,
  });
});

test('store: a backup is restored where none is, and only if it is whole', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, 'entente.db');
  const copy = join(folder, 'copy.db');
  await founded(path);
  const store = openSqliteStore(path);
  const log = new SampleLog({ group: pair, party: xa });
  const token = await store.lease('a test', 60, 0);
  await store.commit(
    log.say(
      token,
      Array.from({ length: 400 }, (_, i) => spokenAt(i)),
    ),
  );
  await store.backup(copy);
  await store.backup(copy);
  const malformed = async (from: string, to: string) => {
    const result = await restoreBackup(from, to);
    assert.equal(result.ok, false);
    assert.equal(result.ok ? '' : result.refusal.code, 'backup.malformed');
  };
  await malformed(copy, path);
  await store.close();

  const restored = join(folder, 'restored.db');
  assert.deepEqual(await restoreBackup(copy, restored), { ok: true, value: undefined });
  const again = openSqliteStore(restored);
  assert.equal(await assertWhole(again, restored), 400);
  await again.close();

  const bytes = await readFile(copy);
  await writeFile(copy, bytes.subarray(0, bytes.length - 8192));
  await malformed(copy, join(folder, 'truncated.db'));
  await writeFile(copy, bytes);
  const file = await open(copy, 'r+');
  await file.write(Buffer.alloc(4096, 1), 0, 4096, 4096 * 20);
  await file.close();
  await malformed(copy, join(folder, 'overwritten.db'));
  await writeFile(copy, 'no backup');
  await malformed(copy, join(folder, 'text.db'));
  const missing = await restoreBackup(join(folder, 'none'), join(folder, 'nothing.db'));
  assert.equal(missing.ok ? '' : missing.refusal.code, 'request.not-found');
});

test('store: a restore over a store keeps it aside, and one of the two always stands whole', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, 'entente.db');
  const copy = join(folder, 'copy.db');
  await founded(path);
  const store = openSqliteStore(path);
  const log = new SampleLog({ group: pair, party: xa });
  const token = await store.lease('a test', 60, 0);
  const say = (from: number, count: number) =>
    store.commit(
      log.say(
        token,
        Array.from({ length: count }, (_, i) => spokenAt(from + i)),
      ),
    );
  await say(0, 40);
  await store.backup(copy);
  await say(40, 7);
  await store.close();

  const aside = join(folder, 'aside');
  await writeFile(join(folder, 'bad.db'), 'no backup');
  const refused = await restoreBackup(join(folder, 'bad.db'), path, aside);
  assert.equal(refused.ok ? '' : refused.refusal.code, 'backup.malformed');
  const untouched = openSqliteStore(path);
  assert.equal(await assertWhole(untouched, path), 47);
  await assert.rejects(restoreBackup(copy, path, join(folder, 'busy')), { name: 'StoreFault' });
  assert.equal(await assertWhole(untouched, path), 47);
  await untouched.close();

  assert.deepEqual(await restoreBackup(copy, path, aside), { ok: true, value: undefined });
  for (const [place, count] of [
    [path, 40],
    [join(aside, 'entente.db'), 47],
  ] as const) {
    const again = openSqliteStore(place);
    assert.equal(await assertWhole(again, place), count);
    await again.close();
  }

  // A store that cannot be read any more is kept too, and does not keep its backup out.
  await writeFile(path, 'no store');
  const second = join(folder, 'aside-2');
  assert.deepEqual(await restoreBackup(copy, path, second), { ok: true, value: undefined });
  assert.equal(await readFile(join(second, 'entente.db'), 'utf8'), 'no store');
});
