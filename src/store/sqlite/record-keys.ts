/**
 * Which record has which id. Ids are random, so a table in their order would dirty a page for each new one: new ids are appended to a small
 * table and kept in memory, and move in order, many to a page, to the large one. The cost of a statement hardly grows with the records.
 */
import type { SQLInputValue } from 'node:sqlite';
import { assert } from '#kernel/assert.ts';
import { isRecordId, openerOf, type RecordId } from '#kernel/id.ts';
import { type Connection, integer, type Row, text } from './connection.ts';
import { KeyTable, keyBytes } from './key-table.ts';
import { recordsMax } from './numbers.ts';

/** New ids that move to the large table together; in memory, some 2 MiB. */
export const newKeysMax = 65_536;

const findNew = 'SELECT no, shelf, owed FROM record WHERE no = ? AND group_no = ? AND opener = ?';
const findOld = `
  SELECT record.no, record.shelf, record.owed
  FROM record_key_old AS known JOIN record ON record.no = known.no
  WHERE known.key = ? AND record.group_no = ? AND record.opener = ?`;

export class RecordKeys {
  readonly #connection: Connection;
  /** The numbers of new records by their digits. It may hold more than is new: another process moves them, and numbers never change. */
  readonly #new = new KeyTable();
  /** What this transaction adds: written when it settles. */
  #added: SQLInputValue[] = [];
  #newest = 0;
  #next: number | undefined;
  /** The connection's `dataVersion` when the new ids were read. */
  #version: number | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  forget(): void {
    this.#new.clear();
    this.#added = [];
    this.#newest = 0;
    this.#next = undefined;
    this.#version = undefined;
  }

  /** `no`, and the row's `shelf` and `owed`. Two openers may use the same digits, and so may two groups. */
  find(groupNo: number, record: RecordId): Row | undefined {
    if (!this.#connection.database.isTransaction) this.sync();
    const key = keyOf(record);
    const opener = openerOf(record);
    for (const no of this.#new.numbersOf(key)) {
      const row = this.#connection.get(findNew, no, groupNo, opener);
      if (row !== undefined) return row;
    }
    return this.#connection.get(findOld, key, groupNo, opener);
  }

  /** Takes in what was added meanwhile, by another process or before this one. Once in each transaction that finds. */
  sync(version = this.#connection.dataVersion()): void {
    if (version === this.#version) return;
    this.#version = version;
    this.#next = undefined;
    // Two texts for all rows: a row of its own for each costs ten times as much.
    const row = this.#connection.get(
      `SELECT group_concat(hex(key), '') AS keys, json_group_array(no) AS numbers, max(no) AS newest
       FROM record_key_new WHERE no > ?`,
      this.#newest,
    );
    if (row === undefined || row['newest'] === null) return;
    const keys = Buffer.from(text(row['keys']), 'hex');
    const numbers: readonly number[] = JSON.parse(text(row['numbers']));
    for (const [i, no] of numbers.entries()) {
      this.#new.add(keys.subarray(i * keyBytes, (i + 1) * keyBytes), no);
    }
    this.#newest = integer(row['newest']);
  }

  /** The number of a record that `find` did not find; the caller inserts its row. */
  add(groupNo: number, record: RecordId): number {
    this.#next ??=
      integer(this.#connection.get('SELECT coalesce(max(no), 0) AS no FROM record')?.['no']) + 1;
    const no = this.#next;
    assert(no < recordsMax, 'the records outgrew their numbers');
    const key = keyOf(record);
    this.#added.push(no, groupNo, openerOf(record), key);
    this.#new.add(key, no);
    this.#newest = no;
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
    if (this.#new.size < newKeysMax) return;
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
