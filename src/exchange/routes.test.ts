import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { test } from 'node:test';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { frameBundle } from '#ledger/bundle.ts';
import { type ExchangeScene, exchangeScene } from '../../test/scene/exchange-nodes.ts';
import { xa, xb, xc } from '../../test/scene/logs.ts';
import { signRequest } from './request-signature.ts';

type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer; raw: string }>;
type Sent = Readonly<{
  method: 'GET' | 'POST' | 'HEAD';
  url: URL;
  fields: Record<string, string>;
  body?: Buffer;
}>;

function send({ method, url, fields, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers: fields, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const kept = response.rawHeaders.flatMap((name, index, all) =>
          index % 2 === 0 && name.toLowerCase() !== 'date' ? [`${name}: ${all[index + 1]}`] : [],
        );
        const all = Buffer.concat(parts);
        const raw = `${response.statusCode} ${response.statusMessage}\n${kept.join('\n')}\n\n${all.toString('hex')}`;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: all, raw });
      });
    });
    request.once('error', reject);
    request.end(body);
  });
}

const codeOf = (answer: Answer): string => {
  const problem: unknown = JSON.parse(answer.body.toString());
  assert.ok(typeof problem === 'object' && problem !== null && 'code' in problem);
  return String(problem.code);
};

type Signing = Readonly<{
  by?: PartyId;
  group: GroupId;
  path: string;
  created?: number;
  secret?: Uint8Array;
  nonce?: Uint8Array;
  body?: Buffer;
  method?: 'GET' | 'POST';
}>;

/** A request to xa's node, signed by `by` (xb unless said otherwise). */
async function signed(scene: ExchangeScene, signing: Signing): Promise<Sent> {
  const by = signing.by ?? xb;
  const url = new URL(signing.path, scene.of(xa).address);
  const method = signing.method ?? 'GET';
  const secret = signing.secret ?? scene.nodeOf(by).ownKeys(signing.group).httpSecret;
  const fields = await signRequest(
    { method, url, ...(signing.body ? { body: signing.body } : {}) },
    { group: signing.group, party: by, httpSecret: secret },
    {
      random: signing.nonce ?? randomBytes(16),
      seconds: signing.created ?? Math.floor(scene.clock.nowMs / 1000),
    },
  );
  return { method, url, fields: { ...fields }, ...(signing.body ? { body: signing.body } : {}) };
}

test('routes: a member is given a bundle of a log that is held', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  const answer = await send(await signed(scene, { group, path: `/exchange/${group}/xa?from=0` }));
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['content-type'], 'application/vnd.entente.bundle');
  const framed = frameBundle(answer.body);
  assert.ok(framed.ok && framed.value.header.party === xa && framed.value.header.count === 1);
});

/** What strangers and members astray may try; `good` is what a member rightly sends. */
async function intrusions(
  scene: ExchangeScene,
  { group, foreign, good }: Readonly<{ group: GroupId; foreign: GroupId; good: Sent }>,
): Promise<Readonly<Record<string, Sent>>> {
  const path = `/exchange/${group}/xa?from=0`;
  const stranger = scene.nodeOf(xc).ownKeys(foreign).httpSecret;
  return {
    'an unsigned request': { ...good, fields: {} },
    'an unknown group, unsigned': {
      ...good,
      url: new URL(`/exchange/${'0'.repeat(64)}/xa?from=0`, good.url),
      fields: {},
    },
    'a group that is none': {
      ...good,
      url: new URL('/exchange/nothing/xa?from=0', good.url),
      fields: {},
    },
    'a stranger in the name of a member': await signed(scene, { group, path, secret: stranger }),
    'a stranger in his own name': await signed(scene, { by: xc, group, path, secret: stranger }),
    'a member of another group': await signed(scene, {
      by: xc,
      group: foreign,
      path: `/exchange/${foreign}/xb?from=0`,
    }),
    'a key of another group for this path': await signed(scene, { group: foreign, path }),
    'the node itself': await signed(scene, {
      by: xa,
      group,
      path,
      secret: scene.nodeOf(xa).ownKeys(group).httpSecret,
    }),
    'a stranger an hour off': await signed(scene, {
      group,
      path,
      secret: stranger,
      created: 1_700_000_000,
    }),
    'a signature for another path': {
      ...good,
      url: new URL(`/exchange/${group}/xb?from=0`, good.url),
    },
    'a signature for another query': {
      ...good,
      url: new URL(`/exchange/${group}/xa?from=1`, good.url),
    },
    'a signature for another host': { ...good, fields: { ...good.fields, host: 'node.example' } },
    'a party that is no member': await signed(scene, {
      group,
      path: `/exchange/${group}/xc?from=0`,
    }),
    'a party that is none': await signed(scene, { group, path: `/exchange/${group}/XA?from=0` }),
    'an attachment': await signed(scene, { group, path: `/exchange/${group}/xa/0/1` }),
    'an unknown path': await signed(scene, { group, path: `/exchange/${group}/xa/more` }),
    'the exchange itself': { ...good, url: new URL('/exchange', good.url), fields: {} },
    'an unsigned nudge': {
      method: 'POST',
      url: new URL(`/exchange/${group}/nudge`, good.url),
      fields: {},
    },
    'a nudge that is too long': await signed(scene, {
      group,
      method: 'POST',
      path: `/exchange/${group}/nudge`,
      body: Buffer.alloc(1_025),
    }),
  };
}

