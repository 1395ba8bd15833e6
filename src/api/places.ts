import { areaOfDesk, standsInAny, statementTypes } from '#fold/registry.ts';
import { type GroupId, openerOf, type RecordId, recordId } from '#kernel/id.ts';
import type { EntenteNode } from '#node/node.ts';
import { areaOfRecord } from '#node/placed.ts';
import { may, type Permission, type Principal } from '#officers/permissions.ts';
import type { Place } from '#officers/reach.ts';
import type { JointQuery, JointRow } from '#store/store.ts';

export { areaOfDesk };

/** @param area of the record, of a desk whose records stand in several; unless it is known, the whole group */
export const deskPlace = (group: GroupId, desk: string, area?: string): Place =>
  placeIn(group, areaOfDesk(desk) ?? area);

/** Where a record stands. */
export const recordPlace = ({ group, desk, joint }: JointRow): Place =>
  deskPlace(group, desk, joint.area);

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

/**
 * What somebody would say, as far as he may know what it is about: a record that he may not read is one that is not there, so that the node refuses both
 * in the same words.
 */
export async function asKnownTo<Said extends Readonly<{ group: GroupId; record?: RecordId }>>(
  { store, environment }: Pick<EntenteNode, 'store' | 'environment'>,
  principal: Principal,
  said: Said,
): Promise<Said> {
  const { group, record } = said;
  const row = record === undefined ? undefined : await store.joint(group, record);
  if (row === undefined) return said;
  const knows = (permission: Permission): boolean => may(principal, permission, recordPlace(row));
  if (knows('desk.read') || knows('draft.write')) return said;
  return { ...said, record: recordId(openerOf(row.record), environment.random(16)) };
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

/**
 * Narrows a query to the records that this principal may read, of these desks. Nobody, not even the console, reads others with it.
 * @param wanted areas to which a desk whose records stand in several is narrowed further
 */
export function recordsWithinReach(
  { node, principal }: Readonly<{ node: EntenteNode; principal: Principal }>,
  query: JointQuery,
  desks: readonly string[],
  wanted?: readonly string[],
): JointQuery {
  const reads = (place: Place): boolean => may(principal, 'desk.read', place);
  const within = node.groups().map(({ group, terms }) => {
    const areas = terms.areas.filter(
      (area) => (wanted?.includes(area) ?? true) && reads({ group, area }),
    );
    const isRead = (desk: string): boolean =>
      standsInAny(desk) ? areas.length > 0 : reads(deskPlace(group, desk));
    return { group, areas, desks: desks.filter(isRead) };
  });
  return { ...query, within };
}
