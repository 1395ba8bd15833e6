import type { GroupId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { type Core, commit, refusalIfStopped, write } from './core.ts';
import { recordDecision } from './decide.ts';
import { signOwnLog } from './give.ts';
import { type GroupState, logOf } from './group-state.ts';
import type { Said } from './node.ts';
import { appendFirst, settleGroup } from './settle-group.ts';

const settingOf = (group: GroupId): string => `unheard.${group}`;

/**
 * An administrator lets a restored node without a guard go on although members have not told what they hold (docs/spec/log.md, "The guard").
 * In this order: the decision is durable in the national log and signed there; the log waits no more; its next checkpoint moves a new guard.
 * A crash between is made good at the next start. Never against a sound guard or a checkpoint that is known: those prove the second history.
 */
export function signUnheard(core: Core, group: GroupId, reason: string): Promise<Result<Said>> {
  return write(core, async () => {
    const stopped = refusalIfStopped(core);
    if (stopped) return stopped;
    const state = core.groups.get(group);
    if (!state) return refuse('group.unknown', { facts: { group } });
    const waiting = core.recovering.get(group);
    if (!waiting) return refuse('recovery.not-waiting', { at: group });
    const { size } = logOf(state, state.self);
    const known = knownBeyond(core, state);
    if (known !== undefined) {
      return refuse('recovery.signed-more', { at: group, facts: { signed: known, held: size } });
    }
    const unheard = [...waiting].sort();
    const facts = { decision: 'signing-unheard' as const, group, unheard, size };
    const decided = await recordDecision(core, { facts, reason }, { [settingOf(group)]: size });
    if (!decided.ok) return decided;
    await goOn(core, state);
    await settleGroup(core, state);
    const first = await signOwnLog(core, state, { evenTooSoon: true });
    if (!first.ok) return first;
    await commit(core, { settings: { [settingOf(group)]: undefined } });
    return ok(decided.value);
  });
}

/** The size of a checkpoint that a sound guard, or a member who told of it, proves to be signed and this log does not lead to. */
function knownBeyond(core: Core, state: GroupState): number | undefined {
  const standing = core.guard.standing(state.group, state.self);
  // While its log waits, a sound guard was not reached: what it names lies beyond, or on another branch.
  if (standing?.damaged === false) return standing.checkpoint?.size;
  const { checkpoint, pending, size } = logOf(state, state.self);
  return [checkpoint, ...pending].find((one) => one !== undefined && one.size > size)?.size;
}

async function goOn(core: Core, state: GroupState): Promise<void> {
  await core.guard.forget(state.group, state.self);
  core.recovering.delete(state.group);
  if (logOf(state, state.self).size === 0) await appendFirst(core, state);
}

/** At a start: true if it was decided that this very log goes on, and a crash came before it was signed. */
export async function wasDecided(core: Core, state: GroupState): Promise<boolean> {
  const name = settingOf(state.group);
  const size = (await core.store.settings(name))[name];
  if (size === undefined) return false;
  const { group, self } = state;
  const isGuarded = core.guard.standing(group, self)?.damaged === false;
  if (!isGuarded && size === logOf(state, self).size) {
    await goOn(core, state);
    return true;
  }
  await commit(core, { settings: { [name]: undefined } });
  return false;
}

/** The log has reached a sound guard: nothing that was decided without one holds any more. */
export async function forgetDecision(core: Core, { group }: GroupState): Promise<void> {
  const name = settingOf(group);
  if ((await core.store.settings(name))[name] === undefined) return;
  await commit(core, { settings: { [name]: undefined } });
}
