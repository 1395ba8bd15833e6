import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isLoopbackIp, parsePeerAddress } from './peer-address.ts';

const parsed = (text: string): string => {
  const address = parsePeerAddress(text);
  return address.ok ? address.value : address.refusal.code;
};

test('peer address: an origin over TLS, or in the clear on this machine, in its one spelling', () => {
  assert.equal(parsed('https://Node.Example:8443/'), 'https://node.example:8443');
  assert.equal(parsed('https://node.example:443'), 'https://node.example');
  assert.equal(parsed('https://[2001:DB8::1]:8443'), 'https://[2001:db8::1]:8443');
  assert.equal(parsed('http://127.0.0.1:4101'), 'http://127.0.0.1:4101');
  assert.equal(parsed('http://127.9.9.9:4101'), 'http://127.9.9.9:4101');
  assert.equal(parsed('http://localhost:4101'), 'http://localhost:4101');
  assert.equal(parsed('http://[::1]:4101'), 'http://[::1]:4101');
});

test('peer address: everything else is refused', () => {
  const bad = [
    ...['', 'node.example', 'node.example:8443', 'ftp://node.example', 'file:///etc/passwd'],
    ...['http://node.example', 'http://192.0.2.1:4101', 'http://127.0.0.1.example:4101'],
    ...['http://localhost.example', 'http://0.0.0.0:4101', 'http://[::2]:4101'],
    ...['https://user@node.example', 'https://user:word@node.example', 'https://node.example/path'],
    ...['https://node.example?x', 'https://node.example/#x', `https://${'a'.repeat(300)}.example`],
  ];
  for (const text of bad) assert.equal(parsed(text), 'request.malformed', text);
});

test('peer address: what is accepted parses to itself', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), (text) => {
      const address = parsePeerAddress(text);
      if (address.ok) assert.equal(parsed(address.value), address.value);
    }),
  );
});

test('peer address: loopback is told from the address of the socket', () => {
  for (const ip of ['127.0.0.1', '127.255.0.9', '::1', '::ffff:127.0.0.1'])
    assert.ok(isLoopbackIp(ip));
  for (const ip of ['', '10.0.0.1', '::', '::ffff:10.0.0.1', '127.0.0.1.example', 'fe80::1']) {
    assert.ok(!isLoopbackIp(ip), ip);
  }
});
