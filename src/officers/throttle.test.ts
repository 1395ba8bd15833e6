import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRateLimit } from './rate-limit.ts';
import {
  addressAttemptsFree,
  addressWaitMsMax,
  createThrottle,
  nameWaitMsMax,
  networkOf,
} from './throttle.ts';

test('throttle: an address waits longer after each failure, and not at all after a success', () => {
  const clock = { nowMs: 0 };
  const throttle = createThrottle(() => clock.nowMs);
  const from = { address: '192.0.2.1' };
  const waits: number[] = [];
  for (let tries = 0; tries < 25; tries++) {
    const wait = throttle.attempt(from);
    waits.push(wait);
    clock.nowMs += wait;
    if (wait > 0) assert.equal(throttle.attempt(from), 0);
  }
  assert.ok(waits.slice(0, addressAttemptsFree).every((wait) => wait === 0));
  assert.deepEqual(
    waits,
    [...waits].sort((a, b) => a - b),
  );
  assert.equal(waits.at(-1), addressWaitMsMax);
  throttle.succeeded(from);
  assert.equal(throttle.attempt(from), 0);
});

test('throttle: whoever has signed in from an address is never slowed down by what others try with the name', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.ipV4(), fc.nat(5_000))), (attempts) => {
      const clock = { nowMs: 0 };
      const throttle = createThrottle(() => clock.nowMs);
      for (const [address, passed] of attempts) {
        if (address === '192.0.2.1') continue;
        clock.nowMs += passed;
        const wait = throttle.attempt({ address, name: 'li' });
        assert.ok(wait <= Math.max(addressWaitMsMax, nameWaitMsMax));
      }
      assert.equal(throttle.attempt({ address: '192.0.2.1', name: 'li', known: true }), 0);
    }),
  );
});

test('throttle: a clock that is set back makes nobody wait longer than the longest wait', () => {
  const clock = { nowMs: 100 * addressWaitMsMax };
  const throttle = createThrottle(() => clock.nowMs);
  for (let tries = 0; tries < 30; tries++) throttle.attempt({ address: '192.0.2.1' });
  clock.nowMs = 0;
  assert.ok(throttle.attempt({ address: '192.0.2.1' }) <= addressWaitMsMax);
});

test('throttle: the 2^64 addresses of one network of IPv6 count as one', () => {
  for (const [address, network] of [
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:DB8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
  ] as const) {
    assert.equal(networkOf(address), network);
  }
});

test('rate limit: a burst is let through, then as many as the time that passes brings', () => {
  const clock = { nowMs: 0 };
  const limit = createRateLimit(() => clock.nowMs, { burst: 3, perSecond: 2 });
  assert.deepEqual(
    [1, 2, 3].map(() => limit.take('a')),
    [0, 0, 0],
  );
  assert.equal(limit.take('a'), 500);
  assert.equal(limit.take('b'), 0);
  clock.nowMs += 500;
  assert.equal(limit.take('a'), 0);
  assert.ok(limit.take('a') > 0);
  clock.nowMs -= 3_600_000;
  assert.ok(limit.take('a') <= 500);
});
