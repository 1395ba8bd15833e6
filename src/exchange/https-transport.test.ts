import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { bundleBytesMax } from '#ledger/bounds.ts';
import { bundleMediaType } from '#ledger/bundle.ts';
import { httpsTransport, patience } from './https-transport.ts';
import { verifyRequest } from './request-signature.ts';
import { makeTlsIdentity } from './tls.ts';
import { type Route, TransportFault } from './transport.ts';

const group = 'ab'.repeat(32);
const self = party('xa');
const peer = party('xb');
assert.ok(isGroupId(group));
const httpSecret = new Uint8Array(randomBytes(32));
const keys = { httpSecret, logSecret: new Uint8Array(32), ageIdentity: '', older: [] };
const asking = {
  party: self,
  environment: { nowMs: () => 1_795_000_000_000, random: (bytes: number) => randomBytes(bytes) },
  ownKeys: () => keys,
};
const hasty = { ...patience, connectMsMax: 300, silenceMsMax: 300, answerMsMax: 1_500 };
const transport = httpsTransport(asking, hasty);
const what = { group, party: peer, from: 3 };

function party(text: string): PartyId {
  assert.ok(isPartyId(text));
  return text;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(context: TestContext, server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function plain(context: TestContext, handler: Handler): Promise<Route> {
  const port = await listen(context, createHttpServer(handler));
  return { peer, address: `http://127.0.0.1:${port}`, pins: [] };
}

const giveBundle: Handler = (_request, response) => {
  response.setHeader('content-type', bundleMediaType);
  response.end('the bundle');
};

async function faultOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof TransportFault);
    return error.code;
  }
  return 'none';
}

test('https transport: asks with a request that verifies at the other end', async (context) => {
  let verified = false;
  const route = await plain(context, (request, response) => {
    const publicKey = Buffer.from(publicKeyOf(httpSecret)).toString('base64');
    const header = (name: string): string | undefined => request.headers[name]?.toString();
    const url = `http://${header('host')}${request.url}`;
    const asked = { method: request.method ?? '', url, header, body: new Uint8Array() };
    verifyRequest(asked, () => [publicKey]).then((signer) => {
      verified = signer?.party === self && request.url === `/exchange/${group}/${peer}?from=3`;
      giveBundle(request, response);
    });
  });
  const fetched = await transport.fetchBundle(route, what);
  assert.ok(fetched.ok && verified);
  assert.equal(Buffer.from(fetched.value).toString(), 'the bundle');
});

test('https transport: a server with the pinned key is asked, whatever its certificate says', async (context) => {
  const identity = makeTlsIdentity({ name: 'another name', hosts: [], nowMs: 0 });
  const tls = { key: identity.keyPem, cert: identity.certificatePem };
  const port = await listen(context, createHttpsServer(tls, giveBundle));
  const spare = 'f'.repeat(64);
  const route = { peer, address: `https://127.0.0.1:${port}`, pins: [spare, identity.pin] };
  assert.ok((await transport.fetchBundle(route, what)).ok);
  const byName = { ...route, address: `https://localhost:${port}` };
  assert.ok((await transport.fetchBundle(byName, what)).ok);
});

test('https transport: a server with another key is never sent a byte of the request', async (context) => {
  const identity = makeTlsIdentity({ name: 'x', hosts: ['127.0.0.1'], nowMs: Date.now() });
  const tls = { key: identity.keyPem, cert: identity.certificatePem };
  let requests = 0;
  let bytes = 0;
  const server = createHttpsServer(tls, (request, response) => {
    requests += 1;
    giveBundle(request, response);
  });
  server.on('secureConnection', (socket) => socket.on('data', (part) => (bytes += part.length)));
  const port = await listen(context, server);
  const route = { peer, address: `https://127.0.0.1:${port}`, pins: ['f'.repeat(64)] };
  assert.equal(await faultOf(transport.fetchBundle(route, what)), 'wrong-server-key');
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual([requests, bytes], [0, 0]);
});

test('https transport: without a pin, or in the clear beyond this machine, nothing is asked', async (context) => {
  const identity = makeTlsIdentity({ name: 'x', hosts: [], nowMs: Date.now() });
  let connections = 0;
  const server = createHttpsServer(
    { key: identity.keyPem, cert: identity.certificatePem },
    giveBundle,
  );
  server.on('connection', () => (connections += 1));
  const port = await listen(context, server);
  const unpinned = { peer, address: `https://127.0.0.1:${port}`, pins: [] };
  assert.equal(await faultOf(transport.fetchBundle(unpinned, what)), 'not-secure');
  for (const address of ['http://192.0.2.1:80', 'http://node.example', 'ftp://127.0.0.1']) {
    const route = { peer, address, pins: [identity.pin] };
    assert.equal(await faultOf(transport.fetchBundle(route, what)), 'not-secure');
  }
  assert.equal(connections, 0);
});

