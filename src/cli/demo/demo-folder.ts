import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PartyId } from '#kernel/id.ts';
import { type DataFolder, openDataFolder } from '#node/data-folder.ts';
import { writeFileDurably } from '#node/durable-file.ts';
import { makeFolder } from '#node/make-folder.ts';
import { CommandFailed } from '../command.ts';
import { openFolderNode } from '../folder-node.ts';
import { valueOr } from '../problem-error.ts';
import { notADemonstration, notOurMarker } from '../words/demo-words.ts';
import { demoParties } from './parties.ts';
import { addPeers, seed } from './seed.ts';

/** Written last: a folder that holds it was seeded to the end. */
const markerName = 'demonstration.json';
const marker = z.object({ v: z.literal(1), port: z.number() });

export type DemoFolder = Readonly<{
  path: string;
  nodes: ReadonlyMap<PartyId, DataFolder>;
  seeded: boolean;
}>;

/** The nodes of a folder, made now unless they are there already; a start that was cut off is made again. */
export async function openDemoFolder(
  path: string,
  port: number,
  options: Readonly<{ nowMs: number; onSeed: () => void }>,
): Promise<DemoFolder> {
  const portOf = (party: PartyId): number =>
    port + demoParties.findIndex((known) => known.party === party);
  const before = readMarker(path);
  if (before === undefined) {
    refuseForeign(path);
    options.onSeed();
    makeFolder(path);
    await seed(path, portOf, options.nowMs);
  }
  const nodes = new Map(
    // An older version made fewer of them.
    demoParties
      .filter(({ party }) => existsSync(join(path, party)))
      .map(({ party }) => [party, valueOr(openDataFolder(join(path, party)))] as const),
  );
  if (before !== undefined && before !== port) await moveTo(nodes, portOf, options.nowMs);
  if (before !== port) {
    writeFileDurably(join(path, markerName), `${JSON.stringify({ v: 1, port })}\n`);
  }
  return { path, nodes, seeded: before === undefined };
}

/** The first port that the nodes know each other by; undefined before the first start has come to its end. */
function readMarker(path: string): number | undefined {
  const file = join(path, markerName);
  if (!existsSync(file)) return undefined;
  try {
    return marker.parse(JSON.parse(readFileSync(file, 'utf8'))).port;
  } catch {
    throw new CommandFailed(notOurMarker(file));
  }
}

/** What is removed when a start is made again must be ours. */
function refuseForeign(path: string): void {
  // ENTENTE_DATA of somebody who runs a node names that node's own folder.
  if (existsSync(join(path, 'node.json'))) throw new CommandFailed(notADemonstration(path));
  for (const { party } of demoParties) {
    const folder = openDataFolder(join(path, party));
    if (!existsSync(join(path, party)) || (folder.ok && folder.value.demonstration)) continue;
    throw new CommandFailed(notADemonstration(join(path, party)));
  }
}

/** Tells each node where the others answer now. */
async function moveTo(
  folders: ReadonlyMap<PartyId, DataFolder>,
  portOf: (party: PartyId) => number,
  nowMs: number,
): Promise<void> {
  const nodes = new Map<PartyId, Awaited<ReturnType<typeof openOne>>>();
  try {
    for (const [party, folder] of folders) nodes.set(party, await openOne(folder, nowMs));
    await addPeers({ nodes }, portOf);
  } finally {
    for (const { close } of nodes.values()) await close();
  }
}

async function openOne(folder: DataFolder, nowMs: number) {
  return valueOr(await openFolderNode(folder, () => nowMs));
}
