/** Branded identifiers. Only the parse functions here make them; a cast elsewhere is a bug. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A government or organisation: `[a-z][a-z0-9]{1,11}`, normally ISO 3166 alpha-2 in lower case. */
export type PartyId = Branded<'PartyId'>;
/** A group: the hash of its terms of reference, 64 hexadecimal digits. */
export type GroupId = Branded<'GroupId'>;
/** A record: `<opener>-<32 hexadecimal digits>`. */
export type RecordId = Branded<'RecordId'>;
/** SHA-256 as 64 lower-case hexadecimal digits. */
export type HashHex = Branded<'HashHex'>;

const partyPattern = /^[a-z][a-z0-9]{1,11}$/;
const hashPattern = /^[0-9a-f]{64}$/;
const recordPattern = /^[a-z][a-z0-9]{1,11}-[0-9a-f]{32}$/;

export const isPartyId = (text: string): text is PartyId => partyPattern.test(text);
export const isGroupId = (text: string): text is GroupId => hashPattern.test(text);
export const isHashHex = (text: string): text is HashHex => hashPattern.test(text);
export const isRecordId = (text: string): text is RecordId => recordPattern.test(text);

/** The party that opened a record, read off its id. */
export function openerOf(record: RecordId): PartyId {
  return record.slice(0, record.indexOf('-')) as PartyId;
}

/** @param random 16 bytes of fresh randomness. */
export function recordId(opener: PartyId, random: Uint8Array): RecordId {
  if (random.length !== 16) throw new RangeError('a record id takes 16 random bytes');
  let hex = '';
  for (const byte of random) hex += byte.toString(16).padStart(2, '0');
  return `${opener}-${hex}` as RecordId;
}
