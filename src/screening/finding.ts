import type { IdentifierType, SubjectKind } from './record.ts';

/**
 * What screening says about a record: what matched, why, how strongly, where. A finding is a reason for an officer to
 * look, never a decision; it carries facts and a code, and the interface makes the sentence in three languages. Findings
 * stay at the node that made them.
 */
export type Finding = Readonly<{
  code: FindingCode;
  strength: Strength;
  where: Where;
  /** The text that matched, with its place in the field in UTF-16 units. */
  what: Readonly<{ text: string; start: number; end: number }>;
  why: Why;
}>;

/** In the order in which they are shown within one field. Kinds of evidence, not a score. */
export const strengths = [
  /** A number or address that belongs to one subject. */
  'identifier',
  /** The same name, up to writing: case, width, accents, punctuation, the spelling of a legal form. */
  'exact-name',
  /** The same name but for its legal form. */
  'name-without-form',
  /** The same words in another order. */
  'reordered-name',
  /** A CAS number of a substance on the control list. */
  'cas',
  /** A declared name that is a name of a substance on the control list. */
  'substance-name',
  /** Such a name within a longer text; it may be part of another chemical's name. */
  'substance-mention',
  /** Statements about one good that do not fit together. */
  'declaration',
  /** A sub-heading that such substances share with others; never enough alone. */
  'hs-family',
  /** About the screening itself. */
  'notice',
] as const;
export type Strength = (typeof strengths)[number];

export const findingCodes = [
  'party.identifier',
  'party.name',
  'party.name-without-form',
  'party.name-reordered',
  'goods.cas',
  'goods.substance',
  'goods.substance-mention',
  'goods.cas-check-digit',
  'goods.cas-unreadable',
  'goods.cas-name-mismatch',
  'goods.cas-unknown-for-name',
  'goods.hs-differs',
  'goods.hs-family',
  'screening.bound-reached',
  'screening.list-unreadable',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export type Where = Readonly<{
  part: 'party' | 'goods' | 'text' | 'record';
  /** JSON pointer of the field; empty for the record as a whole. */
  path: string;
  role?: string;
}>;

export type Why = ListReason | SubstanceReason | DeclarationReason | BoundReason | UnreadableReason;

export type ListReason = Readonly<{
  kind: 'list';
  listId: string;
  listTitle: string;
  /** Named with the list always: an entry is its publisher's statement and nobody else's. */
  listPublisher: string;
  /** Which edition of the list. */
  listDigest: string;
  listPublishedOn?: string;
  entryId: string;
  entryKind: SubjectKind;
  entryName: string;
  programmes: readonly string[];
  matched:
    | Readonly<{ by: 'name'; name: string; quality: string }>
    | Readonly<{ by: 'identifier'; type: IdentifierType; value: string; country?: string }>;
}>;

export type SubstanceReason = Readonly<{
  kind: 'substance';
  /** Of the control list, by its date; several where one word or code names several. */
  substanceIds: readonly string[];
  asOf: string;
  matched:
    | Readonly<{ by: 'cas'; cas: string; loose: boolean }>
    | Readonly<{ by: 'name'; name: string; lang: string; nameKind: string; mark: string }>
    | Readonly<{ by: 'hs'; subheading: string }>;
}>;

/** Two statements about one good, or a statement that cannot be right. */
export type DeclarationReason = Readonly<{
  kind: 'declaration';
  declared: string;
  expected: readonly string[];
  substanceIds: readonly string[];
}>;

/** A list that this node should have compared with and could not read. */
export type UnreadableReason = Readonly<{
  kind: 'unreadable';
  listId: string;
  listTitle: string;
  listPublisher: string;
}>;

export type BoundReason = Readonly<{ kind: 'bound'; bound: string; max: number; found: number }>;
