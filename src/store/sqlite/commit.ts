/**
 * One commit, one transaction. Nothing outside sees any of it before all of it is on disk (WAL, synchronous = FULL).
 */
import { assert } from '#kernel/assert.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { type Commit, StoreFault } from '../store.ts';
import { type Connection, integer } from './connection.ts';
import { cutLog } from './cut.ts';
import { appendLeaves, eraseLeaves, fillHoles, type Grown, markUnderstood } from './leaves.ts';
import { keepCheckpoint, logNo, sizeOf, writeGroup, writeLog } from './logs.ts';
import { digitsOf, leafId, logOfLeaf, seqOfLeaf } from './numbers.ts';
import { openRecord, writeJoints, writeSides } from './records.ts';
import { planSearch, writeSearch } from './search.ts';
import { forget, type Tables } from './tables.ts';

/** @returns whether contents were erased: then the write-ahead log still holds their bytes. */
export function applyCommit(tables: Tables, commit: Commit): boolean {
  try {
    return tables.connection.transaction(() => applyInTransaction(tables, commit));
  } catch (error) {
    forget(tables);
    throw error;
  }
}

function applyInTransaction(tables: Tables, commit: Commit): boolean {
  const version = tables.remembered.begin(tables.connection);
  holdLease(tables, commit.token);
  tables.recordKeys.sync(version);
  for (const row of commit.groups ?? []) writeGroup(tables, row);
  for (const row of commit.logs ?? []) tables.directory.openLog(row.group, row.party);

  if (commit.cut) cutLog(tables, commit.cut);

  // Joint rows come first, so that a new record's row is written once, whole.
  const recordNo = recordNumbers(tables, commit);
  const search = planSearch(tables, commit.search ?? []);
  const grown = appendLeaves(tables, commit.leaves ?? [], {
    recordNo,
    searchNo: (leaf) => search.byLeaf.get(leaf),
  });
  fillHoles(tables, commit.contents ?? []);
  const erased = eraseLeaves(tables, commit.erased ?? []);
  markUnderstood(tables, commit.understood ?? []);
  writeLogs(tables, commit, grown);
  for (const { group, party, checkpoint } of commit.keptCheckpoints ?? []) {
    keepCheckpoint(tables, group, party, checkpoint);
  }
  writeReceipts(tables, commit.receipts ?? []);
  writeSides(tables, commit.sides ?? [], recordNo);
  writeSearch(tables, search.rows, recordNo, (leaf) => {
    const { from = Infinity } = grown.get(logOfLeaf(leaf)) ?? {};
    return seqOfLeaf(leaf) >= from && !erased.has(leaf);
  });
  for (const leaf of erased) removeFindings(tables, leaf);
  for (const { group, party, seq } of commit.rescreened ?? []) {
    removeFindings(tables, leafId(logNo(tables, group, party), seq));
  }
  writeFindings(tables, commit.findings ?? [], recordNo);
  writeForks(tables, commit.forks ?? []);
  writeSetAside(tables, commit.setAside ?? []);
  writeSettings(tables.connection, commit.settings ?? {});
  tables.recordKeys.settle();
  return erased.size > 0;
}

/** A writer that lost its lease must not write, whatever it still believes. */
function holdLease({ connection, remembered }: Tables, token: number): void {
  if (remembered.token === token) return;
  const row = connection.get('SELECT token FROM lease WHERE holder IS NOT NULL');
  if (row !== undefined && integer(row['token']) === token) {
    remembered.token = token;
    return;
  }
  throw new StoreFault('lease-lost', 'another process holds the writer’s lease now', {
    retryable: false,
  });
}

function recordNumbers(
  tables: Tables,
  commit: Commit,
): (group: GroupId, record: RecordId) => number {
  const byGroup = new Map<GroupId, Map<RecordId, number>>();
  const numbersOf = (group: GroupId): Map<RecordId, number> => {
    let numbers = byGroup.get(group);
    if (numbers === undefined) {
      numbers = new Map();
      byGroup.set(group, numbers);
    }
    return numbers;
  };
  const joints = commit.joints ?? [];
  for (const [index, no] of writeJoints(tables, joints).entries()) {
    const row = joints[index];
    if (row) numbersOf(row.group).set(row.record, no);
  }
  return (group, record) => {
    const numbers = numbersOf(group);
    let no = numbers.get(record);
    if (no === undefined) {
      no = openRecord(tables, group, record);
      numbers.set(record, no);
    }
    return no;
  };
}

function writeLogs(tables: Tables, commit: Commit, grown: Grown): void {
  const written = new Set<number>();
  for (const row of commit.logs ?? []) {
    const no = logNo(tables, row.group, row.party);
    assert(
      row.size === (grown.get(no)?.to ?? sizeOf(tables, no)),
      'the row of a log says how many leaves are held',
    );
    writeLog(tables, row);
    written.add(no);
  }
  for (const no of grown.keys()) assert(written.has(no), 'a log that grew brings its row');
}

function writeReceipts(tables: Tables, receipts: NonNullable<Commit['receipts']>): void {
  for (const { group, receipt } of receipts) {
    tables.connection.run(
      `INSERT OR REPLACE INTO receipt (id, of, size, receipt_time, quoted_time)
       VALUES (?, ?, ?, ?, ?)`,
      leafId(logNo(tables, group, receipt.by), receipt.seq),
      receipt.of,
      receipt.size,
      digitsOf(receipt.receiptTime),
      digitsOf(receipt.quotedTime),
    );
  }
}

function removeFindings(tables: Tables, leaf: number): void {
  tables.connection.run('DELETE FROM finding WHERE leaf = ?', leaf);
}

function writeFindings(
  tables: Tables,
  findings: NonNullable<Commit['findings']>,
  recordNo: (group: GroupId, record: RecordId) => number,
): void {
  for (const { group, record, party, seq, finding } of findings) {
    tables.connection.run(
      'INSERT INTO finding (record, leaf, finding) VALUES (?, ?, ?)',
      recordNo(group, record),
      leafId(logNo(tables, group, party), seq),
      JSON.stringify(finding),
    );
  }
}

function writeForks(tables: Tables, forks: NonNullable<Commit['forks']>): void {
  for (const { group, party, evidence } of forks) {
    const groupNo = tables.directory.group(group);
    assert(groupNo !== undefined, 'evidence belongs to a group that the store holds');
    tables.connection.run(
      `INSERT INTO fork (group_no, party, evidence) SELECT ?1, ?2, ?3
       WHERE NOT EXISTS (
         SELECT 1 FROM fork WHERE group_no = ?1 AND party = ?2 AND evidence = ?3
       )`,
      groupNo,
      party,
      evidence,
    );
  }
}

function writeSetAside(tables: Tables, rows: NonNullable<Commit['setAside']>): void {
  for (const { group, party, bundle } of rows) {
    const groupNo = tables.directory.group(group);
    assert(groupNo !== undefined, 'a branch belongs to a group that the store holds');
    tables.connection.run(
      'INSERT INTO set_aside (group_no, party, bundle) VALUES (?, ?, ?)',
      groupNo,
      party,
      bundle,
    );
  }
}

function writeSettings(connection: Connection, settings: NonNullable<Commit['settings']>): void {
  for (const [name, value] of Object.entries(settings)) {
    if (value === undefined) connection.run('DELETE FROM setting WHERE name = ?', name);
    else {
      connection.run(
        'INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)',
        name,
        JSON.stringify(value),
      );
    }
  }
}
