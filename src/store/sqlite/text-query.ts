/** From what a person looks for to the rows that hold it. See words.ts for what a piece finds. */
import type { SQLInputValue } from 'node:sqlite';
import { type Connection, integer, text } from './connection.ts';
import { firstWord, isSpaced, mayBeginWithin, partCharactersMin, piecesOf } from './words.ts';

/** Words that one piece may be a part of; a piece of more is served by a scan, which then soon finds enough. */
const wordsOfPartMax = 500;

/** One thing looked for. Index, scan and test find the same rows. */
export type Piece = Readonly<{
  words: string;
  /** For the index; absent when too many words hold the part. */
  match?: string;
}>;

export type Sql = Readonly<{ sql: string; values: readonly SQLInputValue[] }>;

export function piecesFor(connection: Connection, query: string): readonly Piece[] {
  return piecesOf(query).map((words) => {
    const match = matchFor(connection, words);
    return { words, ...(match === undefined ? {} : { match }) };
  });
}

/** Whether a row of this text holds the piece. */
export function holds(words: string, piece: Piece): boolean {
  return beginsAnywhere(piece.words)
    ? words.includes(piece.words)
    : ` ${words}`.includes(` ${piece.words}`);
}

/** In how many rows the piece stands, counted up to `max`. */
export function countRows(connection: Connection, piece: Piece, max: number): number {
  if (piece.match === undefined) return max;
  const scan = scanFor(piece);
  const row = connection.get(
    `SELECT (SELECT count(*) FROM
       (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)
     ) + (SELECT count(*) FROM (SELECT 1 FROM search
       WHERE no > (SELECT indexed FROM search_mark) AND ${scan.sql} LIMIT ?)) AS n`,
    piece.match,
    max,
    ...scan.values,
    max,
  );
  return Math.min(max, integer(row?.['n']));
}

/** Records with the piece, as `record`; each as often as it has it. */
export function recordsWith(piece: Piece): Sql {
  const scan = scanFor(piece);
  if (piece.match === undefined) {
    return { sql: `SELECT record FROM search WHERE ${scan.sql}`, values: scan.values };
  }
  return {
    sql: `SELECT record FROM search_index CROSS JOIN search ON search.no = search_index.rowid
          WHERE search_index MATCH ?
          UNION ALL SELECT record FROM search
          WHERE no > (SELECT indexed FROM search_mark) AND ${scan.sql}`,
    values: [piece.match, ...scan.values],
  };
}

/** Records in which every piece is found, in whichever of their rows. */
export function recordsWithAll(pieces: readonly Piece[]): Sql {
  const each = pieces.map(recordsWith);
  return {
    sql: each.map(({ sql }) => `SELECT record FROM (${sql})`).join(' INTERSECT '),
    values: each.flatMap(({ values }) => values),
  };
}

/** Where the rows of a search come from, to be joined: their table is `search`. */
export type Rows = Readonly<{
  from: string;
  where: string;
  newestFirst: string;
  values: readonly SQLInputValue[];
}>;

/** Rows that hold every piece by themselves: first those not indexed yet, then the indexed ones. */
export function rowsWithAll(pieces: readonly Piece[]): readonly Rows[] {
  const scans = pieces.map(scanFor);
  const scanned = {
    from: 'search',
    where: scans.map(({ sql }) => sql).join(' AND '),
    newestFirst: 'search.no DESC',
    values: scans.flatMap((scan) => scan.values),
  };
  const matches = pieces.flatMap(({ match }) => (match === undefined ? [] : [`(${match})`]));
  if (matches.length < pieces.length) return [scanned];
  return [
    {
      ...scanned,
      where: `search.no > (SELECT indexed FROM search_mark) AND ${scanned.where}`,
    },
    {
      from: 'search_index CROSS JOIN search ON search.no = search_index.rowid',
      where: 'search_index MATCH ?',
      newestFirst: 'search_index.rowid DESC',
      values: [matches.join(' AND ')],
    },
  ];
}

const beginsAnywhere = (piece: string): boolean => mayBeginWithin(piece) || isSpaced(piece);

function scanFor({ words }: Piece): Sql {
  return beginsAnywhere(words)
    ? { sql: 'instr(search.words, ?) > 0', values: [words] }
    : { sql: `instr(' ' || search.words, ?) > 0`, values: [` ${words}`] };
}

/** An FTS5 query that finds exactly what the scan finds; absent when too many words hold the part. */
function matchFor(connection: Connection, piece: string): string | undefined {
  const begins = phrase(piece);
  if (!mayBeginWithin(piece)) return begins;
  const first = firstWord(piece);
  const whole = first === piece;
  const longer = wordsWithPart(connection, first, whole);
  if (longer === undefined) return undefined;
  const rest = piece.slice(first.length);
  return [begins, ...longer.map((word) => (whole ? `"${word}"` : phrase(word + rest)))].join(
    ' OR ',
  );
}

/** The last word may go on, unless it is a Han character. Pieces hold letters, digits and spaces only. */
function phrase(piece: string): string {
  const last = piece.slice(piece.lastIndexOf(' ') + 1);
  return isSpaced(last) ? `"${piece}"` : `"${piece}" *`;
}

/** Words that hold the part (anywhere, or at their end when more follows) but do not begin with it. */
function wordsWithPart(
  connection: Connection,
  part: string,
  anywhere: boolean,
): readonly string[] | undefined {
  const place = anywhere ? 'instr(text, ?1) > 1' : 'substr(text, -length(?1)) = ?1 AND text <> ?1';
  const rows = connection.all(
    `SELECT text FROM word WHERE ${place} AND no IN (
       SELECT rowid FROM word_index WHERE word_index MATCH ?2
     ) LIMIT ?3`,
    part,
    trigramsOf(part),
    wordsOfPartMax + 1,
  );
  return rows.length > wordsOfPartMax ? undefined : rows.map((row) => text(row['text']));
}

function trigramsOf(part: string): string {
  const characters = [...part];
  const trigrams: string[] = [];
  for (let i = 0; i + partCharactersMin <= characters.length; i += 1) {
    trigrams.push(`"${characters.slice(i, i + partCharactersMin).join('')}"`);
  }
  return trigrams.join(' AND ');
}
