// Two real processes of `entente serve`, each with its own folder, talking over real sockets of this machine.

import assert from 'node:assert/strict';
import { createServer as createHttpServer } from 'node:http';
import { request } from 'node:https';
import { type TestContext, test } from 'node:test';
import type { HealthView, NotificationList, NotificationView, ProofView } from '#api/contract.ts';
import {
  addPeer,
  carry,
  eventually,
  introduce,
  noticeFlags,
  type Served,
  twoNodes,
  type Workplace,
  workplace,
} from '../scene/command-line.ts';
import { freePort } from '../scene/free-port.ts';

const state = async ({ json }: Workplace, data: string, reference: string): Promise<string> => {
  const { items } = await json<NotificationList>('notifications', 'list', '--data', data);
  return items.find((row) => row.reference === reference)?.status ?? 'absent';
};

async function serveBoth(place: Workplace): Promise<readonly [Served, Served]> {
  const xa = await place.serve('xa', '--port', '0');
  const xc = await place.serve('xc', '--port', '0');
  await introduce(place, xa, xc);
  for (const data of ['xa', 'xc']) {
    const pulled = await place.run('peer', 'status', '--pull', '--data', data);
    assert.equal(pulled.code, 0, pulled.err + pulled.out);
  }
  await eventually(async () => {
    const groups = await place.json<readonly { complete: boolean }[]>(
      ...['group', 'show', '--data', 'xa'],
    );
    return groups.every(({ complete }) => complete);
  }, 'both have taken up the terms');
  return [xa, xc];
}

test('nodes: a notification travels, is answered, and both prove all of it (two processes, HTTP)', async (t) => {
  const place = workplace(t);
  const { run, json } = place;
  await twoNodes(place);
  const [xa, xc] = await serveBoth(place);
  assert.equal((await run('notify', ...noticeFlags('XA-1'), '--data', 'xa')).code, 0);
  await eventually(async () => (await state(place, 'xc', 'XA-1')) === 'received', 'it arrives');
  assert.equal(
    (await run('notifications', 'answer', 'XA-1', 'acknowledge', '--data', 'xc')).code,
    0,
  );
  const object = ['object', '--reason', 'consignee-unknown', '--text', 'No such firm.'];
  assert.equal((await run('notifications', 'answer', 'XA-1', ...object, '--data', 'xc')).code, 0);
  await eventually(async () => (await state(place, 'xa', 'XA-1')) === 'objected', 'so does this');
  await eventually(async () => {
    const view = await json<NotificationView>('notifications', 'show', 'XA-1', '--data', 'xc');
    const all = view.sides.flatMap(({ statements }) => statements);
    return all.every(({ receipts, said }) => said && receipts.length === 1);
  }, 'each has receipted what the other said');
  for (const data of ['xa', 'xc']) {
    const verified = await run('log', 'verify', '--data', data);
    assert.equal(verified.code, 0, verified.out);
  }
  const doctor = await json<readonly { name: string; state: string }[]>('doctor', '--data', 'xa');
  assert.equal(doctor.find(({ name }) => name === 'line to xc')?.state, 'ok');
  assert.equal(await xa.stop(), 0);
  assert.equal(await xc.stop('SIGINT'), 0);
  assert.equal(xa.errors() + xc.errors(), '');
});

test('nodes: what was acknowledged outlives the process, which starts again by itself (kill -9)', async (t) => {
  const place = workplace(t);
  const { run } = place;
  await twoNodes(place);
  const [xa] = await serveBoth(place);
  assert.equal((await run('notify', ...noticeFlags('XA-2'), '--data', 'xa')).code, 0);
  await xa.stop('SIGKILL');
  // Its address is still in the folder, and nobody answers there.
  assert.equal(await state(place, 'xa', 'XA-2'), 'not-received');
  const again = await place.serve('xa', '--port', new URL(xa.desk).port);
  const second = await run('serve', '--data', 'xa', '--port', '0');
  assert.equal(second.code, 1);
  assert.match(second.err, /node\.not-the-writer/);
  await eventually(async () => (await state(place, 'xc', 'XA-2')) === 'received', 'it arrives');
  assert.equal(await again.stop(), 0);
});

