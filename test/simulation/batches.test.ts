// Many drafts that were held, released by one choice: each is said once, whatever kills the node in between.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BatchJoint } from '#desks/releases/batches.ts';
import type { DraftJoint } from '#desks/releases/joint.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { type GroupId, type RecordId, recordId } from '#kernel/id.ts';
import { batchDigest } from '#ledger/batch-digest.ts';
import type { BatchRequest, Releaser } from '#node/drafts/batches.ts';
import type { Drafted } from '#node/drafts/drafts.ts';
import type { Draft } from '#node/node.ts';
import { digestOf } from './digest.ts';
import { notice } from './notices.ts';
import {
  addNode,
  advance,
  backUp,
  closeWorld,
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
  type World,
} from './world.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');
const area = 'treaty-notifications';
const text = { text: { en: 'Suspended.' } };
const writer = { officer: 'o-00000000000000aa' };
const clearer = { officer: 'o-00000000000000bb' };
const releaser: Releaser = {
  ...{ officer: 'o-00000000000000cc', role: 'releasing-officer', proof: 'code' },
  ...{ mayIn: () => true, reads: () => true },
};

type Here = Readonly<{
  world: World;
  mine: SimulatedNode;
  other: SimulatedNode;
  group: GroupId;
  national: GroupId;
  suspension: RecordId;
  /** Three notices, and two statements on one record of which the first takes the second’s ground. */
  drafts: readonly Drafted[];
  /** Written by the officer who releases. */
  own: Drafted;
}>;

/** An area that is suspended, and drafts that all have cleared and that wait at home. */
async function held(seed: number): Promise<Here> {
  const world = newWorld(seed);
  const mine = await addNode(world, xa);
  const other = await addNode(world, xc);
  const national = await foundNational(world, mine);
  const group = await foundGroup(world, [mine, other], { floor: ['safety'] });
  await exchange(world, group);
  const { node } = mine;
  const said = given(await node.say(notice(group, xc)));
  assert.ok(said.record);
  const suspended = given(
    await node.say({ group, type: 'suspension.declared', facts: { areas: [area] }, content: text }),
  );
  assert.ok(suspended.record);
  await exchange(world, group);
  const { record } = said;
  const onIt = (type: string, facts: JsonObject): Draft => ({ group, record, type, facts });
  const hold = async (draft: Draft, by: typeof writer) => {
    const drafted = given(await node.drafts.write(draft, by));
    const clearing = { ...drafted, role: 'releasing-officer', proof: 'code' } as const;
    assert.deepEqual(given(await node.drafts.clear(clearing, clearer)), { missing: 0, held: true });
    return drafted;
  };
  const drafts = [
    await hold(notice(group, xc), writer),
    await hold(onIt('notification.dispatched', { on: '2026-12-20' }), writer),
    // A notice of one shipment is amended only before it has left.
    await hold({ ...notice(group, xc), record, type: 'notification.amended' }, writer),
    // The words of the first once more: another draft, and another statement.
    await hold(notice(group, xc), writer),
    await hold(notice(group, xc, { mode: 'air' }), writer),
  ];
  const own = await hold(notice(group, xc, { mode: 'rail' }), releaser);
  return { world, mine, other, group, national, suspension: suspended.record, drafts, own };
}

async function lift({ world, mine, group, suspension }: Here): Promise<void> {
  const lifted = { type: 'suspension.lifted', facts: { areas: [area] }, content: text };
  given(await mine.node.say({ group, record: suspension, ...lifted }));
  await exchange(world, group);
}

async function request({ world, mine, group }: Here): Promise<BatchRequest> {
  const { digest } = given(await mine.node.batches.choose({ group }, releaser));
  return { selection: { group }, digest, as: recordId(xa, world.random.bytes(16)) };
}

/** To its end, or to the fault that a dead process ends in. */
async function release({ node }: SimulatedNode, asked: BatchRequest): Promise<void> {
  given(await node.batches.start(asked, releaser));
  await node.batches.settled(asked.as);
}

const statusOf = async ({ mine, national }: Here, record: RecordId) =>
  (await mine.node.store.joint(national, record))?.joint.status;
const draftOf = async ({ mine, national }: Here, record: RecordId) =>
  (await mine.node.store.joint(national, record))?.joint as DraftJoint | undefined;
const batchOf = async ({ mine, national }: Here, record: RecordId) =>
  (await mine.node.store.joint(national, record))?.joint as BatchJoint | undefined;

/** Types that this party has said, in the order of its log, but for receipts and what the scene began with. */
async function saidBy({ mine, group }: Here): Promise<readonly string[]> {
  const leaves = await mine.node.store.leaves(group, xa, 0, 1_000, 10_000_000);
  return leaves
    .map(({ type }) => type)
    .filter((type) => type.startsWith('notification.'))
    .slice(1);
}
const released = [
  ...['notification.notified', 'notification.dispatched'],
  ...['notification.notified', 'notification.notified'],
];

