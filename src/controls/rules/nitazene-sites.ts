import { type Group, readGroup } from '../molecule/group.ts';
import {
  atomAt,
  carbon,
  isAromaticRing,
  type Molecule,
  neighboursOf,
  nitrogen,
  reach,
  ringsAt,
} from '../molecule/molecule.ts';
import { oncePerMolecule } from '../molecule/once.ts';
import { type RingSite, readRing } from './fentanyl-sites.ts';

/**
 * A structure read over the skeleton of the nitazenes, 2-(2-benzylbenzimidazol-1-yl)ethanamine: what stands at each
 * place of which the definitions speak.
 */
export type NitazeneSites = Readonly<{
  /** What the four free carbons of the benzimidazole bear. */
  benzimidazole: readonly PlacedOnBenzimidazole[];
  /** The carbons between benzimidazole and aromatic ring, and what they bear. */
  linker: Readonly<{ length: 1 | 2; groups: readonly Group[]; atoms: readonly number[] }>;
  ring: RingSite;
  /** Which substituent stands opposite to the linker, if any. */
  para: Group | undefined;
  chain: readonly Group[];
  amine: AmineSite;
}>;

export type PlacedOnBenzimidazole = Readonly<{ locant: 4 | 5 | 6 | 7; group: Group }>;

export type AmineSite = Readonly<{
  /** Groups on an open amine; a ring that the nitrogen is part of is given by its atoms instead. */
  groups: readonly Group[];
  ring: readonly number[] | undefined;
  aromatic: boolean;
  atoms: readonly number[];
}>;

export const readNitazenes = oncePerMolecule((molecule: Molecule): readonly NitazeneSites[] => {
  const found: NitazeneSites[] = [];
  for (const imidazole of molecule.rings) {
    for (const benzene of molecule.rings) {
      const core = readBenzimidazole(molecule, imidazole, benzene);
      if (core === undefined) continue;
      for (const chain of readSideChains(molecule, core)) {
        for (const benzyl of readBenzyls(molecule, core))
          found.push({ ...core.placed, ...benzyl, ...chain });
      }
    }
  }
  return found;
});

type Benzimidazole = Readonly<{
  one: number;
  two: number;
  atoms: ReadonlySet<number>;
  placed: Readonly<{ benzimidazole: readonly PlacedOnBenzimidazole[] }>;
}>;

function readBenzimidazole(
  molecule: Molecule,
  imidazole: readonly number[],
  benzene: readonly number[],
): Benzimidazole | undefined {
  if (imidazole.length !== 5 || benzene.length !== 6) return undefined;
  const shared = imidazole.filter((index) => benzene.includes(index));
  const nitrogens = imidazole.filter((index) => atomAt(molecule, index).z === nitrogen);
  if (shared.length !== 2 || nitrogens.length !== 2) return undefined;
  if (!isAromaticRing(molecule, imidazole) || !isAromaticRing(molecule, benzene)) return undefined;
  if (benzene.some((index) => atomAt(molecule, index).z !== carbon)) return undefined;
  const atoms = new Set([...imidazole, ...benzene]);
  const one = nitrogens.find((index) => neighboursOf(molecule, index).length === 3);
  const two = imidazole.find((index) => !shared.includes(index) && !nitrogens.includes(index));
  const three = nitrogens.find((index) => index !== one);
  if (one === undefined || two === undefined || three === undefined) return undefined;
  if (!nitrogens.every((index) => bonded(molecule, index, two))) return undefined;
  const placed = { benzimidazole: placeOnBenzene(molecule, benzene, three, atoms) };
  return { one, two, atoms, placed };
}

/** Locants 4 to 7 run from the carbon next to N-3 around to the carbon next to N-1. */
function placeOnBenzene(
  molecule: Molecule,
  benzene: readonly number[],
  three: number,
  atoms: ReadonlySet<number>,
): readonly PlacedOnBenzimidazole[] {
  const start = benzene.findIndex((index) => bonded(molecule, index, three));
  const turned = [...benzene.slice(start), ...benzene.slice(0, start)];
  // The neighbour that is shared with the imidazole is 7a: walk away from it.
  const next = turned[1] ?? 0;
  const isBridge = neighboursOf(molecule, next).filter(({ atom }) => atoms.has(atom)).length === 3;
  const walked = isBridge ? [turned[0] ?? 0, ...turned.slice(1).toReversed()] : turned;
  return walked.slice(1, 5).flatMap((index, place) =>
    neighboursOf(molecule, index)
      .filter(({ atom }) => !atoms.has(atom))
      .map(({ atom, order }) => ({
        locant: (place + 4) as PlacedOnBenzimidazole['locant'],
        group: readGroup(molecule, atom, atoms, order),
      })),
  );
}

