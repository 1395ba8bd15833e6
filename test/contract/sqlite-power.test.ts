/** What a loss of power leaves: a node's statement is told to be durable only when the disk has said so of every byte that it needs. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { founding, pair, SampleLog, spokenAt, xa } from './sample-commits.ts';

const acknowledgements = 40;
const writer = fileURLToPath(new URL('crash-writer.ts', import.meta.url));

/** Debian's `strace` tells in which order a process writes and syncs, where a process may follow another. */
const noStrace: string | false =
  spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0 ? false : 'strace cannot be used';

async function founded(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-power-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'entente.db');
  const store = openSqliteStore(path);
  const token = await store.lease('the founder', 60, 0);
  await store.commit({ token, ...founding() });
  await store.release(token);
  await store.close();
  return path;
}

/** `1234 fsync(22</path/entente.db-wal>) = 0`; a call that others interrupt is told in two lines, of which the first is read. */
const call = /^(\d+) +(pwrite64|fsync|fdatasync|write)\((\d+)<([^>]*)>/;

type Order = { acknowledged: number; syncs: number; unsynced: Set<string>; tooEarly: string[] };

/** Follows one process: which files it has written to since it synced them, whenever it acknowledges. */
function follow(order: Order, line: string): void {
  const [, , name, fd, path = ''] = call.exec(line) ?? [];
  if (name === 'write' && fd === '1') {
    if (order.unsynced.size > 0) order.tooEarly.push(line);
    order.acknowledged += 1;
  } else if (!path.endsWith('.db-wal')) return;
  else if (name === 'pwrite64') order.unsynced.add(path);
  else if (name === 'fsync' || name === 'fdatasync') {
    order.syncs += order.unsynced.delete(path) ? 1 : 0;
  }
}

test('store: nothing is acknowledged before the write-ahead log is synced', {
  skip: noStrace,
}, async (t) => {
  const path = await founded(t);
  const traced = ['-f', '-y', '-s', '16', '-e', 'trace=pwrite64,fsync,fdatasync,write'];
  const child = spawn('strace', [...traced, process.execPath, writer, path, '1'], {
    // A group of its own: what is traced goes on when only strace is killed.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  assert.ok(child.pid !== undefined);
  const group = -child.pid;
  child.stdout.resume();
  const order: Order = { acknowledged: 0, syncs: 0, unsynced: new Set(), tooEarly: [] };
  const lines = createInterface({ input: child.stderr });
  let killed = false;
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]);
  lines.on('line', (line) => {
    // strace names a process only once there is a second one.
    follow(order, line.replace(/^\[pid +(\d+)\] /, '$1 ').replace(/^(?!\d)/, '0 '));
    if (killed || order.acknowledged < acknowledgements) return;
    killed = true;
    process.kill(group, 'SIGKILL');
  });
  await ended;
  assert.ok(order.acknowledged >= acknowledgements, `${order.acknowledged} acknowledged`);
  assert.deepEqual(order.tooEarly, []);
  assert.ok(order.syncs >= order.acknowledged, `${order.syncs} syncs`);
});

test('store: a write-ahead log that ends anywhere behind an acknowledgement holds all that was acknowledged', async (t) => {
  const path = await founded(t);
  const wal = `${path}-wal`;
  const store = openSqliteStore(path);
  const token = await store.lease('a test', 60, 0);
  const log = new SampleLog({ group: pair, party: xa });
  const marks: { size: number; bytes: number }[] = [];
  for (let round = 0; round < 24; round += 1) {
    const count = [1, 1, 7, 1, 30][round % 5] ?? 1;
    const spoken = Array.from({ length: count }, (_, i) => spokenAt(log.size + i));
    await store.commit(log.say(token, spoken));
    marks.push({ size: log.size, bytes: (await stat(wal)).size });
  }
  const after = (await stat(wal)).size;
  const copy = `${path}.copy`;
  for (const [index, { size, bytes }] of marks.entries()) {
    const next = marks[index + 1]?.bytes ?? after;
    // Whole, torn in the middle of the next commit, and with what a disk may have instead of it.
    for (const end of [bytes, bytes + Math.floor((next - bytes) / 3), next - 1]) {
      if (end < bytes) continue;
      await copyFile(path, copy);
      await copyFile(wal, `${copy}-wal`);
      await rm(`${copy}-shm`, { force: true });
      await truncate(`${copy}-wal`, end);
      if (index % 2 === 1) await writeFile(`${copy}-wal`, Buffer.alloc(9_000, 7), { flag: 'a' });
      const again = openSqliteStore(copy);
      const held = (await again.log(pair, xa))?.size ?? 0;
      const leaves = await again.leaves(pair, xa, 0, held + 1, Number.MAX_SAFE_INTEGER);
      await again.close();
      assert.equal(held, size, `cut at ${end}, acknowledged at ${bytes}`);
      assert.equal(leaves.length, size);
    }
  }
  await store.close();
  assert.ok((await readFile(path)).length > 0);
});
