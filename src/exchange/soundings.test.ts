// Soundings over real sockets: one node asks, the other answers, and neither signs what is said.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { type ExchangeScene, exchangeScene } from '../../test/scene/exchange-nodes.ts';
import { xa, xb, xc } from '../../test/scene/logs.ts';
import { paperOf, soundingsOf } from '../../test/scene/soundings.ts';
import { httpsTransport } from './https-transport.ts';
import { createPuller } from './puller.ts';
import { signRequest } from './request-signature.ts';
import { pullSoundings, scheduleSoundings } from './sounding-pull.ts';
import { soundingPath } from './sounding-wire.ts';

async function sounding(t: TestContext, parties: readonly PartyId[] = [xa, xb]) {
  const scene = await exchangeScene(t, parties);
  const group = await scene.found(parties);
  for (const party of parties) {
    scene.of(party).soundings = soundingsOf(scene.nodeOf(party));
    await scene.serve(party);
  }
  const of = (party: PartyId) => {
    const { soundings } = scene.of(party);
    assert.ok(soundings);
    return soundings;
  };
  const pull = async (by: PartyId, from: PartyId) => {
    const node = scene.nodeOf(by);
    const ask = { group, party: from };
    return (await pullSoundings(node, httpsTransport(node), of(by), ask)).state;
  };
  const exchange = async () => {
    scene.clock.nowMs += 60_000;
    for (const party of parties) {
      const node = scene.nodeOf(party);
      await createPuller(node, httpsTransport(node)).pullGroup(group);
    }
  };
  await exchange();
  return { scene, group, of, pull, exchange };
}

test('soundings: what one side lays the other has when it has asked, and no more when it is withdrawn', async (t) => {
  const { group, of, pull } = await sounding(t);
  const laid = await of(xa).lay({ group, other: xb, paper: paperOf('wallaby') });
  assert.ok(laid.ok);
  assert.equal(await pull(xb, xa), 'ok');
  const [held] = await of(xb).standing();
  assert.deepEqual(held, { group, other: xa, mine: false, message: laid.value });
  assert.ok((await of(xa).remove({ group, other: xb, thread: laid.value.thread })).ok);
  assert.equal(await pull(xb, xa), 'ok');
  assert.deepEqual(await of(xb).standing(), []);
});

test('soundings: in a group of three the third is given none of what passes between two', async (t) => {
  const { group, of, pull } = await sounding(t, [xa, xb, xc]);
  assert.ok((await of(xa).lay({ group, other: xb, paper: paperOf('wallaby') })).ok);
  assert.equal(await pull(xc, xa), 'ok');
  assert.deepEqual(await of(xc).standing(), []);
  assert.equal(await pull(xb, xa), 'ok');
  assert.equal((await of(xb).standing()).length, 1);
});

test('soundings: they go on when keys are changed, as soon as both know of it', async (t) => {
  const { scene, group, of, pull, exchange } = await sounding(t);
  const lay = async (word: string) => {
    assert.ok((await of(xa).lay({ group, other: xb, paper: paperOf(word) })).ok);
  };
  await lay('one');
  const renew = async (party: PartyId) => {
    assert.ok((await scene.nodeOf(party).renewExchangeKeys(group, { stolen: false })).ok);
  };
  // xa does not know yet, so it seals for the key before, which xb still holds.
  await renew(xb);
  assert.equal(await pull(xb, xa), 'ok');
  await exchange();
  await renew(xa);
  await lay('two');
  assert.equal(await pull(xb, xa), 'sealed');
  assert.equal((await of(xb).standing()).length, 1, 'what does not open changes nothing');
  await exchange();
  assert.equal(await pull(xb, xa), 'ok');
  assert.equal((await of(xb).standing()).length, 2);
});

type Signing = Readonly<{
  scene: ExchangeScene;
  group: GroupId;
  by: PartyId;
  path?: string;
  secret?: Uint8Array;
}>;

