import type { Finding, FindingCode, Strength, Where, Why } from './finding.ts';
import type { Field, Goods } from './record.ts';
import type { CasRead, SubstanceFacts, SubstanceLookup } from './substance-lookup.ts';

/** What the fields of one good say it is. */
type Identified = {
  byCas: Map<string, SubstanceFacts>;
  byName: Map<string, SubstanceFacts>;
  /** Declared numbers that are valid and not on the control list, with their fields. */
  unknownCas: { field: Field; cas: string }[];
  casFields: Field[];
};

/** Findings about one good: what is recognised in each field, then what does not fit together. */
export function screenGoods(goods: Goods, lookup: SubstanceLookup): readonly Finding[] {
  const findings: Finding[] = [];
  const identified: Identified = {
    byCas: new Map(),
    byName: new Map(),
    unknownCas: [],
    casFields: [],
  };
  for (const field of goods.cas) findings.push(...casField(field, lookup, identified));
  for (const field of goods.names) {
    findings.push(...casMentions('goods', field, lookup, identified));
    findings.push(...nameMentions('goods', field, lookup, identified));
  }
  findings.push(...contradictions(identified));
  for (const field of goods.hs) findings.push(...hsField(field, lookup, identified));
  return findings;
}

/** A remark, a mark, an end use: only what is named in it. */
export function screenText(field: Field, lookup: SubstanceLookup): readonly Finding[] {
  return [...casMentions('text', field, lookup), ...nameMentions('text', field, lookup)];
}

function casField(field: Field, lookup: SubstanceLookup, identified: Identified): Finding[] {
  if (field.text.trim() === '') return [];
  const whole = { start: 0, end: field.text.length, text: field.text };
  const reading = lookup.readCas(field.text);
  const mentions =
    reading.kind === 'no-cas' ? lookup.findCas(field.text) : [{ ...whole, loose: false, reading }];
  if (mentions.length === 0) return unreadableCas(field);
  return mentions.flatMap(({ reading, loose, ...span }) => {
    note(reading, field, identified);
    return casFindings('goods', field, span, reading, loose, lookup.asOf);
  });
}

/** Enough digits for a number, but not in its form; "not assigned" and "mixture" are no findings. */
function unreadableCas(field: Field): Finding[] {
  if ((field.text.match(/\p{Nd}/gu)?.length ?? 0) < 5) return [];
  const why = {
    kind: 'declaration',
    declared: field.text,
    expected: [],
    substanceIds: [],
  } as const;
  return [make('goods.cas-unreadable', 'declaration', 'goods', field, undefined, why)];
}

function note(reading: CasRead, field: Field, identified: Identified): void {
  if (reading.kind !== 'valid') return;
  identified.casFields.push(field);
  if (reading.substance === undefined) identified.unknownCas.push({ field, cas: reading.cas });
  else identified.byCas.set(reading.substance.id, reading.substance);
}

type Span = Readonly<{ start: number; end: number; text: string }>;

function casFindings(
  part: Where['part'],
  field: Field,
  span: Span,
  reading: CasRead,
  loose: boolean,
  asOf: string,
): Finding[] {
  if (reading.kind === 'check-digit') {
    const why = {
      kind: 'declaration',
      declared: reading.written,
      expected: reading.near,
      substanceIds: [],
    } as const;
    return [make('goods.cas-check-digit', 'declaration', part, field, span, why)];
  }
  if (reading.kind === 'no-cas' || reading.substance === undefined) return [];
  const matched = { by: 'cas', cas: reading.cas, loose } as const;
  const why = { kind: 'substance', substanceIds: [reading.substance.id], asOf, matched } as const;
  return [make('goods.cas', 'cas', part, field, span, why)];
}

/** Only a number that the text calls a CAS number can be a wrong one; dates and phone numbers look alike. */
const calledCas =
  /\bCAS\b[^\p{L}\p{N}]{0,3}(?:(?:no|nr|n°|number|número|num|rn|编号|号|登记号)[^\p{L}\p{N}]{0,3})?$/iu;

