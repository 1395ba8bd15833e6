import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Instant, instantOfMs, msOf } from '#kernel/instant.ts';
import { horizonOf, queueByHorizon } from './queue.ts';

const hourMs = 3_600_000;
const now = Date.UTC(2026, 10, 23, 12);
const inHours = (hours: number): { due: Instant } => ({ due: instantOfMs(now + hours * hourMs) });

test('queue: soonest first, and what has no date comes last', () => {
  const items: readonly { due?: Instant }[] = [
    inHours(200),
    {},
    inHours(3),
    inHours(-1),
    inHours(100),
    inHours(2),
  ];
  const queue = queueByHorizon(items, now);
  assert.deepEqual(
    queue.map(({ horizon, items: part }) => [horizon, part.length]),
    [
      ['over', 1],
      ['day', 2],
      ['week', 1],
      ['later', 1],
      ['undated', 1],
    ],
  );
  const [first, second] = queue[1]?.items ?? [];
  assert.ok(first?.due && second?.due && msOf(first.due) < msOf(second.due));
});

test('queue: a deadline that is this very minute is over', () => {
  assert.equal(horizonOf(inHours(0), now), 'over');
  assert.equal(horizonOf(inHours(24), now), 'day');
});
