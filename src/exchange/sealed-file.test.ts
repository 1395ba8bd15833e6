import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { seal, sealedBytesMax, unseal } from './sealed-file.ts';

const ours = await generateX25519Identity();
const oursHybrid = await generateHybridIdentity();
const theirs = await generateX25519Identity();
const theirsHybrid = await generateHybridIdentity();
const plaintext = new Uint8Array(200_000).map((_, index) => index % 251);

async function sealed(identity: string): Promise<Uint8Array> {
  const file = await seal(plaintext, await identityToRecipient(identity));
  assert.ok(file.ok);
  return file.value;
}

async function codeOf(file: Uint8Array, identities: readonly string[]): Promise<string> {
  const opened = await unseal(file, identities);
  return opened.ok ? 'opened' : opened.refusal.code;
}

for (const [kind, identity] of [
  ['X25519', ours],
  ['hybrid', oursHybrid],
] as const) {
  test(`sealed file: opens with the identity it was made for, among others (${kind})`, async () => {
    const opened = await unseal(await sealed(identity), [theirs, theirsHybrid, identity]);
    assert.ok(opened.ok);
    assert.deepEqual(opened.value, plaintext);
  });

  test(`sealed file: names one recipient of one kind (${kind})`, async () => {
    const header =
      Buffer.from(await sealed(identity))
        .toString('latin1')
        .split('\n---')[0] ?? '';
    const stanzas = header.match(/^-> \S+/gm);
    assert.deepEqual(stanzas, [kind === 'X25519' ? '-> X25519' : '-> mlkem768x25519']);
  });

  test(`sealed file: for another recipient it is not for us (${kind})`, async () => {
    const file = await sealed(identity);
    assert.equal(await codeOf(file, [theirs, theirsHybrid]), 'carried.not-for-us');
    assert.equal(await codeOf(file, []), 'carried.not-for-us');
  });
}

test('sealed file: cut off anywhere, it is refused as malformed', async () => {
  const file = await sealed(ours);
  const chunk = 65_536 + 16;
  for (const length of [0, 10, 100, 180, 216, 250, chunk, 2 * chunk, file.length - 1]) {
    assert.equal(await codeOf(file.subarray(0, length), [ours]), 'carried.malformed', `${length}`);
  }
});

test('sealed file: a changed byte anywhere, or one more, is refused', async () => {
  const file = await sealed(ours);
  for (let at = 0; at < file.length; at += at < 300 ? 7 : 9_973) {
    const changed = Uint8Array.from(file);
    changed[at] = (changed[at] ?? 0) ^ 1;
    assert.notEqual(await codeOf(changed, [ours]), 'opened', `byte ${at}`);
  }
  const longer = Buffer.concat([file, Buffer.from([0])]);
  assert.equal(await codeOf(longer, [ours]), 'carried.malformed');
});

test('sealed file: what is no age file is malformed, and what is too large is not looked at', async () => {
  assert.equal(await codeOf(plaintext, [ours]), 'carried.malformed');
  assert.equal(await codeOf(Buffer.alloc(sealedBytesMax + 1), [ours]), 'carried.too-large');
});

test('sealed file: a recipient of no kind that the protocol knows is refused', async () => {
  const recipient = await identityToRecipient(ours);
  const bad = ['', 'age1', `${recipient}q`, recipient.toUpperCase(), `age1${'q'.repeat(58)}`];
  for (const text of [
    ...bad,
    ours,
    'age1tag1qt8lw0ual6avlwmwatk888yqnmdamm7xfd0wak53ut6elz5c4swx2yqdj4e',
  ]) {
    const file = await seal(plaintext, text);
    assert.equal(file.ok ? 'sealed' : file.refusal.code, 'key.malformed', text);
  }
});
