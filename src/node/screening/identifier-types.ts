import type { IdentifierType } from '#screening/record.ts';

/**
 * How notices call numbers, in the words of screening. Of documents only numbers shorter than eight characters are compared
 * by type, so a word that is missing here costs little: it is compared as `other`.
 */
const byWord: ReadonlyMap<string, IdentifierType> = new Map<string, IdentifierType>([
  ['passport', 'passport'],
  ['national-id', 'national-id'],
  ['identity-card', 'national-id'],
  ['curp', 'national-id'],
  ['dni', 'national-id'],
  ['tax-id', 'tax-id'],
  ['rfc', 'tax-id'],
  ['vat', 'tax-id'],
  ['ein', 'tax-id'],
  ['tin', 'tax-id'],
  ['nit', 'tax-id'],
  ['ruc', 'tax-id'],
  ['rut', 'tax-id'],
  ['cuit', 'tax-id'],
  ['gst', 'tax-id'],
  ['registration', 'registration'],
  ['company-number', 'registration'],
  ['business-licence', 'registration'],
  ['dea-registration', 'registration'],
  ['uscc', 'uscc'],
  ['lei', 'lei'],
  ['bic', 'bic'],
  ['swift', 'bic'],
  ['imo', 'imo'],
  ['mmsi', 'mmsi'],
  ['aircraft-registration', 'aircraft-registration'],
  ['tail-number', 'aircraft-registration'],
  ['wallet', 'wallet'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['fax', 'phone'],
  ['website', 'website'],
]);

/** @param word as the notice calls the number, such as `uscc` or `rfc`. */
export const identifierTypeOf = (word: string): IdentifierType => byWord.get(word) ?? 'other';
