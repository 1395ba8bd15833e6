/** The tables. `user_version` counts their form; `application_id` says that the file is ours. */
import type { DatabaseSync } from 'node:sqlite';
import { StoreFault } from '#store/store.ts';

export const schemaVersion = 1;
/** 'Offi' in ASCII. */
export const applicationId = 0x4f666669;

const tables = `
CREATE TABLE officer (
  id TEXT PRIMARY KEY,
  sign_in_name TEXT NOT NULL UNIQUE,
  names TEXT NOT NULL,
  authority TEXT NOT NULL,
  grants TEXT NOT NULL,
  state TEXT NOT NULL,
  created TEXT NOT NULL,
  language TEXT
) STRICT;
CREATE TABLE authority (name TEXT PRIMARY KEY, reach TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE known_address (
  officer TEXT NOT NULL REFERENCES officer (id),
  address TEXT NOT NULL,
  used_ms INTEGER NOT NULL,
  PRIMARY KEY (officer, address)
) STRICT, WITHOUT ROWID;
CREATE TABLE passkey (
  id TEXT PRIMARY KEY,
  officer TEXT NOT NULL REFERENCES officer (id),
  public_key BLOB NOT NULL,
  counter INTEGER NOT NULL,
  host TEXT NOT NULL,
  transports TEXT NOT NULL,
  name TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  used_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_officer ON passkey (officer);
-- used_step: codes of this time and before are used up.
CREATE TABLE password (
  officer TEXT PRIMARY KEY REFERENCES officer (id),
  hash TEXT NOT NULL,
  totp_secret BLOB NOT NULL,
  used_step INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE subject (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  officer TEXT NOT NULL UNIQUE REFERENCES officer (id),
  PRIMARY KEY (issuer, subject)
) STRICT, WITHOUT ROWID;
CREATE TABLE recovery_code (
  officer TEXT NOT NULL REFERENCES officer (id),
  hash BLOB NOT NULL,
  PRIMARY KEY (officer, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  officer TEXT NOT NULL REFERENCES officer (id),
  way TEXT NOT NULL,
  enrolling INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  seen_ms INTEGER NOT NULL,
  strong_ms INTEGER,
  address TEXT NOT NULL,
  agent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_officer ON session (officer);
CREATE TABLE link (
  hash BLOB PRIMARY KEY,
  purpose TEXT NOT NULL,
  officer TEXT REFERENCES officer (id),
  created_ms INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE token (
  id TEXT PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  officer TEXT NOT NULL REFERENCES officer (id),
  name TEXT NOT NULL,
  permissions TEXT NOT NULL,
  groups TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL,
  used_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX token_officer ON token (officer);
`;

const pragma = (database: DatabaseSync, name: 'user_version' | 'application_id'): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);

/** Makes the tables in an empty file; refuses a file that is not ours or that a newer version wrote. */
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
  if (application === applicationId) {
    const message = `officers.db was written in form ${version}; this version of Entente reads form ${schemaVersion}`;
    throw new StoreFault('unknown-version', message, { retryable: false });
  }
  database.exec('BEGIN EXCLUSIVE');
  try {
    if (pragma(database, 'user_version') === 0) {
      database.exec(tables);
      database.exec(
        `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`,
      );
    }
    database.exec('COMMIT');
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw cause;
  }
}
