import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { versionHash } from '#ledger/wording.ts';
import { testFoldOf } from '../../../test/scene/desk-properties.ts';
import { createHolder, termsOf, xa, xb, xc } from '../../../test/scene/logs.ts';
import {
  reached,
  type Sayable,
  type Script,
  stories,
  storyEnd,
  written,
} from '../../../test/scene/stories.ts';
import { type AppearanceJoint, statuses } from './joint.ts';
import { publicationHash } from './publication.ts';

const terms = termsOf([xa, xb, xc]);
const pair = termsOf([xa, xb]);
const text = (digit: string) => ({
  ...{ authentic: ['en'], binding: false, languages: ['en'], status: 'joint-statement' },
  ...{ wording: digit.repeat(64), matter: { order: ['xb', 'xa'] } },
});
const version = versionHash(text('1'));
const other = versionHash(text('2'));
const publication = publicationHash({ version });

const words: Sayable = [
  ['appearance.accepted', () => ({ mandate: 'government', version })],
  ['appearance.accepted', () => ({ mandate: 'government', version })],
  ['appearance.accepted', () => ({ mandate: 'government', version })],
  ['publication.released', () => ({ version })],
  ['publication.released', () => ({ version })],
  ['publication.released', () => ({ version })],
  ['publication.released', () => ({ version })],
  ['publication.released', () => ({ version, embargo: '2027-05-30T00:00Z' })],
  ['publication.released', ({ by, own }) => ({ version, words: [{ party: by, seq: own }] })],
  ['publication.withdrawn', () => ({ publication })],
  ['publication.withdrawn', ({ own }) => ({ words: own })],
  ['appearance.words-given', () => ({})],
  ['publication.made-alone', ({ own }) => ({ words: own })],
  ['publication.made-alone', ({ own }) => ({ words: own, embargo: '2027-07-01T00:00Z' })],
  ['appearance.accepted', () => ({ mandate: 'government', version: other })],
  ['appearance.withdrawn', () => ({ version })],
  ['appearance.tabled', () => ({ text: text('2'), counters: version })],
  ['appearance.stance-taken', () => ({ stance: 'ad-referendum', version })],
];
const script: Script = {
  opening: [
    ['appearance.tabled', () => ({ text: text('1') })],
    ['appearance.words-given', () => ({})],
  ],
  opener: words,
  others: words,
};

test('appearances: the logs that these tests write reach what can be read', () => {
  const found = new Set([
    ...reached('appearances', pair, script, 1_200),
    ...reached('appearances', terms, script, 400),
  ]);
  const missing = statuses.filter((status) => !found.has(status));
  // Whether an embargo is still on depends on when one looks: joint.test.ts does.
  assert.deepEqual(
    missing.filter((status) => status !== 'under-embargo'),
    ['disputed'],
  );
});

testFoldOf('appearances', terms, script);

const isAppearance = (joint: { readonly desk: string }): joint is AppearanceJoint =>
  joint.desk === 'appearances';

function jointsOf(logs: ReturnType<typeof written>, now = storyEnd): readonly AppearanceJoint[] {
  const holder = createHolder(logs, now);
  holder.takeAll();
  return holder
    .joints()
    .map(({ joint }) => joint)
    .filter(isAppearance);
}

test('appearances: what is published was released by every party, and its lines are agreed', () => {
  let published = 0;
  fc.assert(
    fc.property(stories, (story) => {
      for (const { publications, lines } of jointsOf(written(story, pair, script))) {
        for (const view of publications.filter((one) => one.published)) {
          published += 1;
          assert.deepEqual(
            view.releases.map(({ party }) => party),
            [xa, xb],
          );
          const taken = lines.versions.find((one) => one.version === view.version);
          assert.ok(taken && ['agreed', 'superseded'].includes(taken.state));
          assert.deepEqual(
            view.releases.map(({ receivedBy }) => receivedBy.length),
            [1, 1],
          );
        }
      }
    }),
    { numRuns: 600 },
  );
  assert.ok(published > 0, 'some of them were published');
});

test('appearances: nothing that is said later makes unsaid what was complete', () => {
  fc.assert(
    fc.property(stories, fc.nat(60), ([skew, steps], cut) => {
      const before = jointsOf(written([skew, steps.slice(0, cut)], pair, script));
      const after = new Map(
        jointsOf(written([skew, steps], pair, script)).map((joint) => [joint.record, joint]),
      );
      for (const { record, publications } of before) {
        for (const one of publications.filter(({ completedAt }) => completedAt)) {
          const later = after
            .get(record)
            ?.publications.find(({ publication: id }) => id === one.publication);
          assert.equal(later?.completedAt, one.completedAt);
          assert.equal(later?.embargo, one.embargo);
          assert.deepEqual(
            later?.releases.map(({ party, seq }) => [party, seq]),
            one.releases.map(({ party, seq }) => [party, seq]),
          );
        }
      }
    }),
    { numRuns: 400 },
  );
});
