import { type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

/**
 * A self-signed X.509 v3 certificate (RFC 5280) for one P-256 key: TLS wants one, Node.js makes none, and peers look at
 * nothing in it but the key, which they know by its pin. So it is written here, once, in the few DER forms that it needs,
 * and never read. It has no end (RFC 5280 §4.1.2.5): a key ends when `node.described` names another.
 */
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
const commonName = oid('550403');
const basicConstraints = oid('551d13');
const subjectAltName = oid('551d11');

export type CertificateSubject = Readonly<{
  name: string;
  /** DNS names and IP addresses under which the server is reached; for other software than ours. */
  hosts: readonly string[];
  notBeforeMs: number;
}>;

export function selfSignedCertificate(
  privateKey: KeyObject,
  publicKey: KeyObject,
  subject: CertificateSubject,
): string {
  const name = sequence(set(sequence(commonName, tlv(0x0c, Buffer.from(subject.name)))));
  const validity = sequence(
    generalizedTime(subject.notBeforeMs),
    tlv(0x18, ascii('99991231235959Z')),
  );
  const toBeSigned = sequence(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(positive(randomBytes(16))),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(...extensions(subject.hosts))),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  return pem(sequence(toBeSigned, ecdsaWithSha256, tlv(0x03, Buffer.from([0]), signature)));
}

function extensions(hosts: readonly string[]): readonly Buffer[] {
  const critical = tlv(0x01, Buffer.from([0xff]));
  const noAuthority = sequence(basicConstraints, critical, octets(sequence()));
  if (hosts.length === 0) return [noAuthority];
  const names = hosts.map((host) =>
    isIP(host) === 0 ? tlv(0x82, ascii(host)) : tlv(0x87, ipBytes(host)),
  );
  return [noAuthority, sequence(subjectAltName, octets(sequence(...names)))];
}

function ipBytes(ip: string): Buffer {
  if (isIP(ip) === 4) return Buffer.from(ip.split('.').map(Number));
  // `URL` writes an IPv6 address in its one shortest form: at most one `::`, no leading zeros.
  const [head = '', tail] = new URL(`http://[${ip}]`).hostname.slice(1, -1).split('::');
  const before = head.split(':').filter((part) => part !== '');
  const after = (tail ?? '').split(':').filter((part) => part !== '');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const hex = [...before, ...zeros, ...after].map((part) => part.padStart(4, '0')).join('');
  return Buffer.from(hex, 'hex');
}

/** A serial number is a positive integer of at most 20 octets whose first is not zero (RFC 5280 §4.1.2.2). */
function positive(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x40 | ((bytes[0] ?? 0) & 0x3f)]), bytes.subarray(1)]);
}

function generalizedTime(ms: number): Buffer {
  const digits = new Date(ms).toISOString().slice(0, 19).replaceAll(/\D/g, '');
  // Dates before 2050 must be UTCTime, with a two-digit year (RFC 5280 §4.1.2.5).
  return digits < '2050' ? tlv(0x17, ascii(`${digits.slice(2)}Z`)) : tlv(0x18, ascii(`${digits}Z`));
}

function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(body.length)]), body]);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function sequence(...parts: readonly Uint8Array[]): Buffer {
  return tlv(0x30, ...parts);
}
function set(...parts: readonly Uint8Array[]): Buffer {
  return tlv(0x31, ...parts);
}
function octets(bytes: Uint8Array): Buffer {
  return tlv(0x04, bytes);
}
function integer(bytes: Uint8Array): Buffer {
  return tlv(0x02, bytes);
}
function oid(hex: string): Buffer {
  return tlv(0x06, Buffer.from(hex, 'hex'));
}
function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
