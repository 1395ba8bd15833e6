import assert from 'node:assert/strict';
import { test } from 'node:test';
import { versionHash } from '#ledger/wording.ts';
import { testFoldOf } from '../../../test/scene/desk-properties.ts';
import { termsOf, xa, xb, xc } from '../../../test/scene/logs.ts';
import { type Aim, reached, type Sayable, type Script } from '../../../test/scene/stories.ts';
import { concernStatuses } from './concern.ts';
import { statuses } from './joint.ts';

const terms = termsOf([xa, xb, xc]);
const pair = termsOf([xa, xb]);
const text = (digit: string) => ({
  ...{ authentic: ['en'], binding: false, languages: ['en'], status: 'common-understanding' },
  wording: digit.repeat(64),
});
const version = versionHash(text('1'));
const of = ({ other, theirs }: Aim) => ({ of: { party: other, seq: theirs } });

const words: Sayable = [
  ['position.stated', () => ({})],
  ['position.stated', () => ({ question: version })],
  ['position.stated', ({ other, theirs }) => ({ counters: { party: other, seq: theirs } })],
  ['position.withdrawn', ({ own }) => ({ position: own })],
  ['position.shared', of],
  ['position.shared', of],
  ['position.shared', of],
  ['position.contested', of],
  ['position.left-open', of],
  ['position.shared', ({ by, own }) => ({ of: { party: by, seq: own } })],
  ['topic.tabled', () => ({ text: text('1') })],
  ['topic.tabled', () => ({ text: text('2'), counters: version })],
  ['topic.accepted', () => ({ mandate: 'government', version })],
  ['topic.withdrawn', () => ({ version })],
  ['topic.stance-taken', () => ({ stance: 'ad-referendum', version })],
];
const topic: Script = {
  opening: [['topic.tabled', () => ({ text: text('1') })]],
  opener: words,
  others: words,
};

const raised: Sayable = [
  ['concern.raised', () => ({})],
  ['concern.raised', ({ other }) => ({ to: other })],
  ['concern.raised', ({ by }) => ({ to: by })],
];
const concern: Script = {
  opening: raised,
  opener: [
    ...raised,
    ['concern.settled', ({ other, theirs }) => ({ answer: { party: other, seq: theirs } })],
    ['concern.maintained', () => ({})],
    ['concern.maintained', () => ({})],
    ['concern.withdrawn', () => ({})],
    ['concern.answered', () => ({ response: 'noted' })],
  ],
  others: [
    ['concern.answered', () => ({ response: 'noted' })],
    ['concern.answered', () => ({ response: 'accommodated', by: '2027-01-01' })],
    ['concern.maintained', () => ({})],
  ],
};

const missing = (all: readonly string[], found: ReadonlySet<string>): readonly string[] =>
  all.filter((status) => !found.has(status));

test('topics: the logs that these tests write reach what can be read', () => {
  assert.deepEqual(missing(statuses, reached('topics', pair, topic, 400)), ['disputed']);
  assert.deepEqual(missing(concernStatuses, reached('concerns', terms, concern, 400)), [
    'disputed',
  ]);
});

testFoldOf('topics', terms, topic);
testFoldOf('concerns', terms, concern);
