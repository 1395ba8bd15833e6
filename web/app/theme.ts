import { useSyncExternalStore } from 'react';
import { keptChoice } from './kept-choice.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const kept = keptChoice('theme');
const watchers = new Set<() => void>();

function shown(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

function choose(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  kept.write(theme === 'system' ? undefined : theme);
  for (const tell of watchers) tell();
}

/** The same attribute is set before anything is drawn by public/early.js. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(watch, shown), choose];
}
