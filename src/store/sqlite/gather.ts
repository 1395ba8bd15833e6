/**
 * Records that a text names, or that a party owes something on, collected up to `countMax` and put in order. It starts from
 * what is rarest (a word, or the shelves asked for) and tests the rest record by record; where all is common, it takes the newest, run by run,
 * and lets others be answered between two runs: what a filter leaves of a common word may lie far back.
 */
import { assert } from '#kernel/assert.ts';
import { inOrder, type Position } from '../cursor.ts';
import { countMax } from '../store.ts';
import { type Connection, integer, type Row, text } from './connection.ts';
import type { Shelf } from './directory.ts';
import { duesOfText } from './records.ts';
import {
  countRows,
  holds,
  newestRow,
  type Piece,
  recordHas,
  recordsWith,
  rowsWith,
  type Sql,
  windowUpTo,
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

/** Rows looked at in one go: some milliseconds. Fewer where other rows of the same records are looked at too. */
const windowRows = 4_096;
const windowRowsTested = 1_024;

/** Lets others be answered; throws if the store was closed meanwhile. */
export type Pause = () => Promise<void>;

type Gathered = Readonly<{ positions: readonly Position[]; total: number }>;

export async function gather(
  connection: Connection,
  ask: Gathering,
  pause: Pause,
): Promise<Gathered> {
  const way = wayFor(connection, ask);
  if (way.kind === 'found' && way.pieces.length === 0 && ask.order === 'updated') {
    return pageOf(connection, ask, way.found);
  }
  const rows =
    way.kind === 'newest'
      ? await newest(connection, ask, pause)
      : tested(connection, ask, way.found, way.pieces);
  const positions = rows.map((row) => positionIn(ask, row));
  positions.sort(inOrder);
  const { after } = ask;
  const rest = after === undefined ? positions : positions.filter((one) => inOrder(one, after) > 0);
  return { positions: rest.slice(0, ask.count), total: positions.length };
}

/** Where to look: in records that SQL finds, each to be tested for the pieces that are left; or in what was written last. */
type Way =
  | Readonly<{ kind: 'found'; found: Sql; pieces: readonly Piece[] }>
  | Readonly<{ kind: 'newest' }>;

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
  return { kind: 'newest' };
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

/** Records whose newest rows hold all pieces, until there are enough; then those that have one piece in a row and the others elsewhere. */
async function newest(
  connection: Connection,
  ask: Gathering,
  pause: Pause,
): Promise<readonly Row[]> {
  const rows = new Map<number, Row>();
  const [first, ...others] = ask.pieces;
  assert(first !== undefined, 'what is looked for by its words has some');
  await walk(connection, ask, { rows, pieces: ask.pieces, elsewhere: [], pause });
  if (rows.size < countMax && others.length > 0) {
    await walk(connection, ask, { rows, pieces: [first], elsewhere: others, pause });
  }
  return [...rows.values()];
}

type Walk = Readonly<{
  rows: Map<number, Row>;
  /** What a row holds itself, and what its record has besides. */
  pieces: readonly Piece[];
  elsewhere: readonly Piece[];
  pause: Pause;
}>;

async function walk(connection: Connection, ask: Gathering, given: Walk): Promise<void> {
  const { rows, pieces, elsewhere, pause } = given;
  const filter = filterOf(ask);
  const has = elsewhere.map(recordHas);
  const width = has.length === 0 ? windowRows : windowRowsTested;
  let at = newestRow(connection);
  while (at > 0 && rows.size < countMax) {
    const window = windowUpTo(connection, at, width);
    const { from, where, values } = rowsWith(pieces, window);
    const found = connection.all(
      `SELECT search.no AS at, record.no, updated, owed FROM ${from}
       CROSS JOIN record ON record.no = search.record
       WHERE ${[where, filter.sql, ...has.map(({ sql }) => sql)].join(' AND ')}
       ORDER BY ${window.isTail ? 'search.no' : 'search_index.rowid'} DESC LIMIT ?`,
      ...[...values, ...filter.values, ...has.flatMap((one) => one.values), countMax],
    );
    for (const row of found) {
      if (rows.size < countMax) rows.set(integer(row['no']), row);
    }
    const last = found.length === countMax ? found.at(-1) : undefined;
    at = last === undefined ? window.above : integer(last['at']) - 1;
    if (at > 0 && rows.size < countMax) await pause();
  }
}

function filterOf(ask: Gathering): Sql {
  const shelves: Sql = {
    sql: 'shelf IN (SELECT value FROM json_each(?))',
    values: [shelfNumbers(ask)],
  };
  if (!ask.onlyOwed) return shelves;
  const owed = owedBy(ask.party);
  return { sql: `${shelves.sql} ${owed.sql}`, values: [...shelves.values, ...owed.values] };
}

/** Of a record, that this party owes something on it. */
export const owedBy = (party: number): Sql => ({
  sql: `AND instr(',' || owed, ?) > 0`,
  values: [`,${party}:`],
});

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
