import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openOfficerStore } from '#officers/sqlite/open.ts';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { StoreFault } from '#store/store.ts';
import { officerStoreContract } from './officer-store.ts';

officerStoreContract('officers in sqlite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-officers-'));
  const [path, backupPath] = [join(folder, 'officers.db'), join(folder, 'copy.db')];
  return {
    backupPath,
    open: () => openOfficerStore(path),
    openBackup: () => openOfficerStore(backupPath),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
});

test("officers in sqlite: nobody else reads the file, and another program's is refused", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-officers-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'officers.db');
  const store = openOfficerStore(path);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  await store.backup(join(folder, 'copy.db'));
  assert.equal(statSync(join(folder, 'copy.db')).mode & 0o777, 0o600);
  await store.close();
  await assert.rejects(store.officers.list());
  const other = join(folder, 'other.db');
  await openSqliteStore(other).close();
  assert.throws(
    () => openOfficerStore(other),
    (error) => error instanceof StoreFault && error.code === 'corrupt',
  );
  writeFileSync(join(folder, 'text.db'), 'this is no database, however long it may be'.repeat(100));
  assert.throws(() => openOfficerStore(join(folder, 'text.db')), StoreFault);
});
