import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok } from '#kernel/refusal.ts';
import { type ExchangeScene, exchangeScene } from '../../test/scene/exchange-nodes.ts';
import { xa, xb, xc } from '../../test/scene/logs.ts';
import { httpsTransport, patience } from './https-transport.ts';
import { addPeer } from './peers.ts';
import { pullOnce } from './pull-once.ts';
import { createPuller, type Puller } from './puller.ts';
import { makeTlsIdentity } from './tls.ts';
import type { Transport } from './transport.ts';

const hasty = { ...patience, connectMsMax: 500, silenceMsMax: 2_000 };

function pullerOf(scene: ExchangeScene, party: PartyId): Puller {
  const node = scene.nodeOf(party);
  return createPuller(node, httpsTransport(node, hasty));
}

async function sizeAt(
  scene: ExchangeScene,
  at: PartyId,
  group: GroupId,
  of: PartyId,
): Promise<number> {
  return (await scene.nodeOf(at).store.log(group, of))?.size ?? 0;
}

/** Everybody pulls everybody until nobody has anything new. */
async function settle(scene: ExchangeScene, parties: readonly PartyId[]): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    scene.clock.nowMs += 60_000;
    for (const party of parties) await pullerOf(scene, party).pullAll();
  }
}

test('puller: brings what the other said, receipts it, and then comes to rest', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  await scene.serve(xb);
  await settle(scene, [xa, xb]);
  await scene.say(xa, group);
  scene.clock.nowMs += 60_000;
  const before = await sizeAt(scene, xb, group, xb);
  const [status] = await pullerOf(scene, xb).pullGroup(group);
  assert.equal(status?.state, 'ok');
  assert.equal(status?.behind, 0);
  assert.equal(status?.lastOkAt, status?.lastTriedAt);
  assert.ok((status?.today.bytes ?? 0) > 0);
  assert.equal(await sizeAt(scene, xb, group, xa), await sizeAt(scene, xa, group, xa));
  assert.equal(await sizeAt(scene, xb, group, xb), before + 1, 'one receipt');
  await settle(scene, [xa, xb]);
  const rest = await Promise.all([xa, xb].map((party) => sizeAt(scene, party, group, party)));
  await settle(scene, [xa, xb]);
  const later = await Promise.all([xa, xb].map((party) => sizeAt(scene, party, group, party)));
  assert.deepEqual(later, rest, 'receipts are not receipted for ever');
});

test('puller: a statement said within the second of a checkpoint comes with the next one', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  await scene.serve(xb);
  await settle(scene, [xa, xb]);
  await scene.say(xa, group);
  await pullerOf(scene, xb).pullGroup(group);
  await scene.say(xa, group);
  const early = await pullerOf(scene, xb).pullLog(group, xa);
  assert.equal(early.state, 'ok', JSON.stringify(early));
  scene.clock.nowMs += 1_000;
  await pullerOf(scene, xb).pullLog(group, xa);
  assert.equal(await sizeAt(scene, xb, group, xa), await sizeAt(scene, xa, group, xa));
});

test('puller: a log of many bundles is brought whole in one turn', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  await scene.serve(xb);
  await settle(scene, [xa, xb]);
  await Promise.all(Array.from({ length: 4_200 }, () => scene.say(xa, group)));
  scene.clock.nowMs += 1_000;
  const step = await pullOnce(scene.nodeOf(xb), httpsTransport(scene.nodeOf(xb)), {
    group,
    party: xa,
  });
  assert.ok(step.kind === 'accepted' && step.accepted.added === 4_096, 'one step is one bundle');
  await pullerOf(scene, xb).pullLog(group, xa);
  assert.equal(await sizeAt(scene, xb, group, xa), await sizeAt(scene, xa, group, xa));
});

test('puller: a log comes from another member while its author is out of reach, and says so', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const group = await scene.found([xa, xb, xc]);
  for (const party of [xa, xb, xc]) await scene.serve(party);
  await settle(scene, [xa, xb, xc]);
  await scene.say(xa, group);
  scene.clock.nowMs += 60_000;
  await pullerOf(scene, xb).pullLog(group, xa);
  await scene.stopServing(xa);
  const puller = pullerOf(scene, xc);
  const status = await puller.pullLog(group, xa);
  assert.equal(await sizeAt(scene, xc, group, xa), await sizeAt(scene, xa, group, xa));
  assert.deepEqual([status.state, status.code], ['unreachable', 'unreachable']);
  assert.equal(status.relay?.source, xb);
  assert.equal(status.behind, 0);
  assert.equal(status.lastOkAt, undefined);
  assert.deepEqual(
    puller.status().map(({ party, state }) => [party, state]),
    [
      [xa, 'unreachable'],
      [xb, 'never'],
    ],
  );
});

