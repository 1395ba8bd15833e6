/** Lines of a list of records, of whatever desk: what their joint views say, and the name that only a content holds. */
import { faceOf } from '#fold/faces.ts';
import { isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { languages, type Text } from '#kernel/language.ts';
import { may, type Principal } from '#officers/permissions.ts';
import type { ContentRow, JointRow, LeafRow, ListedJoint, Store } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { RecordRow } from './contract-records.ts';
import { areaOfDesk, recordPlace } from './places.ts';
import { contentOf } from './statement-view.ts';

/** The node as one principal reads it. */
export type Reading = Readonly<{
  party: PartyId;
  store: Pick<Store, 'contentsAt'>;
  principal: Principal;
}>;

/** What is shown of a name in a list; the record has it whole. */
export const titleCharactersMax = 200;

export const mayScreen = (principal: Principal, row: JointRow): boolean =>
  may(principal, 'screening.read', recordPlace(row));

/** All contents are read at once. */
export async function recordRows(
  reading: Reading,
  rows: readonly ListedJoint[],
): Promise<readonly RecordRow[]> {
  const places = rows.flatMap((row) => namedAt(row) ?? []);
  const leaves = await reading.store.contentsAt(places);
  const held = new Map(leaves.map((leaf) => [keyOf(leaf), leaf]));
  return rows.map((row) => {
    const place = namedAt(row);
    return recordRow(reading, row, place && held.get(keyOf(place)), row.findings);
  });
}

/** A statement by its place. */
export const keyOf = ({ group, party, seq }: Pick<LeafRow, 'group' | 'party' | 'seq'>): string =>
  `${group}/${party}/${seq}`;

/** Where the content stands that names a record. */
export function namedAt({ group, joint }: JointRow) {
  const { named } = faceOf(joint.desk).summary(joint);
  return named && { group, ...named };
}

/** @param named the statement that names it, if it is held */
export function recordRow(
  { party, principal }: Pick<Reading, 'party' | 'principal'>,
  row: JointRow,
  named: ContentRow | undefined,
  findings: number,
): RecordRow {
  const { group, record, desk, joint, openedAt, updatedAt } = row;
  const face = faceOf(desk);
  const { area = joint.area ?? areaOfDesk(desk), details } = face.summary(joint);
  const content = contentOf(named);
  const title = content && titleOf(face.title?.(content));
  const due = dueOf(joint, party);
  return {
    ...{ group, record, desk, status: joint.status, parties: joint.parties },
    ...(area === undefined ? {} : { area }),
    ...(title === undefined ? {} : { title }),
    details,
    ...(due === undefined ? {} : { due }),
    owed: joint.owed,
    ...{ openedAt, updatedAt },
    findings: mayScreen(principal, row) ? findings : 0,
  };
}

/** Another government wrote it: what is of another form is left out. */
function titleOf(given: Text | undefined): Text | undefined {
  const text: JsonObject = isJsonObject(given) ? given : {};
  const title = languages.flatMap((language) => {
    const own = text[language];
    return typeof own === 'string' && own !== ''
      ? [[language, own.slice(0, titleCharactersMax).toWellFormed()] as const]
      : [];
  });
  return title.length === 0 ? undefined : Object.fromEntries(title);
}

/** What this party owes comes before what it waits for. */
export function dueOf({ owed }: JointBase, self: PartyId): Instant | undefined {
  const earliest = (items: JointBase['owed']) => items.flatMap(({ due }) => due ?? []).sort()[0];
  return earliest(owed.filter(({ party }) => party === self)) ?? earliest(owed);
}
