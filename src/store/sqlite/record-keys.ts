/** Which record has which id (schema.ts says why in two tables). */
import { assert } from '#kernel/assert.ts';
import { isRecordId, openerOf, type PartyId, type RecordId } from '#kernel/id.ts';
import { type Connection, integer, type Row } from './connection.ts';
import { recordsMax } from './numbers.ts';

/** New ids that move to the large table together. */
const newKeysMax = 65_536;

const find = `
  SELECT record.no, record.shelf, record.owed
  FROM (SELECT no FROM record_key_new WHERE key = ?1
        UNION ALL SELECT no FROM record_key_old WHERE key = ?1) AS known
  JOIN record ON record.no = known.no
  WHERE record.group_no = ?2 AND record.opener = ?3`;

export class RecordKeys {
  readonly #connection: Connection;
  #newKeys: number | undefined;
  #next: number | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  forget(): void {
    this.#newKeys = undefined;
    this.#next = undefined;
  }

  /** `no`, and the row's `shelf` and `owed`. Two openers may use the same digits, and so may two groups. */
  find(groupNo: number, { key, opener }: RecordKey): Row | undefined {
    return this.#connection.get(find, key, groupNo, opener);
  }

  /** Before the numbers of a transaction are given out; another process may have given some. */
  begin(): void {
    this.#next = undefined;
    this.#newKeys ??= integer(
      this.#connection.get('SELECT count(*) AS n FROM record_key_new')?.['n'],
    );
  }

  /** The number of a record that `find` did not find; the caller inserts its row. */
  add({ key }: RecordKey): number {
    this.#next ??=
      integer(this.#connection.get('SELECT coalesce(max(no), 0) AS no FROM record')?.['no']) + 1;
    const no = this.#next;
    assert(no < recordsMax, 'the records outgrew their numbers');
    this.#connection.run('INSERT INTO record_key_new (key, no) VALUES (?, ?)', key, no);
    this.#next += 1;
    this.#newKeys = (this.#newKeys ?? 0) + 1;
    return no;
  }

  /** At the end of a transaction: moves the new ids, in order, when there are many. */
  settle(): void {
    if ((this.#newKeys ?? 0) < newKeysMax) return;
    this.#connection.run(
      'INSERT INTO record_key_old (key, no) SELECT key, no FROM record_key_new ORDER BY key, no',
    );
    this.#connection.run('DELETE FROM record_key_new');
    this.#newKeys = 0;
  }
}

/** The parts of a record's id, as the tables hold them. */
export type RecordKey = Readonly<{ opener: PartyId; key: Uint8Array }>;

export const keyOf = (record: RecordId): RecordKey => ({
  opener: openerOf(record),
  key: Buffer.from(record.slice(record.length - 32), 'hex'),
});

export function recordIdOf(opener: string, key: Uint8Array): RecordId {
  const id = `${opener}-${Buffer.from(key).toString('hex')}`;
  assert(isRecordId(id), 'a record is numbered but has no id');
  return id;
}
