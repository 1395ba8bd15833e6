import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
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

const owner = { signInName: 'li', names: { en: 'Bo Prieto', zh: '李' }, authority: 'customs' };

const refusedFor = (password: string): string | undefined => {
  const checked = checkPassword(password, owner);
  if (checked.ok) return undefined;
  assert.equal(checked.refusal.code, 'credential.malformed');
  return String(checked.refusal.facts?.['expected']);
};

test('password: short ones, one letter over and over, and those with a word of their owner in them are refused', () => {
  for (const [password, word] of [
    ['short', '15 to 256'],
    ['aaaaaaaaaaaaaaaaaaaa', 'different'],
    ['x'.repeat(300), '15 to 256'],
    ['the one of LI is too short', 'li'],
    ['what PRIETO says at home', 'prieto'],
    ['our customs are very old', 'customs'],
    ['an Entente at every table', 'entente'],
  ] as const) {
    assert.match(refusedFor(password) ?? '', new RegExp(word), password);
  }
  assert.equal(refusedFor('一二三四五六七八九十百千万亿兆'), undefined);
  // Three letters of a name stand in too many words.
  assert.equal(refusedFor('a robot has no bones'), undefined);
});

test('password: those that many use are refused, with whatever capitals; any kind of character, or only one kind, will do', () => {
  for (const password of ['1qaz2wsx3edc4rfv', 'PasswordPassword', '12345678900987654321']) {
    assert.match(refusedFor(password) ?? '', /common/, password);
  }
  for (const password of [
    'jwmqxzvtrbnkghd',
    '739104628551730',
    '¿qué? 🂡 no sé … ñ',
    `${' '.repeat(9)}abcdef`,
  ]) {
    assert.equal(refusedFor(password), undefined, password);
  }
  const list = readFileSync(new URL('../../data/common-passwords.txt', import.meta.url), 'utf8');
  const rows = list.trimEnd().split('\n');
  assert.ok(rows.length >= 3_000, 'OWASP ASVS v5.0.0-6.2.4 asks for so many that are long enough');
  assert.ok(rows.every((row) => /^[0-9a-f]{12}$/.test(row)));
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
    fc.property(fc.uint8Array({ minLength: 15, maxLength: 15 }), (random) => {
      const code = newRecoveryCode(() => random);
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
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
