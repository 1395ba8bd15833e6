/** Search rows: numbered before the leaves are written, since each leaf remembers the number of its row. */
import type { SQLInputValue } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { SearchRow } from '../store.ts';
import { integer } from './connection.ts';
import { logNo } from './logs.ts';
import { leafId } from './numbers.ts';
import type { Tables } from './tables.ts';
import { indexedUpTo, removeSearchRow } from './text-index.ts';
import { wordsOf } from './words.ts';

export type PlannedRow = Readonly<{
  no: number;
  leaf: number;
  group: GroupId;
  record: RecordId;
  /** Empty: whatever was to be found of the leaf is not any more. */
  words: string;
}>;
export type SearchPlan = Readonly<{
  rows: readonly PlannedRow[];
  byLeaf: ReadonlyMap<number, number>;
}>;

const empty: SearchPlan = { rows: [], byLeaf: new Map() };

/** One row a leaf: the last one counts. */
export function planSearch(tables: Tables, rows: readonly SearchRow[]): SearchPlan {
  if (rows.length === 0) return empty;
  // Numbers only grow, also when the newest row was erased: the index's mark would pass over a number used twice.
  let no = tables.remembered.searchNo ?? newestNo(tables);
  const planned = new Map<number, PlannedRow>();
  const byLeaf = new Map<number, number>();
  for (const { group, record, party, seq, text } of rows) {
    const words = wordsOf(text);
    const leaf = leafId(logNo(tables, group, party), seq);
    no += 1;
    planned.set(leaf, { no, leaf, group, record, words });
    if (words === '') byLeaf.delete(leaf);
    else byLeaf.set(leaf, no);
  }
  tables.remembered.searchNo = no;
  return { rows: [...planned.values()], byLeaf };
}

function newestNo({ connection }: Tables): number {
  const row = connection.get('SELECT coalesce(max(no), 0) AS no FROM search');
  return Math.max(integer(row?.['no']), indexedUpTo(connection));
}

/**
 * @param recordNo the number of a record of the same commit, or of one held already
 * @param isNew whether a leaf was inserted by this transaction, with the number of its search row
 */
export function writeSearch(
  tables: Tables,
  rows: readonly PlannedRow[],
  recordNo: (group: GroupId, record: RecordId) => number,
  isNew: (leaf: number) => boolean,
): void {
  const values: SQLInputValue[] = [];
  for (const { no, leaf, group, record, words } of rows) {
    if (!isNew(leaf)) forgetSearchOf(tables, leaf, words === '' ? null : no);
    if (words !== '') values.push(no, recordNo(group, record), leaf, words);
  }
  tables.connection.insert('INSERT INTO search (no, record, leaf, words)', 4, values);
}

function forgetSearchOf(tables: Tables, leaf: number, next: number | null): void {
  const row = tables.connection.get('SELECT search FROM leaf WHERE id = ?', leaf);
  assert(row !== undefined, 'a search row belongs to a leaf that is held');
  if (row['search'] !== null) removeSearchRow(tables.connection, integer(row['search']));
  tables.connection.run('UPDATE leaf SET search = ? WHERE id = ?', next, leaf);
}
