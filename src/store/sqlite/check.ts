import { DatabaseSync } from 'node:sqlite';
import { faultOf, isDamage, isSqliteError } from './faults.ts';

const complaintsMax = 10;
/** A running node may be writing. */
const busyMsMax = 5_000;

/**
 * What is wrong with a database file, as SQLite says it; empty if it is sound. Reads only, while a node runs too.
 * @throws StoreFault where the disk does not let it be read, which says nothing of the file
 */
export function complaintsOf(path: string): readonly string[] {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: busyMsMax });
    const rows = database.prepare(`PRAGMA quick_check(${complaintsMax})`).all();
    const said = rows.map((row) => String(row['quick_check']));
    return said.length === 1 && said[0] === 'ok' ? [] : said;
  } catch (error) {
    if (!isSqliteError(error) || !isDamage(error)) throw faultOf(error);
    return [error.message];
  } finally {
    database?.close();
  }
}
