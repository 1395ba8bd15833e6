import { desks, statementTypes } from '#fold/registry.ts';
import type { GroupId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { may, type Permission, type Place, type Principal } from '#officers/permissions.ts';
import type { JointQuery } from '#store/store.ts';

/** The area in which the records of a desk stand; what a desk does outside of any area counts there too. */
export function areaOfDesk(name: string): string | undefined {
  const desk = desks.find((one) => one.name === name);
  return Object.values(desk?.types ?? {}).find(({ area }) => area !== undefined)?.area;
}

export const deskPlace = (group: GroupId, desk: string): Place => placeIn(group, areaOfDesk(desk));

/** Where a statement of this type stands. A type that nobody knows stands in the whole group. */
export function statementPlace(group: GroupId, type: string): Place {
  const known = statementTypes.get(type);
  return placeIn(group, known?.type.area ?? areaOfDesk(known?.desk?.name ?? ''));
}

const placeIn = (group: GroupId, area: string | undefined): Place =>
  area === undefined ? { group } : { group, area };

/** Narrows a query to the groups in which this principal may read that desk. */
export function withinReach(
  { node, principal }: Readonly<{ node: EntenteNode; principal: Principal }>,
  query: JointQuery & Readonly<{ desk: string }>,
  permission: Permission = 'desk.read',
): JointQuery {
  if (principal.kind === 'console') return query;
  const groups = node
    .groups()
    .map(({ group }) => group)
    .filter((group) => may(principal, permission, deskPlace(group, query.desk)));
  return { ...query, groups };
}

/** Narrows a query to the records that this principal may read, of these desks. Nobody, not even the console, reads others with it. */
export function recordsWithinReach(
  { node, principal }: Readonly<{ node: EntenteNode; principal: Principal }>,
  query: JointQuery,
  desks: readonly string[],
): JointQuery {
  const within = node.groups().map(({ group }) => ({
    group,
    desks: desks.filter((desk) => may(principal, 'desk.read', deskPlace(group, desk))),
  }));
  return { ...query, within };
}
