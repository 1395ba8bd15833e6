import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { languages, type Text } from '#kernel/language.ts';

/** Readers of contents. A content is what another party wrote, so every member may be absent or of another form. */

export function objectIn(value: JsonValue | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

export function stringIn(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function integerIn(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

export function listIn(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}

/** A text by language, or a plain string taken as written in no stated language. */
export function textOf(value: JsonValue | undefined): Text | undefined {
  const object = objectIn(value);
  if (!object) return undefined;
  const found: Record<string, string> = {};
  for (const language of languages) {
    const said = stringIn(object[language]);
    if (said !== undefined) found[language] = said;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The text of an answer, wherever its type keeps it. */
export function textIn(content: JsonObject | undefined): Text | undefined {
  return textOf(content?.['text']) ?? textOf(content?.['note']) ?? textOf(content?.['reason']);
}
