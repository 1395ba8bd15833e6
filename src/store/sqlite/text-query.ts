/**
 * From what a person looks for to the rows that hold it. The index tells which rows have every three characters of a piece, and
 * the row itself whether they stand together. See words.ts for what a piece finds.
 */
import type { SQLInputValue } from 'node:sqlite';
import { type Connection, integer } from './connection.ts';
import { indexedUpTo } from './text-index.ts';
import { finds, needleOf, partCharactersMin, piecesOf } from './words.ts';

/** Of a longer piece so many threes are looked at, and so many of them, the rarest, lead to its rows. */
const threesTriedMax = 16;
const threesUsedMax = 3;
/** How rare a three is shows in how far back so many of its rows reach. */
const sampleRows = 200;

/** One thing looked for: its needle, and the index's query for it. */
export type Piece = Readonly<{ needle: string; match: string }>;

export type Sql = Readonly<{ sql: string; values: readonly SQLInputValue[] }>;

export function piecesFor(connection: Connection, query: string): readonly Piece[] {
  const pieces = piecesOf(query);
  if (pieces.length === 0) return [];
  const newest = indexedUpTo(connection);
  return pieces.map((piece) => {
    const needle = needleOf(piece);
    return { needle, match: rarestOf(connection, threesOf(needle), newest).join(' AND ') };
  });
}

/** Whether a row of these words holds the piece. */
export const holds = (words: string, { needle }: Piece): boolean => finds(words, needle);

const scan = `instr(' ' || search.words || ' ', ?) > 0`;
const tail = 'search.no > (SELECT indexed FROM search_mark)';

/** In how many rows the piece may stand, counted up to `max`: not fewer than it does. */
export function countRows(connection: Connection, { needle, match }: Piece, max: number): number {
  const row = connection.get(
    `SELECT (SELECT count(*) FROM
       (SELECT 1 FROM search_index WHERE search_index MATCH ?1 LIMIT ?3)
     ) + (SELECT count(*) FROM
       (SELECT 1 FROM search WHERE ${tail} AND instr(' ' || words || ' ', ?2) > 0 LIMIT ?3)
     ) AS n`,
    match,
    needle,
    max,
  );
  return Math.min(max, integer(row?.['n']));
}

/** Records with the piece, as `record`; each as often as it has it. */
export function recordsWith({ needle, match }: Piece): Sql {
  return {
    sql: `SELECT record FROM search_index CROSS JOIN search ON search.no = search_index.rowid
          WHERE search_index MATCH ? AND ${scan}
          UNION ALL SELECT record FROM search WHERE ${tail} AND ${scan}`,
    values: [match, needle, needle],
  };
}

/** Where the rows of a search come from, to be joined, newest first: their table is `search`. `values` come in that order, then what `where` asks. */
export type Rows = Readonly<{ from: string; where: string; values: readonly SQLInputValue[] }>;

/** A run of rows by their numbers, looked at in one go. */
export type Window = Readonly<{ above: number; upTo: number }>;

/** The run that ends with a row: rows that are not indexed yet, or indexed ones. */
export function windowUpTo(connection: Connection, upTo: number, rowsMax: number) {
  const mark = indexedUpTo(connection);
  const isTail = upTo > mark;
  const above = Math.max(isTail ? mark : 0, upTo - rowsMax);
  return { above, upTo, isTail };
}

export const newestRow = (connection: Connection): number =>
  integer(connection.get('SELECT coalesce(max(no), 0) AS no FROM search')?.['no']);

/** Rows of a window that hold every one of these pieces. */
export function rowsWith(
  pieces: readonly Piece[],
  { above, upTo, isTail }: Window & Readonly<{ isTail: boolean }>,
): Rows {
  const inRow = pieces.map(() => scan).join(' AND ');
  const needles = pieces.map(({ needle }) => needle);
  if (isTail) {
    const where = `search.no > ? AND search.no <= ? AND ${inRow}`;
    return { from: 'search', where, values: [above, upTo, ...needles] };
  }
  return {
    from: 'search_index CROSS JOIN search ON search.no = search_index.rowid',
    where: `search_index MATCH ? AND search_index.rowid > ? AND search_index.rowid <= ? AND ${inRow}`,
    values: [pieces.map(({ match }) => match).join(' AND '), above, upTo, ...needles],
  };
}

/** Whether some row of the record holds the piece, whoever wrote it. */
export function recordHas({ needle }: Piece): Sql {
  return {
    sql: `EXISTS (SELECT 1 FROM leaf CROSS JOIN search AS other ON other.no = leaf.search
      WHERE leaf.record = record.no AND instr(' ' || other.words || ' ', ?) > 0)`,
    values: [needle],
  };
}

/** Needles hold letters, digits and spaces only, so that quotes are all the escaping there is. */
function threesOf(needle: string): readonly string[] {
  const characters = [...needle];
  const threes = characters.length - partCharactersMin + 1;
  const tried = Math.min(threes, threesTriedMax);
  return Array.from({ length: tried }, (_, i) => {
    const at = Math.floor((i * threes) / tried);
    return `"${characters.slice(at, at + partCharactersMin).join('')}"`;
  });
}

/** A list of rows that nearly every row is in costs much to follow and tells little. */
function rarestOf(
  connection: Connection,
  threes: readonly string[],
  newest: number,
): readonly string[] {
  if (threes.length <= threesUsedMax) return threes;
  return threes
    .map((three) => {
      const row = connection.get(
        `SELECT count(*) AS n, coalesce(min(rowid), 0) AS oldest FROM
           (SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?)`,
        three,
        sampleRows,
      );
      const rows = integer(row?.['n']);
      const oldest = rows < sampleRows ? 1 : integer(row?.['oldest']);
      return { three, share: rows / Math.max(1, newest - oldest + 1) };
    })
    .sort((a, b) => a.share - b.share)
    .slice(0, threesUsedMax)
    .map(({ three }) => three);
}
