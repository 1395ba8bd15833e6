/**
 * The contract of the store port (src/store/store.ts), over any adapter: `storeContract(harness)` in a test file of each.
 */
import { describe } from 'node:test';
import type { Store } from '#store/store.ts';
import { branchContract } from './store-branches.ts';
import { joinContract } from './store-lists.ts';
import { logContract } from './store-logs.ts';
import { searchContract } from './store-search.ts';
import { turnsContract } from './store-turns.ts';
import { writerContract } from './store-writer.ts';

/** How the suite makes, reopens and destroys stores of one adapter. */
export type StoreHarness = Readonly<{
  name: string;
  /** A place with no store in it yet. */
  place: () => Promise<StorePlace>;
}>;

export type StorePlace = Readonly<{
  /** Opens the store that is there, or a new one; several may be open at once. */
  open: () => Promise<Store>;
  /** Opens a store from a backup that `Store.backup` wrote. */
  openBackup: (path: string) => Promise<Store>;
  /** A path for a backup. */
  backupPath: string;
  /** Every byte that the store keeps on disk, for looking at what is left of an erasure. */
  bytes: () => Promise<Uint8Array>;
  remove: () => Promise<void>;
}>;

export function storeContract(harness: StoreHarness): void {
  describe(`store contract: ${harness.name}`, () => {
    writerContract(harness);
    turnsContract(harness);
    logContract(harness);
    branchContract(harness);
    joinContract(harness);
    searchContract(harness);
  });
}
