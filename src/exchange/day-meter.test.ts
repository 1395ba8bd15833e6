import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayMeter, isSpent } from './day-meter.ts';

const midnight = Date.UTC(2026, 10, 24);

test('day meter: adds up by key, and begins anew at midnight UTC', () => {
  const meter = dayMeter();
  meter.add('a', midnight - 60_000, { bytes: 10, statements: 1 });
  meter.add('a', midnight - 1, { bytes: 5, statements: 2 });
  assert.deepEqual(meter.today('a', midnight - 1), { bytes: 15, statements: 3 });
  assert.deepEqual(meter.today('b', midnight - 1), { bytes: 0, statements: 0 });
  assert.deepEqual(meter.today('a', midnight), { bytes: 0, statements: 0 });
});

test('day meter: a quota is spent when either of its halves is reached', () => {
  const quotas = { bytesPerDay: 100, statementsPerDay: 10 };
  assert.ok(!isSpent({ bytes: 99, statements: 9 }, quotas));
  assert.ok(isSpent({ bytes: 100, statements: 0 }, quotas));
  assert.ok(isSpent({ bytes: 0, statements: 10 }, quotas));
});
