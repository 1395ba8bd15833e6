/** The thread that reads lists ({@link file://./list-thread.ts}): one job, one answer, and it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '#kernel/assert.ts';
import { installNativeCrypto } from '../native-crypto.ts';
import { openListFolder } from './list-folder.ts';
import type { ListJob } from './list-thread.ts';
import { readImport, readLists } from './loaded-lists.ts';

installNativeCrypto();
assert(parentPort !== null, 'lists are read in a thread of its own');
const { path, added } = workerData as ListJob;
const folder = openListFolder(path);
assert(folder.ok, 'the thread that asked has read the manifest');
parentPort.postMessage(
  added === undefined ? readLists(folder.value) : readImport(folder.value, added),
);
