import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { instantOfMs, msOf } from '#kernel/instant.ts';
import {
  createHolder,
  createLogs,
  type Holder,
  instant,
  type Logs,
  termsOf,
  xa,
  xb,
} from '../../test/scene/logs.ts';
import { noticeFacts, rule } from '../../test/scene/notices.ts';

const origin = msOf(instant('2026-11-02T00:00Z'));
const at = (minutes: number): string => instantOfMs(origin + minutes * 60_000);
const end = '2027-06-01T00:00Z';

type Step = Readonly<{ party: 0 | 1; action: number; record: number; aim: number; wait: number }>;
/** How far the second party's clock is off, in minutes, and what is done in which order. */
const stories = fc.tuple(
  fc.constantFrom(0, -3_000, 3_000),
  fc.array(
    fc.record({
      party: fc.constantFrom(0 as const, 1 as const),
      // Mostly receipts: without them nothing is proved.
      action: fc.oneof(fc.nat(22), fc.constantFrom(10, 11)),
      record: fc.nat(2),
      aim: fc.nat(5),
      wait: fc.oneof(fc.nat(600), fc.constantFrom(0, 20_000, 40_000)),
    }),
    { minLength: 5, maxLength: 60, size: 'max' },
  ),
);

type Verbs = readonly (readonly [
  verb: string,
  facts: (seq: number, other: string) => JsonObject,
])[];
const notice = (_: number, importer: string): JsonObject => ({ ...noticeFacts, importer });
const series = { kind: 'several', from: '2026-12-01', to: '2027-05-01' };

/** By number of the action. */
const exporterVerbs: Verbs = [
  ['notified', notice],
  ['notified', (_, importer) => ({ ...noticeFacts, importer, shipments: series })],
  ['amended', notice],
  ['withdrawn', () => ({})],
  ['answered', (question) => ({ question })],
  ['more-time-given', () => ({ until: '2026-12-20' })],
  ['dispatched', () => ({ on: '2026-12-01' })],
  ['not-shipped', () => ({ reason: 'objection' })],
  ['returned', (dispatch) => ({ on: '2026-12-01', dispatch })],
];
const addresseeVerbs: Verbs = [
  ['acknowledged', (notice) => ({ notice })],
  ['asked', (notice) => ({ notice, question: 'end-use' })],
  ['more-time-asked', (notice) => ({ notice, until: '2026-12-20' })],
  ['objected', (notice) => ({ notice, reason: 'other' })],
  ['not-objected', (notice) => ({ notice })],
  ['objection-lifted', (notice) => ({ notice })],
  ['concern-raised', (notice) => ({ notice, concern: 'diversion' })],
  ['arrived', (dispatch) => ({ on: '2026-12-20', dispatch })],
  ['amended', notice],
];

/** Logs as two parties might write them, sense and nonsense, both ways; all statements are held by someone before they are receipted. */
function written(
  [skew, all]: readonly [number, readonly Step[]],
  watch?: (logs: Logs) => (by: typeof xa) => void,
): Logs {
  const logs = createLogs(
    termsOf([xa, xb], {
      clocks: [rule, { ...rule, id: 'filed', silence: 'may-not-proceed', start: 'filing' }],
    }),
  );
  const look = watch?.(logs);
  let clock = 5_000;
  for (const { party, action, record, aim, wait } of all) {
    clock += wait;
    const by = party === 0 ? xa : xb;
    const other = party === 0 ? xb : xa;
    const opener = record === 2 ? xb : xa;
    const on = logs.record(opener, record);
    const said = (of: typeof xa) =>
      (logs.logs.get(of) ?? []).filter(({ act }) => act.record === on).map(({ act }) => act.seq);
    const ownLength = logs.logs.get(by)?.length ?? 1;
    const isFirst = by === opener && said(by).length === 0;
    const verbs = by === opener ? exporterVerbs : addresseeVerbs;
    const [verb, factsOf] = verbs[isFirst && aim < 5 ? 0 : action] ?? [];
    const time = at(clock - (aim === 5 ? 5_000 : 0));
    const target = said(other).at(-1 - (aim % 3)) ?? aim;
    if (verb && factsOf) {
      const facts = factsOf(target, other);
      const content = aim % 2 ? { content: { text: { en: 'x' } } } : {};
      logs.say(by, { type: `notification.${verb}`, time, record: on, facts, ...content });
    } else if (action < 15)
      logs.receipt(by, other, at(clock + (by === xb ? skew : 0)), {
        quoted: at(clock + (other === xb ? skew : 0)),
      });
    else if (action < 17) {
      const seqs = [Math.max(0, ownLength - 1 - aim)];
      logs.say(by, { type: 'content.erased', time, facts: { party: by, seqs } });
    } else if (action === 17)
      logs.say(by, { type: 'rumour.heard', time, record: on, area: 'safety' });
    else if (action === 18)
      logs.say(by, { type: 'notification.notified', time, record: on, facts: {} });
    else if (action === 19)
      logs.say(by, { type: 'invocation.ended', time, record: on, facts: { on: '2026-12-01' } });
    else sayOfLine(logs, by, { time, aim, lifts: action > 20, later: at(clock + 9_000) });
    look?.(by);
  }
  return logs;
}

