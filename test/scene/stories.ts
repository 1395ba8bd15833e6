// Logs as the parties of a table might write them, sense and nonsense, from random steps: for what must hold of any desk, whatever is said
// on its records, and in whatever order it arrives.

import fc from 'fast-check';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { instantOfMs, msOf } from '#kernel/instant.ts';
import type { Terms } from '#ledger/terms.ts';
import { createHolder, createLogs, type Holder, instant, type Logs } from './logs.ts';

const origin = msOf(instant('2026-11-02T00:00Z'));
export const atMinute = (minutes: number): string => instantOfMs(origin + minutes * 60_000);
export const storyEnd = '2027-06-01T00:00Z';

type Step = Readonly<{ party: number; action: number; record: number; aim: number; wait: number }>;
export type Story = readonly [skew: number, steps: readonly Step[]];

/** How far the last party's clock is off, in minutes, and what is done in which order. */
export const stories: fc.Arbitrary<Story> = fc.tuple(
  fc.constantFrom(0, -3_000, 3_000),
  fc.array(
    fc.record({
      party: fc.nat(5),
      action: fc.nat(999),
      record: fc.nat(2),
      aim: fc.nat(5),
      wait: fc.oneof(fc.nat(600), fc.constantFrom(0, 20_000, 40_000)),
    }),
    { minLength: 5, maxLength: 60, size: 'max' },
  ),
);

/** What the facts of one statement may point at. */
export type Aim = Readonly<{
  by: PartyId;
  other: PartyId;
  /** A place in the other's log, and in one's own, at which something stands on this record. */
  theirs: number;
  own: number;
  aim: number;
}>;
export type Sayable = readonly (readonly [type: string, facts: (aim: Aim) => JsonObject])[];
/** The first of `opening` opens a record; the opener goes on with `opener`, the others say `others`. */
export type Script = Readonly<{ opening: Sayable; opener: Sayable; others: Sayable }>;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];

function spoken(logs: Logs, of: PartyId, on: RecordId): readonly number[] {
  return (logs.logs.get(of) ?? []).filter(({ act }) => act.record === on).map(({ act }) => act.seq);
}

/** Suspends the area in which the desks of several areas stand here, or lifts that. */
function interrupt(logs: Logs, by: PartyId, time: string, aim: number): void {
  const own = (logs.logs.get(by) ?? []).filter(({ act }) => act.type === 'suspension.declared');
  const facts = { areas: ['coordination'] };
  const last = own.at(-1)?.act.record;
  if (aim % 2 === 0 || last === undefined) {
    const record = logs.record(by, 100 + own.length);
    logs.say(by, { type: 'suspension.declared', time, record, facts });
  } else logs.say(by, { type: 'suspension.lifted', time, record: last, facts });
}

/**
 * Of five steps about two say something and two receipt another's log; now and then a content is erased, or an area is suspended or
 * resumed.
 */
export function written([skew, steps]: Story, terms: Terms, script: Script): Logs {
  const logs = createLogs(terms);
  const members = terms.members.map(({ party }) => party);
  const last = members.at(-1);
  let clock = 5_000;
  for (const { party, action, record, aim, wait } of steps) {
    clock += wait;
    const by = pick(members, party);
    const other = pick(
      members.filter((member) => member !== by),
      aim,
    );
    const opener = pick(members, record === 2 ? 1 : 0);
    if (by === undefined || other === undefined || opener === undefined) continue;
    const on = logs.record(opener, record);
    const own = spoken(logs, by, on);
    const time = atMinute(clock - (aim === 5 ? 5_000 : 0));
    const of = (who: PartyId): string => atMinute(clock + (who === last ? skew : 0));
    if (action % 20 < 9) {
      const isFirst = by === opener && own.length === 0;
      const sayable =
        isFirst && aim < 5 ? script.opening : by === opener ? script.opener : script.others;
      const [type, facts] = pick(sayable, Math.floor(action / 20)) ?? [];
      if (type === undefined || facts === undefined) continue;
      const target = { by, other, aim, theirs: spoken(logs, other, on).at(-1 - (aim % 3)) ?? aim };
      const content = aim % 2 ? { content: { text: { en: 'x' } } } : {};
      const said = facts({ ...target, own: own.at(-1 - (aim % 3)) ?? aim });
      logs.say(by, { type, time, record: on, facts: said, ...content });
    } else if (action % 20 === 18) {
      interrupt(logs, by, time, aim);
    } else if (action % 20 < 19) {
      logs.receipt(by, other, of(by), { quoted: of(other) });
    } else {
      const seqs = [Math.max(0, (logs.logs.get(by)?.length ?? 1) - 1 - aim)];
      logs.say(by, { type: 'content.erased', time, facts: { party: by, seqs } });
    }
  }
  return logs;
}

/** In which pieces of which size the logs arrive. */
export const arrivals = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 7 })), {
  maxLength: 40,
  size: 'max',
});
type Arrival = readonly (readonly [party: number, count: number])[];

export function takenBy(
  logs: Logs,
  order: Arrival,
  nows: readonly string[] = [],
  start = atMinute(0),
): Holder {
  const holder = createHolder(logs, start);
  const members = logs.terms.members.map(({ party }) => party);
  for (const [index, [party, count]] of order.entries()) {
    const of = pick(members, party);
    if (of !== undefined) holder.take(of, count);
    const now = nows[index % Math.max(1, nows.length)];
    if (now !== undefined) holder.passTime(now);
  }
  holder.takeAll();
  holder.passTime(storyEnd);
  return holder;
}

/** Instants in ascending order, at which views are looked at again. */
export const instants = fc
  .array(fc.oneof(fc.constant(200_000), fc.nat(60_000)), { maxLength: 40, size: 'max' })
  .map((minutes) => [...minutes].sort((a, b) => a - b).map(atMinute));

/** Every status that these stories reach, of a desk. */
export function reached(desk: string, terms: Terms, script: Script, numRuns: number): Set<string> {
  const found = new Set<string>();
  for (const story of fc.sample(stories, { numRuns, seed: 7 })) {
    for (const { joint } of takenBy(written(story, terms, script), []).joints()) {
      if (joint.desk === desk) found.add(joint.status);
    }
  }
  return found;
}
