/** The officers of a node in one SQLite file: the port's contract (../officer-store.ts) over `node:sqlite`. */
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import { Connection } from '#store/sqlite/connection.ts';
import { withFaults } from '#store/sqlite/faults.ts';
import type { OfficerStore } from '../officer-store.ts';
import { credentialRows } from './credentials.ts';
import { linkRows } from './links.ts';
import { officerRows } from './officers.ts';
import { prepareSchema } from './schema.ts';
import { sessionRows } from './sessions.ts';
import type { Settle } from './settle.ts';
import { tokenRows } from './tokens.ts';

const busyMsMax = 2_000;

/** Opens or creates the file at `path`, readable by this account alone. Throws `StoreFault`: 'unknown-version', 'corrupt', 'disk', 'busy'. */
export function openOfficerStore(path: string): OfficerStore {
  return withFaults(() => {
    closeSync(openSync(path, 'a', 0o600));
    chmodSync(path, 0o600);
    const database = new DatabaseSync(path, { timeout: busyMsMax });
    try {
      database.exec(`
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA foreign_keys = ON;
      `);
      prepareSchema(database);
      return storeOver(new Connection(database));
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function storeOver(connection: Connection): OfficerStore {
  let open = true;
  const settle: Settle = (body) => {
    try {
      assert(open, 'the store of officers is closed');
      return Promise.resolve(withFaults(body));
    } catch (error) {
      return Promise.reject(error);
    }
  };
  return {
    officers: officerRows(connection, settle),
    credentials: credentialRows(connection, settle),
    sessions: sessionRows(connection, settle),
    links: linkRows(connection, settle),
    tokens: tokenRows(connection, settle),
    backup: (path) => settle(() => backUp(connection, path)),
    close: () => {
      open = false;
      return Promise.resolve(withFaults(() => connection.close()));
    },
  };
}

/** The rename makes it visible whole; both syncs make it last. Who was signed in then is not signed in by a backup. */
function backUp({ database }: Connection, path: string): void {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  closeSync(openSync(unfinished, 'w', 0o600));
  database.prepare('VACUUM INTO ?').run(unfinished);
  const copy = new DatabaseSync(unfinished);
  copy.exec('PRAGMA secure_delete = ON; DELETE FROM session; DELETE FROM link');
  copy.close();
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
