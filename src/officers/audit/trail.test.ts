import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { openTrail } from '../sqlite/trail.ts';
import { checkTrail } from './check-trail.ts';
import { type AuditEvent, emptyHead, formatLine, parseLine } from './entry.ts';
import { ocsfOf } from './ocsf.ts';
import type { Trail } from './trail.ts';

function placeFor(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-trail-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'audit.db');
}

const read = (n: number, more: Partial<AuditEvent> = {}): AuditEvent => ({
  atMs: 1_795_000_000_000 + n * 1_000,
  actor: 'officer',
  officer: `o-${String(n % 3).padStart(16, '0')}`,
  action: 'GET /api/v1/notifications/:group/:record',
  status: 200,
  group: 'ab'.repeat(32),
  records: [`xa-${String(n).padStart(32, '0')}`],
  address: '192.0.2.7',
  ...more,
});

async function filled(path: string, count: number): Promise<Trail> {
  const trail = openTrail(path);
  await Promise.all(Array.from({ length: count }, (_, n) => trail.append(read(n))));
  return trail;
}

test('trail: lines stand in the order of the calls, chained, and are there after it is opened again', async (t) => {
  const path = placeFor(t);
  const trail = await filled(path, 2_500);
  const { size, head } = trail.head();
  assert.equal(size, 2_500);
  await trail.close();
  const again = openTrail(path);
  assert.deepEqual(again.head(), { size, head });
  await again.append(read(size));
  const lines = await again.lines(0, 3_000);
  assert.deepEqual(
    lines.map(({ entry }) => entry.records?.[0]),
    lines.map((_, n) => read(n).records?.[0]),
  );
  assert.deepEqual(await checkTrail(again, [{ entries: 2_500, head }]), {
    ...{ kind: 'whole', size: 2_501, sealed: 2_500 },
  });
  await again.close();
});

test('trail: it is searched by officer, action, group, record, time and outcome, newest first, page by page', async (t) => {
  const trail = await filled(placeFor(t), 30);
  await trail.append(read(30, { action: 'POST /api/v1/drafts', status: 409 }));
  const places = async (query: Parameters<Trail['find']>[0]): Promise<readonly number[]> =>
    (await trail.find(query)).map(({ entry }) => entry.n);
  assert.deepEqual(await places({ officer: read(1).officer ?? '', limit: 3 }), [28, 25, 22]);
  assert.deepEqual(
    await places({ officer: read(1).officer ?? '', below: 22, limit: 3 }),
    [19, 16, 13],
  );
  assert.deepEqual(await places({ record: read(7).records?.[0] ?? '', limit: 9 }), [7]);
  assert.deepEqual(await places({ action: 'POST', limit: 9 }), [30]);
  assert.deepEqual(await places({ failed: true, limit: 9 }), [30]);
  assert.deepEqual(
    await places({ fromMs: read(3).atMs, beforeMs: read(5).atMs, limit: 9 }),
    [4, 3],
  );
  assert.deepEqual(await places({ group: 'cd'.repeat(32), limit: 9 }), []);
  await trail.close();
});

test('trail: a record is found by the lines that name it, whatever a caller took for its id', async (t) => {
  const trail = openTrail(placeFor(t));
  const few = fc.constantFrom(
    'xa-01',
    'xa01',
    'XA-01',
    'z',
    'z7az',
    '" OR "a',
    '三角',
    'é',
    '',
    '*',
  );
  const named = fc.array(fc.oneof(few, fc.string({ unit: 'binary', maxLength: 20 })), {
    ...{ minLength: 1, maxLength: 5 },
  });
  const lines: (readonly string[])[] = [];
  await fc.assert(
    fc.asyncProperty(named, async (records) => {
      lines.push(records.map((record) => record.toWellFormed()));
      await trail.append(read(lines.length, { records }));
      for (const record of lines.at(-1) ?? []) {
        const found = await trail.find({ record, limit: 500 });
        const places = lines.flatMap((one, n) => (one.includes(record) ? [n] : []));
        assert.deepEqual(
          found.map(({ entry }) => entry.n),
          places.reverse(),
          record,
        );
      }
    }),
  );
  await trail.close();
});

