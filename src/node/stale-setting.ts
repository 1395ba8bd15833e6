/** Which areas of a group are still to be derived again (stale-areas.ts), as the store keeps it. */
import { z } from 'zod';
import type { Span } from '#fold/reach.ts';
import { areaOfDesk, desks } from '#fold/registry.ts';
import { areasReached, type DeclaredSuspension, everyArea } from '#fold/suspended.ts';
import type { JsonValue } from '#kernel/canonical-json.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Store } from '#store/store.ts';

const stored = z.object({
  areas: z.array(z.string()).min(1),
  /** Desks still to be gone through, and how far the first of them is. */
  desks: z.array(z.string()),
  after: z.string().exactOptional(),
});
/** Areas of a group whose records are still to be derived again. */
export type StaleAreas = Readonly<z.infer<typeof stored>>;

const nameOf = (group: GroupId): string => `stale.${group}`;

export function staleSetting(
  group: GroupId,
  stale: StaleAreas | undefined,
): Readonly<Record<string, JsonValue | undefined>> {
  return { [nameOf(group)]: stale };
}

export async function readStale(store: Store, group: GroupId): Promise<StaleAreas | undefined> {
  const name = nameOf(group);
  const value = (await store.settings(name))[name];
  return value === undefined ? undefined : stored.parse(value);
}

/** Desks of which a record may stand in one of these areas. */
function desksIn(areas: ReadonlySet<string>): string[] {
  const isWhole = areas.has(everyArea);
  const named = desks.flatMap(({ name }) => {
    const own = areaOfDesk(name);
    return own === undefined || areas.has(own) || isWhole ? [name] : [];
  });
  // A record that nobody understands: the terms may have had no such area.
  return isWhole ? ['', ...named] : named;
}

type Stale = Readonly<{ group: GroupId; stale: StaleAreas | undefined }>;

/**
 * All that was stale, and what a batch makes so; it begins anew, since pages that are done were derived without the batch.
 * @param changed every area of a group whose terms were amended
 */
export function staleAfter(
  state: Stale,
  changed: ReadonlySet<string>,
  suspensions: readonly DeclaredSuspension[],
  spans: readonly Span[],
): StaleAreas | undefined {
  const areas = new Set([...changed, ...areasReached(suspensions, spans)]);
  if (areas.size === 0) return state.stale;
  for (const area of state.stale?.areas ?? []) areas.add(area);
  return { areas: [...areas].sort(), desks: desksIn(areas) };
}

export const staleRows = (state: Stale, stale: StaleAreas | undefined) =>
  stale === state.stale ? {} : staleSetting(state.group, stale);
