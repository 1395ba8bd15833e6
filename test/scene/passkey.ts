// A passkey of an officer, played by this process: a key pair of its own, and what an authenticator signs with it (WebAuthn Level 3).

import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Accounts } from '#officers/accounts.ts';
import type { Officer } from '#officers/officer.ts';

export type PlayedPasskey = Readonly<{
  id: string;
  /** @param host of the page that asks, with its port; @param challenge base64url, as the node asked it */
  assert: (challenge: string, host: string) => AuthenticationResponseJSON;
}>;

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** COSE_Key of P-256 for ES256 (RFC 9053): a map of five members in CBOR. */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const head = Buffer.from('a5010203262001215820', 'hex');
  return Buffer.concat([head, x, Buffer.from('225820', 'hex'), y]);
}

/** Makes a passkey for `host` and gives it to the officer. It counts no uses, like most that several devices share. */
export async function givePasskey(
  { store, nowMs }: Accounts,
  officer: Pick<Officer, 'id'>,
  host: string,
): Promise<PlayedPasskey> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16).toString('base64url');
  await store.credentials.addPasskey({
    ...{ id, officer: officer.id, host, counter: 0, transports: ['internal'], name: 'played' },
    publicKey: coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')),
    createdMs: nowMs(),
  });
  return {
    id,
    assert: (challenge, askedAt) => {
      const clientData = { type: 'webauthn.get', challenge, origin: `http://${askedAt}` };
      const clientDataJson = Buffer.from(JSON.stringify(clientData));
      // Present, and verified.
      const flagsAndCounter = Buffer.from([0x05, 0, 0, 0, 0]);
      const rpId = new URL(`http://${askedAt}`).hostname;
      const authenticatorData = Buffer.concat([sha256(rpId), flagsAndCounter]);
      const signed = Buffer.concat([authenticatorData, sha256(clientDataJson)]);
      return {
        ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
        response: {
          authenticatorData: authenticatorData.toString('base64url'),
          clientDataJSON: clientDataJson.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      };
    },
  };
}
