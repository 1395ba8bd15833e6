/** A bucket for each caller: it empties with each request and fills with time. */
export type RateLimit = Readonly<{
  /** @returns milliseconds to wait, 0 if the request may go on */
  take: (caller: string) => number;
}>;

export const callersMax = 10_000;

export function createRateLimit(
  nowMs: () => number,
  { burst, perSecond }: Readonly<{ burst: number; perSecond: number }>,
): RateLimit {
  const buckets = new Map<string, Readonly<{ left: number; atMs: number }>>();
  return {
    take: (caller) => {
      const now = nowMs();
      const bucket = buckets.get(caller) ?? { left: burst, atMs: now };
      const gained = (Math.max(0, now - bucket.atMs) / 1_000) * perSecond;
      const left = Math.min(burst, bucket.left + gained);
      buckets.delete(caller);
      for (const oldest of buckets.keys()) {
        if (buckets.size < callersMax) break;
        buckets.delete(oldest);
      }
      buckets.set(caller, { left: Math.max(0, left - 1), atMs: now });
      return left >= 1 ? 0 : Math.ceil(((1 - left) / perSecond) * 1_000);
    },
  };
}
