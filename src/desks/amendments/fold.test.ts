// Terms follow from the logs alone: whatever the order of arrival, every holder of equal logs has equal terms, and reads every record by the same ones.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { versionHash } from '#ledger/wording.ts';
import {
  amendedBy,
  amendmentVersion,
  changing,
  founding,
  type Table,
  tableOf,
  termsView,
} from '../../../test/scene/amendments.ts';
import { createHolder, type Holder, termsOf, xa, xb, xc } from '../../../test/scene/logs.ts';
import { rule } from '../../../test/scene/notices.ts';
import { arrivals, atMinute, storyEnd } from '../../../test/scene/stories.ts';

const reply = { ...rule, id: 'reply', bases: ['requests'], gates: 'none' as const };
const terms = { ...termsOf([xa, xb, xc], { clocks: [reply] }), floor: ['safety'] };
const maritime = { areas: ['coordination', 'maritime', 'safety', 'treaty-notifications'] };
const longer = { clocks: { set: [{ ...reply, days: 90 }] } };
const first = amendedBy(terms, maritime);
const second = amendedBy(terms, longer);
/** Two rivals for the founding terms, one text for each of what they make, one that makes none, and an end. */
const texts = [
  changing(founding, maritime),
  changing(founding, longer),
  changing(first.hash, { floor: [] }),
  changing(second.hash, maritime),
  changing(founding, { floor: ['outer-space'] }),
  amendmentVersion({ amends: first.hash, ends: 'dissolved' }),
];
const areas = ['law-enforcement', 'maritime', 'safety', 'coordination'];

type Step = Readonly<{ party: number; action: number; text: number; wait: number }>;
/** Now and then all take up one text, but for one of the steps to it: so that some come to be agreed, at once or much later. */
const stories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    party: fc.nat(2),
    action: fc.nat(11),
    text: fc.oneof(fc.nat(5), fc.constantFrom(0, 0, 1, 2, 3)),
    wait: fc.nat(3_000),
  }),
  { minLength: 10, maxLength: 50, size: 'max' },
);

function written(steps: readonly Step[]): Table {
  const table = tableOf(terms);
  const parties = [xa, xb, xc];
  let [clock, opened] = [0, 0];
  for (const { party, action, text: at, wait } of steps) {
    clock += wait;
    const [time, by] = [atMinute(clock), parties[party] ?? xa];
    const others = parties.filter((one) => one !== by);
    const text = texts[at] ?? assert.fail();
    const version = versionHash(text);
    if (action === 0) table.table(by, time, text);
    else if (action === 1) table.accept(by, time, version);
    else if (action === 2) table.on(by, 'amendment.withdrawn', time, { version });
    else if (action === 3 && wait < 300) table.on(by, 'membership.left', time, {});
    else if (action === 4) {
      const record = table.record(by, 100 + opened);
      table.say(by, {
        type: 'suspension.declared',
        time,
        record,
        facts: { areas: [areas[at % 3] ?? ''] },
      });
      opened += 1;
    } else if (action < 7) {
      const record = table.record(by, opened);
      opened += 1;
      const area = areas[at % areas.length] ?? 'safety';
      const facts = {
        kind: 'information',
        channel: { kind: 'police' },
        rule: 'reply',
        to: others[at % 2] ?? xb,
      };
      table.say(by, { type: 'request.made', time, record, area, facts });
    } else if (action < 9) {
      // Half of them go on from what the first two make.
      const next = action === 7 ? (texts[2 + (at % 2)] ?? text) : text;
      const named = table.table(by, time, next);
      const round = [
        ...parties.map((one) => () => table.accept(one, time, named)),
        ...parties.flatMap((one) =>
          parties.filter((of) => of !== one).map((of) => () => table.receipt(one, of, time)),
        ),
      ];
      for (const [place, step] of round.entries()) if (place !== wait % 30) step();
    } else table.receipt(by, others[action % 2] ?? xa, time);
  }
  return table;
}

const names = (holder: Holder, table: Table): readonly HashHex[] => {
  const joint = holder.joint(table.ofTerms);
  return joint === undefined ? [] : termsView(holder, table).history.map(({ terms: hash }) => hash);
};

function take(
  holder: Holder,
  order: readonly (readonly [number, number])[],
  each: () => void,
): void {
  const parties: readonly PartyId[] = [xa, xb, xc];
  for (const [party, count] of order) {
    holder.take(parties[party % 3] ?? xa, count);
    each();
  }
  holder.takeAll();
  each();
}

test('amendments: equal logs give equal terms and equal views, whatever the order and size of what arrives; and more log only adds to the terms', () => {
  let [amended, twice, late] = [0, 0, 0];
  fc.assert(
    fc.property(stories, arrivals, arrivals, (steps, one, two) => {
      const table = written(steps);
      const holder = createHolder(table, atMinute(0));
      let before: readonly HashHex[] = [];
      take(holder, one, () => {
        const now = names(holder, table);
        assert.deepEqual(
          now.slice(0, before.length),
          before,
          'what is in force stays in its place',
        );
        before = now;
      });
      holder.passTime(storyEnd);
      const other = createHolder(table, storyEnd);
      take(other, two, () => undefined);
      const anew = createHolder(table, storyEnd);
      anew.takeAll();
      assert.deepEqual(other.joints(), anew.joints());
      assert.deepEqual(holder.joints(), anew.joints());
      assert.equal(holder.digest(), anew.digest());
      if (before.length > 0) amended += 1;
      if (before.length > 1) twice += 1;
      if (anew.joints().some(({ joint }) => joint.area === 'maritime')) late += 1;
    }),
    { numRuns: 120 },
  );
  assert.ok(amended > 20 && twice > 2 && late > 5, `${amended} ${twice} ${late}`);
});

test('amendments: nothing that one party says alone amends the terms, and what it says changes the side of nobody else', () => {
  fc.assert(
    fc.property(stories, (steps) => {
      const table = written(steps);
      const whole = createHolder(table, storyEnd);
      whole.takeAll();
      for (const party of [xa, xb, xc]) {
        const alone = createHolder(table, storyEnd);
        alone.take(party, table.logs.get(party)?.length ?? 0);
        assert.deepEqual(names(alone, table), []);
        assert.deepEqual(
          alone.sides(),
          whole.sides().filter((side) => side.party === party),
        );
      }
    }),
    { numRuns: 100 },
  );
});
