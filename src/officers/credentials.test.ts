import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalSignInName } from './officer.ts';
import { checkPassword, passwordHasher } from './password.ts';
import { hashOfRecoveryCode, newRecoveryCode } from './recovery-code.ts';
import { codeAt, stepOfCode, totpSetup } from './totp.ts';

test('password: the hash says how it was made, and knows its password and no other', async () => {
  const hasher = passwordHasher(randomBytes);
  const hash = await hasher.hash('cuatro palabras sin señas');
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  assert.equal(await hasher.verify(hash, 'cuatro palabras sin señas'), true);
  // The same letters, composed otherwise by another keyboard.
  assert.equal(await hasher.verify(hash, 'cuatro palabras sin señas'.normalize('NFD')), true);
  assert.equal(await hasher.verify(hash, 'cuatro palabras sin senas'), false);
  assert.equal(await hasher.verify(undefined, ''), false);
  assert.notEqual(await hasher.hash('cuatro palabras sin señas'), hash);
});

test('password: short ones, one letter over and over, and those with the name in them are refused', () => {
  for (const password of [
    ...['short', 'aaaaaaaaaaaaaaaaaaaa', 'the one of LI is long enough', 'x'.repeat(300)],
  ]) {
    const checked = checkPassword(password, 'li');
    assert.equal(checked.ok ? undefined : checked.refusal.code, 'credential.malformed', password);
  }
  assert.ok(checkPassword('一二三四五六七八九十百千万亿兆', 'li').ok);
});

test('one-time code: it is good half a minute before and after, and an hour later it is not (RFC 6238)', () => {
  const secret = new TextEncoder().encode('12345678901234567890');
  // RFC 6238, appendix B, the last six digits.
  assert.equal(codeAt(secret, 59_000), '287082');
  assert.equal(codeAt(secret, 1_111_111_109_000), '081804');
  const now = 1_800_000_000_000;
  const code = codeAt(secret, now);
  const step = Math.floor(now / 30_000);
  for (const off of [-30_000, 0, 30_000]) assert.equal(stepOfCode(secret, code, now + off), step);
  for (const off of [-3_600_000, -90_000, 90_000, 3_600_000]) {
    assert.equal(stepOfCode(secret, code, now + off), undefined);
  }
  assert.equal(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now), step);
  for (const bad of ['', '12345', '1234567', 'abcdef', '１２３４５６']) {
    assert.equal(stepOfCode(secret, bad, now), undefined);
  }
  const setup = totpSetup(secret, { issuer: 'Entente xa', label: 'li' });
  assert.match(setup.uri, /^otpauth:\/\/totp\/Entente%20xa:li\?/);
});

test('recovery code: it is known however it is typed, and no other is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (random) => {
      const code = newRecoveryCode(() => random);
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const typed = code
        .toLowerCase()
        .replaceAll('-', ' ')
        .replaceAll('0', 'o')
        .replaceAll('1', 'l');
      assert.deepEqual(hashOfRecoveryCode(typed), hashOfRecoveryCode(code));
      const last = code.endsWith('0') ? '2' : '0';
      assert.notDeepEqual(hashOfRecoveryCode(code.slice(0, -1) + last), hashOfRecoveryCode(code));
    }),
  );
});

test('sign-in name: it is compared as a person reads it', () => {
  assert.equal(normalSignInName(' Ｌi '), 'li');
  assert.equal(normalSignInName('ANA'), 'ana');
});
