/**
 * The guard (docs/spec/log.md, "The guard"): apart from the database, for each own log the last checkpoint that left this node
 * and the statements that not every member has receipted. It moves, durably, before anything leaves.
 *
 * Trusted: to be the newest thing this node has shown to anyone. It can be read by whoever can read the database, and holds no key.
 * If lost: the proof that this node never signs two trees; it then asks every peer what it holds before it signs again.
 * Keep it on another disk than the database, out of its backups: a guard restored with its database guards nothing.
 */
import type { GuardedLog } from './guard-blocks.ts';
import { prepareFolder, readFolder } from './guard-file.ts';
import { GuardKeeper } from './guard-keeper.ts';
import type { Guard } from './guard-port.ts';

export type { GuardedCheckpoint, GuardedLog, GuardedStatement } from './guard-blocks.ts';
export type { Guard, GuardMove, GuardStanding } from './guard-port.ts';

/** All guard files together. At the bound the node stops signing and says so: some member has been out of reach for long. */
export const guardBytesMax = 256 * 1024 * 1024;
/** Opens the guard of this node, and clears away what a crash left unfinished. @throws StoreFault 'disk' */
export async function openGuard(
  folder: string,
  options: Readonly<{ guardBytesMax?: number }> = {},
): Promise<Guard> {
  await prepareFolder(folder);
  const files = await readFolder(folder);
  return new GuardKeeper(folder, files, options.guardBytesMax ?? guardBytesMax);
}

/**
 * All that a guard holds, for a node that was restored and re-appends it. Reads only; of a damaged file, what comes before the
 * damage. It may still hold statements that all have receipted.
 */
export async function readGuard(folder: string): Promise<readonly GuardedLog[]> {
  return (await readFolder(folder)).flatMap(({ log }) => (log === undefined ? [] : [log]));
}
