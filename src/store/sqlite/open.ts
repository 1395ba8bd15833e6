/** The store in one SQLite file: the port's contract (../store.ts) over `node:sqlite`. */
import { DatabaseSync } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import type { Store } from '../store.ts';
import { backUp } from './backup.ts';
import { applyCommit } from './commit.ts';
import { Connection } from './connection.ts';
import { faultOf, isSqliteError, withFaults } from './faults.ts';
import { readJoints, readJointsBeginning } from './joints.ts';
import { releaseLease, takeLease } from './lease.ts';
import {
  readContentsAt,
  readLeaves,
  readLeavesOf,
  readMarkedLeaves,
  readRecordsBetween,
} from './leaves.ts';
import { readGroups, readKeptCheckpoints, readLog, readLogs, sizeOf } from './logs.ts';
import { readFindings, readForks, readReceipts, readSetAside, readSettings } from './readings.ts';
import {
  readJoint,
  readJointsAt,
  readJointsChangingBy,
  readRecordsSettlingBefore,
  readSides,
} from './records.ts';
import { prepareSchema } from './schema.ts';
import { tablesOf } from './tables.ts';
import { indexBatch } from './text-index.ts';

export type SqliteOptions = Readonly<{
  /** The file may not grow beyond this; commits then fail as on a full disk. Default: as far as the disk goes. */
  bytesMax?: number;
}>;

const pageBytes = 4096;
/** Page cache: holds the upper levels of every table of a store of millions of statements. */
const cacheKib = 64 * 1024;
/** Pages that the write-ahead log gathers before they go to the file: 16 MiB. The larger, the more often written pages merge. */
const walPagesMax = 4_096;
/** After so long without a commit the page cache is given back: the system holds the same pages. */
const restMs = 60_000;
/** Wait for another process's write lock; nobody else is answered meanwhile. */
const busyMsMax = 2_000;

/** Opens or creates the store at `path`. Throws `StoreFault`: 'unknown-version', 'corrupt', 'disk', 'busy'. */
export function openSqliteStore(path: string, options: SqliteOptions = {}): Store {
  return withFaults(() => {
    const database = new DatabaseSync(path, { timeout: busyMsMax });
    try {
      database.exec(`
        PRAGMA page_size = ${pageBytes};
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA cache_size = -${cacheKib};
        PRAGMA wal_autocheckpoint = ${walPagesMax};
        PRAGMA journal_size_limit = ${2 * walPagesMax * pageBytes};
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
      `);
      prepareSchema(database);
      if (options.bytesMax !== undefined) {
        database.exec(`PRAGMA max_page_count = ${Math.floor(options.bytesMax / pageBytes)}`);
      }
      return storeOver(new Connection(database));
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function storeOver(connection: Connection): Store {
  const tables = tablesOf(connection);
  let open = true;
  let written = false;
  const rest = setInterval(() => {
    if (!written) connection.database.exec('PRAGMA shrink_memory');
    written = false;
  }, restMs).unref();
  // The write-ahead log still holds pages as they were before an erasure.
  let erasedInWal = false;
  // Each body runs at the call, so that commits are applied in the order of the calls.
  const settled = <T>(body: () => T): Promise<T> => {
    try {
      assert(open, 'the store is closed');
      return Promise.resolve(withFaults(body));
    } catch (error) {
      return Promise.reject(error);
    }
  };
  const pause = async (): Promise<void> => {
    await new Promise((resume) => setImmediate(resume));
    assert(open, 'the store is closed');
  };
  return {
    lease: (holder, seconds, nowMs) => settled(() => takeLease(tables, holder, seconds, nowMs)),
    release: (token) => settled(() => releaseLease(tables, token)),
    commit: (commit) =>
      settled(() => {
        written = true;
        if (applyCommit(tables, commit)) erasedInWal = true;
        if (erasedInWal) erasedInWal = !emptyWal(connection);
      }),
    groups: () => settled(() => readGroups(tables)),
    logs: (group) => settled(() => readLogs(tables, group)),
    log: (group, party) => settled(() => readLog(tables, group, party)),
    leaves: (group, party, from, count, bytesMax) =>
      settled(() => readLeaves(tables, { group, party }, from, count, bytesMax)),
    contentsAt: (places) => settled(() => readContentsAt(tables, places)),
    node: (group, party, level, index) =>
      settled(() => {
        const log = tables.directory.log(group, party);
        assert(log !== undefined, 'a node lies within a log that is held');
        return tables.tiles.node(log, sizeOf(tables, log), level, index);
      }),
    keptCheckpoints: (group, party) => settled(() => readKeptCheckpoints(tables, group, party)),
    receipts: (group) => settled(() => readReceipts(tables, group)),
    recordsBetween: (group, party, from, to) =>
      settled(() => readRecordsBetween(tables, { group, party }, from, to)),
    markedLeaves: (group, party, mark, from) =>
      settled(() => readMarkedLeaves(tables, { group, party }, mark, from)),
    leavesOf: (group, record) => settled(() => readLeavesOf(tables, group, record)),
    sides: (group, records) => settled(() => readSides(tables, group, records)),
    joint: (group, record) => settled(() => readJoint(tables, group, record)),
    jointsAt: (places) => settled(() => readJointsAt(tables, places)),
    jointsBeginning: (start, query) => settled(() => readJointsBeginning(tables, start, query)),
    joints: async (query) => {
      try {
        assert(open, 'the store is closed');
        return await readJoints(tables, query, pause);
      } catch (error) {
        throw faultOf(error);
      }
    },
    recordsSettlingBefore: (group, instant) =>
      settled(() => readRecordsSettlingBefore(tables, group, instant)),
    jointsChangingBy: (now, limit) => settled(() => readJointsChangingBy(tables, now, limit)),
    findings: (group, record) => settled(() => readFindings(tables, group, record)),
    forks: () => settled(() => readForks(tables)),
    setAside: (group, party) => settled(() => readSetAside(tables, group, party)),
    settings: (prefix) => settled(() => readSettings(connection, prefix)),
    indexText: () => indexAll(connection, () => open),
    backup: (path) => settled(() => connection.database).then((database) => backUp(database, path)),
    close: () => {
      open = false;
      clearInterval(rest);
      return Promise.resolve(withFaults(() => connection.close()));
    },
  };
}

/** Between batches the node answers others; a store closed meanwhile goes on at the next start. */
async function indexAll(connection: Connection, isOpen: () => boolean): Promise<void> {
  while (isOpen() && withFaults(() => indexBatch(connection))) {
    await new Promise((resume) => setImmediate(resume));
  }
}

/**
 * @returns false if it could not be emptied now (another process reads an older state, the disk refuses): the commit stands
 * all the same, and the next one tries again.
 */
function emptyWal(connection: Connection): boolean {
  try {
    return connection.get('PRAGMA wal_checkpoint(TRUNCATE)')?.['busy'] === 0;
  } catch (error) {
    if (isSqliteError(error)) return false;
    throw error;
  }
}
