/** Passwords, kept as argon2id with the parameters of the OWASP Password Storage Cheat Sheet (19 MiB, two passes, one lane). */

import { argon2, timingSafeEqual } from 'node:crypto';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { isCommonPassword } from './common-passwords.ts';
import type { Officer } from './officer.ts';

const memoryKib = 19_456;
const passes = 2;
const parallelism = 1;
const saltBytes = 16;
const hashBytes = 32;

export const passwordCharactersMin = 15;
export const passwordCharactersMax = 256;
const distinctCharactersMin = 6;

/** The same letters however a keyboard composes them. */
const normal = (password: string): string => password.normalize('NFKC');

/** Shorter ones stand in too many words that have nothing to do with them. */
const ownWordCharactersMin = 4;

/** What whoever knows the officer would try first (docs/operate/officers.md); the sign-in name counts however short it is. */
function ownWords({ signInName, names, authority }: PasswordOwner): readonly string[] {
  const parts = Object.values(names).flatMap((name) => name.split(/[^\p{L}\p{N}]+/u));
  const long = ['entente', authority, ...parts].filter(
    (word) => [...word].length >= ownWordCharactersMin,
  );
  return [signInName, ...long].map((word) => normal(word).toLowerCase());
}

export type PasswordOwner = Pick<Officer, 'signInName' | 'names' | 'authority'>;

/** What a password does not keep; the desk has a sentence for each. */
export type PasswordRule = 'length' | 'variety' | 'own-word' | 'common';

/** Length is what counts; rules about kinds of characters are not made. Refuses `credential.malformed`. */
export function checkPassword(password: string, owner: PasswordOwner): Result<undefined> {
  const characters = [...normal(password)];
  const malformed = (rule: PasswordRule, expected: Phrase, word = '') =>
    refuse('credential.malformed', {
      at: 'password',
      facts: { rule, expected, ...(word === '' ? {} : { word }) },
    });
  if (characters.length < passwordCharactersMin || characters.length > passwordCharactersMax) {
    const bounds = { min: passwordCharactersMin, max: passwordCharactersMax };
    return malformed('length', phrase('{min} to {max} characters', bounds));
  }
  if (new Set(characters).size < distinctCharactersMin) {
    const n = distinctCharactersMin;
    return malformed('variety', phrase('at least {n} different characters', { n }));
  }
  const letters = normal(password).toLowerCase();
  const own = ownWords(owner).find((word) => letters.includes(word));
  if (own !== undefined) {
    return malformed('own-word', phrase('a password without “{word}” in it', { word: own }), own);
  }
  if (isCommonPassword(normal(password))) {
    return malformed('common', phrase('a password that is not on the list of common ones'));
  }
  return ok(undefined);
}

export type PasswordHasher = Readonly<{
  hash: (password: string) => Promise<string>;
  /** Takes as long for a hash that is absent. */
  verify: (hash: string | undefined, password: string) => Promise<boolean>;
}>;

/** Each costs 19 MiB and some tens of milliseconds of a core: so many at once, and so many more that wait. */
export const hashingMax = 2;
export const hashingWaitingMax = 64;

/** Thrown when more wait than may. */
export class TooManyHashings extends Error {
  override readonly name = 'TooManyHashings';
}

export function passwordHasher(random: (count: number) => Uint8Array): PasswordHasher {
  const turn = turns();
  // Of no password: what an unknown name is compared with.
  const absent = formOf(random(saltBytes), random(hashBytes));
  return {
    hash: async (password) => {
      const salt = random(saltBytes);
      return formOf(salt, await turn(() => derive(password, salt)));
    },
    verify: async (hash, password) => {
      const [salt, kept] = partsOf(hash ?? absent);
      const given = await turn(() => derive(password, salt));
      return timingSafeEqual(given, kept) && hash !== undefined;
    },
  };
}

function derive(password: string, nonce: Uint8Array): Promise<Uint8Array> {
  const parameters = { parallelism, passes, memory: memoryKib, tagLength: hashBytes, nonce };
  return new Promise((resolve, reject) => {
    argon2('argon2id', { ...parameters, message: normal(password) }, (error, derived) => {
      if (error) reject(error);
      else resolve(derived);
    });
  });
}

const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replaceAll('=', '');

/** The PHC string form, so that other parameters can follow. */
const head = `$argon2id$v=19$m=${memoryKib},t=${passes},p=${parallelism}$`;
const formOf = (salt: Uint8Array, hash: Uint8Array): string =>
  `${head}${base64(salt)}$${base64(hash)}`;

function partsOf(hash: string): readonly [salt: Uint8Array, hash: Uint8Array] {
  const [salt, kept] = hash.startsWith(head) ? hash.slice(head.length).split('$') : [];
  if (salt === undefined || kept === undefined) throw new Error('a password hash of another form');
  return [Buffer.from(salt, 'base64'), Buffer.from(kept, 'base64')];
}

/** Runs at most `hashingMax` at a time, the others in their order. */
function turns(): <T>(job: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (running >= hashingMax) {
      if (waiting.length >= hashingWaitingMax) throw new TooManyHashings();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
