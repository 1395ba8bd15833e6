import { newSecret } from './secret.ts';
import type { Surroundings } from './surroundings.ts';

/** What was begun and waits for its answer: taken once, soon, or never. */
export type Pending<T> = Readonly<{
  put: (value: T) => string;
  /** Without taking it. */
  find: (id: string) => T | undefined;
  take: (id: string) => T | undefined;
}>;

/** At most `max` wait at a time; whoever begins more makes the oldest void. Kept in memory: after a restart one begins again. */
export function createPending<T>(
  { nowMs, random }: Surroundings,
  limits: Readonly<{ msMax: number; max: number }>,
): Pending<T> {
  const waiting = new Map<string, Readonly<{ value: T; sinceMs: number }>>();
  const find = (id: string): T | undefined => {
    const found = waiting.get(id);
    // A clock that was set back in between makes nothing older than it is.
    const isThere = found !== undefined && nowMs() - found.sinceMs <= limits.msMax;
    return isThere ? found.value : undefined;
  };
  return {
    find,
    put: (value) => {
      for (const oldest of waiting.keys()) {
        if (waiting.size < limits.max) break;
        waiting.delete(oldest);
      }
      const id = newSecret(random);
      waiting.set(id, { value, sinceMs: nowMs() });
      return id;
    },
    take: (id) => {
      const found = find(id);
      waiting.delete(id);
      return found;
    },
  };
}
