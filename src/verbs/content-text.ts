/** Texts of another government's content, as far as they have the form of one. */
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import { languages, type Text } from '#kernel/language.ts';

export function textIn(value: JsonValue | undefined): Text | undefined {
  if (!isJsonObject(value)) return undefined;
  const found = languages.flatMap((language) => {
    const text = value[language];
    return typeof text === 'string' ? [[language, text] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** The title of the wording that a tabling holds. */
export function titleIn({ wording }: JsonObject): Text | undefined {
  const title = isJsonObject(wording) ? wording['title'] : undefined;
  return isJsonObject(title) ? textIn(title['text']) : undefined;
}
