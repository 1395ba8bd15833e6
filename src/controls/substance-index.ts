import { type Cas, parseCas } from './cas.ts';
import { normaliseSubstanceName } from './fold.ts';
import { addToTrie, newTrie, type TrieNode } from './name-trie.ts';
import type { Substance, SubstanceFile, SubstanceName } from './substances.ts';

export type NamedSubstance = Readonly<{ substance: Substance; name: SubstanceName }>;

/** Lookups over one control list, built once. Screening a record only reads it. */
export type SubstanceIndex = Readonly<{
  asOf: string;
  byId: ReadonlyMap<string, Substance>;
  byCas: ReadonlyMap<Cas, Substance>;
  /** By normalised name; two substances may share an abbreviation. */
  byName: ReadonlyMap<string, readonly NamedSubstance[]>;
  /** By six-digit sub-heading. */
  byHs: ReadonlyMap<string, readonly Substance[]>;
  trie: TrieNode<NamedSubstance>;
}>;

export function buildSubstanceIndex(file: SubstanceFile): SubstanceIndex {
  const byId = new Map<string, Substance>();
  const byCas = new Map<Cas, Substance>();
  const byName = new Map<string, NamedSubstance[]>();
  const byHs = new Map<string, Substance[]>();
  const trie = newTrie<NamedSubstance>();
  for (const substance of file.substances) {
    byId.set(substance.id, substance);
    for (const { rn } of substance.cas) {
      const reading = parseCas(rn);
      if (reading.kind === 'valid') byCas.set(reading.cas, substance);
    }
    for (const name of substance.names) {
      const key = normaliseSubstanceName(name.text);
      const named = { substance, name };
      push(byName, key, named);
      addToTrie(trie, key, named);
    }
    for (const subheading of new Set(substance.hs.map(({ code }) => code.slice(0, 6)))) {
      push(byHs, subheading, substance);
    }
  }
  return Object.freeze({ asOf: file.asOf, byId, byCas, byName, byHs, trie });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** Known numbers of the same length that differ from a mistyped one in at most so many digits. */
const casDigitsWrongMax = 2;

/** What a number with a wrong check digit may have been meant to be. Never more than a hint. */
export function nearCas(index: SubstanceIndex, written: string): readonly Cas[] {
  const near: Cas[] = [];
  for (const cas of index.byCas.keys()) {
    if (cas.length !== written.length) continue;
    let wrong = 0;
    for (let at = 0; at < cas.length && wrong <= casDigitsWrongMax; at += 1) {
      if (cas[at] !== written[at]) wrong += 1;
    }
    if (wrong <= casDigitsWrongMax) near.push(cas);
  }
  return near;
}
