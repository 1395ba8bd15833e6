/** Whether this party says anything in an area now (docs/spec/suspension.md): its node does not, while its own suspension stands, or that of every other member. */
import { type DeclaredSuspension, everyArea, standingIn } from '#fold/suspended.ts';
import { termsAt } from '#fold/terms-in-force.ts';
import type { PartyId } from '#kernel/id.ts';
import { type Instant, instantOfMs, midnightOf, plusDays } from '#kernel/instant.ts';
import { codes } from '#kernel/phrase.ts';
import { type Refused, refuse } from '#kernel/refusal.ts';
import type { Core } from './core.ts';
import type { GroupState } from './group-state.ts';

type Line = Pick<GroupState, 'suspensions' | 'terms' | 'versions' | 'self'>;

/** Suspensions of an area that stand and have begun. */
export function begunIn(
  { suspensions, ...inForce }: Omit<Line, 'self'>,
  area: string,
  now: Instant,
): readonly DeclaredSuspension[] {
  return standingIn(suspensions, area, inForce).filter(
    ({ from }) => from === undefined || from <= now,
  );
}

/** Whether this party has left and answers in this area no more: on the floor until the day that it named is over, elsewhere from the first (docs/spec/amendments.md, "Leaving"). */
function hasLeft({ self, suspensions, ...inForce }: Line, area: string, now: Instant): boolean {
  const left = suspensions.find(({ by, areas }) => by === self && areas.includes(everyArea));
  if (left === undefined) return false;
  const { floor = [] } = termsAt(inForce, self, left.seq);
  return (
    !floor.includes(area) || left.until === undefined || now >= plusDays(midnightOf(left.until), 1)
  );
}

/** Whose suspensions keep this party from saying anything in an area; nobody's while another member would still hear it. */
export function closedBy(state: Line, area: string, now: Instant): readonly PartyId[] {
  const by = new Set(begunIn(state, area, now).map((one) => one.by));
  const others = state.terms.members.flatMap(({ party }) => (party === state.self ? [] : party));
  if (by.has(state.self) || hasLeft(state, area, now)) return [state.self];
  return others.length > 0 && others.every((party) => by.has(party)) ? others : [];
}

export function refusalIfSuspended(
  { environment }: Core,
  state: GroupState,
  area: string | undefined,
): Refused | undefined {
  if (area === undefined) return undefined;
  const by = closedBy(state, area, instantOfMs(environment.nowMs()));
  if (by.length === 0) return undefined;
  return refuse('draft.area-suspended', {
    at: 'area',
    facts: { found: area, expected: codes(by) },
  });
}
