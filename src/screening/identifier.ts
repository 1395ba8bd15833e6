import type { IdentifierType } from './record.ts';

/**
 * The forms in which two writings of one number or address are equal. Documents share one family, because a record often
 * calls a tax number a registration number; across types only long values are compared.
 */

/** Shorter values ("2377") belong to too many subjects to say anything. */
export const identifierLengthMin = 5;
/** From this length on a document number is compared whatever either side calls it. */
export const identifierCrossTypeLengthMin = 8;

const documents: ReadonlySet<IdentifierType> = new Set<IdentifierType>([
  'passport',
  'national-id',
  'tax-id',
  'registration',
  'uscc',
  'lei',
  'bic',
  'other',
]);

/** The keys to file an identifier under, or to look it up by; none where it is too short or empty. */
export function identifierKeys(type: IdentifierType, value: string): readonly string[] {
  const plain = normaliseIdentifier(type, value);
  if (plain.length < identifierLengthMin) return [];
  if (!documents.has(type)) return [`${type}:${plain}`];
  return plain.length >= identifierCrossTypeLengthMin
    ? [`document:${plain}`]
    : [`${type}:${plain}`];
}

export function normaliseIdentifier(type: IdentifierType, value: string): string {
  const text = value
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\s]/gu, '')
    .normalize('NFKC');
  switch (type) {
    case 'email':
      return text.toLowerCase().replace(/^(?:mailto:)+/, '');
    case 'phone':
      return text.replaceAll(/\D/g, '').replace(/^0+/, '');
    case 'imo':
    case 'mmsi':
      return text.replaceAll(/\D/g, '');
    case 'wallet':
      // Base58 tells upper from lower case; hexadecimal and bech32 addresses do not.
      return /^(?:0x|bc1|ltc1)/i.test(text) ? text.toLowerCase() : text;
    case 'website':
      return text
        .toLowerCase()
        .replace(/^(?:https?:\/\/|www\.)+/, '')

        .replace(/\/+$/, '');
    default:
      return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  }
}