test('routes: whoever is no member gets one answer, to the byte, whatever he asks', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const group = await scene.found([xa, xb]);
  const foreign = await scene.found([xb, xc]);
  await scene.serve(xa);
  const good = await signed(scene, { group, path: `/exchange/${group}/xa?from=0` });
  const cases = await intrusions(scene, { group, foreign, good });
  const answers = await Promise.all(Object.values(cases).map(send));
  const [first] = answers;
  assert.equal(first?.status, 404);
  assert.ok(first && codeOf(first) === 'exchange.not-found');
  for (const [index, name] of Object.keys(cases).entries()) {
    assert.equal(answers[index]?.raw, first.raw, name);
  }
  assert.equal((await send(good)).status, 200, 'and what was imitated does work');
  assert.deepEqual(scene.of(xa).nudges, []);
});

test('routes: a member of the successor group alone is answered for the group before as for one that does not exist', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const before = await scene.found([xa, xb]);
  const successor = await scene.found([xa, xb, xc], { predecessor: before });
  await scene.serve(xa);
  const none = 'cd'.repeat(32) as GroupId;
  const secret = scene.nodeOf(xc).ownKeys(successor).httpSecret;
  const asked = async (group: GroupId, path: string) =>
    (await send(await signed(scene, { by: xc, group, path, secret }))).raw;
  for (const rest of ['xa?from=0', 'xb?from=0', 'xa/1/0']) {
    const answer = await asked(before, `/exchange/${before}/${rest}`);
    assert.equal(answer, await asked(none, `/exchange/${none}/${rest}`), rest);
    // Signed for the group that he is in, he learns no more of the other.
    assert.equal(await asked(successor, `/exchange/${before}/${rest}`), answer, rest);
  }
  const own = await send(
    await signed(scene, {
      ...{ by: xc, group: successor, secret },
      path: `/exchange/${successor}/xa?from=0`,
    }),
  );
  assert.equal(own.status, 200);
});

test('routes: a request made out to another node is none to us', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  const url = new URL(`http://node.example/exchange/${group}/xa?from=0`);
  const fields = await signRequest(
    { method: 'GET', url },
    { group, party: xb, httpSecret: scene.nodeOf(xb).ownKeys(group).httpSecret },
    { random: randomBytes(16), seconds: Math.floor(scene.clock.nowMs / 1000) },
  );
  const answer = await send({
    method: 'GET',
    url: new URL(url.pathname + url.search, scene.of(xa).address),
    fields: { ...fields, host: 'node.example' },
  });
  assert.equal(codeOf(answer), 'exchange.not-found');
});

test('routes: a national log is served to nobody, its own party included', async (context) => {
  const scene = await exchangeScene(context, [xa]);
  const group = await scene.found([xa]);
  await scene.serve(xa);
  const answer = await send(
    await signed(scene, { by: xa, group, path: `/exchange/${group}/xa?from=0` }),
  );
  assert.equal(codeOf(answer), 'exchange.not-found');
});

