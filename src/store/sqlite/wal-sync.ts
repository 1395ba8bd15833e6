/**
 * Durability without waiting for the disk. A connection with `synchronous = NORMAL` commits by writing to its write-ahead log; here that
 * file is synced on a thread of the system's, while others are answered. What was committed before `settle` was called survives a crash of the
 * machine once it resolves, as after a commit with `synchronous = FULL`.
 */
import { close, fdatasync, open } from 'node:fs';
import { promisify } from 'node:util';
import { StoreFault } from '../store.ts';
import type { Connection } from './connection.ts';

export type WalSync = Readonly<{
  /** Before a transaction: throws as long as what an earlier sync could not write is not durable after all. */
  ready: () => void;
  settle: () => Promise<void>;
  /** Before the connection is closed, and when nothing is being settled. */
  close: () => Promise<void>;
}>;

const opened = promisify(open);
const synced = promisify(fdatasync);
const closed = promisify(close);

/** @param path of the database, which no other connection writes to */
export function walSync(connection: Connection, path: string): WalSync {
  let file: number | undefined;
  let failed = false;
  return {
    ready: () => {
      if (!failed) return;
      // After a sync that failed the system takes its pages for written: whatever came behind them would be lost with them. So all that was
      // committed is copied to the database, and synced there.
      if (connection.get('PRAGMA wal_checkpoint(TRUNCATE)')?.['busy'] !== 0) {
        throw new StoreFault('busy', 'what the disk refused cannot be written yet', {
          retryable: true,
        });
      }
      failed = false;
    },
    settle: async () => {
      try {
        // It is the same file for as long as the connection is open.
        file ??= await opened(`${path}-wal`, 'r+');
        await synced(file);
      } catch (cause) {
        failed = true;
        throw new StoreFault('disk', `the disk refuses: ${String(cause)}`, {
          retryable: true,
          cause,
        });
      }
    },
    close: async () => {
      if (file !== undefined) await closed(file);
      file = undefined;
    },
  };
}
