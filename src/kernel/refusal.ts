import type { GroupId, HashHex, PartyId } from './id.ts';
import type { Phrase } from './phrase.ts';
import type { RefusalCode } from './refusal-codes.ts';

/**
 * A refusal is an expected "no": part of a contract, returned and never thrown.
 *
 * `code` is one of a closed set (`docs/spec`, `src/kernel/refusal-codes.ts`) that is mapped once to RFC 9457 and to a
 * sentence in three languages. `at` says where: a field's path, a line, a file. `facts` hold what a person
 * needs to act (what was expected, what was found), never a secret. What is said in words is a phrase of the closed table
 * (`src/kernel/phrase.ts`); what was found is quoted, or a code.
 */
export type Refusal = Readonly<{
  code: RefusalCode;
  at?: string;
  facts?: RefusalFacts;
}>;

export type RefusalFacts = Readonly<Record<string, string | number | boolean>> &
  Readonly<{ expected?: Phrase | GroupId | HashHex | PartyId | number; why?: Phrase }>;

export type Ok<T> = Readonly<{ ok: true; value: T }>;
export type Refused = Readonly<{ ok: false; refusal: Refusal }>;
export type Result<T> = Ok<T> | Refused;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse(code: RefusalCode, detail: Omit<Refusal, 'code'> = {}): Refused {
  return { ok: false, refusal: { code, ...detail } };
}
