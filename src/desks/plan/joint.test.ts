import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faceOf, mayOn } from '#fold/faces.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { instantOfMs, msOf } from '#kernel/instant.ts';
import { versionHash } from '#ledger/wording.ts';
import { createHolder, instant, xa, xb, xc } from '../../../test/scene/logs.ts';
import {
  type Item,
  itemArea,
  itemOf,
  itemVersion,
  itemView,
  itemWording,
} from '../../../test/scene/plan.ts';
import type { PlanJoint } from './joint.ts';
import { assessedFacts, courses, findings, planMatter } from './statements.ts';

const day = (n: number): string => `2026-12-${String(n).padStart(2, '0')}T08:00Z`;
const matter = { owners: [xa, xb], due: planMatter.shape.due.parse('2026-12-20') };
const first = itemVersion(matter);
const second = itemVersion({ ...matter, due: planMatter.shape.due.parse('2026-12-24') });

function read(item: Item, now = day(31), forked: readonly PartyId[] = []): PlanJoint {
  const holder = createHolder(item, now, forked);
  holder.takeAll();
  return itemView(holder, item);
}
const owed = ({ owed: all }: PlanJoint) => all.map(({ party, what }) => `${party} ${what}`);

/** An item that both have accepted and receipted. */
function agreed(version = first): { item: Item; version: HashHex } {
  const item = itemOf(xa, xb);
  const hash = item.table(xa, day(1), version);
  item.accept(xa, day(1), hash);
  item.receipt(xb, xa, day(2));
  item.accept(xb, day(2), hash);
  item.receipt(xa, xb, day(3));
  return { item, version: hash };
}

test('plan: an item stands in the area of its opener’s first statement', () => {
  const item = itemOf(xa, xb);
  const version = item.table(xa, day(1), first);
  const other = item.on(
    xa,
    'progressed',
    day(1),
    { on: '2026-12-01', state: 'done' },
    'treaty-notifications',
  );
  assert.equal(read(item).area, itemArea);
  assert.deepEqual(read(item).withoutEffect, [{ party: xa, seq: other, why: 'wrong-area' }]);
  const elsewhere = item.on(
    xb,
    'accepted',
    day(1),
    { version, mandate: 'authority' },
    'treaty-notifications',
  );
  const late = item.accept(xb, day(1), version);
  assert.deepEqual(read(item).withoutEffect.slice(1), [
    { party: xb, seq: elsewhere, why: 'wrong-area' },
    { party: xb, seq: late, why: 'wrong-area' },
  ]);
  assert.equal(read(item).status, 'tabled');
});

test('plan: in an area that the terms do not have, nothing of it has effect', () => {
  const item = itemOf(xa, xb);
  item.on(xa, 'tabled', day(1), { text: first }, 'outer-space');
  const holder = createHolder(item, day(2));
  holder.takeAll();
  assert.equal(holder.joint(item.item)?.status, 'not-understood');
});

test('plan: a withdrawal stands with the record, in no area', () => {
  const item = itemOf(xa, xb);
  const version = item.table(xa, day(1), first);
  item.on(xa, 'withdrawn', day(1), { version });
  assert.equal(read(item).status, 'withdrawn');
  assert.deepEqual(owed(read(item)), []);
  assert.deepEqual(mayOn(read(item), xb), ['plan.tabled']);
});

test('plan: tabled, answered, agreed; what is owed at each step', () => {
  const item = itemOf(xa, xb);
  const version = item.table(xa, day(1), first);
  assert.deepEqual(owed(read(item)), ['xb answer-text']);
  assert.deepEqual(mayOn(read(item), xb), ['plan.accepted', 'plan.stance-taken', 'plan.tabled']);
  assert.deepEqual(faceOf('plan').begin?.(read(item), 'plan.accepted', xb), { version });
  assert.deepEqual(faceOf('plan').summary(read(item)), {
    named: { party: xa, seq: 1 },
    details: ['xa', 'xb', '2026-12-20'],
  });
  const done = agreed();
  const joint = read(done.item, day(10));
  assert.equal(joint.status, 'agreed');
  assert.equal(joint.inForce, done.version);
  assert.equal(joint.versions[0]?.text?.binding, false);
  assert.deepEqual(joint.versions[0]?.languages, { en: 'whole', zh: 'whole' });
  assert.deepEqual(owed(joint), ['xa do', 'xb do']);
  assert.deepEqual(mayOn(joint, xa), ['plan.tabled', 'plan.progressed', 'plan.assessed']);
});

