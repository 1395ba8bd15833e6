import type { Group, GroupKind } from '../molecule/group.ts';

/**
 * The words in which definitions list substituents, and the groups that fall under each. *Narrow*: the word plainly
 * names it. *Wide*: only if the word is read broadly ("alkyl" for a ring of carbons, "amino" for a substituted one),
 * which the texts leave open; then a person decides.
 */
const readings = {
  alkyl: { narrow: ['alkyl'], wide: ['cycloalkyl', 'hydroxyalkyl', 'aralkyl'] },
  alkenyl: { narrow: ['alkenyl'], wide: [] },
  alkoxy: { narrow: ['alkoxy'], wide: ['haloalkoxy'] },
  alkoxycarbonyl: { narrow: ['ester'], wide: [] },
  alkoxyalkyl: { narrow: ['alkoxyalkyl'], wide: [] },
  acyloxy: { narrow: ['acyloxy'], wide: [] },
  ester: { narrow: ['ester', 'acyloxy'], wide: [] },
  ether: { narrow: ['alkoxy', 'aryloxy', 'alkoxyalkyl'], wide: ['haloalkoxy'] },
  hydroxy: { narrow: ['hydroxy'], wide: ['hydroxyalkyl'] },
  halogen: { narrow: ['halogen'], wide: [] },
  haloalkyl: { narrow: ['haloalkyl'], wide: [] },
  amino: { narrow: ['amino'], wide: ['substituted-amino', 'acylamino'] },
  nitro: { narrow: ['nitro'], wide: [] },
} as const satisfies Record<
  string,
  Readonly<{ narrow: readonly GroupKind[]; wide: readonly GroupKind[] }>
>;
export type LawWord = keyof typeof readings;

/** Whether a group falls under one of the words of a list. */
export function fitsList(group: Group, words: readonly LawWord[]): 'plainly' | 'widely' | 'no' {
  const under = (width: 'narrow' | 'wide') =>
    words.some((word) => (readings[word][width] as readonly GroupKind[]).includes(group.kind));
  if (under('narrow')) return 'plainly';
  return under('wide') ? 'widely' : 'no';
}
