/**
 * Pages of joint rows. Records stand on shelves (group, desk, area, status, owing or not), each in order; a page merges the fronts of
 * the shelves that the query names, so that its cost depends on the page and not on the number of records.
 * What has no such order (a text, or a party's duties by age) is gathered, up to `countMax`, and sorted.
 */
import { cursorOf, inOrder, type Position, positionOf } from '../cursor.ts';
import {
  type BeginningQuery,
  countMax,
  type JointPage,
  type JointQuery,
  type ListedJoint,
  pageRowsMax,
} from '../store.ts';
import { integer, type Row } from './connection.ts';
import type { Shelf } from './directory.ts';
import { gather, owedBy, type Pause } from './gather.ts';
import { keyBytes } from './key-table.ts';
import { anyParty, jointColumns, jointRowOf } from './records.ts';
import type { Tables } from './tables.ts';
import { piecesFor } from './text-query.ts';

export async function readJoints(
  tables: Tables,
  query: JointQuery,
  pause: Pause,
): Promise<JointPage> {
  const limit = Math.max(1, Math.min(query.limit, pageRowsMax));
  const order = query.order ?? (query.owedBy === undefined ? 'updated' : 'due');
  const party = query.owedBy === undefined ? anyParty : tables.directory.party(query.owedBy);
  const shelves = shelvesOf(tables, query);
  if (party === undefined || shelves.length === 0) return { rows: [], total: 0 };

  const after = query.after === undefined ? undefined : positionOf(query.after);
  const ask = { shelves, party, after, count: limit + 1 };
  const pieces = piecesFor(tables.connection, query.text ?? '');
  const onlyOwed = query.owedBy !== undefined;
  const filtered = count(tables, ask);
  const scattered = onlyOwed && order === 'updated' && filtered < countMax;
  const found =
    pieces.length > 0 || scattered
      ? await gather(tables.connection, { ...ask, pieces, order, onlyOwed, filtered }, pause)
      : {
          positions:
            order === 'updated' ? byUpdate(tables, { ...ask, onlyOwed }) : byDue(tables, ask),
          total: filtered,
        };
  const page = found.positions.slice(0, limit);
  const last = page.at(-1);
  const more = found.positions.length > limit && last !== undefined;
  return {
    rows: listed(tables, page),
    ...(more ? { next: cursorOf(last) } : {}),
    total: found.total,
  };
}

/** A party, and what an id of its records begins with. */
const beginning = /^([a-z][a-z0-9]{1,11})-([0-9a-f]{1,32})$/;

/** Old ids by their order. The new ones are few and have none: they are looked through. */
export function readJointsBeginning(
  tables: Tables,
  start: string,
  query: BeginningQuery,
): readonly ListedJoint[] {
  const [, opener, digits] = beginning.exec(start) ?? [];
  const shelves = shelvesOf(tables, query);
  if (opener === undefined || digits === undefined || shelves.length === 0) return [];
  const [least, most] = [keyOfDigits(digits, '0'), keyOfDigits(digits, 'f')];
  const limit = Math.max(1, Math.min(query.limit, pageRowsMax));
  return tables.connection
    .all(
      `SELECT ${jointColumns}, ${findingsCount} FROM (
         SELECT no FROM record_key_old WHERE key BETWEEN ?1 AND ?2
         UNION ALL SELECT no FROM record_key_new WHERE key BETWEEN ?1 AND ?2
       ) AS named CROSS JOIN record ON record.no = named.no
       WHERE record.opener = ?3 AND record.shelf IN (SELECT value FROM json_each(?4)) LIMIT ?5`,
      least,
      most,
      opener,
      JSON.stringify(shelves.map(({ no }) => no)),
      limit,
    )
    .map((row) => listedRowOf(tables, row))
    .sort((a, b) => (a.record < b.record ? -1 : 1));
}

const keyOfDigits = (digits: string, rest: '0' | 'f'): Uint8Array =>
  Buffer.from(digits.padEnd(2 * keyBytes, rest), 'hex');

const findingsCount = '(SELECT count(*) FROM finding WHERE finding.record = record.no) AS findings';
const listedRowOf = (tables: Tables, row: Row): ListedJoint => ({
  ...jointRowOf(tables, row),
  findings: integer(row['findings']),
});

