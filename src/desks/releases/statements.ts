/**
 * What a party's officers do with a word before it is said at a table: they draft, revise, clear, return or discard it. These statements have effect in
 * a national log alone (docs/spec/releases.md). Facts hold the officer's id, which is random and stands for nobody outside the node; his name and
 * the text of the draft are content, so that they can be erased.
 */
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import type { StatementType } from '#verbs/desk.ts';
import {
  groupForm,
  hashForm,
  lineForm,
  nameForm,
  recordForm,
  seqForm,
  slugForm,
  textForm,
} from '#verbs/forms.ts';

export const area = 'coordination';

/** `o-` and 16 hexadecimal digits; `console` is whoever can read the node's folder. */
export const officerForm = z.string().regex(/^(?:o-[0-9a-f]{16}|console)$/);
export const roles = ['desk-officer', 'releasing-officer', 'liaison'] as const;
/** Why a draft goes back to its author, in one word; the sentence is content. */
export const returnReasons = [
  'incomplete',
  'wrong-facts',
  'wording',
  'translation',
  'not-ours-to-say',
  'not-now',
  'other',
] as const;
/** How whoever cleared a draft proved himself at that moment. */
export const proofKinds = ['passkey', 'code', 'token', 'console'] as const;
/** What a table of clearances may ask for. The console proves no person. */
export const officersProofs = ['passkey', 'code', 'token'] as const;

const typeForm = z.string().regex(/^[a-z][a-z-]{0,31}\.[a-z][a-z-]{0,31}$/);

/** Where the draft would stand, and the digest of what would stand there. */
const draftFacts = {
  officer: officerForm,
  authority: slugForm.exactOptional(),
  digest: hashForm,
  group: groupForm,
  type: typeForm,
  record: recordForm.exactOptional(),
  /** Where its record stands, if the type alone does not say. */
  area: slugForm.exactOptional(),
} as const;
export const writtenFacts = z.strictObject(draftFacts);
export const revisedFacts = writtenFacts;
export const clearedFacts = z.strictObject({
  officer: officerForm,
  authority: slugForm.exactOptional(),
  role: z.enum(roles),
  digest: hashForm,
  proof: z.enum(proofKinds),
});
export const returnedFacts = z.strictObject({
  officer: officerForm,
  authority: slugForm.exactOptional(),
  digest: hashForm,
  reason: z.enum(returnReasons),
});
export const discardedFacts = z.strictObject({ officer: officerForm, digest: hashForm });
/** Cleared by all while its area was suspended. */
export const heldFacts = z.strictObject({ digest: hashForm });
export const releasedFacts = z.strictObject({
  digest: hashForm,
  group: groupForm,
  seq: seqForm,
  leaf: hashForm,
  record: recordForm.exactOptional(),
});

const anyObject = z
  .custom<JsonObject>((value) => isJsonObject(value as JsonObject))
  .meta({ type: 'object' });
/** Who did it, as his node knew him then. */
const byOfficer = { name: nameForm.exactOptional() } as const;
/** The text of a draft (`src/ledger/draft-digest.ts`): everything that the table will read but its place in the log. */
export const draftForm = z.strictObject({
  group: groupForm,
  type: typeForm,
  record: recordForm.exactOptional(),
  area: slugForm.exactOptional(),
  authority: slugForm.exactOptional(),
  facts: anyObject,
  content: anyObject.exactOptional(),
});
const draftContent = z.strictObject({
  ...byOfficer,
  draft: draftForm,
  note: lineForm.exactOptional(),
});
const remarkContent = z.strictObject({ ...byOfficer, text: textForm.exactOptional() });
/** `proof` is what the authenticator signed, so that the clearance can be checked without the node that took it. */
const clearedContent = z.strictObject({
  ...byOfficer,
  proof: anyObject.exactOptional(),
  note: lineForm.exactOptional(),
});

const byNode = { area, verb: 'report', by: 'node' } as const;

export const types = {
  'draft.written': { ...byNode, facts: writtenFacts, content: draftContent, opens: true },
  'draft.revised': { ...byNode, facts: revisedFacts, content: draftContent, opens: false },
  'draft.cleared': { ...byNode, facts: clearedFacts, content: clearedContent, opens: false },
  'draft.returned': { ...byNode, facts: returnedFacts, content: remarkContent, opens: false },
  'draft.discarded': { ...byNode, facts: discardedFacts, content: remarkContent, opens: false },
  'draft.held': { ...byNode, facts: heldFacts, opens: false },
  'draft.released': { ...byNode, facts: releasedFacts, opens: false },
} as const satisfies Record<string, StatementType>;

export type DraftFacts = z.infer<typeof writtenFacts>;
export type ClearedFacts = z.infer<typeof clearedFacts>;
export type ReturnedFacts = z.infer<typeof returnedFacts>;
export type ReleasedFacts = z.infer<typeof releasedFacts>;
