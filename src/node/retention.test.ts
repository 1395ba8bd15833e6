import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notice } from '../../test/simulation/notices.ts';
import {
  addNode,
  advance,
  closeWorld,
  day,
  dieDuring,
  exchange,
  foundGroup,
  foundNational,
  given,
  newWorld,
  partyOf,
  restart,
} from '../../test/simulation/world.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');
const contentDays = 1_826;

async function scene(seed: number) {
  const world = newWorld(seed);
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  await foundNational(world, exporter);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  const said = given(await exporter.node.say(notice(group, xc)));
  assert.ok(said.record);
  await exchange(world, group);
  const state = async (seq = said.seq) =>
    (await exporter.node.store.leaves(group, xa, seq, 1, 1))[0]?.content;
  const due = async (withinDays = 0) =>
    given(await exporter.node.retentionDue(group, world.nowMs + withinDays * day)).contents;
  return { world, exporter, importer, group, said, state, due };
}

/** The silence of the other side is settled: the clock of the notice is over. */
async function settle({ world, exporter, group }: Awaited<ReturnType<typeof scene>>) {
  advance(world, 60 * day);
  await exporter.node.passTime();
  await exchange(world, group);
  await exchange(world, group);
}

test('retention: what is due is listed before, and erased by nobody until an administrator says so', async () => {
  const at = await scene(11);
  const { world, exporter, due, state } = at;
  await settle(at);
  assert.deepEqual(await due(), []);
  advance(world, (contentDays - 70) * day);
  assert.deepEqual(await due(), []);
  assert.equal((await due(14)).length, 1, 'listed within the fortnight before');
  advance(world, 15 * day);
  assert.equal((await due()).length, 1);
  assert.equal(await exporter.node.followRetention(), 0);
  assert.equal(await state(), 'held');
  await closeWorld(world);
});

test('retention: a schedule erases what is due by an act at the table (not what is open or on hold)', async () => {
  const at = await scene(12);
  const { world, exporter, importer, group, said, state, due } = at;
  advance(world, (contentDays + 1) * day);
  await exporter.node.passTime();
  given(await exporter.node.decideRetention(group, { start: true, reason: 'schedule 4.2' }));
  assert.ok((await due()).every(({ open }) => open));
  assert.equal(await exporter.node.followRetention(), 0, 'the period is over, the line quiet');
  await settle(at);
  const hold = { seq: said.seq, reason: 'court', lift: false };
  given(await exporter.node.decideHold(group, hold));
  assert.equal(await exporter.node.followRetention(), 0);
  assert.equal(await state(), 'held');
  given(await exporter.node.decideHold(group, { ...hold, lift: true }));
  await restart(world, exporter);
  assert.equal(await exporter.node.followRetention(), 1);
  assert.equal(await exporter.node.followRetention(), 0);
  assert.equal(await state(), 'erased');
  await exchange(world, group);
  assert.equal((await importer.node.store.leaves(group, xa, said.seq, 1, 1))[0]?.content, 'erased');
  await closeWorld(world);
});

test('retention: decisions stand in the national log with their reason, and a crash leaves all or nothing', async () => {
  for (let steps = 0; ; steps++) {
    const { world, exporter, group, said } = await scene(13);
    const national = exporter.node.groups().find(({ terms }) => terms.kind === 'national');
    assert.ok(national);
    const hold = { seq: said.seq, reason: 'court', lift: false };
    const died = await dieDuring(world, exporter, steps, async () =>
      given(await exporter.node.decideHold(group, hold)),
    );
    const leaves = await exporter.node.store.leaves(national.group, xa, 0, 100, 1_000_000);
    const decided = leaves.filter(({ type }) => type === 'decision.recorded');
    const held = await exporter.node.holds(group);
    assert.equal(decided.length, held.length, `after ${steps} steps`);
    for (const { contentBytes } of decided)
      assert.match(new TextDecoder().decode(contentBytes), /court/);
    await closeWorld(world);
    if (!died) break;
  }
});

test('retention: the rounds erase nothing on the word of one clock (ours is ten years ahead)', async () => {
  const at = await scene(14);
  const { world, exporter, group, state, due } = at;
  await settle(at);
  given(await exporter.node.decideRetention(group, { start: true, reason: 'schedule 4.2' }));
  exporter.clock.skewMs = 3_653 * day;
  assert.equal((await due()).length, 0, 'by the clock of the world');
  assert.equal(await exporter.node.followRetention(), 0);
  assert.equal(await state(), 'held');
  exporter.clock.skewMs = 0;
  advance(world, (contentDays + 1) * day);
  assert.equal(await exporter.node.followRetention(), 0, 'nobody else has said yet how late it is');
  await exchange(world, group);
  assert.equal(await exporter.node.followRetention(), 1);
  assert.equal(await state(), 'erased');
  await closeWorld(world);
});