test('nodes: from other machines only the exchange is reached, over TLS, and known by its pin', async (t) => {
  const place = workplace(t);
  const { run, json } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  const port = await freePort();
  const address = `https://127.0.0.1:${port}`;
  const open = ['--host', '0.0.0.0', '--port', String(port), '--desk-port', '0'];
  const xa = await place.serve('xa', ...open, '--address', address);
  const pin = String(xa.said['pin']);
  assert.match(pin, /^[0-9a-f]{64}$/);
  assert.equal(await statusOf(`${address}/api/v1/node`), 404);
  assert.equal(await statusOf(`${address}/`), 404);
  const health = (await (await fetch(new URL('/api/v1/health', xa.desk))).json()) as HealthView;
  assert.equal(health.party, 'xa');

  type Peers = readonly { lines: readonly { line: { state: string; code?: string } }[] }[];
  await addPeer(place, 'xc', ['xa', address, '--pin', '0'.repeat(64)]);
  const refused = await run('peer', 'status', '--pull', '--data', 'xc');
  assert.equal(refused.code, 1);
  assert.match(refused.out, /wrong-server-key/);
  await addPeer(place, 'xc', ['xa', address, '--pin', pin]);
  const peers = await json<Peers>('peer', 'status', '--pull', '--data', 'xc');
  assert.equal(peers[0]?.lines[0]?.line.state, 'ok');
  // From here on the pin stands in the log of xa, signed by it.
  const proof = await json<ProofView>('log', 'prove', group.slice(0, 8), 'xa', '2', '--data', 'xc');
  assert.match(proof.actText, /"type":"node\.described"/);
  assert.ok(proof.actText.includes(pin));
  assert.equal(await xa.stop(), 0);
});

test('nodes: a peer that answers one byte at a time holds nobody else up (three parties)', async (t) => {
  const place = workplace(t);
  const { run, json } = place;
  await twoNodes(place);
  await pairWithXb(place);
  const slow = await trickler(t);
  const xa = await place.serve('xa', '--port', '0');
  const xb = await place.serve('xb', '--port', '0');
  await addPeer(place, 'xa', ['xc', slow.address]);
  await addPeer(place, 'xa', ['xb', xb.desk]);
  await addPeer(place, 'xb', ['xa', xa.desk]);
  await eventually(async () => slow.open() > 0, 'xa has begun to pull from the slow one');
  await eventually(async () => {
    const groups = await json<readonly { complete: boolean }[]>('group', 'show', '--data', 'xb');
    return groups.every(({ complete }) => complete);
  }, 'xa and xb have met');
  const notify = noticeFlags('XB-1').map((word) => (word === 'xc' ? 'xb' : word));
  assert.equal((await run('notify', ...notify, '--data', 'xa')).code, 0);
  await eventually(async () => (await state(place, 'xb', 'XB-1')) === 'received', 'it arrives');
  const answer = ['notifications', 'answer', 'XB-1', 'no-objection', '--data', 'xb'];
  assert.equal((await run(...answer)).code, 0);
  await eventually(async () => (await state(place, 'xa', 'XB-1')) === 'not-objected', 'so does it');
  assert.ok(slow.open() > 0, 'the slow answer was under way all the while');
  assert.ok(slow.bytes() > 10);
  assert.equal(await xa.stop(), 0, 'it stops at once all the same');
  assert.equal(await xb.stop(), 0);
  assert.equal(xa.errors(), '');
});

async function pairWithXb({ run, json }: Workplace): Promise<void> {
  const done = async (...args: readonly string[]): Promise<void> => {
    const ran = await run(...args);
    assert.equal(ran.code, 0, ran.err);
  };
  await done('init', 'xb', '--name-en', 'Party B', '--data', 'xb');
  await done('group', 'card', '--data', 'xb', '-o', 'xb.card.json');
  const found = ['group', 'found', '--title-en', 'xa and xb', '-o', 'second.terms.json'];
  type Founded = Readonly<{ group: { fingerprint: Record<string, string> } }>;
  const { group } = await json<Founded>(...found, '--data', 'xa', 'xb.card.json');
  const words = group.fingerprint['en'] ?? '';
  await done('group', 'join', 'second.terms.json', '--words', words, '--data', 'xb');
}

type Trickler = Readonly<{ address: string; open: () => number; bytes: () => number }>;

/** Promises a bundle of a mebibyte, and gives ten bytes a second of it. */
async function trickler(t: TestContext): Promise<Trickler> {
  const counts = { open: 0, bytes: 0 };
  const server = createHttpServer((_request, response) => {
    counts.open += 1;
    response.writeHead(200, {
      'content-type': 'application/vnd.entente.bundle',
      'content-length': String(1_048_576),
    });
    const timer = setInterval(() => {
      response.write('x');
      counts.bytes += 1;
    }, 100);
    response.once('close', () => {
      clearInterval(timer);
      counts.open -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return {
    address: `http://127.0.0.1:${address.port}`,
    open: () => counts.open,
    bytes: () => counts.bytes,
  };
}

/** Whatever the certificate: what is asked is only whether anything is there. */
function statusOf(address: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}
