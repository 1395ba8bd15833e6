/**
 * Lays a statement of the notifications desk out for screening. Reads leniently: who leaves the form of a content, by mistake
 * or on purpose, must not thereby leave screening. So nothing here throws, and a value of another shape is passed over.
 */
import { movementContent, noticeContent } from '#desks/notifications/contents.ts';
import { type NotificationType, types } from '#desks/notifications/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { Field, Goods, Party, ScreeningRecord } from '#screening/record.ts';
import { identifierTypeOf } from './identifier-types.ts';
import { fieldsIn, fieldsOf, memberOf, type Place, placesIn, rootPlace } from './places.ts';

/** Members of a notice's content that describe a firm or person, and what the trade calls them. */
const tradeParties = [
  ['exporter', 'exporter'],
  ['importer', 'importer'],
  ['consignee', 'consignee'],
  ['notifyParty', 'notify-party'],
  ['broker', 'broker'],
] as const;

/**
 * What is screened of a statement, with paths into `{facts, content}`; `undefined` for a type that this desk does not have.
 * Without content (a hole, or none) there are the facts alone.
 */
export function screeningRecordOf(
  type: string,
  facts: JsonObject,
  content: JsonObject | undefined,
): ScreeningRecord | undefined {
  if (!isNotificationType(type)) return undefined;
  const form = types[type].content;
  const root = rootPlace(facts, content);
  if (form === noticeContent)
    return noticeRecord(memberOf(root, 'facts'), memberOf(root, 'content'));
  return form === movementContent
    ? movementRecord(memberOf(root, 'content'))
    : remarkRecord(memberOf(root, 'content'));
}

const isNotificationType = (type: string): type is NotificationType => Object.hasOwn(types, type);

function noticeRecord(facts: Place, content: Place): ScreeningRecord {
  const lines = placesIn(memberOf(content, 'lines')).map(goodsOf);
  return {
    goods: withFacts(lines, facts),
    parties: [
      ...tradeParties.flatMap(([member, role]) => tradeParty(memberOf(content, member), role)),
      ...conveyance(content),
    ],
    texts: [...fieldsOf(memberOf(content, 'endUse')), ...fieldsOf(memberOf(content, 'note'))],
  };
}

function movementRecord(content: Place): ScreeningRecord {
  return {
    goods: [],
    parties: conveyance(content),
    texts: [...fieldsOf(memberOf(content, 'document')), ...fieldsOf(memberOf(content, 'note'))],
  };
}

const remarkRecord = (content: Place): ScreeningRecord => ({
  goods: [],
  parties: [],
  texts: fieldsOf(memberOf(content, 'text')),
});

/** A firm or a person: the notice does not say which. */
function tradeParty(place: Place, role: string): readonly Party[] {
  const identifiers: Party['identifiers'] = [
    ...placesIn(memberOf(place, 'identifiers')).flatMap((one) => {
      const { value: word } = memberOf(one, 'type');
      const type = identifierTypeOf(typeof word === 'string' ? word : '');
      return fieldsOf(memberOf(one, 'value')).map((field) => ({ ...field, type }));
    }),
    ...fieldsOf(memberOf(place, 'phone')).map((field) => ({ ...field, type: 'phone' as const })),
    ...fieldsOf(memberOf(place, 'email')).map((field) => ({ ...field, type: 'email' as const })),
  ];
  const names = fieldsOf(memberOf(place, 'names'));
  return names.length + identifiers.length === 0
    ? []
    : [{ role, kind: 'unknown', names, identifiers }];
}

/** Who carries the goods, and in what. */
function conveyance(content: Place): readonly Party[] {
  const carrier = fieldsOf(memberOf(content, 'carrier'));
  const vessel = fieldsOf(memberOf(content, 'vessel'));
  const parties: Party[] = [];
  if (carrier.length > 0) {
    parties.push({ role: 'carrier', kind: 'unknown', names: carrier, identifiers: [] });
  }
  if (vessel.length > 0) {
    const identifiers = vessel.flatMap(craftIdentifiers);
    parties.push({ role: 'vessel', kind: 'vessel', names: vessel, identifiers });
  }
  return parties;
}

/** A vessel is one line: a name, and often a number (IMO resolution A.1117(30): seven digits; MMSI: nine), or an aircraft's mark. */
function craftIdentifiers(field: Field): Party['identifiers'] {
  const digits = field.text.replaceAll(/\D/g, '').length;
  const aircraft = { ...field, type: 'aircraft-registration' } as const;
  if (digits === 7) return [{ ...field, type: 'imo' }, aircraft];
  return digits === 9 ? [{ ...field, type: 'mmsi' }, aircraft] : [aircraft];
}

function goodsOf(line: Place): Goods {
  return {
    names: [...fieldsOf(memberOf(line, 'nameOnLabel')), ...fieldsOf(memberOf(line, 'nameInLaw'))],
    cas: fieldsOf(memberOf(line, 'cas')),
    hs: fieldsOf(memberOf(line, 'hs')),
  };
}

/**
 * The facts name substances and HS codes too. What the lines repeat is screened once, there; the rest belongs to the one line
 * where there is one, and else stands for itself, because nothing says of which line it speaks.
 */
function withFacts(lines: readonly Goods[], facts: Place): readonly Goods[] {
  const all = fieldsIn(memberOf(facts, 'substances'));
  const rest: Goods = {
    cas: all.filter(({ text }) => text.startsWith('cas:') && !hasCas(lines, text)),
    names: all.filter(({ text }) => !text.startsWith('cas:') && !hasName(lines, text)),
    hs: fieldsIn(memberOf(facts, 'hs')).filter(({ text }) => !hasHs(lines, text)),
  };
  const [line] = lines;
  if (lines.length <= 1 && all.length <= 1) {
    const { names, cas, hs } = line ?? { names: [], cas: [], hs: [] };
    const one = {
      names: [...names, ...rest.names],
      cas: [...cas, ...rest.cas],
      hs: [...hs, ...rest.hs],
    };
    return isEmpty(one) ? [] : [one];
  }
  return [
    ...lines,
    ...rest.cas.map((field) => ({ names: [], cas: [field], hs: [] })),
    ...rest.names.map((field) => ({ names: [field], cas: [], hs: [] })),
    ...rest.hs.map((field) => ({ names: [], cas: [], hs: [field] })),
  ];
}

const isEmpty = ({ names, cas, hs }: Goods): boolean => names.length + cas.length + hs.length === 0;

const hasCas = (lines: readonly Goods[], code: string): boolean =>
  lines.some(({ cas }) => cas.some(({ text }) => code === `cas:${text}`));

const hasName = (lines: readonly Goods[], code: string): boolean =>
  lines.some(({ names }) => names.some(({ text }) => code === `name:${asWord(text)}`));

/** A line's code may be longer, with a territory's own digits. */
const hasHs = (lines: readonly Goods[], code: string): boolean =>
  lines.some(({ hs }) =>
    hs.some(({ text }) => text !== '' && (text.startsWith(code) || code.startsWith(text))),
  );

/** A name as one word, as the facts hold it (docs/spec/notifications.md). */
const asWord = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
