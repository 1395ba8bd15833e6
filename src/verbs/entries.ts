/** One party's side of a record as lists of what it said, in the order of its log. Plain JSON. */
import type { Instant } from '#kernel/instant.ts';

/** Entries kept of each kind, per party and record; what comes after is kept in the log without effect (`too-many`). */
export const entriesMax = 128;

export type Said = { readonly seq: number; readonly time: Instant };
export type KeptSide = {
  readonly withoutEffect?: readonly { readonly seq: number; readonly why: string }[];
};

/** Names of the members that are lists of entries. */
type ListsIn<Side> = {
  [Name in keyof Side]-?: NonNullable<Side[Name]> extends readonly Said[] ? Name : never;
}[keyof Side];
type EntryIn<Side, Name extends keyof Side> =
  NonNullable<Side[Name]> extends readonly (infer Entry)[] ? Entry : never;

/** Keeps a statement that changes nothing. */
export function keptWithout<Side extends KeptSide>(side: Side, seq: number, why: string): Side {
  const kept = side.withoutEffect ?? [];
  return kept.length >= entriesMax ? side : { ...side, withoutEffect: [...kept, { seq, why }] };
}

export function withEntry<Side extends KeptSide, Name extends ListsIn<Side>>(
  side: Side,
  name: Name,
  entry: EntryIn<Side, Name> & Said,
  max = entriesMax,
): Side {
  const list = (side[name] ?? []) as readonly Said[];
  if (list.length >= max) return keptWithout(side, entry.seq, 'too-many');
  return { ...side, [name]: [...list, entry] };
}
