/** Records that a text names, or that a party owes something on, collected up to `countMax` and put in order. */
import { countMax } from '../store.ts';
import { integer, type Row, text } from './connection.ts';
import { inOrder, type Position } from './cursor.ts';
import type { Shelf } from './directory.ts';
import { duesOfText } from './records.ts';
import type { Tables } from './tables.ts';
import { type RecordsQuery, recordsWith } from './text-query.ts';

export type Gathering = Readonly<{
  shelves: readonly Shelf[];
  party: number;
  after: Position | undefined;
  count: number;
  pieces: readonly string[];
  order: 'updated' | 'due';
  onlyOwed: boolean;
}>;

export function gather(
  tables: Tables,
  ask: Gathering,
): Readonly<{ positions: readonly Position[]; total: number }> {
  const shelves = JSON.stringify(ask.shelves.map((shelf) => shelf.no));
  const records = candidates(tables, ask, shelves);
  const rows = tables.connection.all(
    `SELECT record.no, record.updated, record.owed FROM (${records.sql}) AS found
     JOIN record ON record.no = found.record
     WHERE record.shelf IN (SELECT value FROM json_each(?))
     ORDER BY record.updated DESC, record.no DESC LIMIT ?`,
    ...records.values,
    shelves,
    countMax,
  );
  const positions: Position[] = [];
  for (const row of rows) {
    const position = positionIn(ask, row);
    if (position !== undefined) positions.push(position);
  }
  positions.sort(inOrder);
  const { after } = ask;
  const rest = after === undefined ? positions : positions.filter((one) => inOrder(one, after) > 0);
  return { positions: rest.slice(0, ask.count), total: positions.length };
}

function candidates(tables: Tables, ask: Gathering, shelves: string): RecordsQuery {
  const named = ask.pieces.length > 0 ? [recordsWith(tables.connection, ask.pieces)] : [];
  const owed: RecordsQuery = {
    sql: `SELECT record FROM owed
          WHERE shelf IN (SELECT value FROM json_each(?)) AND party = ?`,
    values: [shelves, ask.party],
  };
  const queries = ask.onlyOwed ? [...named, owed] : named;
  return {
    sql: queries.map((query) => query.sql).join(' INTERSECT '),
    values: queries.flatMap((query) => query.values),
  };
}

function positionIn(ask: Gathering, row: Row): Position | undefined {
  const record = integer(row['no']);
  const due = row['owed'] === null ? undefined : duesOfText(text(row['owed'])).get(ask.party);
  if (ask.onlyOwed && due === undefined) return undefined;
  return ask.order === 'due' && due !== undefined
    ? { kind: 'due', at: due, record }
    : { kind: 'updated', at: integer(row['updated']), record };
}
