import { useSyncExternalStore } from 'react';
import { keptChoice } from '../app/kept-choice.ts';
import { parseSearch, searchText } from '../app/search-text.ts';

/** A view that an officer named: what the list is narrowed to, as it stands in the address. */
export type SavedView = Readonly<{ name: string; search: string }>;

export const viewsMax = 20;
export const viewNameCharactersMax = 60;

/** What was kept, read with care: another version of the desk, or anything else, may have written it. */
export function viewsOf(text: string | undefined): readonly SavedView[] {
  if (text === undefined) return [];
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isView).slice(0, viewsMax) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) return false;
  const { name, search } = value as Partial<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    name !== '' &&
    name.length <= viewNameCharactersMax &&
    typeof search === 'string'
  );
}

/** The newest of a name stands in place of the one before. */
export function withView(list: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...list.filter(({ name }) => name !== view.name), view].slice(-viewsMax);
}

/** The views of one list, as this browser keeps them. */
export type KeptViews<Filters> = Readonly<{
  useViews: () => readonly SavedView[];
  filtersOf: (view: SavedView) => Filters;
  save: (name: string, filters: Filters) => void;
  /** Gives back what undoes it. */
  remove: (name: string) => () => void;
}>;

/** @param filtersOf what the list reads from its address */
export function keptViews<Filters extends object>(
  name: string,
  filtersOf: (search: Readonly<Record<string, unknown>>) => Filters,
): KeptViews<Filters> {
  const kept = keptChoice(name);
  const watchers = new Set<() => void>();
  let views = viewsOf(kept.read());
  const watch = (onChange: () => void): (() => void) => {
    watchers.add(onChange);
    return () => watchers.delete(onChange);
  };
  const become = (next: readonly SavedView[]): void => {
    views = next;
    kept.write(next.length === 0 ? undefined : JSON.stringify(next));
    for (const tell of watchers) tell();
  };
  return {
    useViews: () => useSyncExternalStore(watch, () => views),
    filtersOf: ({ search }) => filtersOf(parseSearch(search)),
    save: (view, filters) => become(withView(views, { name: view, search: searchText(filters) })),
    remove: (view) => {
      const before = views;
      become(views.filter((one) => one.name !== view));
      return () => become(before);
    },
  };
}
