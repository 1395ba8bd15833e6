/**
 * Records that a text names, or that a party owes something on, collected up to `countMax` and put in order. It starts from
 * what is rarest (a word, or the shelves asked for) and tests the rest record by record; where all is common, it takes the newest.
 */

import { inOrder, type Position } from '../cursor.ts';
import { countMax } from '../store.ts';
import { type Connection, integer, type Row, text } from './connection.ts';
import type { Shelf } from './directory.ts';
import { duesOfText } from './records.ts';
import {
  countRows,
  holds,
  type Piece,
  recordsWith,
  recordsWithAll,
  rowsWithAll,
  type Sql,
} from './text-query.ts';

export type Gathering = Readonly<{
  shelves: readonly Shelf[];
  party: number;
  after: Position | undefined;
  count: number;
  pieces: readonly Piece[];
  order: 'updated' | 'due';
  onlyOwed: boolean;
  /** How many records stand on the shelves and are owed, counted up to `countMax`. */
  filtered: number;
}>;

type Gathered = Readonly<{ positions: readonly Position[]; total: number }>;

export function gather(connection: Connection, ask: Gathering): Gathered {
  const way = wayFor(connection, ask);
  if (way.kind === 'found' && way.pieces.length === 0 && ask.order === 'updated') {
    return pageOf(connection, ask, way.found);
  }
  const rows = way.kind === 'rows' ? way.rows : tested(connection, ask, way.found, way.pieces);
  const positions = rows.map((row) => positionIn(ask, row));
  positions.sort(inOrder);
  const { after } = ask;
  const rest = after === undefined ? positions : positions.filter((one) => inOrder(one, after) > 0);
  return { positions: rest.slice(0, ask.count), total: positions.length };
}

/** Where to look: in records that SQL finds, each to be tested for the pieces that are left; or in rows at hand. */
type Way =
  | Readonly<{ kind: 'found'; found: Sql; pieces: readonly Piece[] }>
  | Readonly<{ kind: 'rows'; rows: readonly Row[] }>;

function wayFor(connection: Connection, ask: Gathering): Way {
  const counted = ask.pieces
    .map((piece) => ({ piece, rows: countRows(connection, piece, countMax) }))
    .sort((a, b) => a.rows - b.rows);
  const [rarest] = counted;
  if (rarest === undefined || (ask.filtered < rarest.rows && ask.filtered < countMax)) {
    return { kind: 'found', found: listed(ask), pieces: ask.pieces };
  }
  if (rarest.rows < countMax) {
    const others = counted.slice(1).map(({ piece }) => piece);
    return { kind: 'found', found: recordsWith(rarest.piece), pieces: others };
  }
  const rows = newestRows(connection, ask);
  if (rows.length === countMax || ask.pieces.length === 1) return { kind: 'rows', rows };
  // Each word is common, all in one row are not: some record may have them in several rows.
  return { kind: 'found', found: recordsWithAll(ask.pieces), pieces: [] };
}

/** One page, latest first, of all that are found and stand on the shelves; SQL counts the others and keeps them. */
function pageOf(connection: Connection, ask: Gathering, found: Sql): Gathered {
  const filter = filterOf(ask);
  const where = `no IN (SELECT record FROM (${found.sql})) AND ${filter.sql}`;
  const values = [...found.values, ...filter.values];
  const from = ask.after?.kind === 'updated' ? ask.after : undefined;
  const rows = connection.all(
    `SELECT no, updated FROM record WHERE ${where} AND (updated, no) < (?, ?)
     ORDER BY updated DESC, no DESC LIMIT ?`,
    ...values,
    from?.at ?? Number.MAX_SAFE_INTEGER,
    from?.record ?? Number.MAX_SAFE_INTEGER,
    ask.count,
  );
  const counted = connection.get(
    `SELECT count(*) AS total FROM (SELECT 1 FROM record WHERE ${where} LIMIT ?)`,
    ...values,
    countMax,
  );
  return {
    positions: rows.map((row) => positionIn(ask, row)),
    total: integer(counted?.['total']),
  };
}

/** Every record on the shelves. */
function listed(ask: Gathering): Sql {
  return ask.onlyOwed
    ? {
        sql: `SELECT record FROM owed
              WHERE shelf IN (SELECT value FROM json_each(?)) AND party = ?`,
        values: [shelfNumbers(ask), ask.party],
      }
    : {
        sql: 'SELECT no AS record FROM record WHERE shelf IN (SELECT value FROM json_each(?))',
        values: [shelfNumbers(ask)],
      };
}

/** Latest first, of all that are found and stand on the shelves; then those whose texts hold every piece. */
function tested(
  connection: Connection,
  ask: Gathering,
  found: Sql,
  pieces: readonly Piece[],
): readonly Row[] {
  const filter = filterOf(ask);
  const rows = connection.all(
    `SELECT no, updated, owed FROM record
     WHERE no IN (SELECT record FROM (${found.sql})) AND ${filter.sql}
     ORDER BY updated DESC, no DESC LIMIT ?`,
    ...found.values,
    ...filter.values,
    countMax,
  );
  if (pieces.length === 0) return rows;
  return rows.filter((row) => {
    const texts = connection
      .all(
        `SELECT words FROM leaf CROSS JOIN search ON search.no = leaf.search
         WHERE leaf.record = ?`,
        integer(row['no']),
      )
      .map((one) => text(one['words']));
    return pieces.every((piece) => texts.some((words) => holds(words, piece)));
  });
}

/** The newest rows that hold all pieces, until there are enough records. */
function newestRows(connection: Connection, ask: Gathering): readonly Row[] {
  const filter = filterOf(ask);
  const rows = new Map<number, Row>();
  for (const source of rowsWithAll(ask.pieces)) {
    const found = connection
      .prepared(
        `SELECT record.no, updated, owed FROM ${source.from}
         CROSS JOIN record ON record.no = search.record
         WHERE ${source.where} AND ${filter.sql} ORDER BY ${source.newestFirst}`,
      )
      .iterate(...source.values, ...filter.values);
    for (const row of found) {
      rows.set(integer(row['no']), row);
      if (rows.size === countMax) return [...rows.values()];
    }
  }
  return [...rows.values()];
}

function filterOf(ask: Gathering): Sql {
  const shelves: Sql = {
    sql: 'shelf IN (SELECT value FROM json_each(?))',
    values: [shelfNumbers(ask)],
  };
  if (!ask.onlyOwed) return shelves;
  return {
    sql: `${shelves.sql} AND instr(',' || owed, ?) > 0`,
    values: [...shelves.values, `,${ask.party}:`],
  };
}

const shelfNumbers = (ask: Gathering): string =>
  JSON.stringify(ask.shelves.map((shelf) => shelf.no));

function positionIn(ask: Gathering, row: Row): Position {
  const record = integer(row['no']);
  const owed = ask.order === 'due' ? row['owed'] : undefined;
  const due = typeof owed === 'string' ? duesOfText(owed).get(ask.party) : undefined;
  return due !== undefined
    ? { kind: 'due', at: due, record }
    : { kind: 'updated', at: integer(row['updated']), record };
}
