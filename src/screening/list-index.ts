import { identifierKeys } from './identifier.ts';
import type { ListEntry, ListIdentifier, ListName, ScreeningList } from './list.ts';
import { nameKeys } from './party-name.ts';

/** One name or identifier of one entry of one list. */
export type NameHit = Readonly<{ list: ScreeningList; entry: ListEntry; name: ListName }>;
export type IdentifierHit = Readonly<{
  list: ScreeningList;
  entry: ListEntry;
  identifier: ListIdentifier;
}>;

/**
 * All lists of a node, prepared once; screening a record only reads it. Every lookup is one step in a map, so the cost
 * of a record does not grow with the lists.
 */
export type ListIndex = Readonly<{
  lists: readonly ScreeningList[];
  exact: ReadonlyMap<string, readonly NameHit[]>;
  withoutForm: ReadonlyMap<string, readonly NameHit[]>;
  reordered: ReadonlyMap<string, readonly NameHit[]>;
  identifiers: ReadonlyMap<string, readonly IdentifierHit[]>;
  /** What was filed, and what was too short or empty to file. */
  counts: Readonly<{
    entries: number;
    names: number;
    identifiers: number;
    namesUnfiled: number;
    identifiersUnfiled: number;
  }>;
}>;

export function buildListIndex(lists: readonly ScreeningList[]): ListIndex {
  const exact = new Map<string, NameHit[]>();
  const withoutForm = new Map<string, NameHit[]>();
  const reordered = new Map<string, NameHit[]>();
  const identifiers = new Map<string, IdentifierHit[]>();
  const counts = { entries: 0, names: 0, identifiers: 0, namesUnfiled: 0, identifiersUnfiled: 0 };
  for (const list of lists) {
    for (const entry of list.entries) {
      counts.entries += 1;
      for (const name of entry.names) {
        const hit = { list, entry, name };
        let filed = false;
        for (const keys of nameKeys(name.text, entry.kind)) {
          for (const key of keys.exact) file(exact, key, hit);
          if (keys.withoutForm !== undefined) file(withoutForm, keys.withoutForm, hit);
          if (keys.reordered !== undefined) file(reordered, keys.reordered, hit);
          filed ||= keys.exact.length > 0;
        }
        counts[filed ? 'names' : 'namesUnfiled'] += 1;
      }
      for (const identifier of entry.identifiers) {
        const keys = identifierKeys(identifier.type, identifier.value);
        for (const key of keys) file(identifiers, key, { list, entry, identifier });
        counts[keys.length > 0 ? 'identifiers' : 'identifiersUnfiled'] += 1;
      }
    }
  }
  return Object.freeze({ lists, exact, withoutForm, reordered, identifiers, counts });
}

function file<T>(map: Map<string, T[]>, key: string, hit: T): void {
  const hits = map.get(key);
  if (hits === undefined) map.set(key, [hit]);
  else hits.push(hit);
}
