import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { textOf, utf8 } from '#kernel/bytes.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { secretsOf, seed, startSeconds, three, xa, xb } from '../../test/vectors/fixture.ts';
import {
  checkpointText,
  cosign,
  cosignatureSecondsMax,
  isAuthored,
  noteOfCosignature,
  originOf,
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
  verifyCosignature,
} from './checkpoint.ts';
import { parseNote } from './note.ts';

const log = { group: three.group, party: xa };
const secret = secretsOf(xa).log;
const key = publicKeyOf(secret);
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('checkpoint: what is signed is verified, with its size, root and time', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      bytes32,
      fc.integer({ min: 0, max: cosignatureSecondsMax }),
      (size, root, seconds) => {
        const signed = signCheckpoint({ ...log, size, root, seconds, secret });
        const verified = verifyCheckpoint(signed.note, log, key);
        assert.deepEqual(verified, { ok: true, value: signed });
      },
    ),
    { numRuns: 30 },
  );
});

const signed = signCheckpoint({
  ...log,
  size: 1234,
  root: seed('root'),
  seconds: startSeconds,
  secret,
});

test('checkpoint: one bit altered anywhere is refused', () => {
  const bytes = utf8(signed.note);
  for (let index = 0; index < bytes.length; index++) {
    const altered = bytes.slice();
    altered[index] = (altered[index] ?? 0) ^ (1 << (index % 8));
    const text = textOf(altered);
    if (text === undefined) continue;
    assert.ok(!verifyCheckpoint(text, log, key).ok, `byte ${index}`);
  }
});

test('checkpoint: any text is judged without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      parseNote(text);
      return !verifyCheckpoint(text, log, key).ok && !parseCheckpoint(`${text}\n\n`).ok;
    }),
  );
});

test('checkpoint: the log signature is no cosignature, and the cosignature no log signature', () => {
  const note = parseNote(signed.note);
  assert.ok(note);
  const [signature, cosignature] = note.signatures;
  assert.ok(signature && cosignature);
  const by = { by: log, text: signed.text, key };
  assert.equal(verifyCosignature(signature.data, by), undefined);
  assert.equal(verifyCosignature(cosignature.data, by), startSeconds);
  assert.ok(isAuthored(noteOfCosignature(log, signed.text, cosignature.data), log, key));
  assert.ok(
    !isAuthored(noteOfCosignature(log, signed.text, signature.data.slice(0, 40)), log, key),
  );
});

test('checkpoint: a cosignature counts for the party, text and key it was made with', () => {
  const by = { group: three.group, party: xb };
  const text = checkpointText(log, 7, seed('root'));
  const mine = secretsOf(xb).log;
  const data = cosign({ by, text, seconds: 5, secret: mine });
  const own = publicKeyOf(mine);
  assert.equal(verifyCosignature(data, { by, text, key: own }), 5);
  assert.equal(verifyCosignature(data, { by: log, text, key: own }), undefined);
  assert.equal(verifyCosignature(data, { by, text: `${text}x`, key: own }), undefined);
  assert.equal(verifyCosignature(data, { by, text, key }), undefined);
  assert.equal(originOf(by), `entente.${three.group}/xb`);
});
