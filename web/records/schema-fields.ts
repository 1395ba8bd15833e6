/**
 * A form from a JSON Schema: which fields it has, what they begin with, and the value that they come to. The node judges the value once more; a schema that is
 * not understood here becomes a field in which JSON is typed.
 */
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import { integerIn, listIn, objectIn, stringIn } from '../notifications/content-shape.ts';

export type Member = Readonly<{ name: string; isNeeded: boolean; field: SchemaField }>;
export type SchemaField =
  | Readonly<{ kind: 'fixed'; value: JsonValue }>
  | Readonly<{ kind: 'choice'; codes: readonly string[] }>
  | Readonly<{ kind: 'several'; codes: readonly string[] }>
  | Readonly<{ kind: 'flag' | 'date' | 'instant' | 'raw' }>
  /** Of those at the table. */
  | Readonly<{ kind: 'party' | 'parties' }>
  /** Of the terms, ascending. */
  | Readonly<{ kind: 'areas' }>
  /** Not asked for, and carried along as it is. */
  | Readonly<{ kind: 'kept' }>
  | Readonly<{ kind: 'line' | 'text' | 'lines'; charactersMax: number }>
  | Readonly<{ kind: 'languages'; charactersMax: number }>
  | Readonly<{ kind: 'count'; min: number; max: number }>
  | Readonly<{ kind: 'list'; item: SchemaField; max: number }>
  | Readonly<{ kind: 'group'; members: readonly Member[] }>
  /** `value` of what is written: which of them, and what is written in it. */
  | Readonly<{ kind: 'either'; variants: readonly SchemaField[] }>;

/** As it stands in the form: like the value that it will be, with what is empty in it. */
export type Written = JsonValue | undefined;

/** As `partyForm` has it (src/verbs/forms.ts). */
const partyPattern = '^[a-z][a-z0-9]{1,11}$';
const lineCharactersMax = 1_000;
const charactersUsual = 500;
const entriesUsual = 100;

/** Marks a schema whose value is not asked for. */
export const keptMark = 'x-kept';

/** A content beside facts that say enough (src/verbs/forms.ts): of what it needs if it is there, nothing is asked. */
export const mayBeLeftOut = (schema: JsonObject): boolean => schema['x-may-be-left-out'] === true;

export function fieldOf(schema: JsonObject): SchemaField {
  if (schema[keptMark] === true) return { kind: 'kept' };
  const variants = [...listIn(schema['anyOf']), ...listIn(schema['oneOf'])];
  if (variants.length > 0) {
    return { kind: 'either', variants: variants.map((one) => fieldOf(objectIn(one) ?? {})) };
  }
  const fixed = schema['const'];
  if (fixed !== undefined) return { kind: 'fixed', value: fixed };
  const codes = listIn(schema['enum']).flatMap((code) => stringIn(code) ?? []);
  if (codes.length > 0) return { kind: 'choice', codes };
  switch (schema['type']) {
    case 'string':
      return textField(schema);
    case 'integer': {
      const [min, max] = [integerIn(schema['minimum']), integerIn(schema['maximum'])];
      return { kind: 'count', min: min ?? 0, max: max ?? Number.MAX_SAFE_INTEGER };
    }
    case 'boolean':
      return { kind: 'flag' };
    case 'array':
      return listField(schema);
    case 'object':
      return groupField(schema);
    default:
      return { kind: 'raw' };
  }
}

function textField(schema: JsonObject): SchemaField {
  if (schema['format'] === 'date') return { kind: 'date' };
  if (stringIn(schema['pattern'])?.endsWith('T[0-9]{2}:[0-9]{2}Z$')) return { kind: 'instant' };
  if (schema['pattern'] === partyPattern) return { kind: 'party' };
  const charactersMax = integerIn(schema['maxLength']) ?? charactersUsual;
  return { kind: charactersMax > lineCharactersMax ? 'text' : 'line', charactersMax };
}

