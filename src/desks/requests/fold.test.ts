import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JointBase } from '#verbs/desk.ts';
import { testFoldOf } from '../../../test/scene/desk-properties.ts';
import { termsOf, xa, xb, xc } from '../../../test/scene/logs.ts';
import { rule } from '../../../test/scene/notices.ts';
import {
  type Aim,
  reached,
  type Sayable,
  type Script,
  stories,
  takenBy,
  written,
} from '../../../test/scene/stories.ts';
import { type RequestJoint, statuses } from './view.ts';

const isRequest = (joint: JointBase): joint is RequestJoint => joint.desk === 'requests';

const terms = termsOf([xa, xb, xc], {
  clocks: [
    { ...rule, id: 'goes-on', bases: ['information'], gates: 'none', amendment: 'continues' },
    { ...rule, id: 'reply', bases: ['requests'], gates: 'none' },
  ],
});
const channel = { kind: 'police' };
const information = { kind: 'information', channel, rule: 'goes-on' };
const permission = { kind: 'permission', channel, rule: 'reply', use: { kind: 'court' } };
const opening: Sayable = [
  ['request.made', ({ other }: Aim) => ({ ...information, to: other })],
  ['request.made', ({ other }) => ({ ...permission, to: other })],
  ['request.made', ({ other }) => ({ ...permission, rule: 'unheard-of', to: other })],
];
const others: Sayable = [
  ['request.acknowledged', ({ theirs }) => ({ request: theirs })],
  ['request.clarification-asked', ({ theirs }) => ({ request: theirs, question: 'scope' })],
  ['request.more-time-asked', ({ theirs }) => ({ request: theirs, until: '2026-12-20' })],
  ['request.answered', ({ theirs }) => ({ request: theirs, outcome: 'granted' })],
  ['request.answered', ({ theirs }) => ({ request: theirs, outcome: 'provided', partial: true })],
  ['request.answered', ({ theirs }) => ({ request: theirs, outcome: 'provided' })],
  [
    'request.answered',
    ({ theirs }) => ({ request: theirs, outcome: 'refused', reason: 'domestic-law' }),
  ],
];
const script: Script = {
  opening,
  opener: [
    ...opening,
    ['request.amended', ({ other }) => ({ ...information, to: other })],
    ['request.amended', ({ other }) => ({ ...permission, to: other })],
    ['request.clarified', ({ theirs }) => ({ question: theirs })],
    ['request.more-time-given', () => ({ until: '2026-12-20' })],
    ['request.withdrawn', () => ({})],
    ['request.answered', ({ own }) => ({ request: own, outcome: 'granted' })],
  ],
  others,
};

test('requests: the logs that these tests write reach what can be read', () => {
  const found = reached('requests', terms, script, 600);
  // Nobody forks here.
  const missing = statuses.filter((status) => !found.has(status));
  assert.deepEqual(missing.sort(), ['disputed']);
});

testFoldOf('requests', terms, script);

test('requests: onward use is permitted by a grant that stands, and by nothing else', () => {
  let permitted = 0;
  let silent = 0;
  fc.assert(
    fc.property(stories, (story) => {
      for (const { joint } of takenBy(written(story, terms, script), []).joints()) {
        if (!isRequest(joint)) continue;
        if (joint.clock?.phase === 'silent' && joint.kind === 'permission') silent += 1;
        if (joint.permitted === undefined) continue;
        permitted += 1;
        assert.equal(joint.answer?.outcome, 'granted');
        assert.equal(joint.status, 'answered');
        assert.equal(joint.withdrawn, undefined);
        assert.deepEqual(joint.permitted.use, joint.facts?.use);
      }
    }),
    { numRuns: 800 },
  );
  assert.ok(permitted > 3 && silent > 5, `${permitted} ${silent}`);
});
