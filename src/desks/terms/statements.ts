/**
 * The statements that every group has, whatever it works on (docs/spec/founding.md, log.md, statement.md). They concern no record and
 * have no sides: `src/ledger` verifies them, the node keeps what they put in force. Here stands only what their facts may hold.
 */

import { z } from 'zod';
import { phrase } from '#kernel/phrase.ts';
import type { StatementType } from '#verbs/desk.ts';
import { hashForm, lineForm, nameForm, partyForm, seqForm } from '#verbs/forms.ts';

const base64Form = z
  .string()
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
/** 32 bytes. */
const keyForm = base64Form.length(44);
/** 64 bytes. */
const signatureForm = base64Form.length(88);
/** Key id, time and signature: 76 bytes. */
const cosignatureForm = base64Form.length(104);

export const erasedSeqsMax = 256;
const pinsMax = 4;
const addressesMax = 8;

const isAscending = (seqs: readonly number[]): boolean =>
  seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] ?? seq));

export const termsAcceptedFacts = z.strictObject({ terms: hashForm });
export const receiptFacts = z.strictObject({
  of: partyForm,
  size: z.int().min(1),
  root: hashForm,
  cosignature: cosignatureForm,
  authorCosignature: cosignatureForm,
  national: hashForm.exactOptional(),
});
export const keyRotatedFacts = z.strictObject({
  algorithm: z.literal('ed25519'),
  by: z.enum(['log', 'recovery']),
  key: keyForm,
  signature: signatureForm,
});
export const nodeDescribedFacts = z.strictObject({
  ageRecipient: z
    .string()
    .regex(/^age1[a-z0-9]{1,4000}$/)
    .exactOptional(),
  httpAlgorithm: z.literal('ed25519').exactOptional(),
  httpKey: keyForm.exactOptional(),
  tlsPins: z.array(hashForm).min(1).max(pinsMax).exactOptional(),
});
export const nodeDescribedContent = z.strictObject({
  names: nameForm.exactOptional(),
  addresses: z.array(lineForm).min(1).max(addressesMax).exactOptional(),
});
export const contentErasedFacts = z.strictObject({
  party: partyForm,
  seqs: z.array(seqForm).min(1).max(erasedSeqsMax).refine(isAscending, phrase('ascending')),
});

export const reasonCharactersMax = 2_000;
const unheardMax = 32;

/** What an administrator decided about this node, on record in the national log (docs/spec/log.md, "Decisions"). */
export const decisions = [
  'erasure-held',
  'erasure-hold-lifted',
  'retention-started',
  'retention-stopped',
  'signing-unheard',
] as const;
export const decisionRecordedFacts = z.strictObject({
  decision: z.enum(decisions),
  group: hashForm,
  /** Of an erasure that is held: the place in the own log. */
  seq: seqForm.exactOptional(),
  /** Of signing unheard: who had not told what he holds, and the statements held when it was decided. */
  unheard: z.array(partyForm).max(unheardMax).exactOptional(),
  size: seqForm.exactOptional(),
});
export type DecisionRecordedFacts = z.infer<typeof decisionRecordedFacts>;
export const decisionRecordedContent = z.strictObject({
  reason: z.string().min(1).max(reasonCharactersMax),
});
/** Of a national log alone: the head of the node's audit trail after so many entries (docs/spec/releases.md). */
export const auditSealedFacts = z.strictObject({ entries: z.int().min(1), head: hashForm });

/** The form alone; `src/ledger/fork.ts` judges. */
const branchForm = z.strictObject({
  checkpoint: z.string(),
  keyActs: z
    .array(z.strictObject({ act: z.string(), root: hashForm }))
    .min(1)
    .exactOptional(),
  proof: z.array(hashForm).min(1).exactOptional(),
  root: hashForm,
});
const evidenceForm = z.strictObject({
  a: branchForm,
  b: branchForm,
  group: hashForm,
  party: partyForm,
  size: z.int().min(1),
  v: z.literal(1),
});
export const forkShownFacts = z.strictObject({ evidence: hashForm, of: partyForm });
export const forkShownContent = z.strictObject({ evidence: evidenceForm });
export const forkSettledFacts = z.strictObject({
  of: partyForm,
  root: hashForm,
  signature: signatureForm,
  size: z.int().min(1),
});

export const types = {
  'terms.accepted': { facts: termsAcceptedFacts, verb: 'agreed-text', opens: false },
  receipt: { facts: receiptFacts, verb: 'none', opens: false },
  'key.rotated': { facts: keyRotatedFacts, verb: 'none', opens: false },
  'node.described': {
    facts: nodeDescribedFacts,
    content: nodeDescribedContent,
    verb: 'report',
    opens: false,
  },
  'audit.sealed': {
    area: 'coordination',
    facts: auditSealedFacts,
    verb: 'report',
    opens: false,
  },
  'fork.shown': {
    facts: forkShownFacts,
    content: forkShownContent,
    verb: 'report',
    opens: false,
  },
  'fork.settled': { facts: forkSettledFacts, verb: 'none', opens: false },
  'content.erased': { facts: contentErasedFacts, verb: 'none', opens: false },
  'decision.recorded': {
    area: 'coordination',
    facts: decisionRecordedFacts,
    content: decisionRecordedContent,
    verb: 'report',
    opens: false,
  },
} as const satisfies Record<string, StatementType>;

export type TermsType = keyof typeof types;
