import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ok } from '#kernel/refusal.ts';
import { exchangeScene } from '../../test/scene/exchange-nodes.ts';
import { xa, xb } from '../../test/scene/logs.ts';
import { startNudging } from './nudger.ts';
import { addPeer } from './peers.ts';
import type { Transport } from './transport.ts';

const rest = (): Promise<void> => new Promise((go) => setImmediate(go));

test('nudges: what is said while a nudge is under way is told after it', async (t) => {
  const scene = await exchangeScene(t, [xa, xb]);
  const group = await scene.found([xa, xb]);
  const node = scene.nodeOf(xa);
  const theirs = await scene.nodeOf(xb).bundle(group, xb, 0);
  assert.ok(theirs.ok && (await node.accept(theirs.value, 'peer')).ok);
  const added = await addPeer(node, xb, { address: 'http://127.0.0.1:9' });
  assert.ok(added.ok);
  const jobs: (() => void)[] = [];
  const answers: (() => void)[] = [];
  const line: Pick<Transport, 'nudge'> = {
    nudge: () => new Promise((resolve) => answers.push(() => resolve(ok(undefined)))),
  };
  const timers = {
    after: (_: number, job: () => void) => {
      jobs.push(job);
      return () => undefined;
    },
  };
  const transport: Transport = { fetchBundle: () => assert.fail('nobody pulls'), ...line };
  const nudging = startNudging(node, transport, {
    timers,
    onFault: (error) => assert.fail(`${error}`),
  });
  const sayAndWait = async (): Promise<void> => {
    await scene.say(xa, group);
    jobs.shift()?.();
    for (let turn = 0; turn < 5; turn++) await rest();
  };
  await sayAndWait();
  assert.equal(answers.length, 1);
  await sayAndWait();
  await sayAndWait();
  assert.equal(answers.length, 1, 'one at a time');
  answers[0]?.();
  for (let turn = 0; turn < 5; turn++) await rest();
  assert.equal(answers.length, 2, 'both were told by one more');
  nudging.stop();
  answers[1]?.();
});