test("puller: past the day's quota of a log it stops, says so, and goes on the next day", async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const quotas = { bytesPerDay: 10_000_000, statementsPerDay: 20 };
  const group = await scene.found([xa, xb], { quotas });
  await scene.serve(xa);
  await scene.serve(xb);
  await settle(scene, [xa, xb]);
  await Promise.all(Array.from({ length: 30 }, () => scene.say(xa, group)));
  scene.clock.nowMs += 60_000;
  const puller = pullerOf(scene, xb);
  await puller.pullLog(group, xa);
  const held = await sizeAt(scene, xb, group, xa);
  await scene.say(xa, group);
  scene.clock.nowMs += 60_000;
  const paused = await puller.pullLog(group, xa);
  assert.deepEqual([paused.state, paused.code], ['paused', 'exchange.quota']);
  assert.ok(paused.today.statements >= 30);
  assert.equal(await sizeAt(scene, xb, group, xa), held);
  scene.clock.nowMs += 86_400_000;
  assert.equal((await puller.pullLog(group, xa)).state, 'ok');
  assert.equal(await sizeAt(scene, xb, group, xa), held + 1);
});

test('puller: without an address, and with a server of another key, it says which', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  const puller = pullerOf(scene, xb);
  const unknown = await puller.pullLog(group, xa);
  assert.deepEqual([unknown.state, unknown.code], ['unreachable', 'no-address']);

  const identity = makeTlsIdentity({ name: 'x', hosts: [], nowMs: 0 });
  const tls = { key: identity.keyPem, cert: identity.certificatePem };
  const server = createServer(tls, (_, response) => response.end());
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  context.after(() => server.close());
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await addPeer(scene.nodeOf(xb), xa, { address, pins: ['0'.repeat(64)] });
  const wrong = await puller.pullLog(group, xa);
  assert.deepEqual(
    [wrong.state, wrong.code, wrong.address],
    ['unreachable', 'wrong-server-key', address],
  );
});

test('puller: over TLS, a log comes from the server that shows the pinned key', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa, makeTlsIdentity({ name: 'xa', hosts: [], nowMs: scene.clock.nowMs }));
  const status = await pullerOf(scene, xb).pullLog(group, xa);
  assert.equal(status.state, 'ok', JSON.stringify(status));
  assert.match(status.address ?? '', /^https:/);
  assert.equal(await sizeAt(scene, xb, group, xa), 1);
});

test('puller: what a peer refuses is shown with its code', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb], {}, [xb]);
  await scene.serve(xa);
  const status = await pullerOf(scene, xb).pullLog(group, xa);
  assert.deepEqual([status.state, status.code], ['refused', 'exchange.not-found']);
});

test('puller: a bundle that was altered on the way, or is of another log, changes nothing', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  const node = scene.nodeOf(xb);
  const honest = httpsTransport(node, hasty);
  /** A line on which somebody sits. */
  const through = (alter: (bytes: Uint8Array) => Promise<Uint8Array>): Transport => ({
    ...honest,
    fetchBundle: async (route, ask) => {
      const fetched = await honest.fetchBundle(route, ask);
      return fetched.ok ? ok(await alter(fetched.value)) : fetched;
    },
  });
  const cases: readonly [string, (bytes: Uint8Array) => Promise<Uint8Array>][] = [
    ['bundle.truncated', async (bytes) => bytes.subarray(0, bytes.length - 5)],
    ['bundle.malformed', async (bytes) => Buffer.concat([bytes, Buffer.from('\n')])],
    ['act.not-canonical', async (bytes) => edited(bytes, '"seq":0', '"seq":00')],
    ['checkpoint.inconsistent', async (bytes) => edited(bytes, 'T19:40Z', 'T19:41Z')],
    [
      'bundle.malformed',
      async () => {
        const own = await node.bundle(group, xb, 0);
        assert.ok(own.ok);
        return own.value;
      },
    ],
  ];
  for (const [code, alter] of cases) {
    const status = await createPuller(node, through(alter)).pullLog(group, xa);
    assert.deepEqual([status.state, status.code], ['refused', code]);
    assert.equal(await sizeAt(scene, xb, group, xa), 0);
  }
  const status = await createPuller(node, honest).pullLog(group, xa);
  assert.equal(status.state, 'ok');
});

