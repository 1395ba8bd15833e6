import { parseCas } from './cas.ts';
import { atomsMax, type Chemistry, notationMax } from './chemistry.ts';
import { type ControlIndex, type Judged, judgeByAll, substancesOfHs } from './control-index.ts';
import { type CounterIons, inorganicNames } from './counter-ions.ts';
import { normaliseSubstanceName } from './fold.ts';
import { hsDigits } from './hs.ts';
import { connectivityOf } from './molecule/connectivity.ts';
import { formulaOf } from './molecule/formula.ts';
import type { Molecule } from './molecule/molecule.ts';
import { isInorganic, separate } from './molecule/parent.ts';
import { type Jurisdiction, jurisdictions } from './row.ts';
import { type Status, statusesOf } from './statuses.ts';
import { nearCas } from './substance-index.ts';
import type { Substance } from './substances.ts';

/** How a substance was recognised. */
export type MatchedBy =
  | 'cas'
  | 'name'
  | 'hs'
  | 'structure'
  | 'salt-or-isotope'
  | 'inchikey'
  | 'skeleton';

export type Matched = Readonly<{ id: string; name: string; by: MatchedBy }>;

/** What keeps a question from being answered as it stands, or what to know of the answer. */
export type Remark = Readonly<{
  code:
    | 'empty'
    | 'too-long'
    | 'unreadable-structure'
    | 'reaction'
    | 'polymer-or-wildcard'
    | 'too-many-atoms'
    | 'cas-check-digit'
    | 'cas-unknown'
    | 'name-unknown'
    | 'name-ambiguous'
    | 'hs-covers-several'
    | 'hs-unknown'
    | 'mixture'
    | 'set-aside'
    | 'needs-chemistry';
  /** What was found, what may have been meant: numbers, names, notations. */
  found?: readonly string[];
}>;

export type ControlAnswer = Readonly<{
  query: string;
  matched: Matched | null;
  asOf: string;
  statuses: readonly Status[];
  remarks?: readonly Remark[];
  /** Where a name, a code or a mixture stands for several substances: each answered by itself. */
  several?: readonly Readonly<{
    matched: Matched | null;
    part?: string;
    statuses: readonly Status[];
  }>[];
}>;

export type AskOptions = Readonly<{
  /** The day asked about (ISO). */
  day: string;
  jurisdictions?: readonly Jurisdiction[];
  language?: 'en' | 'es' | 'zh';
  chemistry?: Readonly<{ toolkit: Chemistry; counterIons: CounterIons }>;
}>;

export type QueryKind = 'auto' | 'cas' | 'name' | 'hs' | 'structure';

/** Something to ask, for one day and set of jurisdictions: the answers of known substances are kept. */
export function controlAsker(index: ControlIndex, options: AskOptions) {
  const asked = options.jurisdictions ?? jurisdictions;
  const known = new Map<string, readonly Status[]>();
  const ofSubstance = (substance: Substance): readonly Status[] => {
    let statuses = known.get(substance.id);
    if (statuses === undefined) {
      const judged = index.judged.get(substance.id) ?? [];
      statuses = all(index, asked, substance.id, judged, options.day);
      known.set(substance.id, statuses);
    }
    return statuses;
  };
  let notFound: readonly Status[] | undefined;
  const context: Context = {
    index,
    options,
    asked,
    ofSubstance,
    notFound: () => {
      notFound ??= all(index, asked, undefined, [], options.day);
      return notFound;
    },
  };
  return Object.freeze({
    ask: (query: string, kind: QueryKind = 'auto') => ask(context, query, kind),
  });
}

type Context = Readonly<{
  index: ControlIndex;
  options: AskOptions;
  asked: readonly Jurisdiction[];
  ofSubstance: (substance: Substance) => readonly Status[];
  notFound: () => readonly Status[];
}>;

