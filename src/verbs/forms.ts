/**
 * Forms that the facts and contents of several desks share. A fact holds dates, codes, hashes and integers, never free text:
 * it is kept for ever (docs/spec/statement.md). Each says its JSON form in `meta`, from which forms and API documents are made.
 */

import { z } from 'zod';
import {
  type GroupId,
  type HashHex,
  isGroupId,
  isHashHex,
  isPartyId,
  isRecordId,
  type PartyId,
  type RecordId,
} from '#kernel/id.ts';
import { type CivilDate, type Instant, isCivilDate, isInstant } from '#kernel/instant.ts';
import { type Phrase, phrase } from '#kernel/phrase.ts';

const textThat = <Branded extends string>(
  is: (text: string) => text is Branded,
  expected: Phrase,
  meta: object,
) =>
  z
    .custom<Branded>((value) => typeof value === 'string' && is(value), expected)
    .meta({ type: 'string', ...meta });

export const partyForm = textThat<PartyId>(isPartyId, phrase('a party id, such as xc'), {
  pattern: '^[a-z][a-z0-9]{1,11}$',
});
export const recordForm = textThat<RecordId>(isRecordId, phrase('a record id'), {
  pattern: '^[a-z][a-z0-9]{1,11}-[0-9a-f]{32}$',
});
export const groupForm = textThat<GroupId>(isGroupId, phrase('a group id: 64 hexadecimal digits'), {
  pattern: '^[0-9a-f]{64}$',
});
export const hashForm = textThat<HashHex>(isHashHex, phrase('64 hexadecimal digits'), {
  pattern: '^[0-9a-f]{64}$',
});
export const dateForm = textThat<CivilDate>(
  isCivilDate,
  phrase('a day that exists, such as 2027-01-20'),
  {
    format: 'date',
  },
);
export const instantForm = textThat<Instant>(
  isInstant,
  phrase('an instant in UTC, such as 2027-01-20T09:30Z'),
  { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z$' },
);
/** A place in a log. */
export const seqForm = z.int().min(0);
/** One word of a closed or agreed list. */
export const slugForm = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
/** Numbers of permits, invoices and entries, as their issuers write them. */
export const codeForm = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./ -]{0,39}$/);

const lineCharactersMax = 500;
const textCharactersMax = 20_000;

/** One line of content: a name, a number, an address line. */
export const lineForm = z.string().min(1).max(lineCharactersMax);

function byLanguage(charactersMax: number) {
  const text = z.string().min(1).max(charactersMax).exactOptional();
  return z
    .strictObject({ en: text, es: text, zh: text })
    .refine((value) => Object.keys(value).length > 0, phrase('at least one language'));
}
/** Running text in some of the languages. */
export const textForm = byLanguage(textCharactersMax);
/** Words beside facts that say enough: this content may be left out. Its schema says so to whoever makes a form of it. */
export const remarkForm = z.strictObject({ text: textForm }).meta({ 'x-may-be-left-out': true });
/** A name in some of the languages. */
export const nameForm = byLanguage(lineCharactersMax);
/** One statement of this group: the party that said it, and its place in that party's log. */
export const saidByForm = z.strictObject({ party: partyForm, seq: seqForm });
export type SaidBy = z.infer<typeof saidByForm>;

/** Short texts in ascending order, each once: one spelling of a set. */
export function ascendingOnce<One extends z.ZodType<string>>(one: One, max = 16) {
  return z
    .array(one)
    .min(1)
    .max(max)
    .refine(
      (list) => list.every((value, at) => at === 0 || (list[at - 1] ?? '') < value),
      phrase('ascending, each once'),
    );
}
