/**
 * The tables. `user_version` counts their form; `application_id` says that the file is ours.
 *
 * Trusted: as the store (../store.ts). If lost: a table marked *derived* is folded again from the leaves; any other comes
 * back from a backup, the guard and the peers.
 */
import type { DatabaseSync } from 'node:sqlite';
import { StoreFault } from '../store.ts';
import { migrate, oldestForm } from './migrations.ts';

export const schemaVersion = 3;
/** 'Ente' in ASCII. */
export const applicationId = 0x456e7465;

const tables = `
-- If lost: restore a backup, or found each group again from its terms file and pull.
CREATE TABLE working_group (
  no INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  self TEXT NOT NULL,
  terms BLOB NOT NULL,
  complete INTEGER NOT NULL
) STRICT;

-- Derived, but for the checkpoint: any member gives that again.
CREATE TABLE log (
  no INTEGER PRIMARY KEY,
  group_no INTEGER NOT NULL REFERENCES working_group (no),
  party TEXT NOT NULL,
  size INTEGER NOT NULL,
  peaks BLOB NOT NULL,
  log_key TEXT NOT NULL,
  log_key_since INTEGER NOT NULL,
  first_hole INTEGER,
  forked_at INTEGER,
  described TEXT,
  note TEXT,
  note_size INTEGER,
  root BLOB,
  seconds INTEGER,
  proof_from INTEGER,
  proof BLOB,
  UNIQUE (group_no, party)
) STRICT;

-- If lost: others' leaves are pulled again from any member; our own that nobody receipted are in the guard.
-- The short columns stand first: reading them touches no overflow page. A foreign key would cost a lookup a row.
CREATE TABLE leaf (
  id INTEGER PRIMARY KEY,
  record INTEGER,
  search INTEGER,
  state INTEGER NOT NULL,
  understood INTEGER NOT NULL,
  hash BLOB NOT NULL,
  type TEXT NOT NULL,
  salt BLOB,
  act BLOB NOT NULL,
  content BLOB
) STRICT;
CREATE INDEX leaf_record ON leaf (record) WHERE record IS NOT NULL;
CREATE INDEX leaf_erased ON leaf (id) WHERE state = 3;
CREATE INDEX leaf_erasure ON leaf (id) WHERE type = 'content.erased';
CREATE INDEX leaf_seal ON leaf (id) WHERE type = 'audit.sealed';
CREATE INDEX leaf_not_understood ON leaf (id) WHERE understood = 0;

-- Derived from the leaves' hashes. Complete tiles only; the right edge is read from the leaves.
CREATE TABLE tile (
  id INTEGER PRIMARY KEY,
  root BLOB NOT NULL,
  hashes BLOB NOT NULL
) STRICT;

-- Derived. A record and its joint view; no shelf: nothing is derived for it yet.
CREATE TABLE record (
  no INTEGER PRIMARY KEY,
  group_no INTEGER NOT NULL REFERENCES working_group (no),
  shelf INTEGER,
  opened INTEGER,
  updated INTEGER,
  changes INTEGER,
  settles INTEGER,
  key BLOB NOT NULL,
  opener TEXT NOT NULL,
  owed TEXT,
  joint TEXT
) STRICT;
CREATE INDEX record_shelf ON record (shelf, updated);
CREATE INDEX record_changes ON record (changes) WHERE changes IS NOT NULL;
CREATE INDEX record_settles ON record (group_no, settles) WHERE settles IS NOT NULL;

-- Derived: which record has which id. New ones are appended, and move together to the large table (record-keys.ts).
CREATE TABLE record_key_new (
  no INTEGER PRIMARY KEY,
  group_no INTEGER NOT NULL,
  opener TEXT NOT NULL,
  key BLOB NOT NULL
) STRICT;
CREATE TABLE record_key_old (key BLOB NOT NULL, no INTEGER NOT NULL, PRIMARY KEY (key, no))
  STRICT, WITHOUT ROWID;

-- Derived: the combinations by which lists filter, few and never deleted.
CREATE TABLE shelf (
  no INTEGER PRIMARY KEY,
  group_no INTEGER NOT NULL REFERENCES working_group (no),
  desk TEXT NOT NULL,
  area TEXT NOT NULL,
  status TEXT NOT NULL,
  owing INTEGER NOT NULL,
  UNIQUE (group_no, desk, area, status, owing)
) STRICT;

-- Derived: who owes something on which record, by date. Party 0 is whoever owes it first.
CREATE TABLE owed (
  shelf INTEGER NOT NULL,
  party INTEGER NOT NULL,
  due INTEGER NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (shelf, party, due, record)
) STRICT, WITHOUT ROWID;
CREATE TABLE party (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

-- Derived. The id is record and log in one.
CREATE TABLE side (id INTEGER PRIMARY KEY, desk TEXT NOT NULL, side TEXT NOT NULL) STRICT;

-- Derived from the leaves of type 'receipt'. The id is the leaf's.
CREATE TABLE receipt (
  id INTEGER PRIMARY KEY,
  of TEXT NOT NULL,
  size INTEGER NOT NULL,
  receipt_time INTEGER NOT NULL,
  quoted_time INTEGER NOT NULL
) STRICT;

-- Derived: words to be found, as words.ts writes them. Rows up to the watermark are in search_index as well.
CREATE TABLE search (
  no INTEGER PRIMARY KEY,
  record INTEGER NOT NULL,
  leaf INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE TABLE search_mark (id INTEGER PRIMARY KEY CHECK (id = 1), indexed INTEGER NOT NULL) STRICT;
INSERT INTO search_mark VALUES (1, 0);
-- Every three characters that stand together, and in which rows: places within a row would cost three times as much, and a
-- row that has them all is looked at anyway.
CREATE VIRTUAL TABLE search_index USING fts5 (
  words, content = '', columnsize = 0, detail = 'none', tokenize = 'trigram case_sensitive 1'
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

-- If lost: screen again; what the lists said on an earlier day is gone.
CREATE TABLE finding (
  no INTEGER PRIMARY KEY,
  record INTEGER NOT NULL REFERENCES record (no),
  leaf INTEGER NOT NULL,
  finding TEXT NOT NULL
) STRICT;
CREATE INDEX finding_record ON finding (record);
CREATE INDEX finding_leaf ON finding (leaf);

-- If lost: restore a backup; other members may hold the same evidence.
CREATE TABLE fork (
  no INTEGER PRIMARY KEY,
  group_no INTEGER NOT NULL REFERENCES working_group (no),
  party TEXT NOT NULL,
  evidence BLOB NOT NULL
) STRICT;

-- If lost: what a party said on a branch that it gave up; other members may hold the same.
CREATE TABLE set_aside (
  no INTEGER PRIMARY KEY,
  group_no INTEGER NOT NULL REFERENCES working_group (no),
  party TEXT NOT NULL,
  bundle BLOB NOT NULL
) STRICT;

-- If lost: any member gives those before key acts again.
CREATE TABLE kept_checkpoint (
  log_no INTEGER NOT NULL REFERENCES log (no),
  note_size INTEGER NOT NULL,
  note TEXT NOT NULL,
  root BLOB NOT NULL,
  seconds INTEGER NOT NULL,
  proof_from INTEGER NOT NULL,
  proof BLOB NOT NULL,
  PRIMARY KEY (log_no, note_size, note)
) STRICT, WITHOUT ROWID;

-- If lost: restore a backup, or set them again.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- If lost: taken anew. The token only grows.
CREATE TABLE lease (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  token INTEGER NOT NULL,
  holder TEXT,
  until_ms INTEGER NOT NULL
) STRICT;
INSERT INTO lease VALUES (1, 0, NULL, 0);
`;

/** Forms that this version opens: an earlier one becomes the newest when it is opened. */
export const isReadForm = (form: number): boolean => form >= oldestForm && form <= schemaVersion;

/** Makes the tables in an empty file and brings earlier forms up to date; refuses a file that is not ours or that a newer version wrote. */
export function prepareSchema(database: DatabaseSync): void {
  const version = pragma(database, 'user_version');
  const application = pragma(database, 'application_id');
  if (version === schemaVersion && application === applicationId) return;
  const objects = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n'];
  if (application !== applicationId && objects !== 0) {
    throw new StoreFault('corrupt', 'the file is a database of another program', {
      retryable: false,
    });
  }
  if (application === applicationId && !isReadForm(version)) {
    throw new StoreFault(
      'unknown-version',
      `the store was written in form ${version}; this version of Entente reads forms ${oldestForm} to ${schemaVersion}`,
      { retryable: false },
    );
  }
  database.exec('BEGIN EXCLUSIVE');
  try {
    // Another process may have been first.
    const found = pragma(database, 'user_version');
    if (found === 0) {
      database.exec(tables);
      database.exec(
        `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`,
      );
    } else migrate(database, found, schemaVersion);
    database.exec('COMMIT');
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}

export function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);
}
