import { instantOfMs } from '#kernel/instant.ts';
import { buildStatement } from '#ledger/build-statement.ts';
import { foundingAct } from '#ledger/founding.ts';
import { memberOf } from '#ledger/keys.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import type { Commit } from '#store/store.ts';
import type { Core } from './core.ts';
import { finishErasing } from './erase.ts';
import { retireExchangeKeys } from './exchange-keys.ts';
import { settleForks } from './forks.ts';
import { signOwnLog } from './give.ts';
import { type GroupState, logOf } from './group-state.ts';
import { retireSecrets } from './own-keys.ts';
import { completeFounding } from './refold.ts';
import { appendOwn } from './say.ts';

/** Leaf 0, with the group's row if it is not held yet. */
export async function appendFirst(
  core: Core,
  state: GroupState,
  rows: Pick<Commit, 'groups'> = {},
): Promise<void> {
  const { group, self } = state;
  const act = foundingAct(group, self, instantOfMs(core.environment.nowMs()));
  const first = buildStatement({ act }, new Uint8Array(32));
  if (!first.ok) throw new RangeError('a founding act has the form of an act');
  await appendOwn(core, state, [first.value as VerifiedStatement], rows);
}

/**
 * What founding leaves to do, or a crash in it or in what came later: keys are bound and retired ones destroyed, the group folds once all is
 * there, what was erased leaves the guard, the first checkpoint is signed.
 */
export async function settleGroup(core: Core, state: GroupState): Promise<void> {
  const { group, terms, self } = state;
  const member = memberOf(terms, self);
  const keys = member && core.keys.madeFor(member);
  if (core.keys.keysOf(group) === undefined && keys) core.keys.bind(group, keys);
  if (!state.complete) await completeFounding(core, state);
  await settleForks(core, state);
  if (core.recovering.has(group)) return;
  core.guarded.delete(group);
  retireSecrets(core, state);
  await retireExchangeKeys(core, state);
  await finishErasing(core, state);
  const log = logOf(state, self);
  if (log.size > 0 && log.checkpoint === undefined) await signOwnLog(core, state);
}
