import type { ControlData } from './control-data.ts';
import type { Listing } from './listings.ts';
import { connectivityOf } from './molecule/connectivity.ts';
import type { Molecule } from './molecule/molecule.ts';
import type { Jurisdiction } from './row.ts';
import { judges } from './rules/judges.ts';
import type { RuleOutcome } from './rules/outcome.ts';
import type { Rule, RuleVersion } from './rules/rule-file.ts';
import { moleculeOfGraph } from './structures.ts';
import { buildSubstanceIndex, type SubstanceIndex } from './substance-index.ts';
import type { Substance } from './substances.ts';

/** One version of a definition, judged: what a structure is under it. */
export type Judged = Readonly<{ rule: Rule; version: RuleVersion; outcome: RuleOutcome }>;

/** Everything that answering needs, built once and only read. */
export type ControlIndex = Readonly<{
  data: ControlData;
  substances: SubstanceIndex;
  /** By substance and jurisdiction. */
  listings: ReadonlyMap<string, ReadonlyMap<Jurisdiction, readonly Listing[]>>;
  byCanonical: ReadonlyMap<string, Substance>;
  byInchiKey: ReadonlyMap<string, Substance>;
  /** By the first fourteen letters of the key: the same skeleton, whatever its stereochemistry. */
  bySkeleton: ReadonlyMap<string, readonly Substance[]>;
  /** How the published structures are joined: only these can have a known key (`molecule/connectivity.ts`). */
  connectivities: ReadonlySet<number>;
  /** Every published structure under every definition, whatever the day. */
  judged: ReadonlyMap<string, readonly Judged[]>;
}>;

export function buildControlIndex(data: ControlData): ControlIndex {
  const substances = buildSubstanceIndex(data.substances);
  const byInchiKey = new Map<string, Substance>();
  const bySkeleton = new Map<string, Substance[]>();
  for (const substance of data.substances.substances) {
    if (substance.structure === undefined) continue;
    const { inchiKey } = substance.structure;
    byInchiKey.set(inchiKey, substance);
    const skeleton = inchiKey.slice(0, 14);
    bySkeleton.set(skeleton, [...(bySkeleton.get(skeleton) ?? []), substance]);
  }
  const byCanonical = new Map<string, Substance>();
  const judged = new Map<string, readonly Judged[]>();
  const connectivities = new Set<number>();
  for (const graph of data.structures) {
    const substance = substances.byId.get(graph.id);
    if (substance === undefined) continue;
    byCanonical.set(graph.canonical, substance);
    const molecule = moleculeOfGraph(graph);
    connectivities.add(connectivityOf(molecule));
    judged.set(graph.id, judgeByAll(data.rules, molecule));
  }
  const listings = indexListings(data.listings);
  return Object.freeze({
    data,
    substances,
    listings,
    byCanonical,
    byInchiKey,
    bySkeleton,
    connectivities,
    judged,
  });
}

/** A structure under every version of every definition; what falls under none of them is left out. */
export function judgeByAll(rules: readonly Rule[], molecule: Molecule): readonly Judged[] {
  const found: Judged[] = [];
  for (const rule of rules) {
    for (const version of rule.versions) {
      const outcome = judges[version.id]?.(molecule);
      if (outcome !== undefined && outcome.answer !== 'outside') {
        found.push({ rule, version, outcome });
      }
    }
  }
  return found;
}

function indexListings(rows: readonly Listing[]) {
  const listings = new Map<string, Map<Jurisdiction, Listing[]>>();
  for (const row of rows) {
    let bySubstance = listings.get(row.substance);
    if (bySubstance === undefined) {
      bySubstance = new Map();
      listings.set(row.substance, bySubstance);
    }
    bySubstance.set(row.jurisdiction, [...(bySubstance.get(row.jurisdiction) ?? []), row]);
  }
  return listings;
}

/** Substances that a six-digit sub-heading covers: always several may hide behind one code. */
export function substancesOfHs(index: ControlIndex, digits: string): readonly Substance[] {
  return index.substances.byHs.get(digits.slice(0, 6)) ?? [];
}
