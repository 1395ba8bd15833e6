import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { looksAgain } from './queries.ts';

const togetherMs = 250;
const reopenMs = 10_000;

/** Whether changes are told as they happen. `waiting`: not yet or not any more; what is shown is then renewed by the clock. */
export type LiveState = 'live' | 'waiting';

let state: LiveState = 'waiting';
const watchers = new Set<() => void>();

function become(next: LiveState): void {
  if (state === next) return;
  state = next;
  for (const tell of watchers) tell();
}

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

let changedMs = 0;

/** When the node last told of a change, by this machine's clock. */
export const useChangedMs = (): number => useSyncExternalStore(watch, () => changedMs);

export const useLiveState = (): LiveState => useSyncExternalStore(watch, () => state);

/**
 * Looks again as soon as the node has committed something. Several changes at once are one look. Where the line of events breaks it is
 * opened again, and then everything is looked at anew, since nobody told what happened meanwhile.
 */
export function followChanges(queries: QueryClient, onClosed: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let events: EventSource;
  let wasLive = false;
  const lookSoon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      changedMs = Date.now();
      for (const tell of watchers) tell();
      void queries.invalidateQueries({ predicate: looksAgain });
    }, togetherMs);
  };
  const open = () => {
    events = new EventSource('/api/v1/live');
    events.addEventListener('change', lookSoon);
    events.addEventListener('open', () => {
      if (wasLive) lookSoon();
      wasLive = true;
      become('live');
    });
    events.addEventListener('error', () => {
      become('waiting');
      // The browser itself tries again, except where it was answered that it should not.
      if (events.readyState !== EventSource.CLOSED) return;
      // It was refused, perhaps because there is nobody signed in.
      onClosed();
      clearTimeout(reopening);
      reopening = setTimeout(open, reopenMs);
    });
  };
  open();
  return () => {
    become('waiting');
    clearTimeout(waiting);
    clearTimeout(reopening);
    events.close();
  };
}
