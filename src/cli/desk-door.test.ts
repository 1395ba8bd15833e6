import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isPartyId } from '#kernel/id.ts';
import { makeDataFolder } from '#node/data-folder.ts';
import { CommandFailed, UsageError } from './command.ts';
import { deskDoorOf } from './desk-door.ts';
import { clientOf } from './listen.ts';

test('desk door: other machines come in over TLS or by a proxy on this one, and not otherwise', (t) => {
  const place = mkdtempSync(join(tmpdir(), 'entente-door-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const party = 'xa';
  assert.ok(isPartyId(party));
  const folder = makeDataFolder(join(place, 'xa'), {
    ...{ party, names: { en: 'A' }, demonstration: true },
  });
  assert.ok(folder.ok);
  const door = (values: Readonly<Record<string, string | boolean | readonly string[]>>) =>
    deskDoorOf(values, folder.value);
  const address = { 'desk-address': ['https://desk.example.org'] };
  assert.equal(door({}), undefined);
  for (const values of [
    { desk: '0.0.0.0:8444', ...address },
    { desk: '10.0.0.5:8444', proxy: '10.0.0.2', ...address },
    { desk: '127.0.0.1:8444', proxy: '10.0.0.2', ...address },
    { desk: '10.0.0.5', proxy: '10.0.0.2', ...address },
    { desk: '10.0.0.5:8444', proxy: '10.0.0.2' },
    { desk: '10.0.0.5:8444', proxy: 'proxy.example.org', ...address },
    { desk: '10.0.0.5:8444', 'tls-own': true, ...address },
    { desk: '10.0.0.5:8444', 'tls-certificate': 'a.pem', ...address },
    { proxy: '127.0.0.1' },
    { ...address },
    { proxy: '127.0.0.1', 'desk-address': ['http://desk.example.org'] },
  ]) {
    assert.throws(() => door(values), UsageError, JSON.stringify(values));
  }
  const [certificate, key] = [join(place, 'a.pem'), join(place, 'a.key')];
  for (const file of [certificate, key]) writeFileSync(file, 'nothing of the kind');
  const files = { 'tls-certificate': certificate, 'tls-key': key };
  assert.throws(() => door({ desk: '0.0.0.0:8444', ...files, ...address }), CommandFailed);
  const behind = door({ proxy: '127.0.0.1', ...address });
  assert.deepEqual([behind?.listens, behind?.proxy], [undefined, '127.0.0.1']);
  assert.deepEqual([...(behind?.authorities ?? [])], ['desk.example.org']);
});

test('listener: only the proxy is believed whom it brings, and of what it says only what it added itself', () => {
  const headers = {
    host: 'localhost:4100',
    'x-forwarded-for': '198.51.100.9, 203.0.113.7',
    'x-forwarded-proto': 'http, https',
    'x-forwarded-host': 'evil.example, desk.example.org',
  };
  const from = (remoteAddress: string, proxy: string | undefined, secure = false) =>
    clientOf({ socket: { remoteAddress }, headers }, { secure, proxy });
  const proxied = from('::ffff:10.0.0.2', '10.0.0.2');
  assert.deepEqual(
    [proxied.address, proxied.host, proxied.secure],
    ['203.0.113.7', 'desk.example.org', true],
  );
  for (const direct of [from('10.0.0.3', '10.0.0.2'), from('10.0.0.3', undefined)]) {
    assert.deepEqual(
      [direct.address, direct.host, direct.secure],
      ['10.0.0.3', 'localhost:4100', false],
    );
  }
  assert.equal(from('10.0.0.3', undefined, true).secure, true);
});
