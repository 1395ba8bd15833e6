/** Records: their joint views, sides, and what hangs on them. */
import type { SQLInputValue } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import { type GroupId, openerOf, type RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Owed } from '#verbs/desk.ts';
import { type JointRow, pageRowsMax, type SideRow } from '../store.ts';
import { bytes, integer, type Row, text } from './connection.ts';
import { logNo } from './logs.ts';
import { digitsOf, instantOfDigits, logOfSide, noDate, sideId } from './numbers.ts';
import { keyOf, recordIdOf } from './record-keys.ts';
import type { Tables } from './tables.ts';

/** Stands for whichever party owes something first. */
export const anyParty = 0;

/** By party, the earliest date at which it owes something; `noDate` if it owes it without one. */
export type Dues = ReadonlyMap<number, number>;

/** Writes joint rows, one a record. @returns the number of each row's record, in order. */
export function writeJoints(tables: Tables, rows: readonly JointRow[]): readonly number[] {
  const inserted: SQLInputValue[] = [];
  const owed: SQLInputValue[] = [];
  const numbers = rows.map((row) => {
    const groupNo = tables.directory.group(row.group);
    assert(groupNo !== undefined, 'a commit derives a record of a group that the store lacks');
    const dues = duesOf(tables, row.joint.owed);
    const shelf = tables.directory.openShelf({
      ...{ group: row.group, desk: row.desk, area: row.joint.area ?? '' },
      ...{ status: row.joint.status, owing: dues.size > 0 },
    });
    const values = jointValues(row, shelf, dues);
    const found = tables.recordKeys.find(groupNo, row.record);
    const no = found === undefined ? tables.recordKeys.add(groupNo, row.record) : noOf(found);
    if (found === undefined) {
      inserted.push(...values, no, groupNo, keyOf(row.record), openerOf(row.record));
    } else {
      updateJoint(tables, found, values);
    }
    for (const [party, due] of dues) owed.push(shelf, party, due, no);
    return no;
  });
  tables.connection.insert(
    `INSERT INTO record
       (shelf, opened, updated, changes, settles, owed, joint, no, group_no, key, opener)`,
    11,
    inserted,
  );
  tables.connection.insert('INSERT INTO owed (shelf, party, due, record)', 4, owed);
  return numbers;
}

function jointValues(row: JointRow, shelf: number, dues: Dues): readonly SQLInputValue[] {
  const { changesAt, settlesAfter } = row.joint;
  return [
    shelf,
    digitsOf(row.openedAt),
    digitsOf(row.updatedAt),
    changesAt === undefined ? null : digitsOf(changesAt),
    settlesAfter === undefined ? null : digitsOf(settlesAfter),
    dues.size === 0 ? null : textOfDues(dues),
    JSON.stringify(row.joint),
  ];
}

const noOf = (found: Row): number => integer(found['no']);

/** @param found the record's row as it is, which says what it owed so far */
function updateJoint(tables: Tables, found: Row, values: readonly SQLInputValue[]): void {
  const no = noOf(found);
  if (found['owed'] !== null) {
    deleteOwed(tables, integer(found['shelf']), no, duesOfText(text(found['owed'])));
  }
  tables.connection.run(
    `UPDATE record
     SET shelf = ?, opened = ?, updated = ?, changes = ?, settles = ?, owed = ?, joint = ?
     WHERE no = ?`,
    ...values,
    no,
  );
}

/** The number of a record of which nothing is derived (yet). */
export function openRecord(tables: Tables, group: GroupId, record: RecordId): number {
  const groupNo = tables.directory.group(group);
  assert(groupNo !== undefined, 'a commit names a record of a group that the store lacks');
  const found = tables.recordKeys.find(groupNo, record);
  if (found !== undefined) return integer(found['no']);
  const no = tables.recordKeys.add(groupNo, record);
  tables.connection.run(
    'INSERT INTO record (no, group_no, key, opener) VALUES (?, ?, ?, ?)',
    no,
    groupNo,
    keyOf(record),
    openerOf(record),
  );
  return no;
}

function duesOf(tables: Tables, owed: readonly Owed[]): Dues {
  const dues = new Map<number, number>();
  const note = (party: number, due: number): void => {
    dues.set(party, Math.min(due, dues.get(party) ?? noDate));
  };
  for (const { party, due } of owed) {
    const digits = due === undefined ? noDate : digitsOf(due);
    note(anyParty, digits);
    note(tables.directory.openParty(party), digits);
  }
  return dues;
}

/** `0:202611240000,3:202611240000`: kept in the record's row, so that its old entries can be found again. */
function textOfDues(dues: Dues): string {
  let text = '';
  for (const [party, due] of dues) text += `${text === '' ? '' : ','}${party}:${due}`;
  return text;
}

export function duesOfText(owed: string): Dues {
  const dues = new Map<number, number>();
  for (const entry of owed.split(',')) {
    const colon = entry.indexOf(':');
    dues.set(Number(entry.slice(0, colon)), Number(entry.slice(colon + 1)));
  }
  return dues;
}

