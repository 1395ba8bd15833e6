import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { phrase } from '#kernel/phrase.ts';
import { refuse } from '#kernel/refusal.ts';
import { type DataFolder, openDataFolder } from '#node/data-folder.ts';
import { makeFolder } from '#node/make-folder.ts';
import { restoreBackup } from '#store/sqlite/backup.ts';
import { CommandFailed, command } from '../command.ts';
import { folderPath, openFolder, printer } from '../connect.ts';
import { facts } from '../print.ts';
import { problemError, valueOr } from '../problem-error.ts';
import * as words from '../words/node-words.ts';
import { lockWriter } from '../writer-lock.ts';

export const restore = command({
  name: 'restore',
  words: words.restore,
  arguments: ['<folder>'],
  options: {},
  run: async ({ values, positionals: [from = ''] }, context) => {
    const source = sourceOf(resolve(from));
    const path = folderPath(values, context);
    const isNew = !existsSync(join(path, 'node.json'));
    if (isNew) copyAll(source.path, path);
    const folder = openFolder(values, context);
    if (folder.party !== source.party) {
      const detail = { expected: folder.party, found: source.party };
      throw problemError(refuse('backup.malformed', { at: from, facts: detail }).refusal);
    }
    const kept = await replaceDatabase(folder, source, context.nowMs());
    const told = { folder: path, replaced: kept ?? null };
    printer(values, context)(told, (language) =>
      facts([
        [words.restored[language], path],
        [words.whatWasThere[language], kept],
        [words.next[language], `entente doctor --data ${path}`],
      ]),
    );
    return 0;
  },
});

function sourceOf(path: string): DataFolder {
  const source = openDataFolder(path);
  if (source.ok && existsSync(source.value.file('entente.db'))) return source.value;
  const expected = phrase('a folder written by entente backup');
  throw problemError(refuse('backup.malformed', { at: path, facts: { expected } }).refusal);
}

/** Everything but the database, which is judged before it is put in place. */
function copyAll(from: string, to: string): void {
  makeFolder(join(to, 'guard'));
  const tls = [
    'tls-key.pem',
    'tls-certificate.pem',
    'tls-next-key.pem',
    'tls-next-certificate.pem',
  ];
  for (const name of [
    'keys.json',
    ...tls,
    'lists',
    'officers.db',
    'audit.db',
    'oidc.json',
    'node.json',
  ]) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
  }
}

/** Nothing is deleted: what stood there is kept aside. */
async function replaceDatabase(
  folder: DataFolder,
  source: DataFolder,
  nowMs: number,
): Promise<string | undefined> {
  const lock = valueOr(lockWriter(folder.path));
  try {
    const stamp = new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
    const aside = join(folder.path, `replaced-${stamp}`);
    if (existsSync(aside)) throw new CommandFailed(words.tryInASecond(aside));
    const path = folder.file('entente.db');
    const isReplaced = existsSync(path) || existsSync(`${path}-wal`);
    valueOr(await restoreBackup(source.file('entente.db'), path, aside));
    return isReplaced ? aside : undefined;
  } finally {
    lock.release();
  }
}
