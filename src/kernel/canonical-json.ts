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
 * only has to have its members put in order.
 */
export function canonicalText(value: JsonValue): string {
  const ordered = inOrder(value, 1);
  const text = ordered === undefined ? canonicalize(value) : JSON.stringify(ordered);
  assert(text !== undefined, 'a JSON value has a canonical text');
  return text;
}

export function canonicalBytes(value: JsonValue): Uint8Array {
  return utf8(canonicalText(value));
}

/** {@link canonicalBytes} of what a protocol text may hold; `undefined` of anything else. One walk for both questions. */
export function narrowCanonicalBytes(value: JsonValue): Uint8Array | undefined {
  const ordered = inOrder(value, 1);
  if (ordered !== undefined) return utf8(JSON.stringify(ordered));
  return isNarrow(value) ? canonicalBytes(value) : undefined;
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for what a protocol text may hold. */
export function isNarrow(value: JsonValue): boolean {
  return isNarrowValue(value, 1);
}

function isNarrowValue(value: JsonValue, depth: number): boolean {
  if (!isContainer(value)) return isNarrowScalar(value);
  if (depth > nestingMax) return false;
  if (Array.isArray(value)) return value.every((element) => isNarrowValue(element, depth + 1));
  return Object.entries(value).every(
    ([name, member]) => isNarrowName(name) && isNarrowValue(member, depth + 1),
  );
}

const isContainer = (value: JsonValue): value is JsonArray | JsonObject =>
  typeof value === 'object' && value !== null;

function isNarrowScalar(value: JsonValue): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return typeof value === 'number'
    ? Number.isSafeInteger(value)
    : typeof value === 'boolean' || value === null;
}

const isNarrowName = (name: string): boolean => name !== '__proto__' && name.isWellFormed();

/**
 * A narrow value with the members of every object in canonical order: itself, if they are. `undefined` if it is not narrow, or has names
 * that look like array indices: engines list those first, whatever the order.
 */
function inOrder(value: JsonValue, depth: number): JsonValue | undefined {
  if (!isContainer(value)) return isNarrowScalar(value) ? value : undefined;
  if (depth > nestingMax) return undefined;
  return Array.isArray(value)
    ? elementsInOrder(value, depth + 1)
    : membersInOrder(value as JsonObject, depth + 1);
}

function elementsInOrder(value: JsonArray, depth: number): JsonArray | undefined {
  const elements: JsonValue[] = [];
  for (const element of value) {
    const ordered = inOrder(element, depth);
    if (ordered === undefined) return undefined;
    elements.push(ordered);
  }
  return elements;
}

function membersInOrder(value: JsonObject, depth: number): JsonObject | undefined {
  const members: Record<string, JsonValue> = {};
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    const ordered = member === undefined ? undefined : inOrder(member, depth);
    if (ordered === undefined || !isNarrowName(name) || beginsWithDigit.test(name))
      return undefined;
    members[name] = ordered;
  }
  return members;
}
const beginsWithDigit = /^\d/;

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