/** Takes the derived view away from every record of a group, and every party's side of it. */
export function clearViews(tables: Tables, groupNo: number): void {
  const { connection } = tables;
  for (const row of connection.all(
    'SELECT no, shelf, owed FROM record WHERE group_no = ?',
    groupNo,
  )) {
    const no = integer(row['no']);
    if (row['owed'] !== null) {
      deleteOwed(tables, integer(row['shelf']), no, duesOfText(text(row['owed'])));
    }
    connection.run('DELETE FROM side WHERE id >= ? AND id < ?', sideId(no, 0), sideId(no + 1, 0));
  }
  connection.run(
    `UPDATE record SET shelf = NULL, opened = NULL, updated = NULL, changes = NULL, settles = NULL,
       owed = NULL, joint = NULL WHERE group_no = ?`,
    groupNo,
  );
}

function deleteOwed(tables: Tables, shelf: number, record: number, dues: Dues): void {
  for (const [party, due] of dues) {
    tables.connection.run(
      'DELETE FROM owed WHERE shelf = ? AND party = ? AND due = ? AND record = ?',
      shelf,
      party,
      due,
      record,
    );
  }
}

/** @param recordNo the number of a record of the same commit, or of one held already */
export function writeSides(
  tables: Tables,
  rows: readonly SideRow[],
  recordNo: (group: GroupId, record: RecordId) => number,
): void {
  const values = rows.flatMap((row) => [
    sideId(recordNo(row.group, row.record), logNo(tables, row.group, row.party)),
    row.desk,
    JSON.stringify(row.side),
  ]);
  tables.connection.insert('INSERT OR REPLACE INTO side (id, desk, side)', 3, values);
}

/** By record in the order asked, then by party. */
export function readSides(
  tables: Tables,
  group: GroupId,
  records: readonly RecordId[],
): readonly SideRow[] {
  const groupNo = tables.directory.group(group);
  if (groupNo === undefined) return [];
  return tables.connection.snapshot(() => {
    tables.recordKeys.sync();
    return records.flatMap((record) => sidesOf(tables, groupNo, record));
  });
}

function sidesOf(tables: Tables, groupNo: number, record: RecordId): readonly SideRow[] {
  const found = tables.recordKeys.find(groupNo, record);
  if (found === undefined) return [];
  const no = integer(found['no']);
  return tables.connection
    .all('SELECT * FROM side WHERE id >= ? AND id < ?', sideId(no, 0), sideId(no + 1, 0))
    .map((row) => ({
      ...tables.directory.logName(logOfSide(integer(row['id']))),
      record,
      desk: text(row['desk']),
      side: JSON.parse(text(row['side'])),
    }))
    .sort((a, b) => (a.party < b.party ? -1 : 1));
}

export const jointColumns =
  'record.no, record.shelf, record.opened, record.updated, record.key, record.opener, record.joint';

export function readJoint(tables: Tables, group: GroupId, record: RecordId): JointRow | undefined {
  return readJointsAt(tables, [{ group, record }])[0];
}

export function readJointsAt(
  tables: Tables,
  places: readonly Pick<JointRow, 'group' | 'record'>[],
): readonly JointRow[] {
  assert(places.length <= pageRowsMax, 'single records are asked for in pages');
  const { connection, directory, recordKeys } = tables;
  return connection.snapshot(() => {
    recordKeys.sync();
    const numbers = places.flatMap(({ group, record }) => {
      const groupNo = directory.group(group);
      const found = groupNo === undefined ? undefined : recordKeys.find(groupNo, record);
      return found === undefined || found['shelf'] === null ? [] : [integer(found['no'])];
    });
    return connection
      .all(
        `SELECT ${jointColumns} FROM json_each(?) AS asked
         CROSS JOIN record ON record.no = asked.value ORDER BY asked.key`,
        JSON.stringify(numbers),
      )
      .map((row) => jointRowOf(tables, row));
  });
}

export function jointRowOf(tables: Tables, row: Row): JointRow {
  const shelf = tables.directory.shelf(integer(row['shelf']));
  return {
    group: shelf.group,
    record: recordIdOf(text(row['opener']), bytes(row['key'])),
    desk: shelf.desk,
    joint: JSON.parse(text(row['joint'])),
    openedAt: instantOfDigits(integer(row['opened'])),
    updatedAt: instantOfDigits(integer(row['updated'])),
  };
}

export function readRecordsSettlingBefore(
  tables: Tables,
  group: GroupId,
  instant: Instant,
): readonly RecordId[] {
  const groupNo = tables.directory.group(group);
  if (groupNo === undefined) return [];
  return tables.connection
    .all(
      'SELECT opener, key FROM record WHERE group_no = ? AND settles < ? ORDER BY settles, no',
      groupNo,
      digitsOf(instant),
    )
    .map((row) => recordIdOf(text(row['opener']), bytes(row['key'])));
}

export function readJointsChangingBy(
  tables: Tables,
  now: Instant,
  limit: number,
): readonly JointRow[] {
  return tables.connection
    .all(
      `SELECT ${jointColumns} FROM record WHERE changes <= ? ORDER BY changes, no LIMIT ?`,
      digitsOf(now),
      limit,
    )
    .map((row) => jointRowOf(tables, row));
}
