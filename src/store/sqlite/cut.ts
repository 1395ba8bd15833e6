/** A branch is given up: the one change that takes leaves away. */
import { assert } from '#kernel/assert.ts';
import type { Commit } from '../store.ts';
import { integer } from './connection.ts';
import { logNo, sizeOf } from './logs.ts';
import { leafId } from './numbers.ts';
import { clearViews } from './records.ts';
import type { Tables } from './tables.ts';
import { removeSearchRow } from './text-index.ts';

const hole = 2;
const erased = 3;

/** Inside the transaction that writes what takes their place. */
export function cutLog(tables: Tables, { group, party, size }: NonNullable<Commit['cut']>): void {
  const { connection } = tables;
  const groupNo = tables.directory.group(group);
  const log = logNo(tables, group, party);
  assert(groupNo !== undefined, 'a log that is cut is held');
  assert(size <= sizeOf(tables, log), 'a log is cut within what is held');
  const [from, end] = [leafId(log, size), leafId(log + 1, 0)];
  const found = 'SELECT search FROM leaf WHERE id >= ? AND id < ? AND search IS NOT NULL';
  for (const row of connection.all(found, from, end)) {
    removeSearchRow(connection, integer(row['search']));
  }
  connection.run('DELETE FROM finding WHERE leaf >= ? AND leaf < ?', from, end);
  connection.run('DELETE FROM leaf WHERE id >= ? AND id < ?', from, end);
  connection.run(
    'UPDATE leaf SET state = ? WHERE id >= ? AND id < ? AND state = ?',
    hole,
    leafId(log, 0),
    from,
    erased,
  );
  connection.run('UPDATE log SET size = ? WHERE no = ?', size, log);
  tables.remembered.forget();
  tables.tiles.cut(log, size);
  for (const row of connection.all('SELECT no FROM log WHERE group_no = ?', groupNo)) {
    const no = integer(row['no']);
    connection.run(
      'DELETE FROM receipt WHERE id >= ? AND id < ?',
      leafId(no, 0),
      leafId(no + 1, 0),
    );
  }
  clearViews(tables, groupNo);
}
