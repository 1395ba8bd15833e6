/**
 * Nonces of requests that were let in, so that none is let in twice (docs/spec/exchange.md). Bounded: in all, and for each
 * key, so that one member who floods is refused himself and cannot shut out the others.
 *
 * Only a validly signed request reaches it, so a stranger cannot fill it. It lives in memory: what it forgets at a
 * restart could be replayed for two minutes, and a replay can only fetch or nudge.
 */
export const noncesMax = 65_536;
export const noncesOfOneKeyMax = 1_024;
/** A request dated 60 seconds ahead stays acceptable for 120 seconds; its nonce must be known as long. */
export const nonceSeconds = 120;

export interface NonceCache {
  /** Remembers the nonce, or says why the request must not be let in. @param seconds POSIX seconds now. */
  take(key: string, nonce: string, seconds: number): 'fresh' | 'seen' | 'full';
  readonly size: number;
}

export function nonceCache(
  bounds: Readonly<{ max: number; ofOneKeyMax: number }> = {
    max: noncesMax,
    ofOneKeyMax: noncesOfOneKeyMax,
  },
): NonceCache {
  /** In the order of arrival, so that the oldest are at the front. */
  const seen = new Map<string, Readonly<{ key: string; seconds: number }>>();
  const countOf = new Map<string, number>();

  const forgetOld = (seconds: number): void => {
    for (const [entry, { key, seconds: then }] of seen) {
      // One from a future that a clock set back has taken away is as old: its request is too far off to be let in.
      if (Math.abs(seconds - then) <= nonceSeconds) return;
      seen.delete(entry);
      const left = (countOf.get(key) ?? 1) - 1;
      if (left === 0) countOf.delete(key);
      else countOf.set(key, left);
    }
  };

  return {
    take: (key, nonce, seconds) => {
      forgetOld(seconds);
      const entry = `${key} ${nonce}`;
      if (seen.has(entry)) return 'seen';
      const count = countOf.get(key) ?? 0;
      if (seen.size >= bounds.max || count >= bounds.ofOneKeyMax) return 'full';
      seen.set(entry, { key, seconds });
      countOf.set(key, count + 1);
      return 'fresh';
    },
    get size() {
      return seen.size;
    },
  };
}
