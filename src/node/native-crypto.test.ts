import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import { concatBytes } from '#kernel/bytes.ts';
import { portableDigest, setDigest, sha256, toBase64 } from '#kernel/digest.ts';
import { fromHex } from '#kernel/encoding.ts';
import {
  isUsableKey,
  portableSignatures,
  type Signatures,
  setSignatures,
  verify,
} from '#kernel/signature.ts';
import { installNativeCrypto, nativeDigest, nativeSignatures } from './native-crypto.ts';

const file = new URL(
  '../../../shared/reference/vectors/ed25519/ed25519_test.json',
  import.meta.url,
);
const skip = existsSync(file) ? false : 'the Wycheproof vectors are not on this machine';

const schema = z.object({
  testGroups: z.array(
    z.object({
      publicKey: z.object({ pk: z.string() }),
      tests: z.array(
        z.object({
          tcId: z.number(),
          comment: z.string(),
          msg: z.string(),
          sig: z.string(),
          result: z.enum(['valid', 'invalid']),
        }),
      ),
    }),
  ),
});

const implementations: readonly (readonly [string, Signatures])[] = [
  ['portable', portableSignatures],
  ['native', nativeSignatures],
];

for (const [name, signatures] of implementations) {
  test(`signatures: each of the 151 Wycheproof cases is judged as it says (${name})`, {
    skip,
  }, () => {
    setSignatures(signatures);
    const { testGroups } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
    let cases = 0;
    for (const { publicKey, tests } of testGroups) {
      for (const { tcId, comment, msg, sig, result } of tests) {
        const found = verify(fromHex(sig), fromHex(msg), fromHex(publicKey.pk));
        assert.equal(found, result === 'valid', `${tcId}: ${comment}`);
        cases += 1;
      }
    }
    assert.equal(cases, 151);
  });
}

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
const message = fc.uint8Array({ maxLength: 200 });

test('signatures: both implementations sign alike, and one bit altered is refused by both', () => {
  fc.assert(
    fc.property(bytes32, message, fc.nat(511), (secret, text, bit) => {
      const key = portableSignatures.publicKeyOf(secret);
      assert.deepEqual(nativeSignatures.publicKeyOf(secret), key);
      const signature = portableSignatures.sign(text, secret);
      assert.deepEqual(nativeSignatures.sign(text, secret), signature);
      const altered = signature.slice();
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      for (const [name, { verify: holds }] of implementations) {
        assert.ok(holds(signature, text, key), name);
        assert.ok(!holds(altered, text, key), name);
      }
    }),
    { numRuns: 40 },
  );
});

test('signatures: both implementations judge any key and any signature alike', () => {
  const smallOrder = fc.constantFrom(
    ...[0, 1].map((byte) => Uint8Array.of(byte, ...new Uint8Array(31))),
    fromHex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
    fromHex('ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'),
  );
  const point = fc.oneof(bytes32, smallOrder);
  fc.assert(
    fc.property(point, point, point, message, (key, r, s, text) => {
      const signature = concatBytes(r, s);
      const judged = implementations.map(([, signatures]) => {
        setSignatures(signatures);
        return verify(signature, text, key);
      });
      assert.equal(judged[0], judged[1], toBase64(concatBytes(key, signature)));
    }),
    { numRuns: 300 },
  );
});

test('signatures: no key of small order and no key in a second spelling is usable', () => {
  const p = (1n << 255n) - 19n;
  const little = (value: bigint): Uint8Array =>
    fromHex(value.toString(16).padStart(64, '0')).reverse();
  const signBit = 1n << 255n;
  for (let y = p; y < signBit; y++) {
    assert.ok(!isUsableKey(little(y)) && !isUsableKey(little(y | signBit)), String(y - p));
  }
  for (const y of [0n, 1n, p - 1n]) {
    assert.ok(!isUsableKey(little(y)) && !isUsableKey(little(y | signBit)), String(y));
  }
  assert.ok(isUsableKey(portableSignatures.publicKeyOf(new Uint8Array(32))));
  assert.ok(!isUsableKey(new Uint8Array(31).fill(9)));
});

test('signatures: an implementation that accepts everything is not taken', () => {
  assert.throws(() => setSignatures({ ...nativeSignatures, verify: () => true }), /known answers/);
  assert.throws(() => setDigest(() => new Uint8Array(32)), /known answer/);
});

test('digest: both implementations hash alike', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      assert.deepEqual(nativeDigest(bytes), portableDigest(bytes));
      assert.deepEqual(sha256(bytes.subarray(0, cut), bytes.subarray(cut)), portableDigest(bytes));
    }),
  );
  installNativeCrypto();
  assert.deepEqual(sha256(new Uint8Array(70_000)), portableDigest(new Uint8Array(70_000)));
});
