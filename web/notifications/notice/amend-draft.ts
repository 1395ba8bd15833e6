import type { GroupView, SayRequest } from '#api/contract.ts';
import type { NoticeVersion } from '#desks/notifications/words/notice-changes.ts';
import {
  canonicalText,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '#kernel/canonical-json.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { formatMass, scaleMass } from '#kernel/quantity.ts';
import { pickText } from '../../strings/languages.ts';
import { listIn, objectIn, stringIn, textOf } from '../content-shape.ts';
import { firmsOf, linesOf } from '../notice-shape.ts';
import {
  emptyLine,
  emptyNotice,
  type FirmDraft,
  firmRoles,
  type LineDraft,
  type NoticeDraft,
  noticeRequestOf,
} from './notice-draft.ts';

/** The version in force as the form shows it. What the form has no field for stays in the version. */
export function draftOf(
  { facts, content }: NoticeVersion,
  table: Pick<GroupView, 'group'>,
  language: Language,
): NoticeDraft {
  const [ports, permits] = [objectIn(facts['ports']), objectIn(facts['permits'])];
  const [dispatch, shipments] = [objectIn(facts['dispatch']), objectIn(facts['shipments'])];
  const text = (value: JsonValue | undefined): string => stringIn(value) ?? '';
  const lines = linesOf(content).map(
    (line, index): LineDraft => ({
      ...emptyLine(index + 1),
      name: line.nameOnLabel ?? '',
      ...{ cas: line.cas ?? '', hs: line.hs ?? '', form: line.form ?? 'base' },
      ...(line.cas === undefined ? { isNamed: true } : {}),
      kilograms: line.netMg === undefined ? '' : formatMass(line.netMg, 'kg').replace(/ kg$/, ''),
      containers: line.containers === undefined ? '' : String(line.containers.count),
      container: line.containers?.kind ?? 'drum',
    }),
  );
  return {
    ...emptyNotice,
    ...{ group: table.group, basis: text(facts['basis']), rule: text(facts['rule']) },
    reference: text(content['reference']),
    ...(lines.length > 0 ? { lines } : {}),
    ...{ from: text(dispatch?.['from']), to: text(dispatch?.['to']) },
    isSeries: shipments?.['kind'] === 'several',
    ...{ seriesFrom: text(shipments?.['from']), seriesTo: text(shipments?.['to']) },
    ...{ exportPort: text(ports?.['export']), importPort: text(ports?.['import']) },
    transitPorts: listIn(ports?.['transit']).join(' '),
    ...{ mode: text(facts['mode']), vessel: text(content['vessel']) },
    ...{ exportPermit: text(permits?.['export']), importPermit: text(permits?.['import']) },
    ...{ penOnline: text(facts['penOnline']), incbCopied: facts['incbCopied'] === true },
    firms: firmDrafts(content, language),
    endUse: textOf(content['endUse']) ?? {},
  };
}

function firmDrafts(content: JsonObject, language: Language): NoticeDraft['firms'] {
  const known = firmsOf(content);
  const drafts = firmRoles.map((role): readonly [string, FirmDraft] => {
    const firm = known.find((each) => each.role === role);
    const registration = firm?.identifiers.find(({ type }) => type === 'registration');
    return [
      role,
      {
        name: (firm?.names && pickText(firm.names, language)?.text) ?? '',
        address: (firm?.address && pickText(firm.address, language)?.text) ?? '',
        ...{ country: firm?.country ?? '', registration: registration?.value ?? '' },
      },
    ];
  });
  return { ...emptyNotice.firms, ...Object.fromEntries(drafts) };
}

/** What the form began with: a version, and the same as the form shows it. */
export type Began = Readonly<{ before: NoticeVersion; start: NoticeDraft }>;
/** @param inForce what the other side holds, if the form began with a draft of another amendment */
export type Amended = Began & Readonly<{ record: RecordId; inForce?: NoticeVersion }>;
type Place = Readonly<{ group: GroupView['group']; importer: PartyId }>;

export const amendRequestOf = (
  draft: NoticeDraft,
  { record, ...began }: Amended,
  place: Place,
  language: Language,
): SayRequest => ({
  ...{ group: place.group, record, type: 'notification.amended' },
  ...versionAfter(draft, began, place, language),
});

/** The whole version anew: what the officer changed in the form, and everything else as it stood, the form's fields or not. */
export function versionAfter(
  draft: NoticeDraft,
  { before, start }: Began,
  place: Place,
  language: Language,
): NoticeVersion {
  const [first, next] = [start, draft].map((each) => noticeRequestOf(each, place, language));
  const facts = merge(before.facts, first?.facts, next?.facts);
  const { lines: _, ...rest } = objectIn(next?.content) ?? {};
  const { lines: __, ...restBefore } = objectIn(first?.content) ?? {};
  const { lines: ___, ...kept } = before.content;
  return {
    facts: objectIn(facts) ?? {},
    content: {
      ...objectIn(merge(kept, restBefore, rest)),
      lines: linesAfter(before, { start, draft }, [first, next]),
    },
  };
}

type Request = SayRequest | undefined;

const numberedLines = (request: Request): readonly JsonObject[] =>
  listIn(request?.content?.['lines']).filter(isJsonObject);

/** A line keeps its number, by which quantities name it; a new one gets a number that none had. */
function linesAfter(
  before: NoticeVersion,
  { start, draft }: Readonly<{ start: NoticeDraft; draft: NoticeDraft }>,
  [first, next]: readonly Request[],
): readonly JsonValue[] {
  const old = listIn(before.content['lines']).filter(isJsonObject);
  const [written, asked] = [numberedLines(first), numberedLines(next)];
  let highest = Math.max(0, ...old.map(({ line }) => Number(line)));
  return draft.lines.map(({ key }, index) => {
    const place = start.lines.findIndex((line) => line.key === key);
    const [was, from, to] = [old[place], written[place], asked[index]];
    if (was && from && to) return { ...lineWith(was, from, to), line: was['line'] ?? 0 };
    highest += 1;
    return { ...to, line: highest };
  });
}

/** The same goods: a new mass leaves no gross mass and no mass as base of the old one behind, nor other goods another's name in law. */
function lineWith(was: JsonObject, from: JsonObject, to: JsonObject): JsonObject {
  const merged = objectIn(merge(was, from, { ...to, line: from['line'] ?? 0 })) ?? {};
  const { grossMg, baseMassMg, factor, nameInLaw, strengthPpm, ...plain } = merged;
  const isOther = from['cas'] !== to['cas'];
  if (isOther) return plain;
  if (from['netMg'] === to['netMg']) return merged;
  const { numerator, denominator } = objectIn(factor) ?? {};
  const base =
    typeof numerator === 'number' && typeof denominator === 'number'
      ? scaleMass(Number(to['netMg']), numerator, denominator)
      : undefined;
  return {
    ...plain,
    ...(nameInLaw === undefined ? {} : { nameInLaw }),
    ...(strengthPpm === undefined ? {} : { strengthPpm }),
    ...(base !== undefined && factor !== undefined ? { factor, baseMassMg: base } : {}),
  };
}

const isSame = (one: JsonValue | undefined, other: JsonValue | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : canonicalText(one) === canonicalText(other);

/** A name or an address that is written anew is written in one language: what stood in the others was another's. */
const whole = new Set(['names', 'address', 'shipments']);

/** What changed between `from` and `to`, done to `base`. */
function merge(
  base: JsonValue | undefined,
  from: JsonValue | undefined,
  to: JsonValue | undefined,
): JsonValue | undefined {
  if (isSame(from, to)) return base;
  if (Array.isArray(to) && Array.isArray(base)) return mergeLists(base, listIn(from), to);
  if (!isJsonObject(to) || !isJsonObject(base)) return to;
  const before = objectIn(from) ?? {};
  const names = new Set([...Object.keys(base), ...Object.keys(to)]);
  const members = [...names].flatMap((name) => {
    const value = whole.has(name)
      ? isSame(before[name], to[name])
        ? base[name]
        : to[name]
      : merge(base[name], before[name], to[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(members);
}

/** What was taken away goes, what was added comes, and the rest stays in its order. */
function mergeLists(
  base: readonly JsonValue[],
  from: readonly JsonValue[],
  to: readonly JsonValue[],
): readonly JsonValue[] {
  const has = (list: readonly JsonValue[], item: JsonValue): boolean =>
    list.some((each) => isSame(each, item));
  const kept = base.filter((item) => !has(from, item) || has(to, item));
  return [...kept, ...to.filter((item) => !has(base, item))];
}
