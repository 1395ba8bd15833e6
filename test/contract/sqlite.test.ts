import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { storeContract } from './store.ts';

storeContract({
  name: 'SQLite',
  place: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entente-store-'));
    return {
      open: async () => openSqliteStore(join(folder, 'entente.db')),
      openBackup: async (path) => openSqliteStore(path),
      backupPath: join(folder, 'copy.db'),
      bytes: async () => {
        const files = (await readdir(folder)).toSorted();
        return Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))));
      },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
});
