import type { HashHex } from '#kernel/id.ts';
import { emptyHead, headAfter, parseLine } from './entry.ts';
import type { Trail } from './trail.ts';

/** What the national log says the trail was. */
export type Seal = Readonly<{ entries: number; head: HashHex }>;

export type TrailVerdict =
  | Readonly<{ kind: 'whole'; size: number; sealed: number }>
  /** A line whose text or head is not what the lines before it lead to. */
  | Readonly<{ kind: 'altered'; at: number }>
  /** Sealed in the national log, and not what is here. */
  | Readonly<{ kind: 'not-as-sealed'; entries: number }>
  | Readonly<{ kind: 'shorter-than-sealed'; entries: number; size: number }>;

const pageLines = 1_000;

/** Computes every head again and compares them with what was sealed. */
export async function checkTrail(trail: Trail, seals: readonly Seal[]): Promise<TrailVerdict> {
  const { size } = trail.head();
  const sealed = new Map(seals.map(({ entries, head }) => [entries, head]));
  let head = emptyHead;
  for (let n = 0; n < size; ) {
    const page = await trail.lines(n, pageLines);
    if (page.length === 0) return { kind: 'altered', at: n };
    for (const line of page) {
      head = headAfter(head, line.text);
      if (parseLine(line.text)?.n !== n || line.head !== head) return { kind: 'altered', at: n };
      n += 1;
      const expected = sealed.get(n);
      if (expected !== undefined && expected !== head) return { kind: 'not-as-sealed', entries: n };
    }
  }
  const longest = seals.reduce((most, { entries }) => Math.max(most, entries), 0);
  if (longest > size) return { kind: 'shorter-than-sealed', entries: longest, size };
  return { kind: 'whole', size, sealed: longest };
}
