import { notADemonstration, notOurMarker } from '../words/demo-words.ts';
import { demoParties } from './parties.ts';
import { seed } from './seed.ts';
import { openSeededFolder, type SeededFolder, type SeededKind } from './seeded-folder.ts';

const demonstration: SeededKind = {
  marker: 'demonstration.json',
  parties: demoParties.map(({ party }) => party),
  retelling: false,
  seed,
  notOurMarker,
  foreign: notADemonstration,
};

export const openDemoFolder = (
  path: string,
  port: number,
  options: Readonly<{ nowMs: number; onSeed: () => void }>,
): Promise<SeededFolder> => openSeededFolder(demonstration, path, port, options);
