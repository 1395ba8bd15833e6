import * as z from 'zod';
import { dayOrYear, jurisdictionOf, markOf, sourceKey } from '../row.ts';

/**
 * Class definitions as data: whose they are, which provision, in force from when until when, and each clause in our
 * words. What a clause asks of a structure is code beside this file, found by the id of the version.
 */
const told = z.strictObject({
  en: z.string().min(1).max(600),
  es: z.string().min(1).max(600),
  zh: z.string().min(1).max(600),
});

export const ruleVersionRow = z.strictObject({
  /** Names the code: `rules/judges.ts`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  from: dayOrYear.optional(),
  dateMark: z.literal('remembered').optional(),
  until: z.iso.date().optional(),
  provision: z.string().max(400),
  source: sourceKey.optional(),
  mark: markOf,
  clauses: z.array(z.strictObject({ clause: z.string().min(1).max(20), text: told })).max(20),
  scope: told.optional(),
  /** What the text leaves open. */
  open: z.array(told).max(12),
});

export const ruleRow = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}-[A-Z0-9-]{2,40}$/),
  jurisdiction: jurisdictionOf,
  name: told,
  list: z.string().max(200),
  /** The substance that the definition starts from, if it names one. */
  reference: z.string().optional(),
  versions: z.array(ruleVersionRow).min(1).max(20),
});
export const ruleFile = z.strictObject({ asOf: z.iso.date(), rules: z.array(ruleRow).max(200) });
export type Rule = Readonly<z.infer<typeof ruleRow>>;
export type RuleVersion = Readonly<z.infer<typeof ruleVersionRow>>;
