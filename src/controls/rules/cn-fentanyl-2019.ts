import type { Molecule } from '../molecule/molecule.ts';
import { type FentanylSites, readFentanyls } from './fentanyl-sites.ts';
import { fitsList, type LawWord } from './law-words.ts';
import { judgeSites, type RuleOutcome, type SiteReading, strongest, unchanged } from './outcome.ts';
import { isPlainPhenethyl, readPhenethyls } from './phenethyl.ts';
import type { Position } from './positions.ts';

/**
 * China, fentanyl-class substances: announcement of the Ministry of Public Security, the National Health Commission
 * and the National Medical Products Administration of 1 April 2019, in force 1 May 2019. Compared with fentanyl, one
 * or more of four conditions.
 */
const ringWords: readonly LawWord[] = [
  'alkyl',
  'alkenyl',
  'alkoxy',
  'ester',
  'ether',
  'hydroxy',
  'halogen',
  'haloalkyl',
  'amino',
  'nitro',
];

export function cnFentanyl2019(molecule: Molecule): RuleOutcome {
  return strongest(
    readFentanyls(molecule).map((sites) =>
      judgeSites(
        [condition1(sites), condition2(sites), ...condition3(sites), condition4(molecule, sites)],
        { oneIsEnough: true },
      ),
    ),
  );
}

/** 1. Another acyl group in the place of propionyl. The text does not say whether a carbamate or urea is an acyl. */
function condition1({ acyl }: FentanylSites): SiteReading {
  if (acyl.kind === 'propionyl') return unchanged;
  const met = { clause: '1', position: 'acyl', group: acyl.kind, atoms: acyl.atoms } as const;
  return acyl.kind === 'acyl'
    ? { is: 'met', met }
    : { is: 'doubtful', met, because: 'acyl-undefined' };
}

/** 2. Any substituted or unsubstituted monocyclic aromatic group in the place of the phenyl on the nitrogen. */
function condition2({ aryl }: FentanylSites): SiteReading {
  if (aryl.benzene && aryl.substituents.length === 0) return unchanged;
  const group = aryl.benzene ? 'substituted-phenyl' : 'aromatic-ring';
  const met = { clause: '2', position: 'n-aryl', group, atoms: aryl.atoms } as const;
  return aryl.monocycle ? { is: 'met', met } : { is: 'doubtful', met, because: 'fused-ring' };
}

/** 3. The piperidine ring bears groups of a list that ends in 等 ("and the like"): what is not listed may be meant. */
function condition3({ piperidine }: FentanylSites): readonly SiteReading[] {
  return piperidine.map(({ locant, group }) => {
    const position: Position = `piperidine-${locant}`;
    const met = { clause: '3', position, group: group.kind, atoms: group.atoms };
    return fitsList(group, ringWords) === 'plainly'
      ? { is: 'met', met }
      : { is: 'doubtful', met, because: 'open-list' };
  });
}

/** 4. Any other group than hydrogen in the place of phenethyl. */
function condition4(molecule: Molecule, { nitrogen }: FentanylSites): SiteReading {
  if (nitrogen.kind === 'hydrogen') return { is: 'not-named', because: 'hydrogen-excepted' };
  if (readPhenethyls(molecule, nitrogen).some(isPlainPhenethyl)) return unchanged;
  const met = {
    clause: '4',
    position: 'piperidine-nitrogen',
    group: 'any-group',
    atoms: nitrogen.atoms,
  } as const;
  return nitrogen.kind === 'quaternary'
    ? { is: 'doubtful', met, because: 'quaternary' }
    : { is: 'met', met };
}
