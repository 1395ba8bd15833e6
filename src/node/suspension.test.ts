// Two nodes, one table, an area that is suspended: what stops, what goes on, and what stands nowhere but at home.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockRules } from '#desks/notifications/regimes.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import { digestOf } from '../../test/simulation/digest.ts';
import { notice } from '../../test/simulation/notices.ts';
import {
  addNode,
  advance,
  backUp,
  closeWorld,
  day,
  dieDuring,
  exchange,
  foundGroup,
  foundNational,
  given,
  minute,
  newWorld,
  partyOf,
  restart,
  restoreBackup,
  type SimulatedNode,
} from '../../test/simulation/world.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');
const area = 'treaty-notifications';
const text = { text: { en: 'Work in this area is suspended.', zh: '该领域工作暂停。' } };

async function pair(seed: number, floor = ['safety']) {
  const world = newWorld(seed);
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  const national = await foundNational(world, exporter);
  const clocks = clockRules.map((rule) =>
    rule.id === 'agreed-may-proceed' ? { ...rule, statutory: false } : rule,
  );
  const group = await foundGroup(world, [exporter, importer], { clocks, floor });
  await exchange(world, group);
  return { world, exporter, importer, group, national };
}

const declare = (group: GroupId, areas = [area]) => ({
  ...{ group, type: 'suspension.declared', facts: { areas }, content: text },
});
const lift = (group: GroupId, record: RecordId, areas = [area]) => ({
  ...{ group, record, type: 'suspension.lifted', facts: { areas }, content: text },
});
async function clockOf({ node }: SimulatedNode, group: GroupId, record: RecordId | undefined) {
  const row = record && (await node.store.joint(group, record));
  return (row?.joint as NotificationJoint | undefined)?.clock;
}

test('suspension: a clock stands still from receipt to receipt, on both sides alike (either side suspends)', async () => {
  for (const side of ['exporter', 'importer'] as const) {
    const here = await pair(61);
    const { world, exporter, importer, group } = here;
    const said = given(await exporter.node.say(notice(group, xc)));
    await exchange(world, group);
    advance(world, 2 * day);
    const suspended = given(await here[side].node.say(declare(group)));
    assert.equal((await clockOf(exporter, group, said.record))?.phase, 'running', 'not heard yet');
    await exchange(world, group);
    advance(world, minute);
    await exporter.node.passTime();
    assert.equal((await clockOf(exporter, group, said.record))?.phase, 'suspended');
    advance(world, 60 * day);
    await exchange(world, group, 3);
    assert.equal((await clockOf(exporter, group, said.record))?.phase, 'suspended');
    assert.ok(suspended.record);
    given(await here[side].node.say(lift(group, suspended.record)));
    await exchange(world, group, 3);
    const clock = await clockOf(exporter, group, said.record);
    assert.equal(clock?.phase, 'running');
    assert.ok((clock?.deadline ?? '') > '2027-01-05');
    assert.equal(await digestOf(exporter, group), await digestOf(importer, group));
    await closeWorld(world);
  }
});

test('suspension: neither side’s node says anything in the area, and each may suspend and lift only for itself', async () => {
  const { world, exporter, importer, group } = await pair(62);
  const suspended = given(await exporter.node.say(declare(group)));
  assert.ok(suspended.record);
  for (const { node } of [exporter, importer]) {
    await exchange(world, group);
    const refused = await node.say(notice(group, node.party === xa ? xc : xa));
    assert.equal(refused.ok ? '' : refused.refusal.code, 'draft.area-suspended');
  }
  const others = await importer.node.say(lift(group, suspended.record));
  assert.equal(others.ok ? '' : others.refusal.code, 'draft.not-entitled');
  const own = given(await importer.node.say(declare(group)));
  await exchange(world, group);
  given(await exporter.node.say(lift(group, suspended.record)));
  await exchange(world, group);
  const still = await exporter.node.say(notice(group, xc));
  assert.equal(still.ok ? '' : still.refusal.code, 'draft.area-suspended', 'the other’s stands');
  assert.ok(own.record);
  given(await importer.node.say(lift(group, own.record)));
  await exchange(world, group);
  given(await exporter.node.say(notice(group, xc)));
  await closeWorld(world);
});

test('suspension: an area of the floor, or of other terms, is refused and what may be suspended is said', async () => {
  const { world, exporter, group } = await pair(63);
  for (const areas of [['safety'], ['weather']]) {
    const refused = await exporter.node.say(declare(group, areas));
    assert.equal(refused.ok ? '' : refused.refusal.code, 'draft.malformed');
  }
  await closeWorld(world);
});

const writer = { officer: 'o-00000000000000aa' };
const releaser = { officer: 'o-00000000000000bb' };

