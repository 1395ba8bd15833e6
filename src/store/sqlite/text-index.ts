/**
 * The text index follows the search rows in batches; `search_mark` says up to which row. What lies behind the
 * mark is scanned by every query (text-query.ts), so nothing is missing in between.
 */
import { type Connection, integer } from './connection.ts';

/** Rows of one batch: some ten milliseconds, in which the node answers nobody else. */
export const indexRowsMax = 4_096;

/** What is indexed of a row: with a space at either end, so that the first and the last word are like all others. */
const indexed = `' ' || words || ' '`;

/** Indexes the next batch, in its own transaction. @returns whether more is waiting. */
export function indexBatch(connection: Connection): boolean {
  if (integer(connection.get('SELECT max(no) IS NULL AS none FROM search')?.['none']) === 1) {
    return false;
  }
  return connection.transaction(() => {
    const from = indexedUpTo(connection);
    const rows = connection.all(
      'SELECT no FROM search WHERE no > ? ORDER BY no LIMIT ?',
      from,
      indexRowsMax,
    );
    const last = rows.at(-1);
    if (last === undefined) return false;
    const to = integer(last['no']);
    connection.run(
      `INSERT INTO search_index (rowid, words)
       SELECT no, ${indexed} FROM search WHERE no > ? AND no <= ? ORDER BY no`,
      from,
      to,
    );
    connection.run('UPDATE search_mark SET indexed = ?', to);
    return rows.length === indexRowsMax;
  });
}

export function indexedUpTo(connection: Connection): number {
  return integer(connection.get('SELECT indexed FROM search_mark')?.['indexed']);
}

/** Deletes a search row with its index entries. Inside the transaction of the erasure. */
export function removeSearchRow(connection: Connection, no: number): void {
  if (no <= indexedUpTo(connection)) {
    connection.run(
      `INSERT INTO search_index (search_index, rowid, words)
       SELECT 'delete', no, ${indexed} FROM search WHERE no = ?`,
      no,
    );
  }
  connection.run('DELETE FROM search WHERE no = ?', no);
}
