import * as z from 'zod';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseCas } from './cas.ts';

/**
 * The control list as data: identity (names, CAS numbers, HS codes) and standing under the 1988 and 1961 Conventions.
 * Every row says where it was read and when. A control that nobody has read is not in the file, and a missing row is
 * never an answer of "not controlled".
 */

/** How far a row may be trusted; `data/README.md` says what each mark means. */
const mark = z.enum(['read', 'read-secondary', 'remembered']);
const readMark = z.enum(['read', 'read-secondary']);
const provenance = { source: z.string().min(1), date: z.iso.date(), mark: readMark };
/** A year where only the year was read, else a day. */
const since = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);

const nameRow = z.strictObject({
  text: z.string().min(2).max(200),
  lang: z.enum(['en', 'es', 'zh']),
  kind: z.enum(['preferred', 'name', 'systematic', 'abbreviation']),
  source: z.string().min(1).optional(),
  date: z.iso.date(),
  mark,
});
const casRow = z.strictObject({ rn: z.string(), form: z.string().min(1), ...provenance });
const hsRow = z.strictObject({
  code: z.string().regex(/^\d{6,12}$/),
  /** Set where the digits after the sixth are one territory's own. */
  territory: z.string().optional(),
  ...provenance,
});
const controlRow = z.strictObject({
  /** 1988: Tables I and II. 1961: Schedules; no list where only the convention was read. */
  instrument: z.enum(['1988', '1961']),
  list: z.enum(['I', 'II', 'I+IV']).optional(),
  since: since.optional(),
  scope: z.string().optional(),
  ...provenance,
});
const substanceRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: z.enum(['precursor', 'narcotic']),
  names: z.array(nameRow).min(1).max(64),
  cas: z.array(casRow).max(64),
  hs: z.array(hsRow).max(16),
  controls: z.array(controlRow).max(16),
});
const substanceFile = z.strictObject({
  title: z.string(),
  asOf: z.iso.date(),
  marks: z.record(mark, z.string()),
  sources: z.record(z.string(), z.strictObject({ title: z.string().min(1), url: z.string() })),
  substances: z.array(substanceRow).max(10_000),
});

export type SubstanceName = Readonly<z.infer<typeof nameRow>>;
export type SubstanceControl = Readonly<z.infer<typeof controlRow>>;
export type Substance = Readonly<z.infer<typeof substanceRow>>;
export type SubstanceFile = Readonly<z.infer<typeof substanceFile>>;

/** Reads parsed JSON in the form of `data/substances.json`; one wrong row refuses the whole file. */
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
    const rows = [...substance.names, ...substance.cas, ...substance.hs, ...substance.controls];
    for (const { source } of rows) {
      if (source !== undefined && !(source in parsed.data.sources)) {
        return malformed(`${at} source ${source}`, phrase('a key of sources'));
      }
    }
  }
  return ok(parsed.data);
}

function malformed(at: string, expected: Phrase) {
  return refuse('list.malformed', { at, facts: { file: 'substances.json', expected } });
}
