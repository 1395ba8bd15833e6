/** Leaves: appended, filled, erased, read. */
import type { SQLInputValue } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import {
  type Commit,
  type ContentRow,
  type LeafMark,
  type LeafRow,
  type MarkedLeaf,
  pageRowsMax,
} from '../store.ts';
import { bytes, integer, type Row, text } from './connection.ts';
import { logNo, sizeOf } from './logs.ts';
import { leafId, logOfLeaf, seqOfLeaf } from './numbers.ts';
import { recordIdOf } from './record-keys.ts';
import type { Tables } from './tables.ts';
import { removeSearchRow } from './text-index.ts';

const states = ['none', 'held', 'hole', 'erased'] as const;
const stateNumbers = { none: 0, held: 1, hole: 2, erased: 3 } as const;

/** What other members of the same commit say of a leaf. */
export type LeafPlaces = Readonly<{
  /** The number of a record of the commit, or of one held already. */
  recordNo: (group: GroupId, record: RecordId) => number;
  /** The number that the leaf's search row will have. */
  searchNo: (leaf: number) => number | undefined;
}>;

/** By log, the leaves that this transaction appended. */
export type Grown = ReadonlyMap<number, Readonly<{ from: number; to: number }>>;

/**
 * Appends, and checks that each leaf continues its log.
 * @returns for each log that grew, from where to where.
 */
export function appendLeaves(
  tables: Tables,
  leaves: readonly LeafRow[],
  places: LeafPlaces,
): Grown {
  const grown = new Map<number, { size: number; hashes: Uint8Array[] }>();
  const values: SQLInputValue[] = [];
  for (const leaf of leaves) {
    const log = logNo(tables, leaf.group, leaf.party);
    let at = grown.get(log);
    if (at === undefined) {
      at = { size: tables.remembered.size(log) ?? sizeOf(tables, log), hashes: [] };
      grown.set(log, at);
    }
    assert(leaf.seq === at.size + at.hashes.length, 'a leaf continues its log without a gap');
    const held = leaf.content === 'held';
    assert(held === (leaf.contentBytes !== undefined), 'a leaf holds its content or has none');
    const id = leafId(log, leaf.seq);
    values.push(
      id,
      leaf.record === undefined ? null : places.recordNo(leaf.group, leaf.record),
      places.searchNo(id) ?? null,
      stateNumbers[leaf.content],
      leaf.understood ? 1 : 0,
      leaf.leafHash,
      leaf.type,
      held ? (leaf.salt ?? null) : null,
      leaf.actBytes,
      leaf.contentBytes ?? null,
    );
    at.hashes.push(leaf.leafHash);
  }
  tables.connection.insert(
    'INSERT INTO leaf (id, record, search, state, understood, hash, type, salt, act, content)',
    10,
    values,
  );
  const ranges = new Map<number, Readonly<{ from: number; to: number }>>();
  for (const [log, { size, hashes }] of grown) {
    tables.tiles.append(log, size, hashes);
    ranges.set(log, { from: size, to: size + hashes.length });
  }
  return ranges;
}

/** Fills holes, and nothing else: what was erased stays erased. */
export function fillHoles(tables: Tables, contents: NonNullable<Commit['contents']>): void {
  for (const { group, party, seq, salt, contentBytes } of contents) {
    assert(salt !== undefined && contentBytes !== undefined, 'a filled hole has salt and content');
    tables.connection.run(
      'UPDATE leaf SET state = ?, salt = ?, content = ? WHERE id = ? AND state = ?',
      stateNumbers.held,
      salt,
      contentBytes,
      leafId(logNo(tables, group, party), seq),
      stateNumbers.hole,
    );
  }
}

export function markUnderstood(tables: Tables, leaves: NonNullable<Commit['understood']>): void {
  for (const { group, party, seq } of leaves) {
    const id = leafId(logNo(tables, group, party), seq);
    tables.connection.run('UPDATE leaf SET understood = 1 WHERE id = ?', id);
  }
}

/** @returns ids of the leaves whose content is gone now. A leaf without content has nothing to erase. */
export function eraseLeaves(
  tables: Tables,
  erased: NonNullable<Commit['erased']>,
): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const { group, party, seq } of erased) {
    const id = leafId(logNo(tables, group, party), seq);
    const row = tables.connection.get(
      'SELECT search FROM leaf WHERE id = ? AND state <> ?',
      id,
      stateNumbers.none,
    );
    if (row === undefined) continue;
    tables.connection.run(
      'UPDATE leaf SET state = ?, salt = NULL, content = NULL, search = NULL WHERE id = ?',
      stateNumbers.erased,
      id,
    );
    if (row['search'] !== null) removeSearchRow(tables.connection, integer(row['search']));
    gone.add(id);
  }
  return gone;
}

const columns = `leaf.id, leaf.state, leaf.understood, leaf.hash, leaf.type, leaf.salt, leaf.act,
  leaf.content, record.key, record.opener`;

