import { doubleOxygen, type Group, readGroup } from '../molecule/group.ts';
import {
  atomAt,
  carbon,
  isAromaticRing,
  isMonocycle,
  type Molecule,
  neighboursOf,
  nitrogen,
  oxygen,
  reach,
  ringsAt,
} from '../molecule/molecule.ts';
import { oncePerMolecule } from '../molecule/once.ts';

/**
 * A structure read over the skeleton of fentanyl, N-phenyl-N-(piperidin-4-yl)amide with a group on the piperidine
 * nitrogen: what stands at each place of which the definitions speak. Everything that the skeleton is not, a
 * definition must name.
 */
export type FentanylSites = Readonly<{
  acyl: AcylSite;
  aryl: RingSite;
  /** What the ring carbons of the piperidine bear besides the skeleton. */
  piperidine: readonly PlacedGroup[];
  nitrogen: NitrogenSite;
}>;

export type AcylSite = Readonly<{
  /** `carbamate` and `urea` where the carbonyl carbon bears oxygen or nitrogen. */
  kind: 'propionyl' | 'acyl' | 'carbamate' | 'urea' | 'other';
  atoms: readonly number[];
}>;

export type RingSite = Readonly<{
  /** Every ring atom of the system that is attached. */
  ring: readonly number[];
  aromatic: boolean;
  monocycle: boolean;
  benzene: boolean;
  /** Whether an atom of the ring is not carbon. */
  hetero: boolean;
  substituents: readonly Group[];
  atoms: readonly number[];
}>;

export type PlacedGroup = Readonly<{ locant: 2 | 3 | 4 | 5 | 6; group: Group }>;

export type NitrogenSite = Readonly<
  | { kind: 'hydrogen' }
  | { kind: 'quaternary'; atoms: readonly number[] }
  | { kind: 'group'; root: number; atoms: readonly number[]; nitrogen: number }
>;

/** Every way to lay the skeleton over a molecule. */
export const readFentanyls = oncePerMolecule((molecule: Molecule): readonly FentanylSites[] => {
  const found: FentanylSites[] = [];
  for (const ring of molecule.rings) {
    const piperidine = piperidineFromNitrogen(molecule, ring);
    if (piperidine === undefined) continue;
    const four = at(piperidine, 3);
    for (const { atom } of neighboursOf(molecule, four)) {
      if (ring.includes(atom) || atomAt(molecule, atom).z !== nitrogen) continue;
      for (const anilide of readAnilides(molecule, atom, four)) {
        found.push(readSites(molecule, piperidine, atom, anilide));
      }
    }
  }
  return found;
});

/** The atoms of a saturated ring of five carbons and a nitrogen, from the nitrogen on; or nothing. */
export function piperidineFromNitrogen(
  molecule: Molecule,
  ring: readonly number[],
): readonly number[] | undefined {
  if (ring.length !== 6) return undefined;
  const nitrogens = ring.filter((index) => atomAt(molecule, index).z === nitrogen);
  const first = nitrogens[0];
  if (nitrogens.length !== 1 || first === undefined) return undefined;
  if (!ring.every((index) => index === first || atomAt(molecule, index).z === carbon)) {
    return undefined;
  }
  const inRing = new Set(ring);
  const saturated = ring.every(
    (index) =>
      !atomAt(molecule, index).aromatic &&
      neighboursOf(molecule, index).every(({ atom, order }) => !inRing.has(atom) || order === 1),
  );
  if (!saturated) return undefined;
  const start = ring.indexOf(first);
  return [...ring.slice(start), ...ring.slice(0, start)];
}

type Anilide = Readonly<{ acylCarbon: number; arylAtom: number }>;

/** The amide nitrogen bears the piperidine, one carbonyl carbon and one aromatic ring, and nothing else. */
function readAnilides(molecule: Molecule, amide: number, four: number): readonly Anilide[] {
  const others = neighboursOf(molecule, amide).filter(({ atom }) => atom !== four);
  if (others.length !== 2 || ringsAt(molecule, amide).length > 0) return [];
  const acyl = others.find(({ atom }) => doubleOxygen(molecule, atom) !== undefined);
  const aryl = others.find(({ atom }) => atomAt(molecule, atom).aromatic);
  if (acyl === undefined || aryl === undefined || acyl.atom === aryl.atom) return [];
  return atomAt(molecule, acyl.atom).z === carbon
    ? [{ acylCarbon: acyl.atom, arylAtom: aryl.atom }]
    : [];
}

function readSites(
  molecule: Molecule,
  piperidine: readonly number[],
  amide: number,
  { acylCarbon, arylAtom }: Anilide,
): FentanylSites {
  return {
    acyl: readAcyl(molecule, acylCarbon, amide),
    aryl: readRing(molecule, arylAtom, new Set([amide])),
    piperidine: readPiperidine(molecule, piperidine, amide),
    nitrogen: readNitrogen(molecule, piperidine),
  };
}

