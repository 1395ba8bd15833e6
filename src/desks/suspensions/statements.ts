/**
 * What a party may say of the line itself (docs/spec/suspension.md): that it suspends areas, that it lifts its suspension of some, and how it regards
 * the line. Types of no area, so that no suspension stops them.
 */
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import type { Terms } from '#ledger/terms.ts';
import type { StatementType, Unfit } from '#verbs/desk.ts';
import { instantForm, remarkForm, textForm } from '#verbs/forms.ts';

/** As many as terms may name. */
export const areasMax = 64;
const areaForm = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/);
const isAscending = (areas: readonly string[]): boolean =>
  areas.every((area, index) => index === 0 || area > (areas[index - 1] ?? area));
const areasForm = z
  .array(areaForm)
  .min(1)
  .max(areasMax)
  .refine(isAscending, phrase('ascending, each once'));

/** In its author's own word, how the line stands in these areas. */
export const lineWords = [
  'working',
  'slower-than-usual',
  'interrupted',
  'suspended',
  'resuming',
  'ended',
] as const;
export type LineWord = (typeof lineWords)[number];

export const declaredFacts = z.strictObject({
  areas: areasForm,
  /** Announced for later; without it, from the other side's first receipt. */
  from: instantForm.exactOptional(),
});
export const liftedFacts = z.strictObject({ areas: areasForm });
export const regardedFacts = z.strictObject({ areas: areasForm, word: z.enum(lineWords) });
export const lineContent = z.strictObject({ text: textForm });

/** Areas that the terms lack or keep running would leave a statement that says less than its author thinks. */
function unfitDeclared(facts: JsonObject, { areas, floor = [] }: Terms): Unfit | undefined {
  const given = Array.isArray(facts['areas']) ? facts['areas'] : [];
  const open = areas.filter((area) => !floor.includes(area));
  return given.every((area) => open.some((one) => one === area))
    ? undefined
    : { at: 'facts.areas', expected: codes(open) };
}

function unfitAreas(facts: JsonObject, { areas }: Terms): Unfit | undefined {
  const given = Array.isArray(facts['areas']) ? facts['areas'] : [];
  return given.every((area) => areas.some((one) => one === area))
    ? undefined
    : { at: 'facts.areas', expected: codes(areas) };
}

export const suspensionTypes = {
  'suspension.declared': {
    facts: declaredFacts,
    content: lineContent,
    verb: 'report',
    opens: true,
    unfit: unfitDeclared,
  },
  'suspension.lifted': {
    facts: liftedFacts,
    content: lineContent,
    verb: 'report',
    opens: false,
    unfit: unfitAreas,
  },
} as const satisfies Record<string, StatementType>;

export const lineTypes = {
  'line.regarded': {
    facts: regardedFacts,
    content: remarkForm,
    verb: 'report',
    opens: true,
    unfit: unfitAreas,
  },
} as const satisfies Record<string, StatementType>;
