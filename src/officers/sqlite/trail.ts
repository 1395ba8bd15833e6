/** The audit trail in one SQLite file: the port's contract (../audit/trail.ts) over `node:sqlite`. */
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import { type HashHex, isHashHex } from '#kernel/id.ts';
import { Connection, integer, type Row, text } from '#store/sqlite/connection.ts';
import { withFaults } from '#store/sqlite/faults.ts';
import { type WalSync, walSync } from '#store/sqlite/wal-sync.ts';
import { StoreFault } from '#store/store.ts';
import {
  type AuditEvent,
  emptyHead,
  formatLine,
  parseLine,
  type TrailLine,
} from '../audit/entry.ts';
import { type Trail, type TrailHead, type TrailQuery, trailRowsMax } from '../audit/trail.ts';
import { insertAbout, prepareTrail, wordOf, wordsOf } from './trail-schema.ts';

const busyMsMax = 2_000;
/** Lines that wait for one transaction. Beyond it callers wait for the next. */
const batchMax = 1_000;
/** Pages that the write-ahead log gathers before they go to the file: 8 MiB. The file is synced then, and nobody is answered meanwhile. */
const walPagesMax = 2_048;

/** Opens or creates the file at `path`, readable by this account alone. Throws `StoreFault`: 'unknown-version', 'corrupt', 'disk', 'busy'. */
export function openTrail(path: string): Trail {
  return withFaults(() => {
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
    const database = new DatabaseSync(path, { timeout: busyMsMax });
    try {
      database.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA wal_autocheckpoint = ${walPagesMax};
      `);
      prepareTrail(database);
      // The write-ahead log may be new, and it is in its folder before anything stands in it.
      sync(dirname(path));
      const connection = new Connection(database);
      const wal = walSync(connection, path, walPagesMax);
      wal.recover();
      return trailOver(connection, wal);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

type Waiting = Readonly<{
  event: AuditEvent;
  resolve: () => void;
  reject: (error: unknown) => void;
}>;

function trailOver(connection: Connection, wal: WalSync): Trail {
  /** What is written, and what of it is durable. */
  let written = lastOf(connection);
  let durable = written;
  let open = true;
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;
  const flush = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      withFaults(() => {
        wal.ready();
        written = connection.transaction(() => write(connection, written, batch));
      });
      await wal.settle();
      durable = written;
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  // Lines that wait while one batch is synced share the next.
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      await new Promise((resume) => setImmediate(resume));
      await flush(waiting.splice(0, batchMax));
    }
    running = undefined;
  };
  const settle = <T>(body: () => T): Promise<T> =>
    new Promise((resolve) => {
      assert(open, 'the audit trail is closed');
      resolve(withFaults(body));
    });
  return {
    append: (event) =>
      new Promise((resolve, reject) => {
        assert(open, 'the audit trail is closed');
        waiting.push({ event, resolve, reject });
        running ??= run();
      }),
    head: () => durable,
    find: (query) => settle(() => find(connection, query)),
    lines: (from, count) =>
      settle(() =>
        connection
          .all('SELECT text, head FROM line WHERE n >= ? ORDER BY n LIMIT ?', from, count)
          .map(lineOf),
      ),
    headAt: (size) =>
      settle(() => {
        if (size === 0) return emptyHead;
        const row = connection.get('SELECT head FROM line WHERE n = ?', size - 1);
        return row && hashOf(row);
      }),
    backup: (path) => settle(() => backUp(connection, path)),
    close: async () => {
      if (!open) return;
      open = false;
      await running;
      await wal.close();
      withFaults(() => connection.close());
    },
  };
}

function hashOf(row: Row): HashHex {
  const head = text(row['head']);
  assert(isHashHex(head), 'a head is a hash');
  return head;
}

function lineOf(row: Row): TrailLine {
  const line = text(row['text']);
  const entry = parseLine(line);
  // A line that somebody changed into no line at all is found by whoever checks the trail.
  if (entry === undefined) {
    throw new StoreFault('corrupt', 'a line of the audit trail has no form', { retryable: false });
  }
  return { entry, text: line, head: hashOf(row) };
}

function lastOf(connection: Connection): TrailHead {
  const row = connection.get('SELECT n, head FROM line ORDER BY n DESC LIMIT 1');
  return row ? { size: integer(row['n']) + 1, head: hashOf(row) } : { size: 0, head: emptyHead };
}

function write(connection: Connection, from: TrailHead, batch: readonly Waiting[]): TrailHead {
  let { size, head } = from;
  for (const { event } of batch) {
    const line = formatLine(size, event, head);
    const { n, atMs, officer, action, status, group, records } = line.entry;
    connection.run(
      'INSERT INTO line (n, at_ms, officer, action, status, grp, text, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[n, atMs, officer ?? null, action, status, group ?? null, line.text, line.head],
    );
    if (records) connection.run(insertAbout, n, wordsOf(records));
    size += 1;
    head = line.head;
  }
  return { size, head };
}

function find(connection: Connection, query: TrailQuery): readonly TrailLine[] {
  const where: string[] = [];
  const values: SQLInputValue[] = [];
  const add = (condition: string, value: SQLInputValue | undefined): void => {
    if (value === undefined) return;
    where.push(condition);
    values.push(value);
  };
  add('officer = ?', query.officer);
  add('grp = ?', query.group);
  const word = query.record === undefined ? undefined : `"${wordOf(query.record)}"`;
  add('n IN (SELECT rowid FROM about WHERE about MATCH ?)', word);
  add('at_ms >= ?', query.fromMs);
  add('at_ms < ?', query.beforeMs);
  add('n < ?', query.below);
  if (query.action !== undefined) {
    where.push('substr(action, 1, length(?)) = ?');
    values.push(query.action, query.action);
  }
  if (query.failed === true) where.push('status >= 400');
  const condition = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
  const limit = Math.min(Math.max(query.limit, 1), trailRowsMax);
  return connection
    .all(`SELECT text, head FROM line ${condition} ORDER BY n DESC LIMIT ?`, ...values, limit)
    .map(lineOf);
}

function backUp({ database }: Connection, path: string): void {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  closeSync(openSync(unfinished, 'w', 0o600));
  database.prepare('VACUUM INTO ?').run(unfinished);
  sync(unfinished);
  renameSync(unfinished, path);
  sync(dirname(path));
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
