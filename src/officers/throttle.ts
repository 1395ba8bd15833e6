/**
 * Failed attempts slow down the address that they come from, and an account only for addresses from which it has not been signed in to:
 * whoever knows a name cannot keep its owner out (docs/decisions/officers.md, "No lockout").
 */
export type Throttle = Readonly<{
  /**
   * Counts an attempt as failed before it is judged, so that many at once do not pass as one.
   * @returns milliseconds to wait first; 0: go on, and tell `succeeded` if it does
   */
  attempt: (from: Attempt) => number;
  succeeded: (from: Attempt) => void;
}>;

export type Attempt = Readonly<{
  address: string;
  /** As typed, normalised; whether an account has this name changes nothing. */
  name?: string;
  /** The account has been signed in to from this address before. */
  known?: boolean;
}>;

/** Attempts without a wait; then it doubles from a second. */
export const addressAttemptsFree = 5;
export const nameAttemptsFree = 20;
export const addressWaitMsMax = 15 * 60_000;
export const nameWaitMsMax = 5 * 60_000;
/** Forgotten so long after the last attempt. */
const forgetMs = 60 * 60_000;
export const trackedMax = 10_000;

type Count = Readonly<{ attempts: number; lastMs: number; untilMs: number }>;

export function createThrottle(nowMs: () => number): Throttle {
  const addresses = new Map<string, Count>();
  const names = new Map<string, Count>();
  const nameOf = ({ name, known }: Attempt): string | undefined =>
    known === true ? undefined : name;
  return {
    attempt: (from) => {
      const now = nowMs();
      const address = networkOf(from.address);
      const name = nameOf(from);
      const wait = Math.max(
        waitOf(addresses.get(address), now, addressWaitMsMax),
        name === undefined ? 0 : waitOf(names.get(name), now, nameWaitMsMax),
      );
      if (wait > 0) return wait;
      count(addresses, address, now, addressAttemptsFree, addressWaitMsMax);
      if (name !== undefined) count(names, name, now, nameAttemptsFree, nameWaitMsMax);
      return 0;
    },
    succeeded: (from) => {
      addresses.delete(networkOf(from.address));
      const name = nameOf(from);
      if (name !== undefined) names.delete(name);
    },
  };
}

/** A clock that was set back makes nobody wait longer than the longest wait. */
function waitOf(found: Count | undefined, now: number, msMax: number): number {
  if (found === undefined || now - found.lastMs > forgetMs) return 0;
  return Math.min(msMax, Math.max(0, found.untilMs - now));
}

function count(
  counts: Map<string, Count>,
  key: string,
  now: number,
  free: number,
  msMax: number,
): void {
  const found = counts.get(key);
  const before = found !== undefined && now - found.lastMs <= forgetMs ? found.attempts : 0;
  const attempts = before + 1;
  const wait = attempts < free ? 0 : Math.min(msMax, 1_000 * 2 ** Math.min(30, attempts - free));
  // The newest stands last, so that what is forgotten for want of room is the oldest.
  counts.delete(key);
  for (const oldest of counts.keys()) {
    if (counts.size < trackedMax) break;
    counts.delete(oldest);
  }
  counts.set(key, { attempts, lastMs: now, untilMs: now + wait });
}

/** One customer has 2^64 addresses of IPv6: they count as one. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
