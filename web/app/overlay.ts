import { useSyncExternalStore } from 'react';

/** What may stand over any page, one at a time. */
export type Overlay = 'palette' | 'shortcuts';

let shown: Overlay | undefined;
const watchers = new Set<() => void>();

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

function show(next: Overlay | undefined): void {
  shown = next;
  for (const tell of watchers) tell();
}

export const openOverlay = (overlay: Overlay): void => show(overlay);
export const closeOverlay = (): void => show(undefined);
export const useOverlay = (): Overlay | undefined => useSyncExternalStore(watch, () => shown);