function listField(schema: JsonObject): SchemaField {
  const item = fieldOf(objectIn(schema['items']) ?? {});
  if (item.kind === 'party') return { kind: 'parties' };
  if (item.kind === 'choice') return { kind: 'several', codes: item.codes };
  if (item.kind === 'line') return { kind: 'lines', charactersMax: item.charactersMax };
  return { kind: 'list', item, max: integerIn(schema['maxItems']) ?? entriesUsual };
}

function groupField(schema: JsonObject): SchemaField {
  const properties = objectIn(schema['properties']);
  if (!properties) return { kind: 'raw' };
  const needed = new Set(mayBeLeftOut(schema) ? [] : listIn(schema['required']));
  const members = Object.entries(properties).map(([name, one]): Member => {
    const field = fieldOf(objectIn(one) ?? {});
    // The pattern of an area is that of any code: what it is, its name tells.
    if (name === 'areas' && field.kind === 'lines') {
      return { name, isNeeded: needed.has(name), field: { kind: 'areas' } };
    }
    return { name, isNeeded: needed.has(name), field: asAsked(field, needed.has(name)) };
  });
  const isText =
    members.length === languages.length &&
    members.every(({ name }) => languages.some((language) => language === name));
  if (!isText) return { kind: 'group', members };
  const [first] = members;
  const charactersMax = first && 'charactersMax' in first.field ? first.field.charactersMax : 0;
  return { kind: 'languages', charactersMax };
}

/** What is always the same and need not be there is a question of yes or no, if it is `true`. */
const asAsked = (field: SchemaField, isNeeded: boolean): SchemaField =>
  field.kind === 'fixed' && field.value === true && !isNeeded ? { kind: 'flag' } : field;

/** What stands in a form that says this already. */
export function writtenOf(field: SchemaField, value: JsonValue | undefined): Written {
  if (value === undefined) return undefined;
  switch (field.kind) {
    case 'group': {
      const given = objectIn(value) ?? {};
      const members = field.members.flatMap(({ name, field: own }) => {
        const written = writtenOf(own, given[name]);
        return written === undefined ? [] : [[name, written] as const];
      });
      return Object.fromEntries(members);
    }
    case 'list':
      return listIn(value).map((one) => writtenOf(field.item, one) ?? null);
    case 'either': {
      const at = field.variants.findIndex((variant) => couldBe(variant, value));
      const variant = field.variants[at];
      const written = variant && writtenOf(variant, value);
      return { at: Math.max(0, at), ...(written === undefined ? {} : { value: written }) };
    }
    case 'raw':
      return JSON.stringify(value);
    default:
      return value;
  }
}

function couldBe(field: SchemaField, value: JsonValue): boolean {
  switch (field.kind) {
    case 'fixed':
      return field.value === value;
    case 'kept':
      return true;
    case 'choice':
      return typeof value === 'string' && field.codes.includes(value);
    case 'group': {
      const given = objectIn(value);
      return (
        given !== undefined &&
        field.members.every(({ name, isNeeded, field: own }) => {
          const one = given[name];
          return one === undefined ? !isNeeded : couldBe(own, one);
        })
      );
    }
    case 'languages':
      return objectIn(value) !== undefined;
    case 'list':
    case 'lines':
    case 'parties':
    case 'areas':
    case 'several':
      return Array.isArray(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'count':
      return typeof value === 'number';
    default:
      return typeof value === 'string';
  }
}

/** The value that a form comes to; undefined if nothing of it is written. */
export function filledOf(field: SchemaField, written: Written): JsonValue | undefined {
  switch (field.kind) {
    case 'fixed':
      return field.value;
    case 'kept':
      return written;
    case 'group':
      return groupValue(field.members, objectIn(written) ?? {});
    case 'languages':
      return someOf(Object.entries(objectIn(written) ?? {}), (one) => trimmed(one));
    case 'list': {
      const items = listIn(written).flatMap((one) => filledOf(field.item, one) ?? []);
      return items.length > 0 ? items : undefined;
    }
    case 'lines':
    case 'parties':
    case 'several': {
      const items = listIn(written).flatMap((one) => trimmed(one) ?? []);
      return items.length > 0 ? items : undefined;
    }
    case 'areas': {
      const items = listIn(written).flatMap((one) => trimmed(one) ?? []);
      return items.length > 0 ? [...new Set(items)].sort() : undefined;
    }
    case 'either': {
      const variant = field.variants[variantOf(written)];
      return variant && filledOf(variant, objectIn(written)?.['value']);
    }
    case 'flag':
      return written === true ? true : undefined;
    case 'count':
      return integerIn(written);
    case 'raw':
      return rawValue(trimmed(written));
    default:
      return trimmed(written);
  }
}

/** Which of several forms is meant, or that none is, is chosen where it need not be there. */
const isNotStated = (field: SchemaField, written: Written, isNeeded: boolean): boolean =>
  field.kind === 'either' && !isNeeded && written === undefined;

export const variantOf = (written: Written): number => integerIn(objectIn(written)?.['at']) ?? 0;

const trimmed = (written: Written): string | undefined =>
  (typeof written === 'string' && written.trim()) || undefined;

function rawValue(text: string | undefined): JsonValue | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}

