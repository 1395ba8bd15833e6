import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { generateHybridIdentity, identityToRecipient } from 'age-encryption';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { newExchangeSecrets } from '#node/key-ring.ts';
import { xa, xb, xc } from '../../test/scene/logs.ts';
import { messageOf } from '../../test/scene/soundings.ts';
import { boxBytes, boxBytesMax, type Message, sealedBoxBytesMax } from './message.ts';
import { type Direction, openBox, pairKey, sealBox, sealNonceBytes } from './seal.ts';

const group = 'a'.repeat(64) as GroupId;
const asked = 'AAAAAAAAAAAAAAAAAAAAAA';
const later = '2026-12-23T19:40Z';

async function member() {
  const { ageIdentity: identity } = newExchangeSecrets(randomBytes);
  return { identity, recipient: await identityToRecipient(identity) };
}
type Member = Awaited<ReturnType<typeof member>>;

const toXb: Direction = { group, from: xa, to: xb };

function keyOf(own: Member, other: Member, direction: Direction): Uint8Array {
  const key = pairKey(direction, own.identity, other.recipient);
  assert.ok(key);
  return key;
}
function sealedBy(own: Member, other: Member, direction: Direction, messages: readonly Message[]) {
  const sealing = { direction, key: keyOf(own, other, direction), asked };
  return sealBox(messages, sealing, randomBytes(sealNonceBytes));
}
function openedBy(own: Member, other: Member, direction: Direction, sealed: Uint8Array) {
  return openBox(sealed, { direction, key: keyOf(own, other, direction), asked });
}

test('sounding: either side could have made any box: what B seals as from A opens like what A sealed', async () => {
  const [a, b] = [await member(), await member()];
  const messages = [messageOf('one', later)];
  const genuine = sealedBy(a, b, toXb, messages);
  const forged = sealedBy(b, a, toXb, [messageOf('never laid', later)]);
  assert.deepEqual(openedBy(b, a, toXb, genuine), messages);
  assert.deepEqual(openedBy(b, a, toXb, forged), [messageOf('never laid', later)]);
  // Nor can A, or whoever is given A's secret, tell the one from the other.
  assert.deepEqual(openedBy(a, b, toXb, genuine), messages);
  assert.deepEqual(openedBy(a, b, toXb, forged), [messageOf('never laid', later)]);
  // The very bytes are the same where the nonce is.
  const nonce = randomBytes(sealNonceBytes);
  const byA = { direction: toXb, key: keyOf(a, b, toXb), asked };
  const byB = { direction: toXb, key: keyOf(b, a, toXb), asked };
  assert.deepEqual(sealBox(messages, byA, nonce), sealBox(messages, byB, nonce));
});

test('sounding: a box opens for its pair, its direction, its group and its request alone', async () => {
  const [a, b, c] = [await member(), await member(), await member()];
  const sealed = sealedBy(a, b, toXb, [messageOf('one', later)]);
  assert.equal(openedBy(c, a, toXb, sealed), undefined);
  assert.equal(openedBy(c, a, { group, from: xa, to: xc }, sealed), undefined);
  for (const other of [
    { group, from: xb, to: xa },
    { group: 'b'.repeat(64) as GroupId, from: xa, to: xb },
    { group, from: xa, to: 'xd' as PartyId },
  ]) {
    assert.equal(openedBy(b, a, other, sealed), undefined, JSON.stringify(other));
  }
  const key = keyOf(b, a, toXb);
  assert.equal(openBox(sealed, { direction: toXb, key, asked: 'another' }), undefined);
  for (const at of [0, sealNonceBytes, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
    assert.equal(openedBy(b, a, toXb, changed), undefined);
  }
  for (const length of [0, 10, 40, sealed.length - 1]) {
    assert.equal(openedBy(b, a, toXb, sealed.subarray(0, length)), undefined);
  }
});

test('sounding: the length of a box tells a power of two, from 4 KiB on', () => {
  assert.equal(boxBytes([]).length, 4_096);
  assert.equal(boxBytes([messageOf('one', later)]).length, 4_096);
  const many = Array.from({ length: 20 }, (_, n) => messageOf(`no ${n}`, later));
  assert.equal(boxBytes(many).length, 8_192);
  // A full box and its frame, and what sealing adds, stay below what is read.
  assert.ok(2 * 2 * boxBytesMax <= sealedBoxBytesMax);
});

test('sounding: there is no common key with what is no X25519 key of age', async () => {
  const a = await member();
  const hybrid = await identityToRecipient(await generateHybridIdentity());
  for (const recipient of ['', 'age1', a.identity, hybrid, `${a.recipient}q`]) {
    assert.equal(pairKey(toXb, a.identity, recipient), undefined, recipient);
  }
  assert.equal(pairKey(toXb, a.recipient, a.recipient), undefined);
  // The point of order one: every secret would share the same key with it.
  const { bech32 } = await import('@scure/base');
  const zero = bech32.encodeFromBytes('age', new Uint8Array(32));
  assert.equal(pairKey(toXb, a.identity, zero), undefined);
});
