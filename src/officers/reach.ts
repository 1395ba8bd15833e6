/** Where somebody may do something. The node judges by it, and the desk offers by the same lines. */
import type { GroupId } from '#kernel/id.ts';

/** Groups and areas; an area that is named counts in each of the groups that are. */
export type Reach = Readonly<{
  groups: 'all' | readonly GroupId[];
  areas: 'all' | readonly string[];
}>;
export const everything: Reach = { groups: 'all', areas: 'all' };

/** Where something is done. A group without an area stands for all of its areas at once: its log, its files. */
export type Place = Readonly<{ group: GroupId; area?: string }>;

export const includes = <T>(held: 'all' | readonly T[], one: T): boolean =>
  held === 'all' || held.includes(one);

/** Without a place: it is asked whether there is a reach at all. */
export function reaches({ groups, areas }: Reach, place: Place | undefined): boolean {
  if (place === undefined) return true;
  if (!includes(groups, place.group)) return false;
  return place.area === undefined ? areas === 'all' : includes(areas, place.area);
}

const both = <T>(one: 'all' | readonly T[], other: 'all' | readonly T[]): 'all' | readonly T[] =>
  one === 'all' ? other : one.filter((each) => includes(other, each));

/** What lies within both. */
export const commonReach = (one: Reach, other: Reach): Reach => ({
  groups: both(one.groups, other.groups),
  areas: both(one.areas, other.areas),
});
