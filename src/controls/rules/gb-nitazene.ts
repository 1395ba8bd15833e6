import type { Group } from '../molecule/group.ts';
import { massMda } from '../molecule/mass.ts';
import type { Molecule } from '../molecule/molecule.ts';
import { type AmineSite, type NitazeneSites, readNitazenes } from './nitazene-sites.ts';
import { judgeSites, type RuleOutcome, type SiteReading, strongest, unchanged } from './outcome.ts';

/**
 * United Kingdom, Misuse of Drugs Act 1971, Schedule 2, Part I, paragraph 1(ea), inserted by S.I. 2024/1361, in force
 * 15 January 2025: derived from 2-(2-benzylbenzimidazol-1-yl)ethanamine, molecular mass at most 500. Ways (i) and
 * (ii) were read; what follows, among it the benzimidazole itself, was not, so a structure that needs it is left to a
 * person.
 */
const massMaxMda = 500_000;

export function gbNitazene(molecule: Molecule): RuleOutcome {
  const readings = readNitazenes(molecule);
  if (readings.length === 0) return { answer: 'outside', because: 'no-core' };
  const mass = massMda(molecule);
  if (mass !== undefined && mass > massMaxMda)
    return { answer: 'outside', because: 'over-mass-limit' };
  return strongest(
    readings.map((sites) =>
      judgeSites([amineSite(sites.amine), ...ringSites(sites), ...notRead(sites)], {
        oneIsEnough: false,
      }),
    ),
  );
}

/** (i) The amine bears alkyl or alkenyl of up to three carbons, or its nitrogen is part of a ring. */
function amineSite(amine: AmineSite): SiteReading {
  if (amine.ring === undefined && amine.groups.length === 0) return unchanged;
  const met = { clause: 'i', position: 'amine', group: 'amino', atoms: amine.atoms } as const;
  const small = amine.groups.every(
    ({ kind, carbons }) => (kind === 'alkyl' || kind === 'alkenyl') && carbons <= 3,
  );
  if (amine.ring !== undefined ? !amine.aromatic : small) return { is: 'met', met };
  return { is: 'doubtful', met, because: 'text-not-read' };
}

/** The most carbons of each kind of group that way (ii) names; its list goes on past what was read. */
const onBenzyl: ReadonlyMap<Group['kind'], number> = new Map([
  ['alkyl', 6],
  ['haloalkyl', 6],
  ['alkoxy', 5],
  ['haloalkoxy', 5],
  ['acyloxy', 2],
  ['hydroxy', 0],
  ['cyano', 1],
  ['halogen', 0],
  ['alkylthio', 5],
]);

/** (ii) What the phenyl ring of the benzyl bears. */
function ringSites({ ring }: NitazeneSites): readonly SiteReading[] {
  if (!ring.benzene) {
    const met = {
      clause: 'iii',
      position: 'benzyl-ring',
      group: 'aromatic-ring',
      atoms: ring.atoms,
    } as const;
    return [{ is: 'doubtful', met, because: 'text-not-read' }];
  }
  return ring.substituents.map((group): SiteReading => {
    const most = onBenzyl.get(group.kind);
    const met = {
      clause: 'ii',
      position: 'benzyl-ring',
      group: group.kind,
      atoms: group.atoms,
    } as const;
    return most !== undefined && group.carbons <= most
      ? { is: 'met', met }
      : { is: 'doubtful', met, because: 'text-not-read' };
  });
}

function notRead({ benzimidazole, linker, chain }: NitazeneSites): readonly SiteReading[] {
  const doubt = (
    position: 'benzimidazole' | 'methylene' | 'side-chain',
    groups: readonly Group[],
  ) =>
    groups.map((group): SiteReading => {
      const met = { clause: 'iii', position, group: group.kind, atoms: group.atoms };
      return { is: 'doubtful', met, because: 'text-not-read' };
    });
  const longer: readonly SiteReading[] =
    linker.length === 1 ? [] : [{ is: 'not-named', because: 'site-not-named' }];
  return [
    ...doubt(
      'benzimidazole',
      benzimidazole.map(({ group }) => group),
    ),
    ...doubt('methylene', linker.groups),
    ...doubt('side-chain', chain),
    ...longer,
  ];
}
