import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalText } from '#kernel/canonical-json.ts';
import { digestOf } from '../../test/simulation/digest.ts';
import { forgeBundle } from '../../test/simulation/forge.ts';
import { notice } from '../../test/simulation/notices.ts';
import { withhold } from '../../test/simulation/withhold.ts';
import {
  addNode,
  advance,
  closeWorld,
  exchange,
  foundGroup,
  given,
  minute,
  newWorld,
  partyOf,
  pull,
  twinOf,
} from '../../test/simulation/world.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');

async function pair(seed: number) {
  const world = newWorld(seed);
  const author = await addNode(world, xa);
  const receiver = await addNode(world, xc);
  const group = await foundGroup(world, [author, receiver]);
  await exchange(world, group);
  return { world, author, receiver, group };
}

test('accept: any byte changed, cut off or added is refused, and the state stays as it was', async () => {
  const { world, author, receiver, group } = await pair(21);
  given(await author.node.say(notice(group, xc)));
  given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  const held = (await receiver.node.store.log(group, xa))?.size ?? 0;
  const good = given(await author.node.bundle(group, xa, held));
  const before = await digestOf(receiver, group);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom('flip', 'cut', 'insert'),
      async (at, value, how) => {
        const bad =
          how === 'flip'
            ? good.map((byte, index) => (index === at ? byte ^ value : byte))
            : how === 'cut'
              ? good.slice(0, at)
              : Uint8Array.of(...good.slice(0, at), value, ...good.slice(at));
        const accepted = await receiver.node.accept(bad, 'peer');
        assert.equal(accepted.ok, false);
        assert.equal((await receiver.node.store.log(group, xa))?.size, held);
      },
    ),
    { numRuns: 300 },
  );
  assert.equal(await digestOf(receiver, group), before);
  assert.equal((await receiver.node.accept(good, 'peer')).ok, true);
  await closeWorld(world);
});

test('accept: the same bundle twice, and an older one late, change nothing', async () => {
  const { world, author, receiver, group } = await pair(22);
  const older = given(await author.node.bundle(group, xa, 0));
  given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  const newer = given(await author.node.bundle(group, xa, 0));
  given(await receiver.node.accept(newer, 'peer'));
  const before = await digestOf(receiver, group);
  for (const bundle of [newer, older]) {
    assert.equal(given(await receiver.node.accept(bundle, 'file')).added, 0);
  }
  assert.equal(await digestOf(receiver, group), before);
  await closeWorld(world);
});

test('accept: a gap, another group and a stranger are each refused with their code', async () => {
  const { world, author, receiver, group } = await pair(23);
  for (let said = 0; said < 3; said++) given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  const size = (await author.node.store.log(group, xa))?.size ?? 0;
  const gap = await receiver.node.accept(
    given(await author.node.bundle(group, xa, size - 1)),
    'file',
  );
  assert.equal(gap.ok ? '' : gap.refusal.code, 'bundle.gap');
  const other = await foundGroup(world, [author, await addNode(world, partyOf('xb'))]);
  advance(world, minute);
  const foreign = await receiver.node.accept(given(await author.node.bundle(other, xa, 0)), 'peer');
  assert.equal(foreign.ok ? '' : foreign.refusal.code, 'group.unknown');
  await closeWorld(world);
});

test('accept: a checkpoint from more than ten minutes ahead waits until our clock is there', async () => {
  const { world, author, receiver, group } = await pair(24);
  given(await author.node.say(notice(group, xc)));
  author.clock.skewMs = 11 * minute;
  assert.equal((await pull(receiver, author, group, xa))?.code, 'checkpoint.from-the-future');
  author.clock.skewMs = 0;
  advance(world, 2 * minute);
  assert.equal(await pull(receiver, author, group, xa), undefined);
  await closeWorld(world);
});

test('clock: years ahead at one party, then put right, neither mutes it nor takes effect from its receipts', async () => {
  const { world, author, receiver, group } = await pair(27);
  given(await author.node.say(notice(group, xc)));
  const years = 5 * 365 * 24 * 60 * minute;
  receiver.clock.skewMs = years;
  await pull(receiver, author, group, xa);
  await receiver.node.receiptDue();
  assert.equal((await pull(author, receiver, group, xc))?.code, 'checkpoint.from-the-future');
  receiver.clock.skewMs = 0;
  advance(world, minute);
  const said = given(await author.node.say(notice(group, xc)));
  await exchange(world, group);
  await exchange(world, group);
  const [, received] = (await author.node.store.joints({ group, limit: 10 })).rows
    .map(({ record, joint }) => ({ record, status: joint.status }))
    .sort((a, b) => Number(a.record === said.record) - Number(b.record === said.record));
  assert.deepEqual(received, { record: said.record, status: 'received' });
  assert.equal(await digestOf(author, group), await digestOf(receiver, group));
  await closeWorld(world);
});

test('accept: a type of a newer version, and an objection by the exporter, are kept and change nothing', async () => {
  const { world, author, receiver, group } = await pair(25);
  const said = given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  await exchange(world, group);
  assert.ok(said.record);
  const area = 'treaty-notifications';
  const bundle = await forgeBundle(world, author, group, [
    { act: { type: 'notification.blessed', area, record: said.record, facts: { by: 'nobody' } } },
    {
      act: {
        type: 'notification.objected',
        area,
        record: said.record,
        facts: { notice: said.seq, reason: 'other' },
      },
    },
    {
      act: {
        type: 'notification.dispatched',
        area,
        record: said.record,
        facts: { on: 'tomorrow' },
      },
    },
  ]);
  const before = await receiver.node.store.joint(group, said.record);
  assert.equal(given(await receiver.node.accept(bundle, 'peer')).added, 3);
  const after = await receiver.node.store.joint(group, said.record);
  assert.equal(after?.joint.status, before?.joint.status);
  assert.deepEqual(
    after?.joint.withoutEffect.map(({ why }) => why),
    ['unknown-type', 'not-entitled', 'facts-do-not-fit'],
  );
  await closeWorld(world);
});

