/** Who may sit at the desk of one node. Known to this node alone (docs/decisions/officers.md). */
import type { Instant } from '#kernel/instant.ts';
import type { Language, Text } from '#kernel/language.ts';
import type { Reach } from './reach.ts';

declare const brand: unique symbol;

/** `o-` and 16 hexadecimal digits, random: it stands in the national log and says nothing of the person. */
export type OfficerId = string & { readonly [brand]: 'OfficerId' };

export const isOfficerId = (text: string): text is OfficerId => /^o-[0-9a-f]{16}$/.test(text);

export const roles = [
  'desk-officer',
  'releasing-officer',
  'liaison',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export type Grant = Readonly<{ role: Role }> & Reach;

/** Roles that look after the whole node: half of a node cannot be administered or audited. */
export const wholeNodeRoles: readonly Role[] = ['auditor', 'administrator'];

/** `invited` until a way to sign in has been set up by the officer. */
export type OfficerState = 'invited' | 'active' | 'suspended';

export type Officer = Readonly<{
  id: OfficerId;
  signInName: string;
  names: Text;
  /** The agency of the party; at the tables it stands for the officer. */
  authority: string;
  grants: readonly Grant[];
  state: OfficerState;
  createdAt: Instant;
  language?: Language;
}>;

export const grantsMax = 32;
export const officersMax = 10_000;
export const authoritiesMax = 256;
export const signInNameCharactersMax = 64;

/** Small letters, digits, and `.`, `-`, `_` between them. */
export const isSignInName = (text: string): boolean =>
  text.length <= signInNameCharactersMax &&
  /^[\p{Ll}\p{Lo}\p{N}]+(?:[._-][\p{Ll}\p{Lo}\p{N}]+)*$/u.test(text);

/** As it is compared: a person may type it with capitals, or in full-width letters. */
export const normalSignInName = (typed: string): string =>
  typed.normalize('NFKC').trim().toLowerCase();

export const isAdministrator = ({ grants }: Pick<Officer, 'grants'>): boolean =>
  grants.some(({ role }) => role === 'administrator');
