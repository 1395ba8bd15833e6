import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  X509Certificate,
} from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { writeFileDurably } from '#node/durable-file.ts';
import { selfSignedCertificate } from './server-certificate.ts';

/**
 * The TLS key of one node's server, in `tls-key.pem` (mode 0600) and `tls-certificate.pem` of its data folder.
 *
 * Trusted: whoever holds it can stand in for this server on the line, and then sees who asks for what; bundles prove themselves, so
 * it cannot alter what is said. If lost: make another, say its pin in `node.described`, and tell peers by voice who hold none yet.
 */
export type TlsIdentity = Readonly<{
  keyPem: string;
  certificatePem: string;
  /** Hex SHA-256 of the SubjectPublicKeyInfo: what peers know the server by. */
  pin: string;
}>;

/** With forward secrecy and authenticated encryption only, the strongest first (RFC 9325, sections 3.1 and 4.2), on either end of a line. */
export const tlsTerms = {
  minVersion: 'TLSv1.2',
  ciphers: [
    ...['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'],
    ...['ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384'],
    ...['ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305'],
    ...['ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256'],
  ].join(':'),
} as const;

const keyFile = 'tls-key.pem';
const certificateFile = 'tls-certificate.pem';
/** A key that is stated beside the one in use until every member knows it. */
const nextKeyFile = 'tls-next-key.pem';
const nextCertificateFile = 'tls-next-certificate.pem';

export const pinPattern = /^[0-9a-f]{64}$/;

/** Hex SHA-256 of the SubjectPublicKeyInfo of a key. */
export function spkiPin(publicKey: KeyObject): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('hex');
}

export function makeTlsIdentity(
  subject: Readonly<{ name: string; hosts: readonly string[]; nowMs: number }>,
): TlsIdentity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificatePem: selfSignedCertificate(privateKey, publicKey, {
      name: subject.name,
      hosts: subject.hosts,
      // Peers whose clocks lag behind ours would else call it not yet valid.
      notBeforeMs: subject.nowMs - 86_400_000,
    }),
    pin: spkiPin(publicKey),
  };
}

export function hasTlsIdentity(folder: string): boolean {
  return existsSync(join(folder, keyFile));
}

export function writeTlsIdentity(folder: string, identity: TlsIdentity): void {
  writeFileDurably(join(folder, certificateFile), identity.certificatePem);
  writeFileDurably(join(folder, keyFile), identity.keyPem, 0o600);
}

/** Also reads a key and certificate that an authority issued and an administrator put there. Refuses `key.malformed`. */
export const readTlsIdentity = (folder: string): Result<TlsIdentity> =>
  readIdentity(folder, keyFile, certificateFile);

function readIdentity(
  folder: string,
  keyFile: string,
  certificateFile: string,
): Result<TlsIdentity> {
  try {
    const keyPem = readFileSync(join(folder, keyFile), 'utf8');
    const certificatePem = readFileSync(join(folder, certificateFile), 'utf8');
    const pin = spkiPin(createPublicKey(createPrivateKey(keyPem)));
    if (spkiPin(new X509Certificate(certificatePem).publicKey) !== pin) {
      return refuse('key.malformed', {
        at: join(folder, certificateFile),
        facts: { expected: phrase('the certificate of the key in {file}', { file: keyFile }) },
      });
    }
    return ok({ keyPem, certificatePem, pin });
  } catch {
    return refuse('key.malformed', {
      at: join(folder, keyFile),
      facts: {
        expected: phrase('a private key in PEM, and its certificate in {file}', {
          file: certificateFile,
        }),
      },
    });
  }
}

/** Keeps a key for later: peers are told its pin beside that of the key in use. */
export function writeNextTlsIdentity(folder: string, identity: TlsIdentity): void {
  writeFileDurably(join(folder, nextCertificateFile), identity.certificatePem);
  writeFileDurably(join(folder, nextKeyFile), identity.keyPem, 0o600);
}

export function readNextTlsIdentity(folder: string): TlsIdentity | undefined {
  if (!existsSync(join(folder, nextKeyFile))) return undefined;
  const next = readIdentity(folder, nextKeyFile, nextCertificateFile);
  return next.ok ? next.value : undefined;
}

/** Puts the next key in the place of the one in use, which is destroyed. A crash between leaves both; it is done again. */
export function promoteNextTlsIdentity(folder: string, next: TlsIdentity): void {
  writeTlsIdentity(folder, next);
  rmSync(join(folder, nextKeyFile), { force: true });
  rmSync(join(folder, nextCertificateFile), { force: true });
}
