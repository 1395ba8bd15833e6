// Small worlds of logs about the versions of one text, and the definition of agreement itself over them (docs/spec/agreement.md), by trying every tuple of
// acceptances: what the code must come to, by another way.

import { type HashHex, isHashHex } from '#kernel/id.ts';

function hash(digit: string): HashHex {
  const text = digit.repeat(64);
  if (!isHashHex(text)) throw new TypeError(text);
  return text;
}
export const versions = [hash('1'), hash('2')] as const;
export const [h1, h2] = versions;

/** One entry of a log in a small world: about a version, or a receipt of another party's first `size` entries. */
export type Entry =
  | Readonly<{ kind: 'accepted' | 'withdrawn'; version: HashHex }>
  | Readonly<{ kind: 'suspended' }>
  | Readonly<{ kind: 'receipt'; of: number; size: number }>;
export type Log = readonly Entry[];
export type World = readonly Log[];

export const accept = (version: HashHex): Entry => ({ kind: 'accepted', version });
export const withdraw = (version: HashHex): Entry => ({ kind: 'withdrawn', version });
export const suspend: Entry = { kind: 'suspended' };
export const hold = (of: number, size: number): Entry => ({ kind: 'receipt', of, size });

/** A receipt can only hold what was there: some order of writing makes all of them true. */
export function isPossible(world: World): boolean {
  const at = world.map(() => 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [p, log] of world.entries()) {
      const entry = log[at[p] ?? 0];
      if (entry === undefined) continue;
      if (entry.kind === 'receipt' && entry.size > (at[entry.of] ?? 0)) continue;
      at[p] = (at[p] ?? 0) + 1;
      moved = true;
    }
  }
  return world.every((log, p) => at[p] === log.length);
}

/** What an entry does to its author's acceptance of a version: true begins it, false takes it back. */
function touch(entry: Entry, version: HashHex): boolean | undefined {
  if (entry.kind === 'receipt') return undefined;
  if (entry.kind === 'suspended') return false;
  if (entry.kind === 'accepted') return entry.version === version;
  return entry.version === version ? false : undefined;
}

/**
 * The definition itself, over all tuples of acceptances: each party's log comes to hold receipts of all the others' before any
 * withdrawal or rival acceptance of its own, or a suspension before it held standing ones of all others.
 */
export function agreedByTuples(world: World, version: HashHex): boolean {
  const acceptances = world.map((log) =>
    log.flatMap((entry, seq) =>
      entry.kind === 'accepted' && entry.version === version ? [seq] : [],
    ),
  );
  const completes = (p: number, tuple: readonly number[]): boolean => {
    const log = world[p] ?? [];
    const covered = world.map(() => 0);
    for (const [seq, entry] of log.entries()) {
      if (entry.kind === 'receipt') covered[entry.of] = entry.size;
      else if (seq > (tuple[p] ?? 0) && touch(entry, version) === false) {
        const stand = world.every((other, q) => {
          const known = other.slice(0, covered[q]).map((one) => touch(one, version));
          return q === p || known.findLast((is) => is !== undefined) === true;
        });
        if (entry.kind !== 'suspended' || !stand) return false;
      }
      const holdsAll = tuple.every((other, q) => q === p || (covered[q] ?? 0) > other);
      if (seq >= (tuple[p] ?? 0) && holdsAll) return true;
    }
    return false;
  };
  const tuples = acceptances.reduce<readonly (readonly number[])[]>(
    (made, own) => made.flatMap((tuple) => own.map((seq) => [...tuple, seq])),
    [[]],
  );
  return tuples.some((tuple) => world.every((_, p) => completes(p, tuple)));
}
