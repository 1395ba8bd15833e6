import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { ForkStanding } from '#ledger/settlement.ts';
import type { OwnSettlement } from '#node/node.ts';
import { digestOf } from './digest.ts';
import { notice } from './notices.ts';
import {
  addNode,
  advance,
  closeWorld,
  dieDuring,
  exchange,
  foundGroup,
  given,
  minute,
  newWorld,
  partyOf,
  pull,
  restart,
  type SimulatedNode,
  twinOf,
  type World,
} from './world.ts';

const xa = partyOf('xa');
const xb = partyOf('xb');
const xc = partyOf('xc');

async function standing(
  { node }: SimulatedNode,
  group: GroupId,
  of: PartyId = xa,
): Promise<ForkStanding | undefined> {
  return (await node.forks(group)).find(({ party }) => party === of)?.standing;
}

function secretOf(world: World, group: GroupId): Uint8Array {
  const secret = world.recoverySecrets.get(`${group}/xa`);
  assert.ok(secret);
  return secret;
}

async function settle(
  world: World,
  author: SimulatedNode,
  group: GroupId,
  tree?: Parameters<SimulatedNode['node']['settleOwnFork']>[2],
): Promise<OwnSettlement> {
  return given(await author.node.settleOwnFork(group, secretOf(world, group), tree));
}

/** The exporter and a twin of it speak apart; the importer has met one of them, or both. */
async function forkedPair(seed: number) {
  const world = newWorld(seed);
  const author = await addNode(world, xa);
  const other = await addNode(world, xc);
  const group = await foundGroup(world, [author, other]);
  await exchange(world, group);
  const twin = await twinOf(world, author);
  return { world, author, other, group, twin };
}