test('https transport: a refusal of the peer comes back with its code and facts', async (context) => {
  const facts = { serverTime: '2026-11-23T19:40:00.000Z', aheadSeconds: -400 };
  const route = await plain(context, (_request, response) => {
    response.writeHead(401, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ code: 'exchange.clock-skew', status: 401, facts }));
  });
  const fetched = await transport.fetchBundle(route, what);
  assert.deepEqual(fetched, { ok: false, refusal: { code: 'exchange.clock-skew', facts } });
  assert.equal((await transport.nudge(route, group)).ok, false);
});

test('https transport: a peer that does not know the new key yet is asked with the one before', async (context) => {
  const signatures: string[] = [];
  const route = await plain(context, (request, response) => {
    signatures.push(String(request.headers['signature']));
    const known = signatures.length > 1;
    response.writeHead(known ? 202 : 404, { 'content-type': 'application/problem+json' });
    response.end(known ? '{}' : JSON.stringify({ code: 'exchange.not-found', status: 404 }));
  });
  const older = [{ httpSecret: new Uint8Array(randomBytes(32)), ageIdentity: '' }];
  const renewed = httpsTransport({ ...asking, ownKeys: () => ({ ...keys, older }) });
  assert.ok((await renewed.nudge(route, group)).ok);
  assert.equal(new Set(signatures).size, 2);
});

test('https transport: an answer that is not of the protocol is a fault and no refusal', async (context) => {
  const answers: readonly Readonly<[number, string, string]>[] = [
    [200, 'text/html', '<p>A portal</p>'],
    [404, 'text/html', '<p>Not here</p>'],
    [404, 'application/problem+json', '{"code":"exchange.not-found"'],
    [404, 'application/problem+json', '{"code":"exchange.anything"}'],
    [404, 'application/problem+json', '{"code":"exchange.quota","facts":{"a":"\\u001b[2J"}}'],
    [302, 'text/plain', ''],
  ];
  for (const [status, mediaType, body] of answers) {
    const route = await plain(context, (_request, response) => {
      response.writeHead(status, { 'content-type': mediaType, location: 'http://127.0.0.1:1/' });
      response.end(body);
    });
    assert.equal(await faultOf(transport.fetchBundle(route, what)), 'answer-malformed', body);
  }
});

test('https transport: what is larger than a bundle may be is not read on (announced, or not)', async (context) => {
  const announced = await plain(context, (_request, response) => {
    response.writeHead(200, {
      'content-type': bundleMediaType,
      'content-length': String(bundleBytesMax + 1),
    });
    response.write('x');
  });
  assert.equal(await faultOf(transport.fetchBundle(announced, what)), 'answer-too-large');
  let sent = 0;
  const endless = await plain(context, (_request, response) => {
    response.writeHead(200, { 'content-type': bundleMediaType });
    const part = Buffer.alloc(1_048_576);
    const more = (): void => {
      if (response.destroyed) return;
      sent += part.length;
      response.write(part, more);
    };
    more();
  });
  assert.equal(await faultOf(transport.fetchBundle(endless, what)), 'answer-too-large');
  assert.ok(sent < 3 * bundleBytesMax);
});

test('https transport: silence, an endless trickle, a cut line and a dead address each end in a fault', async (context) => {
  const silent = await plain(context, () => undefined);
  assert.equal(await faultOf(transport.fetchBundle(silent, what)), 'timeout');
  const trickle = await plain(context, (_request, response) => {
    response.writeHead(200, { 'content-type': bundleMediaType });
    const timer = setInterval(() => response.write('.'), 50);
    response.once('close', () => clearInterval(timer));
  });
  assert.equal(await faultOf(transport.fetchBundle(trickle, what)), 'timeout');
  const cut = await plain(context, (request, response) => {
    response.writeHead(200, { 'content-type': bundleMediaType, 'content-length': '100' });
    response.write('half', () => request.socket.destroy());
  });
  assert.equal(await faultOf(transport.fetchBundle(cut, what)), 'unreachable');
  const dead = createTcpServer();
  dead.listen(0, '127.0.0.1');
  await new Promise((resolve) => dead.once('listening', resolve));
  const { port } = dead.address() as AddressInfo;
  await new Promise((resolve) => dead.close(resolve));
  const gone = { peer, address: `http://127.0.0.1:${port}`, pins: [] };
  assert.equal(await faultOf(transport.fetchBundle(gone, what)), 'unreachable');
});

test('https transport: a port that accepts and never speaks TLS ends in a fault', async (context) => {
  const mute = createTcpServer(() => undefined);
  mute.listen(0, '127.0.0.1');
  await new Promise((resolve) => mute.once('listening', resolve));
  context.after(() => mute.close());
  const { port } = mute.address() as AddressInfo;
  const route = { peer, address: `https://127.0.0.1:${port}`, pins: ['a'.repeat(64)] };
  assert.equal(await faultOf(transport.fetchBundle(route, what)), 'timeout');
});