/** Everything that could be said was, once; the note of each names a statement of its own. */
async function saidOnce(here: Here, asked: BatchRequest, story: string): Promise<void> {
  assert.deepEqual(await saidBy(here), released, story);
  const statuses: (string | undefined)[] = [];
  const places: (number | undefined)[] = [];
  for (const { record } of here.drafts) {
    statuses.push(await statusOf(here, record));
    places.push((await draftOf(here, record))?.released?.seq);
  }
  assert.deepEqual(statuses, ['released', 'released', 'held', 'released', 'released'], story);
  assert.equal(new Set(places).size, 5, story);
  assert.equal(await statusOf(here, here.own.record), 'held', story);
  const { ended, status } = (await batchOf(here, asked.as)) ?? {};
  assert.equal(status, 'finished', story);
  assert.deepEqual([ended?.released, ended?.left], [4, 1], story);
  assert.deepEqual(await here.mine.node.store.settings('batch.'), {}, story);
}

test('batches: what waited is released by one choice, an officer’s own drafts aside, and the other side has it', async () => {
  const here = await held(81);
  const { world, mine, other, group } = here;
  const early = given(await mine.node.batches.choose({ group }, releaser));
  assert.deepEqual(early.drafts, []);
  assert.deepEqual(early.leftOut, { 'area-suspended': 6 });
  await lift(here);
  const chosen = given(await mine.node.batches.choose({ group }, releaser));
  assert.deepEqual(chosen.leftOut, { 'own-draft': 1 });
  // The second on one record is judged by what the first leaves, and is said behind all first ones.
  const order = [0, 1, 3, 4, 2].map((at) => here.drafts[at]?.record);
  assert.deepEqual(
    chosen.drafts.map(({ draft }) => draft),
    order,
  );
  const digests = here.drafts.map(({ record, digest }) => ({ record, digest }));
  const inOrder = order.flatMap((draft) => digests.find(({ record }) => record === draft) ?? []);
  assert.equal(chosen.digest, batchDigest(inOrder));
  const asked = await request(here);
  await release(mine, asked);
  await saidOnce(here, asked, 'released');
  // Handed in again, it is the same batch.
  given(await mine.node.batches.start(asked, releaser));
  await mine.node.batches.settled(asked.as);
  await saidOnce(here, asked, 'handed in again');
  await exchange(world, group);
  assert.equal(await digestOf(mine, group), await digestOf(other, group));
  const [progress] = await mine.node.batches.progress(group);
  assert.equal(progress?.status, 'finished');
  assert.equal(progress?.done, 5);
  assert.ok((progress?.receipted[0]?.size ?? 0) >= (progress?.to ?? Number.POSITIVE_INFINITY));
  await closeWorld(world);
});

test('batches: who may not release a draft is left out, and what was not seen is not released', async () => {
  const here = await held(82);
  const { world, mine, group } = here;
  await lift(here);
  const { batches } = mine.node;
  const choose = async (by: Releaser, selection = {}) =>
    given(await batches.choose({ group, ...selection }, by));
  assert.deepEqual((await choose({ ...releaser, role: 'liaison' })).leftOut, { 'not-needed': 6 });
  assert.deepEqual((await choose({ ...releaser, proof: 'token' })).leftOut, { 'not-needed': 6 });
  assert.deepEqual((await choose({ ...releaser, mayIn: () => false })).leftOut, {
    'not-needed': 6,
  });
  assert.deepEqual((await choose({ ...releaser, reads: () => false })).leftOut, {});
  assert.equal((await choose(releaser, { areas: ['safety'] })).drafts.length, 0);
  assert.equal((await choose(releaser, { desks: ['notifications'] })).drafts.length, 5);
  const [first, second] = here.drafts;
  assert.ok(first && second);
  assert.equal((await choose(releaser, { drafts: [first.record] })).drafts.length, 1);
  const asked = await request(here);
  given(await mine.node.drafts.discard(first, writer));
  const refused = await batches.start(asked, releaser);
  assert.equal(refused.ok ? '' : refused.refusal.code, 'draft.changed');
  const none = { ...asked, selection: { group, areas: ['safety'] } };
  const empty = await batches.start(none, releaser);
  assert.equal(empty.ok ? '' : empty.refusal.code, 'batch.empty');
  const foreign = { ...asked, as: recordId(xc, world.random.bytes(16)) };
  const other = await batches.start(foreign, releaser);
  assert.equal(other.ok ? '' : other.refusal.code, 'request.malformed');
  const taken = await batches.start({ ...asked, as: second.record }, releaser);
  assert.equal(taken.ok ? '' : taken.refusal.code, 'draft.exists');
  assert.deepEqual(await saidBy(here), []);
  await closeWorld(world);
});