test('accept: a content that did not come is a hole; receipts stop before it until it is filled', async () => {
  const { world, author, receiver, group } = await pair(26);
  const draft = notice(group, xc);
  const record = `xa-${'0'.repeat(31)}1`;
  const act = {
    type: draft.type,
    area: 'treaty-notifications',
    record,
    facts: draft.facts,
  } as const;
  const bundle = await forgeBundle(world, author, group, [
    { act: act as never, ...(draft.content ? { content: draft.content } : {}), hole: true },
  ]);
  given(await receiver.node.accept(bundle, 'peer'));
  const log = await receiver.node.store.log(group, xa);
  assert.equal(log?.firstHole, (log?.size ?? 0) - 1);
  assert.equal(await receiver.node.receiptDue(), 0);
  await closeWorld(world);
});

test('accept: a content that comes later fills its hole, even if nothing else is new', async () => {
  const { world, author, receiver, group } = await pair(27);
  const { seq } = given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  given(
    await receiver.node.accept(withhold(given(await author.node.bundle(group, xa, seq))), 'file'),
  );
  assert.equal((await receiver.node.store.log(group, xa))?.firstHole, seq);
  advance(world, minute);
  const renewed = given(await author.node.bundle(group, xa, seq));
  assert.equal(given(await receiver.node.accept(renewed, 'peer')).filled, 1);
  assert.equal((await receiver.node.store.log(group, xa))?.firstHole, undefined);
  assert.equal(await receiver.node.receiptDue(), 1);
  await closeWorld(world);
});

test('accept: a hole that came before the group was complete is a hole still', async () => {
  const world = newWorld(28);
  const nodes = [
    await addNode(world, xa),
    await addNode(world, partyOf('xb')),
    await addNode(world, xc),
  ] as const;
  const [author, middle, late] = nodes;
  const group = await foundGroup(world, nodes);
  // The author and one other hold all of it before the third does.
  for (const [to, from] of [
    [author, middle],
    [author, late],
    [middle, author],
    [middle, late],
  ] as const) {
    assert.equal(await pull(to, from, group, from.party), undefined);
  }
  const { seq } = given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  given(await late.node.accept(withhold(given(await author.node.bundle(group, xa, 0))), 'file'));
  assert.equal(await pull(late, middle, group, partyOf('xb')), undefined);
  assert.equal(late.node.group(group)?.complete, true);
  assert.equal((await late.node.store.log(group, xa))?.firstHole, seq);
  await late.node.receiptDue();
  const receipts = await late.node.store.receipts(group);
  assert.deepEqual(
    receipts.filter(({ of }) => of === xa),
    [],
  );
  await closeWorld(world);
});

test('accept: what fails half-way leaves nothing in memory that is not on disk', async () => {
  const { world, author, receiver, group } = await pair(29);
  given(await author.node.say(notice(group, xc)));
  advance(world, minute);
  assert.equal(await pull(receiver, author, group, xa), undefined);
  assert.equal(await receiver.node.receiptDue(), 1);
  advance(world, minute);
  const held = (await author.node.store.log(group, xc))?.size ?? 0;
  const bundle = given(await receiver.node.bundle(group, xc, held));
  author.life.readsFail = true;
  await assert.rejects(author.node.accept(bundle, 'peer'), { name: 'StoreFault' });
  author.life.readsFail = false;
  author.life.stepsLeft = 0;
  await assert.rejects(author.node.accept(bundle, 'peer'), { name: 'Killed' });
  author.life.stepsLeft = Number.POSITIVE_INFINITY;
  assert.equal(given(await author.node.accept(bundle, 'peer')).added, 1);
  assert.equal(author.node.stopped(), undefined);
  await exchange(world, group);
  assert.equal(await digestOf(author, group), await digestOf(receiver, group));
  await closeWorld(world);
});

test('accept: a running node takes no checkpoint of its own log that it did not sign', async () => {
  const { world, author, receiver, group } = await pair(30);
  const twin = await twinOf(world, author);
  given(await twin.node.say(notice(group, xc)));
  advance(world, minute);
  const size = (await author.node.store.log(group, xa))?.size ?? 0;
  // It brings no statement, and yet says that there are more.
  const [, header = ''] = new TextDecoder()
    .decode(given(await twin.node.bundle(group, xa, size)))
    .split('\n');
  const { fromProof, ...rest } = JSON.parse(header);
  const ahead = { ...rest, count: 0, ...(fromProof ? { fromProof, endProof: fromProof } : {}) };
  const bytes = new TextEncoder().encode(`entente.bundle/v1\n${canonicalText(ahead)}\n`);
  assert.equal(given(await receiver.node.accept(bytes, 'peer')).checkpointSize, size + 1);
  const refused = await author.node.accept(bytes, 'peer');
  assert.equal(refused.ok ? '' : refused.refusal.code, 'log.forked');
  assert.equal((await author.node.store.log(group, xa))?.checkpoint?.size, size);
  await twin.node.close();
  await closeWorld(world);
});
