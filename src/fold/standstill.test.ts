// What a suspension does to clocks, over logs as two parties might write them: those of the terms stand still in an area that is suspended, those of a statute run
// on, and nothing stands still on the floor.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { PartyId } from '#kernel/id.ts';
import { earlierOf, type Instant, instantOfMs, laterOf, msOf } from '#kernel/instant.ts';
import type { ClockRule } from '#ledger/terms.ts';
import {
  createHolder,
  createLogs,
  instant,
  type Logs,
  termsOf,
  xa,
  xb,
} from '../../test/scene/logs.ts';
import { noticeFacts, rule } from '../../test/scene/notices.ts';

const area = 'treaty-notifications';
const origin = msOf(instant('2026-11-02T00:00Z'));
const at = (minutes: number): Instant => instantOfMs(origin + minutes * 60_000);
const end = at(600_000);

const acts = ['notice', 'question', 'receipt', 'receipt', 'receipt', 'suspend', 'lift'] as const;
type Step = Readonly<{ party: number; act: (typeof acts)[number]; wait: number; ahead: number }>;
const stories: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    party: fc.nat(1),
    act: fc.constantFrom(...acts),
    wait: fc.oneof(fc.nat(600), fc.constantFrom(0, 10_000)),
    ahead: fc.constantFrom(0, 0, 0, 5_000),
  }),
  { minLength: 10, maxLength: 50, size: 'max' },
);

type Table = Readonly<{
  clock: ClockRule;
  floor?: readonly string[];
  /** What suspends or lifts is said in words that nobody understands: at the same places, and without effect. */
  isMute?: boolean;
}>;

/** Each has a notice of its own, so that both ask and both are asked. */
function written(steps: readonly Step[], { clock, floor = [], isMute = false }: Table): Logs {
  const logs = createLogs({ ...termsOf([xa, xb], { clocks: [clock] }), floor });
  const declared = [0, 0];
  const noticeOf = (of: PartyId) =>
    logs.logs.get(of)?.find(({ act }) => act.type === 'notification.notified')?.act.seq;
  let minute = 1_000;
  for (const { party, act, wait, ahead } of steps) {
    minute += wait;
    const [by, other] = party === 0 ? [xa, xb] : [xb, xa];
    const time = at(minute);
    const count = declared[party] ?? 0;
    const [mine, theirs] = [noticeOf(by), noticeOf(other)];
    if (act === 'receipt') logs.receipt(by, other, time);
    else if (act === 'notice' && mine === undefined) {
      const facts = { ...noticeFacts, importer: other };
      logs.say(by, { type: 'notification.notified', time, record: logs.record(by, 1), facts });
    } else if (act === 'question' && theirs !== undefined) {
      const facts = { notice: theirs, question: 'end-use' };
      logs.say(by, { type: 'notification.asked', time, record: logs.record(other, 1), facts });
    } else if (act === 'suspend' || (act === 'lift' && count > 0)) {
      const isNew = act === 'suspend';
      const from = isNew && ahead > 0 ? { from: at(minute + ahead) } : {};
      const type = isMute ? 'rumour.heard' : isNew ? 'suspension.declared' : 'suspension.lifted';
      const record = logs.record(by, isNew ? 10 + count : 9 + count);
      logs.say(by, { type, time, record, facts: { areas: [area], ...from } });
      if (isNew) declared[party] = count + 1;
    }
  }
  return logs;
}

/** Since when a suspension stands between the two of which the other side has receipted no lifting: by acts and receipts alone. */
function standsSince(logs: Logs): Instant | undefined {
  const found = [...logs.logs].flatMap(([by, log]) => {
    const heard = [...(logs.receipts.get(by === xa ? xb : xa)?.values() ?? [])];
    const hears = (seq: number) => heard.find(({ size }) => size > seq)?.receiptTime;
    return log.flatMap(({ act }) => {
      if (act.type !== 'suspension.declared') return [];
      const lifted = log.find(
        (one) => one.act.type === 'suspension.lifted' && one.act.record === act.record,
      );
      if (lifted && hears(lifted.act.seq) !== undefined) return [];
      const from = hears(act.seq);
      const announced = act.facts['from'];
      if (from === undefined) return [];
      return typeof announced === 'string' ? laterOf(from, instant(announced)) : from;
    });
  });
  return found.length === 0 ? undefined : found.reduce(earlierOf);
}

function clocksOf(logs: Logs) {
  const holder = createHolder(logs, end);
  holder.takeAll();
  return [xa, xb].flatMap((by) => {
    const joint = holder.joint(logs.record(by, 1)) as NotificationJoint | undefined;
    return joint?.clock ?? [];
  });
}

const ofTerms: ClockRule = { ...rule, statutory: false };
const ofStatute: ClockRule = { ...rule, statutory: true };
const runs = { numRuns: 400 };

test('standstill: while a suspension of the area stands between the two, no clock of the terms runs on', () => {
  let held = 0;
  fc.assert(
    fc.property(stories, (steps) => {
      const logs = written(steps, { clock: ofTerms });
      const since = standsSince(logs);
      if (since === undefined) return;
      for (const { phase, deadline, start } of clocksOf(logs)) {
        if (phase === 'suspended') held += 1;
        // What had run out before is not undone.
        else if (start !== undefined && phase !== 'answered' && phase !== 'ended') {
          assert.ok(deadline !== undefined && deadline <= since, `${phase} ${deadline} ${since}`);
        }
      }
    }),
    runs,
  );
  assert.ok(held > 20, `${held} clocks stood still`);
});

for (const [name, table] of [
  ['a clock that statute sets', { clock: ofStatute }],
  ['a clock of an area on the floor', { clock: ofTerms, floor: [area] }],
] as const) {
  test(`standstill: ${name} reads as if nobody had suspended anything`, () => {
    let compared = 0;
    fc.assert(
      fc.property(stories, (steps) => {
        const clocks = clocksOf(written(steps, table));
        assert.deepEqual(clocks, clocksOf(written(steps, { ...table, isMute: true })));
        compared += steps.some(({ act }) => act === 'suspend') ? clocks.length : 0;
      }),
      runs,
    );
    assert.ok(compared > 100, `${compared} clocks compared`);
  });
}
