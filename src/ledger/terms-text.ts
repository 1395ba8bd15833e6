/** Terms of reference as text: the bytes whose hash is the group's id (docs/spec/founding.md). */

import { z } from 'zod';
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { parseBase64, sha256Hex } from '#kernel/digest.ts';
import { type GroupId, isGroupId, isHashHex, isPartyId } from '#kernel/id.ts';
import { isCivilDate } from '#kernel/instant.ts';
import { languages } from '#kernel/language.ts';
import { phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { isUsableKey } from '#kernel/signature.ts';
import { membersMax, termsBytesMax } from './bounds.ts';
import type { ClockRule, Terms } from './terms.ts';

export const namesMax = 64;
export const clocksMax = 256;
export const datesMax = 4096;
const textCharactersMax = 4096;

/** The id of the group that these bytes found. */
export function groupIdOf(termsBytes: Uint8Array): GroupId {
  const id: string = sha256Hex(utf8('entente/terms/v1\n'), termsBytes);
  if (!isGroupId(id)) throw new RangeError('a hash is a group id');
  return id;
}

const isAscending = <T extends string | number>(values: readonly T[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? value) < value);

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** Ascending and without repetition, at least one. */
const ascending = <T extends z.ZodType<string | number>>(element: T, max: number) =>
  z.array(element).min(1).max(max).refine(isAscending, phrase('ascending, each once'));

const sentence = z.string().min(1).max(textCharactersMax);
const textSchema = z
  .strictObject({
    en: sentence.exactOptional(),
    es: sentence.exactOptional(),
    zh: sentence.exactOptional(),
  })
  .refine((text) => Object.keys(text).length > 0, phrase('a text in at least one language'));
const count = z.int().min(0);
const name = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/);
const party = z.string().refine(isPartyId, phrase('a party id'));
const key = z
  .string()
  .refine((text) => isUsableKey(parseBase64(text) ?? new Uint8Array(0)), phrase('an Ed25519 key'));
const date = z.string().refine(isCivilDate, phrase('a date'));
const language = z.enum(languages);

const memberSchema = z.strictObject({
  ageRecipient: z.string().regex(/^age1[a-z0-9]{58,2000}$/),
  algorithm: z.literal('ed25519'),
  httpKey: key,
  logKey: key,
  names: textSchema,
  party,
  recoveryKey: key,
});

const calendarSchema = z.strictObject({
  holidays: z.array(date).max(datesMax).refine(isAscending, phrase('ascending, each once')),
  party,
  utcOffsetMinutes: z.int().min(-840).max(840),
  weekend: z
    .array(z.int().min(0).max(6))
    .max(6)
    .refine(isAscending, phrase('ascending, each once')),
  workingDays: ascending(date, datesMax).exactOptional(),
});

/** Whether silence under a rule lets the exporter go on. */
export const silencePermits = ({ silence }: Pick<ClockRule, 'silence'>): boolean =>
  silence === 'deemed-authorised' || silence === 'may-proceed';

const clockSchema = z.strictObject({
  amendment: z.enum(['restarts', 'continues']),
  bases: z.array(name).min(1).max(namesMax).refine(isUnique, phrase('each once')),
  calendarOf: z.enum(['asker', 'asked']),
  days: z.int().min(1).max(3660),
  gates: z.enum(['dispatch', 'none']),
  id: name,
  kind: z.enum(['calendar', 'working']),
  pauseDaysMax: z.int().min(0).max(3660),
  pausesOnQuestion: z.boolean(),
  silence: z.enum(['deemed-authorised', 'may-proceed', 'may-not-proceed', 'no-effect']),
  source: sentence,
  start: z.enum(['receipt', 'filing']),
  statutory: z.boolean(),
});

