import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { isSqliteError } from '#store/sqlite/faults.ts';

/** Another command that is just finishing is waited for so long. */
const waitMsMax = 5_000;
const busyCode = 5;

/**
 * One process writes a data folder. The lock is one of the operating system, on an empty SQLite file: it goes when the process ends,
 * however it ends, so that a node that was killed starts again at once. (The store's own lease is for processes on other machines.)
 *
 * @throws the system's own error, which names the folder, where nothing may be written: SQLite would only say that it opens no file
 */
export function lockWriter(folder: string): Result<Readonly<{ release: () => void }>> {
  accessSync(folder, constants.W_OK);
  const path = join(folder, 'writer.lock');
  const database = new DatabaseSync(path, { timeout: waitMsMax });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return ok({ release: () => database.close() });
  } catch (error) {
    database.close();
    if (!isSqliteError(error) || (error.errcode & 0xff) !== busyCode) throw error;
    return refuse('node.not-the-writer', { at: folder });
  }
}
