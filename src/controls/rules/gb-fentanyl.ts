import { atomAt, carbon, type Molecule, neighboursOf, oxygen } from '../molecule/molecule.ts';
import { type FentanylClauses, judgeFentanyl } from './fentanyl-related.ts';
import { type RingSite, readFentanyls } from './fentanyl-sites.ts';
import { fitsList, type LawWord } from './law-words.ts';
import { type RuleOutcome, type SiteReading, strongest, unchanged } from './outcome.ts';

/**
 * United Kingdom, Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(d), inserted by S.I. 1986/2230:
 * structurally derived from fentanyl by modification in any of six ways.
 */
const clauses: FentanylClauses = {
  phenethylRing: { clause: 'i', which: 'heteromonocycle' },
  phenethyl: {
    clause: 'ii',
    words: ['alkyl', 'alkenyl', 'alkoxy', 'hydroxy', 'halogen', 'haloalkyl', 'amino', 'nitro'],
  },
  piperidine: [
    { clause: 'iii', words: ['alkyl', 'alkenyl'] },
    { clause: 'v', words: ['alkoxycarbonyl', 'alkoxyalkyl', 'acyloxy'], only: 4 },
  ],
  aryl: clauseIv,
  acyl: 'vi',
};

export function gbFentanyl(molecule: Molecule): RuleOutcome {
  return strongest(readFentanyls(molecule).map((sites) => judgeFentanyl(molecule, sites, clauses)));
}

const onAniline: readonly LawWord[] = ['alkyl', 'alkoxy', 'halogen', 'haloalkyl'];

/** iv. The aniline ring bears alkyl, alkoxy, alkylenedioxy, halogeno or haloalkyl; it stays a benzene ring. */
function clauseIv(molecule: Molecule, aryl: RingSite): SiteReading {
  if (aryl.benzene && aryl.substituents.length === 0) return unchanged;
  const at = { clause: 'iv', position: 'n-aryl', atoms: aryl.atoms } as const;
  if (!aryl.benzene) {
    return isAlkylenedioxyphenyl(molecule, aryl)
      ? { is: 'met', met: { ...at, group: 'alkylenedioxy' } }
      : { is: 'not-named', because: 'site-not-named' };
  }
  const fits = aryl.substituents.map((group) => fitsList(group, onAniline));
  if (fits.includes('no')) return { is: 'not-named', because: 'site-not-named' };
  const met = { ...at, group: 'substituted-phenyl' } as const;
  return fits.includes('widely')
    ? { is: 'doubtful', met, because: 'wide-reading' }
    : { is: 'met', met };
}

/** A benzene ring fused to a ring of two oxygens and saturated carbons, with nothing further on either. */
function isAlkylenedioxyphenyl(molecule: Molecule, { ring, substituents }: RingSite): boolean {
  const bridge = ring.filter((index) => !atomAt(molecule, index).aromatic);
  const oxygens = bridge.filter((index) => atomAt(molecule, index).z === oxygen);
  const benzene = ring.filter((index) => atomAt(molecule, index).aromatic);
  return (
    substituents.length === 0 &&
    benzene.length === 6 &&
    benzene.every((index) => atomAt(molecule, index).z === carbon) &&
    oxygens.length === 2 &&
    oxygens.every((index) =>
      neighboursOf(molecule, index).some(({ atom }) => benzene.includes(atom)),
    ) &&
    bridge.every((index) => [carbon, oxygen].includes(atomAt(molecule, index).z))
  );
}