test('trail: one that an earlier version wrote is searched by record as before', async (t) => {
  const path = placeFor(t);
  const database = new DatabaseSync(path);
  database.exec(`
    CREATE TABLE line (
      n INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, officer TEXT, action TEXT NOT NULL, status INTEGER NOT NULL,
      grp TEXT, text TEXT NOT NULL, head TEXT NOT NULL
    ) STRICT;
    CREATE INDEX line_by_time ON line (at_ms);
    CREATE INDEX line_by_officer ON line (officer, n) WHERE officer IS NOT NULL;
    CREATE INDEX line_by_group ON line (grp, n) WHERE grp IS NOT NULL;
    CREATE TABLE about_record (record TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (record, n)) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 1;
  `);
  const insert = database.prepare('INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  let head = emptyHead;
  for (let n = 0; n < 20; n++) {
    const event = read(n, { records: [`xa-${'0'.repeat(31)}${n % 2}`] });
    const line = formatLine(n, event, head);
    const { atMs, officer, action, status, group } = line.entry;
    insert.run(...[n, atMs, officer ?? null, action, status, group ?? null, line.text, line.head]);
    head = line.head;
  }
  database.close();
  const trail = openTrail(path);
  assert.deepEqual(trail.head(), { size: 20, head });
  const found = await trail.find({ record: `xa-${'0'.repeat(31)}1`, below: 7, limit: 9 });
  assert.deepEqual(
    found.map(({ entry }) => entry.n),
    [5, 3, 1],
  );
  await trail.append(read(20));
  assert.equal((await checkTrail(trail, [{ entries: 20, head }])).kind, 'whole');
  await trail.close();
});

test('trail: what could not be synced is not told as kept, and nothing behind it before it is', async (t) => {
  const path = placeFor(t);
  const trail = openTrail(path);
  renameSync(`${path}-wal`, `${path}-away`);
  await assert.rejects(trail.append(read(0)), { name: 'StoreFault', code: 'disk' });
  assert.equal(trail.head().size, 0);
  renameSync(`${path}-away`, `${path}-wal`);
  await trail.append(read(1));
  assert.equal(trail.head().size, 2);
  assert.deepEqual(await checkTrail(trail, []), { kind: 'whole', size: 2, sealed: 0 });
  await trail.close();
});

test('trail: what a killed process had not synced is durable before the next one tells of it', async (t) => {
  const path = placeFor(t);
  const trail = await filled(path, 5);
  const killed = placeFor(t);
  for (const suffix of ['', '-wal']) copyFileSync(`${path}${suffix}`, `${killed}${suffix}`);
  const head = trail.head();
  await trail.close();
  const next = openTrail(killed);
  assert.deepEqual(next.head(), head);
  // The machine goes down, and takes with it what nobody has synced: the write-ahead log as it was found.
  const left = placeFor(t);
  copyFileSync(killed, left);
  await next.close();
  const again = openTrail(left);
  assert.deepEqual(again.head(), head);
  assert.equal((await checkTrail(again, [{ entries: 5, head: head.head }])).kind, 'whole');
  await again.close();
});

test('trail: a line that is changed, taken out or put in shows, and so does an end that is cut off', async (t) => {
  const cases: readonly Readonly<{ name: string; sql: string; verdict: object }>[] = [
    {
      name: 'changed',
      sql: `UPDATE line SET text = replace(text, '192.0.2.7', '192.0.2.8') WHERE n = 4`,
      verdict: { kind: 'altered', at: 4 },
    },
    { name: 'taken out', sql: 'DELETE FROM line WHERE n = 6', verdict: { kind: 'altered', at: 6 } },
    {
      name: 'another head',
      sql: `UPDATE line SET head = '${'ab'.repeat(32)}' WHERE n = 3`,
      verdict: { kind: 'altered', at: 3 },
    },
    {
      name: 'cut off',
      sql: 'DELETE FROM line WHERE n > 7',
      verdict: { kind: 'shorter-than-sealed', entries: 10, size: 8 },
    },
  ];
  for (const { name, sql, verdict } of cases) {
    const path = placeFor(t);
    const trail = await filled(path, 10);
    const { head } = trail.head();
    await trail.close();
    const database = new DatabaseSync(path);
    database.exec(sql);
    database.close();
    const again = openTrail(path);
    assert.deepEqual(await checkTrail(again, [{ entries: 10, head }]), verdict, name);
    await again.close();
  }
});

test('trail: a trail written anew over other events is not as it was sealed', async (t) => {
  const trail = await filled(placeFor(t), 5);
  const { head } = trail.head();
  await trail.close();
  const other = openTrail(placeFor(t));
  for (let n = 0; n < 5; n++) await other.append(read(n, { address: '192.0.2.9' }));
  const verdict = await checkTrail(other, [{ entries: 5, head }]);
  assert.deepEqual(verdict, { kind: 'not-as-sealed', entries: 5 });
  await other.close();
});

test('trail: whatever a stranger sends makes a line that can be read again (any text, any length)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), fc.string(), (agent, typed) => {
      const event = read(1, { agent, actor: 'nobody', about: { typed, [agent]: typed } });
      const line = formatLine(1, event, emptyHead);
      assert.deepEqual(parseLine(line.text), line.entry);
      assert.ok(line.text.length < 10_000);
    }),
    { examples: [['__proto__', 'x']] },
  );
});

test('trail: its export has the classes and required members of OCSF', async (t) => {
  const trail = openTrail(placeFor(t));
  await trail.append(read(0));
  await trail.append(
    read(1, { actor: 'nobody', action: 'POST /api/v1/sign-in/password', status: 401 }),
  );
  await trail.append(read(2, { action: 'POST /api/v1/officers', status: 201 }));
  const lines = await trail.lines(0, 9);
  const product = { version: '0.1.0', party: 'xa' };
  const classes = lines.map((line) => {
    const { class_uid, activity_id, type_uid, status, category_uid } = ocsfOf(line, product);
    return { class_uid, activity_id, type_uid, status, category_uid };
  });
  assert.deepEqual(classes, [
    { class_uid: 6003, activity_id: 2, type_uid: 600302, status: 'Success', category_uid: 6 },
    { class_uid: 3002, activity_id: 1, type_uid: 300201, status: 'Failure', category_uid: 3 },
    { class_uid: 3001, activity_id: 1, type_uid: 300101, status: 'Success', category_uid: 3 },
  ]);
  for (const name of ['time', 'severity_id', 'metadata', 'actor', 'api', 'src_endpoint']) {
    for (const line of lines) assert.ok(name in ocsfOf(line, product), name);
  }
  await trail.close();
});
