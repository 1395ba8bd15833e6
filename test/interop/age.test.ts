// Carried files are plain age files (docs/spec/bundle.md): whoever has Debian's own `age` can open one without us.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { armor, Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { seal, unseal } from '#exchange/sealed-file.ts';
import { install } from '../scene/debian.ts';

const runMsMax = 20_000;
const plaintextBytesMax = 1 << 20;

// A carried file's opening lines, and enough behind them to fill several of age's 64 KiB chunks.
const plaintext = Buffer.concat([
  Buffer.from('entente.carried/v1\n{"bundles":0,"from":"xa","groups":[],"to":"xb"}\n'),
  Buffer.alloc(200_000, '哌啶 '),
]);

function runs(command: string): boolean {
  return spawnSync(command, ['--version'], { timeout: runMsMax }).status === 0;
}

/** Why the tests with Debian's `age` cannot run here, or `false`. */
function noAge(): string | false {
  const isHere = (): boolean => runs('age') && runs('age-keygen');
  if (!isHere()) install('age');
  return !isHere() && 'the command age is not here: apt-get install age';
}

const skip = noAge();
const folder = mkdtempSync(join(tmpdir(), 'entente-age-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function age(args: readonly string[], input?: Uint8Array): Buffer {
  const done = spawnSync('age', args, {
    timeout: runMsMax,
    maxBuffer: plaintextBytesMax,
    ...(input && { input }),
  });
  assert.equal(done.status, 0, done.stderr.toString());
  return done.stdout;
}

test("age: a file for an X25519 recipient opens with Debian's own command", { skip }, async () => {
  const identity = await generateX25519Identity();
  const sealed = await seal(plaintext, await identityToRecipient(identity));
  const keyFile = join(folder, 'identity.txt');
  writeFileSync(keyFile, `${identity}\n`, { mode: 0o600 });
  assert.ok(sealed.ok);

  const opened = age(['--decrypt', '--identity', keyFile], sealed.value);

  assert.deepEqual(opened, plaintext);
});

test("age: a file that Debian's own command made opens here", { skip }, async () => {
  const keyFile = join(folder, 'debian.txt');
  const made = spawnSync('age-keygen', ['--output', keyFile], { timeout: runMsMax });
  assert.equal(made.status, 0, made.stderr.toString());
  const identity = readFileSync(keyFile, 'utf8').match(/^AGE-SECRET-KEY-1\S+$/m)?.[0];
  assert.ok(identity);

  const file = age(['--recipient', await identityToRecipient(identity)], plaintext);
  const opened = await unseal(file, [identity]);

  assert.ok(opened.ok);
  assert.deepEqual(Buffer.from(opened.value), plaintext);
});

test("age: Debian's own command refuses a file for somebody else", { skip }, async () => {
  const [mine, other] = await Promise.all([generateX25519Identity(), generateX25519Identity()]);
  const sealed = await seal(plaintext, await identityToRecipient(other));
  assert.ok(sealed.ok);
  const keyFile = join(folder, 'not-for-us.txt');
  writeFileSync(keyFile, `${mine}\n`, { mode: 0o600 });

  const done = spawnSync('age', ['--decrypt', '--identity', keyFile], {
    input: sealed.value,
    timeout: runMsMax,
  });

  assert.notEqual(done.status, 0);
  assert.equal(done.stdout.length, 0);
});

// The community's vectors: where each file must fail matters as much as that it fails.

const vectors = join(import.meta.dirname, '../../../shared/reference/vectors/age/testdata');
const noVectors = !existsSync(vectors) && 'the community age vectors are not on this machine';

type Outcome = 'success' | 'armor failure' | 'header failure' | 'no match' | 'payload failure';

interface Case {
  readonly expect: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
}

function readCase(name: string): Case {
  const file = readFileSync(join(vectors, name));
  const end = file.indexOf('\n\n');
  const fields = new Map<string, string[]>();
  for (const line of file.subarray(0, end).toString().split('\n')) {
    const [field = '', value = ''] = line.split(': ', 2);
    fields.set(field, [...(fields.get(field) ?? []), value]);
  }
  const rest = file.subarray(end + 2);
  const body = fields.has('compressed') ? inflateSync(rest) : rest;
  return { expect: fields.get('expect')?.[0] ?? '', fields, body };
}

/** Opens as a stream, because the header is judged before the first byte of the payload is read. */
async function open({ fields, body }: Case): Promise<{ outcome: Outcome; sha256?: string }> {
  let file: Uint8Array = body;
  if (fields.has('armored')) {
    try {
      file = armor.decode(body.toString('latin1'));
    } catch {
      return { outcome: 'armor failure' };
    }
  }
  const decrypter = new Decrypter();
  for (const identity of fields.get('identity') ?? []) decrypter.addIdentity(identity);
  for (const passphrase of fields.get('passphrase') ?? []) decrypter.addPassphrase(passphrase);
  let payload: ReadableStream<Uint8Array>;
  try {
    payload = await decrypter.decrypt(new Blob([Uint8Array.from(file)]).stream());
  } catch (error) {
    const nobody = error instanceof Error && error.message.startsWith('no identity matched');
    return { outcome: nobody ? 'no match' : 'header failure' };
  }
  const hash = createHash('sha256');
  try {
    for await (const chunk of payload) hash.update(chunk);
  } catch {
    return { outcome: 'payload failure' };
  }
  return { outcome: 'success', sha256: hash.digest('hex') };
}

test('age: all 143 community vectors open, or fail where they must', {
  skip: noVectors,
}, async () => {
  const names = readdirSync(vectors);
  assert.equal(names.length, 143);
  const wrong: string[] = [];
  for (const name of names) {
    const vector = readCase(name);
    const { outcome, sha256 } = await open(vector);
    // The package tells a bad HMAC from other faults of the header by a sentence only.
    const expected = vector.expect === 'HMAC failure' ? 'header failure' : vector.expect;
    const differs = sha256 !== undefined && sha256 !== vector.fields.get('payload')?.[0];
    if (outcome !== expected || differs) wrong.push(`${name}: ${outcome}, expected ${expected}`);
  }
  assert.deepEqual(wrong, []);
});