function readAcyl(molecule: Molecule, acylCarbon: number, amide: number): AcylSite {
  const atoms = [...reach(molecule, acylCarbon, new Set([amide]))];
  const beyond = neighboursOf(molecule, acylCarbon).filter(
    ({ atom, order }) => atom !== amide && order !== 2,
  );
  const next = beyond[0];
  if (next === undefined) return { kind: 'acyl', atoms };
  const { z } = atomAt(molecule, next.atom);
  if (z === oxygen) return { kind: 'carbamate', atoms };
  if (z === nitrogen) return { kind: 'urea', atoms };
  if (z !== carbon) return { kind: 'other', atoms };
  return { kind: isEthyl(molecule, next.atom, acylCarbon) ? 'propionyl' : 'acyl', atoms };
}

function isEthyl(molecule: Molecule, root: number, from: number): boolean {
  if (atomAt(molecule, root).hydrogens !== 2) return false;
  const end = neighboursOf(molecule, root).find(({ atom }) => atom !== from);
  if (end === undefined || neighboursOf(molecule, end.atom).length !== 1) return false;
  const { z, hydrogens } = atomAt(molecule, end.atom);
  return z === carbon && hydrogens === 3;
}

/** The ring (or fused rings) that an atom belongs to, and what it bears. */
export function readRing(
  molecule: Molecule,
  attached: number,
  parent: ReadonlySet<number>,
): RingSite {
  const own = ringsAt(molecule, attached);
  const first = own[0] ?? [];
  const monocycle = own.length === 1 && isMonocycle(molecule, first);
  const ring = monocycle ? first : fusedSystem(molecule, first);
  const within = new Set(ring);
  const barred = new Set([...within, ...parent]);
  const substituents = ring.flatMap((index) =>
    neighboursOf(molecule, index)
      .filter(({ atom }) => !within.has(atom) && !parent.has(atom))
      .map(({ atom, order }) => readGroup(molecule, atom, barred, order)),
  );
  const aromatic = isAromaticRing(molecule, ring);
  const hetero = ring.some((index) => atomAt(molecule, index).z !== carbon);
  const benzene = monocycle && aromatic && ring.length === 6 && !hetero;
  const atoms = [...ring, ...substituents.flatMap((group) => group.atoms)];
  return { ring, aromatic, monocycle, benzene, hetero, substituents, atoms };
}

function fusedSystem(molecule: Molecule, first: readonly number[]): readonly number[] {
  const system = new Set(first);
  let grown = true;
  while (grown) {
    grown = false;
    for (const ring of molecule.rings) {
      if (ring.every((index) => system.has(index)) || !ring.some((index) => system.has(index))) {
        continue;
      }
      for (const index of ring) system.add(index);
      grown = true;
    }
  }
  return [...system];
}

function readPiperidine(
  molecule: Molecule,
  piperidine: readonly number[],
  amide: number,
): readonly PlacedGroup[] {
  const within = new Set(piperidine);
  const barred = new Set([...within, amide]);
  const read = (ring: readonly number[]): readonly PlacedGroup[] =>
    ring.slice(1).flatMap((index, place) =>
      neighboursOf(molecule, index)
        .filter(({ atom }) => !within.has(atom) && atom !== amide)
        .map(({ atom, order }) => ({
          locant: (place + 2) as PlacedGroup['locant'],
          group: readGroup(molecule, atom, barred, order),
        })),
    );
  const one = read(piperidine);
  const other = read([at(piperidine, 0), ...piperidine.slice(1).toReversed()]);
  // The lower locants, as a name would have them.
  const sum = (groups: readonly PlacedGroup[]) =>
    groups.reduce((all, { locant }) => all + locant, 0);
  return sum(other) < sum(one) ? other : one;
}

function readNitrogen(molecule: Molecule, piperidine: readonly number[]): NitrogenSite {
  const within = new Set(piperidine);
  const one = at(piperidine, 0);
  const outside = neighboursOf(molecule, one).filter(({ atom }) => !within.has(atom));
  const roots = outside.map(({ atom }) => atom);
  const root = roots[0];
  if (root === undefined) return { kind: 'hydrogen' };
  const atoms = roots.flatMap((each) => [...reach(molecule, each, within)]);
  return roots.length > 1
    ? { kind: 'quaternary', atoms }
    : { kind: 'group', root, atoms, nitrogen: one };
}

function at(indices: readonly number[], place: number): number {
  const index = indices[place];
  if (index === undefined) throw new RangeError(`no atom at place ${place}`);
  return index;
}
