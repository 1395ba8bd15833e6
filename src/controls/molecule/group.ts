import {
  atomAt,
  carbon,
  isHalogen,
  type Molecule,
  neighboursOf,
  nitrogen,
  oxygen,
  reach,
  sulphur,
} from './molecule.ts';

/**
 * What a substituent is, in the words that class definitions use. The words are read narrowly: where a group would
 * fall under a word only on a wide reading, it has a word of its own here (`cycloalkyl` beside `alkyl`,
 * `substituted-amino` beside `amino`), and a rule that meets it answers *possible*.
 */
export const groupKinds = [
  'alkyl',
  'cycloalkyl',
  'alkenyl',
  'alkynyl',
  'haloalkyl',
  'hydroxyalkyl',
  'alkoxyalkyl',
  'alkoxy',
  'haloalkoxy',
  'aryloxy',
  'acyloxy',
  'ester',
  'carboxy',
  'carbamoyl',
  'acyl',
  'hydroxy',
  'oxo',
  'halogen',
  'amino',
  'substituted-amino',
  'acylamino',
  'nitro',
  'cyano',
  'alkylthio',
  'alkylsulfonyl',
  'aryl',
  'aralkyl',
  'bridge',
  'other',
] as const;
export type GroupKind = (typeof groupKinds)[number];

export type Group = Readonly<{
  kind: GroupKind;
  /** The atom by which it is attached. */
  root: number;
  atoms: readonly number[];
  carbons: number;
}>;

/**
 * Reads the substituent that begins at `root`, seen from the atoms of the parent structure in `parent`. A substituent
 * that reaches back to the parent at a second place is a `bridge`.
 */
export function readGroup(
  molecule: Molecule,
  root: number,
  parent: ReadonlySet<number>,
  order = 1,
): Group {
  const reached = reach(molecule, root, parent);
  const atoms = [...reached].toSorted((a, b) => a - b);
  const carbons = atoms.filter((index) => atomAt(molecule, index).z === carbon).length;
  const kind = kindOf(molecule, root, reached, parent, order);
  return { kind, root, atoms, carbons };
}

function kindOf(
  molecule: Molecule,
  root: number,
  reached: ReadonlySet<number>,
  parent: ReadonlySet<number>,
  order: number,
): GroupKind {
  let bonds = 0;
  for (const index of reached) {
    for (const { atom } of neighboursOf(molecule, index)) if (parent.has(atom)) bonds += 1;
  }
  if (bonds > 1) return 'bridge';
  const atom = atomAt(molecule, root);
  if (order === 2) return atom.z === oxygen ? 'oxo' : 'other';
  if (reached.size === 1 && isHalogen(atom)) return 'halogen';
  if (atom.z === oxygen) return ofOxygen(molecule, root, reached, parent);
  if (atom.z === nitrogen) return ofNitrogen(molecule, root, reached, parent);
  if (atom.z === sulphur) return ofSulphur(molecule, root, reached, parent);
  return atom.z === carbon ? ofCarbon(molecule, root, reached, parent) : 'other';
}

function ofOxygen(
  molecule: Molecule,
  root: number,
  reached: ReadonlySet<number>,
  parent: ReadonlySet<number>,
): GroupKind {
  if (reached.size === 1) return atomAt(molecule, root).charge === 0 ? 'hydroxy' : 'other';
  const next = onward(molecule, root, parent);
  if (next === undefined || atomAt(molecule, next).z !== carbon) return 'other';
  if (doubleOxygen(molecule, next) !== undefined) return 'acyloxy';
  if (atomAt(molecule, next).aromatic) return 'aryloxy';
  const rest = without(reached, root);
  if (isSaturatedChain(molecule, rest)) return 'alkoxy';
  return isChainWithHalogens(molecule, rest) ? 'haloalkoxy' : 'other';
}

function ofNitrogen(
  molecule: Molecule,
  root: number,
  reached: ReadonlySet<number>,
  parent: ReadonlySet<number>,
): GroupKind {
  const away = neighboursOf(molecule, root).filter(({ atom }) => !parent.has(atom));
  if (isNitro(molecule, root, away)) return reached.size === 3 ? 'nitro' : 'other';
  if (atomAt(molecule, root).aromatic) return 'other';
  if (away.length === 0) return atomAt(molecule, root).hydrogens >= 2 ? 'amino' : 'other';
  if (away.some(({ order }) => order !== 1)) return 'other';
  if (away.some(({ atom }) => atomAt(molecule, atom).z !== carbon)) return 'other';
  if (away.some(({ atom }) => doubleOxygen(molecule, atom) !== undefined)) return 'acylamino';
  return 'substituted-amino';
}

function isNitro(
  molecule: Molecule,
  root: number,
  away: readonly Readonly<{ atom: number; order: number }>[],
): boolean {
  return (
    away.length === 2 &&
    away.every(({ atom }) => {
      const { z, hydrogens } = atomAt(molecule, atom);
      return z === oxygen && hydrogens === 0 && neighboursOf(molecule, atom).length === 1;
    }) &&
    atomAt(molecule, root).hydrogens === 0
  );
}

function ofSulphur(
  molecule: Molecule,
  root: number,
  reached: ReadonlySet<number>,
  parent: ReadonlySet<number>,
): GroupKind {
  const away = neighboursOf(molecule, root).filter(({ atom }) => !parent.has(atom));
  const oxygens = away.filter(
    ({ atom, order }) => order === 2 && atomAt(molecule, atom).z === oxygen,
  );
  const rest = new Set(reached);
  rest.delete(root);
  for (const { atom } of oxygens) rest.delete(atom);
  if (rest.size === 0 || !isSaturatedChain(molecule, rest)) return 'other';
  if (oxygens.length === 2) return 'alkylsulfonyl';
  return oxygens.length === 0 ? 'alkylthio' : 'other';
}