const shape = z.strictObject({
  areas: ascending(name, namesMax),
  authentic: ascending(language, languages.length),
  binding: z.boolean(),
  calendars: z.array(calendarSchema).min(1).max(membersMax).exactOptional(),
  clocks: z.array(clockSchema).min(1).max(clocksMax).exactOptional(),
  floor: ascending(name, namesMax).exactOptional(),
  kind: z.enum(['working-group', 'national']),
  languages: ascending(language, languages.length),
  members: z.array(memberSchema).min(1).max(membersMax),
  nonce: z.string().refine(isHashHex, phrase('64 hexadecimal digits')),
  predecessor: z.string().refine(isGroupId, phrase('a group id')).exactOptional(),
  quotas: z.strictObject({ bytesPerDay: count, statementsPerDay: count }),
  retention: z.strictObject({ contentDays: count }),
  title: textSchema,
  v: z.literal(1),
});

/** What one member's form cannot say; each line names the member that is at fault. */
const wholes: readonly Readonly<{ at: string; holds: (terms: Terms) => boolean }>[] = [
  { at: 'members', holds: ({ members }) => isAscending(members.map((member) => member.party)) },
  {
    at: 'members',
    holds: ({ kind, members }) => (kind === 'national' ? members.length === 1 : members.length > 1),
  },
  {
    at: 'members',
    holds: ({ members }) => {
      const keys = members.flatMap((m) => [m.logKey, m.recoveryKey, m.httpKey, m.ageRecipient]);
      return new Set(keys).size === keys.length;
    },
  },
  { at: 'floor', holds: ({ floor, areas }) => (floor ?? []).every((area) => areas.includes(area)) },
  {
    at: 'authentic',
    holds: ({ authentic, languages }) => authentic.every((tag) => languages.includes(tag)),
  },
  // Or a notice could be dated back, and its silence settled as soon as it is received.
  {
    at: 'clocks',
    holds: ({ clocks }) =>
      (clocks ?? []).every((rule) => rule.start === 'receipt' || !silencePermits(rule)),
  },
  { at: 'clocks', holds: ({ clocks }) => isAscending((clocks ?? []).map((rule) => rule.id)) },
  {
    at: 'calendars',
    holds: ({ calendars }) => isAscending((calendars ?? []).map((calendar) => calendar.party)),
  },
  {
    at: 'calendars',
    holds: ({ calendars, members }) =>
      (calendars ?? []).every((calendar) => members.some((m) => m.party === calendar.party)),
  },
  {
    at: 'calendars',
    holds: ({ calendars }) =>
      (calendars ?? []).every(({ holidays, workingDays }) =>
        holidays.every((day) => !workingDays?.includes(day)),
      ),
  },
];

/** The member that is at fault in terms whose members each have their form; of what an amendment can change alone (amended-terms.ts). */
export function faultOfWhole(terms: Terms): string | undefined {
  const { areas, clocks = [] } = terms;
  if (areas.length > namesMax) return 'areas';
  if (clocks.length > clocksMax) return 'clocks';
  return wholes.find(({ at, holds }) => at !== 'members' && !holds(terms))?.at;
}

/** Refuses, in this order: `terms.too-large`, `terms.not-canonical`, `terms.unknown-version`, `terms.malformed`. */
export function parseTerms(bytes: Uint8Array): Result<Terms> {
  if (bytes.length > termsBytesMax) {
    return refuse('terms.too-large', { facts: { bytes: bytes.length, bytesMax: termsBytesMax } });
  }
  const value = parseCanonicalObject(bytes);
  if (value === undefined) return refuse('terms.not-canonical');
  const { v } = value;
  if (typeof v === 'number' && v !== 1) {
    return refuse('terms.unknown-version', { at: 'v', facts: { found: v } });
  }
  const read = shape.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    return refuse('terms.malformed', {
      at: issue?.path.join('.') ?? '',
      facts: { expected: phraseOfIssue(issue) },
    });
  }
  const terms: Terms = read.data;
  const fault = wholes.find(({ holds }) => !holds(terms));
  return fault === undefined ? ok(terms) : refuse('terms.malformed', { at: fault.at });
}

/** The bytes of terms that are about to be proposed; refuses as {@link parseTerms} would at the other side. */
export function formatTerms(terms: Terms): Result<Uint8Array> {
  const bytes = canonicalBytes(terms);
  const parsed = parseTerms(bytes);
  return parsed.ok ? ok(bytes) : parsed;
}
