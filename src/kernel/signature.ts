/**
 * Ed25519 (RFC 8032), the one signature of version 1. Which signatures are valid is fixed to the bit (docs/spec/README.md), since two
 * nodes that judge one signature differently would hold different logs:
 * the key is canonical and not of small order, S < L, and R is the canonical form of S·B − k·A (no cofactor).
 *
 * As with the digest, a folder that may import Node.js hands in a faster implementation with {@link setSignatures}.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { assert } from './assert.ts';
import { concatBytes, equalBytes, utf8 } from './bytes.ts';
import { fromHex } from './encoding.ts';

export const publicKeyBytes = 32;
export const secretKeyBytes = 32;
export const signatureBytes = 64;

export type Signatures = Readonly<{
  publicKeyOf: (secret: Uint8Array) => Uint8Array;
  sign: (message: Uint8Array, secret: Uint8Array) => Uint8Array;
  /** May assume a key and a signature of the right length, and a key that {@link isUsableKey}. */
  verify: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;
}>;

const { Point } = ed25519;
const order = Point.Fn.ORDER;

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let index = bytes.length - 1; index >= 0; index--) {
    value = (value << 8n) | BigInt(bytes[index] ?? 0);
  }
  return value;
}

// The library's own verification multiplies by the cofactor, and so accepts signatures that OpenSSL refuses.
function verifyPortably(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  const r = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= order) return false;
  try {
    const a = Point.fromBytes(publicKey);
    const k = littleEndian(sha512(concatBytes(r, publicKey, message))) % order;
    const sB = s === 0n ? Point.ZERO : Point.BASE.multiplyUnsafe(s);
    const kA = k === 0n ? Point.ZERO : a.multiplyUnsafe(k);
    return equalBytes(sB.subtract(kA).toBytes(), r);
  } catch {
    return false;
  }
}

export const portableSignatures: Signatures = {
  publicKeyOf: (secret) => ed25519.getPublicKey(secret),
  sign: (message, secret) => ed25519.sign(message, secret),
  verify: verifyPortably,
};

let signatures = portableSignatures;

/** Takes another implementation of the same functions; it must give the known answer of RFC 8032, §7.1, test 2. */
export function setSignatures(next: Signatures): void {
  const secret = fromHex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
  const message = Uint8Array.of(0x72);
  const known = fromHex(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
      '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
  const right =
    equalBytes(next.sign(message, secret), known) &&
    next.verify(known, message, next.publicKeyOf(secret)) &&
    !next.verify(known, utf8('s'), next.publicKeyOf(secret));
  assert(right, 'an implementation of Ed25519 gives its known answers');
  signatures = next;
}

/** Encodings of the points of small order, sign bit cleared: under such a key any message verifies. */
const smallOrder = new Set([
  0n,
  1n,
  Point.Fp.ORDER - 1n,
  littleEndian(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05')),
  littleEndian(fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a')),
]);

/** True for 32 bytes that encode y canonically and no point of small order. */
export function isUsableKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== publicKeyBytes) return false;
  const y = littleEndian(publicKey) & ((1n << 255n) - 1n);
  return y < Point.Fp.ORDER && !smallOrder.has(y);
}

/** @param secret 32 bytes, the RFC 8032 private key. */
export function publicKeyOf(secret: Uint8Array): Uint8Array {
  return signatures.publicKeyOf(secret);
}

/** 64 bytes, deterministic. @param secret 32 bytes, the RFC 8032 private key. */
export function sign(message: Uint8Array, secret: Uint8Array): Uint8Array {
  return signatures.sign(message, secret);
}

/** Never throws: what is no signature is no valid signature. */
export function verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== signatureBytes || !isUsableKey(publicKey)) return false;
  return signatures.verify(signature, message, publicKey);
}
