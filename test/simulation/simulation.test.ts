import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSeed } from './run.ts';

/** More seeds: SEEDS=200 npm test. A failure prints its seed; the same seed runs the same way. */
const seeds = Number(process.env['SEEDS'] ?? 4);
const steps = Number(process.env['STEPS'] ?? 120);

for (let seed = 1; seed <= seeds; seed++) {
  const members = seed % 2 === 0 ? 3 : 2;
  test(`simulation: nodes that hold equal logs agree to the byte (seed ${seed}, ${members} nodes)`, async () => {
    const { digests, sizes, said, events } = await runSeed(seed, steps, members);
    const story = `seed ${seed}: ${events.join(', ')}`;
    assert.deepEqual(new Set(sizes).size, 1, `${story}: ${sizes.join(' | ')}`);
    assert.ok(!sizes[0]?.includes('!'), `${story}: an honest node forked`);
    assert.equal(new Set(digests).size, 1, story);
    assert.ok(said > 0, `${story}: somebody spoke`);
  });
}

test('simulation: the same seed twice gives the same digest', async () => {
  const one = await runSeed(1_001, 60);
  const other = await runSeed(1_001, 60);
  assert.deepEqual(other, one);
});
