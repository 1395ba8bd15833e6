/** What can be said of any agreed text (docs/spec/agreement.md). A desk names the types, and adds its own matter in codes. */
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { type Language, languages } from '#kernel/language.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import type { Terms } from '#ledger/terms.ts';
import { standingsOf, type Wording, wordingHash } from '#ledger/wording.ts';
import type { StatementType, Unfit } from './desk.ts';
import { ascendingOnce, hashForm, nameForm, remarkForm, slugForm, textForm } from './forms.ts';

/** What kind of text it is to be; none binds legally unless `binding` says so. */
export const textStatuses = [
  'common-understanding',
  'agreed-minutes',
  'joint-statement',
  'memorandum',
  'agreement',
] as const;
/** Besides acceptance: none of them takes a version up or takes an acceptance back. */
export const stances = ['ad-referendum', 'reserved', 'takes-note', 'no-position'] as const;
export type Stance = (typeof stances)[number];
/** For whom the authority that accepts may speak. */
export const mandates = [
  'working-level',
  'senior-level',
  'authority',
  'government',
  'full-powers',
] as const;
export type Mandate = (typeof mandates)[number];

export const clausesMax = 200;

const languagesForm = ascendingOnce(z.enum(languages), languages.length);

const clauseForm = z.strictObject({
  id: z.string().regex(/^c[0-9]{1,4}$/),
  role: slugForm.exactOptional(),
  stale: languagesForm.exactOptional(),
  text: textForm,
});
export const wordingForm = z.strictObject({
  clauses: z
    .array(clauseForm)
    .min(1)
    .max(clausesMax)
    .refine(
      (clauses) => new Set(clauses.map(({ id }) => id)).size === clauses.length,
      phrase('each once'),
    ),
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  title: z.strictObject({ stale: languagesForm.exactOptional(), text: nameForm }),
});

/** `matter` is the desk's. Whether a text must have one, the desk says in its `unfit`. */
export function versionForm<Matter extends z.ZodType<JsonObject>>(matter: Matter) {
  return z
    .strictObject({
      authentic: languagesForm,
      binding: z.boolean(),
      languages: languagesForm,
      matter: matter.exactOptional(),
      stale: languagesForm.exactOptional(),
      status: z.enum(textStatuses),
      wording: hashForm,
    })
    .refine(
      ({ authentic, languages: whole }) => authentic.some((language) => whole.includes(language)),
      phrase('an authentic language in which the whole text stands'),
    )
    .refine(
      ({ languages: whole, stale }) => !stale?.some((language) => whole.includes(language)),
      phrase('each once'),
    );
}

export const tabledFacts = <Matter extends z.ZodType<JsonObject>>(matter: Matter) =>
  z.strictObject({
    /** The version to which this one is a counter-proposal. */
    counters: hashForm.exactOptional(),
    text: versionForm(matter),
  });
export const acceptedFacts = z.strictObject({ mandate: z.enum(mandates), version: hashForm });
/** Takes back the author's acceptance of the version, and his tabling of it. */
export const withdrawnFacts = z.strictObject({ version: hashForm });
export const stanceFacts = z.strictObject({ stance: z.enum(stances), version: hashForm });

export const tabledContent = z.strictObject({
  note: textForm.exactOptional(),
  wording: wordingForm,
});

const listed = (list: readonly Language[] | undefined): string => (list ?? []).join(' ');

/** What of a tabling would keep its readers from what its hash says: its languages, or another wording. Drafts alone ask. */
export function unfitTabling(
  facts: JsonObject,
  terms: Terms,
  content: JsonObject | undefined,
): Unfit | undefined {
  const { text } = tabledFacts(z.custom<JsonObject>()).parse(facts);
  const others = [...text.authentic, ...text.languages].some(
    (language) => !terms.languages.includes(language),
  );
  if (others) return { at: 'facts.text.languages', expected: codes(terms.languages) };
  const wording = content?.['wording'];
  if (!isWording(wording)) {
    return { at: 'content.wording', expected: phrase('the wording that is tabled') };
  }
  const { whole, stale } = standingsOf(wording);
  if (listed(whole) !== listed(text.languages)) {
    return { at: 'facts.text.languages', expected: codes(whole) };
  }
  if (listed(stale) !== listed(text.stale)) {
    const expected = stale.length > 0 ? codes(stale) : phrase('nothing');
    return { at: 'facts.text.stale', expected };
  }
  const hash = wordingHash(wording);
  return hash === text.wording ? undefined : { at: 'facts.text.wording', expected: codes(hash) };
}

const isWording = (value: unknown): value is Wording & JsonObject =>
  wordingForm.safeParse(value).success;

/** The four types of an agreed text, in one area or in any. A desk gives them names that end in these verbs: `plan.tabled`. */
export function textTypes<
  Matter extends z.ZodType<JsonObject>,
  Place extends Pick<StatementType, 'area' | 'anyArea'>,
>(place: Place, matter: Matter) {
  const verb = 'agreed-text' as const;
  return {
    tabled: {
      ...place,
      verb,
      facts: tabledFacts(matter),
      content: tabledContent,
      opens: true,
      unfit: (facts, terms, _, content) => unfitTabling(facts, terms, content),
    },
    accepted: { ...place, verb, facts: acceptedFacts, content: remarkForm, opens: false },
    // Of no area, so that no suspension stops it.
    withdrawn: { verb, facts: withdrawnFacts, content: remarkForm, opens: false },
    'stance-taken': { ...place, verb, facts: stanceFacts, content: remarkForm, opens: false },
  } as const satisfies Record<string, StatementType>;
}