test('plan: an agreed item is overdue when its day is over, as time passes', () => {
  const { item } = agreed();
  const holder = createHolder(item, day(10));
  holder.takeAll();
  assert.equal(itemView(holder, item).overdue, undefined);
  assert.equal(itemView(holder, item).changesAt, '2026-12-21T00:00Z');
  holder.passTime('2026-12-20T23:59Z');
  assert.equal(itemView(holder, item).overdue, undefined);
  holder.passTime('2026-12-21T00:00Z');
  assert.equal(itemView(holder, item).overdue, true);
  assert.equal(itemView(holder, item).status, 'agreed');
});

test('plan: when every owner reports it done, each side owes its own assessment', () => {
  const { item, version } = agreed();
  item.on(xa, 'progressed', day(4), { on: '2026-12-04', state: 'done' });
  assert.deepEqual(owed(read(item)), ['xb do']);
  item.on(xb, 'progressed', day(5), { on: '2026-12-05', state: 'done' });
  assert.deepEqual(owed(read(item)), ['xa assess', 'xb assess']);
  assert.equal(read(item).assessed, 'nobody-spoke');
  item.on(xa, 'assessed', day(6), { finding: 'fulfilled', version });
  assert.equal(read(item).assessed, 'one-side');
  item.on(xb, 'assessed', day(6), { finding: 'partly-fulfilled', version });
  assert.equal(read(item).assessed, 'contested');
  item.on(xb, 'assessed', day(7), { finding: 'fulfilled', version });
  assert.equal(read(item).assessed, 'agreed');
  assert.deepEqual(owed(read(item)), []);
});

test('plan: owners report as often as the text says, each from its own last report', () => {
  const { item } = agreed(itemVersion({ ...matter, owners: [xa], reportDays: 7 }));
  const due = () => read(item, day(4)).owed.find(({ what }) => what === 'progress')?.due;
  assert.equal(due(), '2026-12-10T08:00Z');
  item.on(xa, 'progressed', day(9), { on: '2026-12-09', state: 'under-way' });
  assert.equal(due(), '2026-12-16T08:00Z');
});

test('plan: a later agreed text supersedes the earlier, or ends the item', () => {
  const { item, version } = agreed();
  const next = item.table(xb, day(5), second, version);
  assert.equal(read(item).status, 'agreed');
  assert.equal(read(item).amending, true);
  item.accept(xb, day(5), next);
  item.receipt(xa, xb, day(6));
  item.accept(xa, day(6), next);
  item.receipt(xb, xa, day(7));
  assert.equal(read(item).inForce, next);
  assert.equal(read(item).due, '2026-12-24');
  assert.deepEqual(
    read(item).versions.map(({ state }) => state),
    ['superseded', 'agreed'],
  );
  const end = item.table(xa, day(8), itemVersion({ ...matter, ends: 'completed' }), next);
  item.accept(xa, day(8), end);
  item.receipt(xb, xa, day(9));
  item.accept(xb, day(9), end);
  item.receipt(xa, xb, day(10));
  assert.equal(read(item).status, 'completed');
  assert.deepEqual(owed(read(item)), []);
});

test('plan: a translation that is behind or missing is not agreed with the rest', () => {
  const wording = {
    ...itemWording,
    clauses: itemWording.clauses.map((clause) => ({ ...clause, stale: ['zh'] as const })),
  };
  const { item } = agreed(itemVersion(matter, wording));
  assert.equal(read(item).status, 'agreed');
  assert.deepEqual(read(item).versions[0]?.languages, { en: 'whole', zh: 'stale' });
});

test('plan: a report that was erased before anybody received it tells nothing', () => {
  const { item } = agreed();
  const seq = item.on(xa, 'progressed', day(4), { on: '2026-12-04', state: 'done' });
  item.say(xa, { type: 'content.erased', time: day(4), facts: { party: xa, seqs: [seq] } });
  assert.deepEqual(owed(read(item)), ['xa do', 'xb do']);
  assert.deepEqual(read(item).withoutEffect, [{ party: xa, seq, why: 'erased-before-receipt' }]);
});

