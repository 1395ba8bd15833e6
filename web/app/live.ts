import type { QueryClient } from '@tanstack/react-query';

const togetherMs = 250;

/**
 * Looks again as soon as the node has committed something. Several changes at once are one look. Where the line of events breaks the
 * browser opens it again by itself, and what is shown is renewed by the clock meanwhile.
 */
export function followChanges(queries: QueryClient): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const events = new EventSource('/api/v1/live');
  events.addEventListener('change', () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void queries.invalidateQueries();
    }, togetherMs);
  });
  return () => {
    clearTimeout(waiting);
    events.close();
  };
}
