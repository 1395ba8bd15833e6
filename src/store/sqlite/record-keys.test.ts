import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import { openerOf, type PartyId, type RecordId, recordId } from '#kernel/id.ts';
import { Connection } from './connection.ts';
import { keyOf, newKeysMax, RecordKeys } from './record-keys.ts';
import { prepareSchema } from './schema.ts';

const xa = 'xa' as PartyId;

/** Ids whose digits begin with what changes last, so that their order is not that of their numbers. */
function idOf(n: number, opener: PartyId = xa): RecordId {
  const digits = new Uint8Array(16);
  new DataView(digits.buffer).setUint32(0, n, true);
  return recordId(opener, digits);
}

type Process = Readonly<{ connection: Connection; keys: RecordKeys }>;

function processes(t: TestContext, count: number): readonly Process[] {
  const folder = mkdtempSync(join(tmpdir(), 'entente-keys-'));
  const connections = Array.from({ length: count }, () => {
    const database = new DatabaseSync(join(folder, 'keys.db'));
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
    prepareSchema(database);
    return new Connection(database);
  });
  connections[0]?.database.exec(
    `INSERT INTO working_group VALUES (1, 'one', 'xa', x'', 1), (2, 'two', 'xa', x'', 1)`,
  );
  t.after(() => {
    for (const connection of connections) connection.close();
    rmSync(folder, { recursive: true });
  });
  return connections.map((connection) => ({ connection, keys: new RecordKeys(connection) }));
}

/** One transaction that numbers these records, as a commit does. */
function add({ connection, keys }: Process, records: Iterable<RecordId>, groupNo = 1): void {
  connection.transaction(() => {
    keys.sync();
    for (const record of records) {
      const no = keys.add(groupNo, record);
      connection.run(
        'INSERT INTO record (no, group_no, key, opener) VALUES (?, ?, ?, ?)',
        no,
        groupNo,
        keyOf(record),
        openerOf(record),
      );
    }
    keys.settle();
  });
}

const numberOf = ({ keys }: Process, record: RecordId, groupNo = 1) =>
  keys.find(groupNo, record)?.['no'];

test('record keys: the same digits of two openers, or in two groups, are different records', (t) => {
  const [one] = processes(t, 1) as [Process];
  const other = 'xb' as PartyId;
  add(one, [idOf(7), idOf(7, other)]);
  add(one, [idOf(7)], 2);
  assert.equal(numberOf(one, idOf(7)), 1);
  assert.equal(numberOf(one, idOf(7, other)), 2);
  assert.equal(numberOf(one, idOf(7), 2), 3);
  assert.equal(numberOf(one, idOf(7, other), 2), undefined);
});

test('record keys: what another process added is found, before and after it moved its ids', (t) => {
  const [writer, reader] = processes(t, 2) as [Process, Process];
  add(writer, [idOf(0)]);
  assert.equal(numberOf(reader, idOf(0)), 1);
  assert.equal(numberOf(reader, idOf(1)), undefined);
  add(
    writer,
    Array.from({ length: newKeysMax }, (_, n) => idOf(n + 1)),
  );
  const waiting = writer.connection.get('SELECT count(*) AS n FROM record_key_new');
  assert.equal(waiting?.['n'], 0, 'all have moved');
  add(writer, [idOf(newKeysMax + 1)]);
  for (const process of [writer, reader]) {
    for (const n of [0, 1, 255, 256, newKeysMax, newKeysMax + 1]) {
      assert.equal(numberOf(process, idOf(n)), n + 1);
    }
    assert.equal(numberOf(process, idOf(newKeysMax + 2)), undefined);
  }
  add(reader, [idOf(newKeysMax + 2)]);
  assert.equal(numberOf(writer, idOf(newKeysMax + 2)), newKeysMax + 3);
});

test('record keys: what was added in a transaction that failed is not found', (t) => {
  const [one] = processes(t, 1) as [Process];
  add(one, [idOf(1)]);
  const failing = function* () {
    yield idOf(2);
    throw new RangeError('no more');
  };
  assert.throws(() => add(one, failing()), RangeError);
  one.keys.forget();
  assert.equal(numberOf(one, idOf(2)), undefined);
  assert.equal(numberOf(one, idOf(1)), 1);
  add(one, [idOf(3)]);
  assert.equal(numberOf(one, idOf(3)), 2);
});
