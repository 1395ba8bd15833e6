import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice } from '../../test/simulation/notices.ts';
import {
  addNode,
  advance,
  closeWorld,
  day,
  exchange,
  foundGroup,
  given,
  minute,
  newWorld,
  partyOf,
  pull,
  restart,
} from '../../test/simulation/world.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');

async function pair(seed: number) {
  const world = newWorld(seed);
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  return { world, exporter, importer, group };
}

test('node: a notice travels, is objected to within its period, and both sides read the same', async () => {
  const { world, exporter, importer, group } = await pair(1);
  const said = given(await exporter.node.say(notice(group, xc)));
  assert.ok(said.record);
  advance(world, minute);
  await exchange(world, group);
  const received = await importer.node.store.joint(group, said.record);
  assert.equal(received?.joint.status, 'received');
  advance(world, day);
  given(
    await importer.node.say({
      group,
      record: said.record,
      type: 'notification.objected',
      facts: { notice: said.seq, reason: 'consignee-unknown' },
      content: { text: { en: 'No such firm.' } },
    }),
  );
  await exchange(world, group);
  const there = await importer.node.store.joint(group, said.record);
  const here = await exporter.node.store.joint(group, said.record);
  assert.equal(here?.joint.status, 'objected');
  assert.deepEqual(here?.joint, there?.joint);
  await closeWorld(world);
});

test('node: silence is settled by a receipt after the deadline, and not before', async () => {
  const { world, exporter, importer, group } = await pair(2);
  const said = given(await exporter.node.say(notice(group, xc)));
  assert.ok(said.record);
  await exchange(world, group);
  advance(world, 30 * day);
  await exporter.node.passTime();
  assert.equal(
    (await exporter.node.store.joint(group, said.record))?.joint.status,
    'period-over-line-quiet',
  );
  await exchange(world, group);
  assert.equal(
    (await exporter.node.store.joint(group, said.record))?.joint.status,
    'no-reply-within-period',
  );
  await exchange(world, group);
  await importer.node.passTime();
  assert.equal(
    (await importer.node.store.joint(group, said.record))?.joint.status,
    'no-reply-within-period',
  );
  await closeWorld(world);
});

test('node: what it derived while its clock was ten years ahead is derived again once that is put right (restarted or not)', async () => {
  for (const restarted of [false, true]) {
    const { world, exporter, importer, group } = await pair(11);
    const said = given(await exporter.node.say(notice(group, xc)));
    assert.ok(said.record);
    await exchange(world, group);
    const { record } = said;
    const read = async () => (await exporter.node.store.joint(group, record))?.joint;
    const before = await read();
    assert.equal(before?.status, 'received');
    exporter.clock.skewMs = 3_653 * day;
    await exporter.node.passTime();
    assert.equal((await read())?.status, 'period-over-line-quiet');
    exporter.clock.skewMs = 0;
    if (restarted) await restart(world, exporter);
    let told = 0;
    exporter.node.onChange(({ records }) => {
      told += records.length;
    });
    assert.equal(await exporter.node.passTime(), 1);
    assert.equal(told, 1);
    assert.deepEqual(await read(), before);
    assert.equal(await exporter.node.passTime(), 0, 'once is enough');
    const there = await importer.node.store.joint(group, record);
    assert.deepEqual(await read(), there?.joint);
    await closeWorld(world);
  }
});

test('node: two that only receipt each other fall silent', async () => {
  const { world, exporter, group } = await pair(3);
  given(await exporter.node.say(notice(group, xc)));
  await exchange(world, group, 4);
  const before = await exporter.node.store.logs(group);
  advance(world, minute);
  await exchange(world, group, 4);
  const after = await exporter.node.store.logs(group);
  assert.deepEqual(
    after.map(({ size }) => size),
    before.map(({ size }) => size),
  );
  await closeWorld(world);
});

test('node: after a restart it goes on where it was', async () => {
  const { world, exporter, importer, group } = await pair(4);
  const said = given(await exporter.node.say(notice(group, xc)));
  assert.ok(said.record);
  await exchange(world, group);
  await restart(world, exporter);
  await restart(world, importer);
  advance(world, minute);
  given(
    await importer.node.say({
      group,
      record: said.record,
      type: 'notification.acknowledged',
      facts: { notice: said.seq },
    }),
  );
  await exchange(world, group);
  assert.equal((await exporter.node.store.joint(group, said.record))?.joint.status, 'acknowledged');
  await closeWorld(world);
});

test('node: a rotated key signs from its place on, and a relay can still give what came before', async () => {
  const world = newWorld(5);
  const nodes = [
    await addNode(world, xa),
    await addNode(world, partyOf('xb')),
    await addNode(world, xc),
  ] as const;
  const [author, relay, late] = nodes;
  const group = await foundGroup(world, nodes);
  await exchange(world, group);
  given(await author.node.say(notice(group, xc)));
  const old = author.keys.logSecrets(group);
  given(await author.node.rotateLogKey(group));
  assert.notDeepEqual(author.keys.logSecrets(group), old);
  given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal(await pull(relay, author, group, xa), undefined);
  assert.equal(await pull(late, relay, group, xa), undefined);
  const size = (await author.node.store.log(group, xa))?.size;
  assert.equal((await late.node.store.log(group, xa))?.size, size);
  await restart(world, author);
  given(await author.node.say(notice(group, xc)));
  await exchange(world, group);
  const after = (await author.node.store.log(group, xa))?.size ?? 0;
  assert.ok(after > (size ?? 0));
  assert.equal((await late.node.store.log(group, xa))?.size, after);
  await closeWorld(world);
});

test('node: the recovery key replaces a lost log key, and another one does not', async () => {
  const { world, exporter, importer, group } = await pair(6);
  const refused = await exporter.node.rotateLogKey(group, new Uint8Array(32).fill(1));
  assert.equal(refused.ok ? '' : refused.refusal.code, 'key.malformed');
  const recovery = world.recoverySecrets.get(`${group}/${xa}`);
  assert.ok(recovery);
  advance(world, minute);
  await exchange(world, group);
  given(await exporter.node.rotateLogKey(group, recovery));
  given(await exporter.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal(await pull(importer, exporter, group, xa), undefined);
  await closeWorld(world);
});
