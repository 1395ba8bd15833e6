// The desk of real processes of `entente serve` as officers on other machines reach it: over TLS by a certificate in files, and by a proxy, which
// is a process of its own. What is said of a client in headers counts from the proxy alone, and nothing goes over the line in the clear.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type TestContext, test } from 'node:test';
import { connect as connectTls } from 'node:tls';
import { fileURLToPath } from 'node:url';
import type { AuditList } from '#api/contract-audit.ts';
import type { EnrolledView, TotpSetupView } from '#api/contract-officers.ts';
import { makeTlsIdentity, type TlsIdentity, tlsTerms } from '#exchange/tls.ts';
import { codeAt } from '#officers/totp.ts';
import { type Served, type Workplace, workplace } from '../scene/command-line.ts';
import { freePort } from '../scene/free-port.ts';
import { bytesOfBase32 } from '../scene/one-time-codes.ts';

const name = 'desk.example.org';
const password = 'four plain words here';
const identity = makeTlsIdentity({ name, hosts: [name], nowMs: Date.now() });

type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string }>;
type Asked = Readonly<{
  path: string;
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
}>;
type Way = Readonly<{
  host: string;
  port: number;
  tls?: TlsIdentity;
  /** The address from which this machine comes. */
  from?: string;
}>;

/** One request, with exactly these headers. */
function ask({ host, port, tls, from }: Way, asked: Asked): Promise<Answer> {
  const { path, method = 'GET', headers = {}, body } = asked;
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const options = {
      ...{ host, port, path, method },
      ...(from === undefined ? {} : { localAddress: from }),
      headers: { host: name, ...(text ? { 'content-type': 'application/json' } : {}), ...headers },
    };
    const sent = tls
      ? tlsRequest({ ...options, servername: name, ca: tls.certificatePem })
      : plainRequest(options);
    sent.once('error', reject);
    sent.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.end(text);
  });
}

const codeOf = ({ text }: Answer): string => (JSON.parse(text) as { code: string }).code;

async function served(t: TestContext, ...args: readonly string[]): Promise<[Served, Workplace]> {
  const place = workplace(t);
  const made = await place.run('init', 'xa', '--name-en', 'Party A', '--data', 'xa');
  assert.equal(made.code, 0, made.err);
  writeFileSync(place.path('desk.pem'), identity.certificatePem);
  writeFileSync(place.path('desk.key'), identity.keyPem);
  const node = await place.serve('xa', '--port', '0', ...args);
  return [node, place];
}

