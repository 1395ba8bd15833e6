import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyGroup } from '#cli/verify-logs.ts';
import { notice } from './notices.ts';
import { addNode, closeWorld, exchange, foundGroup, given, newWorld, partyOf } from './world.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');

test('verify: a log is read to its end, across every key act', async () => {
  const world = newWorld(11);
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  for (let rotations = 0; rotations < 2; rotations += 1) {
    given(await exporter.node.rotateLogKey(group));
    given(await exporter.node.say(notice(group, xc)));
    await exchange(world, group);
  }
  const founded = importer.node.group(group);
  assert.ok(founded);
  const report = await verifyGroup(
    {
      terms: async () => founded.termsBytes,
      bundle: async (party, from) => given(await importer.node.bundle(group, party, from)),
    },
    world.nowMs,
  );
  assert.equal(report.ok, true);
  for (const log of report.logs) {
    assert.equal(log.size, (await importer.node.store.log(group, log.party))?.size);
    assert.equal(log.receipts.withoutEffect, 0);
  }
  assert.notEqual(report.logs[0]?.keySince, undefined);
  await closeWorld(world);
});
