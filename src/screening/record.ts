/**
 * What is screened, in a form that knows no desk: a notification, an incident or a case is laid out as goods, parties
 * and free texts, each value with the path where it stands in the record, so that a finding can point at it.
 */

/** @property path an RFC 6901 JSON pointer into the record. */
export type Field = Readonly<{ path: string; text: string }>;

export type Goods = Readonly<{
  /** Names as declared, on the label and in law, in any language. */
  names: readonly Field[];
  cas: readonly Field[];
  hs: readonly Field[];
}>;

export type SubjectKind = 'person' | 'organisation' | 'vessel' | 'aircraft' | 'unknown';

export type IdentifierType =
  | 'passport'
  | 'national-id'
  | 'tax-id'
  | 'registration'
  /** China's Unified Social Credit Code, GB 32100-2015. */
  | 'uscc'
  | 'lei'
  | 'bic'
  | 'imo'
  | 'mmsi'
  | 'aircraft-registration'
  | 'wallet'
  | 'email'
  | 'phone'
  | 'website'
  | 'other';

export type Party = Readonly<{
  /** As the record calls it: consignor, consignee, notify-party, broker, carrier, vessel. */
  role: string;
  kind: SubjectKind;
  names: readonly Field[];
  identifiers: readonly (Field & Readonly<{ type: IdentifierType; country?: string }>)[];
}>;

export type ScreeningRecord = Readonly<{
  goods: readonly Goods[];
  parties: readonly Party[];
  /** Free text: marks and numbers, remarks, end use. CAS numbers and substance names are looked for in it. */
  texts: readonly Field[];
}>;

/** Beyond these a record is screened in part, and a finding says so. */
export const goodsMax = 1_000;
export const partiesMax = 1_000;
export const fieldsPerItemMax = 64;
export const textsMax = 1_000;
export const fieldCharactersMax = 20_000;
export const findingsMax = 1_000;
