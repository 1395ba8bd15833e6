/**
 * Canonical JSON. RFC 8785 in full for writing, and for reading the narrower form of docs/spec/README.md that every
 * protocol text has: integers only, no lone surrogate, no member `__proto__`, at most {@link nestingMax} deep.
 */
import canonicalize from 'canonicalize';
import { assert } from './assert.ts';
import { textOf, utf8 } from './bytes.ts';
import { canonicalFormOf, nestingMax } from './canonical-form.ts';

export { nestingMax } from './canonical-form.ts';

export type JsonValue = null | boolean | number | string | JsonArray | JsonObject;
export type JsonArray = readonly JsonValue[];
export type JsonObject = { readonly [member: string]: JsonValue };

/**
 * RFC 8785 of any JSON value. @throws on what JSON cannot hold: NaN, an infinity, a lone surrogate.
 *
 * Strings and integers are written by `JSON.stringify` just as RFC 8785 writes them, in a fifth of the library's time; so a narrow value
 * only has to have its members put in order. Names that look like array indices are the exception: engines list them first
 * whatever the order, so those go through the library, as does all that is not narrow.
 */
export function canonicalText(value: JsonValue): string {
  if (isInOrder(value)) return JSON.stringify(value);
  const ordered = isNarrow(value) ? inOrder(value) : value;
  const text = isInOrder(ordered) ? JSON.stringify(ordered) : canonicalize(ordered);
  assert(text !== undefined, 'a JSON value has a canonical text');
  return text;
}

function inOrder(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isJsonObject(value)) return value;
  const members: Record<string, JsonValue> = {};
  for (const name of Object.keys(value).sort()) members[name] = inOrder(value[name] ?? null);
  return members;
}

export function canonicalBytes(value: JsonValue): Uint8Array {
  return utf8(canonicalText(value));
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What {@link isNarrow} learns on its way: whether `JSON.stringify` would write members in canonical order. */
type Walk = { inOrder: boolean };

function isNarrowValue(value: JsonValue, depth: number, walk: Walk): boolean {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isSafeInteger(value);
    case 'boolean':
      return true;
    default:
      break;
  }
  if (value === null) return true;
  if (depth > nestingMax) return false;
  if (Array.isArray(value)) {
    for (const element of value) if (!isNarrowValue(element, depth + 1, walk)) return false;
    return true;
  }
  return isNarrowObject(value as JsonObject, depth, walk);
}

function isNarrowObject(value: JsonObject, depth: number, walk: Walk): boolean {
  let previous: string | undefined;
  for (const name of Object.keys(value)) {
    if (previous !== undefined && name <= previous) walk.inOrder = false;
    previous = name;
    if (name === '__proto__' || !name.isWellFormed()) return false;
    const member = value[name];
    if (member === undefined || !isNarrowValue(member, depth + 1, walk)) return false;
  }
  return true;
}

/** True for what a protocol text may hold. */
export function isNarrow(value: JsonValue): boolean {
  return isNarrowValue(value, 1, { inOrder: true });
}

/** True for a narrow value of which `JSON.stringify` gives the canonical text. */
function isInOrder(value: JsonValue): boolean {
  const walk: Walk = { inOrder: true };
  return isNarrowValue(value, 1, walk) && walk.inOrder;
}

/** The value of a canonical text in the narrow form, or `undefined`: not JSON, not canonical, not narrow. */
export function parseCanonicalText(text: string): JsonValue | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isNarrow(value) && canonicalText(value) === text ? value : undefined;
}

/** {@link parseCanonicalText} of UTF-8 bytes. Bounds are the caller's: he knows what is being read. */
export function parseCanonical(bytes: Uint8Array): JsonValue | undefined {
  const { form } = canonicalFormOf(bytes);
  const text = form === 'other' ? undefined : textOf(bytes);
  if (text === undefined) return undefined;
  return form === 'canonical' ? JSON.parse(text) : parseCanonicalText(text);
}

/** {@link parseCanonical} where only an object will do. */
export function parseCanonicalObject(bytes: Uint8Array): JsonObject | undefined {
  const value = parseCanonical(bytes);
  return isJsonObject(value) ? value : undefined;
}

/** Whether {@link parseCanonicalObject} would give an object, without making it. */
export function isCanonicalObject(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x7b) return false;
  const { form, isAscii } = canonicalFormOf(bytes);
  if (form === 'open') return parseCanonicalObject(bytes) !== undefined;
  return form === 'canonical' && (isAscii || textOf(bytes) !== undefined);
}