async function asked({ scene, group, by, secret, path = soundingPath(group) }: Signing) {
  const url = new URL(path, scene.of(xa).address);
  const httpSecret = secret ?? scene.nodeOf(by).ownKeys(group).httpSecret;
  const fields = await signRequest(
    { method: 'GET', url },
    { group, party: by, httpSecret },
    { random: randomBytes(16), seconds: Math.floor(scene.clock.nowMs / 1000) },
  );
  return { url, fields };
}

async function told(url: URL, fields: Readonly<Record<string, string>>, method = 'GET') {
  const response = await fetch(url, { method, headers: { ...fields, connection: 'close' } });
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  return JSON.stringify([response.status, headers, await response.text()]);
}

test('soundings: whoever is no member, and whatever is no such request, gets the answer of what is not there', async (t) => {
  const { scene, group, of } = await sounding(t);
  assert.ok((await of(xa).lay({ group, other: xb, paper: paperOf('wallaby') })).ok);
  const absent = '0'.repeat(64) as GroupId;
  const unsigned = await told(new URL(soundingPath(absent), scene.of(xa).address), {});
  assert.match(unsigned, /exchange\.not-found/);
  const secret = randomBytes(32);
  const strangers = [
    await asked({ scene, group, by: xb, secret }),
    await asked({ scene, group, by: xc, secret }),
    await asked({ scene, group: absent, by: xb, secret }),
    await asked({ scene, group, by: xb, path: `${soundingPath(group)}?from=0` }),
    await asked({ scene, group, by: xb, path: `${soundingPath(group)}/more` }),
  ];
  for (const { url, fields } of strangers) assert.equal(await told(url, fields), unsigned);
  const good = await asked({ scene, group, by: xb });
  assert.equal(await told(good.url, {}), unsigned);
  assert.equal(await told(good.url, good.fields, 'POST'), unsigned);
});

test('soundings: what is signed names no sounding, and what names one is not signed', async (t) => {
  const { scene, group, of } = await sounding(t);
  const before = await asked({ scene, group, by: xb });
  const laid = await of(xa).lay({ group, other: xb, paper: paperOf('wallaby') });
  assert.ok(laid.ok);
  const after = await asked({ scene, group, by: xb });
  const signed = ({ fields }: typeof before) =>
    String(fields['signature-input']).replace(/nonce="[^"]*"/, '');
  assert.equal(signed(after), signed(before), 'but for the nonce the same request');
  assert.equal(after.url.href, before.url.href);
  assert.equal(after.fields['content-digest'], undefined);
  const response = await fetch(after.url, { headers: after.fields });
  assert.equal(response.status, 200);
  assert.deepEqual(
    [...response.headers.keys()].filter((name) => /sign|digest|etag/.test(name)),
    [],
  );
  const sealed = Buffer.from(await response.arrayBuffer());
  assert.ok(!sealed.includes('wallaby') && !sealed.includes(laid.value.id));
  assert.equal(sealed.length, 24 + 4_096 + 16);
});

test('soundings: a node asks each member again within a minute and a quarter, and lets go what is over', async (t) => {
  const { scene, group, of } = await sounding(t);
  const jobs: (() => void)[] = [];
  const faults: unknown[] = [];
  const node = scene.nodeOf(xb);
  const schedule = scheduleSoundings(node, httpsTransport(node), of(xb), {
    timers: {
      after: (_, job) => {
        jobs.push(job);
        return () => undefined;
      },
    },
    onFault: (error) => faults.push(error),
  });
  const settled = async (count: number) => {
    for (let tries = 0; (await of(xb).standing()).length !== count; tries += 1) {
      assert.ok(tries < 500, `${count} stand`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  assert.ok((await of(xa).lay({ group, other: xb, days: 1, paper: paperOf('wallaby') })).ok);
  scene.clock.nowMs += 75_000;
  // The first turn may still be asking.
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    jobs.pop()?.();
    scene.clock.nowMs += 75_000;
  }
  await settled(1);
  scene.clock.nowMs += 86_400_000;
  jobs.pop()?.();
  await schedule.stop();
  assert.equal(await of(xb).expire(), 0, 'the round has removed it');
  assert.deepEqual(faults, []);
});
