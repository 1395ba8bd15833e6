import { type Instant, plusDays, plusMinutes } from '#kernel/instant.ts';
import { fitsBox, type Message, type SoundingId, soundingDaysMax } from './message.ts';

/** How far the clock of the other side may be ahead when it says how long a sounding stands. */
const aheadMinutesMax = 60;

export type Reconciled = Readonly<{ add: readonly Message[]; remove: readonly SoundingId[] }>;

/**
 * What a box of the other side changes in what is held of it. What no longer lies in it is over or was withdrawn, and goes; what was deleted here
 * (`gone`) does not come back; what is held stays as it first came: a new wording is a new message.
 */
export function reconcile(
  held: readonly Message[],
  box: readonly Message[],
  { gone, now }: Readonly<{ gone: ReadonlySet<SoundingId>; now: Instant }>,
): Reconciled {
  const latest = plusMinutes(plusDays(now, soundingDaysMax), aheadMinutesMax);
  const lies = new Set<SoundingId>();
  const kept = new Map(
    held.filter(({ expires }) => expires > now).map((message) => [message.id, message]),
  );
  const add: Message[] = [];
  const standing: Message[] = [];
  for (const message of box) {
    const { id, expires } = message;
    const stands = expires > now && expires <= latest && !gone.has(id) && !lies.has(id);
    const held = kept.get(id);
    const next = held ?? message;
    if (!stands || !fitsBox([...standing, next])) continue;
    lies.add(id);
    standing.push(next);
    if (held === undefined) add.push(message);
  }
  return { add, remove: held.flatMap(({ id }) => (lies.has(id) ? [] : [id])) };
}
