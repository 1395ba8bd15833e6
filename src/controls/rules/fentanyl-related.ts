import type { Molecule } from '../molecule/molecule.ts';
import type { FentanylSites, RingSite } from './fentanyl-sites.ts';
import { fitsList, type LawWord } from './law-words.ts';
import {
  type ClauseMet,
  judgeSites,
  type RuleOutcome,
  type SiteReading,
  strongest,
  unchanged,
} from './outcome.ts';
import { type Phenethyl, readPhenethyls } from './phenethyl.ts';
import type { Position } from './positions.ts';

/** A definition by closed lists: what may replace or stand on each place of fentanyl. */
export type FentanylClauses = Readonly<{
  acyl: string;
  phenethylRing: Readonly<{ clause: string; which: 'any-monocycle' | 'heteromonocycle' }>;
  phenethyl: Readonly<{ clause: string; words: readonly LawWord[] }>;
  /** In the order in which they are asked; `only` where a clause is about one position. */
  piperidine: readonly Readonly<{ clause: string; words: readonly LawWord[]; only?: 4 }>[];
  aryl: (molecule: Molecule, aryl: RingSite) => SiteReading;
}>;

/** Reads one laying of the skeleton against the clauses; every change must fall under one of them. */
export function judgeFentanyl(
  molecule: Molecule,
  sites: FentanylSites,
  clauses: FentanylClauses,
): RuleOutcome {
  const fixed = [
    acylSite(sites, clauses.acyl),
    clauses.aryl(molecule, sites.aryl),
    ...piperidineSites(sites, clauses),
  ];
  const { nitrogen } = sites;
  if (nitrogen.kind !== 'group') {
    const because = nitrogen.kind === 'hydrogen' ? 'site-not-named' : 'quaternary';
    return judgeSites([...fixed, { is: 'not-named', because }], { oneIsEnough: false });
  }
  const readings = readPhenethyls(molecule, nitrogen);
  if (readings.length === 0) return { answer: 'outside', because: 'site-not-named' };
  return strongest(
    readings.map((phenethyl) =>
      judgeSites([...fixed, ...phenethylSites(phenethyl, clauses)], { oneIsEnough: false }),
    ),
  );
}

function acylSite({ acyl }: FentanylSites, clause: string): SiteReading {
  if (acyl.kind === 'propionyl') return unchanged;
  const met: ClauseMet = { clause, position: 'acyl', group: acyl.kind, atoms: acyl.atoms };
  return acyl.kind === 'acyl'
    ? { is: 'met', met }
    : { is: 'doubtful', met, because: 'acyl-undefined' };
}

function piperidineSites(
  { piperidine }: FentanylSites,
  clauses: FentanylClauses,
): readonly SiteReading[] {
  return piperidine.map(({ locant, group }) => {
    const position: Position = `piperidine-${locant}`;
    let wide: SiteReading | undefined;
    for (const { clause, words, only } of clauses.piperidine) {
      if (only !== undefined && only !== locant) continue;
      const met = { clause, position, group: group.kind, atoms: group.atoms };
      const fits = fitsList(group, words);
      if (fits === 'plainly') return { is: 'met', met };
      if (fits === 'widely') wide ??= { is: 'doubtful', met, because: 'wide-reading' };
    }
    return wide ?? { is: 'not-named', because: 'site-not-named' };
  });
}

function phenethylSites(
  { chain, ring }: Phenethyl,
  clauses: FentanylClauses,
): readonly SiteReading[] {
  const listed =
    (position: Position) =>
    (group: (typeof chain)[number]): SiteReading => {
      const { clause, words } = clauses.phenethyl;
      const met = { clause, position, group: group.kind, atoms: group.atoms };
      const fits = fitsList(group, words);
      if (fits === 'plainly') return { is: 'met', met };
      return fits === 'widely'
        ? { is: 'doubtful', met, because: 'wide-reading' }
        : { is: 'not-named', because: 'site-not-named' };
    };
  return [
    ...chain.map(listed('phenethyl-chain')),
    ...ringSites(ring, clauses, listed('phenethyl-ring')),
  ];
}

/** The ring of phenethyl: another ring by the clause for rings, a benzene ring by what it bears. */
function ringSites(
  ring: RingSite,
  clauses: FentanylClauses,
  listed: (group: RingSite['substituents'][number]) => SiteReading,
): readonly SiteReading[] {
  const { clause, which } = clauses.phenethylRing;
  if (!ring.benzene) {
    const group = ring.monocycle ? 'monocycle' : 'fused-rings';
    const met: ClauseMet = { clause, position: 'phenethyl-ring', group, atoms: ring.atoms };
    if (!ring.monocycle) return [{ is: 'not-named', because: 'fused-ring' }];
    return which === 'any-monocycle' || ring.hetero
      ? [{ is: 'met', met }]
      : [{ is: 'not-named', because: 'site-not-named' }];
  }
  return ring.substituents.map((group) => {
    const reading = listed(group);
    if (reading.is !== 'not-named' || which !== 'any-monocycle') return reading;
    // A benzene ring that bears something else is also "a monocycle, further substituted", if read so.
    const met: ClauseMet = {
      clause,
      position: 'phenethyl-ring',
      group: group.kind,
      atoms: ring.atoms,
    };
    return { is: 'doubtful', met, because: 'wide-reading' };
  });
}
