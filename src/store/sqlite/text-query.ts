/** From what a person looks for to the SQL that finds the records. See words.ts for what a piece finds. */
import type { SQLInputValue } from 'node:sqlite';
import { type Connection, text } from './connection.ts';
import { firstWord, isSpaced, mayBeginWithin, partCharactersMin } from './words.ts';

/** Words that one piece may be a part of; a piece of more is served by a scan, which then soon finds enough. */
const wordsOfPartMax = 500;

/** A query that yields record numbers as `record`. */
export type RecordsQuery = Readonly<{ sql: string; values: readonly SQLInputValue[] }>;

/** Records in which every piece is found, in whichever of their rows. */
export function recordsWith(connection: Connection, pieces: readonly string[]): RecordsQuery {
  const queries = pieces.map((piece) => recordsWithPiece(connection, piece));
  return {
    sql: queries.map((query) => `SELECT record FROM (${query.sql})`).join(' INTERSECT '),
    values: queries.flatMap((query) => query.values),
  };
}

function recordsWithPiece(connection: Connection, piece: string): RecordsQuery {
  const scan = scanFor(piece);
  const match = matchFor(connection, piece);
  if (match === undefined) {
    return { sql: `SELECT record FROM search WHERE ${scan.sql}`, values: scan.values };
  }
  return {
    sql: `SELECT record FROM search_index JOIN search ON search.no = search_index.rowid
          WHERE search_index MATCH ?
          UNION SELECT record FROM search
          WHERE no > (SELECT indexed FROM search_mark) AND ${scan.sql}`,
    values: [match, ...scan.values],
  };
}

function scanFor(piece: string): RecordsQuery {
  return mayBeginWithin(piece) || isSpaced(piece)
    ? { sql: 'instr(words, ?) > 0', values: [piece] }
    : { sql: `instr(' ' || words, ?) > 0`, values: [` ${piece}`] };
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