export function readLeaves(
  tables: Tables,
  place: Readonly<{ group: GroupId; party: PartyId }>,
  from: number,
  count: number,
  bytesMax: number,
): readonly LeafRow[] {
  const log = tables.directory.log(place.group, place.party);
  if (log === undefined || count <= 0) return [];
  const rows = tables.connection
    .prepared(
      `SELECT ${columns} FROM leaf LEFT JOIN record ON record.no = leaf.record
       WHERE leaf.id >= ? AND leaf.id < ? ORDER BY leaf.id`,
    )
    .iterate(leafId(log, from), leafId(log, Math.min(from + count, sizeOf(tables, log))));
  const leaves: LeafRow[] = [];
  let total = 0;
  for (const row of rows) {
    const leaf = leafRowOf(tables, row);
    total += leaf.actBytes.length + (leaf.contentBytes?.length ?? 0);
    if (leaves.length > 0 && total > bytesMax) break;
    leaves.push(leaf);
  }
  return leaves;
}

export function readContentsAt(
  tables: Tables,
  places: readonly Pick<LeafRow, 'group' | 'party' | 'seq'>[],
): readonly ContentRow[] {
  assert(places.length <= pageRowsMax, 'single leaves are asked for in pages');
  const ids = places.flatMap(({ group, party, seq }) => {
    const log = tables.directory.log(group, party);
    return log === undefined ? [] : [leafId(log, seq)];
  });
  return tables.connection
    .all(
      `SELECT leaf.id, leaf.state, leaf.type, leaf.content
       FROM json_each(?) AS asked CROSS JOIN leaf ON leaf.id = asked.value ORDER BY asked.key`,
      JSON.stringify(ids),
    )
    .map((row) => contentRowOf(tables, row));
}

export function readLeavesOf(tables: Tables, group: GroupId, record: RecordId): readonly LeafRow[] {
  const groupNo = tables.directory.group(group);
  const found = groupNo === undefined ? undefined : tables.recordKeys.find(groupNo, record);
  if (found === undefined) return [];
  const leaves = tables.connection
    .all(
      `SELECT ${columns} FROM leaf JOIN record ON record.no = leaf.record
       WHERE leaf.record = ? ORDER BY leaf.id`,
      integer(found['no']),
    )
    .map((row) => leafRowOf(tables, row));
  return leaves.sort((a, b) => (a.party === b.party ? a.seq - b.seq : a.party < b.party ? -1 : 1));
}

/** As the partial indexes of schema.ts are written, so that what is rare is found without reading the log. */
const marks: Readonly<Record<LeafMark, string>> = {
  held: 'leaf.state = 1',
  erased: 'leaf.state = 3',
  erasure: "leaf.type = 'content.erased'",
  seal: "leaf.type = 'audit.sealed'",
  'not-understood': 'leaf.understood = 0',
};

export function readMarkedLeaves(
  tables: Tables,
  place: Readonly<{ group: GroupId; party: PartyId }>,
  mark: LeafMark,
  from: number,
): readonly MarkedLeaf[] {
  const log = tables.directory.log(place.group, place.party);
  if (log === undefined) return [];
  return tables.connection
    .all(
      `SELECT leaf.id, leaf.state, leaf.understood, leaf.hash, leaf.type, NULL AS salt, leaf.act,
         NULL AS content, record.key, record.opener
       FROM leaf LEFT JOIN record ON record.no = leaf.record
       WHERE ${marks[mark]} AND leaf.id >= ? AND leaf.id < ? ORDER BY leaf.id LIMIT ?`,
      leafId(log, from),
      leafId(log, sizeOf(tables, log)),
      pageRowsMax,
    )
    .map((row) => {
      const { seq, actBytes, type, content, record } = leafRowOf(tables, row);
      return { seq, actBytes, type, content, ...(record === undefined ? {} : { record }) };
    });
}

export function readRecordsBetween(
  tables: Tables,
  place: Readonly<{ group: GroupId; party: PartyId }>,
  from: number,
  to: number,
): readonly RecordId[] {
  const log = tables.directory.log(place.group, place.party);
  if (log === undefined || to <= from) return [];
  return tables.connection
    .all(
      `SELECT key, opener FROM record WHERE no IN (
         SELECT record FROM leaf WHERE id >= ? AND id < ? AND record IS NOT NULL
       ) ORDER BY no`,
      leafId(log, from),
      leafId(log, Math.min(to, sizeOf(tables, log))),
    )
    .map((row) => recordIdOf(text(row['opener']), bytes(row['key'])));
}

function contentRowOf(tables: Tables, row: Row): ContentRow {
  const id = integer(row['id']);
  const content = states[integer(row['state'])];
  assert(content !== undefined, 'a leaf is in one of four states');
  return {
    ...tables.directory.logName(logOfLeaf(id)),
    ...{ seq: seqOfLeaf(id), type: text(row['type']), content },
    ...(row['content'] === null ? {} : { contentBytes: bytes(row['content']) }),
  };
}

function leafRowOf(tables: Tables, row: Row): LeafRow {
  return {
    ...contentRowOf(tables, row),
    actBytes: bytes(row['act']),
    leafHash: bytes(row['hash']),
    ...(row['salt'] === null ? {} : { salt: bytes(row['salt']) }),
    ...(row['key'] === null ? {} : { record: recordIdOf(text(row['opener']), bytes(row['key'])) }),
    understood: integer(row['understood']) === 1,
  };
}
