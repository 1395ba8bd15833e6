import { z } from 'zod';
import { contentErasedFacts, erasedSeqsMax } from '#desks/terms/statements.ts';
import type { GroupId } from '#kernel/id.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { type Core, commit, refusalIfStopped, write } from './core.ts';
import { lookAtErasure } from './erasable.ts';
import type { ErasureOptions } from './erasure.ts';
import { type GroupState, logOf } from './group-state.ts';
import type { Said } from './node.ts';
import { canSign } from './own-keys.ts';
import { appendOwn, buildOwn, saidOf } from './say.ts';

/** What is erased from the log and not yet from the guard: durable with the act, so that a crash between the two is made good. */
const unfinished = (group: GroupId): string => `erasing.${group}`;
const stored = z.array(z.int());

/** Erases contents of this party's own statements (docs/spec/statement.md, "Erasure"). */
export function eraseContents(
  core: Core,
  group: GroupId,
  seqs: readonly number[],
  { sparingClocks = false }: ErasureOptions = {},
): Promise<Result<Said>> {
  return write(core, async () => {
    const stopped = refusalIfStopped(core);
    if (stopped) return stopped;
    const state = core.groups.get(group);
    if (!state) return refuse('group.unknown', { facts: { group } });
    if (!state.complete) return refuse('group.not-founded');
    if (core.recovering.has(group)) return refuse('node.behind-its-guard');
    if (!canSign(core, state)) {
      return refuse('key.malformed', {
        at: group,
        facts: { expected: phrase('the log key in force') },
      });
    }
    const { self: party } = state;
    const { forkedAt } = logOf(state, party);
    if (forkedAt !== undefined) return refuse('log.forked', { facts: { size: forkedAt } });
    const facts = contentErasedFacts.safeParse({
      party,
      seqs: [...new Set(seqs)].sort((a, b) => a - b),
    });
    if (!facts.success) {
      const expected = phrase('1 to {max} places in the own log', { max: erasedSeqsMax });
      return refuse('draft.malformed', { at: 'seqs', facts: { expected } });
    }
    for (const { seq, content, hold, endsClock } of await lookAtErasure(
      core.store,
      state,
      facts.data.seqs,
    )) {
      if (content !== 'held' && content !== 'hole') {
        const expected = phrase('a statement of this party whose content can be erased');
        return refuse('draft.malformed', { at: 'seqs', facts: { expected, found: seq } });
      }
      if (hold) {
        return refuse('erasure.on-hold', { at: 'seqs', facts: { seq, since: hold.since } });
      }
      if (sparingClocks && endsClock) {
        const { deadline = '' } = endsClock;
        return refuse('erasure.ends-clock', { at: 'seqs', facts: { seq, deadline } });
      }
    }
    const built = buildOwn(core, state, { type: 'content.erased', facts: facts.data }, undefined);
    if (!built.ok) return built;
    await appendOwn(core, state, [built.value], {
      settings: { [unfinished(group)]: facts.data.seqs },
    });
    await finishErasing(core, state);
    return ok(saidOf(built.value));
  });
}

/** Erases from the guard what the log has erased; nothing if that was done. */
export async function finishErasing(core: Core, { group, self }: GroupState): Promise<void> {
  const name = unfinished(group);
  const seqs = stored.optional().parse((await core.store.settings(name))[name]);
  if (seqs === undefined) return;
  await core.guard.erase(group, self, seqs);
  await commit(core, { settings: { [name]: undefined } });
}
