/** Drafts and the table of clearances. Both have doors of their own: a draft is shown to whoever may read where it would stand. */
import type { DeskFace } from '#verbs/face.ts';
import type { BatchJoint } from './batches.ts';
import type { ClearancesJoint } from './clearances.ts';
import type { DraftJoint } from './joint.ts';
import * as words from './words/register-words.ts';
import { draftVocabulary } from './words/vocabulary.ts';

export const releasesFace: DeskFace<DraftJoint> = {
  words: {
    name: words.draftsName,
    record: words.draftRecord,
    statuses: draftVocabulary.draftStatusWords,
    said: words.draftSaid,
    owed: words.draftOwed,
  },
  ownDoor: true,
  may: () => [],
  summary: ({ version }) => ({ details: version ? [version.type] : [] }),
};

export const clearancesFace: DeskFace<ClearancesJoint> = {
  words: {
    name: words.clearancesName,
    record: words.clearancesName,
    statuses: words.clearancesStatuses,
    said: words.clearancesSaid,
    owed: {},
  },
  ownDoor: true,
  may: () => [],
  summary: () => ({ details: [] }),
};

export const batchesFace: DeskFace<BatchJoint> = {
  words: {
    name: words.batchesName,
    record: words.batchesName,
    statuses: words.batchesStatuses,
    said: words.batchesSaid,
    owed: {},
  },
  ownDoor: true,
  may: () => [],
  summary: () => ({ details: [] }),
};
