import type { Molecule } from '../molecule/molecule.ts';
import { type FentanylClauses, judgeFentanyl } from './fentanyl-related.ts';
import { type RingSite, readFentanyls } from './fentanyl-sites.ts';
import type { LawWord } from './law-words.ts';
import { type RuleOutcome, type SiteReading, strongest, unchanged } from './outcome.ts';

/**
 * United States, fentanyl-related substances: 83 FR 5188 (6 February 2018), 21 CFR 1308.11(h)(30), made permanent by
 * Pub. L. 119-26 (16 July 2025), 21 U.S.C. 812(c) Schedule I (e). Structurally related to fentanyl by one or more of
 * the modifications A to E; the lists are closed and name no sizes.
 */
const onPhenethyl: readonly LawWord[] = [
  'alkyl',
  'alkenyl',
  'alkoxy',
  'hydroxy',
  'halogen',
  'haloalkyl',
  'amino',
  'nitro',
];

const clauses: FentanylClauses = {
  phenethylRing: { clause: 'A', which: 'any-monocycle' },
  phenethyl: { clause: 'B', words: onPhenethyl },
  piperidine: [{ clause: 'C', words: [...onPhenethyl, 'ester', 'ether'] }],
  aryl: clauseD,
  acyl: 'E',
};

export function usFentanylRelated(molecule: Molecule): RuleOutcome {
  return strongest(readFentanyls(molecule).map((sites) => judgeFentanyl(molecule, sites, clauses)));
}

/** D. Any aromatic monocycle, whether or not further substituted, in the place of the aniline ring. */
function clauseD(_molecule: Molecule, aryl: RingSite): SiteReading {
  if (aryl.benzene && aryl.substituents.length === 0) return unchanged;
  if (!aryl.monocycle) return { is: 'not-named', because: 'fused-ring' };
  const group = aryl.benzene ? 'substituted-phenyl' : 'aromatic-ring';
  return { is: 'met', met: { clause: 'D', position: 'n-aryl', group, atoms: aryl.atoms } };
}
