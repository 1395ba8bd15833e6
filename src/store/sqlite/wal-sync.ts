/**
 * Durability without waiting for the disk. A connection with `synchronous = NORMAL` commits by writing to its write-ahead log; here that
 * file is synced on a thread of the system's, while others are answered. What was committed before `settle` was called survives a crash of the
 * machine once it resolves, as after a commit with `synchronous = FULL`.
 */
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { StoreFault } from '../store.ts';
import type { Connection } from './connection.ts';

export type WalSync = Readonly<{
  /** Once, before anything that stands in the file is told: what a process that was killed had not synced, or in vain, is made durable. */
  recover: () => void;
  /** Before a transaction: throws as long as what an earlier sync could not write is not durable after all. */
  ready: () => void;
  settle: () => Promise<void>;
  /** Before the connection is closed, and when nothing is being settled. */
  close: () => Promise<void>;
}>;

const frameBytes = 24;
const pageBytes = 4_096;

/**
 * @param path of the database, which no other connection writes to
 * @param pagesMax at which the write-ahead log is taken back to the file
 */
export function walSync(connection: Connection, path: string, pagesMax: number): WalSync {
  let file: FileHandle | undefined;
  let failed = false;
  // After a sync that failed the system takes its pages for written: whatever came behind them would be lost with them. So all that was
  // committed is copied to the database, and synced there.
  const ready = (): void => {
    if (!failed) return;
    if (connection.get('PRAGMA wal_checkpoint(TRUNCATE)')?.['busy'] !== 0) {
      throw new StoreFault('busy', 'what the disk refused cannot be written yet', {
        retryable: true,
      });
    }
    failed = false;
  };
  return {
    ready,
    recover: () => {
      failed = true;
      try {
        ready();
      } catch {
        // A full disk has no room for the copy, and is looked at all the same: what stands in the log is synced where it stands.
        syncFile(`${path}-wal`);
      }
    },
    settle: async () => {
      try {
        // It is the same file for as long as the connection is open, and nothing is written to it while it is being settled.
        if (file === undefined) {
          file = await open(`${path}-wal`, 'r+');
          await extend(file, pagesMax * (frameBytes + pageBytes));
        }
        await file.datasync();
      } catch (cause) {
        failed = true;
        throw new StoreFault('disk', `the disk refuses: ${String(cause)}`, {
          retryable: true,
          cause,
        });
      }
    },
    close: async () => {
      await file?.close();
      file = undefined;
    },
  };
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * To the size that it will have, with what SQLite takes for the end of the log. A file that grows is synced with the file system's journal, and so with what
 * others on the machine have written; one that is written over is synced by itself.
 */
async function extend(file: FileHandle, bytes: number): Promise<void> {
  const { size } = await file.stat();
  const zeros = new Uint8Array(256 * 1_024);
  for (let at = size; at < bytes; at += zeros.length) {
    await file.write(zeros, 0, Math.min(zeros.length, bytes - at), at);
  }
}
