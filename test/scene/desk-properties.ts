// What must hold of every desk, said once: a desk's own test gives the terms and what may be said.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Terms } from '#ledger/terms.ts';
import { createHolder } from './logs.ts';
import { arrivals, instants, type Script, stories, storyEnd, takenBy, written } from './stories.ts';

const numRuns = 150;

/** Registers the tests under the name of the desk. */
export function testFoldOf(desk: string, terms: Terms, script: Script): void {
  test(`${desk}: equal logs give equal sides, views and digests, whatever the order and size of what arrives`, () => {
    fc.assert(
      fc.property(stories, arrivals, arrivals, (story, one, two) => {
        const logs = written(story, terms, script);
        const first = takenBy(logs, one);
        // One of them was away and folds everything long after.
        const second = takenBy(logs, two, [], storyEnd);
        assert.deepEqual(first.sides(), second.sides());
        assert.deepEqual(first.joints(), second.joints());
        assert.deepEqual(first.searchRows(), second.searchRows());
        assert.equal(first.digest(), second.digest());
      }),
      { numRuns },
    );
  });

  test(`${desk}: views kept up by time and receipts are those derived anew`, () => {
    fc.assert(
      fc.property(stories, arrivals, instants, (story, order, nows) => {
        const logs = written(story, terms, script);
        const kept = takenBy(logs, order, nows);
        const anew = createHolder(logs, storyEnd);
        anew.takeAll();
        assert.deepEqual(kept.joints(), anew.joints());
      }),
      { numRuns },
    );
  });

  test(`${desk}: nothing that a party says changes the side of another`, () => {
    fc.assert(
      fc.property(stories, arrivals, (story, order) => {
        const logs = written(story, terms, script);
        const whole = takenBy(logs, order).sides();
        for (const { party } of terms.members) {
          const alone = createHolder(logs, storyEnd);
          alone.take(party, logs.logs.get(party)?.length ?? 0);
          assert.deepEqual(
            alone.sides(),
            whole.filter((side) => side.party === party),
          );
        }
      }),
      { numRuns },
    );
  });
}