test('suspension: what is cleared meanwhile waits at home without a trace at the table, and is released by choice', async () => {
  const { world, exporter, importer, group, national } = await pair(64);
  const suspended = given(await exporter.node.say(declare(group)));
  await exchange(world, group, 3);
  const before = await exporter.node.store.logs(group);
  const draft = given(await exporter.node.drafts.write(notice(group, xc), writer));
  const clearing = { ...draft, role: 'releasing-officer', proof: 'code' } as const;
  const cleared = given(await exporter.node.drafts.clear(clearing, releaser));
  assert.deepEqual(cleared, { missing: 0, held: true });
  const status = async () =>
    (await exporter.node.store.joint(national, draft.record))?.joint.status;
  assert.equal(await status(), 'held');
  await exchange(world, group, 3);
  const sizes = (await exporter.node.store.logs(group)).map(({ size }) => size);
  assert.deepEqual(
    sizes,
    before.map(({ size }) => size),
  );
  await noTrace(exporter, importer, group);
  const early = await exporter.node.drafts.clear(clearing, releaser);
  assert.equal(early.ok ? '' : early.refusal.code, 'draft.area-suspended');
  await restart(world, exporter);
  assert.ok(suspended.record);
  given(await exporter.node.say(lift(group, suspended.record)));
  assert.equal(await status(), 'held', 'nothing is said by itself');
  // Who could not have cleared it does not let it go either.
  const clerk = { officer: 'o-00000000000000cc' };
  for (const [other, by] of [
    [{ ...clearing, role: 'desk-officer' }, clerk],
    [{ ...clearing, proof: 'token' }, clerk],
    [clearing, writer],
  ] as const) {
    assert.equal((await exporter.node.drafts.clear(other, by)).ok, false);
  }
  assert.equal(await status(), 'held');
  const path = await backUp(exporter);
  const { said } = given(await exporter.node.drafts.clear(clearing, releaser));
  assert.ok(said?.record);
  assert.equal(await status(), 'released');
  await exchange(world, group, 3);
  assert.equal((await importer.node.store.joint(group, said.record))?.joint.status, 'received');
  await restoreBackup(world, exporter, path);
  assert.equal(await status(), 'held', 'the backup knows of no release');
  const again = given(await exporter.node.drafts.clear(clearing, releaser));
  assert.equal(again.said?.seq, said.seq, 'it is not said twice');
  assert.equal(await status(), 'released');
  await closeWorld(world);
});

/** Nothing of the draft in the log, in what leaves, in what can be found or in the state, on either side. */
async function noTrace(own: SimulatedNode, other: SimulatedNode, group: GroupId) {
  const words = ['Harbour Fine Chemicals', '125541-22-2'];
  for (const { node } of [own, other]) {
    for (const word of words) {
      assert.equal((await node.store.joints({ group, text: word, limit: 10 })).total, 0);
    }
    for (const party of [xa, xc]) {
      const bundle = Buffer.from(given(await node.bundle(group, party, 0))).toString();
      const leaves = await node.store.leaves(group, party, 0, 4_096, 16_777_216);
      const held = leaves.map((leaf) => Buffer.from(leaf.contentBytes ?? []).toString()).join();
      for (const word of words) assert.ok(!bundle.includes(word) && !held.includes(word));
      assert.ok(!bundle.includes('notification.'));
    }
  }
  assert.equal(await digestOf(own, group), await digestOf(other, group));
}

test('suspension: what it would do is told before, and what happened meanwhile afterwards', async () => {
  const { world, exporter, importer, group } = await pair(67);
  const said = given(await exporter.node.say(notice(group, xc)));
  await exchange(world, group);
  const dry = given(await exporter.node.line.dryRun(group, ['safety', area, 'weather']));
  assert.deepEqual(
    dry.areas.map(({ outcome }) => outcome),
    ['floor', 'stops', 'not-in-terms'],
  );
  assert.deepEqual(dry.counts, { pauses: 1, 'runs-on': 0, acceptance: 0 });
  assert.equal(dry.listed[0]?.record, said.record);
  const { record } = given(await exporter.node.say(declare(group)));
  assert.ok(record && said.record);
  // Not receipted yet: the importer goes on, and his word has its effect.
  given(
    await importer.node.say({
      ...{ group, record: said.record, type: 'notification.acknowledged' },
      facts: { notice: said.seq },
    }),
  );
  await exchange(world, group, 3);
  advance(world, day);
  const open = given(await importer.node.line.areas(group)).find((one) => one.area === area);
  assert.deepEqual(open?.closedBy, [xa]);
  assert.equal((await exporter.node.store.joint(group, said.record))?.joint.status, 'acknowledged');
  given(await exporter.node.say(lift(group, record)));
  await exchange(world, group, 3);
  const gap = given(await exporter.node.line.gap(group, record));
  assert.deepEqual(gap.counts, { came: 1, 'ran-out': 0, owed: 0, held: 0 });
  assert.ok(gap.areas[0]?.until);
  const theirs = given(await importer.node.line.gap(group, record));
  assert.deepEqual(theirs.counts, { came: 0, 'ran-out': 0, owed: 1, held: 0 });
  const closed = given(await exporter.node.line.areas(group)).find((one) => one.area === area);
  assert.deepEqual(closed?.suspensions, []);
  await closeWorld(world);
});

