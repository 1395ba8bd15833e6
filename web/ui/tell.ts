import { type ReactNode, useSyncExternalStore } from 'react';

export type ToastWords = Readonly<{
  text: ReactNode;
  /** What takes it back, while it still can be. */
  undo?: Readonly<{ verb: string; act: () => void }>;
  /** How long it stands, where it can be taken back for a time only. */
  shownMs?: number;
}>;

let waiting: readonly ToastWords[] = [];
let hasTold = false;
const watchers = new Set<() => void>();

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

/** Says shortly that something was done in this browser, with a way back. What was signed is told in the page, never here. */
export function tell(words: ToastWords): void {
  waiting = [...waiting, words];
  hasTold = true;
  for (const each of watchers) each();
}

/** Whether there is anything to draw the bars for: they are fetched when something is first told. */
export const useHasTold = (): boolean => useSyncExternalStore(watch, () => hasTold);

/** What was told and is not shown yet. */
export const useWaiting = (): readonly ToastWords[] => useSyncExternalStore(watch, () => waiting);

export function takeWaiting(): readonly ToastWords[] {
  const taken = waiting;
  waiting = [];
  if (taken.length > 0) for (const each of watchers) each();
  return taken;
}