test('batches: at every durable step a killed node says each draft once, and goes on by itself', async () => {
  for (let steps = 0; ; steps += 1) {
    const here = await held(83);
    await lift(here);
    const { world, mine } = here;
    const asked = await request(here);
    const died = await dieDuring(world, mine, steps, () => release(mine, asked));
    const story = `killed before durable step ${steps + 1}`;
    await mine.node.passTime();
    await mine.node.batches.settled(asked.as);
    // Killed before the choice was durable, there is none: nothing was said, and it can be handed in again.
    if ((await batchOf(here, asked.as)) === undefined) {
      assert.deepEqual(await saidBy(here), [], story);
      await release(mine, asked);
    }
    await saidOnce(here, asked, story);
    await restart(world, mine);
    await saidOnce(here, asked, `${story}, started again`);
    await closeWorld(world);
    if (!died) return;
    assert.ok(steps < 50, 'it ends');
  }
});

test('batches: whoever comes to a draft right after a kill, before the batch goes on, does not say it again', async () => {
  for (let steps = 0; ; steps += 1) {
    const here = await held(86);
    await lift(here);
    const { world, mine } = here;
    const asked = await request(here);
    const died = await dieDuring(world, mine, steps, () => release(mine, asked));
    const story = `killed before durable step ${steps + 1}`;
    const [first, second] = here.drafts;
    assert.ok(first && second);
    // Said already, it is closed to both; not said yet, one of them is the last to decide.
    const clearing = { ...first, role: 'releasing-officer', proof: 'code' } as const;
    await mine.node.drafts.clear(clearing, { officer: releaser.officer });
    const discarded = await mine.node.drafts.discard(second, writer);
    await mine.node.passTime();
    await mine.node.batches.settled(asked.as);
    const said = await saidBy(here);
    const notes = await Promise.all(here.drafts.map(({ record }) => draftOf(here, record)));
    const places = notes.flatMap((joint) => joint?.released?.seq ?? []);
    assert.equal(new Set(places).size, said.length, `${story}: ${said.join(' ')}`);
    assert.equal(notes[0]?.status, 'released', story);
    assert.equal(notes[1]?.status, discarded.ok ? 'discarded' : 'released', story);
    for (const joint of notes) assert.deepEqual(joint?.withoutEffect, [], story);
    await closeWorld(world);
    if (!died) return;
    assert.ok(steps < 50, 'it ends');
  }
});

test('batches: what was said before a backup from before that is restored is noted, and not said again', async () => {
  for (const keepGuard of [true, false]) {
    const here = await held(84);
    const { world, mine, group } = here;
    await lift(here);
    const path = await backUp(mine);
    await release(mine, await request(here));
    advance(world, minute);
    await exchange(world, group);
    await restoreBackup(world, mine, path, { keepGuard });
    advance(world, minute);
    await exchange(world, group);
    assert.deepEqual(await saidBy(here), released);
    assert.equal(await statusOf(here, here.drafts[0]?.record as RecordId), 'held', 'nobody knows');
    const again = await request(here);
    await release(mine, again);
    await saidOnce(here, again, 'restored');
    await closeWorld(world);
  }
});

test('batches: cancelled, what is said stays said and what is not stays held (also when cancelled between two processes)', async () => {
  const here = await held(85);
  const { world, mine, group } = here;
  await lift(here);
  const asked = await request(here);
  // The choice and the first statements are durable, and then the process dies.
  assert.ok(await dieDuring(world, mine, 2, () => release(mine, asked)));
  const { batches } = mine.node;
  const cancelled = await batches.cancel(asked.as, releaser);
  await batches.settled(asked.as);
  const { ended, status } = (await batchOf(here, asked.as)) ?? {};
  // The new process may have come to the end before it was told.
  assert.equal(status, cancelled.ok ? 'cancelled' : 'finished');
  assert.equal((await saidBy(here)).length, ended?.released);
  const statuses = await Promise.all(here.drafts.map(({ record }) => statusOf(here, record)));
  assert.equal(statuses.filter((one) => one === 'released').length, ended?.released);
  const late = await batches.cancel(asked.as, releaser);
  assert.equal(late.ok ? '' : late.refusal.code, 'draft.closed');
  const unknown = await batches.cancel(recordId(xa, world.random.bytes(16)), releaser);
  assert.equal(unknown.ok ? '' : unknown.refusal.code, 'request.not-found');
  assert.deepEqual(await mine.node.store.settings('batch.'), {});
  assert.equal((await batches.progress(group)).length, 1);
  await closeWorld(world);
});
