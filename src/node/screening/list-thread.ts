import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Result } from '#kernel/refusal.ts';
import type { ListFolder } from './list-folder.ts';
import { type Import, type Imported, type Loaded, readImport, readLists } from './loaded-lists.ts';

export type ListJob = Readonly<{ path: string; added?: Import }>;

/**
 * The young generation of the thread's heap. With the default, what parsing throws away would stay with the process: some 130 MB for the
 * largest public lists.
 */
const youngMb = 8;

/** Below both, starting a thread takes longer than reading. */
const apartBytesMin = 262_144;
const apartEntriesMin = 1_000;

/**
 * Large lists are read, parsed and indexed in a thread of their own, seconds for the largest public ones, while the node answers; what comes
 * back takes it a tenth of a second. A fault of the thread is thrown.
 * @param path of `lists/`, which `folder` reads
 */
export async function readListsApart(path: string, folder: ListFolder): Promise<Loaded> {
  return isSmall(folder) ? readLists(folder) : answerTo({ path });
}

/** As {@link readImport}, for large lists in a thread of their own. */
export async function readImportApart(
  path: string,
  folder: ListFolder,
  added: Import,
): Promise<Result<Imported>> {
  const bytes = added.files.reduce((sum, file) => sum + file.bytes.length, 0);
  const small = isSmall(folder) && bytes < apartBytesMin;
  return small ? readImport(folder, added) : answerTo({ path, added });
}

const isSmall = (folder: ListFolder): boolean =>
  folder.editions().reduce((sum, { entries }) => sum + entries, 0) < apartEntriesMin;

async function answerTo<Answer>(workerData: ListJob): Promise<Answer> {
  const worker = new Worker(new URL('./list-worker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  });
  // `once` rejects with what the thread throws, or when it runs out of memory.
  const [answer] = await once(worker, 'message');
  return answer;
}