function all(
  index: ControlIndex,
  asked: readonly Jurisdiction[],
  id: string | undefined,
  judged: readonly Judged[],
  day: string,
): readonly Status[] {
  const listings = id === undefined ? undefined : index.listings.get(id);
  return asked.flatMap((jurisdiction) =>
    statusesOf(
      jurisdiction,
      listings?.get(jurisdiction) ?? [],
      judged.filter(({ rule }) => rule.jurisdiction === jurisdiction),
      day,
    ),
  );
}

function ask(context: Context, query: string, kind: QueryKind): ControlAnswer {
  const text = query.trim();
  if (text === '') return nothing(context, query, { code: 'empty' });
  if (text.length > notationMax) return nothing(context, query.slice(0, 200), { code: 'too-long' });
  if (kind === 'auto' || kind === 'cas') {
    const answer = askCas(context, query, text, kind === 'cas');
    if (answer !== undefined) return answer;
  }
  if (kind === 'auto' || kind === 'name') {
    const answer = askName(context, query, text);
    if (answer !== undefined) return answer;
  }
  if (kind === 'hs' || (kind === 'auto' && /^[\d\s.-]+$/u.test(text))) {
    return askHs(context, query, text);
  }
  if (kind === 'structure' || (kind === 'auto' && looksLikeNotation(text))) {
    return askStructure(context, query, text);
  }
  return nothing(context, query, { code: 'name-unknown', found: [text.slice(0, 200)] });
}

function askCas(
  context: Context,
  query: string,
  text: string,
  only: boolean,
): ControlAnswer | undefined {
  const reading = parseCas(text);
  if (reading.kind === 'no-cas') {
    return only
      ? nothing(context, query, { code: 'cas-unknown', found: [text.slice(0, 40)] })
      : undefined;
  }
  // Digits alone may be an HS code as well; only a number that is known settles it.
  const dashless = /^\d+$/.test(text);
  if (reading.kind === 'check-digit') {
    if (dashless && !only) return undefined;
    const found = nearCas(context.index.substances, reading.written);
    return nothing(context, query, { code: 'cas-check-digit', found });
  }
  const substance = context.index.substances.byCas.get(reading.cas);
  if (substance !== undefined) return answered(context, query, substance, 'cas');
  if (dashless && !only) return undefined;
  return nothing(context, query, { code: 'cas-unknown', found: [reading.cas] });
}

function askName(context: Context, query: string, text: string): ControlAnswer | undefined {
  const key = normaliseSubstanceName(text);
  const named = key === '' ? undefined : context.index.substances.byName.get(key);
  if (named === undefined) return askKey(context, query, text);
  const substances = [...new Set(named.map(({ substance }) => substance))];
  const only = substances[0];
  if (substances.length === 1 && only !== undefined) return answered(context, query, only, 'name');
  return severalOf(context, query, substances, 'name', 'name-ambiguous');
}

/** An InChIKey is a name too. */
function askKey(context: Context, query: string, text: string): ControlAnswer | undefined {
  if (!/^[A-Z]{14}-[A-Z]{10}-[A-Z]$/.test(text)) return undefined;
  const matched = byKey(context.index, text);
  return matched === undefined
    ? nothing(context, query, { code: 'name-unknown', found: [text] })
    : answered(context, query, matched.substance, matched.by);
}

function askHs(context: Context, query: string, text: string): ControlAnswer {
  const digits = hsDigits(text);
  const substances = digits === undefined ? [] : substancesOfHs(context.index, digits);
  if (substances.length === 0)
    return nothing(context, query, { code: 'hs-unknown', found: [text.slice(0, 40)] });
  return severalOf(context, query, substances, 'hs', 'hs-covers-several');
}

