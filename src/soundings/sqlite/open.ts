/** Soundings in one SQLite file: the port's contract (../store.ts) over `node:sqlite`. */
import { chmodSync, closeSync, openSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import { canonicalText, parseCanonicalText } from '#kernel/canonical-json.ts';
import { isGroupId, isPartyId } from '#kernel/id.ts';
import { Connection, integer, type Row, text } from '#store/sqlite/connection.ts';
import { withFaults } from '#store/sqlite/faults.ts';
import { StoreFault } from '#store/store.ts';
import { isSoundingId, readMessage } from '../message.ts';
import type { Held, Pair, SoundingStore } from '../store.ts';

const busyMsMax = 2_000;
const schemaVersion = 1;

/**
 * Opens or creates the file at `path`, readable by this account alone. Throws `StoreFault`: 'unknown-version', 'disk', 'busy'. A damaged file is begun anew, and
 * `onFault` is told: what it held would have gone by itself, and a node must not stay closed for it.
 */
export function openSoundingStore(
  path: string,
  onFault: (error: unknown) => void = () => undefined,
): SoundingStore {
  try {
    return opened(path);
  } catch (error) {
    if (!(error instanceof StoreFault) || error.code !== 'corrupt') throw error;
    onFault(error);
    for (const suffix of ['-wal', '-shm', '']) rmSync(path + suffix, { force: true });
    return opened(path);
  }
}

function opened(path: string): SoundingStore {
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
      `);
      prepareSchema(database);
      // What was removed just before the process ended may still stand in the log of the file.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return storeOver(new Connection(database));
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function prepareSchema(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === schemaVersion) return;
  if (version !== 0) {
    throw new StoreFault('unknown-version', `soundings of version ${version}`, {
      retryable: false,
    });
  }
  database.exec(`
    BEGIN;
    CREATE TABLE message (
      n INTEGER PRIMARY KEY, grp TEXT NOT NULL, other TEXT NOT NULL, mine INTEGER NOT NULL, id TEXT NOT NULL,
      expires TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (grp, other, mine, id)
    ) STRICT;
    CREATE INDEX message_by_expiry ON message (expires);
    CREATE TABLE gone (
      grp TEXT NOT NULL, other TEXT NOT NULL, id TEXT NOT NULL, expires TEXT NOT NULL, PRIMARY KEY (grp, other, id)
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = ${schemaVersion};
    COMMIT;
  `);
}

/** A row that cannot be read is passed over: it will be over one day like all others. */
function heldOf(row: Row): readonly Held[] {
  const [group, other] = [text(row['grp']), text(row['other'])];
  const message = readMessage(parseCanonicalText(text(row['body'])));
  if (!isGroupId(group) || !isPartyId(other) || message === undefined) return [];
  return [{ group, other, mine: integer(row['mine']) === 1, message }];
}

const columns = 'SELECT grp, other, mine, body FROM message';

function storeOver(connection: Connection): SoundingStore {
  let open = true;
  const settle = async <T>(body: () => T): Promise<T> => {
    assert(open, 'the store of soundings is closed');
    return withFaults(body);
  };
  /** What was overwritten in the file still stands in its log until that is emptied. */
  const forget = (): void => {
    connection.database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  };
  return {
    all: () => settle(() => connection.all(`${columns} ORDER BY n`).flatMap(heldOf)),
    ofPair: ({ group, other }) =>
      settle(() =>
        connection
          .all(`${columns} WHERE grp = ? AND other = ? ORDER BY n`, group, other)
          .flatMap(heldOf),
      ),
    gone: ({ group, other }) =>
      settle(() => {
        const rows = connection.all(
          'SELECT id FROM gone WHERE grp = ? AND other = ?',
          ...[group, other],
        );
        return new Set(rows.map((row) => text(row['id'])).filter(isSoundingId));
      }),
    change: (pair, change) =>
      settle(() => {
        connection.transaction(() => apply(connection, pair, change));
        if (change.remove !== undefined && change.remove.length > 0) forget();
      }),
    expire: (now) =>
      settle(() => {
        const removed = connection.transaction(() => {
          connection.run('DELETE FROM gone WHERE expires <= ?', now);
          return connection.run('DELETE FROM message WHERE expires <= ?', now);
        });
        if (removed > 0) forget();
        return removed;
      }),
    close: () => {
      open = false;
      return Promise.resolve(withFaults(() => connection.close()));
    },
  };
}

function apply(
  connection: Connection,
  { group, other }: Pair,
  { add = [], remove = [], gone = [] }: Parameters<SoundingStore['change']>[1],
): void {
  for (const { mine, id } of remove) {
    connection.run(
      'DELETE FROM message WHERE grp = ? AND other = ? AND mine = ? AND id = ?',
      ...[group, other, mine ? 1 : 0, id],
    );
  }
  for (const { id, expires } of gone) {
    connection.run(
      'INSERT INTO gone (grp, other, id, expires) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ...[group, other, id, expires],
    );
  }
  for (const { mine, message } of add) {
    connection.run(
      'INSERT INTO message (grp, other, mine, id, expires, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ...[group, other, mine ? 1 : 0, message.id, message.expires, canonicalText(message)],
    );
  }
}
