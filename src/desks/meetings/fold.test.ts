import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionHash } from '#ledger/wording.ts';
import { testFoldOf } from '../../../test/scene/desk-properties.ts';
import { termsOf, xa, xb, xc } from '../../../test/scene/logs.ts';
import { reached, type Sayable, type Script } from '../../../test/scene/stories.ts';
import { decisionStatuses } from './decision.ts';
import { statuses } from './joint.ts';

const terms = termsOf([xa, xb, xc]);
const pair = termsOf([xa, xb]);
const invitation = {
  ...{ level: 'working', starts: '2026-12-01T09:00Z', minutes: 90, setting: 'video' },
};
const hash = 'ab'.repeat(32);
const other = 'cd'.repeat(32);

const anybodys: Sayable = [
  ['meeting.delegation-named', () => ({ members: [{ authority: 'mps', role: 'head', count: 1 }] })],
  ['meeting.agenda-proposed', () => ({ items: [{ key: 'controls' }, { key: 'cases' }] })],
  ['meeting.agenda-proposed', () => ({ items: [{ key: 'cases', minutes: 20 }] })],
  ['meeting.document-listed', () => ({ document: hash })],
  ['meeting.document-listed', () => ({ document: other, item: 'cases' })],
  ['meeting.document-taken-back', () => ({ document: hash })],
  ['meeting.held', () => ({ starts: '2026-12-01T09:00Z', minutes: 60 })],
  ['meeting.readout-given', () => ({ items: [{ key: 'controls' }, { key: 'cases' }] })],
  ['meeting.readout-given', () => ({ items: [{ key: 'cases', quotes: hash }] })],
];
const replies: Sayable = [
  ['meeting.answered', ({ theirs }) => ({ invitation: theirs, reply: 'accepted' })],
  ['meeting.answered', ({ theirs }) => ({ invitation: theirs, reply: 'accepted' })],
  ['meeting.answered', ({ theirs }) => ({ invitation: theirs, reply: 'declined' })],
  [
    'meeting.answered',
    ({ theirs }) => ({
      ...{ invitation: theirs, reply: 'tentative', proposes: '2026-12-02T09:00Z' },
    }),
  ],
];
const meeting: Script = {
  opening: [['meeting.called', () => invitation]],
  opener: [
    ['meeting.called', () => invitation],
    ['meeting.changed', () => ({ ...invitation, starts: '2026-12-02T09:00Z' })],
    ['meeting.withdrawn', () => ({})],
    ['meeting.answered', ({ own }) => ({ invitation: own, reply: 'accepted' })],
    ...anybodys,
  ],
  others: [...replies, ['meeting.changed', () => invitation], ...anybodys],
};
const quiet: Script = {
  opening: meeting.opening,
  opener: meeting.opener.slice(0, 3),
  others: replies,
};

const text = (meetingRecord: string) => ({
  ...{ authentic: ['en'], binding: false, languages: ['en'], status: 'agreed-minutes' },
  ...{ wording: '1'.repeat(64), matter: { meeting: meetingRecord } },
});
const version = versionHash(text(`xa-${'0'.repeat(32)}`));
const words: Sayable = [
  ['decision.tabled', () => ({ text: text(`xa-${'0'.repeat(32)}`) })],
  ['decision.tabled', () => ({ text: text(`xb-${'0'.repeat(32)}`), counters: version })],
  ['decision.accepted', () => ({ mandate: 'government', version })],
  ['decision.accepted', () => ({ mandate: 'senior-level', version })],
  ['decision.withdrawn', () => ({ version })],
  ['decision.stance-taken', () => ({ stance: 'reserved', version })],
];
const decision: Script = { opening: words.slice(0, 1), opener: words, others: words };

const missing = (all: readonly string[], found: ReadonlySet<string>): readonly string[] =>
  all.filter((status) => !found.has(status));

test('meetings: the logs that these tests write reach what can be read', () => {
  const found = new Set([
    ...reached('meetings', terms, meeting, 200),
    ...reached('meetings', pair, quiet, 200),
  ]);
  // At these tables there is always somebody to invite, and nobody forks.
  assert.deepEqual(missing(statuses, found), ['disputed', 'without-effect']);
  assert.deepEqual(missing(decisionStatuses, reached('decisions', pair, decision, 400)), [
    'disputed',
  ]);
});

testFoldOf('meetings', terms, meeting);
testFoldOf('decisions', terms, decision);
