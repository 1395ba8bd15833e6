import { doubleOxygen } from '../molecule/group.ts';
import {
  atomAt,
  carbon,
  type Molecule,
  neighboursOf,
  oxygen,
  reach,
} from '../molecule/molecule.ts';
import { readRing } from './fentanyl-sites.ts';
import { judgeSites, type RuleOutcome, strongest, unchanged } from './outcome.ts';

/**
 * United States, List I: 2-methyl-3-phenyloxirane-2-carboxylic acid ("BMK glycidic acid"), its esters, optical and
 * geometric isomers, salts, and salts of these (21 CFR 1310.02(a); final rule in force 4 May 2026).
 */
export function usBmkGlycidic(molecule: Molecule): RuleOutcome {
  return strongest(
    molecule.rings
      .filter((ring) => ring.length === 3)
      .flatMap((ring) => {
        const outcome = readOxirane(molecule, ring);
        return outcome === undefined ? [] : [outcome];
      }),
  );
}

function readOxirane(molecule: Molecule, ring: readonly number[]): RuleOutcome | undefined {
  const within = new Set(ring);
  const carbons = ring.filter((index) => atomAt(molecule, index).z === carbon);
  if (carbons.length !== 2 || !ring.some((index) => atomAt(molecule, index).z === oxygen)) {
    return undefined;
  }
  for (const [two, three] of [carbons, carbons.toReversed()]) {
    if (two === undefined || three === undefined) continue;
    const carboxyl = carboxylOf(molecule, two, within);
    if (carboxyl === undefined || !bearsPhenylOnly(molecule, three, within)) continue;
    if (carboxyl === 'acid') return judgeSites([unchanged], { oneIsEnough: false });
    const met = { clause: 'ester', position: 'carboxyl', group: 'ester', atoms: carboxyl } as const;
    return judgeSites([{ is: 'met', met }], { oneIsEnough: false });
  }
  return undefined;
}

/** The second carbon bears methyl and a carboxyl: the acid, or the atoms of an ester. */
function carboxylOf(
  molecule: Molecule,
  two: number,
  within: ReadonlySet<number>,
): 'acid' | readonly number[] | undefined {
  const outside = neighboursOf(molecule, two).filter(({ atom }) => !within.has(atom));
  const acid = outside.find(({ atom }) => doubleOxygen(molecule, atom) !== undefined);
  const methyl = outside.find(({ atom }) => atomAt(molecule, atom).hydrogens === 3);
  if (outside.length !== 2 || acid === undefined || methyl === undefined) return undefined;
  const single = neighboursOf(molecule, acid.atom).find(
    ({ atom, order }) => atom !== two && order === 1 && atomAt(molecule, atom).z === oxygen,
  );
  if (single === undefined) return undefined;
  const beyond = [...reach(molecule, single.atom, new Set([acid.atom]))];
  if (beyond.length === 1) return 'acid';
  const next = neighboursOf(molecule, single.atom).find(({ atom }) => atom !== acid.atom);
  return next !== undefined && atomAt(molecule, next.atom).z === carbon ? beyond : undefined;
}

function bearsPhenylOnly(molecule: Molecule, three: number, within: ReadonlySet<number>): boolean {
  const outside = neighboursOf(molecule, three).filter(({ atom }) => !within.has(atom));
  const phenyl = outside[0];
  if (outside.length !== 1 || phenyl === undefined) return false;
  if (!atomAt(molecule, phenyl.atom).aromatic) return false;
  const ring = readRing(molecule, phenyl.atom, new Set([three]));
  return ring.benzene && ring.substituents.length === 0;
}
