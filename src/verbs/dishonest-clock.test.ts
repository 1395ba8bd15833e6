// What one party's clock, wrong or lying, can do to the other: nothing that the other's own signatures do not bear out
// (docs/spec/time.md). Two logs and a third party's grow entry by entry in an order in which they could have been written.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Instant, instantOfMs, isCivilDate, msOf } from '#kernel/instant.ts';
import type { ClockRule } from '#ledger/terms.ts';
import { instant, xa, xb, xc } from '../../test/scene/logs.ts';
import type { Extension, Question, Suspension } from './ask.ts';
import { effectiveTime, type Moment } from './effective-time.ts';
import { createReceiptIndex } from './receipt-index.ts';
import type { Receipt } from './receipts.ts';
import { type ClockState, clockState } from './request.ts';

const origin = msOf(instant('2026-11-02T00:00Z')) / 60_000;
const at = (minute: number): Instant => instantOfMs((origin + minute) * 60_000);
const minuteOf = (time: Instant | undefined): number => msOf(time ?? at(0)) / 60_000 - origin;
const day = 1_440;
const days = 10;
const pauseDaysMax = 4;
const aheadMax = 10;

const rule: ClockRule = {
  id: 'reply',
  bases: ['bilateral'],
  start: 'receipt',
  days,
  kind: 'calendar',
  calendarOf: 'asked',
  gates: 'dispatch',
  silence: 'may-proceed',
  pausesOnQuestion: true,
  pauseDaysMax,
  amendment: 'restarts',
  statutory: false,
  source: 'terms of this group',
};
const lastDay = '2026-11-20';
const until = isCivilDate(lastDay) ? lastDay : assert.fail();

