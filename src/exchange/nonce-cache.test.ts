import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nonceCache, nonceSeconds } from './nonce-cache.ts';

test('nonce cache: a nonce passes once, and again under another key', () => {
  const cache = nonceCache();
  assert.equal(cache.take('a', 'n', 0), 'fresh');
  assert.equal(cache.take('a', 'n', 0), 'seen');
  assert.equal(cache.take('b', 'n', 0), 'fresh');
});

test('nonce cache: a nonce is known for as long as its request could still be acceptable', () => {
  const cache = nonceCache();
  cache.take('a', 'n', 1_000);
  assert.equal(cache.take('a', 'n', 1_000 + nonceSeconds), 'seen');
  assert.equal(cache.take('a', 'n', 1_000 + nonceSeconds + 1), 'fresh');
});

test('nonce cache: a key that floods is refused, and the others are not', () => {
  const cache = nonceCache({ max: 10, ofOneKeyMax: 3 });
  for (const nonce of ['1', '2', '3']) assert.equal(cache.take('flood', nonce, 0), 'fresh');
  assert.equal(cache.take('flood', '4', 0), 'full');
  assert.equal(cache.take('quiet', '1', 0), 'fresh');
  assert.equal(cache.take('flood', '4', nonceSeconds + 1), 'fresh', 'room comes back with time');
});

test('nonce cache: a clock that was set back keeps no member out', () => {
  const cache = nonceCache({ max: 10, ofOneKeyMax: 2 });
  for (const nonce of ['1', '2']) assert.equal(cache.take('a', nonce, 1_000_000), 'fresh');
  assert.equal(cache.take('a', '3', 1_000), 'fresh');
  assert.equal(cache.take('a', '4', 1_000), 'fresh');
  assert.equal(cache.take('a', '5', 1_000), 'full');
  assert.equal(cache.take('a', '5', 1_000 + nonceSeconds + 1), 'fresh');
});

test('nonce cache: when it is full in all, everyone is refused', () => {
  const cache = nonceCache({ max: 4, ofOneKeyMax: 2 });
  for (const key of ['a', 'b']) {
    for (const nonce of ['1', '2']) assert.equal(cache.take(key, nonce, 0), 'fresh');
  }
  assert.equal(cache.take('c', '1', 0), 'full');
  assert.equal(cache.size, 4);
});

test('nonce cache: never holds more than its bound, and never lets one in twice within the window', () => {
  const step = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    nonce: fc.nat(20).map(String),
    later: fc.nat(90),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const cache = nonceCache({ max: 12, ofOneKeyMax: 5 });
      const admitted = new Map<string, number>();
      let now = 0;
      for (const { key, nonce, later } of steps) {
        now += later;
        const before = admitted.get(`${key} ${nonce}`);
        const answer = cache.take(key, nonce, now);
        assert.ok(cache.size <= 12);
        if (answer !== 'fresh') continue;
        assert.ok(before === undefined || now - before > nonceSeconds);
        admitted.set(`${key} ${nonce}`, now);
      }
    }),
  );
});