function readSideChains(
  molecule: Molecule,
  core: Benzimidazole,
): readonly Pick<NitazeneSites, 'chain' | 'amine'>[] {
  const found: Pick<NitazeneSites, 'chain' | 'amine'>[] = [];
  for (const alpha of chainCarbons(molecule, core.one, core.atoms)) {
    for (const beta of chainCarbons(molecule, alpha, new Set([core.one]))) {
      for (const { atom: amine, order } of neighboursOf(molecule, beta)) {
        if (atomAt(molecule, amine).z !== nitrogen || order !== 1) continue;
        const parent = new Set([core.one, alpha, beta, amine]);
        const chain = [alpha, beta].flatMap((index) =>
          neighboursOf(molecule, index)
            .filter(({ atom }) => !parent.has(atom))
            .map((next) => readGroup(molecule, next.atom, parent, next.order)),
        );
        found.push({ chain, amine: readAmine(molecule, amine, beta) });
      }
    }
  }
  return found;
}

function readAmine(molecule: Molecule, amine: number, beta: number): AmineSite {
  const outside = neighboursOf(molecule, amine).filter(({ atom }) => atom !== beta);
  const parent = new Set([amine, beta]);
  const ring = ringsAt(molecule, amine)[0];
  const groups =
    ring === undefined
      ? outside.map(({ atom, order }) => readGroup(molecule, atom, parent, order))
      : [];
  const atoms = [amine, ...outside.flatMap(({ atom }) => [...reach(molecule, atom, parent)])];
  return { groups, ring, aromatic: atomAt(molecule, amine).aromatic, atoms: [...new Set(atoms)] };
}

function readBenzyls(
  molecule: Molecule,
  core: Benzimidazole,
): readonly Pick<NitazeneSites, 'linker' | 'ring' | 'para'>[] {
  const found: Pick<NitazeneSites, 'linker' | 'ring' | 'para'>[] = [];
  for (const first of chainCarbons(molecule, core.two, core.atoms)) {
    const paths = [
      [first],
      ...chainCarbons(molecule, first, core.atoms).map((next) => [first, next]),
    ];
    for (const path of paths) found.push(...benzylsAlong(molecule, core, path));
  }
  return found;
}

function benzylsAlong(
  molecule: Molecule,
  core: Benzimidazole,
  path: readonly number[],
): readonly Pick<NitazeneSites, 'linker' | 'ring' | 'para'>[] {
  const last = path[path.length - 1] ?? 0;
  const parent = new Set([...core.atoms, ...path]);
  return neighboursOf(molecule, last)
    .filter(({ atom }) => !parent.has(atom) && atomAt(molecule, atom).aromatic)
    .map(({ atom: attached }) => {
      const ring = readRing(molecule, attached, parent);
      const barred = new Set([...parent, ...ring.ring]);
      const groups = path.flatMap((index) =>
        neighboursOf(molecule, index)
          .filter(({ atom }) => !barred.has(atom))
          .map(({ atom, order }) => readGroup(molecule, atom, barred, order)),
      );
      const linker = { length: path.length === 1 ? 1 : 2, groups, atoms: path } as const;
      return { linker, ring, para: paraOf(molecule, ring, attached) };
    });
}

function paraOf(molecule: Molecule, site: RingSite, attached: number): Group | undefined {
  if (!site.benzene) return undefined;
  const opposite = site.ring[(site.ring.indexOf(attached) + 3) % 6] ?? -1;
  return site.substituents.find(({ root }) => bonded(molecule, root, opposite));
}

/** Carbons outside rings, by a single bond; of a linker, any carbon chain that the definition may mean. */
function chainCarbons(
  molecule: Molecule,
  from: number,
  barred: ReadonlySet<number>,
): readonly number[] {
  return neighboursOf(molecule, from)
    .filter(({ atom, aromatic }) => {
      if (barred.has(atom) || aromatic) return false;
      const { z, aromatic: inAromatic } = atomAt(molecule, atom);
      return z === carbon && !inAromatic && ringsAt(molecule, atom).length === 0;
    })
    .map(({ atom }) => atom);
}

function bonded(molecule: Molecule, one: number, other: number): boolean {
  return neighboursOf(molecule, one).some(({ atom }) => atom === other);
}
