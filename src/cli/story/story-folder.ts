import type { PartyId } from '#kernel/id.ts';
import { addPeers, found, makeNodes } from '../demo/make-nodes.ts';
import { openSeededFolder, type SeededFolder, type SeededKind } from '../demo/seeded-folder.ts';
import { dayMs } from '../demo/step.ts';
import { notAStory, notOurStoryMarker } from '../words/story-words.ts';
import { retellers, storyNodes, storyTitle } from './parties.ts';
import { firstDayOf, playStory } from './play-story.ts';
import { readStory } from './read-story.ts';

/** Beyond the years of the record: nothing of it is due for erasure when it is made. */
const retentionDays = 36_525;

async function seed(path: string, portOf: (party: PartyId) => number, nowMs: number) {
  const story = readStory();
  await makeNodes(path, {
    parties: storyNodes,
    retelling: true,
    // A day before the first event: keys and terms are of no day of the record.
    startMs: Date.parse(`${firstDayOf(story)}T00:00Z`) - dayMs,
    play: async (seeding) => {
      await found(seeding, {
        ...{ title: storyTitle, members: retellers, calendars: [], clocks: [], retentionDays },
      });
      await addPeers(seeding, portOf);
      await playStory(seeding, story, nowMs);
    },
  });
}

const retelling: SeededKind = {
  marker: 'story.json',
  parties: retellers,
  retelling: true,
  seed,
  notOurMarker: notOurStoryMarker,
  foreign: notAStory,
};

export const openStoryFolder = (
  path: string,
  port: number,
  options: Readonly<{ nowMs: number; onSeed: () => void }>,
): Promise<SeededFolder> => openSeededFolder(retelling, path, port, options);