function askStructure(context: Context, query: string, text: string): ControlAnswer {
  const { chemistry } = context.options;
  if (chemistry === undefined) return nothing(context, query, { code: 'needs-chemistry' });
  if (text.includes('>')) return nothing(context, query, { code: 'reaction' });
  const reading = chemistry.toolkit.read(text);
  if (reading.kind === 'unreadable') {
    return nothing(context, query, { code: 'unreadable-structure', found: [reading.why] });
  }
  const { molecule, canonical } = reading;
  if (molecule.atoms.some(({ z }) => z === 0))
    return nothing(context, query, { code: 'polymer-or-wildcard' });
  if (molecule.atoms.length > atomsMax) return nothing(context, query, { code: 'too-many-atoms' });
  const whole: Drawn = { molecule, canonical, notation: text };
  const recognised = recognise(context, whole);
  // The same skeleton may be an isotope or a salt: then the piece itself says it better.
  if (recognised !== undefined && recognised.by !== 'skeleton') {
    return answered(context, query, recognised.substance, recognised.by);
  }
  return askParts(context, query, whole, recognised?.substance);
}

type Drawn = Readonly<{ molecule: Molecule; canonical: string | undefined; notation?: string }>;

/** Canonical string first; the key only where the atoms are joined as in a published structure. */
function recognise(
  { index, options }: Context,
  { molecule, canonical, notation }: Drawn,
): Readonly<{ substance: Substance; by: MatchedBy }> | undefined {
  const same = canonical === undefined ? undefined : index.byCanonical.get(canonical);
  if (same !== undefined) return { substance: same, by: 'structure' };
  if (!index.connectivities.has(connectivityOf(molecule))) return undefined;
  const key = options.chemistry?.toolkit.inchiKey(notation ?? molecule);
  return key === undefined ? undefined : byKey(index, key);
}

function byKey(
  index: ControlIndex,
  key: string,
): Readonly<{ substance: Substance; by: MatchedBy }> | undefined {
  const full = index.byInchiKey.get(key);
  if (full !== undefined) return { substance: full, by: 'inchikey' };
  const skeleton = index.bySkeleton.get(key.slice(0, 14))?.[0];
  return skeleton === undefined ? undefined : { substance: skeleton, by: 'skeleton' };
}

/** Salt, charge and isotopes set aside; each organic piece that remains is answered by itself. */
function askParts(
  context: Context,
  query: string,
  whole: Drawn,
  skeleton: Substance | undefined,
): ControlAnswer {
  const { chemistry } = context.options;
  if (chemistry === undefined) return nothing(context, query, { code: 'needs-chemistry' });
  const { parts, isotopes, charges } = separate(whole.molecule);
  if (parts.length === 1 && !isotopes && !charges) {
    if (skeleton !== undefined) return answered(context, query, skeleton, 'skeleton');
    return answer(context, query, null, judgedStatuses(context, whole.molecule));
  }
  const written = isotopes || charges ? undefined : organicString(whole.canonical, parts);
  const drawn = parts.map((part): Drawn => {
    if (isInorganic(part)) return { molecule: part, canonical: undefined };
    return { molecule: part, canonical: written ?? chemistry.toolkit.canonical(part) };
  });
  const { kept, aside } = setAside(drawn, chemistry.counterIons);
  const remarks: Remark[] = [];
  if (aside.length > 0 || isotopes || charges) remarks.push({ code: 'set-aside', found: aside });
  const pieces = kept.map((piece) => answerPiece(context, piece));
  const distinct = [...new Map(pieces.map((piece) => [piece.part, piece])).values()];
  const only = distinct[0];
  if (distinct.length === 1 && only !== undefined) {
    return { ...answer(context, query, only.matched, only.statuses), ...remarked(remarks) };
  }
  remarks.push({ code: 'mixture', found: distinct.map(({ part }) => part) });
  return { ...answer(context, query, null, []), ...remarked(remarks), several: distinct };
}

/** Of a drawing in pieces, one of which has carbon, the canonical string of that piece stands in that of the whole. */
function organicString(
  canonical: string | undefined,
  parts: readonly Molecule[],
): string | undefined {
  const pieces = canonical?.split('.').filter((piece) => /C(?![a-z])|c/.test(piece));
  const organic = parts.filter((part) => !isInorganic(part));
  return pieces?.length === 1 && organic.length === 1 ? pieces[0] : undefined;
}

