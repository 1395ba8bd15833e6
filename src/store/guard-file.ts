/** One guard file on disk: appended to durably, or replaced whole. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { type ReadBlocks, readBlocks } from './guard-blocks.ts';
import { StoreFault } from './store.ts';

/** Contents stand in it: for this node's user alone. */
const fileMode = 0o600;
const folderMode = 0o700;

/**
 * Writes `bytes` at `at`, the end of what is known to be good; what stood behind is the rest of a write that failed.
 * When it resolves, the bytes survive a crash of the machine.
 */
export async function appendAt(path: string, at: number, bytes: Uint8Array): Promise<void> {
  await onDisk(async () => {
    const file = await open(path, 'r+');
    try {
      await file.truncate(at);
      await file.write(bytes, 0, bytes.length, at);
      await file.datasync();
    } finally {
      await file.close();
    }
  });
}

/** Writes the file anew beside the old one and puts it in its place: at any moment one of the two is there, whole. */
export async function replaceFile(path: string, blocks: readonly Uint8Array[]): Promise<void> {
  await onDisk(async () => {
    const beside = `${path}.new`;
    const file = await open(beside, 'w', fileMode);
    try {
      for (const one of blocks) await file.write(one);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    await syncFolder(dirname(path));
  });
}

export async function removeFile(path: string): Promise<void> {
  await onDisk(async () => {
    await rm(path, { force: true });
    await syncFolder(dirname(path));
  });
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** @param bytes as much of the file as is known to be good; all of it by default. */
export async function readGuardFile(path: string, bytes = Infinity): Promise<ReadBlocks> {
  return await onDisk(async () => readBlocks((await readFile(path)).subarray(0, bytes)));
}

/** A guard file with the log that its name says, whether or not that can still be read from it. */
export type FoundFile = ReadBlocks & Readonly<{ path: string; group: GroupId; party: PartyId }>;

const namePattern = /^([0-9a-f]{64})-([a-z0-9]+)\.guard$/;

export const guardPath = (folder: string, group: GroupId, party: PartyId): string =>
  join(folder, `${group}-${party}.guard`);

/** Makes the folder, and clears away what a crash left of a replacement. */
export async function prepareFolder(folder: string): Promise<void> {
  await onDisk(async () => {
    await mkdir(folder, { recursive: true, mode: folderMode });
    for (const name of await readdir(folder)) {
      if (name.endsWith('.guard.new')) await rm(join(folder, name), { force: true });
    }
  });
}

export async function readFolder(folder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const name of (await onDisk(() => readdir(folder))).sort()) {
    const [, group = '', party = ''] = namePattern.exec(name) ?? [];
    if (!isGroupId(group) || !isPartyId(party)) continue;
    const path = join(folder, name);
    const read = await readGuardFile(path);
    const misplaced =
      read.log !== undefined && (read.log.group !== group || read.log.party !== party);
    found.push({ ...read, ...(misplaced ? { tail: 'damaged' } : {}), path, group, party });
  }
  return found;
}

export async function onDisk<T>(body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (cause) {
    if (cause instanceof StoreFault) throw cause;
    throw new StoreFault('disk', `the guard cannot be kept: ${String(cause)}`, {
      retryable: true,
      cause,
    });
  }
}
