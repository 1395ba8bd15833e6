import { types } from '#desks/notifications/statements.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { languages, type Text } from '#kernel/language.ts';
import type { EntenteNode } from '#node/node.ts';
import type { Principal } from '#officers/permissions.ts';
import type { ContentRow, JointRow, LeafRow, ListedJoint, Store } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { NoticeAbout, NotificationRow } from './contract.ts';
import { dueOf, keyOf, mayScreen } from './record-row.ts';
import { contentOf } from './statement-view.ts';

export const isNotice = (joint: JointBase): joint is NotificationJoint =>
  joint.desk === 'notifications';

/** The node as one principal reads it. */
export type Reading = Pick<EntenteNode, 'party' | 'store'> & Readonly<{ principal: Principal }>;

/** Lines of a list: joint views with what only contents hold. What is no notice has none. */
export async function notificationRows(
  reading: Reading,
  rows: readonly ListedJoint[],
): Promise<readonly NotificationRow[]> {
  const notices = rows.flatMap((row) => (isNotice(row.joint) ? [{ row, joint: row.joint }] : []));
  const contents = await contentsInForce(reading, notices);
  return notices.map(({ row, joint }, index) =>
    notificationRow(reading, row, { joint, content: contents[index], findings: row.findings }),
  );
}

/** One line, of a notice of which everything is at hand. */
export function notificationRow(
  { party, principal }: Reading,
  row: JointRow,
  notice: Readonly<{
    joint: NotificationJoint;
    content: JsonObject | undefined;
    findings: number;
  }>,
): NotificationRow {
  const { joint, content, findings } = notice;
  const { group, record, openedAt, updatedAt } = row;
  const due = dueOf(joint, party);
  return {
    ...{ group, record, openedAt, updatedAt, joint },
    ...aboutOf(joint, content),
    exporter: joint.exporter,
    importer: joint.facts?.importer ?? joint.addressee ?? joint.exporter,
    role: joint.role ?? 'import',
    status: joint.status,
    basis: joint.facts?.basis ?? '',
    ...(due === undefined ? {} : { due }),
    findings: mayScreen(principal, row) ? findings : 0,
  };
}

/** What a notice is about, for whoever has to tell it from others. */
export function aboutOf(
  joint: Pick<NotificationJoint, 'facts'>,
  content: JsonObject | undefined,
): NoticeAbout {
  const reference = content?.['reference'];
  return {
    ...(typeof reference === 'string' ? { reference } : {}),
    goods: goodsOf(joint, content),
  };
}

/** The contents of the notices in force, as far as they are held, in the order of the rows. */
export async function contentsInForce(
  { store }: Readonly<{ store: Pick<Store, 'contentsAt'> }>,
  notices: readonly Readonly<{ row: JointRow; joint: NotificationJoint }>[],
): Promise<readonly (JsonObject | undefined)[]> {
  const places = notices.map(({ row: { group }, joint: { exporter: party, version: seq } }) =>
    seq === undefined ? undefined : { group, party, seq },
  );
  const leaves = await store.contentsAt(places.filter((place) => place !== undefined));
  const held = new Map(leaves.map((leaf) => [keyOf(leaf), leaf]));
  return places.map((place) => place && contentOfNotice(held.get(keyOf(place))));
}

/** The content of the notice in force, if it is among these leaves of its record and held. */
export const contentInForce = (
  { exporter, version }: NotificationJoint,
  leaves: readonly LeafRow[],
): JsonObject | undefined =>
  contentOfNotice(leaves.find(({ party, seq }) => party === exporter && seq === version));

const contentOfNotice = (leaf: ContentRow | undefined): JsonObject | undefined =>
  leaf && Object.hasOwn(types, leaf.type) ? contentOf(leaf) : undefined;

/** Another government wrote the content: what is missing or of another form is left out. */
function goodsOf(
  { facts }: Pick<NotificationJoint, 'facts'>,
  content: JsonObject | undefined,
): NotificationRow['goods'] {
  const listed = content?.['lines'];
  const lines = Array.isArray(listed) ? listed.filter(isJsonObject) : [];
  const [first] = lines;
  const codes = facts?.substances ?? [];
  const cas = first?.['cas'] ?? codeAfter('cas:', codes);
  const massMg = first?.['netMg'];
  return {
    names: namesOf(first) ?? nameOfCode(codes),
    ...(typeof cas === 'string' ? { cas } : {}),
    ...(typeof massMg === 'number' ? { massMg } : {}),
    lines: Math.max(lines.length, codes.length),
  };
}

function namesOf(line: JsonObject | undefined): Text | undefined {
  const inLaw = line?.['nameInLaw'];
  if (isJsonObject(inLaw)) {
    const names = languages.flatMap((language) => textIn(inLaw[language], language));
    if (names.length > 0) return Object.fromEntries(names);
  }
  const onLabel = line?.['nameOnLabel'];
  return typeof onLabel === 'string' ? { en: onLabel } : undefined;
}

const textIn = (value: JsonValue | undefined, language: string) =>
  typeof value === 'string' ? [[language, value] as const] : [];

function nameOfCode(codes: readonly string[]): Text {
  const name = codeAfter('name:', codes);
  return name === undefined ? {} : { en: name };
}

function codeAfter(prefix: string, codes: readonly string[]): string | undefined {
  return codes.find((code) => code.startsWith(prefix))?.slice(prefix.length);
}
