import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { GroupId } from '#kernel/id.ts';
import { commonReach, type Reach, reaches } from './reach.ts';

const groups = ['a', 'b', 'c'].map((letter) => letter.repeat(64) as GroupId);
const areas = ['safety', 'precursor-control', 'treaty-notifications'];

const reach = fc.record<Reach>({
  groups: fc.oneof(fc.constant('all' as const), fc.subarray(groups)),
  areas: fc.oneof(fc.constant('all' as const), fc.subarray(areas)),
});
const place = fc.record(
  { group: fc.constantFrom(...groups), area: fc.constantFrom(...areas) },
  { requiredKeys: ['group'] },
);

test('reach: what two have in common reaches exactly the places that both reach', () => {
  fc.assert(
    fc.property(reach, reach, place, (one, other, at) => {
      const within = reaches(commonReach(one, other), at);
      assert.equal(within, reaches(one, at) && reaches(other, at));
    }),
  );
});
