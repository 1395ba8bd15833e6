/**
 * The terms' `retention.contentDays`, kept by each node for its own contents (docs/decisions/node.md). What is due is listed long before and
 * erased by an act that everybody at the table sees: by command, or by the rounds once an administrator has started the schedule.
 */

import { z } from 'zod';
import { erasedSeqsMax } from '#desks/terms/statements.ts';
import { isNeverErased } from '#fold/fold.ts';
import { termsNow } from '#fold/terms-in-force.ts';
import type { GroupId } from '#kernel/id.ts';
import { instantOfMs, isInstant, msOf } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import { type Core, write } from './core.ts';
import { recordDecision } from './decide.ts';
import { lookAtErasure } from './erasable.ts';
import { eraseContents } from './erase.ts';
import type { Erasable, RetentionDue } from './erasure.ts';
import { type GroupState, logOf } from './group-state.ts';
import type { Said } from './node.ts';

/** Contents that one look lists; the next look goes on when these are gone. */
export const dueMax = 1_000;
const dayMs = 86_400_000;

const settingOf = (group: GroupId): string => `retention.${group}`;
const stored = z.object({ since: z.string().refine(isInstant), reason: z.string() });

/** @param byMs contents whose time is over by then */
export async function retentionDue(
  core: Core,
  group: GroupId,
  byMs: number,
): Promise<Result<RetentionDue>> {
  const state = core.groups.get(group);
  if (!state) return refuse('group.unknown', { facts: { group } });
  const { contentDays } = termsNow(state).retention;
  const name = settingOf(group);
  const schedule = stored.optional().parse((await core.store.settings(name))[name]);
  const { seqs, more } = await seqsDue(core, state, byMs - contentDays * dayMs);
  const looked = await lookAtErasure(core.store, state, seqs);
  const contents = looked.flatMap((one) => {
    const { statement } = one;
    if (statement === undefined || one.content !== 'held') return [];
    return { ...one, due: instantOfMs(msOf(statement.time) + contentDays * dayMs) };
  });
  return ok({
    group,
    contentDays,
    ...(schedule === undefined ? {} : { schedule }),
    contents,
    more,
  });
}

/** Own contents said at or before an instant. Times follow the order of the log, but for clocks that were set back. */
async function seqsDue(
  core: Core,
  state: GroupState,
  saidByMs: number,
): Promise<Readonly<{ seqs: readonly number[]; more: boolean }>> {
  const seqs: number[] = [];
  for (let from = 0; from < logOf(state, state.self).size; ) {
    const page = await core.store.markedLeaves(state.group, state.self, 'held', from);
    const old = page.filter(({ actBytes, type }) => {
      const act = parseAct(actBytes);
      return act.ok && !isNeverErased(type) && msOf(act.value.time) <= saidByMs;
    });
    seqs.push(...old.map(({ seq }) => seq));
    if (seqs.length > dueMax) return { seqs: seqs.slice(0, dueMax), more: true };
    const last = page.at(-1);
    if (last === undefined || old.length === 0) break;
    from = last.seq + 1;
  }
  return { seqs, more: false };
}

/** What retention may erase now: neither on hold nor of a record that is open. */
export const isErasableNow = ({ open, hold }: Erasable): boolean => !open && hold === undefined;

/** Erases what is due, in acts of at most 256 places. Returns what was said. @param byMs now, unless said otherwise */
export async function eraseDue(
  core: Core,
  group: GroupId,
  byMs = core.environment.nowMs(),
): Promise<Result<readonly Said[]>> {
  const due = await retentionDue(core, group, byMs);
  if (!due.ok) return due;
  const seqs = due.value.contents.filter(isErasableNow).map(({ seq }) => seq);
  const said: Said[] = [];
  for (let at = 0; at < seqs.length; at += erasedSeqsMax) {
    const erased = await eraseContents(core, group, seqs.slice(at, at + erasedSeqsMax), {
      sparingClocks: true,
    });
    if (!erased.ok) return erased;
    said.push(erased.value);
  }
  return ok(said);
}

/**
 * What erases by itself must not do so on the word of one clock: ours may be years ahead, and what is erased does not come back. So the time
 * is the earlier of ours and the newest at which another party signed. A node that has no others has its own clock alone.
 */
function surelyPassedMs({ groups, environment }: Core): number {
  const signed = [...groups.values()].flatMap(({ terms, self, logs }) =>
    terms.kind === 'national'
      ? []
      : [...logs.values()].flatMap(({ party, checkpoint }) =>
          party === self || checkpoint === undefined ? [] : checkpoint.seconds * 1_000,
        ),
  );
  const nowMs = environment.nowMs();
  return signed.length === 0 ? nowMs : Math.min(nowMs, Math.max(...signed));
}

/** One turn of the rounds: in every group whose schedule was started. Returns how many acts were said. */
export async function followRetention(core: Core): Promise<number> {
  const byMs = surelyPassedMs(core);
  let acts = 0;
  for (const { group } of [...core.groups.values()]) {
    const name = settingOf(group);
    if ((await core.store.settings(name))[name] === undefined) continue;
    const erased = await eraseDue(core, group, byMs);
    if (erased.ok) acts += erased.value.length;
  }
  return acts;
}

/** Starts or stops the schedule of one group, on record in the national log. Refuses `draft.malformed` if it is so already. */
export function decideRetention(
  core: Core,
  group: GroupId,
  { start, reason }: Readonly<{ start: boolean; reason: string }>,
): Promise<Result<Said>> {
  return write(core, async () => {
    if (!core.groups.has(group)) return refuse('group.unknown', { facts: { group } });
    const name = settingOf(group);
    const runs = (await core.store.settings(name))[name] !== undefined;
    if (runs === start) {
      const expected = start
        ? phrase('a schedule that is stopped')
        : phrase('a schedule that was started');
      return refuse('draft.malformed', { at: 'start', facts: { expected, found: start } });
    }
    const since = instantOfMs(core.environment.nowMs());
    const decision = start ? 'retention-started' : 'retention-stopped';
    const setting = start ? { since, reason } : undefined;
    return recordDecision(core, { facts: { decision, group }, reason }, { [name]: setting });
  });
}
