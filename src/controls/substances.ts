import * as z from 'zod';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseCas } from './cas.ts';
import { markOf, sourceKey } from './row.ts';

/**
 * Substances: what each is called, its numbers and codes, its structure. Identity only; what a law says of it stands
 * in the listings. Every row says where it was read, or that it rests on memory.
 */
const provenance = { source: sourceKey.optional(), mark: markOf };

const nameRow = z.strictObject({
  text: z.string().min(2).max(200),
  lang: z.enum(['en', 'es', 'zh']),
  kind: z.enum(['preferred', 'name', 'systematic', 'abbreviation']),
  ...provenance,
});
const casRow = z.strictObject({
  rn: z.string(),
  form: z.string().min(1).max(80),
  ...provenance,
  note: z.string().max(1_000).optional(),
});
const hsRow = z.strictObject({
  code: z.string().regex(/^\d{6,12}$/),
  /** Set where the digits after the sixth are one territory's own. */
  territory: z.string().optional(),
  ...provenance,
});
const structureRow = z.strictObject({
  smiles: z.string().min(1).max(1_000),
  inchiKey: z.string().regex(/^[A-Z]{14}-[A-Z]{10}-[A-Z]$/),
  formula: z.string().regex(/^([A-Z][a-z]?\d*)+$/),
  mark: markOf,
});
const substanceRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['precursor', 'narcotic']),
  names: z.array(nameRow).min(1).max(64),
  cas: z.array(casRow).max(64),
  hs: z.array(hsRow).max(16),
  /** Absent for a class row, which has no single structure. */
  structure: structureRow.optional(),
  note: z.string().max(1_000).optional(),
});
const substanceFile = z.strictObject({
  asOf: z.iso.date(),
  substances: z.array(substanceRow).max(10_000),
});

export type SubstanceName = Readonly<z.infer<typeof nameRow>>;
export type Substance = Readonly<z.infer<typeof substanceRow>>;
export type SubstanceFile = Readonly<z.infer<typeof substanceFile>>;

/** Reads parsed JSON in the form of `data/controls/substances.json`; one wrong row refuses the whole file. */
export function parseSubstances(json: unknown): Result<SubstanceFile> {
  const parsed = substanceFile.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return malformed(issue?.path.join('.') ?? '', phraseOfIssue(issue));
  }
  const ids = new Set<string>();
  for (const [index, substance] of parsed.data.substances.entries()) {
    const at = `substances.${index}`;
    if (ids.has(substance.id)) return malformed(`${at}.id`, phrase('an id used once'));
    ids.add(substance.id);
    for (const { rn } of substance.cas) {
      const reading = parseCas(rn);
      if (reading.kind !== 'valid' || reading.cas !== rn)
        return malformed(`${at}.cas`, phrase('a CAS number'));
    }
  }
  return ok(parsed.data);
}

function malformed(at: string, expected: Phrase) {
  return refuse('list.malformed', { at, facts: { file: 'substances.json', expected } });
}
