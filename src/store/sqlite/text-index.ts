/**
 * The text index follows the search rows in batches; `search_mark` says up to which row. What lies behind the
 * mark is scanned by every query (text-query.ts), so nothing is missing in between.
 */
import { type Connection, integer, text } from './connection.ts';
import { wordsWithParts } from './words.ts';

/** Rows of one batch: a few tens of milliseconds, in which the node answers nobody else. */
export const indexRowsMax = 2_048;

/** Indexes the next batch, in its own transaction. @returns whether more is waiting. */
export function indexBatch(connection: Connection): boolean {
  if (integer(connection.get('SELECT max(no) IS NULL AS none FROM search')?.['none']) === 1) {
    return false;
  }
  return connection.transaction(() => {
    const from = indexedUpTo(connection);
    const rows = connection.all(
      'SELECT no, words FROM search WHERE no > ? ORDER BY no LIMIT ?',
      from,
      indexRowsMax,
    );
    const last = rows.at(-1);
    if (last === undefined) return false;
    const to = integer(last['no']);
    connection.run(
      `INSERT INTO search_index (rowid, words)
       SELECT no, words FROM search WHERE no > ? AND no <= ? ORDER BY no`,
      from,
      to,
    );
    addWords(
      connection,
      rows.map((row) => text(row['words'])),
    );
    connection.run('UPDATE search_mark SET indexed = ?', to);
    return rows.length === indexRowsMax;
  });
}

export function indexedUpTo(connection: Connection): number {
  return integer(connection.get('SELECT indexed FROM search_mark')?.['indexed']);
}

function addWords(connection: Connection, texts: readonly string[]): void {
  const words = new Set<string>();
  for (const one of texts) for (const word of wordsWithParts(one)) words.add(word);
  // In order, so that neighbours land on the same page.
  for (const word of [...words].sort()) {
    const row = connection.get(
      'INSERT INTO word (text) VALUES (?) ON CONFLICT DO NOTHING RETURNING no',
      word,
    );
    if (row === undefined) continue;
    connection.run('INSERT INTO word_index (rowid, text) VALUES (?, ?)', integer(row['no']), word);
  }
}

/**
 * Deletes a search row, its index entries, and those of its words that stand in no other row: an erased name is
 * not left behind as a word. Inside the transaction of the erasure.
 */
export function removeSearchRow(connection: Connection, no: number): void {
  const row = connection.get('DELETE FROM search WHERE no = ? RETURNING words', no);
  if (row === undefined || no > indexedUpTo(connection)) return;
  const words = text(row['words']);
  connection.run(
    `INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)`,
    no,
    words,
  );
  for (const word of new Set(wordsWithParts(words))) {
    const used = connection.get(
      'SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1',
      `"${word}"`,
    );
    if (used !== undefined) continue;
    const gone = connection.get('DELETE FROM word WHERE text = ? RETURNING no', word);
    if (gone === undefined) continue;
    connection.run(
      `INSERT INTO word_index (word_index, rowid, text) VALUES ('delete', ?, ?)`,
      integer(gone['no']),
      word,
    );
  }
}
