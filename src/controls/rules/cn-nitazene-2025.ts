import type { Molecule } from '../molecule/molecule.ts';
import { type NitazeneSites, readNitazenes } from './nitazene-sites.ts';
import { judgeSites, type RuleOutcome, type SiteReading, strongest, unchanged } from './outcome.ts';

/**
 * China, nitazene class (尼秦类物质), in force 1 July 2025. Compared with etonitazene, one or more of four conditions;
 * salts, stereoisomers and salts of stereoisomers are included.
 */
export function cnNitazene2025(molecule: Molecule): RuleOutcome {
  return strongest(
    readNitazenes(molecule).map((sites) =>
      judgeSites(
        [
          condition1(sites),
          condition2(sites),
          condition3(sites),
          condition4(sites),
          ...sites.chain.map((): SiteReading => ({ is: 'not-named', because: 'site-not-named' })),
        ],
        { oneIsEnough: true },
      ),
    ),
  );
}

/** 1. Another substituted or unsubstituted 1H-benzimidazolyl in the place of 5-nitro-1H-benzimidazolyl. */
function condition1({ benzimidazole }: NitazeneSites): SiteReading {
  const only = benzimidazole[0];
  if (benzimidazole.length === 1 && only?.locant === 5 && only.group.kind === 'nitro') {
    return unchanged;
  }
  const atoms = benzimidazole.flatMap(({ group }) => group.atoms);
  return {
    is: 'met',
    met: { clause: '1', position: 'benzimidazole', group: 'benzimidazolyl', atoms },
  };
}

/** 2. Substituted or unsubstituted hydrocarbyl of one or two carbons in the place of the methylene. */
function condition2({ linker }: NitazeneSites): SiteReading {
  if (linker.length === 1 && linker.groups.length === 0) return unchanged;
  const met = {
    clause: '2',
    position: 'methylene',
    group: 'hydrocarbyl',
    atoms: [...linker.atoms, ...linker.groups.flatMap(({ atoms }) => atoms)],
  } as const;
  return { is: 'met', met };
}

/** 3. A substituted or unsubstituted aromatic group in the place of 4-ethoxyphenyl. */
function condition3({ ring, para }: NitazeneSites): SiteReading {
  const ethoxy = para?.kind === 'alkoxy' && para.carbons === 2;
  if (ring.benzene && ring.substituents.length === 1 && ethoxy) return unchanged;
  const group = ring.benzene ? 'substituted-phenyl' : 'aromatic-ring';
  const met = { clause: '3', position: 'benzyl-ring', group, atoms: ring.atoms } as const;
  return ring.aromatic ? { is: 'met', met } : { is: 'doubtful', met, because: 'fused-ring' };
}

/** 4. A substituted or unsubstituted amino group in the place of N,N-diethylamino. */
function condition4({ amine }: NitazeneSites): SiteReading {
  const ethyl = amine.groups.filter(({ kind, carbons }) => kind === 'alkyl' && carbons === 2);
  if (amine.ring === undefined && amine.groups.length === 2 && ethyl.length === 2) return unchanged;
  const met = { clause: '4', position: 'amine', group: 'amino', atoms: amine.atoms } as const;
  return amine.aromatic ? { is: 'doubtful', met, because: 'wide-reading' } : { is: 'met', met };
}
