import type { DecisionRecordedFacts } from '#desks/terms/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Commit } from '#store/store.ts';
import { type Core, refusalIfStopped } from './core.ts';
import { signOwnLog } from './give.ts';
import type { Said } from './node.ts';
import { appendOwn, buildOwn, saidOf } from './say.ts';

export type Decision = Readonly<{
  facts: Omit<DecisionRecordedFacts, 'group' | 'unheard'> &
    Readonly<{ group: GroupId; unheard?: readonly PartyId[] }>;
  /** Why, in the administrator's words: it stays at home, with the national log. */
  reason: string;
}>;

/**
 * Writes an administrator's decision into the national log, durably together with `settings`, and signs that log, before anything is done
 * by it (docs/spec/log.md, "The guard"). Refuses `group.unknown` without a national log, and `node.behind-its-guard` while that cannot sign.
 */
export async function recordDecision(
  core: Core,
  { facts, reason }: Decision,
  settings: NonNullable<Commit['settings']> = {},
): Promise<Result<Said>> {
  const stopped = refusalIfStopped(core);
  if (stopped) return stopped;
  const national = [...core.groups.values()].find(({ terms }) => terms.kind === 'national');
  if (!national) return refuse('group.unknown', { at: 'national' });
  if (core.recovering.has(national.group))
    return refuse('node.behind-its-guard', { at: 'national' });
  const act = { type: 'decision.recorded', area: 'coordination', facts: facts as JsonObject };
  const built = buildOwn(core, national, act, { reason });
  if (!built.ok) return built;
  await appendOwn(core, national, [built.value], { settings });
  const signed = await signOwnLog(core, national, { evenTooSoon: true });
  return signed.ok ? ok(saidOf(built.value)) : signed;
}
