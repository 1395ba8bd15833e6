import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { GroupId } from '#kernel/id.ts';
import { notice } from '../../test/simulation/notices.ts';
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
} from '../../test/simulation/world.ts';
import { exportCarried } from './carried-export.ts';
import { importCarried } from './carried-import.ts';
import { openDoor } from './door.ts';
import { nonceBytes, signRequest } from './request-signature.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');
const url = (group: GroupId) => new URL(`https://xc.test/exchange/${group}/${xc}?from=0`);

async function scene(seed: number) {
  const world = newWorld(seed);
  const victim = await addNode(world, xa);
  const peer = await addNode(world, xc);
  const group = await foundGroup(world, [victim, peer]);
  await exchange(world, group);
  const recovery = world.recoverySecrets.get(`${group}/${xa}`);
  assert.ok(recovery);
  return { world, victim, peer, group, recovery };
}

/** What the peer's door says to a request that is signed with this secret. */
async function asked(world: World, peer: SimulatedNode, group: GroupId, httpSecret: Uint8Array) {
  const door = openDoor(peer.node, (authority) => authority === 'xc.test');
  const fields = await signRequest(
    { method: 'GET', url: url(group) },
    { group, party: xa, httpSecret },
    { random: randomBytes(nonceBytes), seconds: Math.floor(world.nowMs / 1000) },
  );
  const admitted = await door.admit(
    {
      method: 'GET',
      url: url(group).href,
      header: (name) => fields[name],
      body: new Uint8Array(),
    },
    { group },
  );
  return admitted.ok ? 'let in' : admitted.refusal.code;
}

async function fileFor(peer: SimulatedNode, group: GroupId) {
  return given(await exportCarried(peer.node, { to: xa, groups: [group] })).file;
}

test('stolen keys: after recovery the thief can neither sign, ask nor open, at any member that holds it', async () => {
  const { world, victim, peer, group, recovery } = await scene(41);
  const thief = await twinOf(world, victim);
  const stolen = thief.node.ownKeys(group);
  assert.equal(await asked(world, peer, group, stolen.httpSecret), 'let in');

  given(await victim.node.recoverKeys(group, recovery));
  const before = victim.node.ownKeys(group);
  assert.equal(before.older.length, 1, 'the old secret is kept while the peer knows no other');
  assert.equal(await asked(world, peer, group, before.httpSecret), 'exchange.not-found');
  assert.equal(await asked(world, peer, group, stolen.httpSecret), 'let in', 'until it has pulled');
  advance(world, minute);
  await exchange(world, group);

  const now = victim.node.ownKeys(group);
  assert.equal(await asked(world, peer, group, now.httpSecret), 'let in');
  assert.equal(await asked(world, peer, group, stolen.httpSecret), 'exchange.not-found');
  given(await thief.node.say(notice(group, xc)));
  advance(world, minute);
  const signed = await pull(peer, thief, group, xa);
  assert.ok(
    signed && ['checkpoint.bad-signature', 'log.forked', 'bundle.gap'].includes(signed.code),
  );
  const held = (await peer.node.store.log(group, xa))?.size ?? 0;
  assert.equal(held, (await victim.node.store.log(group, xa))?.size);

  given(await peer.node.say(notice(group, xa)));
  const file = await fileFor(peer, group);
  const opened = await importCarried(thief.node, file);
  assert.equal(opened.ok ? '' : opened.refusal.code, 'carried.not-for-us');
  given(await importCarried(victim.node, file));

  await victim.node.retireKeys();
  assert.deepEqual(victim.node.ownKeys(group).older, [], 'destroyed once all have receipted');
  const text = readFileSync(join(victim.folder, 'keys.json'), 'utf8');
  for (const secret of [stolen.httpSecret, stolen.logSecret])
    assert.ok(!text.includes(Buffer.from(secret).toString('base64')));
  assert.ok(!text.includes(stolen.ageIdentity));
  await thief.node.close();
  await closeWorld(world);
});

test('stolen keys: what a renewal replaced still opens and asks until every member has receipted it', async () => {
  const { world, victim, peer, group } = await scene(42);
  const early = await fileFor(peer, group);
  const { httpSecret } = victim.node.ownKeys(group);
  given(await victim.node.renewExchangeKeys(group, { stolen: false }));
  given(await importCarried(victim.node, early));
  await victim.node.retireKeys();
  assert.equal(victim.node.ownKeys(group).older.length, 1);
  advance(world, minute);
  await exchange(world, group);
  assert.equal(await asked(world, peer, group, httpSecret), 'let in', 'the one before is accepted');
  await restart(world, victim);
  assert.deepEqual(victim.node.ownKeys(group).older, []);
  assert.equal(await asked(world, peer, group, victim.node.ownKeys(group).httpSecret), 'let in');
  await closeWorld(world);
});

test('stolen keys: a key file that is lost is made anew over the database, by the recovery key', async () => {
  const { world, victim, peer, group, recovery } = await scene(43);
  rmSync(join(victim.folder, 'keys.json'));
  await restart(world, victim);
  const wrong = await victim.node.recoverKeys(group, new Uint8Array(randomBytes(32)));
  assert.equal(wrong.ok ? '' : wrong.refusal.code, 'key.malformed');
  given(await victim.node.recoverKeys(group, recovery));
  advance(world, minute);
  given(await victim.node.say(notice(group, xc)));
  await exchange(world, group);
  assert.deepEqual(await peer.node.store.forks(), []);
  assert.equal(
    (await peer.node.store.log(group, xa))?.size,
    (await victim.node.store.log(group, xa))?.size,
  );
  assert.equal(await asked(world, peer, group, victim.node.ownKeys(group).httpSecret), 'let in');
  await closeWorld(world);
});

test('stolen keys: a crash anywhere in it is made good by asking again', async () => {
  for (let steps = 0; ; steps++) {
    const { world, victim, peer, group, recovery } = await scene(44);
    const old = victim.node.ownKeys(group).httpSecret;
    const died = await dieDuring(world, victim, steps, async () =>
      given(await victim.node.recoverKeys(group, recovery)),
    );
    if (died) given(await victim.node.recoverKeys(group, recovery));
    advance(world, minute);
    given(await victim.node.say(notice(group, xc)));
    await exchange(world, group, 3);
    await victim.node.retireKeys();
    const held = victim.node.ownKeys(group);
    assert.equal(await asked(world, peer, group, old), 'exchange.not-found', `${steps}`);
    assert.equal(await asked(world, peer, group, held.httpSecret), 'let in', `${steps}`);
    assert.deepEqual(held.older, [], `after ${steps} steps`);
    assert.deepEqual(await peer.node.store.forks(), []);
    await closeWorld(world);
    if (!died) break;
  }
});
