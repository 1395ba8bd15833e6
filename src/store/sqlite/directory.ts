/**
 * Names to numbers: groups, logs, parties, shelves. They are few and their numbers never change, so each is looked up once.
 * After a rollback `forget` drops what may not have been kept.
 */
import { assert } from '#kernel/assert.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { type Connection, integer, text } from './connection.ts';
import { logsMax } from './numbers.ts';

export type LogName = Readonly<{ group: GroupId; party: PartyId }>;
export type Shelf = Readonly<{
  no: number;
  group: GroupId;
  desk: string;
  /** Of desks whose records stand in several; else empty. */
  area: string;
  status: string;
  /** Whether somebody owes something on the records that stand there. */
  owing: boolean;
}>;

export class Directory {
  readonly #connection: Connection;
  readonly #groups = new Map<GroupId, number>();
  readonly #groupNames = new Map<number, GroupId>();
  readonly #logs = new Map<GroupId, Map<PartyId, number>>();
  readonly #logNames = new Map<number, LogName>();
  readonly #parties = new Map<PartyId, number>();
  readonly #shelves = new Map<string, number>();
  readonly #shelfRows = new Map<number, Shelf>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  forget(): void {
    this.#groups.clear();
    this.#groupNames.clear();
    this.#logs.clear();
    this.#logNames.clear();
    this.#parties.clear();
    this.#shelves.clear();
    this.#shelfRows.clear();
  }

  group(id: GroupId): number | undefined {
    const known = this.#groups.get(id);
    if (known !== undefined) return known;
    const row = this.#connection.get('SELECT no FROM working_group WHERE id = ?', id);
    if (row === undefined) return undefined;
    const no = integer(row['no']);
    this.#groups.set(id, no);
    return no;
  }

  groupName(no: number): GroupId {
    const known = this.#groupNames.get(no);
    if (known !== undefined) return known;
    const id = text(this.#connection.get('SELECT id FROM working_group WHERE no = ?', no)?.['id']);
    assert(isGroupId(id), 'a group is numbered but has no id');
    this.#groupNames.set(no, id);
    return id;
  }

  log(group: GroupId, party: PartyId): number | undefined {
    const known = this.#logs.get(group)?.get(party);
    if (known !== undefined) return known;
    const groupNo = this.group(group);
    if (groupNo === undefined) return undefined;
    const row = this.#connection.get(
      'SELECT no FROM log WHERE group_no = ? AND party = ?',
      groupNo,
      party,
    );
    return row === undefined ? undefined : this.#rememberLog(group, party, integer(row['no']));
  }

  /** For writing: gives a log its number. Its row is filled by the same commit. */
  openLog(group: GroupId, party: PartyId): number {
    const known = this.log(group, party);
    if (known !== undefined) return known;
    const groupNo = this.group(group);
    assert(groupNo !== undefined, `a commit writes a log of a group that the store does not hold`);
    const row = this.#connection.get(
      `INSERT INTO log (group_no, party, size, peaks, log_key, log_key_since)
       VALUES (?, ?, 0, x'', '', -1) RETURNING no`,
      groupNo,
      party,
    );
    const no = integer(row?.['no']);
    assert(no < logsMax, 'the logs outgrew their numbers');
    return this.#rememberLog(group, party, no);
  }

  logName(no: number): LogName {
    const known = this.#logNames.get(no);
    if (known !== undefined) return known;
    const row = this.#connection.get('SELECT group_no, party FROM log WHERE no = ?', no);
    const party = text(row?.['party']);
    assert(isPartyId(party), 'a log is numbered but has no party');
    const name = { group: this.groupName(integer(row?.['group_no'])), party };
    this.#logNames.set(no, name);
    return name;
  }

  #rememberLog(group: GroupId, party: PartyId, no: number): number {
    let logs = this.#logs.get(group);
    if (logs === undefined) {
      logs = new Map();
      this.#logs.set(group, logs);
    }
    logs.set(party, no);
    return no;
  }

  party(id: PartyId): number | undefined {
    const known = this.#parties.get(id);
    if (known !== undefined) return known;
    const row = this.#connection.get('SELECT no FROM party WHERE id = ?', id);
    if (row === undefined) return undefined;
    const no = integer(row['no']);
    this.#parties.set(id, no);
    return no;
  }

  openParty(id: PartyId): number {
    const known = this.party(id);
    if (known !== undefined) return known;
    this.#connection.run('INSERT INTO party (id) VALUES (?)', id);
    const no = this.party(id);
    assert(no !== undefined, 'a party was just numbered');
    return no;
  }

  openShelf({ group, desk, area, status, owing }: Omit<Shelf, 'no'>): number {
    const name = `${group} ${desk} ${area} ${status} ${owing}`;
    const known = this.#shelves.get(name);
    if (known !== undefined) return known;
    const groupNo = this.group(group);
    assert(groupNo !== undefined, 'a commit derives a record of a group that the store lacks');
    const key = [groupNo, desk, area, status, owing ? 1 : 0];
    this.#connection.run(
      'INSERT OR IGNORE INTO shelf (group_no, desk, area, status, owing) VALUES (?, ?, ?, ?, ?)',
      ...key,
    );
    const row = this.#connection.get(
      'SELECT no FROM shelf WHERE group_no = ? AND desk = ? AND area = ? AND status = ? AND owing = ?',
      ...key,
    );
    const no = integer(row?.['no']);
    this.#shelves.set(name, no);
    return no;
  }

  shelf(no: number): Shelf {
    const known = this.#shelfRows.get(no);
    if (known !== undefined) return known;
    const row = this.#connection.get('SELECT * FROM shelf WHERE no = ?', no);
    const shelf = {
      no,
      group: this.groupName(integer(row?.['group_no'])),
      desk: text(row?.['desk']),
      area: text(row?.['area']),
      status: text(row?.['status']),
      owing: integer(row?.['owing']) === 1,
    };
    this.#shelfRows.set(no, shelf);
    return shelf;
  }

  /** Read afresh: another process may have added some. */
  shelves(): readonly Shelf[] {
    return this.#connection
      .all('SELECT no FROM shelf ORDER BY no')
      .map((row) => this.shelf(integer(row['no'])));
  }
}
