import type { IdentifierType, SubjectKind } from './record.ts';

/**
 * A list of persons, organisations, vessels and aircraft, as its publisher states it, in one neutral form. Which lists a
 * node screens against is its party's own choice; that a name stands on a list is its publisher's statement, not ours.
 */
export type ScreeningList = Readonly<{
  /** `un-consolidated`, `ofac-sdn`. Two lists of one node never share it. */
  id: string;
  title: string;
  publisher: string;
  /** When the publisher made this edition, or `undefined` where the file does not say and nobody else did. */
  publishedOn?: string;
  /** SHA-256 of the bytes that were read (of several files: see `src/interop/list-file.ts`). Names the edition. */
  digest: string;
  entries: readonly ListEntry[];
}>;

export type ListEntry = Readonly<{
  /** The publisher's own reference. */
  id: string;
  kind: SubjectKind;
  names: readonly ListName[];
  identifiers: readonly ListIdentifier[];
  programmes: readonly string[];
  /** Dates and places of birth as printed, for the officer who tells two people apart. */
  born?: readonly string[];
  addresses?: readonly string[];
  remarks?: string;
}>;

export type ListName = Readonly<{
  text: string;
  /** ISO 15924, of the first letter. */
  script?: string;
  /** `low`: the publisher itself calls the alias weak. `former`: once, no longer. */
  quality: 'primary' | 'alias' | 'former' | 'low';
}>;

export type ListIdentifier = Readonly<{
  type: IdentifierType;
  value: string;
  /** As printed; publishers use names, not codes. */
  country?: string;
}>;