function setAside(drawn: readonly Drawn[], counterIons: CounterIons) {
  const aside: string[] = [];
  const kept = drawn.filter(({ molecule, canonical }) => {
    const name = canonical === undefined ? undefined : counterIons.get(canonical);
    if (name === undefined && !isInorganic(molecule)) return true;
    const formula = formulaOf(molecule);
    aside.push(name ?? inorganicNames[formula] ?? formula);
    return false;
  });
  return kept.length === 0 ? { kept: drawn, aside: [] } : { kept, aside: [...new Set(aside)] };
}

function answerPiece(context: Context, piece: Drawn) {
  const part = piece.canonical ?? formulaOf(piece.molecule);
  const recognised = recognise(context, piece);
  if (recognised !== undefined) {
    const { substance, by } = recognised;
    const how = by === 'structure' ? 'salt-or-isotope' : by;
    return {
      part,
      matched: matchedAs(context, substance, how),
      statuses: context.ofSubstance(substance),
    };
  }
  return { part, matched: null, statuses: judgedStatuses(context, piece.molecule) };
}

/** A structure that no published one is: by the definitions alone. */
function judgedStatuses(context: Context, molecule: Molecule): readonly Status[] {
  const judged = judgeByAll(context.index.data.rules, molecule);
  if (judged.length === 0) return context.notFound();
  return all(context.index, context.asked, undefined, judged, context.options.day);
}

function severalOf(
  context: Context,
  query: string,
  substances: readonly Substance[],
  by: MatchedBy,
  code: 'name-ambiguous' | 'hs-covers-several',
): ControlAnswer {
  const several = substances.map((substance) => ({
    matched: matchedAs(context, substance, by),
    statuses: context.ofSubstance(substance),
  }));
  const found = several.map(({ matched }) => matched.name);
  return { ...answer(context, query, null, []), remarks: [{ code, found }], several };
}

function answered(
  context: Context,
  query: string,
  substance: Substance,
  by: MatchedBy,
): ControlAnswer {
  return answer(context, query, matchedAs(context, substance, by), context.ofSubstance(substance));
}

const searched: ReadonlySet<Remark['code']> = new Set([
  'cas-unknown',
  'name-unknown',
  'hs-unknown',
]);

/**
 * Nothing was recognised. What was understood and looked for reads "not found" in every jurisdiction; what was not
 * understood gets no status at all.
 */
function nothing(context: Context, query: string, remark: Remark): ControlAnswer {
  const statuses = searched.has(remark.code) ? context.notFound() : [];
  return { ...answer(context, query, null, statuses), remarks: [remark] };
}

function answer(
  { options }: Context,
  query: string,
  matched: Matched | null,
  statuses: readonly Status[],
): ControlAnswer {
  return { query, matched, asOf: options.day, statuses };
}

function remarked(remarks: readonly Remark[]): Readonly<{ remarks?: readonly Remark[] }> {
  return remarks.length === 0 ? {} : { remarks };
}

function matchedAs({ options }: Context, substance: Substance, by: MatchedBy): Matched {
  const { language = 'en' } = options;
  const preferred = substance.names.filter(({ kind }) => kind === 'preferred');
  const name =
    preferred.find(({ lang }) => lang === language) ?? preferred[0] ?? substance.names[0];
  return { id: substance.id, name: name?.text ?? substance.id, by };
}

/** SMILES has no space and some mark that a name has not; a mol block has its end line. */
function looksLikeNotation(text: string): boolean {
  if (text.includes('M  END')) return true;
  const head = text.split(/\s/u, 1)[0] ?? '';
  return (
    /^[A-Za-z0-9@+\-[\]()=#%/\\.:*$~>{}]+$/.test(head) &&
    /[=#()[\]1-9>*]|^[BCNOPSFI]+$|^[A-Z][A-Za-z]*$/.test(head)
  );
}
