import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangeScene } from '../../test/scene/exchange-nodes.ts';
import { xa, xb, xc } from '../../test/scene/logs.ts';
import { addPeer, findPeer, listPeers, peerAddressesMax, removePeer, routesTo } from './peers.ts';

const [pinOne, pinTwo] = ['1'.repeat(64), '2'.repeat(64)];
assert.ok(pinOne && pinTwo);

test('peers: an address that is added is there after a restart, the newest first', async (context) => {
  const scene = await exchangeScene(context, [xa]);
  await addPeer(scene.nodeOf(xa), xb, { address: 'https://one.example', pins: [pinOne] });
  await addPeer(scene.nodeOf(xa), xb, { address: 'https://two.example:8443' });
  await addPeer(scene.nodeOf(xa), xc, { address: 'http://127.0.0.1:4103' });
  await scene.reopen(xa);
  assert.deepEqual(await listPeers(scene.nodeOf(xa)), [
    { party: xb, addresses: ['https://two.example:8443', 'https://one.example'], pins: [pinOne] },
    { party: xc, addresses: ['http://127.0.0.1:4103'], pins: [] },
  ]);
});

test('peers: the same address is not kept twice, and no more than a few are', async (context) => {
  const scene = await exchangeScene(context, [xa]);
  const node = scene.nodeOf(xa);
  for (let index = 0; index < 7; index += 1) {
    await addPeer(node, xb, { address: `https://host${index % 6}.example` });
  }
  const peer = await findPeer(node, xb);
  const kept = ['host0', 'host5', 'host4', 'host3'].map((host) => `https://${host}.example`);
  assert.equal(kept.length, peerAddressesMax);
  assert.deepEqual(peer?.addresses, kept);
});

test('peers: pins that are given replace those known', async (context) => {
  const scene = await exchangeScene(context, [xa]);
  const node = scene.nodeOf(xa);
  await addPeer(node, xb, { address: 'https://one.example', pins: [pinOne] });
  const changed = await addPeer(node, xb, {
    address: 'https://one.example',
    pins: [pinTwo, pinTwo],
  });
  assert.deepEqual(changed.ok && changed.value.pins, [pinTwo]);
});

test('peers: ourselves, a bad address and a bad pin are refused, and nothing is kept', async (context) => {
  const scene = await exchangeScene(context, [xa]);
  const node = scene.nodeOf(xa);
  const address = 'https://one.example';
  const five = ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(64));
  for (const [at, party, entry] of [
    ['party', xa, { address }],
    ['address', xb, { address: 'http://node.example' }],
    ['pin', xb, { address, pins: ['A'.repeat(64)] }],
    ['pin', xb, { address, pins: ['1'.repeat(63)] }],
    ['pin', xb, { address, pins: five }],
  ] as const) {
    const refused = await addPeer(node, party, entry);
    assert.ok(!refused.ok);
    assert.deepEqual([refused.refusal.code, refused.refusal.at], ['request.malformed', at]);
  }
  assert.deepEqual(await listPeers(node), []);
});

test('peers: one that is removed is gone, and one that never was is refused', async (context) => {
  const scene = await exchangeScene(context, [xa]);
  const node = scene.nodeOf(xa);
  await addPeer(node, xb, { address: 'https://one.example' });
  assert.ok((await removePeer(node, xb)).ok);
  assert.equal(await findPeer(node, xb), undefined);
  const again = await removePeer(node, xb);
  assert.equal(again.ok ? 'removed' : again.refusal.code, 'request.not-found');
});

test('peers: the pins that a party has said replace those given when it was added', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  const [a, b] = [scene.nodeOf(xa), scene.nodeOf(xb)];
  await addPeer(a, xb, { address: 'https://one.example', pins: [pinOne] });
  assert.deepEqual((await routesTo(a, group, xb))[0]?.pins, [pinOne]);
  const carry = async (from: typeof a, to: typeof a): Promise<void> => {
    scene.clock.nowMs += 60_000;
    const held = (await to.store.log(group, from.party))?.size ?? 0;
    const bundle = await from.bundle(group, from.party, held);
    assert.ok(bundle.ok && (await to.accept(bundle.value, 'file')).ok);
  };
  await carry(a, b);
  await carry(b, a);
  await b.describe({ tlsPins: [pinTwo] });
  await carry(b, a);
  assert.deepEqual((await routesTo(a, group, xb))[0]?.pins, [pinTwo]);
});
