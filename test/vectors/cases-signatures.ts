/** Vectors of Ed25519 at its edges, where libraries disagree. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, textOf, utf8 } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { fromHex, toBase64, toHex } from '#kernel/digest.ts';
import { publicKeyOf, sign } from '#kernel/signature.ts';
import { secretsOf, seed, xa } from './fixture.ts';
import type { VectorFile } from './vector-file.ts';

const { Point } = ed25519;
const order = Point.Fn.ORDER;

function bigintBytes(value: bigint): Uint8Array {
  const hex = value.toString(16).padStart(64, '0');
  return fromHex(hex).reverse();
}

function scalarOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(Uint8Array.from(bytes).reverse())}`);
}

/** A point of order 8: what a cofactored verifier does not see. */
const torsion = Point.fromBytes(
  fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
);

type Odd = Readonly<{ key: Uint8Array; signature: Uint8Array; message: Uint8Array }>;

/** Signs with a point of small order added to R, to A, or to both. */
function torsioned(message: Uint8Array, addToR: boolean, addToA: boolean): Odd {
  const a = scalarOf(seed('torsion a')) % order;
  const r = scalarOf(seed('torsion r')) % order;
  const key = (addToA ? Point.BASE.multiply(a).add(torsion) : Point.BASE.multiply(a)).toBytes();
  const rPoint = addToR ? Point.BASE.multiply(r).add(torsion) : Point.BASE.multiply(r);
  const rBytes = rPoint.toBytes();
  const k = scalarOf(sha512(concatBytes(rBytes, key, message))) % order;
  const s = (r + k * a) % order;
  return { key, message, signature: concatBytes(rBytes, bigintBytes(s)) };
}

/** The torsion of A cancels only if k is a multiple of 8: the first message for which it is, or is not. */
function torsionedKey(cancels: boolean): Odd {
  for (let attempt = 0; ; attempt++) {
    const odd = torsioned(utf8(`message ${attempt}`), false, true);
    const r = odd.signature.subarray(0, 32);
    const k = scalarOf(sha512(concatBytes(r, odd.key, odd.message))) % order;
    if ((k % 8n === 0n) === cancels) return odd;
  }
}

export function signatures(): readonly VectorFile[] {
  const { log: secret } = secretsOf(xa);
  const key = publicKeyOf(secret);
  const message = utf8('entente');
  const signature = sign(message, secret);
  const one = (name: string, odd: Odd): JsonObject => ({
    name,
    key: toBase64(odd.key),
    message: textOf(odd.message) ?? '',
    signature: toBase64(odd.signature),
  });
  const flipped = (bit: number): Uint8Array =>
    signature.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
  const plusOrder = concatBytes(
    signature.subarray(0, 32),
    bigintBytes(scalarOf(signature.subarray(32)) + order),
  );
  const identity = Point.ZERO.toBytes();
  const aliasOfOne = bigintBytes(Point.Fp.ORDER + 1n);
  const nothing = new Uint8Array(64);
  const ofIdentity = concatBytes(identity, new Uint8Array(32));
  return [
    {
      path: 'signatures/valid_signatures.json',
      about:
        'Ed25519 as docs/spec/README.md fixes it: cofactorless, canonical, no key of small order.',
      cases: [
        one('of RFC 8032', { key, message, signature }),
        one('a key with a part of small order, whose part cancels', torsionedKey(true)),
      ],
    },
    {
      path: 'signatures/invalid_signatures.json',
      about: 'Signatures that some libraries accept, and simple mistakes.',
      cases: [
        one('R with a part of small order', torsioned(message, true, false)),
        one('a key with a part of small order, whose part stays', torsionedKey(false)),
        one('S + L', { key, message, signature: plusOrder }),
        one('a key of order 1', { key: identity, message, signature: ofIdentity }),
        one('a key of order 8', { key: torsion.toBytes(), message, signature: ofIdentity }),
        one('a key that is not canonical', { key: aliasOfOne, message, signature: ofIdentity }),
        one('all zero', { key, message, signature: nothing }),
        one('one bit of R', { key, message, signature: flipped(0) }),
        one('one bit of S', { key, message, signature: flipped(300) }),
        one('another message', { key, message: utf8('Entente'), signature }),
        one('63 bytes', { key, message, signature: signature.slice(0, 63) }),
        one('65 bytes', { key, message, signature: concatBytes(signature, Uint8Array.of(0)) }),
      ],
    },
  ];
}
