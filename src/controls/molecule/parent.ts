import { type Atom, atomAt, buildMolecule, carbon, type Molecule, reach } from './molecule.ts';

/**
 * What a structure is about, once salt, charge and isotope are set aside: laws name a substance and extend to its
 * salts and isomers, and a notation draws one of them. Only protons are moved: a charge that a proton cannot settle
 * (a quaternary nitrogen, a nitro group) stays.
 */
export type Parts = Readonly<{
  /** One neutral molecule for each separate piece, without isotopes. */
  parts: readonly Molecule[];
  isotopes: boolean;
  charges: boolean;
}>;

export function separate(molecule: Molecule): Parts {
  const plain = withoutIsotopes(molecule);
  const parts = components(plain.molecule).map(neutralise);
  return {
    parts: parts.map(({ molecule: part }) => part),
    isotopes: plain.changed,
    charges: parts.some(({ changed }) => changed),
  };
}

/** A piece without carbon: an inorganic acid, a metal, water, ammonia. */
export function isInorganic({ atoms }: Molecule): boolean {
  return !atoms.some(({ z }) => z === carbon);
}

type Changed = Readonly<{ molecule: Molecule; changed: boolean }>;

/** Isotope labels dropped, and hydrogens that were atoms of their own (deuterium) counted where they stand. */
function withoutIsotopes(molecule: Molecule): Changed {
  const { atoms, bonds, neighbours } = molecule;
  const drawn = new Set<number>();
  const extra = new Map<number, number>();
  for (const [index, { z, charge }] of atoms.entries()) {
    const only = neighbours[index]?.[0];
    if (z !== 1 || charge !== 0 || only === undefined || neighbours[index]?.length !== 1) continue;
    if (atomAt(molecule, only.atom).z === 1) continue;
    drawn.add(index);
    extra.set(only.atom, (extra.get(only.atom) ?? 0) + 1);
  }
  const changed = drawn.size > 0 || atoms.some(({ isotope }) => isotope !== 0);
  if (!changed) return { molecule, changed };
  const plain = atoms.map((atom, index): Atom => {
    const hydrogens = atom.hydrogens + (extra.get(index) ?? 0);
    if (!extra.has(index)) return { ...atom, isotope: 0 };
    // Which way round a centre is was said by the order of its neighbours, one of which is gone.
    const { stereo: _, ...rest } = atom;
    return { ...rest, isotope: 0, hydrogens };
  });
  const kept = atoms.flatMap((_, index) => (drawn.has(index) ? [] : [index]));
  return { molecule: select(buildMolecule(plain, bonds, molecule.rings), kept), changed };
}

function components(molecule: Molecule): readonly Molecule[] {
  const seen = new Set<number>();
  const parts: Molecule[] = [];
  for (const index of molecule.atoms.keys()) {
    if (seen.has(index)) continue;
    const part = reach(molecule, index, new Set());
    for (const each of part) seen.add(each);
    parts.push(
      part.size === molecule.atoms.length
        ? molecule
        : select(
            molecule,
            [...part].toSorted((a, b) => a - b),
          ),
    );
  }
  return parts;
}

/** Takes a proton from a cation that carries one, gives one to an anion; opposite charges on neighbours stay. */
function neutralise(molecule: Molecule): Changed {
  let changed = false;
  const atoms = molecule.atoms.map((atom, index): Atom => {
    const { charge, hydrogens } = atom;
    if (charge === 0 || isBalanced(molecule, index)) return atom;
    if (charge > 0) {
      const protons = Math.min(charge, hydrogens);
      if (protons === 0 || isMetal(atom)) return atom;
      changed = true;
      return { ...atom, charge: charge - protons, hydrogens: hydrogens - protons };
    }
    changed = true;
    return { ...atom, charge: 0, hydrogens: hydrogens - charge };
  });
  return changed
    ? { molecule: buildMolecule(atoms, molecule.bonds, molecule.rings), changed }
    : { molecule, changed };
}

/** Nitro, N-oxide, azide: the charge has its opposite next to it. */
function isBalanced(molecule: Molecule, index: number): boolean {
  const { charge } = atomAt(molecule, index);
  return (molecule.neighbours[index] ?? []).some(
    ({ atom }) => Math.sign(atomAt(molecule, atom).charge) === -Math.sign(charge),
  );
}

function isMetal({ z }: Atom): boolean {
  const nonMetals = [1, 2, 5, 6, 7, 8, 9, 10, 14, 15, 16, 17, 18, 33, 34, 35, 36, 52, 53, 54];
  return !nonMetals.includes(z);
}

function select(molecule: Molecule, kept: readonly number[]): Molecule {
  const place = new Map(kept.map((index, at) => [index, at]));
  const atoms = kept.map((index) => atomAt(molecule, index));
  const bonds = molecule.bonds.flatMap((bond) => {
    const from = place.get(bond.from);
    const to = place.get(bond.to);
    return from === undefined || to === undefined ? [] : [{ ...bond, from, to }];
  });
  const rings = molecule.rings.flatMap((ring) => {
    const mapped = ring.flatMap((index) => place.get(index) ?? []);
    return mapped.length === ring.length ? [mapped] : [];
  });
  return buildMolecule(atoms, bonds, rings);
}