test('suspension: killed at every durable step of suspending and lifting, both sides read the same', async () => {
  for (let steps = 0; ; steps += 1) {
    const { world, exporter, importer, group } = await pair(65);
    const said = given(await exporter.node.say(notice(group, xc)));
    await exchange(world, group);
    const died = await dieDuring(world, exporter, steps, async () => {
      const { record } = given(await exporter.node.say(declare(group)));
      await exchange(world, group);
      assert.ok(record);
      given(await exporter.node.say(lift(group, record)));
      await exchange(world, group);
    });
    await exchange(world, group, 3);
    const mine = await clockOf(exporter, group, said.record);
    assert.deepEqual(mine, await clockOf(importer, group, said.record));
    assert.equal(await digestOf(exporter, group), await digestOf(importer, group));
    await closeWorld(world);
    if (!died) break;
    assert.ok(steps < 60, 'it ends');
  }
});

test('suspension: a store of an earlier fold is folded again when it is opened, and reads the same', async () => {
  const { world, exporter, importer, group } = await pair(66);
  const said = given(await exporter.node.say(notice(group, xc)));
  const other = given(await exporter.node.say(notice(group, xc)));
  await exchange(world, group);
  given(await exporter.node.erase(group, [other.seq]));
  const declared = given(await importer.node.say(declare(group))).record;
  await exchange(world, group);
  assert.ok(declared);
  given(await importer.node.say(lift(group, declared)));
  await exchange(world, group, 3);
  const before = await digestOf(exporter, group);
  const logs = await exporter.node.store.logs(group);
  // As an earlier version left it: a view that nobody derives any more, and no word of the fold version.
  await exporter.node.keepSettings({ 'fold.version': 2 });
  await restart(world, exporter);
  assert.equal(await digestOf(exporter, group), before);
  assert.deepEqual(await exporter.node.store.logs(group), logs);
  given(await exporter.node.say(declare(group)));
  await exchange(world, group, 3);
  advance(world, minute);
  for (const { node } of [exporter, importer]) await node.passTime();
  assert.equal((await clockOf(importer, group, said.record))?.phase, 'suspended');
  assert.equal(await digestOf(exporter, group), await digestOf(importer, group));
  await closeWorld(world);
});

test('leaving: its node speaks on the floor to the end of the day that it named, and in no area behind it; erasing goes on', async () => {
  const { world, exporter, importer, group } = await pair(67, [area]);
  const terms = exporter.node.group(group)?.terms;
  assert.ok(terms);
  const record = termsRecord(group, terms);
  const first = given(await exporter.node.say(notice(group, xc)));
  const until = new Date(world.nowMs + day).toISOString().slice(0, 10);
  given(
    await exporter.node.say({
      ...{ group, record, type: 'membership.left' },
      ...{ facts: { until }, content: { text: { en: 'We leave the group.' } } },
    }),
  );
  await exchange(world, group);
  const codeOf = async ({ node }: SimulatedNode) => {
    const said = await node.say(notice(group, node.party === xa ? xc : xa));
    return said.ok ? '' : said.refusal.code;
  };
  assert.equal(await codeOf(exporter), '', 'the floor');
  advance(world, Date.parse(`${until}T23:59Z`) - world.nowMs);
  assert.equal(await codeOf(exporter), '', 'the last minute of that day');
  advance(world, minute);
  assert.equal(await codeOf(exporter), 'draft.area-suspended');
  assert.deepEqual(
    given(await exporter.node.line.areas(group)).find((one) => one.area === area)?.closedBy,
    [xa],
  );
  await restart(world, exporter);
  assert.equal(await codeOf(exporter), 'draft.area-suspended', 'also from what stands on disk');
  assert.equal(await codeOf(importer), '', 'who stays may speak on the floor');
  given(await exporter.node.erase(group, [first.seq]));
  await exchange(world, group, 3);
  assert.equal(await digestOf(exporter, group), await digestOf(importer, group));
  await closeWorld(world);
});
