import { hashOfSecret } from './secret.ts';

export const recoveryCodesCount = 10;
/** Enough that a plain digest of it cannot be searched (OWASP ASVS v5.0.0-6.5.2 asks for 112 bits). */
const codeBytes = 15;

/** Crockford's letters: none that is taken for another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 120 bits, as six groups of four to write down. */
export function newRecoveryCode(random: (count: number) => Uint8Array): string {
  let bits = '';
  for (const byte of random(codeBytes)) bits += byte.toString(2).padStart(8, '0');
  const code = (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)]);
  return code.join('').replaceAll(/.{4}(?=.)/g, '$&-');
}

/** However it was typed: with other separators, small letters, or a letter that looks like a digit. */
export function hashOfRecoveryCode(typed: string): Uint8Array {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return hashOfSecret(`recovery-code ${code}`);
}
