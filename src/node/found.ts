import type { GroupId } from '#kernel/id.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { memberOf } from '#ledger/keys.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { type Core, commit, refusalIfStopped } from './core.ts';
import { loadGroup } from './group-state.ts';
import { isMadeWith } from './key-ring.ts';
import type { GroupKeys } from './node.ts';
import { compareWithGuard } from './recover.ts';
import { appendFirst, settleGroup } from './settle-group.ts';

/**
 * Takes up a group. In this order: its keys are durable; group and leaf 0 are, in one commit; the keys are bound; the first checkpoint is
 * signed. So whatever a crash leaves can be told apart: a group that is not held, but has bound keys or a guard, was held by a database that is
 * gone, and is recovered; a log without a checkpoint never left.
 */
export async function found(
  core: Core,
  termsBytes: Uint8Array,
  keys: GroupKeys,
): Promise<Result<GroupId>> {
  const stopped = refusalIfStopped(core);
  if (stopped) return stopped;
  const parsed = parseTerms(termsBytes);
  if (!parsed.ok) return parsed;
  const group = groupIdOf(termsBytes);
  if (core.groups.has(group)) return refuse('group.exists', { facts: { group } });
  const self = memberOf(parsed.value, core.party);
  if (!self) return refuse('party.not-a-member', { facts: { party: core.party } });
  if (!core.keys.keysOf(group) && !isMadeWith(keys, self)) {
    return refuse('key.malformed', {
      at: 'members',
      facts: { expected: phrase('a card that this node made'), found: self.httpKey },
    });
  }
  const row = { group, self: core.party, termsBytes, complete: false };
  const state = await loadGroup(core.store, row);
  const wasHeld =
    core.keys.keysOf(group) !== undefined || core.guard.standing(group, core.party) !== undefined;
  if (wasHeld) {
    if (!core.keys.keysOf(group)) core.keys.bind(group, keys);
    await commit(core, { groups: [row] });
    core.groups.set(group, state);
    await compareWithGuard(core, state);
  } else {
    core.keys.keep(keys);
    await appendFirst(core, state, { groups: [row] });
    core.groups.set(group, state);
  }
  await settleGroup(core, state);
  return ok(group);
}
