import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PartyId } from '#kernel/id.ts';
import type { Words } from '#kernel/language.ts';
import { type DataFolder, openDataFolder } from '#node/data-folder.ts';
import { writeFileDurably } from '#node/durable-file.ts';
import { makeFolder } from '#node/make-folder.ts';
import { CommandFailed } from '../command.ts';
import { openFolderNode } from '../folder-node.ts';
import { valueOr } from '../problem-error.ts';
import { addPeers } from './make-nodes.ts';

const marker = z.object({ v: z.literal(1), port: z.number() });

/** What stands in a folder that a command makes by itself: fictitious parties, or the public record retold. */
export type SeededKind = Readonly<{
  /** Written last: a folder that holds it was seeded to the end. */
  marker: string;
  /** Their nodes, in the order of their ports. */
  parties: readonly PartyId[];
  retelling: boolean;
  seed: (path: string, portOf: (party: PartyId) => number, nowMs: number) => Promise<void>;
  notOurMarker: (file: string) => Words;
  /** What stands there belongs to something else. */
  foreign: (path: string) => Words;
}>;

export type SeededFolder = Readonly<{
  path: string;
  nodes: ReadonlyMap<PartyId, DataFolder>;
  seeded: boolean;
}>;

/** The nodes of a folder, made now unless they are there already; a start that was cut off is made again. */
export async function openSeededFolder(
  kind: SeededKind,
  path: string,
  port: number,
  options: Readonly<{ nowMs: number; onSeed: () => void }>,
): Promise<SeededFolder> {
  const portOf = (party: PartyId): number => port + kind.parties.indexOf(party);
  const before = readMarker(kind, path);
  if (before === undefined) {
    refuseForeign(kind, path);
    options.onSeed();
    makeFolder(path);
    await kind.seed(path, portOf, options.nowMs);
  }
  const nodes = new Map(
    // An older version made fewer of them.
    kind.parties
      .filter((party) => existsSync(join(path, party)))
      .map((party) => [party, valueOr(openDataFolder(join(path, party)))] as const),
  );
  if (before !== undefined && before !== port) await moveTo(nodes, portOf, options.nowMs);
  if (before !== port) {
    writeFileDurably(join(path, kind.marker), `${JSON.stringify({ v: 1, port })}\n`);
  }
  return { path, nodes, seeded: before === undefined };
}

/** The first port that the nodes know each other by; undefined before the first start has come to its end. */
function readMarker(kind: SeededKind, path: string): number | undefined {
  const file = join(path, kind.marker);
  if (!existsSync(file)) return undefined;
  try {
    return marker.parse(JSON.parse(readFileSync(file, 'utf8'))).port;
  } catch {
    throw new CommandFailed(kind.notOurMarker(file));
  }
}

/** What is removed when a start is made again must be ours. */
function refuseForeign({ parties, retelling, foreign }: SeededKind, path: string): void {
  // ENTENTE_DATA of somebody who runs a node names that node's own folder.
  if (existsSync(join(path, 'node.json'))) throw new CommandFailed(foreign(path));
  for (const party of parties) {
    if (!existsSync(join(path, party))) continue;
    const folder = openDataFolder(join(path, party));
    const isOurs = folder.ok && folder.value.demonstration && folder.value.retelling === retelling;
    if (!isOurs) throw new CommandFailed(foreign(join(path, party)));
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
