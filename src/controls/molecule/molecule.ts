/**
 * A molecule as a graph, the way a class definition speaks of it: atoms, bonds, rings. Hydrogens are counted on their
 * atom. Where the graph comes from is the business of a `Chemistry`; nothing here reads or writes a notation.
 */
export type Atom = Readonly<{
  /** Atomic number. */
  z: number;
  hydrogens: number;
  charge: number;
  /** Mass number, 0 where none is given. */
  isotope: number;
  radicals: number;
  aromatic: boolean;
  /** The toolkit's own word for a stereocentre, kept so that it can be given back; no definition here reads it. */
  stereo?: string;
}>;

export type Bond = Readonly<{ from: number; to: number; order: number; aromatic: boolean }>;

export type Molecule = Readonly<{
  atoms: readonly Atom[];
  bonds: readonly Bond[];
  /** A smallest set of smallest rings; each ring lists its atoms in order around it. */
  rings: readonly (readonly number[])[];
  /** For each atom, its neighbours and the bond to each. */
  neighbours: readonly (readonly Neighbour[])[];
}>;

export type Neighbour = Readonly<{ atom: number; order: number; aromatic: boolean }>;

export const carbon = 6;
export const nitrogen = 7;
export const oxygen = 8;
export const sulphur = 16;
const halogens: ReadonlySet<number> = new Set([9, 17, 35, 53]);

export function buildMolecule(
  atoms: readonly Atom[],
  bonds: readonly Bond[],
  rings: readonly (readonly number[])[],
): Molecule {
  const neighbours: Neighbour[][] = atoms.map(() => []);
  for (const { from, to, order, aromatic } of bonds) {
    neighbours[from]?.push({ atom: to, order, aromatic });
    neighbours[to]?.push({ atom: from, order, aromatic });
  }
  return { atoms, bonds, rings, neighbours };
}

export function atomAt(molecule: Molecule, index: number): Atom {
  const atom = molecule.atoms[index];
  if (atom === undefined) throw new RangeError(`no atom ${index}`);
  return atom;
}

export function neighboursOf(molecule: Molecule, index: number): readonly Neighbour[] {
  return molecule.neighbours[index] ?? [];
}

export function isHalogen({ z }: Atom): boolean {
  return halogens.has(z);
}

/** The rings that an atom is part of. */
export function ringsAt(molecule: Molecule, index: number): readonly (readonly number[])[] {
  return molecule.rings.filter((ring) => ring.includes(index));
}

/** Whether all atoms of a ring are aromatic. */
export function isAromaticRing(molecule: Molecule, ring: readonly number[]): boolean {
  return ring.every((index) => atomAt(molecule, index).aromatic);
}

/** Whether a ring shares atoms with no other ring: a monocycle, where the law says so. */
export function isMonocycle(molecule: Molecule, ring: readonly number[]): boolean {
  return molecule.rings.every(
    (other) => other === ring || !other.some((index) => ring.includes(index)),
  );
}

/**
 * The atoms reached from `root` without passing through `barred`. The root is part of the answer; an atom that is
 * barred never is.
 */
export function reach(
  molecule: Molecule,
  root: number,
  barred: ReadonlySet<number>,
): ReadonlySet<number> {
  const seen = new Set([root]);
  const open = [root];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { atom } of neighboursOf(molecule, at)) {
      if (seen.has(atom) || barred.has(atom)) continue;
      seen.add(atom);
      open.push(atom);
    }
  }
  return seen;
}
