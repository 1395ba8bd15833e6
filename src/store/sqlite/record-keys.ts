/**
 * Which record has which id. Ids are random, so a table in their order would dirty a page for each new one: new ids are appended to a small
 * table and kept in memory, and move in order, many to a page, to the large one. The cost of a statement hardly grows with the records.
 */
import type { SQLInputValue } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import { isRecordId, openerOf, type RecordId } from '#kernel/id.ts';
import { bytes, type Connection, integer, type Row, text } from './connection.ts';
import { recordsMax } from './numbers.ts';

/** New ids that move to the large table together; in memory, some 8 MiB. */
export const newKeysMax = 65_536;

const findOld = `
  SELECT record.no, record.shelf, record.owed
  FROM record_key_old AS known JOIN record ON record.no = known.no
  WHERE known.key = ? AND record.group_no = ? AND record.opener = ?`;

export class RecordKeys {
  readonly #connection: Connection;
  /** By group, the numbers of new records. It may hold more than is new: another process moves them, and numbers never change. */
  readonly #new = new Map<number, Map<RecordId, number>>();
  /** What this transaction adds: written when it settles. */
  #added: SQLInputValue[] = [];
  #newest = 0;
  #next: number | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  forget(): void {
    this.#new.clear();
    this.#added = [];
    this.#newest = 0;
    this.#next = undefined;
  }

  /** `no`, and the row's `shelf` and `owed`. Two openers may use the same digits, and so may two groups. */
  find(groupNo: number, record: RecordId): Row | undefined {
    if (!this.#connection.database.isTransaction) this.sync();
    const no = this.#new.get(groupNo)?.get(record);
    return no === undefined
      ? this.#connection.get(findOld, keyOf(record), groupNo, openerOf(record))
      : this.#connection.get('SELECT no, shelf, owed FROM record WHERE no = ?', no);
  }

  /** Takes in what was added meanwhile, by another process or before this one. Once in each transaction that finds. */
  sync(): void {
    const rows = this.#connection.all(
      'SELECT no, group_no, opener, key FROM record_key_new WHERE no > ? ORDER BY no',
      this.#newest,
    );
    for (const row of rows) {
      const record = recordIdOf(text(row['opener']), bytes(row['key']));
      this.#remember(integer(row['group_no']), record, integer(row['no']));
    }
  }

  #remember(groupNo: number, record: RecordId, no: number): void {
    let records = this.#new.get(groupNo);
    if (records === undefined) {
      records = new Map();
      this.#new.set(groupNo, records);
    }
    records.set(record, no);
    this.#newest = no;
  }

  /** Before the numbers of a transaction are given out; another process may have given some. */
  begin(): void {
    this.#next = undefined;
    this.sync();
  }

  /** The number of a record that `find` did not find; the caller inserts its row. */
  add(groupNo: number, record: RecordId): number {
    this.#next ??=
      integer(this.#connection.get('SELECT coalesce(max(no), 0) AS no FROM record')?.['no']) + 1;
    const no = this.#next;
    assert(no < recordsMax, 'the records outgrew their numbers');
    this.#added.push(no, groupNo, openerOf(record), keyOf(record));
    this.#remember(groupNo, record, no);
    this.#next += 1;
    return no;
  }

  /** At the end of a transaction: writes the ids that it added, and moves the new ones, in order, when there are many. */
  settle(): void {
    this.#connection.insert(
      'INSERT INTO record_key_new (no, group_no, opener, key)',
      4,
      this.#added,
    );
    this.#added = [];
    let known = 0;
    for (const records of this.#new.values()) known += records.size;
    if (known < newKeysMax) return;
    this.#connection.run(
      'INSERT INTO record_key_old (key, no) SELECT key, no FROM record_key_new ORDER BY key, no',
    );
    this.#connection.run('DELETE FROM record_key_new');
    this.#new.clear();
  }
}

export const keyOf = (record: RecordId): Uint8Array =>
  Buffer.from(record.slice(record.length - 32), 'hex');

export function recordIdOf(opener: string, key: Uint8Array): RecordId {
  const id = `${opener}-${Buffer.from(key).toString('hex')}`;
  assert(isRecordId(id), 'a record is numbered but has no id');
  return id;
}