/** The rows of a page, by one statement; without those whose view was taken away while the search went on. */
function listed(tables: Tables, page: readonly Position[]): readonly ListedJoint[] {
  const numbers = JSON.stringify(page.map(({ record }) => record));
  const rows = tables.connection.all(
    `SELECT ${jointColumns}, ${findingsCount}
     FROM json_each(?) AS asked CROSS JOIN record ON record.no = asked.value
     WHERE record.shelf IS NOT NULL ORDER BY asked.key`,
    numbers,
  );
  return rows.map((row) => listedRowOf(tables, row));
}

type Ask = Readonly<{
  shelves: readonly Shelf[];
  party: number;
  after: Position | undefined;
  count: number;
  /** Latest first, but only what the party owes something on. */
  onlyOwed?: boolean;
}>;

function shelvesOf(tables: Tables, query: Omit<JointQuery, 'limit'>): readonly Shelf[] {
  const groups = query.groups && new Set(query.groups);
  const within = query.within && new Map(query.within.map((one) => [one.group, one]));
  const isWithin = ({ group, desk, area }: Shelf): boolean => {
    const reach = within?.get(group);
    if (reach === undefined || !reach.desks.includes(desk)) return false;
    return area === '' || (reach.areas?.includes(area) ?? true);
  };
  return tables.directory
    .shelves()
    .filter(
      (shelf) =>
        (query.group === undefined || shelf.group === query.group) &&
        (groups === undefined || groups.has(shelf.group)) &&
        (within === undefined || isWithin(shelf)) &&
        (query.desk === undefined || shelf.desk === query.desk) &&
        (query.statuses === undefined || query.statuses.includes(shelf.status)) &&
        (query.owedBy === undefined || shelf.owing),
    );
}

/** Latest first. */
function byUpdate(tables: Tables, ask: Ask): readonly Position[] {
  const from = ask.after?.kind === 'updated' ? ask.after : undefined;
  const owed = ask.onlyOwed === true ? owedBy(ask.party) : { sql: '', values: [] };
  const positions = ask.shelves.flatMap((shelf) =>
    tables.connection
      .all(
        `SELECT updated, no FROM record WHERE shelf = ? AND (updated, no) < (?, ?) ${owed.sql}
         ORDER BY updated DESC, no DESC LIMIT ?`,
        shelf.no,
        from?.at ?? Number.MAX_SAFE_INTEGER,
        from?.record ?? Number.MAX_SAFE_INTEGER,
        ...owed.values,
        ask.count,
      )
      .map((row): Position => {
        return { kind: 'updated', at: integer(row['updated']), record: integer(row['no']) };
      }),
  );
  return positions.sort(inOrder).slice(0, ask.count);
}

/** Earliest date first, then what is owed without a date, then (if all is asked for) what nobody owes. */
function byDue(tables: Tables, ask: Ask): readonly Position[] {
  if (ask.after?.kind === 'updated') return byUpdate(tables, { ...ask, shelves: idle(ask) });
  const positions = ask.shelves
    .filter((shelf) => shelf.owing)
    .flatMap((shelf) =>
      tables.connection
        .all(
          `SELECT due, record FROM owed WHERE shelf = ? AND party = ? AND (due, record) > (?, ?)
           ORDER BY due, record LIMIT ?`,
          shelf.no,
          ask.party,
          ask.after?.at ?? 0,
          ask.after?.record ?? 0,
          ask.count,
        )
        .map((row): Position => {
          return { kind: 'due', at: integer(row['due']), record: integer(row['record']) };
        }),
    )
    .sort(inOrder)
    .slice(0, ask.count);
  const missing = ask.count - positions.length;
  if (missing === 0) return positions;
  const rest = byUpdate(tables, { ...ask, shelves: idle(ask), after: undefined, count: missing });
  return [...positions, ...rest];
}

const idle = (ask: Ask): readonly Shelf[] => ask.shelves.filter((shelf) => !shelf.owing);

function count(tables: Tables, { shelves, party }: Ask): number {
  let total = 0;
  for (const shelf of shelves) {
    const row =
      party === anyParty
        ? tables.connection.get(
            'SELECT count(*) AS n FROM (SELECT 1 FROM record WHERE shelf = ? LIMIT ?)',
            shelf.no,
            countMax - total,
          )
        : tables.connection.get(
            'SELECT count(*) AS n FROM (SELECT 1 FROM owed WHERE shelf = ? AND party = ? LIMIT ?)',
            shelf.no,
            party,
            countMax - total,
          );
    total += integer(row?.['n']);
    if (total >= countMax) return countMax;
  }
  return total;
}
