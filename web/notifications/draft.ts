import type { SayRequest } from '#api/contract.ts';
import type { NotificationType } from '#desks/notifications/statements.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { milligramsOf } from './quantity.ts';

/** What an officer has written so far, before anything is signed. Dates are `YYYY-MM-DD`, masses as typed, in kilograms. */
export type Draft = Readonly<{
  type: string;
  code?: string;
  date?: string;
  partial?: boolean;
  kilograms: Readonly<Record<number, string>>;
  text: Text;
}>;

/** What the statement is about: the record, the notice in force, and the question or dispatch it answers. */
export type Place = Readonly<{
  group: GroupId;
  record: RecordId;
  /** `seq` of the notice in force in the exporter's log. */
  notice: number | undefined;
  /** `seq` of the open question in the log of the party that asked. */
  question: number | undefined;
  /** Dispatches in the exporter's log, with what has been said of them since. */
  dispatches: readonly Readonly<{
    seq: number;
    arrived?: unknown;
    returned?: unknown;
    notShipped?: unknown;
  }>[];
}>;

export type DraftField = 'code' | 'date' | 'quantities' | 'text';

type Recipe = Readonly<{
  /** Fact that takes the chosen code. */
  code?: 'reason' | 'question' | 'concern';
  /** Fact that takes the date. */
  date?: 'until' | 'on';
  /** Fact that names what is answered. */
  names?: 'notice' | 'question';
  /** Names the latest dispatch of which this has not been said yet. */
  ofDispatch?: 'arrived' | 'returned' | 'notShipped';
  quantities?: boolean;
  partial?: boolean;
  text?: 'needed' | 'optional';
}>;

const recipes: Readonly<Partial<Record<NotificationType, Recipe>>> = {
  'notification.acknowledged': { names: 'notice' },
  'notification.not-objected': { names: 'notice' },
  'notification.objected': { names: 'notice', code: 'reason', text: 'needed' },
  'notification.objection-lifted': { names: 'notice', text: 'optional' },
  'notification.asked': { names: 'notice', code: 'question', text: 'needed' },
  'notification.more-time-asked': { names: 'notice', date: 'until', text: 'optional' },
  'notification.concern-raised': { names: 'notice', code: 'concern', text: 'needed' },
  'notification.answered': { names: 'question', text: 'needed' },
  'notification.more-time-given': { date: 'until', text: 'optional' },
  'notification.dispatched': { date: 'on', quantities: true, partial: true, text: 'optional' },
  'notification.not-shipped': { code: 'reason', ofDispatch: 'notShipped', text: 'optional' },
  'notification.arrived': {
    date: 'on',
    ofDispatch: 'arrived',
    quantities: true,
    partial: true,
    text: 'optional',
  },
  'notification.returned': {
    date: 'on',
    ofDispatch: 'returned',
    quantities: true,
    text: 'optional',
  },
  'notification.withdrawn': { text: 'optional' },
};

const byType: Readonly<Record<string, Recipe>> = recipes;
export const recipeOf = (type: string): Recipe => byType[type] ?? {};

/** Statements that can be made in this form; others need more than it asks for. */
export const canWrite = (type: string): boolean => type in byType;

/** True if nothing is to be written, so that the review can come at once. */
export function isBare(type: string): boolean {
  const { code, date, quantities, text } = recipeOf(type);
  return !code && !date && !quantities && !text;
}

export const emptyDraft = (type: string): Draft => ({ type, kilograms: {}, text: {} });

export function writtenText(text: Text): Text {
  const written: Partial<Record<Language, string>> = {};
  for (const language of languages) {
    const said = text[language]?.trim();
    if (said) written[language] = said;
  }
  return written;
}

const isEmpty = (object: object): boolean => Object.keys(object).length === 0;

type Quantity = { line: number; netMg: number };

/** Lines whose mass is filled in and can be read; `undefined` where one cannot. */
export function quantitiesOf(draft: Draft): readonly Quantity[] | undefined {
  const quantities: Quantity[] = [];
  for (const [line, typed] of Object.entries(draft.kilograms)) {
    if (typed.trim() === '') continue;
    const netMg = milligramsOf(typed);
    if (netMg === undefined) return undefined;
    quantities.push({ line: Number(line), netMg });
  }
  return quantities.sort((a, b) => a.line - b.line);
}

/** Fields that still have to be filled in, in the order of the form. */
export function missingFields(draft: Draft): readonly DraftField[] {
  const recipe = recipeOf(draft.type);
  const missing: DraftField[] = [];
  if (recipe.code && !draft.code) missing.push('code');
  if (recipe.date && !draft.date) missing.push('date');
  if (recipe.quantities && !quantitiesOf(draft)?.length) missing.push('quantities');
  if (recipe.text === 'needed' && isEmpty(writtenText(draft.text))) missing.push('text');
  return missing;
}

function factsOf(draft: Draft, place: Place): SayRequest['facts'] {
  const { code, date, names, ofDispatch, partial } = recipeOf(draft.type);
  const named = names === undefined ? undefined : place[names];
  const dispatch = ofDispatch && place.dispatches.findLast((each) => !each[ofDispatch])?.seq;
  return {
    ...(dispatch === undefined ? {} : { dispatch }),
    ...(names && named !== undefined ? { [names]: named } : {}),
    ...(code && draft.code ? { [code]: draft.code } : {}),
    ...(date && draft.date ? { [date]: draft.date } : {}),
    ...(partial && draft.partial ? { partial: true } : {}),
  };
}

function contentOf(draft: Draft): SayRequest['content'] {
  const { quantities, text } = recipeOf(draft.type);
  const said = text ? writtenText(draft.text) : {};
  if (quantities) {
    return {
      quantities: [...(quantitiesOf(draft) ?? [])],
      ...(isEmpty(said) ? {} : { note: said }),
    };
  }
  return isEmpty(said) ? undefined : { text: said };
}

/** Exactly what is sent to be signed: the members that have a value, and no other. */
export function sayRequestOf(draft: Draft, place: Place): SayRequest {
  const content = contentOf(draft);
  return {
    group: place.group,
    record: place.record,
    type: draft.type,
    facts: factsOf(draft, place),
    ...(content ? { content } : {}),
  };
}