function edited(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  assert.notEqual(text.replace(from, to), text);
  return Buffer.from(text.replace(from, to), 'latin1');
}

test('puller: a checkpoint under an unknown key makes it ask from earlier on, and stays refused', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  await scene.serve(xb);
  await settle(scene, [xa, xb]);
  const held = await sizeAt(scene, xb, group, xa);
  await scene.say(xa, group);
  scene.clock.nowMs += 60_000;
  const node = scene.nodeOf(xb);
  const honest = httpsTransport(node, hasty);
  const asked: number[] = [];
  const transport: Transport = {
    ...honest,
    fetchBundle: async (route, ask) => {
      asked.push(ask.from);
      const fetched = await honest.fetchBundle(route, ask);
      if (!fetched.ok) return fetched;
      // The last digits of the second signature line: the cosignature fails, the form stays.
      return ok(edited(fetched.value, /.{4}\\n","count"/, 'AAA=\\n","count"'));
    },
  };
  const status = await createPuller(node, transport).pullLog(group, xa);
  assert.deepEqual([status.state, status.code], ['refused', 'checkpoint.bad-signature']);
  assert.deepEqual(asked, [held, 0]);
  assert.equal(await sizeAt(scene, xb, group, xa), held);
});

test('puller: a content that was withheld is asked for again, at most once an hour, until it is there', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  await scene.serve(xb);
  await settle(scene, [xa, xb]);
  const { record } = await scene.say(xa, group);
  const content = { text: { en: 'The order was cancelled.' } };
  const type = 'notification.withdrawn';
  const said = await scene
    .nodeOf(xa)
    .say({ group, type, ...(record ? { record } : {}), facts: {}, content });
  assert.ok(said.ok, JSON.stringify(said));
  const { seq } = said.value;

  const node = scene.nodeOf(xb);
  const honest = httpsTransport(node, hasty);
  let asked = 0;
  let withheld = true;
  const withholding: Transport = {
    ...honest,
    fetchBundle: async (route, ask) => {
      if (ask.from === seq) asked += 1;
      const fetched = await honest.fetchBundle(route, ask);
      if (!fetched.ok || !withheld) return fetched;
      const lines = Buffer.from(fetched.value).toString('latin1').split('\n');
      const hidden = lines.map((line) => (/^[0-9a-f]{64} /.test(line) ? 'x' : line));
      return ok(Buffer.from(hidden.join('\n'), 'latin1'));
    },
  };
  const firstHole = async () => (await node.store.log(group, xa))?.firstHole;
  const puller = createPuller(node, withholding);
  scene.clock.nowMs += 60_000;
  await puller.pullLog(group, xa);
  assert.equal(await firstHole(), seq);
  assert.equal(asked, 1, 'asked for again at once');
  await puller.pullLog(group, xa);
  assert.equal(asked, 1);
  withheld = false;
  scene.clock.nowMs += 3_600_000;
  await puller.pullLog(group, xa);
  assert.equal(asked, 2);
  assert.equal(await firstHole(), undefined);
});

test('puller: a node that lost its guard hears its own log from every member before it signs again', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const group = await scene.found([xa, xb, xc]);
  for (const party of [xa, xb, xc]) await scene.serve(party);
  await settle(scene, [xa, xb, xc]);
  await scene.stopServing(xa);
  rmSync(join(scene.of(xa).folder, 'guard'), { recursive: true });
  await scene.reopen(xa);
  assert.deepEqual(scene.nodeOf(xa).recovering(group), [xb, xc]);
  const refused = await scene.nodeOf(xa).bundle(group, xa, 0);
  assert.equal(refused.ok ? 'given' : refused.refusal.code, 'node.behind-its-guard');

  await scene.stopServing(xc);
  await pullerOf(scene, xa).pullAll();
  assert.deepEqual(
    scene.nodeOf(xa).recovering(group),
    [xc],
    'who is out of reach has told nothing',
  );
  await scene.serve(xc);
  await pullerOf(scene, xa).pullAll();
  assert.deepEqual(scene.nodeOf(xa).recovering(group), []);
  assert.ok((await scene.nodeOf(xa).bundle(group, xa, 0)).ok);
});
