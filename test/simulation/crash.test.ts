import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockRules } from '#desks/notifications/regimes.ts';
import type { GroupId } from '#kernel/id.ts';
import { memberOf } from '#ledger/keys.ts';
import { parseTerms } from '#ledger/terms-text.ts';
import { draftTerms } from '#node/draft-terms.ts';
import { foundNationalLog } from '#node/national.ts';
import type { Draft } from '#node/node.ts';
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
  type SimulatedNode,
  twinOf,
  type World,
} from './world.ts';

const xa = partyOf('xa');
const xb = partyOf('xb');
const xc = partyOf('xc');

type Pair = Readonly<{
  world: World;
  author: SimulatedNode;
  other: SimulatedNode;
  group: GroupId;
}>;

async function pair(seed: number): Promise<Pair> {
  const world = newWorld(seed);
  const author = await addNode(world, xa);
  const other = await addNode(world, xc);
  for (const { node, keys } of [author, other]) {
    given(await foundNationalLog(node, keys, { en: node.party }, (n) => world.random.bytes(n)));
  }
  const group = await foundGroup(world, [author, other]);
  await exchange(world, group);
  return { world, author, other, group };
}

const notices = async ({ author, group }: Pair): Promise<number> => {
  let count = 0;
  for (const { type } of await author.node.store.leaves(group, xa, 0, 1_000, 1_000_000)) {
    if (type === 'notification.notified') count += 1;
  }
  return count;
};

/** It goes on, both hold the same, and nobody forked. */
async function goesOn(here: Pair, story: string): Promise<void> {
  const { world, author, other, group } = here;
  advance(world, minute);
  const before = await notices(here);
  given(await author.node.say(notice(group, xc)));
  assert.equal(await notices(here), before + 1, story);
  await exchange(world, group, 3);
  assert.deepEqual(author.node.recovering(group), [], story);
  for (const party of [xa, xc]) {
    const mine = await author.node.store.log(group, party);
    const theirs = await other.node.store.log(group, party);
    assert.equal(mine?.size, theirs?.size, `${story}: ${party}`);
    assert.deepEqual(mine?.peaks, theirs?.peaks, `${story}: ${party}`);
    assert.equal(mine?.firstHole, theirs?.firstHole, `${story}: ${party}`);
  }
  for (const { node } of [author, other]) assert.deepEqual(await node.store.forks(), [], story);
  assert.equal(await digestOf(author, group), await digestOf(other, group), story);
  assert.equal(author.node.stopped(), undefined, story);
}

/** Kills the author before his first, second … durable step of what happens, until it happens whole. */
async function killAtEvery(
  seed: number,
  happening: (here: Pair) => Promise<void>,
  after: (here: Pair) => Promise<void> = async () => undefined,
): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    const here = await pair(seed);
    const died = await dieDuring(here.world, here.author, steps, () => happening(here));
    const story = `killed before durable step ${steps + 1}`;
    await after(here);
    await goesOn(here, story);
    await closeWorld(here.world);
    if (!died) return steps;
    assert.ok(steps < 100, 'it ends');
  }
}

test('crash: at every durable step of saying and giving, what was acknowledged stands and the node goes on', async () => {
  let acknowledged = 0;
  const steps = await killAtEvery(
    41,
    async ({ world, author, other, group }) => {
      acknowledged = 0;
      const drafts: Draft[] = [notice(group, xc), notice(group, xc)];
      await Promise.all(
        drafts.map(async (draft) => {
          if ((await author.node.say(draft)).ok) acknowledged += 1;
        }),
      );
      advance(world, minute);
      await pull(other, author, group, xa);
      given(await author.node.say(notice(group, xc)));
      acknowledged += 1;
      advance(world, minute);
      await pull(other, author, group, xa);
      await other.node.receiptDue();
      await pull(author, other, group, xc);
      await author.node.receiptDue();
    },
    async (here) => assert.ok((await notices(here)) >= acknowledged),
  );
  assert.ok(steps > 8, `${steps} steps`);
});

test('crash: at every durable step of a rotation, the log can be signed and read from its start', async () => {
  const steps = await killAtEvery(
    42,
    async ({ author, group }) => {
      given(await author.node.say(notice(group, xc)));
      given(await author.node.rotateLogKey(group));
    },
    async ({ author, group, world }) => {
      assert.equal(author.keys.logSecrets(group).length, 1, 'a retired secret is destroyed');
      advance(world, minute);
      given(await author.node.rotateLogKey(group));
    },
  );
  assert.ok(steps >= 5, `${steps} steps`);
});

