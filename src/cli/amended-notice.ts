import type { NotificationView } from '#api/contract.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { NoticeVersion } from '#desks/notifications/words/notice-changes.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { scaleMass } from '#kernel/quantity.ts';
import { CommandFailed, UsageError } from './command.ts';
import { noReference } from './notice-cells.ts';
import type { NoticeInput } from './notice-rows.ts';
import { amendTakesOne, noneInForce } from './words/notify-words.ts';

/** The version in force, which an amendment says anew. */
export function versionInForce(view: NotificationView): NoticeVersion {
  const { version } = view.joint as NotificationJoint;
  const statement = view.sides
    .find(({ party }) => party === view.exporter)
    ?.statements.find(({ seq }) => seq === version);
  if (!statement) throw new CommandFailed(noneInForce);
  return { facts: statement.facts, content: statement.content ?? {} };
}

/**
 * The version in force with what rows of the CSV form, or flags, say in its place: a cell that is empty changes nothing. What the CSV form
 * cannot say stays as it was.
 */
export function withRows(
  { facts, content }: NoticeVersion,
  { facts: said, content: words = {} }: NoticeInput,
): NoticeVersion {
  // A row always speaks of one shipment to an importing authority; the version before knows better.
  const { shipments: _, role: __, ports, permits, dispatch, substances, ...rest } = said;
  const { lines, exporter, importer, consignee, reference, ...others } = words;
  const firms = { exporter, importer, consignee };
  const named = Object.entries(firms).flatMap(([role, firm]) =>
    isJsonObject(firm) ? [[role, firmWith(content[role], firm)] as const] : [],
  );
  return {
    facts: {
      ...facts,
      ...rest,
      ...(substances === undefined || isSameGoods(content, words) ? {} : { substances }),
      ...(isJsonObject(dispatch) ? { dispatch } : {}),
      ports: { ...objectOf(facts['ports']), ...objectOf(ports) },
      ...(permits === undefined
        ? {}
        : { permits: { ...objectOf(facts['permits']), ...objectOf(permits) } }),
    },
    content: {
      ...content,
      ...others,
      ...(reference === undefined || reference === noReference ? {} : { reference }),
      ...Object.fromEntries(named),
      ...(Array.isArray(lines) ? { lines: linesWith(content['lines'], lines) } : {}),
    },
  };
}

/** A name as one word is derived from a row, and need not be the one that the version before chose. */
function isSameGoods(before: JsonObject, after: JsonObject): boolean {
  const goodsIn = ({ lines }: JsonObject): string =>
    (Array.isArray(lines) ? lines : [])
      .filter(isJsonObject)
      .map(({ cas, nameOnLabel }) => `${cas} ${nameOnLabel}`)
      .join('\n');
  return goodsIn(before) === goodsIn(after);
}

const objectOf = (value: JsonValue | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** A firm of the same name keeps what else is known of it; a new name is another firm's. */
function firmWith(before: JsonValue | undefined, firm: JsonObject): JsonObject {
  if (!isJsonObject(before)) return firm;
  const [name] = Object.values(objectOf(firm['names']));
  const isKnown = Object.values(objectOf(before['names'])).includes(name ?? '');
  if (!isKnown) return firm;
  const { names: _, address, ...rest } = firm;
  return { ...before, ...rest, ...(address === undefined ? {} : { address }) };
}

function linesWith(before: JsonValue | undefined, lines: readonly JsonValue[]): JsonValue {
  const known = (Array.isArray(before) ? before : []).filter(isJsonObject);
  return lines.filter(isJsonObject).map((line) => {
    const old = known.find((candidate) => candidate['line'] === line['line']);
    return old && old['cas'] === line['cas'] ? goodsWith(old, line) : line;
  });
}

/** The same goods: a new mass leaves no gross mass or mass as base of the old one behind. */
function goodsWith(old: JsonObject, line: JsonObject): JsonObject {
  if (old['netMg'] === line['netMg']) return { ...old, ...line };
  const { grossMg: _, baseMassMg: __, ...kept } = old;
  const { numerator, denominator } = objectOf(old['factor']);
  const netMg = line['netMg'];
  const base =
    typeof numerator === 'number' && typeof denominator === 'number' && typeof netMg === 'number'
      ? { baseMassMg: scaleMass(netMg, numerator, denominator) }
      : {};
  return { ...kept, ...base, ...line };
}

/** The one notice of a file; an amendment speaks of one record. */
export function onlyNotice(notices: readonly NoticeInput[]): NoticeInput {
  const [notice, more] = notices;
  if (!notice || more) throw new UsageError(amendTakesOne);
  return notice;
}
