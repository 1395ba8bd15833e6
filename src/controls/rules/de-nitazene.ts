import type { Group } from '../molecule/group.ts';
import { massMda } from '../molecule/mass.ts';
import { atomAt, carbon, type Molecule, nitrogen, oxygen } from '../molecule/molecule.ts';
import { type AmineSite, type NitazeneSites, readNitazenes } from './nitazene-sites.ts';
import { judgeSites, type RuleOutcome, type SiteReading, strongest } from './outcome.ts';

/**
 * Germany, New Psychoactive Substances Act (NpSG), annex, group 7 (benzimidazoles), the wording of 2021: closed tables
 * of substituents, molecular mass at most 500, any charge, stereochemistry or salt. The sixth amending regulation,
 * which the Bundesrat approved on 21 November 2025, rewrites the annex; its wording was not read.
 */
const massMaxMda = 500_000;

export function deBenzimidazoles2021(molecule: Molecule): RuleOutcome {
  const readings = readNitazenes(molecule);
  if (readings.length === 0) return { answer: 'outside', because: 'no-core' };
  const mass = massMda(molecule);
  if (mass !== undefined && mass > massMaxMda)
    return { answer: 'outside', because: 'over-mass-limit' };
  return strongest(
    readings.map((sites) =>
      judgeSites(
        [
          amineSite(molecule, sites.amine),
          ...benzimidazoleSites(sites),
          ...phenylSites(sites),
          ...rest(sites),
        ],
        { oneIsEnough: false },
      ),
    ),
  );
}

/** R1, R2: hydrogen or alkyl up to three carbons; or the nitrogen in morpholine, pyrrolidine or piperidine. */
function amineSite(molecule: Molecule, amine: AmineSite): SiteReading {
  const met = { clause: 'R1, R2', position: 'amine', group: 'amino', atoms: amine.atoms } as const;
  const named =
    amine.ring === undefined
      ? amine.groups.every(({ kind, carbons }) => kind === 'alkyl' && carbons <= 3)
      : isNamedRing(molecule, amine);
  return named ? { is: 'met', met } : { is: 'not-named', because: 'site-not-named' };
}

function isNamedRing(molecule: Molecule, { ring, aromatic, atoms }: AmineSite): boolean {
  if (ring === undefined || aromatic || atoms.length !== ring.length) return false;
  const heteros = ring.map((index) => atomAt(molecule, index).z).filter((z) => z !== carbon);
  if (ring.length === 5) return heteros.length === 1;
  if (ring.length !== 6) return false;
  if (heteros.length === 1) return true;
  const at = ring.findIndex((index) => atomAt(molecule, index).z === nitrogen);
  const opposite = ring[(at + 3) % 6];
  return heteros.length === 2 && opposite !== undefined && atomAt(molecule, opposite).z === oxygen;
}

/** R3, R4: hydrogen, nitro, trifluoromethyl, methoxy, trifluoromethoxy, cyano, halogen. */
function benzimidazoleSites({ benzimidazole }: NitazeneSites): readonly SiteReading[] {
  if (benzimidazole.length > 2) return [{ is: 'not-named', because: 'site-not-named' }];
  return benzimidazole.map(({ group }) =>
    listed('R3, R4', 'benzimidazole', group, {
      nitro: 0,
      haloalkyl: 1,
      alkoxy: 1,
      haloalkoxy: 1,
      cyano: 1,
      halogen: 0,
    }),
  );
}

/** Rn: alkyl, alkoxy and alkylsulphanyl up to four carbons, acetoxy, trifluoromethyl, trifluoromethoxy, hydroxy, … */
function phenylSites({ ring }: NitazeneSites): readonly SiteReading[] {
  if (!ring.benzene) return [{ is: 'not-named', because: 'site-not-named' }];
  return ring.substituents.map((group) =>
    listed('Rn', 'benzyl-ring', group, {
      alkyl: 4,
      alkoxy: 4,
      haloalkoxy: 1,
      acyloxy: 2,
      alkylthio: 4,
      haloalkyl: 1,
      hydroxy: 0,
      cyano: 1,
      halogen: 0,
    }),
  );
}

function rest({ linker, chain }: NitazeneSites): readonly SiteReading[] {
  const groups = linker.length + linker.groups.length + chain.length - 1;
  return groups === 0 ? [] : [{ is: 'not-named', because: 'site-not-named' }];
}

/** The tables name trifluoromethyl and trifluoromethoxy, so one carbon with three fluorines: four or five atoms. */
function listed(
  clause: string,
  position: 'benzimidazole' | 'benzyl-ring',
  group: Group,
  most: Readonly<Partial<Record<Group['kind'], number>>>,
): SiteReading {
  const limit = most[group.kind];
  const halogenated = { haloalkyl: 4, haloalkoxy: 5 } as const;
  const whole =
    group.kind === 'haloalkyl' || group.kind === 'haloalkoxy'
      ? group.atoms.length === halogenated[group.kind]
      : true;
  return limit !== undefined && group.carbons <= limit && whole
    ? { is: 'met', met: { clause, position, group: group.kind, atoms: group.atoms } }
    : { is: 'not-named', because: 'site-not-named' };
}
