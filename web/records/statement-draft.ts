/** What an officer writes in a form made from a schema, and the statement that it comes to. */
import type { SayRequest } from '#api/contract.ts';
import type { StatementForm } from '#api/contract-records.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { objectOf } from '../drafts/kept-text.ts';
import { objectIn } from '../notifications/content-shape.ts';
import { isTabling, newNonce, type Said, withDerived } from './agreed-text.ts';
import {
  fieldOf,
  filledOf,
  mayBeLeftOut,
  missingIn,
  objectValue,
  writtenOf,
} from './schema-fields.ts';

export type StatementDraft = Readonly<{
  facts: JsonObject;
  content: JsonObject;
  area?: string;
  /** Of the words of an agreed text. */
  nonce: string;
}>;
export type StatementPlace = Readonly<{ group: GroupId; record?: RecordId }>;

/** @param said what it begins with: what follows from the record, or a draft that is revised */
export function startOf(
  form: StatementForm,
  said: Readonly<{ facts?: JsonObject; content?: JsonObject; area?: string }>,
): StatementDraft {
  const facts = writtenOf(fieldOf(form.facts), { ...form.begin, ...said.facts });
  const content = form.content && writtenOf(fieldOf(form.content), said.content);
  return {
    facts: objectIn(facts) ?? {},
    content: objectIn(content) ?? {},
    ...(said.area === undefined ? {} : { area: said.area }),
    nonce: newNonce(),
  };
}

export function requestOf(
  form: StatementForm,
  place: StatementPlace,
  { facts, content, area, nonce }: StatementDraft,
  before?: Said,
): SayRequest {
  const told = form.content && filledOf(fieldOf(form.content), content);
  const isBare = form.content !== undefined && Object.keys(objectIn(told) ?? {}).length === 0;
  const text = isBare && !needsContent(form) ? undefined : objectIn(told);
  const request = {
    ...place,
    type: form.type,
    ...(form.anyArea && area !== undefined && place.record === undefined ? { area } : {}),
    facts: objectValue(fieldOf(form.facts), facts),
    ...(text === undefined ? {} : { content: text }),
  };
  return isTabling(form) ? withDerived(request, nonce, before) : request;
}

/** A content may be left out as a whole, unless something in it is needed. */
const needsContent = ({ content }: StatementForm): boolean => {
  if (content === undefined || mayBeLeftOut(content)) return false;
  const needed = content['required'];
  return Array.isArray(needed) && needed.length > 0;
};

/** The paths of what is still to be written. */
export function missingOf(
  form: StatementForm,
  { facts, content, area }: StatementDraft,
  place: Partial<StatementPlace>,
): readonly (readonly string[])[] {
  return [
    ...(form.anyArea && area === undefined && place.record === undefined ? [['area']] : []),
    ...missingIn(fieldOf(form.facts), facts, true),
    ...(form.content ? missingIn(fieldOf(form.content), content, needsContent(form)) : []),
  ];
}

/** What was kept in the browser; another version of the desk, or anything else, may have written it. */
export function keptDraft(value: unknown): StatementDraft | undefined {
  const { facts, content, area, nonce } = objectOf(value);
  const [stated, told] = [objectOf(facts), objectOf(content)] as [JsonObject, JsonObject];
  if (Array.isArray(facts) || Array.isArray(content)) return undefined;
  if (typeof nonce !== 'string' || !/^[0-9a-f]{32}$/.test(nonce)) return undefined;
  return {
    facts: stated,
    content: told,
    ...(typeof area === 'string' ? { area } : {}),
    nonce,
  };
}

/** Whether they say the same; each form draws a nonce of its own. */
export const isSameDraft = (a: StatementDraft, b: StatementDraft): boolean =>
  JSON.stringify({ ...a, nonce: '' }) === JSON.stringify({ ...b, nonce: '' });
