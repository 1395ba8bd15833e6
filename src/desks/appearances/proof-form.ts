/** The proof that a published page carries (docs/spec/public-words.md, "Proof"): its form. `verify-proof.ts` judges it. */
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import { keyActsMax, membersMax, proofHashesMax } from '#ledger/bounds.ts';
import { hashForm, partyForm, recordForm, saidByForm } from '#verbs/forms.ts';
import { wordingForm } from '#verbs/text-forms.ts';
import { wordsMax } from './statements.ts';

/** Statements of one party on one appearance that a proof may hold. */
const actsMax = 512;

const objectForm = z.record(z.string(), z.json()).transform((value) => value as JsonObject);
const hashesForm = z.array(hashForm).max(proofHashesMax);

/** One statement: its act, its content with the salt where words are shown, and the path to the root of the checkpoint that it is proven in. */
const actForm = z.strictObject({
  act: objectForm,
  content: objectForm.exactOptional(),
  path: hashesForm,
  salt: z.string().exactOptional(),
});
/** A checkpoint with the cosignatures of those who hold it, and the proof that its tree begins with that of the first one. */
const checkpointForm = z.strictObject({ note: z.string(), path: hashesForm });

const logForm = z.strictObject({
  acts: z.array(actForm).min(1).max(actsMax),
  /** Ascending by size, each of another size. */
  checkpoints: z
    .array(checkpointForm)
    .min(1)
    .max(membersMax + 1),
  party: partyForm,
});

/** How a party's log key has changed since the terms, as fork evidence shows it (docs/spec/log.md, "Forks"). */
const keysForm = z.strictObject({
  keyActs: z
    .array(z.strictObject({ act: z.string(), root: hashForm }))
    .min(1)
    .max(keyActsMax),
  party: partyForm,
});

export const proofForm = z.strictObject({
  /** Of the members whose key has changed. */
  keys: z.array(keysForm).max(membersMax),
  kind: z.enum(['joint', 'alone']),
  /** In which the page speaks; the words themselves stand in every language that they were given in. */
  language: z.enum(languages),
  lines: z.strictObject({ text: objectForm, wording: wordingForm }).exactOptional(),
  logs: z.array(logForm).min(1).max(membersMax),
  record: recordForm,
  terms: objectForm,
  v: z.literal(1),
  /** Own words that are shown, in the order in which they are read. */
  words: z.array(saidByForm).max(wordsMax),
});

export type PublicationProof = z.infer<typeof proofForm>;
export type ProofLog = z.infer<typeof logForm>;
export type ProofAct = z.infer<typeof actForm>;

/** The element of the page that holds the proof. */
export const proofElement = 'entente-publication';
