import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { saidUnder } from './item-words.ts';

test('item words: what a list says under a key is found, whatever else another government put into it', () => {
  const json = fc.jsonValue({ maxDepth: 2 });
  fc.assert(
    fc.property(fc.array(json), fc.array(json), (before, after) => {
      const isOurs = (one: unknown) =>
        typeof one === 'object' && one !== null && 'key' in one && one.key === 'labels';
      const list = [...before.filter((one) => !isOurs(one)), { key: 'labels', text: { en: 'L' } }];
      const whole: Parameters<typeof saidUnder>[0] = JSON.parse(
        JSON.stringify([...list, ...after]),
      );
      assert.deepEqual(saidUnder(whole, 'labels', 'text'), { en: 'L' });
    }),
  );
});

test('item words: nothing is said under a key without words, nor by what is no list', () => {
  assert.equal(saidUnder([{ key: 'labels', text: 'plain' }], 'labels', 'text'), undefined);
  assert.equal(saidUnder({ key: 'labels' }, 'labels', 'text'), undefined);
  assert.equal(saidUnder(undefined, 'labels', 'title'), undefined);
});