test('routes: a member whose clock is off is told the time, and only then', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  scene.clock.nowMs += 600_000;
  const path = `/exchange/${group}/xa?from=0`;
  const now = Math.floor(scene.clock.nowMs / 1000);
  for (const off of [-61, 61, -86_400]) {
    const answer = await send(await signed(scene, { group, path, created: now + off }));
    assert.equal(answer.status, 401);
    assert.equal(codeOf(answer), 'exchange.clock-skew');
    const problem = JSON.parse(answer.body.toString());
    assert.deepEqual(problem.facts, {
      serverTime: new Date(now * 1000).toISOString(),
      aheadSeconds: off,
    });
  }
  for (const off of [-60, 60]) {
    assert.equal(
      (await send(await signed(scene, { group, path, created: now + off }))).status,
      200,
    );
  }
});

test('routes: a request passes once, and one from before the node started passes not at all', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  const path = `/exchange/${group}/xa?from=0`;
  const request = await signed(scene, { group, path });
  assert.equal((await send(request)).status, 200);
  assert.equal(codeOf(await send(request)), 'exchange.replayed');
  scene.clock.nowMs += 59_000;
  assert.equal(codeOf(await send(request)), 'exchange.replayed');
  scene.clock.nowMs += 2_000;
  assert.equal(codeOf(await send(request)), 'exchange.clock-skew');

  const early = await signed(scene, { group, path });
  scene.clock.nowMs += 5_000;
  await scene.stopServing(xa);
  await scene.serve(xa);
  const refused = await send(early);
  assert.deepEqual([refused.status, codeOf(refused)], [503, 'exchange.busy']);
});

test('routes: a refused request does not use up its nonce (bad signature)', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  const path = `/exchange/${group}/xa?from=0`;
  const nonce = randomBytes(16);
  const forged = await signed(scene, { group, path, nonce, secret: randomBytes(32) });
  assert.equal(codeOf(await send(forged)), 'exchange.not-found');
  assert.equal((await send(await signed(scene, { group, path, nonce }))).status, 200);
});

test('routes: a query that is not from=<n> is malformed, which only a member learns', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  for (const query of [
    '',
    '?',
    '?from=',
    '?from=-1',
    '?from=01',
    '?from=1e3',
    '?from=1&from=2',
    '?from=0&x=1',
    '?from=9007199254740993',
  ]) {
    const answer = await send(
      await signed(scene, { group, path: `/exchange/${group}/xa${query}` }),
    );
    assert.deepEqual([answer.status, codeOf(answer)], [400, 'request.malformed'], query);
  }
});

test('routes: the log of a member of which nothing is held yet is said to be so', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const group = await scene.found([xa, xb, xc], {}, [xa, xb]);
  await scene.serve(xa);
  const answer = await send(await signed(scene, { group, path: `/exchange/${group}/xc?from=0` }));
  assert.deepEqual([answer.status, codeOf(answer)], [404, 'request.not-found']);
});

test("routes: past the day's quota a member is refused that log until the next day, and no other log", async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const quotas = { bytesPerDay: 1_048_576, statementsPerDay: 3 };
  const group = await scene.found([xa, xb, xc], { quotas });
  await scene.serve(xa);
  const ask = async (by: PartyId, from = 0): Promise<Answer> =>
    send(await signed(scene, { by, group, path: `/exchange/${group}/xa?from=${from}` }));
  for (let turn = 0; turn < 5; turn += 1) {
    assert.equal((await ask(xb, 1)).status, 200, 'a bundle without statements is free');
  }
  for (let turn = 0; turn < 3; turn += 1) assert.equal((await ask(xb)).status, 200);
  const spent = await ask(xb);
  assert.deepEqual([spent.status, codeOf(spent)], [429, 'exchange.quota']);
  assert.equal((await ask(xc)).status, 200);
  scene.clock.nowMs += 86_400_000;
  assert.equal((await ask(xb)).status, 200);
});

test('routes: a nudge of a member is handed on, with a body that is signed or with none', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await scene.serve(xa);
  const path = `/exchange/${group}/nudge`;
  const bare = await send(await signed(scene, { group, method: 'POST', path }));
  assert.equal(bare.status, 202);
  const body = Buffer.from('{"later":"versions"}');
  const withBody = await signed(scene, { group, method: 'POST', path, body });
  assert.equal((await send(withBody)).status, 202);
  const altered = await signed(scene, { group, method: 'POST', path, body });
  assert.equal(
    (await send({ ...altered, body: Buffer.from('{"earlier":"versions"}') })).status,
    404,
  );
  assert.deepEqual(scene.of(xa).nudges, [
    { group, party: xb },
    { group, party: xb },
  ]);
});
