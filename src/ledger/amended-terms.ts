/**
 * Terms as agreed texts have amended them (docs/spec/amendments.md). Members and their keys, kind, title and nonce stay: another membership is
 * another group.
 */
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import { type GroupId, type HashHex, isRecordId, type PartyId, type RecordId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { termsBytesMax } from './bounds.ts';
import type { Calendar, ClockRule, Terms } from './terms.ts';
import { faultOfWhole } from './terms-text.ts';

/** What an amendment replaces. A list stands for the whole list; rules and calendars are set or taken out one by one. */
export type TermsChanges = {
  readonly areas?: readonly string[];
  readonly authentic?: readonly Language[];
  readonly binding?: boolean;
  readonly calendars?: {
    readonly drop?: readonly PartyId[];
    readonly set?: readonly Calendar[];
  };
  readonly clocks?: {
    readonly drop?: readonly string[];
    readonly set?: readonly ClockRule[];
  };
  readonly floor?: readonly string[];
  readonly languages?: readonly Language[];
  readonly quotas?: Terms['quotas'];
  readonly retention?: Terms['retention'];
};

/** The hash of these terms; of those that founded the group, its id. */
export function termsHash(terms: Terms): HashHex {
  return sha256Hex(utf8('entente/terms/v1\n'), canonicalBytes(terms));
}

/** The record of what becomes of a group's terms. It is there from the founding on: nobody opens it. */
export function termsRecord(group: GroupId, { members }: Pick<Terms, 'members'>): RecordId {
  const record = `${members[0]?.party ?? ''}-${group.slice(0, 32)}`;
  if (!isRecordId(record)) throw new RangeError('terms have a first member');
  return record;
}

function merged<One>(
  before: readonly One[] = [],
  { drop = [], set = [] }: { readonly drop?: readonly string[]; readonly set?: readonly One[] },
  keyOf: (one: One) => string,
): readonly One[] {
  const gone = new Set([...drop, ...set.map(keyOf)]);
  const kept = before.filter((one) => !gone.has(keyOf(one)));
  return [...kept, ...set].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** An empty list is written by leaving the member out (docs/spec/founding.md). */
const unlessEmpty = <Name extends string, One>(
  name: Name,
  list: readonly One[] | undefined,
): Partial<Record<Name, readonly One[]>> =>
  list === undefined || list.length === 0
    ? {}
    : ({ [name]: list } as Partial<Record<Name, readonly One[]>>);

/** The terms that these changes make; `undefined` if they are no terms, or the same. */
export function amendTerms(terms: Terms, changes: TermsChanges): Terms | undefined {
  const { floor, clocks, calendars, ...rest } = terms;
  const { floor: newFloor, clocks: newClocks, calendars: newCalendars, ...replaced } = changes;
  const amended: Terms = {
    ...{ ...rest, ...replaced },
    ...unlessEmpty('floor', newFloor ?? floor),
    ...unlessEmpty('clocks', newClocks ? merged(clocks, newClocks, ({ id }) => id) : clocks),
    ...unlessEmpty(
      'calendars',
      newCalendars ? merged(calendars, newCalendars, ({ party }) => party) : calendars,
    ),
  };
  if (faultOfWhole(amended) !== undefined) return undefined;
  if (canonicalBytes(amended).length > termsBytesMax) return undefined;
  return termsHash(amended) === termsHash(terms) ? undefined : amended;
}
