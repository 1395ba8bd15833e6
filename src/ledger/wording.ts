/**
 * The wording that parties may take up, clause by clause in several languages, and the hash of a version (docs/spec/agreement.md). Here and
 * not in a desk, so that whoever holds a statement can check which words were accepted.
 */
import { utf8 } from '#kernel/bytes.ts';
import {
  canonicalBytes,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import type { HashHex } from '#kernel/id.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';

/** One text in several languages; those in `stale` render words that have changed since. */
export type Rendered = { readonly text: Text; readonly stale?: readonly Language[] };
/** The id stays through all versions, so that clauses align; their numbers follow from the order. */
export type Clause = Rendered & { readonly id: string; readonly role?: string };
export type Wording = {
  readonly clauses: readonly Clause[];
  /** 32 hexadecimal digits: an erased text is not confirmed by guessing. */
  readonly nonce: string;
  readonly title: Rendered;
};

/** What a version says for ever: codes and hashes. Its hash is what the parties accept. */
export type Version<Matter extends JsonObject = JsonObject> = {
  readonly authentic: readonly Language[];
  readonly binding: boolean;
  /** In which every clause stands and is up to date. */
  readonly languages: readonly Language[];
  /** What the desk adds, in codes. */
  readonly matter?: Matter;
  /** In which every clause stands, but not all up to date. */
  readonly stale?: readonly Language[];
  readonly status: string;
  readonly wording: HashHex;
};

/** @param wording as it stands in the content, whatever its form */
export function wordingHash(wording: Wording | JsonObject): HashHex {
  return sha256Hex(utf8('entente/wording/v1\n'), canonicalBytes(wording));
}

/** @param version as it stands in the facts, whatever its form */
export function versionHash(version: Version | JsonObject): HashHex {
  return sha256Hex(utf8('entente/text/v1\n'), canonicalBytes(version));
}

export type Standings = Readonly<{ whole: readonly Language[]; stale: readonly Language[] }>;

/** In which languages the title and every clause stand, up to date or not. Ascending. */
export function standingsOf({ title, clauses }: Omit<Wording, 'nonce'>): Standings {
  const rows: readonly Rendered[] = [title, ...clauses];
  const stands = languages.filter((language) =>
    rows.every(({ text }) => text[language] !== undefined),
  );
  const isStale = (language: Language): boolean =>
    rows.some(({ stale }) => stale?.includes(language) === true);
  return {
    whole: stands.filter((language) => !isStale(language)),
    stale: stands.filter(isStale),
  };
}

/** The version of a wording: its hashes and the languages in which it stands follow; the rest is its author's to say. */
export function versionOf<Matter extends JsonObject>(
  wording: Wording,
  said: Pick<Version<Matter>, 'authentic' | 'binding' | 'matter' | 'status'>,
): Version<Matter> {
  const { whole, stale } = standingsOf(wording);
  return {
    ...said,
    languages: whole,
    ...(stale.length > 0 && { stale }),
    wording: wordingHash(wording),
  };
}

/** How each language of the terms stands in a version. Only those that are whole count as agreed with it. */
export type LanguageStanding = 'whole' | 'stale' | 'missing';

export function languageStanding(version: Version, language: Language): LanguageStanding {
  if (version.languages.includes(language)) return 'whole';
  return version.stale?.includes(language) ? 'stale' : 'missing';
}

/**
 * Which renderings a rewording leaves behind: where the words of a language that was up to date changed, every language whose words
 * did not. One that was behind stays so until its own words change.
 */
function staleAfter(before: Rendered, after: Rendered): readonly Language[] {
  const changed = (language: Language): boolean => before.text[language] !== after.text[language];
  const wasStale = (language: Language): boolean => before.stale?.includes(language) === true;
  const reworded = languages.some(
    (language) =>
      changed(language) &&
      !wasStale(language) &&
      before.text[language] !== undefined &&
      after.text[language] !== undefined,
  );
  return languages.filter(
    (language) =>
      after.text[language] !== undefined && !changed(language) && (reworded || wasStale(language)),
  );
}

function withStale<Row extends Rendered>(before: Rendered | undefined, row: Row): Row {
  // What its author marked himself stands; he read both.
  if (before === undefined || row.stale !== undefined) return row;
  const stale = staleAfter(before, row);
  return stale.length > 0 ? { ...row, stale } : row;
}

/** The wording with the renderings marked that the changes from `before` have left behind. */
export function markStale(before: Wording, after: Wording): Wording {
  const known = new Map(before.clauses.map((clause) => [clause.id, clause]));
  return {
    ...after,
    title: withStale(before.title, after.title),
    clauses: after.clauses.map((clause) => withStale(known.get(clause.id), clause)),
  };
}

const isText = (value: JsonValue | undefined): boolean =>
  isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string');

function isRendered(value: JsonValue | undefined): boolean {
  if (!isJsonObject(value) || !isText(value['text'])) return false;
  const { stale } = value;
  return (
    stale === undefined || (Array.isArray(stale) && stale.every((one) => typeof one === 'string'))
  );
}

/** The wording that a version names, in a content that its author wrote; `undefined` for other words, and for what is no wording. */
export function wordingNamed(
  version: Pick<Version, 'wording'>,
  content: JsonObject | undefined,
): Wording | undefined {
  const wording = content?.['wording'];
  if (!isJsonObject(wording) || wordingHash(wording) !== version.wording) return undefined;
  const { clauses, title } = wording;
  const fits =
    isRendered(title) &&
    Array.isArray(clauses) &&
    clauses.every((one) => isJsonObject(one) && typeof one['id'] === 'string' && isRendered(one));
  return fits ? (wording as Wording & JsonObject) : undefined;
}
