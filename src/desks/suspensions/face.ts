/** Suspensions, and how each side regards the line, as officers meet them. */
import type { DeskFace } from '#verbs/face.ts';
import type { SuspensionJoint } from './joint.ts';
import type { LineJoint } from './line.ts';
import * as words from './words/line-words.ts';

const over: ReadonlySet<string> = new Set(['lifted', 'without-effect', 'disputed']);

export const suspensionsFace: DeskFace<SuspensionJoint> = {
  words: {
    name: words.suspensionName,
    record: words.suspensionRecord,
    statuses: words.suspensionStatusWords,
    sentences: words.suspensionSentences,
    said: words.suspensionSaid,
    actions: words.suspensionActions,
    meanings: words.suspensionMeanings,
    owed: {},
    withoutEffect: words.suspensionKept,
    labels: words.lineLabels,
  },
  may: ({ by, status }, party) => (party === by && !over.has(status) ? ['suspension.lifted'] : []),
  summary: ({ areas }) => ({ details: areas.map(({ area }) => area) }),
  begin: ({ areas }, type) =>
    type === 'suspension.lifted'
      ? { areas: areas.flatMap(({ area, lifted }) => (lifted === undefined ? [area] : [])) }
      : {},
};

export const lineFace: DeskFace<LineJoint> = {
  words: {
    name: words.lineName,
    record: words.lineRecord,
    statuses: words.lineStatusWords,
    said: words.lineSaid,
    actions: words.lineActions,
    meanings: words.lineMeanings,
    owed: {},
    withoutEffect: words.suspensionKept,
    labels: words.lineLabels,
    codes: words.lineWordWords,
  },
  may: () => [],
  summary: ({ regarded }) => ({ details: regarded ? [...regarded.areas] : [] }),
};
