import type { Told } from '../app/queries.ts';

/** Carries to the gate what a question or an act was told about who asks. */
export type ToldLine = Readonly<{
  tell: (told: Told) => void;
  listen: (listener: (told: Told) => void) => () => void;
}>;

export function newTold(): ToldLine {
  const listeners = new Set<(told: Told) => void>();
  return {
    tell: (told) => {
      for (const listener of listeners) listener(told);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
