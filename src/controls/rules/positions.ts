import type { GroupKind } from '../molecule/group.ts';

/** The places of a reference structure that the definitions speak of. Each has its words in three languages. */
export const positions = [
  'acyl',
  'n-aryl',
  'piperidine-2',
  'piperidine-3',
  'piperidine-4',
  'piperidine-5',
  'piperidine-6',
  'piperidine-nitrogen',
  'phenethyl-ring',
  'phenethyl-chain',
  'anilide-nitrogen',
  'benzimidazole',
  'methylene',
  'benzyl-ring',
  'side-chain',
  'amine',
  'carboxyl',
  'ring-4',
  'whole',
] as const;
export type Position = (typeof positions)[number];

/** What a clause is met with: a substituent, or what stands there in the place of the reference's own. */
export type ClauseGroup =
  | GroupKind
  | 'propionyl'
  | 'carbamate'
  | 'urea'
  | 'substituted-phenyl'
  | 'aromatic-ring'
  | 'monocycle'
  | 'fused-rings'
  | 'alkylenedioxy'
  | 'any-group'
  | 'acetal'
  | 'benzimidazolyl'
  | 'hydrocarbyl';
