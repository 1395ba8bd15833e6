import { useSyncExternalStore } from 'react';
import { keptChoice } from './kept-choice.ts';

const kept = keptChoice('shortcuts');
const watchers = new Set<() => void>();
let isOn = kept.read() !== 'off';

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

export function switchShortcuts(on: boolean): void {
  isOn = on;
  kept.write(on ? undefined : 'off');
  for (const tell of watchers) tell();
}

/** Whether single letters act. They can be switched off (WCAG 2.1.4): who speaks to the machine would set them off unawares. */
export const useShortcutsOn = (): boolean => useSyncExternalStore(watch, () => isOn);