/** Suspends the area of these records, at once or later, or lifts what stands; sometimes another's, which changes nothing. */
function sayOfLine(
  logs: Logs,
  by: typeof xa,
  given: Readonly<{ time: string; aim: number; lifts: boolean; later: string }>,
): void {
  const { time, aim, lifts, later } = given;
  const areas = aim === 4 ? ['safety'] : ['safety', 'treaty-notifications'];
  const author = lifts && aim === 0 ? (by === xa ? xb : xa) : by;
  const declared = (logs.logs.get(author) ?? []).filter(
    ({ act }) => act.type === 'suspension.declared',
  );
  const from = aim === 3 && !lifts ? { from: later } : {};
  logs.say(by, {
    type: lifts ? 'suspension.lifted' : 'suspension.declared',
    time,
    record: logs.record(author, 3 + declared.length - (lifts ? 1 : 0)),
    facts: { areas, ...from },
  });
}

function takenBy(
  logs: Logs,
  order: readonly (readonly [number, number])[],
  nows: readonly string[],
  start = at(0),
): Holder {
  const holder = createHolder(logs, start);
  for (const [index, [party, count]] of order.entries()) {
    holder.take(party === 0 ? xa : xb, count);
    const now = nows[index % Math.max(1, nows.length)];
    if (now !== undefined) holder.passTime(now);
  }
  holder.takeAll();
  holder.passTime(end);
  return holder;
}

const orders = fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 1, max: 7 })), {
  maxLength: 40,
  size: 'max',
});

test('fold: the logs that these tests write reach most of what can be read', () => {
  const reached = new Set<string>();
  for (const story of fc.sample(stories, { numRuns: 1_000, seed: 7 })) {
    const holder = createHolder(written(story), end);
    holder.takeAll();
    for (const { joint } of holder.joints()) reached.add(joint.status);
  }
  assert.ok(reached.size >= 14, [...reached].join(' '));
});

test('fold: equal logs give equal sides, views and digests, whatever the order and size of what arrives', () => {
  fc.assert(
    fc.property(stories, orders, orders, (all, one, two) => {
      const logs = written(all);
      const first = takenBy(logs, one, []);
      // One of the two was away and folds everything long after.
      const second = takenBy(logs, two, [], end);
      assert.deepEqual(first.sides(), second.sides());
      assert.deepEqual(first.joints(), second.joints());
      assert.deepEqual(first.searchRows(), second.searchRows());
      assert.equal(first.digest(), second.digest());
    }),
    { numRuns: 400 },
  );
});

test('fold: what silence settled stays settled, whatever either side says, receipts or erases later', () => {
  let settled = 0;
  fc.assert(
    fc.property(stories, (story) => {
      const ends = new Map<string, unknown>();
      written(story, (logs) => {
        const holder = createHolder(logs, end);
        holder.takeAll();
        return (by) => {
          holder.take(by, 1);
          for (const { record, joint } of holder.joints()) {
            const { clock, version } = joint as Partial<NotificationJoint>;
            if (!clock?.startedBy) continue;
            const { party, seq } = clock.startedBy;
            // An amendment that the addressee could see may ask anew, and under another rule.
            const key = `${record} ${version} ${clock.rule} ${party}/${seq}`;
            const { phase, settledBy, deadline, pauses } = clock;
            const was = ends.get(key);
            if (was) assert.deepEqual({ phase, settledBy, deadline, pauses }, was);
            if (phase === 'silent') ends.set(key, { phase, settledBy, deadline, pauses });
          }
        };
      });
      settled += ends.size;
    }),
    { numRuns: 600 },
  );
  assert.ok(settled > 20, `${settled}`);
});

test('fold: views kept up by time and receipts are those derived anew', () => {
  const nows = fc.array(fc.oneof(fc.constant(200_000), fc.nat(60_000)), {
    maxLength: 40,
    size: 'max',
  });
  fc.assert(
    fc.property(stories, orders, nows, (all, order, minutes) => {
      const logs = written(all);
      const rising = [...minutes].sort((a, b) => a - b).map(at);
      const kept = takenBy(logs, order, rising);
      const anew = createHolder(logs, end);
      anew.takeAll();
      assert.deepEqual(kept.joints(), anew.joints());
    }),
    { numRuns: 400 },
  );
});

test('fold: views hold no trace of the instant at which they were derived', () => {
  fc.assert(
    fc.property(stories, (all) => {
      const logs = written(all);
      const [early, late] = ['2027-05-31T00:00Z', end].map((now) => {
        const holder = createHolder(logs, now);
        holder.takeAll();
        return holder;
      });
      const settled = (early?.joints() ?? []).every(
        ({ joint }) => joint.changesAt === undefined || joint.changesAt > end,
      );
      if (settled) assert.equal(early?.digest(), late?.digest());
    }),
    { numRuns: 100 },
  );
});

test('fold: after every statement that arrives, each view is as if it were derived anew', () => {
  let suspended = 0;
  fc.assert(
    fc.property(stories, (story) => {
      written(story, (logs) => {
        const kept = createHolder(logs, end);
        kept.takeAll();
        return (by) => {
          kept.take(by, 1);
          const anew = createHolder(logs, end);
          anew.takeAll();
          assert.deepEqual(kept.joints(), anew.joints());
          for (const { joint } of kept.joints()) {
            const { clock } = joint as Partial<NotificationJoint>;
            if (clock?.phase === 'suspended') suspended += 1;
          }
        };
      });
    }),
    { numRuns: 150 },
  );
  assert.ok(suspended > 20, `${suspended}`);
});
