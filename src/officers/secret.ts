import { createHash, timingSafeEqual } from 'node:crypto';

export const secretBytes = 32;

/** Fresh, and unguessable: 256 bits, in the letters that stand in a URL. */
export const newSecret = (random: (count: number) => Uint8Array): string =>
  Buffer.from(random(secretBytes)).toString('base64url');

/** What is kept of a secret. It has too many bits to be guessed from its hash. */
export const hashOfSecret = (secret: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update(secret).digest());

export function isSameSecret(given: string, kept: string): boolean {
  return timingSafeEqual(hashOfSecret(given), hashOfSecret(kept));
}

export const randomHex = (random: (count: number) => Uint8Array, bytes: number): string =>
  Buffer.from(random(bytes)).toString('hex');
