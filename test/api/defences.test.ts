import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { NodeView, Problem } from '#api/contract.ts';
import { deskHost, deskScene } from '../scene/desk-nodes.ts';
import { notice } from '../simulation/notices.ts';

const json = { 'content-type': 'application/json' };

async function problemOf(response: Response): Promise<Problem> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  return (await response.json()) as Problem;
}

test('api: every answer carries the headers that keep a page from anything else (data, refusals)', async (t) => {
  const { xa } = await deskScene(t);
  for (const path of ['/api/v1/node', '/api/v1/nothing', '/nothing']) {
    const { headers } = await xa.ask(path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
    assert.equal(headers.get('access-control-allow-origin'), null);
    assert.equal(headers.get('cache-control'), 'no-store');
  }
});

test('api: a page of another site is refused, and changes nothing (Origin, Sec-Fetch-Site)', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const body = JSON.stringify(notice(group, xc.party));
  for (const headers of [
    { ...json, origin: 'https://evil.example' },
    { ...json, origin: 'http://desk.test:4102' },
    { ...json, origin: 'null' },
    { ...json, 'sec-fetch-site': 'cross-site' },
    { ...json, 'sec-fetch-site': 'same-site' },
  ]) {
    const response = await xa.ask('/api/v1/statements', { method: 'POST', headers, body });
    assert.equal(response.status, 403);
    assert.equal((await problemOf(response)).code, 'request.wrong-origin');
  }
  const list = (await xa.get('/api/v1/notifications')) as { total: number };
  assert.equal(list.total, 0);
});

test('api: a link may lead from another site to a page, and to nothing of the API', async (t) => {
  const { xa } = await deskScene(t);
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  assert.equal((await xa.ask('/api/v1/node', { headers })).status, 403);
  assert.equal((await xa.ask('/notifications', { headers })).status, 404);
});

test('api: a name that was made to lead here is refused (Host)', async (t) => {
  const { xa } = await deskScene(t);
  const response = await xa.ask('/api/v1/node', { headers: { host: 'evil.example' } });
  assert.equal(response.status, 403);
  const other = await xa.ask('/', { headers: { host: 'desk.test:4102' } });
  assert.equal(other.status, 403);
});

test('api: our own page may write, and so may a program that is no browser', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const body = JSON.stringify(notice(group, xc.party));
  const own = { ...json, origin: `http://${deskHost}`, 'sec-fetch-site': 'same-origin' };
  for (const headers of [own, json]) {
    const response = await xa.ask('/api/v1/statements', { method: 'POST', headers, body });
    assert.equal(response.status, 201);
  }
});

test('api: what is not there is a problem document that says so in three languages', async (t) => {
  const { xa } = await deskScene(t);
  for (const path of ['/api', '/api/v1', '/api/v1/nothing', '/api/v2/node', '/nothing']) {
    const response = await xa.ask(path);
    assert.equal(response.status, 404, path);
    const problem = await problemOf(response);
    assert.equal(problem.code, 'request.not-found');
    assert.deepEqual(Object.keys(problem.text).sort(), ['en', 'es', 'zh']);
  }
  assert.equal((await xa.ask('/api/v1/node', { method: 'DELETE' })).status, 404);
});

test('api: an oversized body is refused before it is read to its end', async (t) => {
  const { xa } = await deskScene(t);
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      given += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(0x20));
    },
  });
  const duplex = 'half' as const;
  const init = { method: 'POST', headers: json, body: endless, duplex };
  const response = await xa.ask('/api/v1/statements', init);
  assert.equal(response.status, 413);
  assert.equal((await problemOf(response)).code, 'request.too-large');
  assert.ok(given < 4_000_000, `${given} bytes were taken`);
});

test('api: a body of the wrong form is refused with its place', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const draft = notice(group, xc.party);
  const cases: readonly (readonly [string | Uint8Array<ArrayBuffer>, string | undefined])[] = [
    ['{', undefined],
    [new Uint8Array([0x7b, 0xff, 0x7d]), undefined],
    ['[]', ''],
    ['null', ''],
    [JSON.stringify({ ...draft, extra: 1 }), ''],
    [JSON.stringify({ ...draft, group: 'x' }), 'group'],
    [JSON.stringify({ ...draft, facts: [] }), 'facts'],
    [JSON.stringify({ ...draft, record: 'xa-1' }), 'record'],
  ];
  for (const [body, at] of cases) {
    const response = await xa.ask('/api/v1/statements', { method: 'POST', headers: json, body });
    assert.equal(response.status, 400, String(body));
    const problem = await problemOf(response);
    assert.equal(problem.code, 'request.malformed');
    assert.equal(problem.at, at);
  }
  const plain = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' };
  assert.equal((await xa.ask('/api/v1/statements', plain)).status, 400);
});

test('api: a fault is answered without its details, and told to the node', async (t) => {
  const { xa } = await deskScene(t);
  t.mock.method(xa.opened.node.store, 'joints', () => Promise.reject(new Error('secret path')));
  const response = await xa.ask('/api/v1/today');
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /secret/);
  assert.equal(xa.faults.length, 1);
});

test('web: files are served, other addresses are pages of the desk, and nothing beside it is', async (t) => {
  const outside = mkdtempSync(join(tmpdir(), 'entente-web-'));
  const webRoot = join(outside, 'dist');
  mkdirSync(join(webRoot, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(webRoot, '.built-from'), 'digest');
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html>desk');
  writeFileSync(join(webRoot, 'assets', 'a1.js'), 'export {};');
  const { xa } = await deskScene(t, { webRoot });
  const script = await xa.ask('/assets/a1.js');
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.match(script.headers.get('cache-control') ?? '', /immutable/);
  for (const path of ['/', '/notifications', '/log/x', '/%2e%2e/secret.txt', '/..%2fsecret.txt']) {
    const page = await xa.ask(path);
    assert.equal(await page.text(), '<!doctype html>desk', path);
    assert.equal(page.headers.get('cache-control'), 'no-cache');
  }
  assert.doesNotMatch(await (await xa.ask('/.built-from')).text(), /digest/);
  assert.equal((await xa.ask('/%')).status, 200);
  assert.equal((await xa.ask('/api/v1/nothing')).status, 404);
  const node = (await xa.get('/api/v1/node')) as NodeView;
  assert.equal(node.party, 'xa');
});
