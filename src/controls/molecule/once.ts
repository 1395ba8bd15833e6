import type { Molecule } from './molecule.ts';

/** A reading that several definitions share is made once for each molecule. */
export function oncePerMolecule<T>(read: (molecule: Molecule) => T): (molecule: Molecule) => T {
  const known = new WeakMap<Molecule, { readonly value: T }>();
  return (molecule) => {
    const found = known.get(molecule);
    if (found !== undefined) return found.value;
    const value = read(molecule);
    known.set(molecule, { value });
    return value;
  };
}
