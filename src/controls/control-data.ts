import * as z from 'zod';
import { type Phrase, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { type Listing, listingFile } from './listings.ts';
import { judges } from './rules/judges.ts';
import { type Rule, ruleFile } from './rules/rule-file.ts';
import { type StructureGraph, structureFile } from './structures.ts';
import { parseSubstances, type SubstanceFile } from './substances.ts';

/**
 * The files of `data/controls/` as one thing that hangs together: every source that a row names is there, every
 * listing is about a known substance, every definition has its code.
 */
export type ControlData = Readonly<{
  asOf: string;
  substances: SubstanceFile;
  listings: readonly Listing[];
  rules: readonly Rule[];
  sources: ReadonlyMap<string, Source>;
  toolkit: string;
  structures: readonly StructureGraph[];
}>;

const sourceRow = z.strictObject({
  title: z.string().min(1).max(400),
  url: z.string().min(1).max(1_000),
  checked: z.iso.date(),
});
const sourceFile = z.record(z.string(), sourceRow);
export type Source = Readonly<z.infer<typeof sourceRow>>;

/** The parsed JSON of each file. */
export type ControlFiles = Readonly<
  Record<'substances' | 'listings' | 'rules' | 'sources' | 'structures', unknown>
>;

/** Reads all files; one wrong row refuses the whole and says in which file and where. */
export function parseControlData(files: ControlFiles): Result<ControlData> {
  const substances = parseSubstances(files.substances);
  if (!substances.ok) return substances;
  const listings = parseFile(listingFile, files.listings, 'listings.json');
  if (!listings.ok) return listings;
  const rules = parseFile(ruleFile, files.rules, 'rules.json');
  if (!rules.ok) return rules;
  const sources = parseFile(sourceFile, files.sources, 'sources.json');
  if (!sources.ok) return sources;
  const structures = parseFile(structureFile, files.structures, 'structures.json');
  if (!structures.ok) return structures;
  const data: ControlData = {
    asOf: listings.value.asOf,
    substances: substances.value,
    listings: listings.value.listings,
    rules: rules.value.rules,
    sources: new Map(Object.entries(sources.value)),
    toolkit: structures.value.toolkit,
    structures: structures.value.structures,
  };
  return checkTogether(data);
}

function parseFile<T>(form: z.ZodType<T>, json: unknown, file: string): Result<T> {
  const parsed = form.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return malformed(file, issue?.path.join('.') ?? '', phraseOfIssue(issue));
}

function checkTogether(data: ControlData): Result<ControlData> {
  const ids = new Set(data.substances.substances.map(({ id }) => id));
  for (const [index, listing] of data.listings.entries()) {
    const at = `listings.${index}`;
    if (!ids.has(listing.substance)) {
      return malformed('listings.json', `${at}.substance`, phrase('the id of a substance'));
    }
    if (isBackwards(listing)) {
      return malformed('listings.json', `${at}.until`, phrase('a day after the first'));
    }
  }
  for (const { id } of data.structures) {
    if (!ids.has(id)) return malformed('structures.json', id, phrase('the id of a substance'));
  }
  for (const rule of data.rules) {
    for (const version of rule.versions) {
      if (judges[version.id] === undefined) {
        return malformed('rules.json', version.id, phrase('the id of a definition with its code'));
      }
      if (isBackwards(version)) {
        return malformed('rules.json', `${version.id}.until`, phrase('a day after the first'));
      }
    }
  }
  return checkSources(data);
}

function checkSources(data: ControlData): Result<ControlData> {
  const named: readonly (readonly [string, string | undefined])[] = [
    ...data.substances.substances.flatMap(({ id, names, cas, hs }) =>
      [...names, ...cas, ...hs].map(({ source }) => [`substances.json ${id}`, source] as const),
    ),
    ...data.listings.map((row) => {
      return [`listings.json ${row.substance} ${row.jurisdiction}`, row.source] as const;
    }),
    ...data.rules.flatMap(({ versions }) =>
      versions.map(({ id, source }) => [`rules.json ${id}`, source] as const),
    ),
  ];
  for (const [at, source] of named) {
    if (source !== undefined && !data.sources.has(source)) {
      return malformed('sources.json', `${at} ${source}`, phrase('a key of sources'));
    }
  }
  return ok(data);
}

type Span = Readonly<{ from?: string | undefined; until?: string | undefined }>;

function isBackwards({ from, until }: Span): boolean {
  return from !== undefined && until !== undefined && until <= from;
}

function malformed(file: string, at: string, expected: Phrase) {
  return refuse('list.malformed', { at, facts: { file, expected } });
}
