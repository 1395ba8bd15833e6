/**
 * SHA-256, the one hash of the protocol.
 *
 * The default runs anywhere. A folder that may import Node.js hands in its own with {@link setDigest} (src/node/native-crypto.ts):
 * a bundle of 4,096 statements costs some 12,000 hashes, and the native one is several times as fast. A
 * setter and not a parameter, because every proof would otherwise carry a hash function that can only ever be one function.
 */
import { sha256 as portable } from '@noble/hashes/sha2.js';
import { assert } from './assert.ts';
import { concatBytes, utf8 } from './bytes.ts';
import { toHex } from './encoding.ts';
import type { HashHex } from './id.ts';

export { fromBase64, fromHex, parseBase64, parseHex, toBase64, toHex } from './encoding.ts';

/** SHA-256 of one run of bytes: 32 new bytes that nobody else holds. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

export const portableDigest: Digest = (bytes) => portable(bytes);

let digest = portableDigest;

/** Takes another implementation of the same function; it must give the known answer of FIPS 180-2, appendix B.1. */
export function setDigest(next: Digest): void {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert(toHex(next(utf8('abc'))) === known, 'an implementation of SHA-256 gives its known answer');
  digest = next;
}

/** SHA-256 of the parts, joined. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const only = parts[0];
  return parts.length === 1 && only !== undefined ? digest(only) : digest(concatBytes(...parts));
}

export function sha256Hex(...parts: readonly Uint8Array[]): HashHex {
  return toHex(sha256(...parts)) as HashHex;
}

/** 32 bytes as the hash that JSON holds. */
export function hashHex(hash: Uint8Array): HashHex {
  assert(hash.length === 32, 'a hash has 32 bytes');
  return toHex(hash) as HashHex;
}
