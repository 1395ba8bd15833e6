import { useState } from 'react';
import { keptChoice } from './kept-choice.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const kept = keptChoice('theme');

function keptTheme(): Theme {
  const chosen = kept.read();
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** The same attribute is set before anything is drawn by public/early.js. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(keptTheme);
  return [
    theme,
    (next) => {
      kept.write(next === 'system' ? undefined : next);
      if (next === 'system') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = next;
      setTheme(next);
    },
  ];
}
