/** Groups and where their logs stand. */
import { assert } from '#kernel/assert.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import type { GroupRow, HeldCheckpoint, LogRow } from '../store.ts';
import { checkpointOf, columnsOf, hashesOf } from './checkpoints.ts';
import { bytes, integer, type Row, text } from './connection.ts';
import type { Tables } from './tables.ts';

export function writeGroup(tables: Tables, row: GroupRow): void {
  tables.connection.run(
    `INSERT INTO working_group (id, self, terms, complete) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET self = excluded.self, terms = excluded.terms,
       complete = excluded.complete`,
    row.group,
    row.self,
    row.termsBytes,
    row.complete ? 1 : 0,
  );
}

export function writeLog(tables: Tables, row: LogRow): void {
  const held = row.checkpoint === undefined ? noCheckpoint : columnsOf(row.checkpoint);
  const no = logNo(tables, row.group, row.party);
  tables.connection.run(
    `UPDATE log SET size = ?, peaks = ?, log_key = ?, log_key_since = ?, first_hole = ?,
       forked_at = ?, described = ?,
       note_size = ?, note = ?, root = ?, seconds = ?, proof_from = ?, proof = ?
     WHERE no = ?`,
    row.size,
    Buffer.concat(row.peaks),
    row.logKey,
    row.logKeySince,
    row.firstHole ?? null,
    row.forkedAt ?? null,
    row.described === undefined ? null : JSON.stringify(row.described),
    ...held,
    no,
  );
  tables.remembered.holds(no, row.size);
}

const noCheckpoint = [null, null, null, null, null, null] as const;

export function keepCheckpoint(
  tables: Tables,
  group: GroupId,
  party: PartyId,
  checkpoint: HeldCheckpoint,
): void {
  tables.connection.run(
    `INSERT OR REPLACE INTO kept_checkpoint
       (note_size, note, root, seconds, proof_from, proof, log_no) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ...columnsOf(checkpoint),
    logNo(tables, group, party),
  );
}

export function readGroups(tables: Tables): readonly GroupRow[] {
  return tables.connection.all('SELECT * FROM working_group ORDER BY no').map((row) => {
    const group = text(row['id']);
    const self = text(row['self']);
    assert(isGroupId(group) && isPartyId(self), 'a group is held under no id');
    return {
      group,
      self,
      termsBytes: bytes(row['terms']),
      complete: integer(row['complete']) === 1,
    };
  });
}

export function readLogs(tables: Tables, group: GroupId | undefined): readonly LogRow[] {
  const order = 'ORDER BY working_group.id, party';
  const from = 'FROM log JOIN working_group ON working_group.no = group_no';
  const columns = 'log.*';
  const rows =
    group === undefined
      ? tables.connection.all(`SELECT ${columns} ${from} ${order}`)
      : tables.connection.all(`SELECT ${columns} ${from} WHERE id = ? ${order}`, group);
  return rows.map((row) => logRowOf(tables, row));
}

export function readLog(tables: Tables, group: GroupId, party: PartyId): LogRow | undefined {
  const no = tables.directory.log(group, party);
  if (no === undefined) return undefined;
  const row = tables.connection.get('SELECT * FROM log WHERE no = ?', no);
  return row === undefined ? undefined : logRowOf(tables, row);
}

/** For writing: a log is numbered by the first commit that carries its row. */
export function logNo(tables: Tables, group: GroupId, party: PartyId): number {
  const no = tables.directory.log(group, party);
  assert(no !== undefined, 'a commit writes to a log that has no row');
  return no;
}

/** How many leaves of a log are held. */
export function sizeOf(tables: Tables, log: number): number {
  return integer(tables.connection.get('SELECT size FROM log WHERE no = ?', log)?.['size']);
}

function logRowOf(tables: Tables, row: Row): LogRow {
  const described = row['described'];
  return {
    ...tables.directory.logName(integer(row['no'])),
    size: integer(row['size']),
    peaks: hashesOf(bytes(row['peaks'])),
    logKey: text(row['log_key']),
    logKeySince: integer(row['log_key_since']),
    ...(row['note'] === null ? {} : { checkpoint: checkpointOf(row) }),
    ...(row['first_hole'] === null ? {} : { firstHole: integer(row['first_hole']) }),
    ...(row['forked_at'] === null ? {} : { forkedAt: integer(row['forked_at']) }),
    ...(described === null ? {} : { described: JSON.parse(text(described)) }),
  };
}

export function readKeptCheckpoints(
  tables: Tables,
  group: GroupId,
  party: PartyId,
): readonly HeldCheckpoint[] {
  const no = tables.directory.log(group, party);
  if (no === undefined) return [];
  return tables.connection
    .all('SELECT * FROM kept_checkpoint WHERE log_no = ? ORDER BY note_size, note', no)
    .map(checkpointOf);
}
