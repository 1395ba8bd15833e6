import { doubleOxygen, type Group } from '../molecule/group.ts';
import {
  atomAt,
  carbon,
  isHalogen,
  type Molecule,
  neighboursOf,
  nitrogen,
  oxygen,
  reach,
  ringsAt,
} from '../molecule/molecule.ts';
import { oncePerMolecule } from '../molecule/once.ts';
import { piperidineFromNitrogen, type RingSite, readRing } from './fentanyl-sites.ts';
import { judgeSites, type RuleOutcome, type SiteReading, strongest, unchanged } from './outcome.ts';
import type { Position } from './positions.ts';

/**
 * United States, List I: "4-anilinopiperidine, its amides, its carbamates, its halides, its salts, and any
 * combination thereof" (21 CFR 1310.02(a); 85 FR 20822, in force 15 May 2020; halides added by 88 FR 74352, in force
 * 30 November 2023). An amide or a carbamate on either nitrogen, halogen on the aniline ring; nothing else.
 */
export function usFourAnilinopiperidine(molecule: Molecule): RuleOutcome {
  return strongest(readAnilinopiperidines(molecule).map((sites) => judge(molecule, sites, true)));
}

/** The wording before halides were added. */
export function usFourAnilinopiperidine2020(molecule: Molecule): RuleOutcome {
  return strongest(readAnilinopiperidines(molecule).map((sites) => judge(molecule, sites, false)));
}

export type Anilinopiperidine = Readonly<{
  piperidine: readonly number[];
  amine: number;
  aryl: RingSite;
}>;

/** Piperidine with an aniline on its fourth carbon, whatever else they bear. */
export const readAnilinopiperidines = oncePerMolecule(
  (molecule: Molecule): readonly Anilinopiperidine[] => {
    const found: Anilinopiperidine[] = [];
    for (const ring of molecule.rings) {
      const piperidine = piperidineFromNitrogen(molecule, ring);
      const four = piperidine?.[3];
      if (piperidine === undefined || four === undefined) continue;
      for (const { atom: amine } of neighboursOf(molecule, four)) {
        if (ring.includes(amine) || atomAt(molecule, amine).z !== nitrogen) continue;
        const aryl = neighboursOf(molecule, amine).find(
          ({ atom }) => atomAt(molecule, atom).aromatic,
        );
        if (aryl === undefined || ringsAt(molecule, amine).length > 0) continue;
        found.push({ piperidine, amine, aryl: readRing(molecule, aryl.atom, new Set([amine])) });
      }
    }
    return found;
  },
);

function judge(
  molecule: Molecule,
  { piperidine, amine, aryl }: Anilinopiperidine,
  halides: boolean,
): RuleOutcome {
  const one = piperidine[0] ?? 0;
  const ring = new Set(piperidine);
  const arylAtoms = new Set(aryl.ring);
  const onPiperidine = piperidine.slice(1).flatMap((index) =>
    neighboursOf(molecule, index)
      .filter(({ atom }) => !ring.has(atom) && atom !== amine)
      .map(({ atom }): SiteReading => {
        if (!halides || !isHalogen(atomAt(molecule, atom)))
          return { is: 'not-named', because: 'site-not-named' };
        const met = {
          clause: 'halide',
          position: 'whole',
          group: 'halogen',
          atoms: [atom],
        } as const;
        return { is: 'doubtful', met, because: 'wide-reading' };
      }),
  );
  return judgeSites(
    [
      acylOn(molecule, one, ring, 'piperidine-nitrogen'),
      acylOn(molecule, amine, new Set([...arylAtoms, piperidine[3] ?? 0]), 'anilide-nitrogen'),
      ...arylSites(aryl, halides),
      ...onPiperidine,
    ],
    { oneIsEnough: false },
  );
}

function arylSites(aryl: RingSite, halides: boolean): readonly SiteReading[] {
  if (!aryl.benzene) return [{ is: 'not-named', because: 'site-not-named' }];
  return aryl.substituents.map((group: Group): SiteReading => {
    if (!halides || group.kind !== 'halogen') return { is: 'not-named', because: 'site-not-named' };
    const { atoms } = group;
    return { is: 'met', met: { clause: 'halide', position: 'n-aryl', group: 'halogen', atoms } };
  });
}

/** What a nitrogen bears besides the parent: nothing, an acyl (amide) or a carbamate. */
export function acylOn(
  molecule: Molecule,
  index: number,
  parent: ReadonlySet<number>,
  position: Position,
): SiteReading {
  const outside = neighboursOf(molecule, index).filter(({ atom }) => !parent.has(atom));
  const first = outside[0];
  if (first === undefined) return unchanged;
  if (outside.length > 1) return { is: 'not-named', because: 'quaternary' };
  const doubled = doubleOxygen(molecule, first.atom);
  if (atomAt(molecule, first.atom).z !== carbon || doubled === undefined) {
    return { is: 'not-named', because: 'site-not-named' };
  }
  const next = neighboursOf(molecule, first.atom).find(
    ({ atom }) => atom !== index && atom !== doubled,
  );
  const atoms = [...reach(molecule, first.atom, new Set([index]))];
  const z = next === undefined ? carbon : atomAt(molecule, next.atom).z;
  if (z === carbon) {
    return { is: 'met', met: { clause: 'amide', position, group: 'acyl', atoms } };
  }
  if (z === oxygen && next !== undefined && neighboursOf(molecule, next.atom).length > 1) {
    return { is: 'met', met: { clause: 'carbamate', position, group: 'carbamate', atoms } };
  }
  return { is: 'not-named', because: 'site-not-named' };
}
