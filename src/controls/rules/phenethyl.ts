import { type Group, readGroup } from '../molecule/group.ts';
import { atomAt, carbon, type Molecule, neighboursOf, ringsAt } from '../molecule/molecule.ts';
import { type NitrogenSite, type RingSite, readRing } from './fentanyl-sites.ts';

/** The group on the piperidine nitrogen, read as two carbons that end in a ring. */
export type Phenethyl = Readonly<{
  chain: readonly Group[];
  ring: RingSite;
  atoms: readonly number[];
}>;

/** Every way to read the group so; none where it is not two carbons and a ring. */
export function readPhenethyls(molecule: Molecule, site: NitrogenSite): readonly Phenethyl[] {
  if (site.kind !== 'group' || !isChainCarbon(molecule, site.root)) return [];
  const alpha = site.root;
  const found: Phenethyl[] = [];
  for (const beta of carbonsAfter(molecule, alpha, site.nitrogen)) {
    for (const { atom: ringAtom, order } of neighboursOf(molecule, beta)) {
      if (ringAtom === alpha || order !== 1 || ringsAt(molecule, ringAtom).length === 0) continue;
      const parent = new Set([site.nitrogen, alpha, beta]);
      const ring = readRing(molecule, ringAtom, parent);
      const barred = new Set([...parent, ...ring.ring]);
      const chain = [alpha, beta].flatMap((index) =>
        neighboursOf(molecule, index)
          .filter(({ atom }) => !barred.has(atom))
          .map((next) => readGroup(molecule, next.atom, barred, next.order)),
      );
      found.push({ chain, ring, atoms: site.atoms });
    }
  }
  return found;
}

export function isPlainPhenethyl({ chain, ring }: Phenethyl): boolean {
  return chain.length === 0 && ring.benzene && ring.substituents.length === 0;
}

function carbonsAfter(molecule: Molecule, alpha: number, before: number): readonly number[] {
  return neighboursOf(molecule, alpha)
    .filter(({ atom, order }) => atom !== before && order === 1 && isChainCarbon(molecule, atom))
    .map(({ atom }) => atom);
}

function isChainCarbon(molecule: Molecule, index: number): boolean {
  const { z, aromatic } = atomAt(molecule, index);
  return z === carbon && !aromatic && ringsAt(molecule, index).length === 0;
}
