/** Files that an earlier version wrote. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { desk, founding, pair, SampleLog, spokenAt, xa } from './sample-commits.ts';

/** What form 2 said of shelves, and the index that its first stores lacked. */
const asForm2 = `
  CREATE TABLE shelf_2 (
    no INTEGER PRIMARY KEY,
    group_no INTEGER NOT NULL REFERENCES working_group (no),
    desk TEXT NOT NULL,
    status TEXT NOT NULL,
    owing INTEGER NOT NULL,
    UNIQUE (group_no, desk, status, owing)
  ) STRICT;
  INSERT INTO shelf_2 SELECT no, group_no, desk, status, owing FROM shelf;
  DROP TABLE shelf;
  ALTER TABLE shelf_2 RENAME TO shelf;
  DROP INDEX leaf_seal;
  PRAGMA user_version = 2;
`;

test('store: a file of form 2 is opened, and lists what it listed', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-forms-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'entente.db');
  const log = new SampleLog({ group: pair, party: xa });
  const before = openSqliteStore(path);
  const token = await before.lease('a test', 60, 0);
  await before.commit({ token, ...founding() });
  await before.commit(log.say(token, [0, 1, 2].map(spokenAt)));
  const query = { desk, limit: 10 } as const;
  const listed = await before.joints(query);
  assert.notEqual(listed.rows.length, 0);
  await before.release(token);
  await before.close();

  const database = new DatabaseSync(path);
  database.exec(asForm2);
  database.close();

  const after = openSqliteStore(path);
  t.after(() => after.close());
  assert.deepEqual(await after.joints(query), listed);
});
