/**
 * What can be said of the terms themselves (docs/spec/amendments.md): texts that amend them or end the group, agreed as any other, and a party's own
 * word that it leaves. Of no area, so that no suspension stops them, and all on one record that every group has.
 */
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { amendTerms, type TermsChanges, termsHash } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import type { StatementType, Unfit } from '#verbs/desk.ts';
import { ascendingOnce, dateForm, hashForm, lineForm, partyForm, textForm } from '#verbs/forms.ts';
import { textTypes } from '#verbs/text-forms.ts';

/** Of one amendment: an act holds it whole (docs/spec/statement.md). */
const rulesMax = 16;
const calendarsMax = 8;
const datesMax = 366;
const areasMax = 64;
const daysMax = 3_660;

/** A name as terms have them: of an area, or of a rule. */
const nameForm = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/);
const languagesForm = ascendingOnce(z.enum(languages), languages.length);
const isAscending = (list: readonly (string | number)[]): boolean =>
  list.every((value, at) => at === 0 || (list[at - 1] ?? value) < value);
const datesForm = z
  .array(dateForm)
  .max(datesMax)
  .refine(isAscending, phrase('ascending, each once'));

const ruleForm = z.strictObject({
  amendment: z.enum(['restarts', 'continues']),
  bases: z.array(nameForm).min(1).max(areasMax),
  calendarOf: z.enum(['asker', 'asked']),
  days: z.int().min(1).max(daysMax),
  gates: z.enum(['dispatch', 'none']),
  id: nameForm,
  kind: z.enum(['calendar', 'working']),
  pauseDaysMax: z.int().min(0).max(daysMax),
  pausesOnQuestion: z.boolean(),
  silence: z.enum(['deemed-authorised', 'may-proceed', 'may-not-proceed', 'no-effect']),
  /** As it is cited: terms hold it too, for ever. */
  source: lineForm,
  start: z.enum(['receipt', 'filing']),
  statutory: z.boolean(),
});
const calendarForm = z.strictObject({
  holidays: datesForm,
  party: partyForm,
  utcOffsetMinutes: z.int().min(-840).max(840),
  weekend: z
    .array(z.int().min(0).max(6))
    .max(6)
    .refine(isAscending, phrase('ascending, each once')),
  workingDays: datesForm.min(1).exactOptional(),
});
const count = z.int().min(0);

export const changesForm = z
  .strictObject({
    areas: ascendingOnce(nameForm, areasMax).exactOptional(),
    authentic: languagesForm.exactOptional(),
    binding: z.boolean().exactOptional(),
    calendars: z
      .strictObject({
        drop: ascendingOnce(partyForm, calendarsMax).exactOptional(),
        set: z.array(calendarForm).min(1).max(calendarsMax).exactOptional(),
      })
      .exactOptional(),
    clocks: z
      .strictObject({
        drop: ascendingOnce(nameForm, rulesMax).exactOptional(),
        set: z.array(ruleForm).min(1).max(rulesMax).exactOptional(),
      })
      .exactOptional(),
    /** Empty: nothing is kept running. */
    floor: z
      .array(nameForm)
      .max(areasMax)
      .refine(isAscending, phrase('ascending, each once'))
      .exactOptional(),
    languages: languagesForm.exactOptional(),
    quotas: z.strictObject({ bytesPerDay: count, statementsPerDay: count }).exactOptional(),
    retention: z.strictObject({ contentDays: count }).exactOptional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, phrase('at least one change'));

/** Which terms it is about, and what becomes of them: changed, or the group ended. */
export const amendmentMatter = z
  .strictObject({
    amends: hashForm,
    changes: changesForm.exactOptional(),
    ends: z.literal('dissolved').exactOptional(),
  })
  .refine(
    ({ changes, ends }) => (changes === undefined) !== (ends === undefined),
    phrase('either changes or an end'),
  );
export type AmendmentMatter = z.infer<typeof amendmentMatter>;

export const leftFacts = z.strictObject({
  /** The last day on which it still answers for the areas that never stop; without it, from the first receipt. */
  until: dateForm.exactOptional(),
});

const text = textTypes({}, amendmentMatter);

/** What a matter makes of these terms, or what is wrong with it: every node would come to the same. */
export function unfitMatter(matter: AmendmentMatter, terms: Terms): Unfit | undefined {
  const hash = termsHash(terms);
  if (matter.amends !== hash) return { at: 'facts.text.matter.amends', expected: codes(hash) };
  const isFit =
    matter.changes === undefined || amendTerms(terms, matter.changes as TermsChanges) !== undefined;
  return isFit
    ? undefined
    : { at: 'facts.text.matter.changes', expected: phrase('changes that make other terms') };
}

function unfitTabled(
  ...[facts, terms, self, content]: Parameters<NonNullable<StatementType['unfit']>>
): Unfit | undefined {
  const version = facts['text'];
  const given = amendmentMatter.safeParse(isJsonObject(version) ? version['matter'] : undefined);
  if (!given.success) return { at: 'facts.text.matter', expected: phrase('an object') };
  return unfitMatter(given.data, terms) ?? text.tabled.unfit(facts, terms, self, content);
}

export const types = {
  'amendment.tabled': { ...text.tabled, opens: false, unfit: unfitTabled },
  'amendment.accepted': text.accepted,
  'amendment.stance-taken': text['stance-taken'],
  'amendment.withdrawn': text.withdrawn,
  'membership.left': {
    facts: leftFacts,
    content: z.strictObject({ text: textForm }) satisfies z.ZodType<JsonObject>,
    verb: 'report',
    opens: false,
  },
} as const satisfies Record<string, StatementType>;

export type AmendmentType = keyof typeof types;
