import { useSyncExternalStore } from 'react';
import type { NotificationsQuery } from '../app/api.ts';
import { keptChoice } from '../app/kept-choice.ts';
import { parseSearch, searchText } from '../app/search-text.ts';
import { filtersOf } from './filters.ts';

/** A view that an officer named: what the list is narrowed to, as it stands in the address. */
export type SavedView = Readonly<{ name: string; search: string }>;

export const viewsMax = 20;
export const viewNameCharactersMax = 60;

const kept = keptChoice('views');
const watchers = new Set<() => void>();
let views = viewsOf(kept.read());

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

export const filtersOfView = ({ search }: SavedView): NotificationsQuery =>
  filtersOf(parseSearch(search));

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

function become(next: readonly SavedView[]): void {
  views = next;
  kept.write(next.length === 0 ? undefined : JSON.stringify(next));
  for (const tell of watchers) tell();
}

export const useSavedViews = (): readonly SavedView[] => useSyncExternalStore(watch, () => views);

export function saveView(name: string, filters: NotificationsQuery): void {
  become(withView(views, { name, search: searchText(filters) }));
}

/** Gives back what undoes it. */
export function removeView(name: string): () => void {
  const before = views;
  become(views.filter((view) => view.name !== name));
  return () => become(before);
}
