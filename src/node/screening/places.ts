import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { Field } from '#screening/record.ts';

/** A value of a statement with the RFC 6901 pointer where it stands in `{"facts": …, "content": …}`. */
export type Place = Readonly<{ path: string; value: JsonValue | undefined }>;

export function rootPlace(facts: JsonObject, content: JsonObject | undefined): Place {
  return { path: '', value: { facts, ...(content === undefined ? {} : { content }) } };
}

export function memberOf({ path, value }: Place, name: string): Place {
  const held = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return { path: `${path}/${escaped(name)}`, value: held };
}

/** The members of an object or the elements of an array; nothing of anything else. */
export function placesIn(place: Place): readonly Place[] {
  const { path, value } = place;
  if (isJsonObject(value)) return Object.keys(value).map((name) => memberOf(place, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([index, held]) => ({ path: `${path}/${index}`, value: held }));
}

/** A line of text, or a text in some of the languages. What is neither has no text to screen. */
export function fieldsOf(place: Place): readonly Field[] {
  return [place, ...(isJsonObject(place.value) ? placesIn(place) : [])].flatMap(fieldOf);
}

/** As {@link fieldsOf}, for each element of a list. */
export const fieldsIn = (place: Place): readonly Field[] => placesIn(place).flatMap(fieldOf);

function fieldOf({ path, value }: Place): readonly Field[] {
  return typeof value === 'string' ? [{ path, text: value }] : [];
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