test('plan: a log that forks makes the item disputed, and nothing is owed or may be said', () => {
  const { item } = agreed();
  const joint = read(item, day(10), [xb]);
  assert.equal(joint.status, 'disputed');
  assert.deepEqual(joint.owed, []);
  assert.deepEqual(mayOn(joint, xa), []);
});

type Step = Readonly<{ party: number; action: number; version: number; wait: number }>;
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    party: fc.nat(2),
    action: fc.oneof(fc.nat(9), fc.constantFrom(1, 1, 6, 7, 6, 7)),
    version: fc.constantFrom(0, 0, 0, 1),
    wait: fc.nat(900),
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
);

/** Logs of three parties as they might be written, in sense and nonsense. */
function written(all: readonly Step[]): Item {
  const parties = [xa, xb, xc];
  const item = itemOf(...parties);
  const texts = [first, second];
  let clock = msOf(instant(day(1)));
  item.table(xa, day(1), first);
  for (const { party, action, version: at, wait } of all) {
    clock += wait * 60_000;
    const time = instantOfMs(clock);
    const by = parties[party] ?? xa;
    const text = texts[at] ?? first;
    const version = versionHash(text);
    const others = parties.filter((one) => one !== by);
    if (action === 0) item.table(by, time, text);
    else if (action === 1) item.accept(by, time, version);
    else if (action === 2) item.on(by, 'withdrawn', time, { version });
    else if (action === 3) item.on(by, 'stance-taken', time, { version, stance: 'reserved' });
    else if (action === 4) {
      item.on(by, 'progressed', time, { on: '2026-12-04', state: courses[at] ?? 'done' });
    } else if (action === 5) {
      const finding = assessedFacts.shape.finding.parse(findings[at]);
      item.on(by, 'assessed', time, { finding, version });
    } else if (action === 8) {
      const seqs = [Math.max(1, (item.logs.get(by)?.length ?? 2) - 1)];
      item.say(by, { type: 'content.erased', time, facts: { party: by, seqs } });
    } else if (action === 9)
      item.on(by, 'accepted', time, { version, mandate: 'authority' }, 'treaty-notifications');
    else item.receipt(by, others[action % 2] ?? xa, time);
  }
  return item;
}

test('plan: equal logs give equal views, whatever the order and size of what arrives; agreed never becomes not agreed', () => {
  let agreements = 0;
  const orders = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 5 })), { maxLength: 40 });
  fc.assert(
    fc.property(steps, orders, (all, order) => {
      const item = written(all);
      const one = createHolder(item, day(1));
      let agreed = false;
      for (const [party, count] of order) {
        one.take([xa, xb, xc][party] ?? xa, count);
        const joint = one.joint(item.item);
        const now = joint?.desk === 'plan' && itemView(one, item).inForce !== undefined;
        assert.ok(now || !agreed, 'more log never turns agreed into not agreed');
        agreed = now;
      }
      one.takeAll();
      one.passTime(day(31));
      const two = createHolder(item, day(31));
      two.takeAll();
      assert.deepEqual(one.joints(), two.joints());
      assert.equal(one.digest(), two.digest());
      if (itemView(two, item).inForce !== undefined) agreements += 1;
    }),
    { numRuns: 400 },
  );
  assert.ok(agreements > 5, `${agreements} were agreed`);
});

test('plan: what one party says changes no other party’s reports or acceptances', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const whole = read(written(all));
      // Receipts stay: what was erased before anybody received it tells nothing.
      const silent = all.filter(({ party, action }) => party !== 1 || action === 6 || action === 7);
      const without = read(written(silent));
      const ofOther = (joint: PlanJoint) => joint.reports.find(({ party }) => party === xc);
      assert.deepEqual(
        ofOther(whole)?.assessments.map(({ finding }) => finding),
        ofOther(without)?.assessments.map(({ finding }) => finding),
      );
    }),
    { numRuns: 100 },
  );
});
