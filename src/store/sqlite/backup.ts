/**
 * Backup and restore. A backup is one complete database file: it can be opened, read and checked like the store itself.
 *
 * Trusted: with all that the store holds, erased contents excepted. If lost: make another. A backup keeps the contents that are erased
 * after it was made: where retention counts, old backups are destroyed too.
 */

import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import { StoreFault } from '../store.ts';
import { faultOf, isDamage, isSqliteError } from './faults.ts';
import { applicationId, isReadForm, pragma, schemaVersion } from './schema.ts';

/** Pages copied at a time, between which commits go on. */
const pagesPerStep = 1_024;

/** A file that stands at `path` afterwards is complete and durable; one that stood there before is replaced. */
export async function backUp(database: DatabaseSync, path: string): Promise<void> {
  const unfinished = `${path}.unfinished`;
  try {
    await removeDatabase(unfinished);
    await backup(database, unfinished, { rate: pagesPerStep });
    makeSingleFile(unfinished);
    await publish(unfinished, path);
  } catch (error) {
    await removeDatabase(unfinished).catch(() => {});
    throw diskFault(error, `the backup to ${path} failed`);
  }
}

/**
 * Puts a backup in the place of a store that is gone, or whose files are to be kept in the folder `aside`. The node that opens it finds
 * itself behind its guard and signs nothing until it has caught up (docs/spec/log.md, "The guard"). Whenever the process ends, one of
 * the two stands at `path`, whole: only a store that is damaged is moved away before.
 * Refuses `request.not-found` where no file is, and `backup.malformed` for one that is damaged, no backup, or of another version, and to
 * replace a store that is there without a place for it. Throws a `StoreFault` while another process has that store open.
 */
export async function restoreBackup(
  from: string,
  path: string,
  aside?: string,
): Promise<Result<void>> {
  const unfinished = `${path}.unfinished`;
  if (!(await exists(from))) return refuse('request.not-found', { at: from });
  const stands = (await exists(path)) || (await exists(`${path}-wal`));
  if (stands && aside === undefined) {
    return refuse('backup.malformed', {
      at: path,
      facts: { why: phrase('a store stands there already') },
    });
  }
  try {
    await removeDatabase(unfinished);
    await copyFile(from, unfinished, constants.COPYFILE_FICLONE);
    const refused = judge(unfinished, from);
    if (refused !== undefined) {
      await removeDatabase(unfinished);
      return refused;
    }
    if (stands && aside !== undefined) await keepAside(path, aside);
    await publish(unfinished, path);
    return ok(undefined);
  } catch (error) {
    await removeDatabase(unfinished).catch(() => {});
    throw diskFault(error, `the restore of ${from} failed`);
  }
}

/** The same file under a second name, after its write-ahead log went into it: beside another database that log would be read as its own. */
async function keepAside(path: string, aside: string): Promise<void> {
  await mkdir(aside, { mode: 0o700 });
  const kept = join(aside, basename(path));
  if (closeStore(path)) {
    // Some file systems know no second name.
    await link(path, kept).catch(() => copyFile(path, kept, constants.COPYFILE_FICLONE));
    await sync(kept);
  } else {
    for (const suffix of ['-wal', '-shm', '']) {
      await rename(path + suffix, kept + suffix).catch(ignoreAbsent);
    }
  }
  await sync(aside);
}

function ignoreAbsent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** One file again. False for a store that cannot be read any more. */
function closeStore(path: string): boolean {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    const said = database.prepare('PRAGMA journal_mode = DELETE').get()?.['journal_mode'];
    return said === 'delete';
  } catch (error) {
    if (isSqliteError(error) && isDamage(error)) return false;
    throw error;
  } finally {
    database.close();
  }
}

function judge(path: string, at: string): Refused | undefined {
  const malformed = (why: Phrase): Refused => refuse('backup.malformed', { at, facts: { why } });
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    if (pragma(database, 'application_id') !== applicationId)
      return malformed(phrase('not a backup'));
    const version = pragma(database, 'user_version');
    if (!isReadForm(version)) {
      return malformed(
        phrase('written in form {written}; this version of Entente reads {read}', {
          written: Number(version),
          read: schemaVersion,
        }),
      );
    }
    const said = database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'];
    return said === 'ok' ? undefined : malformed(phrase('damaged'));
  } catch (error) {
    if (isSqliteError(error)) return malformed(phrase('damaged'));
    throw error;
  } finally {
    database.close();
  }
}

/** No write-ahead log beside it, and no lease in it: nobody holds a copy. */
function makeSingleFile(path: string): void {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    database.exec('UPDATE lease SET holder = NULL, until_ms = 0');
  } finally {
    database.close();
  }
}

/** The rename makes it visible whole; both syncs make it last. */
async function publish(unfinished: string, path: string): Promise<void> {
  await sync(unfinished);
  await rename(unfinished, path);
  await sync(dirname(path));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeDatabase(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(path + suffix, { force: true });
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

function diskFault(error: unknown, message: string): unknown {
  if (error instanceof StoreFault) return error;
  if (isSqliteError(error)) return faultOf(error);
  return new StoreFault('disk', message, { retryable: true, cause: error });
}