test('settled fork: the log goes on along the branch that the recovery key names, and the other branch is refused for good', async () => {
  const { world, author, other, group, twin } = await forkedPair(51);
  const { record } = given(await author.node.say(notice(group, xc)));
  assert.ok(record);
  await exchange(world, group);
  given(await twin.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal((await pull(other, twin, group, xa))?.code, 'log.forked');
  assert.equal(await standing(other, group), 'forked');
  assert.equal((await other.node.store.joint(group, record))?.joint.status, 'disputed');
  const refused = await author.node.settleOwnFork(group, secretOf(world, group));
  assert.equal(refused.ok ? '' : refused.refusal.code, 'log.not-forked');

  await exchange(world, group);
  assert.equal(await standing(author, group), 'forked', 'the statement told its author');
  const { certificate, state } = await settle(world, author, group);
  assert.equal(state, 'settled');
  given(await other.node.takeCertificate(group, certificate));
  assert.equal(await standing(other, group), 'key-act-missing');
  await exchange(world, group, 4);
  for (const member of [author, other]) {
    assert.equal(await standing(member, group), 'settled', member.party);
    assert.notEqual((await member.node.store.joint(group, record))?.joint.status, 'disputed');
  }
  assert.equal(await digestOf(author, group), await digestOf(other, group));

  given(await twin.node.say(notice(group, xc)));
  advance(world, minute);
  const size = (await other.node.store.log(group, xa))?.size;
  assert.notEqual(await pull(other, twin, group, xa), undefined);
  assert.equal(
    await standing(other, group),
    'settled',
    'the branch that was given up tells nothing new',
  );
  assert.equal((await other.node.store.log(group, xa))?.size, size);
  given(await author.node.say(notice(group, xc)));
  await exchange(world, group);
  await restart(world, other);
  assert.equal(await digestOf(author, group), await digestOf(other, group));
  await twin.node.close();
  await closeWorld(world);
});

/** How many leaves the two branches of {@link heldApart} have in common. */
async function sharedSize(): Promise<Readonly<{ size: number }>> {
  const { world, author, wrong, group, twin } = await heldApart(54);
  const [own, other] = await Promise.all(
    [author, wrong].map(({ node }) => node.store.leaves(group, xa, 0, 1000, 1e7)),
  );
  const size =
    own?.findIndex(
      ({ leafHash }, n) => toHex(leafHash) !== toHex(other?.[n]?.leafHash ?? new Uint8Array()),
    ) ?? -1;
  assert.ok(size > 1);
  await twin.node.close();
  await closeWorld(world);
  return { size };
}

/** Members hold different branches of the exporter's log, and none has receipted beyond the fork. */
async function heldApart(seed: number) {
  const world = newWorld(seed);
  const author = await addNode(world, xa);
  const right = await addNode(world, xb);
  const wrong = await addNode(world, xc);
  const group = await foundGroup(world, [author, right, wrong]);
  await exchange(world, group);
  const twin = await twinOf(world, author);
  for (let count = 0; count < 3; count += 1) given(await author.node.say(notice(group, xc)));
  given(await twin.node.say(notice(group, xc)));
  given(await twin.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal(await pull(right, author, group, xa), undefined);
  assert.equal(await pull(wrong, twin, group, xa), undefined);
  assert.equal((await pull(wrong, author, group, xa))?.code, 'log.forked');
  await pull(right, wrong, group, xc);
  await pull(author, right, group, xb);
  await pull(author, wrong, group, xc);
  return { world, author, right, wrong, group, twin };
}

test('settled fork: the branch that is pulled takes the place of the other, and all read equally', async () => {
  const { world, author, right, wrong, group, twin } = await heldApart(52);
  for (const member of [author, right, wrong]) {
    assert.equal(await standing(member, group), 'forked', member.party);
  }
  const { certificate } = await settle(world, author, group);
  given(await right.node.takeCertificate(group, certificate));
  advance(world, minute);
  await exchange(world, group, 5);
  for (const member of [author, right, wrong]) {
    assert.equal(await standing(member, group), 'settled', member.party);
    const log = await member.node.store.log(group, xa);
    const own = await author.node.store.log(group, xa);
    assert.deepEqual(log?.peaks, own?.peaks, member.party);
    assert.equal(log?.forkedAt, undefined);
  }
  const digest = await digestOf(author, group);
  assert.equal(await digestOf(right, group), digest);
  assert.equal(await digestOf(wrong, group), digest);
  assert.equal((await wrong.node.store.setAside(group, xa)).length, 1);
  assert.deepEqual(await right.node.store.setAside(group, xa), []);
  await restart(world, wrong);
  assert.equal(await digestOf(wrong, group), digest);
  await twin.node.close();
  await closeWorld(world);
});

/** What a carried file brings: bundles of one log from wherever its maker knows that the reader's receipts end. */
async function bringFrom(
  world: World,
  receiver: SimulatedNode,
  giver: SimulatedNode,
  { group, from }: Readonly<{ group: GroupId; from: number }>,
): Promise<void> {
  advance(world, minute);
  for (let at = from; ; ) {
    const bundle = given(await giver.node.bundle(group, xa, at));
    const { held } = given(await receiver.node.accept(bundle, 'file'));
    if (held <= at) return;
    at = held;
  }
}

test('settled fork: a carried file brings the named branch from wherever it begins', async () => {
  const { size } = await sharedSize();
  for (const from of [0, 1, size, 'named' as const]) {
    const { world, author, right, wrong, group, twin } = await heldApart(54);
    const { certificate } = await settle(world, author, group);
    for (const member of [right, wrong])
      given(await member.node.takeCertificate(group, certificate));
    await pull(right, wrong, group, xc);
    await pull(wrong, right, group, xb);
    const { size: named } = JSON.parse(new TextDecoder().decode(certificate)) as { size: number };
    const begins = from === 'named' ? named : from;
    await bringFrom(world, right, author, { group, from: begins });
    assert.equal(await standing(right, group), 'settled', `held, from ${begins}`);
    if (from === 'named') {
      const bundle = given(await author.node.bundle(group, xa, begins));
      const refused = await wrong.node.accept(bundle, 'file');
      assert.equal(
        refused.ok ? '' : refused.refusal.code,
        'log.forked',
        'it lacks what comes before',
      );
      await bringFrom(world, wrong, author, { group, from: size });
    } else await bringFrom(world, wrong, author, { group, from: begins });
    assert.equal(await standing(wrong, group), 'settled', `not held, from ${begins}`);
    await exchange(world, group, 5);
    const digest = await digestOf(author, group);
    for (const member of [right, wrong]) assert.equal(await digestOf(member, group), digest);
    await twin.node.close();
    await closeWorld(world);
  }
});

test('settled fork: at every durable step of replacing a branch, the other one stands whole or the named one does', async () => {
  for (let steps = 0, whole = false; !whole; steps += 1) {
    const { world, author, right, wrong, group, twin } = await heldApart(53);
    const { certificate } = await settle(world, author, group);
    advance(world, minute);
    whole = !(await dieDuring(world, wrong, steps, async () => {
      given(await wrong.node.takeCertificate(group, certificate));
      await pull(wrong, right, group, xb);
      await pull(wrong, author, group, xa);
    }));
    const story = `killed before durable step ${steps + 1}`;
    given(await wrong.node.takeCertificate(group, certificate));
    await exchange(world, group, 5);
    const digest = await digestOf(author, group);
    for (const member of [right, wrong]) {
      assert.equal(await standing(member, group), 'settled', story);
      assert.equal(await digestOf(member, group), digest, story);
    }
    assert.equal((await wrong.node.store.setAside(group, xa)).length, 1, story);
    assert.ok(!whole || steps >= 3, `${steps} steps`);
    await twin.node.close();
    await closeWorld(world);
  }
});

test('settled fork: a branch that not every member had receipted is honoured by none (members receipted different ones)', async () => {
  const { world, author, other, group, twin } = await forkedPair(54);
  given(await author.node.say(notice(group, xc)));
  await exchange(world, group);
  given(await twin.node.say(notice(group, xc)));
  advance(world, minute);
  await pull(other, twin, group, xa);
  await pull(author, other, group, xc);
  const log = await twin.node.store.log(group, xa);
  const checkpoint = log?.checkpoint;
  assert.ok(checkpoint);
  const tree = { size: checkpoint.size, root: toHex(checkpoint.root) as never };
  const pulling = await settle(world, author, group, tree);
  assert.equal(pulling.state, 'pulling');
  await pull(author, twin, group, xa);
  given(await other.node.takeCertificate(group, pulling.certificate));
  advance(world, minute);
  await pull(other, twin, group, xa);
  assert.notEqual(await standing(other, group), 'settled');
  assert.notEqual((await other.node.store.log(group, xa))?.forkedAt, undefined);
  assert.deepEqual(await other.node.store.setAside(group, xa), []);
  await twin.node.close();
  await closeWorld(world);
});

test('settled fork: an author whose own node holds the other branch takes up the one that was receipted', async () => {
  const { world, author, other, group, twin } = await forkedPair(55);
  given(await twin.node.say(notice(group, xc)));
  given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal(await pull(other, twin, group, xa), undefined);
  await other.node.receiptDue();
  advance(world, minute);
  await pull(other, author, group, xa);
  await pull(author, other, group, xc);
  assert.equal(await standing(author, group), 'forked');
  const unsaid = await author.node.settleOwnFork(group, secretOf(world, group));
  assert.equal(
    unsaid.ok ? '' : unsaid.refusal.code,
    'log.needs-successor',
    'its own is not the one',
  );
  const checkpoint = (await other.node.store.log(group, xa))?.checkpoint;
  assert.ok(checkpoint);
  const tree = { size: checkpoint.size, root: toHex(checkpoint.root) as never };
  assert.equal((await settle(world, author, group, tree)).state, 'pulling');
  await pull(author, other, group, xa);
  assert.equal(await standing(author, group), 'key-act-missing');
  const { certificate, state } = await settle(world, author, group);
  assert.equal(state, 'settled');
  given(await other.node.takeCertificate(group, certificate));
  await exchange(world, group, 4);
  for (const member of [author, other]) assert.equal(await standing(member, group), 'settled');
  assert.equal(await digestOf(author, group), await digestOf(other, group));
  given(await author.node.say(notice(group, xc)));
  await exchange(world, group, 2);
  assert.equal(await digestOf(author, group), await digestOf(other, group));
  await twin.node.close();
  await closeWorld(world);
});