function ofCarbon(
  molecule: Molecule,
  root: number,
  reached: ReadonlySet<number>,
  parent: ReadonlySet<number>,
): GroupKind {
  if (atomAt(molecule, root).aromatic) return 'aryl';
  const doubled = doubleOxygen(molecule, root);
  if (doubled !== undefined) return ofCarbonyl(molecule, root, doubled, parent);
  if (isCyano(molecule, root, reached)) return 'cyano';
  if (isSaturatedChain(molecule, reached)) return 'alkyl';
  const atoms = [...reached];
  const inRing = molecule.rings.some((ring) => ring.every((index) => reached.has(index)));
  if (atoms.every((index) => atomAt(molecule, index).z === carbon)) {
    return ofHydrocarbon(molecule, reached, inRing);
  }
  if (inRing) return 'other';
  if (isChainWithHalogens(molecule, reached)) return 'haloalkyl';
  return ofOxygenatedChain(molecule, reached);
}

function ofCarbonyl(
  molecule: Molecule,
  root: number,
  doubled: number,
  parent: ReadonlySet<number>,
): GroupKind {
  const away = neighboursOf(molecule, root).filter(
    ({ atom }) => atom !== doubled && !parent.has(atom),
  );
  const next = away[0];
  if (next === undefined) return 'acyl';
  const { z, hydrogens } = atomAt(molecule, next.atom);
  if (z === oxygen) {
    return hydrogens > 0 || neighboursOf(molecule, next.atom).length === 1 ? 'carboxy' : 'ester';
  }
  if (z === nitrogen) return 'carbamoyl';
  return z === carbon ? 'acyl' : 'other';
}

function ofHydrocarbon(
  molecule: Molecule,
  reached: ReadonlySet<number>,
  inRing: boolean,
): GroupKind {
  if ([...reached].some((index) => atomAt(molecule, index).aromatic)) return 'aralkyl';
  const orders = ordersWithin(molecule, reached);
  if (inRing) return orders.every((order) => order === 1) ? 'cycloalkyl' : 'other';
  if (orders.includes(3)) return 'alkynyl';
  return 'alkenyl';
}

/** Saturated, open, of carbon and oxygen only: an ether in the chain, or a hydroxyl on it. */
function ofOxygenatedChain(molecule: Molecule, reached: ReadonlySet<number>): GroupKind {
  let ethers = 0;
  let hydroxyls = 0;
  for (const index of reached) {
    const { z, hydrogens, charge } = atomAt(molecule, index);
    if (charge !== 0 || (z !== carbon && z !== oxygen)) return 'other';
    if (z === oxygen && hydrogens > 0) hydroxyls += 1;
    else if (z === oxygen) ethers += 1;
  }
  if (ordersWithin(molecule, reached).some((order) => order !== 1)) return 'other';
  if (ethers > 0 && hydroxyls === 0) return 'alkoxyalkyl';
  return hydroxyls > 0 && ethers === 0 ? 'hydroxyalkyl' : 'other';
}

function isCyano(molecule: Molecule, root: number, reached: ReadonlySet<number>): boolean {
  return (
    reached.size === 2 &&
    neighboursOf(molecule, root).some(
      ({ atom, order }) => order === 3 && atomAt(molecule, atom).z === nitrogen,
    )
  );
}

/** The oxygen double-bonded to an atom, if it has one. */
export function doubleOxygen(molecule: Molecule, index: number): number | undefined {
  return neighboursOf(molecule, index).find(
    ({ atom, order }) => order === 2 && atomAt(molecule, atom).z === oxygen,
  )?.atom;
}

/** Carbon only, single bonds only, no ring. */
export function isSaturatedChain(molecule: Molecule, atoms: ReadonlySet<number>): boolean {
  for (const index of atoms) {
    const { z, charge, radicals, aromatic } = atomAt(molecule, index);
    if (z !== carbon || charge !== 0 || radicals !== 0 || aromatic) return false;
  }
  return isOpenAndSingle(molecule, atoms);
}

function isChainWithHalogens(molecule: Molecule, atoms: ReadonlySet<number>): boolean {
  let halogens = 0;
  for (const index of atoms) {
    const atom = atomAt(molecule, index);
    if (isHalogen(atom)) halogens += 1;
    else if (atom.z !== carbon || atom.aromatic || atom.charge !== 0) return false;
  }
  return halogens > 0 && isOpenAndSingle(molecule, atoms);
}

function isOpenAndSingle(molecule: Molecule, atoms: ReadonlySet<number>): boolean {
  if (ordersWithin(molecule, atoms).some((order) => order !== 1)) return false;
  return !molecule.rings.some((ring) => ring.every((index) => atoms.has(index)));
}

function ordersWithin(molecule: Molecule, atoms: ReadonlySet<number>): readonly number[] {
  const orders: number[] = [];
  for (const index of atoms) {
    for (const { atom, order } of neighboursOf(molecule, index)) {
      if (atom > index && atoms.has(atom)) orders.push(order);
    }
  }
  return orders;
}

function onward(molecule: Molecule, root: number, parent: ReadonlySet<number>): number | undefined {
  return neighboursOf(molecule, root).find(({ atom }) => !parent.has(atom))?.atom;
}

function without(atoms: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const rest = new Set(atoms);
  rest.delete(index);
  return rest;
}
