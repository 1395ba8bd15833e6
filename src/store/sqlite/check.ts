import { DatabaseSync } from 'node:sqlite';
import { isSqliteError } from './faults.ts';

const complaintsMax = 10;
/** A running node may be writing. */
const busyMsMax = 5_000;

/** What is wrong with a database file, as SQLite says it; empty if it is sound. Reads only, while a node runs too. */
export function complaintsOf(path: string): readonly string[] {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: busyMsMax });
    const rows = database.prepare(`PRAGMA quick_check(${complaintsMax})`).all();
    const said = rows.map((row) => String(row['quick_check']));
    return said.length === 1 && said[0] === 'ok' ? [] : said;
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return [error.message];
  } finally {
    database?.close();
  }
}
