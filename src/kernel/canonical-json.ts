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

/** RFC 8785 of any JSON value. @throws on what JSON cannot hold: NaN, an infinity, a lone surrogate. */
export function canonicalText(value: JsonValue): string {
  const text = canonicalize(value);
  assert(text !== undefined, 'a JSON value has a canonical text');
  return text;
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

/**
 * The value of canonical bytes in the narrow form, or `undefined`: not UTF-8, not JSON, not canonical, not narrow.
 *
 * Members in canonical order are the rule, and then `JSON.stringify`, which writes strings and integers just as RFC 8785 does,
 * decides at a quarter of the library's cost. Names that look like array indices are the exception: engines list
 * them first whatever the order in the text, so those go through the library.
 */
export function parseCanonicalText(text: string): JsonValue | undefined {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const walk: Walk = { inOrder: true };
  if (!isNarrowValue(value, 1, walk)) return undefined;
  const written = walk.inOrder ? JSON.stringify(value) : canonicalText(value);
  return written === text ? value : undefined;
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