function casMentions(
  part: Where['part'],
  field: Field,
  lookup: SubstanceLookup,
  identified?: Identified,
): Finding[] {
  return lookup.findCas(field.text).flatMap(({ reading, loose, ...span }) => {
    const before = field.text.slice(Math.max(0, span.start - 24), span.start);
    if (reading.kind === 'check-digit' && !calledCas.test(before)) return [];
    if (reading.kind === 'valid' && reading.substance !== undefined) {
      identified?.byCas.set(reading.substance.id, reading.substance);
    }
    return casFindings(part, field, span, reading, loose, lookup.asOf);
  });
}

function nameMentions(
  part: 'goods' | 'text',
  field: Field,
  lookup: SubstanceLookup,
  identified?: Identified,
): Finding[] {
  const findings: Finding[] = [];
  const reported = new Set<string>();
  for (const { named, whole, ...span } of lookup.findNames(field.text)) {
    const ids = [...new Set(named.map(({ substance }) => substance.id))];
    const first = named[0];
    // "4-anilinopiperidine (4-AP)" says one thing twice.
    if (first === undefined || ids.every((id) => reported.has(id))) continue;
    for (const id of ids) reported.add(id);
    const declared = whole && part === 'goods';
    if (declared)
      for (const { substance } of named) identified?.byName.set(substance.id, substance);
    const { text, lang, kind, mark } = first.name;
    const matched = { by: 'name', name: text, lang, nameKind: kind, mark } as const;
    const why = { kind: 'substance', substanceIds: ids, asOf: lookup.asOf, matched } as const;
    findings.push(
      declared
        ? make('goods.substance', 'substance-name', part, field, span, why)
        : make('goods.substance-mention', 'substance-mention', part, field, span, why),
    );
  }
  return findings;
}

/** The number and the name of one good must be of one substance. */
function contradictions({ byCas, byName, unknownCas, casFields }: Identified): Finding[] {
  const named = [...byName.values()];
  if (named.length === 0) return [];
  const expected = named.flatMap(({ cas }) => cas);
  const field = casFields[0];
  if (byCas.size > 0) {
    if (field === undefined || named.some(({ id }) => byCas.has(id))) return [];
    const substanceIds = [...new Set([...byCas.keys(), ...byName.keys()])];
    const why = { kind: 'declaration', declared: field.text, expected, substanceIds } as const;
    return [make('goods.cas-name-mismatch', 'declaration', 'goods', field, undefined, why)];
  }
  return unknownCas.map(({ field: at, cas }) => {
    const substanceIds = [...byName.keys()];
    const why = { kind: 'declaration', declared: cas, expected, substanceIds } as const;
    return make('goods.cas-unknown-for-name', 'declaration', 'goods', at, undefined, why);
  });
}

function hsField(field: Field, lookup: SubstanceLookup, identified: Identified): Finding[] {
  const read = lookup.readHs(field.text);
  if (read?.subheading === undefined) return [];
  const { subheading, substances } = read;
  const known = [...identified.byCas.values(), ...identified.byName.values()];
  const expected = [...new Set(known.flatMap(({ subheadings }) => subheadings))];
  if (expected.includes(subheading)) return [];
  if (expected.length > 0) {
    const substanceIds = [...new Set(known.map(({ id }) => id))];
    const why = { kind: 'declaration', declared: read.digits, expected, substanceIds } as const;
    return [make('goods.hs-differs', 'declaration', 'goods', field, undefined, why)];
  }
  if (substances.length === 0) return [];
  const matched = { by: 'hs', subheading } as const;
  const substanceIds = substances.map(({ id }) => id);
  const why = { kind: 'substance', substanceIds, asOf: lookup.asOf, matched } as const;
  return [make('goods.hs-family', 'hs-family', 'goods', field, undefined, why)];
}

function make(
  code: FindingCode,
  strength: Strength,
  part: Where['part'],
  field: Field,
  span: Span | undefined,
  why: Why,
): Finding {
  const { start, end } = span ?? { start: 0, end: field.text.length };
  const what = { text: field.text.slice(start, end), start, end };
  return { code, strength, where: { part, path: field.path }, what, why };
}
