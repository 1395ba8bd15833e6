import { areaOfDesk, statementTypes } from '#fold/registry.ts';
import type { GroupId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { areaOfRecord } from '#node/placed.ts';
import { may, type Permission, type Principal } from '#officers/permissions.ts';
import type { Place } from '#officers/reach.ts';
import type { JointQuery } from '#store/store.ts';

export { areaOfDesk };

export const deskPlace = (group: GroupId, desk: string): Place => placeIn(group, areaOfDesk(desk));

/**
 * Where a statement of this type stands. A type that nobody knows stands in the whole group.
 * @param area that of its record, if the type may stand in any; unless it is known, the whole group
 */
export function statementPlace(group: GroupId, type: string, area?: string): Place {
  const known = statementTypes.get(type);
  return placeIn(group, known?.type.area ?? areaOfDesk(known?.desk?.name ?? '') ?? area);
}

/** The same of a draft: of one on a record, by where that stands and not by what the draft says. */
export const draftPlace = async (
  node: Pick<EntenteNode, 'store'>,
  draft: Parameters<typeof areaOfRecord>[1],
): Promise<Place> => statementPlace(draft.group, draft.type, await areaOfRecord(node, draft));

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
