import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftJoint } from '#desks/releases/joint.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import type { Result } from '#kernel/refusal.ts';
import { draftDigest } from '#ledger/draft-digest.ts';
import type { Cleared, Clearing, Drafted, Signer } from '#node/drafts/drafts.ts';
import { foundNationalLog } from '#node/national.ts';
import type { EntenteNode } from '#node/node.ts';
import { Killed } from './mortal.ts';
import { notice } from './notices.ts';
import {
  addNode,
  advance,
  backUp,
  closeWorld,
  dieDuring,
  exchange,
  foundGroup,
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
const author: Signer = {
  officer: 'o-00000000000000aa',
  authority: 'cna',
  name: { en: 'A. Author' },
};
const releasing: Signer = { officer: 'o-00000000000000bb', authority: 'cna' };
const police: Signer = { officer: 'o-00000000000000cc', authority: 'police' };

type Here = Readonly<{
  world: World;
  mine: SimulatedNode;
  group: GroupId;
  national: GroupId;
}>;

async function openHere(seed: number): Promise<Here> {
  const world = newWorld(seed);
  const mine = await addNode(world, xa);
  const other = await addNode(world, xc);
  const random = (bytes: number) => world.random.bytes(bytes);
  const national = given(await foundNationalLog(mine.node, mine.keys, { en: 'xa' }, random));
  const group = await foundGroup(world, [mine, other]);
  await exchange(world, group);
  return { world, mine, group, national };
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.refusal.code;
}

const seen = ({ record, digest }: Drafted): Clearing => ({
  ...{ record, digest, role: 'releasing-officer', proof: 'code' },
});

async function jointOf(node: EntenteNode, national: GroupId, record: RecordId) {
  const row = await node.store.joint(national, record);
  assert.equal(row?.joint.desk, 'releases');
  return row?.joint as DraftJoint;
}

async function noticesIn(node: EntenteNode, group: GroupId, party: PartyId): Promise<number> {
  const leaves = await node.store.leaves(group, party, 0, 1_000, 1_000_000);
  return leaves.filter(({ type }) => type === 'notification.notified').length;
}

test('drafts: nothing stands at the table until another officer has cleared exactly what was drafted', async () => {
  const { world, mine, group, national } = await openHere(61);
  const { node } = mine;
  const { drafts } = node;
  const draft = notice(group, xc);
  const drafted = given(await drafts.write(draft, author, { note: 'please check the mass' }));
  assert.equal(drafted.digest, draftDigest({ ...draft, area: 'treaty-notifications' }));
  assert.equal(await noticesIn(node, group, xa), 0);
  assert.equal(codeOf(await drafts.clear(seen(drafted), author)), 'clearance.own-draft');
  assert.equal(
    codeOf(await drafts.clear({ ...seen(drafted), role: 'liaison' }, releasing)),
    'clearance.not-needed',
  );
  const cleared = given(await drafts.clear(seen(drafted), releasing));
  assert.equal(cleared.missing, 0);
  assert.equal(await noticesIn(node, group, xa), 1);
  const joint = await jointOf(node, national, drafted.record);
  assert.equal(joint.status, 'released');
  assert.equal(joint.released?.seq, cleared.said?.seq);
  assert.equal(joint.released?.leaf, cleared.said?.leafHash);
  assert.equal(codeOf(await drafts.clear(seen(drafted), police)), 'draft.closed');
  await closeWorld(world);
});

test('drafts: two officers who release the same draft at once say it once', async () => {
  const { world, mine, group } = await openHere(62);
  const { drafts } = mine.node;
  const drafted = given(await drafts.write(notice(group, xc), author));
  const results: Result<Cleared>[] = await Promise.all([
    drafts.clear(seen(drafted), releasing),
    drafts.clear(seen(drafted), police),
  ]);
  assert.deepEqual(results.map(codeOf), ['ok', 'draft.closed']);
  assert.equal(await noticesIn(mine.node, group, xa), 1);
  await closeWorld(world);
});

test('drafts: a revised draft is cleared anew, and the digest of the old version clears nothing', async () => {
  const { world, mine, group } = await openHere(63);
  const { drafts } = mine.node;
  given(
    await drafts.setTable(
      {
        console: false,
        rules: [{ types: '*', needs: [{ role: 'releasing-officer', officers: 2 }] }],
      },
      releasing,
    ),
  );
  const first = given(await drafts.write(notice(group, xc), author));
  assert.equal(given(await drafts.clear(seen(first), releasing)).missing, 1);
  assert.equal(codeOf(await drafts.clear(seen(first), releasing)), 'clearance.given');
  const second = given(
    await drafts.revise(first, notice(group, xc, { mode: 'air' }), releasing, 'by air'),
  );
  assert.equal(second.record, first.record);
  assert.equal(codeOf(await drafts.clear(seen(first), police)), 'draft.changed');
  // Who wrote the version that stands does not clear it; who wrote the one before may.
  assert.equal(codeOf(await drafts.clear(seen(second), releasing)), 'clearance.own-draft');
  assert.equal(given(await drafts.clear(seen(second), author)).missing, 1);
  assert.equal(given(await drafts.clear(seen(second), police)).missing, 0);
  assert.equal(await noticesIn(mine.node, group, xa), 1);
  await closeWorld(world);
});

test('drafts: a returned draft waits for its author, a discarded one for nobody', async () => {
  const { world, mine, group, national } = await openHere(64);
  const { drafts } = mine.node;
  const first = given(await drafts.write(notice(group, xc), author));
  const why = { reason: 'wording', text: { en: 'Say the salt.' } } as const;
  given(await drafts.giveBack(first, releasing, why));
  assert.equal(codeOf(await drafts.giveBack(first, police, why)), 'draft.closed');
  assert.equal(codeOf(await drafts.clear(seen(first), releasing)), 'draft.closed');
  const returned = await jointOf(mine.node, national, first.record);
  assert.deepEqual(returned.owed, [{ party: xa, what: 'revise-draft' }]);
  const second = given(await drafts.revise(first, notice(group, xc, { mode: 'rail' }), author));
  assert.equal((await jointOf(mine.node, national, first.record)).status, 'open');
  given(await drafts.discard(second, author));
  assert.equal(codeOf(await drafts.clear(seen(second), releasing)), 'draft.closed');
  assert.equal(await noticesIn(mine.node, group, xa), 0);
  await closeWorld(world);
});

test('drafts: what the table would refuse is not drafted, and what it refuses by now is not cleared away', async () => {
  const { world, mine, group, national } = await openHere(65);
  const { node } = mine;
  const bad = { ...notice(group, xc), facts: { importer: xc } };
  assert.equal(codeOf(await node.drafts.write(bad, author)), 'draft.malformed');
  const said = given(await node.say(notice(group, xc)));
  assert.ok(said.record);
  const withdraw = { group, record: said.record, type: 'notification.withdrawn', facts: {} };
  const drafted = given(await node.drafts.write(withdraw, author));
  given(await node.say(withdraw));
  assert.equal(codeOf(await node.drafts.clear(seen(drafted), releasing)), 'draft.not-entitled');
  // The refused clearance was not written: nothing waits half done.
  assert.deepEqual((await jointOf(node, national, drafted.record)).clearances ?? [], []);
  await closeWorld(world);
});

test('drafts: nobody hands in what officers do with drafts as a statement of his own', async () => {
  const { world, mine, group, national } = await openHere(66);
  const { node } = mine;
  const drafted = given(await node.drafts.write(notice(group, xc), author));
  const facts = {
    ...{ officer: releasing.officer, role: 'releasing-officer', proof: 'passkey' },
    digest: drafted.digest,
  };
  const forged = { group: national, record: drafted.record, type: 'draft.cleared', facts };
  assert.equal(codeOf(await node.say(forged)), 'draft.malformed');
  const loose = { group: national, type: 'clearances.set', facts: { console: true, rules: [] } };
  assert.equal(codeOf(await node.say(loose)), 'draft.malformed');
  await closeWorld(world);
});

test('drafts: at every durable step of the last clearance a killed node says the draft once or waits for it', async () => {
  for (let steps = 0; ; steps += 1) {
    const { world, mine, group, national } = await openHere(67);
    const drafted = given(await mine.node.drafts.write(notice(group, xc), author));
    const died = await dieDuring(world, mine, steps, () =>
      mine.node.drafts.clear(seen(drafted), releasing),
    );
    const story = `killed before durable step ${steps + 1}`;
    const { node } = mine;
    const joint = await jointOf(node, national, drafted.record);
    const said = await noticesIn(node, group, xa);
    assert.equal(said, joint.status === 'released' ? 1 : 0, story);
    if (joint.status === 'open') given(await node.drafts.clear(seen(drafted), releasing));
    assert.equal(await noticesIn(node, group, xa), 1, story);
    assert.equal((await jointOf(node, national, drafted.record)).status, 'released', story);
    assert.deepEqual(await node.store.settings('releasing.'), {}, story);
    await restart(world, mine);
    assert.equal(await noticesIn(mine.node, group, xa), 1, story);
    await closeWorld(world);
    if (!died) return;
    assert.ok(steps < 50, 'it ends');
  }
});

/** The last clearance ends in a fault at this durable step, and the same process goes on. False if it came to its end. */
async function faultDuring(mine: SimulatedNode, steps: number, clearing: Clearing) {
  mine.life.stepsLeft = steps;
  try {
    given(await mine.node.drafts.clear(clearing, releasing));
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    mine.life.stepsLeft = Number.POSITIVE_INFINITY;
  }
}

test('drafts: after a fault at any durable step of a release, whoever tries again in the same process does not say it twice', async () => {
  for (let steps = 0; ; steps += 1) {
    const { world, mine, group, national } = await openHere(73);
    const { node } = mine;
    const drafted = given(await node.drafts.write(notice(group, xc), author));
    const isCut = await faultDuring(mine, steps, seen(drafted));
    const story = `a fault at durable step ${steps + 1}`;
    const again = await node.drafts.clear(seen(drafted), releasing);
    assert.ok(['ok', 'draft.closed'].includes(codeOf(again)), `${story}: ${codeOf(again)}`);
    assert.equal(await noticesIn(node, group, xa), 1, story);
    const joint = await jointOf(node, national, drafted.record);
    assert.equal(joint.status, 'released', story);
    assert.deepEqual(joint.withoutEffect, [], story);
    assert.deepEqual(await node.store.settings('releasing.'), {}, story);
    await closeWorld(world);
    if (!isCut) return;
    assert.ok(steps < 50, 'it ends');
  }
});

test('drafts: after a fault in a release, a version that nobody has cleared is not said at the next start, nor one that was discarded', async () => {
  for (const does of ['revise', 'discard'] as const) {
    for (let steps = 0; ; steps += 1) {
      const { world, mine, group, national } = await openHere(74);
      const drafted = given(await mine.node.drafts.write(notice(group, xc), author));
      const isCut = await faultDuring(mine, steps, seen(drafted));
      const story = `${does} after a fault at durable step ${steps + 1}`;
      const { drafts } = mine.node;
      const changed: Result<unknown> =
        does === 'revise'
          ? await drafts.revise(drafted, notice(group, xc, { mode: 'air' }), author)
          : await drafts.discard(drafted, author);
      await restart(world, mine);
      const { status } = await jointOf(mine.node, national, drafted.record);
      const left = does === 'revise' ? 'open' : 'discarded';
      assert.equal(status, changed.ok ? left : 'released', story);
      assert.equal(await noticesIn(mine.node, group, xa), changed.ok ? 0 : 1, story);
      await closeWorld(world);
      if (!isCut) break;
      assert.ok(steps < 50, 'it ends');
    }
  }
});

test('drafts: of two drafts of the same words the second is said too, also where its node is killed before', async () => {
  for (let steps = 0; ; steps += 1) {
    const { world, mine, group, national } = await openHere(71);
    const first = given(await mine.node.drafts.write(notice(group, xc), author));
    given(await mine.node.drafts.clear(seen(first), releasing));
    const twin = given(await mine.node.drafts.write(notice(group, xc), author));
    assert.equal(twin.digest, first.digest);
    const died = await dieDuring(world, mine, steps, () =>
      mine.node.drafts.clear(seen(twin), releasing),
    );
    const story = `killed before durable step ${steps + 1}`;
    const { node } = mine;
    const joint = await jointOf(node, national, twin.record);
    const said = await noticesIn(node, group, xa);
    assert.equal(said, joint.status === 'released' ? 2 : 1, story);
    await closeWorld(world);
    if (!died) return;
    assert.ok(steps < 50, 'it ends');
  }
});

test('drafts: what was said before a backup from before that is restored is noted, and not said again', async () => {
  for (const keepGuard of [true, false]) {
    const { world, mine, group, national } = await openHere(72);
    const drafted = given(await mine.node.drafts.write(notice(group, xc), author));
    const path = await backUp(mine);
    const { said } = given(await mine.node.drafts.clear(seen(drafted), releasing));
    advance(world, minute);
    await exchange(world, group);
    await restoreBackup(world, mine, path, { keepGuard });
    advance(world, minute);
    await exchange(world, group);
    const { node } = mine;
    assert.equal(await noticesIn(node, group, xa), 1);
    assert.equal((await jointOf(node, national, drafted.record)).status, 'open', 'nobody knows');
    const again = given(await node.drafts.clear(seen(drafted), releasing));
    assert.equal(again.said?.seq, said?.seq);
    assert.equal(await noticesIn(node, group, xa), 1);
    assert.equal((await jointOf(node, national, drafted.record)).status, 'released');
    await closeWorld(world);
  }
});

test('seals: what the national log says of the audit trail is read back in order (node restarted)', async () => {
  const { world, mine, group } = await openHere(69);
  const seals = [3, 7, 40].map((entries) => ({
    ...{ entries, head: draftDigest({ group, type: 'a.b', facts: { entries } }) },
  }));
  for (const seal of seals) given(await mine.node.seal(seal));
  await restart(world, mine);
  assert.deepEqual(await mine.node.seals(), seals);
  await closeWorld(world);
});
