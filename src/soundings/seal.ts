/**
 * A box of soundings, sealed by a key that its writer and its reader both hold: whoever can open one can make one, so no box proves to
 * anybody else who wrote it (docs/spec/soundings.md).
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bech32 } from '@scure/base';
import { concatBytes, textOf } from '#kernel/bytes.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { boxBytes, type Message, readBox, schemeBytes, sealedBoxBytesMax } from './message.ts';

/** Whose box, for whom; the key is the same in both directions. */
export type Direction = Readonly<{ group: GroupId; from: PartyId; to: PartyId }>;

const keyBytes = 32;
export const sealNonceBytes = 24;
const tagBytes = 16;

/** The bytes in an age key of the X25519 kind (c2sp.org/age); undefined for any other. */
function ageKey(prefix: 'age' | 'age-secret-key-', written: string): Uint8Array | undefined {
  try {
    const { prefix: found, bytes } = bech32.decodeToBytes(written);
    return found.toLowerCase() === prefix && bytes.length === keyBytes ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The key of two members of a group: from either one's age identity and the other's recipient. Undefined where one of them is not of
 * the X25519 kind, or a point without a secret.
 */
export function pairKey(
  { group, from, to }: Direction,
  ageIdentity: string,
  ageRecipient: string,
): Uint8Array | undefined {
  const secret = ageKey('age-secret-key-', ageIdentity);
  const point = ageKey('age', ageRecipient);
  if (secret === undefined || point === undefined) return undefined;
  let shared: Uint8Array;
  try {
    shared = x25519.getSharedSecret(secret, point);
  } catch {
    return undefined;
  }
  return hkdf(sha256, shared, undefined, schemeBytes(group, ...[from, to].sort()), keyBytes);
}

/** @param asked the nonce of the request that is answered: a box from before does not open for it. */
const boundTo = ({ group, from, to }: Direction, asked: string): Uint8Array =>
  schemeBytes(group, from, to, asked);

export type Sealing = Readonly<{ direction: Direction; key: Uint8Array; asked: string }>;

/** @param nonce 24 fresh random bytes. */
export function sealBox(
  messages: readonly Message[],
  { direction, key, asked }: Sealing,
  nonce: Uint8Array,
): Uint8Array {
  const cipher = xchacha20poly1305(key, nonce, boundTo(direction, asked));
  return concatBytes(nonce, cipher.encrypt(boxBytes(messages)));
}

/** Undefined for whatever was not sealed so, by either of the two. */
export function openBox(
  sealed: Uint8Array,
  { direction, key, asked }: Sealing,
): readonly Message[] | undefined {
  if (sealed.length < sealNonceBytes + tagBytes || sealed.length > sealedBoxBytesMax) {
    return undefined;
  }
  const nonce = sealed.subarray(0, sealNonceBytes);
  try {
    const cipher = xchacha20poly1305(key, nonce, boundTo(direction, asked));
    const text = textOf(cipher.decrypt(sealed.subarray(sealNonceBytes)));
    return text === undefined ? undefined : readBox(text);
  } catch {
    return undefined;
  }
}
