/**
 * The part of a notice that can be erased: firms, quantities, text (docs/spec/notifications.md). No fold reads it. The fields are
 * the union of art. 12(10)(a)(i)–(v) of the 1988 Convention and of DEA Form 486 (21 CFR 1313).
 */

import { z } from 'zod';
import { phrase } from '#kernel/phrase.ts';
import { lineForm, nameForm, slugForm, textForm } from '#verbs/forms.ts';

const linesMax = 100;
const identifiersMax = 16;
const millionth = 1_000_000;
/** Masses are whole milligrams; nothing weighs more than 2^53 − 1 of them. */
const massForm = z.int().min(0);

const tradePartyForm = z.strictObject({
  names: nameForm,
  address: nameForm.exactOptional(),
  /** ISO 3166 alpha-2, lower case: a country or territory. */
  country: z
    .string()
    .regex(/^[a-z]{2}$/)
    .exactOptional(),
  identifiers: z
    .array(z.strictObject({ type: slugForm, value: lineForm }))
    .min(1)
    .max(identifiersMax)
    .exactOptional(),
  phone: lineForm.exactOptional(),
  email: lineForm.exactOptional(),
});

const containersForm = z.strictObject({ count: z.int().min(1), kind: slugForm });
/** Mass as base = net mass × numerator ⁄ denominator. */
const factorForm = z.strictObject({
  numerator: z.int().min(1),
  denominator: z.int().min(1),
  /** The authority or firm that computed it. */
  computedBy: lineForm,
});

const noticeLineForm = z.strictObject({
  line: z.int().min(1),
  nameOnLabel: lineForm,
  nameInLaw: nameForm.exactOptional(),
  cas: z
    .string()
    .regex(/^\d{2,7}-\d{2}-\d$/)
    .exactOptional(),
  hs: z
    .string()
    .regex(/^\d{6,12}$/)
    .exactOptional(),
  form: z.enum(['base', 'salt', 'hydrate', 'solution', 'preparation']),
  strengthPpm: z.int().min(0).max(millionth).exactOptional(),
  grossMg: massForm.exactOptional(),
  netMg: massForm,
  baseMassMg: massForm.exactOptional(),
  factor: factorForm.exactOptional(),
  containers: containersForm.exactOptional(),
});

const areDistinct = (lines: readonly { readonly line: number }[]): boolean =>
  new Set(lines.map(({ line }) => line)).size === lines.length;

export const noticeContent = z.strictObject({
  reference: lineForm.exactOptional(),
  exporter: tradePartyForm,
  importer: tradePartyForm,
  consignee: tradePartyForm.exactOptional(),
  notifyParty: tradePartyForm.exactOptional(),
  broker: tradePartyForm.exactOptional(),
  lines: z
    .array(noticeLineForm)
    .min(1)
    .max(linesMax)
    .refine(areDistinct, phrase('one line, one number')),
  tolerancePpm: z.int().min(0).max(millionth).exactOptional(),
  endUse: textForm.exactOptional(),
  vessel: lineForm.exactOptional(),
  carrier: lineForm.exactOptional(),
  invoice: lineForm.exactOptional(),
  note: textForm.exactOptional(),
});
export type NoticeContent = z.infer<typeof noticeContent>;
export type NoticeLine = z.infer<typeof noticeLineForm>;

/** What went, arrived or was released, by line of the notice. `netMg`, `baseMassMg` or both. */
const quantityForm = z
  .strictObject({
    line: z.int().min(1),
    netMg: massForm.exactOptional(),
    baseMassMg: massForm.exactOptional(),
    containers: containersForm.exactOptional(),
  })
  .refine(
    ({ netMg, baseMassMg }) => netMg !== undefined || baseMassMg !== undefined,
    phrase('a mass, net or as base'),
  );
export type Quantity = z.infer<typeof quantityForm>;

export const movementContent = z.strictObject({
  quantities: z
    .array(quantityForm)
    .min(1)
    .max(linesMax)
    .refine(areDistinct, phrase('one line, one mass')),
  vessel: lineForm.exactOptional(),
  carrier: lineForm.exactOptional(),
  document: lineForm.exactOptional(),
  note: textForm.exactOptional(),
});
export type MovementContent = z.infer<typeof movementContent>;

export const remarkContent = z.strictObject({ text: textForm });
