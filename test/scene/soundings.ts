// Soundings of a node that a test made, in a file of their own.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { othersIn } from '#exchange/puller.ts';
import type { EntenteNode } from '#node/node.ts';
import type { Message, Paper, SoundingId } from '#soundings/message.ts';
import { createSoundings, type Soundings } from '#soundings/soundings.ts';
import { openSoundingStore } from '#soundings/sqlite/open.ts';

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The file goes when the process ends. */
export function soundingsOf(
  node: Pick<EntenteNode, 'party' | 'environment' | 'group'>,
): Soundings & Readonly<{ file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-soundings-'));
  folders.push(folder);
  const file = join(folder, 'soundings.db');
  const around = {
    ...node.environment,
    party: node.party,
    othersIn: (group: Parameters<EntenteNode['group']>[0]) => othersIn(node.group(group)),
  };
  return { ...createSoundings(openSoundingStore(file), around), file };
}

/** Two clauses in two languages; the second is not settled. */
export const paperOf = (word: string): Paper => ({
  title: { en: `On ${word}`, zh: `关于${word}` },
  clauses: [
    { id: 'c1', text: { en: `The parties meet about ${word}.`, zh: `双方就${word}会晤。` } },
    { id: 'c2', text: { en: `They [shall] [may] ${word}.`, zh: `双方[应][可]${word}。` } },
  ],
});

/** The same seed gives the same id. */
export const idOf = (seed: string): SoundingId =>
  createHash('sha256').update(seed).digest('hex').slice(0, 32) as SoundingId;

export const messageOf = (seed: string, expires: string, paper = paperOf(seed)): Message =>
  ({
    ...{ expires, id: idOf(seed), paper, thread: idOf(seed), written: '2026-11-23T19:40Z' },
  }) as Message;