test('crash: at every durable step of two rotations one after the other', async () => {
  for (let first = 0; first < 8; first += 1) {
    for (let second = 0; second < 8; second += 1) {
      const here = await pair(43);
      const { world, author, group } = here;
      const rotate = async () => given(await author.node.rotateLogKey(group));
      await dieDuring(world, author, first, rotate);
      await dieDuring(world, author, second, rotate);
      await goesOn(here, `killed at ${first}, then at ${second}`);
      await closeWorld(world);
    }
  }
});

test('crash: at every durable step of founding, the group is founded when it is tried again', async () => {
  let whole = false;
  for (let steps = 0; !whole; steps += 1) {
    const world = newWorld(44);
    const author = await addNode(world, xa);
    const other = await addNode(world, xc);
    const made = [
      (await author.keys.make(xa, { en: xa })).member,
      (await other.keys.make(xc, { en: xc })).member,
    ] as const;
    const terms = given(
      draftTerms({
        kind: 'working-group',
        title: { en: 'pair' },
        members: made,
        clocks: clockRules,
        calendars: [],
        nonce: world.random.bytes(32),
      }),
    );
    /** As `entente group join` does. */
    const join = async ({ node, keys, party }: SimulatedNode): Promise<GroupId> => {
      const member = memberOf(given(parseTerms(terms)), party);
      const own = member && keys.madeFor(member);
      assert.ok(own, `killed before durable step ${steps + 1}: the keys are known`);
      return given(await node.found(terms, own));
    };
    const group = await join(other);
    const died = await dieDuring(world, author, steps, () => join(author));
    whole = !died;
    const size = (await author.node.store.log(group, xa))?.size ?? 0;
    if (size === 0) await join(author);
    await exchange(world, group);
    await goesOn({ world, author, other, group }, `killed before durable step ${steps + 1}`);
    await closeWorld(world);
  }
});

/** What a third party's receipt proves of the author's log must not hang on whether the process lives on after it was read. */
async function forkAtReceipts(seed: number) {
  const world = newWorld(seed);
  const author = await addNode(world, xa);
  const middle = await addNode(world, xb);
  const other = await addNode(world, xc);
  const group = await foundGroup(world, [author, middle, other]);
  await exchange(world, group);
  const twin = await twinOf(world, author);
  given(await author.node.say(notice(group, xc)));
  given(await twin.node.say(notice(group, xc)));
  advance(world, minute);
  await pull(middle, author, group, xa);
  await pull(other, twin, group, xa);
  await middle.node.receiptDue();
  advance(world, minute);
  const close = async (): Promise<void> => {
    await twin.node.close();
    await closeWorld(world);
  };
  return { world, author, middle, other, group, close };
}

test('crash: at every durable step of finding a fork in a receipt, the evidence is kept', async () => {
  for (let steps = 0, whole = false; !whole; steps += 1) {
    const { world, middle, other, group, close } = await forkAtReceipts(45);
    const died = await dieDuring(world, other, steps, () => pull(other, middle, group, xb));
    whole = !died;
    const story = `killed before durable step ${steps + 1}`;
    await pull(other, middle, group, xb);
    const { store } = other.node;
    assert.deepEqual(
      (await store.forks()).map(({ party }) => party),
      [xa],
      story,
    );
    assert.notEqual((await store.log(group, xa))?.forkedAt, undefined, story);
    assert.deepEqual(await store.settings(`disputing.${group}`), {}, story);
    assert.deepEqual(await store.settings(`rival.${group}.`), {}, story);
    assert.ok(!whole || steps >= 4, `${steps} steps`);
    await close();
  }
});

test('crash: at every durable step of finding a fork in a bundle, the views say it once the evidence is kept', async () => {
  for (let steps = 0, whole = false; !whole; steps += 1) {
    const { world, author, other, group } = await pair(46);
    const twin = await twinOf(world, author);
    const { record } = given(await author.node.say(notice(group, xc)));
    assert.ok(record);
    await exchange(world, group);
    given(await twin.node.say(notice(group, xc)));
    advance(world, minute);
    whole = !(await dieDuring(world, other, steps, () => pull(other, twin, group, xa)));
    const forked = (await other.node.store.log(group, xa))?.forkedAt !== undefined;
    assert.equal((await other.node.store.forks()).length, forked ? 1 : 0);
    const status = (await other.node.store.joint(group, record))?.joint.status;
    assert.equal(status === 'disputed', forked, `killed before durable step ${steps + 1}`);
    assert.ok(!whole || (forked && steps >= 3), `${steps} steps`);
    await twin.node.close();
    await closeWorld(world);
  }
});
