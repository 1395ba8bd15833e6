import { useSyncExternalStore } from 'react';
import { keptChoice } from './kept-choice.ts';

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

const kept = keptChoice('density');
const watchers = new Set<() => void>();

function shown(): Density {
  return document.documentElement.dataset['density'] === 'compact' ? 'compact' : 'comfortable';
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

function choose(density: Density): void {
  if (density === 'compact') document.documentElement.dataset['density'] = density;
  else delete document.documentElement.dataset['density'];
  kept.write(density === 'compact' ? density : undefined);
  for (const tell of watchers) tell();
}

/** How much air the rows have. The same attribute is set before anything is drawn by public/early.js. */
export function useDensity(): readonly [Density, (density: Density) => void] {
  return [useSyncExternalStore(watch, shown), choose];
}
