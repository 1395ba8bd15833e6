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
  type World,
} from './world.ts';

const xa = partyOf('xa');
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
