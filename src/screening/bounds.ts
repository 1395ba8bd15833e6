import { type Field, fieldCharactersMax } from './record.ts';

/** A bound that a record went beyond: nothing is left out in silence. */
export type Bounded = Readonly<{ bound: string; max: number; found: number }>;

/** The first `max` items; what is cut is told in `reached`. */
export function cut<T>(
  bound: string,
  items: readonly T[],
  max: number,
  reached: Bounded[],
): readonly T[] {
  if (items.length <= max) return items;
  reached.push({ bound, max, found: items.length });
  return items.slice(0, max);
}

/** The first `max` fields, each up to `fieldCharactersMax`. */
export function cutFields<F extends Field>(
  bound: string,
  fields: readonly F[],
  max: number,
  reached: Bounded[],
): readonly F[] {
  return cut(bound, fields, max, reached).map((field) => {
    if (field.text.length <= fieldCharactersMax) return field;
    reached.push({ bound: field.path, max: fieldCharactersMax, found: field.text.length });
    return { ...field, text: field.text.slice(0, fieldCharactersMax) };
  });
}
