/** Which of the held drafts an officer chooses to release at once. */
import type { RecordId } from '#kernel/id.ts';
import type { Selection } from './release-api.ts';

export const ways = ['all', 'areas', 'desks', 'drafts'] as const;
export type Way = (typeof ways)[number];

/** What is ticked in each way is kept while another is looked at. */
export type Choosing = Readonly<{
  way: Way;
  areas: readonly string[];
  desks: readonly string[];
  drafts: readonly RecordId[];
}>;

export const everything: Choosing = { way: 'all', areas: [], desks: [], drafts: [] };

/** Drafts that are named one by one in an address; beyond, areas and desks choose. */
export const namedDraftsMax = 200;

/** What is asked of the node; `undefined` while nothing is ticked, which would ask for all. */
export function selectionOf(choosing: Choosing): Selection | undefined {
  const { way } = choosing;
  if (way === 'all') return {};
  const names = choosing[way];
  return names.length === 0 ? undefined : { [way]: names.toSorted() };
}

/** With this name ticked or not. */
export const ticked = <Name extends string>(
  names: readonly Name[],
  name: Name,
  is: boolean,
): readonly Name[] => [...names.filter((one) => one !== name), ...(is ? [name] : [])];
