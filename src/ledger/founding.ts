/** Founding a group (docs/spec/founding.md): leaf 0 of each log takes up exactly one text of terms. */
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Act } from './statement.ts';

/** The first act of a party's log in a group. */
export function foundingAct(
  group: GroupId,
  party: PartyId,
  time: Instant,
): Omit<Act, 'v' | 'content'> {
  return { group, party, seq: 0, time, type: 'terms.accepted', facts: { terms: group } };
}

/** True for a leaf 0 that takes up the terms of its group. A later one has no effect. */
export function isFoundingAct(act: Act): boolean {
  const { terms, ...rest } = act.facts;
  return (
    act.seq === 0 &&
    act.type === 'terms.accepted' &&
    act.area === undefined &&
    act.record === undefined &&
    act.content === undefined &&
    terms === act.group &&
    Object.keys(rest).length === 0
  );
}