/** A proxy in a process of its own, which comes to the node from `from`. */
async function proxy(
  t: TestContext,
  to: Readonly<{ desk: string; from: string; says?: string }>,
): Promise<number> {
  const file = fileURLToPath(new URL('../scene/proxy.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [file, JSON.stringify(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => child.kill('SIGKILL'));
  const port = await new Promise<string>((resolve) => child.stdout?.once('data', resolve));
  return Number(port);
}

type Seated = Readonly<{ way: Way; cookie: string; secret: Uint8Array }>;

/** The first administrator, by the link of the first run, as a browser would; sets a password, signs out, and in again by it. */
async function sitDown(way: Way, node: Served): Promise<Seated> {
  const [, link = ''] = String(node.said['firstRun']).split('#');
  let cookie = '';
  const post = async (path: string, body: unknown): Promise<Answer> => {
    const headers = { cookie, origin: `https://${name}`, 'sec-fetch-site': 'same-origin' };
    const answer = await ask(way, { path, method: 'POST', headers, body });
    cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
    assert.ok(answer.status < 300, `${path}: ${answer.text}`);
    return answer;
  };
  const administrator = { signInName: 'ana', names: { es: 'Ana' }, authority: 'ministry' };
  await post('/api/v1/links/open', { secret: link, administrator });
  const setup = JSON.parse((await post('/api/v1/account/password/code', {})).text) as TotpSetupView;
  const secret = bytesOfBase32(setup.typed);
  const before = codeAt(secret, Date.now() - 30_000);
  const set = await post('/api/v1/account/password', { id: setup.id, password, code: before });
  assert.equal((JSON.parse(set.text) as EnrolledView).recoveryCodes?.length, 10);
  await post('/api/v1/sign-out', {});
  const again = { name: 'ana', password, code: codeAt(secret, Date.now()) };
  const signed = await post('/api/v1/sign-in/password', again);
  const [given = ''] = signed.headers['set-cookie'] ?? [];
  assert.match(given, /^__Host-entente-xa=[\w-]{43}; .*Secure/);
  for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) assert.ok(given.includes(part));
  return { way, cookie, secret };
}

/** Writes as that officer, and what was written is there. */
async function write({ way, cookie }: Seated): Promise<void> {
  const headers = { cookie, origin: `https://${name}` };
  const officer = { signInName: 'li', names: { zh: '李' }, authority: 'customs', grants: [] };
  const path = '/api/v1/officers';
  const added = await ask(way, { path, method: 'POST', headers, body: officer });
  assert.equal(added.status, 201, added.text);
  assert.match((await ask(way, { path, headers: { cookie } })).text, /"signInName":"li"/);
  // The same from a page of another site, or without the cookie, changes nothing.
  const another = { ...officer, signInName: 'bo' };
  const foreign = { cookie, origin: 'https://evil.example' };
  const refused = await ask(way, { path, method: 'POST', headers: foreign, body: another });
  assert.equal(codeOf(refused), 'request.wrong-origin');
  const nobody = await ask(way, { path, method: 'POST', headers: {}, body: another });
  assert.equal(codeOf(nobody), 'signin.needed');
}

/** From where the sign-ins came, as the trail has it. */
async function addressesOfSignIns(desk: string, { console: proof }: Served): Promise<string[]> {
  const trail = await fetch(new URL('/api/v1/audit', desk), { headers: proof });
  const { items } = (await trail.json()) as AuditList;
  return items
    .filter(({ action }) => action === 'POST /api/v1/sign-in/password')
    .map(({ address }) => address ?? '');
}

function browserHeaders({ headers }: Answer): void {
  assert.equal(headers['strict-transport-security'], 'max-age=63072000; includeSubDomains');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
}

/** An address of this machine that other machines can reach; loopback has none of those. */
const outside = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

test('serve: officers on other machines sign in and write over TLS by a certificate in files', async (t) => {
  const port = await freePort();
  const [node, place] = await served(
    t,
    ...['--desk', `0.0.0.0:${port}`, '--desk-address', `https://${name}`],
    ...['--tls-certificate', 'desk.pem', '--tls-key', 'desk.key'],
  );
  assert.equal(node.said['opensTo'], `https://${name}`);
  const way: Way = { host: outside() ?? '127.0.0.1', port, tls: identity };
  await write(await sitDown(way, node));
  for (const path of ['/', '/api/v1/sign-in', '/api/v1/officers', '/exchange/x']) {
    browserHeaders(await ask(way, { path }));
  }
  // What a client says of itself changes nothing: no proxy was named.
  const lied = { 'x-forwarded-for': '198.51.100.9', 'x-forwarded-host': 'evil.example' };
  assert.equal((await ask(way, { path: '/api/v1/sign-in', headers: lied })).status, 200);
  assert.deepEqual(await addressesOfSignIns(node.desk, node), [way.host]);
  // By another name, and without TLS, nobody comes in.
  const byNumber = await ask(way, { path: '/api/v1/sign-in', headers: { host: way.host } });
  assert.equal(codeOf(byNumber), 'request.wrong-origin');
  await assert.rejects(ask({ host: way.host, port }, { path: '/api/v1/sign-in' }));
  assert.equal(await node.stop(), 0);
  assert.equal(node.errors(), '');
  assert.ok(place.folder);
});

test('serve: a line that is older than TLS 1.2, or has no forward secrecy, is not made', async (t) => {
  const port = await freePort();
  const [node] = await served(
    t,
    ...['--desk', `0.0.0.0:${port}`, '--desk-address', `https://${name}`],
    ...['--tls-certificate', 'desk.pem', '--tls-key', 'desk.key'],
  );
  const shake = (options: object): Promise<string> =>
    new Promise((resolve) => {
      const ca = identity.certificatePem;
      const socket = connectTls({ host: '127.0.0.1', port, servername: name, ca, ...options });
      socket.once('secureConnect', () => {
        resolve(`${socket.getProtocol()} ${socket.getCipher().name}`);
        socket.destroy();
      });
      socket.once('error', () => resolve('refused'));
    });
  assert.equal(await shake({}), 'TLSv1.3 TLS_AES_256_GCM_SHA384');
  const second = { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' };
  assert.equal(await shake(second), 'TLSv1.2 ECDHE-ECDSA-AES256-GCM-SHA384');
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
  assert.equal(await shake(old), 'refused');
  for (const ciphers of [
    'ECDHE-ECDSA-AES128-SHA',
    'ECDHE-ECDSA-AES256-SHA384',
    'AES256-GCM-SHA384',
  ]) {
    assert.equal(await shake({ ...second, ciphers: `${ciphers}@SECLEVEL=0` }), 'refused', ciphers);
  }
  assert.ok(!/CBC|-SHA(?::|$)|^AES|:AES/.test(tlsTerms.ciphers));
  assert.equal(await node.stop(), 0);
});

test('serve: behind a proxy officers sign in and write; whom it brings is believed of it alone', async (t) => {
  // The proxy is known by this address of the machine; another program on it comes from another.
  const known = '127.0.0.2';
  const [node] = await served(t, '--proxy', known, '--desk-address', `https://${name}`);
  const desk = String(node.desk);
  const port = await proxy(t, { desk, from: known });
  const way: Way = { host: '127.0.0.1', port };
  const lied = { 'x-forwarded-for': '198.51.100.9', 'x-forwarded-proto': 'http' };
  assert.equal((await ask(way, { path: '/api/v1/sign-in', headers: lied })).status, 200);
  await write(await sitDown({ ...way, from: '127.0.0.7' }, node));
  browserHeaders(await ask(way, { path: '/api/v1/sign-in' }));
  assert.deepEqual(await addressesOfSignIns(desk, node), ['127.0.0.7']);

  // The same words from anybody else are hearsay: it is what it is, a plain request to a name that is served over TLS alone.
  const said = {
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': name,
  };
  const { port: deskPort } = new URL(desk);
  const direct: Way = { host: '127.0.0.1', port: Number(deskPort) };
  for (const headers of [said, {}]) {
    const answer = await ask(direct, { path: '/api/v1/sign-in', headers });
    assert.equal(answer.status, 403);
    assert.equal(codeOf(answer), 'request.wrong-origin');
  }
  // A proxy that was come to without TLS, and one that does not say so, bring nobody in.
  for (const says of ['http', '']) {
    const open = await proxy(t, { desk, from: known, says });
    const answer = await ask({ host: '127.0.0.1', port: open }, { path: '/api/v1/sign-in' });
    assert.equal(codeOf(answer), 'request.wrong-origin', says);
    assert.equal(answer.headers['set-cookie'], undefined);
  }
  assert.equal(await node.stop(), 0);
  assert.equal(node.errors(), '');
});

test('serve: without TLS the desk is not opened to other machines, with a sentence that says what to do', async (t) => {
  const { run } = workplace(t);
  assert.equal((await run('init', 'xa', '--name-en', 'Party A', '--data', 'xa')).code, 0);
  const address = ['--desk-address', `https://${name}`];
  for (const door of [
    ['--desk', '0.0.0.0:0', ...address],
    ['--desk', '0.0.0.0:0', '--proxy', '10.0.0.2', ...address],
  ]) {
    const ran = await run('serve', '--data', 'xa', '--port', '0', ...door);
    assert.notEqual(ran.code, 0);
    assert.match(ran.err, /--desk needs --tls-certificate and --tls-key/);
    assert.match(ran.err, /With a proxy on this machine, leave --desk out/);
  }
  const plain = await run(
    'serve',
    '--data',
    'xa',
    '--proxy',
    '127.0.0.1',
    '--desk-address',
    `http://${name}`,
  );
  assert.notEqual(plain.code, 0);
  assert.match(plain.err, /https:\/\/host/);
});

test('serve: what two readers could divide in two ways, or asks to be sent back, is no request', async (t) => {
  const [node] = await served(t);
  const { port, host } = new URL(node.desk);
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connectPlain(Number(port), '127.0.0.1', () => socket.end(text));
      let answer = '';
      socket.setEncoding('utf8').on('data', (part) => {
        answer += part;
      });
      socket.once('error', reject).once('close', () => resolve(answer));
    });
  const head = `Host: ${host}\r\nContent-Type: application/json\r\nConnection: close\r\n`;
  const post = 'POST /api/v1/links/look HTTP/1.1\r\n';
  const both = 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n';
  for (const [how, text] of [
    ['both lengths', `${post}${head}${both}\r\n0\r\n\r\n`],
    ['two lengths', `${post}${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    ['a folded header', `${post}${head}X-A: b\r\n c\r\nContent-Length: 2\r\n\r\n{}`],
    ['an unknown coding', `${post}${head}Transfer-Encoding: xchunked\r\n\r\n{}`],
    ['no host', 'GET /api/v1/health HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['bare line feeds', `GET /api/v1/health HTTP/1.1\nHost: ${host}\n\n`],
  ] as const) {
    assert.match(await raw(text), /^HTTP\/1\.1 400 /, how);
  }
  const long = await raw(`GET / HTTP/1.1\r\n${head}X-A: ${'a'.repeat(20_000)}\r\n\r\n`);
  assert.match(long, /^HTTP\/1\.1 431 /);
  for (const method of ['TRACE', 'CONNECT', 'PROPFIND', 'OPTIONS']) {
    const answer = await raw(`${method} /api/v1/health HTTP/1.1\r\n${head}X-A: told\r\n\r\n`);
    assert.doesNotMatch(answer, /told|^HTTP\/1\.1 [25]/, `${method}: ${answer}`);
  }
  assert.equal(await node.stop(), 0);
  assert.equal(node.errors(), '');
});
