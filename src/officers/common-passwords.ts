import { readFileSync } from 'node:fs';
import { hashOfSecret } from './secret.ts';

/**
 * Passwords of 15 characters and more that are known to be in use (data/README.md). They stand there as the first six bytes of SHA-256, in
 * order: what somebody once chose is nobody's to read here.
 */
const file = new URL('../../data/common-passwords.txt', import.meta.url);
const digits = 12;

let known: ReadonlySet<string> | undefined;

/** Whatever its capitals: who tries one tries it with them, too. @param password NFKC */
export function isCommonPassword(password: string): boolean {
  known ??= new Set(readFileSync(file, 'utf8').trimEnd().split('\n'));
  const hash = Buffer.from(hashOfSecret(password.toLowerCase())).toString('hex');
  return known.has(hash.slice(0, digits));
}