/** What xa (who asks), xb (who is asked) and xc do; `lie` is what a dishonest clock adds to the minutes that have truly passed. */
const step = fc.record({
  party: fc.constantFrom(0, 0, 1, 1, 2),
  action: fc.oneof(
    { weight: 10, arbitrary: fc.constant('receipt') },
    { weight: 6, arbitrary: fc.constant('speak') },
    { weight: 3, arbitrary: fc.constant('sign') },
    { weight: 1, arbitrary: fc.constant('line') },
  ),
  of: fc.nat(1),
  wait: fc.oneof(fc.nat(60), fc.constantFrom(0, day, 3 * day, 11 * day)),
  lie: fc.oneof(fc.constant(0), fc.integer({ min: -30_000, max: 30_000 }), fc.constant(2_600_000)),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const stories = fc.array(step, { minLength: 8, maxLength: 40, size: 'max' });

type World = {
  readonly sizes: number[];
  /** When each log was last signed, by its author's clock, and up to where. */
  readonly signed: { size: number; time: number }[];
  readonly receipts: Receipt[];
  readonly replies: Moment[];
  readonly questions: Question[];
  readonly extensions: Extension[];
  readonly suspensions: Suspension[];
  /** When it truly was, for each entry of each log. */
  readonly truly: number[][];
};
const parties = [xa, xb, xc] as const;

/** Writes a story down, after xa's filing at index 1; calls back after every entry. An honest party's clock is right, and it takes no checkpoint from the future. */
function write(
  story: readonly Step[],
  honest: ReadonlySet<number>,
  look: (world: World, entry: { party: number; seq: number; now: number }) => void,
): void {
  const world: World = {
    sizes: [2, 1, 1],
    signed: [0, 1, 2].map(() => ({ size: 0, time: 0 })),
    receipts: [],
    replies: [],
    questions: [],
    extensions: [],
    suspensions: [],
    truly: [[0, 0], [0], [0]],
  };
  let now = 0;
  for (const { party, action, of, wait, lie } of story) {
    now += wait;
    const claimed = honest.has(party) ? now : now + lie;
    const seq = world.sizes[party] ?? 0;
    if (action === 'sign') {
      world.signed[party] = { size: seq, time: claimed };
      continue;
    }
    if (action === 'receipt' || party === 2) {
      const other = [0, 1, 2].filter((one) => one !== party)[of] ?? 0;
      // An honest node renews its cosignature whenever it is asked for it.
      if (honest.has(other)) world.signed[other] = { size: world.sizes[other] ?? 0, time: now };
      const { size, time } = world.signed[other] ?? { size: 0, time: 0 };
      if (size === 0 || (honest.has(party) && time > now + aheadMax)) continue;
      const held = world.receipts.findLast(
        (one) => one.by === parties[party] && one.of === parties[other],
      );
      if (size < (held?.size ?? 0)) continue;
      world.receipts.push({
        by: parties[party] ?? xa,
        seq,
        of: parties[other] ?? xa,
        size,
        receiptTime: at(claimed),
        quotedTime: at(time),
      });
    } else if (action === 'line') sayOfLine(world, party, { seq, time: claimed }, of);
    else speak(world, party, { seq, time: at(claimed) }, of);
    world.sizes[party] = seq + 1;
    world.truly[party]?.push(now);
    look(world, { party, seq, now });
  }
}

function speak(world: World, party: number, said: Moment, choice: number): void {
  if (party === 1 && choice === 0) world.questions.push(said);
  else if (party === 1) world.replies.push(said);
  else {
    const open = world.questions.findIndex(({ answer }) => answer === undefined);
    const question = world.questions[open];
    if (question && choice === 0) world.questions[open] = { ...question, answer: said };
    else if (choice === 1 && said.seq % 5 === 0) world.extensions.push({ ...said, until });
  }
}

/** Lifts what this party has suspended, or suspends: at once, or announced for two days later. */
function sayOfLine(world: World, party: number, { seq, time }: Place, choice: number): void {
  const by = parties[party] ?? xa;
  const open = world.suspensions.findIndex((one) => one.by === by && one.lifted === undefined);
  const standing = world.suspensions[open];
  if (standing) world.suspensions[open] = { ...standing, lifted: seq };
  else world.suspensions.push({ by, seq, ...(choice === 1 && { from: at(time + 2 * day) }) });
}
type Place = Readonly<{ seq: number; time: number }>;

function stateOf(world: World, change: Partial<ClockRule> = {}): ClockState {
  return clockState({
    asker: xa,
    asked: xb,
    filing: { seq: 1, time: at(0) },
    rule: { ...rule, ...change },
    calendar: undefined,
    replies: world.replies,
    questions: world.questions,
    extensions: world.extensions,
    suspensions: world.suspensions,
    receipts: createReceiptIndex(world.receipts),
    now: at(0),
  });
}

/** What stood in both logs when a receipt of xa's was written. */
function worldAsOf(world: World, { seq, size }: Pick<Receipt, 'seq' | 'size'>): World {
  const below = (one: Moment, end: number) => one.seq < end;
  return {
    ...world,
    receipts: world.receipts.filter((one) =>
      one.by === xa ? one.seq <= seq : one.by === xb ? one.seq < size : true,
    ),
    replies: world.replies.filter((one) => below(one, size)),
    questions: world.questions
      .filter((one) => below(one, size))
      .map(({ answer, ...one }) => (answer && below(answer, seq) ? { ...one, answer } : one)),
    extensions: world.extensions.filter((one) => below(one, seq)),
    suspensions: world.suspensions
      .filter((one) => one.seq < (one.by === xa ? seq : size))
      .map(({ lifted = seq + size, ...one }) =>
        lifted < (one.by === xa ? seq : size) ? { ...one, lifted } : one,
      ),
  };
}

const nobody: ReadonlySet<number> = new Set();
const kinds = fc.constantFrom('calendar', 'working', 'filing');
const changed = (kind: string): Partial<ClockRule> =>
  kind === 'filing'
    ? { start: 'filing', silence: 'no-effect' }
    : { kind: kind === 'working' ? 'working' : 'calendar' };

test('ending: silence, and an answer in time that the asker holds, are never undone by more log', () => {
  const reached = { silent: 0, answered: 0 };
  fc.assert(
    fc.property(stories, kinds, (story, kind) => {
      let silent: ClockState | undefined;
      const inTime = new Set<number>();
      write(story, nobody, (world) => {
        const state = stateOf(world, changed(kind));
        if (silent) {
          assert.equal(state.phase, 'silent');
          assert.deepEqual(state.settledBy, silent.settledBy);
          assert.equal(state.deadline, silent.deadline);
          assert.deepEqual(state.pauses, silent.pauses);
        }
        const index = createReceiptIndex(world.receipts);
        const held = index.firstCovering(xb, xa, 1);
        for (const { seq } of world.replies) {
          const isLate = state.late.includes(seq);
          if (inTime.has(seq)) assert.ok(!isLate, `reply ${seq} was in time`);
          const isProved = held && index.firstCovering(xa, xb, Math.max(seq, held.seq));
          if (isProved && !isLate) inTime.add(seq);
        }
        if (state.phase === 'silent') silent = state;
      });
      if (silent) reached.silent += 1;
      if (inTime.size > 0) reached.answered += 1;
    }),
    { numRuns: 4_500 },
  );
  assert.ok(reached.silent > 100 && reached.answered > 100, JSON.stringify(reached));
});

test('ending: what settles silence does so by what stood in both logs when it was written', () => {
  fc.assert(
    fc.property(stories, kinds, (story, kind) => {
      write(story, nobody, (world) => {
        const { settledBy, deadline, pauses } = stateOf(world, changed(kind));
        const settling = world.receipts.filter(({ by, of }) => by === xa && of === xb);
        const first = settling.find((receipt) => {
          const then = stateOf(worldAsOf(world, receipt), changed(kind));
          return then.settledBy?.seq === receipt.seq;
        });
        assert.equal(settledBy?.seq, first?.seq);
        if (!first) return;
        const then = stateOf(worldAsOf(world, first), changed(kind));
        assert.deepEqual([deadline, pauses], [then.deadline, then.pauses]);
      });
    }),
    { numRuns: 1_000 },
  );
});

test('asked honestly: he has the whole period, and his reply in it is never late, whatever the asker’s clock says', () => {
  const reached = { silent: 0, replied: 0 };
  fc.assert(
    fc.property(stories, (story) => {
      write(story, new Set([1]), (world) => {
        const state = stateOf(world);
        const held = world.receipts.find(({ by, of, size }) => by === xb && of === xa && size > 1);
        if (held === undefined) return;
        const truly = world.truly[1]?.[held.seq] ?? 0;
        assert.ok(minuteOf(state.start) >= truly, 'the clock starts no sooner than he held it');
        if (state.settledBy) {
          reached.silent += 1;
          assert.ok(minuteOf(state.deadline) >= truly + days * day);
        }
        for (const { seq } of world.replies) {
          if ((world.truly[1]?.[seq] ?? 0) > truly + days * day - aheadMax) continue;
          reached.replied += 1;
          assert.ok(!state.late.includes(seq), `reply ${seq} was in time`);
        }
      });
    }),
    { numRuns: 2_000 },
  );
  assert.ok(reached.silent > 50 && reached.replied > 200, JSON.stringify(reached));
});

test('asking honestly: the asked puts off neither start nor end further than the rule gives, whatever his clock says', () => {
  let seen = 0;
  fc.assert(
    fc.property(stories, (story) => {
      write(story, new Set([0]), (world) => {
        const state = stateOf({ ...world, extensions: [], suspensions: [] });
        const held = world.receipts.find(({ by, of, size }) => by === xb && of === xa && size > 1);
        const back =
          held &&
          world.receipts.find(({ by, of, size }) => by === xa && of === xb && size > held.seq);
        if (back === undefined) return;
        seen += 1;
        const known = world.truly[0]?.[back.seq] ?? 0;
        assert.ok(minuteOf(state.start) <= known + aheadMax);
        assert.ok(minuteOf(state.deadline) <= known + aheadMax + (days + pauseDaysMax) * day);
      });
    }),
    { numRuns: 2_000 },
  );
  assert.ok(seen > 200, `${seen}`);
});

test('dating back: nothing counts before a time that another had signed and its author receipted before it', () => {
  let clamped = 0;
  fc.assert(
    fc.property(stories, (story) => {
      write(story, nobody, (world) => {
        const index = createReceiptIndex(world.receipts);
        for (const reply of world.replies) {
          const effective = effectiveTime(reply, xb, xa, index);
          const quoted = world.receipts
            .filter(({ by, seq }) => by === xb && seq < reply.seq)
            .map(({ quotedTime }) => quotedTime);
          const held = index.firstCovering(xa, xb, reply.seq)?.receiptTime;
          const isBetween = quoted.every((time) => effective.at >= time);
          assert.ok(isBetween || effective.at === held);
          if (effective.clamped) clamped += 1;
        }
      });
    }),
    { numRuns: 1_000 },
  );
  assert.ok(clamped > 100, `${clamped}`);
});

test('years ahead: one receipt by such a clock keeps no later one from its effect', () => {
  const receipt = (by: 0 | 1, [seq, size]: [number, number], time: number, quoted: number) => ({
    ...{ by: parties[by], seq, of: parties[1 - by] ?? xa, size },
    ...{ receiptTime: at(time), quotedTime: at(quoted) },
  });
  const receipts = [
    receipt(1, [1, 2], 0, 0),
    receipt(0, [2, 2], 2_600_000, day),
    receipt(0, [3, 4], 11 * day, 11 * day),
  ];
  const replies = [{ seq: 3, time: at(9 * day) }];
  const world = { ...empty, receipts, replies };
  assert.equal(stateOf(world).phase, 'answered');
  assert.equal(createReceiptIndex(receipts).coveredBefore(xa, xb, 4), 4);
});

const empty: World = {
  ...{ sizes: [], signed: [], receipts: [], replies: [] },
  ...{ questions: [], extensions: [], suspensions: [], truly: [] },
};
