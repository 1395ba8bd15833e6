import { atomAt, type Molecule, neighboursOf, oxygen } from '../molecule/molecule.ts';
import { piperidineFromNitrogen } from './fentanyl-sites.ts';
import { acylOn } from './four-anilinopiperidine.ts';
import { judgeSites, type RuleOutcome, type SiteReading, strongest, unchanged } from './outcome.ts';

/**
 * United States, List I: "4-piperidone, its acetals, its amides, its carbamates, its salts, and salts of its acetals,
 * its amides, and its carbamates, and any combination thereof" (21 CFR 1310.02(a); 88 FR 21902, in force 12 May 2023).
 */
export function usFourPiperidone(molecule: Molecule): RuleOutcome {
  const outcomes: RuleOutcome[] = [];
  for (const ring of molecule.rings) {
    const piperidine = piperidineFromNitrogen(molecule, ring);
    if (piperidine === undefined) continue;
    const carbonyl = readCarbonyl(molecule, piperidine);
    if (carbonyl === undefined) continue;
    outcomes.push(judge(molecule, piperidine, carbonyl));
  }
  return strongest(outcomes);
}

/** Whether a ring of the molecule is a 4-piperidone at all: the skeleton, whatever it bears elsewhere. */
export function hasPiperidone(molecule: Molecule): boolean {
  return molecule.rings.some((ring) => {
    const piperidine = piperidineFromNitrogen(molecule, ring);
    return piperidine !== undefined && readCarbonyl(molecule, piperidine) === unchanged;
  });
}

function judge(
  molecule: Molecule,
  piperidine: readonly number[],
  carbonyl: SiteReading,
): RuleOutcome {
  const ring = new Set(piperidine);
  const elsewhere = piperidine
    .filter((_, place) => place !== 0 && place !== 3)
    .flatMap((index) => neighboursOf(molecule, index).filter(({ atom }) => !ring.has(atom)))
    .map((): SiteReading => ({ is: 'not-named', because: 'site-not-named' }));
  const one = acylOn(molecule, piperidine[0] ?? 0, ring, 'piperidine-nitrogen');
  return judgeSites([carbonyl, one, ...elsewhere], { oneIsEnough: false });
}

/** The fourth carbon as a ketone, or as its acetal; nothing where it is neither. */
function readCarbonyl(molecule: Molecule, piperidine: readonly number[]): SiteReading | undefined {
  const ring = new Set(piperidine);
  const outside = neighboursOf(molecule, piperidine[3] ?? 0).filter(({ atom }) => !ring.has(atom));
  const oxygens = outside.filter(({ atom }) => atomAt(molecule, atom).z === oxygen);
  if (oxygens.length !== outside.length) return undefined;
  if (oxygens.length === 1) return oxygens[0]?.order === 2 ? unchanged : undefined;
  if (oxygens.length !== 2) return undefined;
  const hydroxyls = oxygens.filter(({ atom }) => atomAt(molecule, atom).hydrogens > 0).length;
  const atoms = oxygens.map(({ atom }) => atom);
  const met = { clause: 'acetal', position: 'ring-4', group: 'acetal', atoms } as const;
  if (hydroxyls === 0) return { is: 'met', met };
  // Two hydroxyls are the hydrate of the ketone; one is a hemiacetal, which the wording may or may not mean.
  if (hydroxyls === 2) return { is: 'not-named', because: 'site-not-named' };
  return { is: 'doubtful', met, because: 'wide-reading' };
}
