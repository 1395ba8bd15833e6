/** The tables of the audit trail. `user_version` counts their form; a file of the form before is brought to this one. */
import type { DatabaseSync } from 'node:sqlite';
import { StoreFault } from '#store/store.ts';
import { parseLine } from '../audit/entry.ts';

const schemaVersion = 2;

/**
 * Which line names which records is kept as an index of words, a word a record. It is written in runs that are merged later: a row for each
 * record and line, in the order of the records, would touch as many pages as an answer shows records.
 */
const aboutTable = `
  CREATE VIRTUAL TABLE about USING fts5 (
    records, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii'
  );`;

const tables = `
  CREATE TABLE line (
    n INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, officer TEXT, action TEXT NOT NULL, status INTEGER NOT NULL,
    grp TEXT, text TEXT NOT NULL, head TEXT NOT NULL
  ) STRICT;
  CREATE INDEX line_by_time ON line (at_ms);
  CREATE INDEX line_by_officer ON line (officer, n) WHERE officer IS NOT NULL;
  CREATE INDEX line_by_group ON line (grp, n) WHERE grp IS NOT NULL;
  ${aboutTable}`;

/** One word of letters and digits for whatever a caller took for a record's id, be it nothing. */
export function wordOf(record: string): string {
  const letters = record.replaceAll(
    /[^a-y0-9]/g,
    (character) => `z${character.charCodeAt(0).toString(16)}z`,
  );
  return `r${letters}`;
}

export const insertAbout = 'INSERT INTO about (rowid, records) VALUES (?, ?)';
export const wordsOf = (records: readonly string[]): string =>
  [...new Set(records)].map(wordOf).join(' ');

export function prepareTrail(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === schemaVersion) return;
  if (version !== 0 && version !== 1) {
    throw new StoreFault('unknown-version', `audit trail of version ${version}`, {
      retryable: false,
    });
  }
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(version === 0 ? tables : `${aboutTable} DROP TABLE about_record;`);
    if (version === 1) indexLines(database);
    database.exec(`PRAGMA user_version = ${schemaVersion}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function indexLines(database: DatabaseSync): void {
  const insert = database.prepare(insertAbout);
  for (const { n, text } of database.prepare('SELECT n, text FROM line ORDER BY n').iterate()) {
    // A line that has no form any more is for whoever checks the trail.
    const records = parseLine(String(text))?.records;
    if (records) insert.run(Number(n), wordsOf(records));
  }
}
