import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  hasTlsIdentity,
  makeTlsIdentity,
  pinPattern,
  readTlsIdentity,
  writeTlsIdentity,
} from './tls.ts';

const nowMs = Date.UTC(2026, 10, 23, 19, 40);
const hosts = ['node.example', '192.0.2.7', '::1', '2001:db8::7:0:1', '2001:db8:1:2:3:4:5:6'];
const identity = makeTlsIdentity({ name: 'entente xa', hosts, nowMs });

test('tls: the certificate is one that Node.js reads, signed by its own key, without an end', () => {
  const certificate = new X509Certificate(identity.certificatePem);
  assert.equal(certificate.subject, 'CN=entente xa');
  assert.equal(certificate.issuer, 'CN=entente xa');
  assert.ok(certificate.verify(certificate.publicKey));
  assert.equal(certificate.ca, false);
  assert.equal(certificate.validFromDate.getTime(), nowMs - 86_400_000);
  assert.match(certificate.validTo, /9999/);
  assert.ok(certificate.checkHost('node.example'));
  for (const ip of hosts.slice(1)) assert.ok(certificate.checkIP(ip), ip);
  assert.equal(certificate.checkIP('192.0.2.8'), undefined);
});

test('tls: the certificate is well-formed by the openssl command, where there is one', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-tls-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'certificate.pem');
  writeFileSync(file, identity.certificatePem);
  let text: string;
  try {
    text = execFileSync('openssl', ['x509', '-in', file, '-noout', '-text'], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      context.skip('there is no openssl command on this machine');
      return;
    }
    throw error;
  }
  assert.match(text, /Version: 3/);
  assert.match(text, /ecdsa-with-SHA256/);
  assert.match(text, /DNS:node\.example, IP Address:192\.0\.2\.7/);
  const verified = execFileSync('openssl', ['verify', '-x509_strict', '-CAfile', file, file], {
    encoding: 'utf8',
  });
  assert.match(verified, /OK/);
});

test('tls: a certificate made in or after 2050 writes its date the long way', () => {
  const later = makeTlsIdentity({ name: 'x', hosts: [], nowMs: Date.UTC(2061, 0, 2) });
  assert.equal(new X509Certificate(later.certificatePem).validFromDate.getUTCFullYear(), 2061);
});

test('tls: every identity has a key and a pin of its own', () => {
  assert.match(identity.pin, pinPattern);
  assert.notEqual(makeTlsIdentity({ name: 'entente xa', hosts, nowMs }).pin, identity.pin);
});

test('tls: an identity comes back from its folder as it went there, the key for its owner only', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-tls-'));
  context.after(() => rmSync(folder, { recursive: true }));
  assert.equal(hasTlsIdentity(folder), false);
  writeTlsIdentity(folder, identity);
  assert.equal(hasTlsIdentity(folder), true);
  assert.equal(statSync(join(folder, 'tls-key.pem')).mode & 0o777, 0o600);
  const read = readTlsIdentity(folder);
  assert.deepEqual(read, { ok: true, value: identity });
});

test('tls: a key that is missing, or not that of the certificate, is refused', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-tls-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const missing = readTlsIdentity(folder);
  assert.equal(missing.ok ? '' : missing.refusal.code, 'key.malformed');
  writeTlsIdentity(folder, identity);
  const other = makeTlsIdentity({ name: 'entente xa', hosts, nowMs });
  writeFileSync(join(folder, 'tls-key.pem'), other.keyPem);
  const mismatched = readTlsIdentity(folder);
  assert.equal(mismatched.ok ? '' : mismatched.refusal.code, 'key.malformed');
  assert.ok(readFileSync(join(folder, 'tls-certificate.pem'), 'utf8').startsWith('-----BEGIN'));
});
