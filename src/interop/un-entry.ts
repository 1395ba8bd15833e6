import { type Phrase, phrase } from '#kernel/phrase.ts';
import type { ListEntry, ListIdentifier, ListName } from '#screening/list.ts';
import type { IdentifierType } from '#screening/record.ts';
import { scriptOf } from './list-file.ts';
import type { Element } from './un-elements.ts';

/** What an entry of the UN list must have and has not. */
export type UnEntryFault = Readonly<{ field: string; expected: Phrase; found: string }>;

const nameFields = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'] as const;
const qualities: Readonly<Record<string, ListName['quality']>> = {
  '': 'alias',
  good: 'alias',
  'a.k.a.': 'alias',
  low: 'low',
  'f.k.a.': 'former',
};
/** The fields of sc-sanctions.xsd that are read or rightly left; another is told in a note. */
export const unFieldsKnown: ReadonlySet<string> = new Set([
  ...['DATAID', 'VERSIONNUM', ...nameFields, 'UN_LIST_TYPE', 'REFERENCE_NUMBER', 'LISTED_ON'],
  ...['GENDER', 'SUBMITTED_BY', 'SUBMITTED_ON', 'NAME_ORIGINAL_SCRIPT', 'COMMENTS1', 'TITLE'],
  ...['DESIGNATION', 'NATIONALITY', 'NATIONALITY2', 'LIST_TYPE', 'LAST_DAY_UPDATED'],
  ...['DELISTED_ON', 'SORT_KEY', 'SORT_KEY_LAST_MOD'],
  ...['ALIAS', 'ADDRESS', 'DOCUMENT', 'DATE_OF_BIRTH', 'PLACE_OF_BIRTH'].flatMap((field) => [
    `INDIVIDUAL_${field}`,
    `ENTITY_${field}`,
  ]),
]);

export function unEntryOf(element: Element): ListEntry | UnEntryFault {
  const id = textIn(element, 'REFERENCE_NUMBER');
  if (id === '') return { field: 'REFERENCE_NUMBER', expected: phrase('a reference'), found: '' };
  const person = element.name === 'INDIVIDUAL';
  const prefix = person ? 'INDIVIDUAL' : 'ENTITY';
  const primary = nameFields.map((field) => textIn(element, field)).filter((part) => part !== '');
  if (primary.length === 0) return { field: 'FIRST_NAME', expected: phrase('a name'), found: '' };
  const programme = textIn(element, 'UN_LIST_TYPE');
  if (programme === '')
    return { field: 'UN_LIST_TYPE', expected: phrase('a sanctions list'), found: '' };
  const names: ListName[] = [named(primary.join(' '), 'primary')];
  const original = textIn(element, 'NAME_ORIGINAL_SCRIPT');
  if (original !== '') names.push(named(original, 'primary'));
  for (const alias of childrenOf(element, `${prefix}_ALIAS`)) {
    const written = textIn(alias, 'QUALITY');
    const quality = qualities[written.toLowerCase()];
    if (quality === undefined) {
      return { field: 'QUALITY', expected: phrase('Good, Low, a.k.a. or f.k.a.'), found: written };
    }
    const text = textIn(alias, 'ALIAS_NAME');
    if (text !== '' && !names.some((name) => name.text === text)) names.push(named(text, quality));
  }
  const remarks = textIn(element, 'COMMENTS1');
  const born = bornOf(element);
  const addresses = childrenOf(element, `${prefix}_ADDRESS`).map(joined).filter(Boolean);
  return {
    id,
    kind: person ? 'person' : 'organisation',
    names,
    identifiers: [...documentsOf(element), ...identifiersInComments(remarks)],
    programmes: [programme],
    ...(born.length === 0 ? {} : { born }),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(remarks === '' ? {} : { remarks }),
  };
}

function named(text: string, quality: ListName['quality']): ListName {
  const script = scriptOf(text);
  return { text, quality, ...(script === undefined ? {} : { script }) };
}

function documentsOf(element: Element): ListIdentifier[] {
  return childrenOf(element, 'INDIVIDUAL_DOCUMENT').flatMap((document) => {
    const kind = `${textIn(document, 'TYPE_OF_DOCUMENT')} ${textIn(document, 'TYPE_OF_DOCUMENT2')}`;
    const country = textIn(document, 'ISSUING_COUNTRY') || textIn(document, 'COUNTRY_OF_ISSUE');
    return numbersIn(textIn(document, 'NUMBER')).map((value) => ({
      type: documentType(kind),
      value,
      ...(country === '' ? {} : { country }),
    }));
  });
}

function documentType(kind: string): IdentifierType {
  if (/pass(?:port|eport)|pasaporte/i.test(kind)) return 'passport';
  return /identi|tazkira|national|ration card/i.test(kind) ? 'national-id' : 'other';
}

/** Most numbers stand alone; some stand in a sentence ("CAR diplomatic passport no. D00000898"). */
function numbersIn(value: string): readonly string[] {
  if (value === '') return [];
  if (!/\p{L}{4,}/u.test(value)) return [value];
  return value.match(/\b[\p{L}]{0,3}-?\d[\p{L}\d./-]{3,}/gu) ?? [];
}

/** The list has no fields for these; committees write them into the comments. */
function identifiersInComments(comments: string): ListIdentifier[] {
  const found: ListIdentifier[] = [];
  for (const match of comments.matchAll(/\bIMO(?: company)?(?: number| no\.?)?:? ?(\d{7})\b/gi)) {
    if (match[1] !== undefined) found.push({ type: 'imo', value: match[1] });
  }
  for (const [value] of comments.matchAll(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g)) {
    found.push({ type: 'email', value });
  }
  return found;
}

function bornOf(element: Element): string[] {
  const dates = childrenOf(element, 'INDIVIDUAL_DATE_OF_BIRTH').map(joined);
  const places = childrenOf(element, 'INDIVIDUAL_PLACE_OF_BIRTH').map(joined);
  return [...dates, ...places].map((text) => text.replace(/^EXACT(?:, |$)/, '')).filter(Boolean);
}

const childrenOf = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.name === name);

function textIn(element: Element, name: string): string {
  const child = element.children.find((one) => one.name === name);
  return child === undefined ? '' : tidyText(child.text);
}

function joined(element: Element): string {
  return element.children
    .map(({ text }) => tidyText(text))
    .filter((text) => text !== '')
    .join(', ');
}

const tidyText = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
