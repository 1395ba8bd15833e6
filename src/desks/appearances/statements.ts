/** What can be said at the desk of public words: lines that all take up, each side's own words, and their release (docs/spec/public-words.md). */
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import type { Terms } from '#ledger/terms.ts';
import type { StatementType, Unfit } from '#verbs/desk.ts';
import {
  hashForm,
  instantForm,
  nameForm,
  partyForm,
  saidByForm,
  seqForm,
  textForm,
} from '#verbs/forms.ts';
import { tabledFacts, textTypes } from '#verbs/text-forms.ts';

/** An appearance stands in the area that it is about. */
const place = { anyArea: true } as const;
const membersMax = 32;
/** Own words that one publication may hold. */
export const wordsMax = 32;

/** What the agreed text of an appearance says in codes: taken up with its wording, hash for hash. */
export const appearanceMatter = z.strictObject({
  /** When the sides appear together. */
  at: instantForm.exactOptional(),
  /** Who speaks, in this order. */
  order: z
    .array(partyForm)
    .min(1)
    .max(membersMax)
    .refine((order) => new Set(order).size === order.length, phrase('each once')),
});
export type AppearanceMatter = z.infer<typeof appearanceMatter>;

export const wordsContent = z.strictObject({
  /** The office that speaks, never an officer's name. */
  speaker: nameForm.exactOptional(),
  text: textForm,
});

export const releasedFacts = z.strictObject({
  /** Not before this instant. */
  embargo: instantForm.exactOptional(),
  /** The version of the lines. */
  version: hashForm,
  /** Own words that go with them, in the order in which they are read. */
  words: z
    .array(saidByForm)
    .min(1)
    .max(wordsMax)
    .refine(
      (words) => new Set(words.map(({ party, seq }) => `${party}/${seq}`)).size === words.length,
      phrase('each once'),
    )
    .exactOptional(),
});
export const madeAloneFacts = z.strictObject({
  embargo: instantForm.exactOptional(),
  /** The author's own. */
  words: seqForm,
});
export const takenBackContent = z.strictObject({ text: textForm });
/** Of a joint publication, or of words that the author published alone. */
export const takenBackFacts = z
  .strictObject({ publication: hashForm.exactOptional(), words: seqForm.exactOptional() })
  .refine(
    ({ publication, words }) => (publication === undefined) !== (words === undefined),
    phrase('either a publication or words'),
  );

const facts = tabledFacts(appearanceMatter);

/** Lines name who speaks: members of the group, and no others. Drafts alone ask. */
function unfitLines(given: JsonObject, terms: Terms): Unfit | undefined {
  const { matter } = facts.parse(given).text;
  if (matter === undefined) {
    return { at: 'facts.text.matter', expected: phrase('the order of speaking') };
  }
  const members = terms.members.map(({ party }) => party);
  const others = matter.order.some((party) => !members.includes(party));
  return others ? { at: 'facts.text.matter.order', expected: codes(members) } : undefined;
}

const { tabled, ...text } = textTypes(place, appearanceMatter);
const verb = 'report' as const;

export const types = {
  'appearance.tabled': {
    ...tabled,
    unfit: (given, terms, self, content) =>
      unfitLines(given, terms) ?? tabled.unfit(given, terms, self, content),
  },
  'appearance.accepted': text.accepted,
  'appearance.withdrawn': text.withdrawn,
  'appearance.stance-taken': text['stance-taken'],
  'appearance.words-given': {
    ...place,
    verb,
    facts: z.strictObject({}),
    content: wordsContent,
    opens: true,
  },
  'publication.released': {
    ...place,
    verb: 'agreed-text',
    facts: releasedFacts,
    opens: false,
  },
  'publication.made-alone': { ...place, verb, facts: madeAloneFacts, opens: false },
  // Of no area, so that no suspension stops it.
  'publication.withdrawn': { verb, facts: takenBackFacts, content: takenBackContent, opens: false },
} as const satisfies Record<string, StatementType>;

export type AppearanceType = keyof typeof types;