function someOf(
  entries: readonly (readonly [string, JsonValue])[],
  valueIn: (written: JsonValue) => JsonValue | undefined,
): JsonObject | undefined {
  const told = entries.flatMap(([name, written]) => {
    const value = valueIn(written);
    return value === undefined ? [] : [[name, value] as const];
  });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

function toldIn(
  members: readonly Member[],
  written: JsonObject,
): readonly (readonly [string, JsonValue])[] {
  return members.flatMap(({ name, isNeeded, field }) => {
    if (field.kind === 'flag' && isNeeded) return [[name, written[name] === true] as const];
    if (isNotStated(field, written[name], isNeeded)) return [];
    const value = filledOf(field, written[name]);
    return value === undefined || (field.kind === 'fixed' && !isNeeded)
      ? []
      : [[name, value] as const];
  });
}

/** What is always the same does not make a group that nobody wrote in. */
function groupValue(members: readonly Member[], written: JsonObject): JsonObject | undefined {
  const told = toldIn(members, written);
  const isWritten = members.some(
    ({ name, field }) =>
      !['fixed', 'flag', 'kept'].includes(field.kind) && told.some(([other]) => other === name),
  );
  const hasFlag = members.some(
    ({ name, field }) => field.kind === 'flag' && written[name] === true,
  );
  return isWritten || hasFlag || members.every(({ field }) => field.kind === 'fixed')
    ? Object.fromEntries(told)
    : undefined;
}

/** The paths of what is still needed. */
export function missingIn(
  field: SchemaField,
  written: Written,
  isNeeded: boolean,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (isNotStated(field, written, isNeeded)) return [];
  const value = filledOf(field, written);
  if (field.kind === 'group' && (value !== undefined || isNeeded)) {
    const given = objectIn(written) ?? {};
    return field.members.flatMap((member) =>
      missingIn(member.field, given[member.name], member.isNeeded, [...path, member.name]),
    );
  }
  if (field.kind === 'list' && value !== undefined) {
    return listIn(written).flatMap((one, at) =>
      missingIn(field.item, one, false, [...path, String(at + 1)]),
    );
  }
  if (field.kind === 'either') {
    const variant = field.variants[variantOf(written)];
    return variant ? missingIn(variant, objectIn(written)?.['value'], true, path) : [];
  }
  if (field.kind === 'flag') return [];
  return isNeeded && value === undefined ? [path] : [];
}

/** A statement has facts, be they empty: those that it began with are said though nobody wrote any beside them. */
export const objectValue = (field: SchemaField, written: Written): JsonObject =>
  field.kind === 'group'
    ? Object.fromEntries(toldIn(field.members, objectIn(written) ?? {}))
    : (objectIn(filledOf(field, written)) ?? {});
