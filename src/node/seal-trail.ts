import { auditSealedFacts } from '#desks/terms/statements.ts';
import { ok, type Result } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import { pageRowsMax } from '#store/store.ts';
import { type Core, refusalIfStopped, write } from './core.ts';
import { nationalOf } from './drafts/draft-state.ts';
import type { Seal } from './node.ts';
import { appendOwn, buildOwn } from './say.ts';

/** Remembered in the commit of the seal itself. */
const sealedSetting = 'audit.sealed';

/**
 * Puts the head of the audit trail into the national log, whose own checkpoint the receipts of other tables commit to: from then on no line before it can
 * be changed unseen. Refuses `group.not-founded` where the party has no national log, and what keeps that log from growing.
 */
export function sealTrail(core: Core, seal: Seal): Promise<Result<undefined>> {
  return write(core, async () => {
    const stopped = refusalIfStopped(core);
    if (stopped) return stopped;
    const national = nationalOf(core);
    if (!national.ok) return national;
    const act = { type: 'audit.sealed', area: 'coordination', facts: { ...seal } };
    const built = buildOwn(core, national.value, act, undefined);
    if (!built.ok) return built;
    await appendOwn(core, national.value, [built.value], {
      settings: { [sealedSetting]: seal.entries },
    });
    return ok(undefined);
  });
}

/** How many lines of the trail the newest seal counts; 0 before there was one, or where a backup that knew of none was restored. */
export async function sealedEntries({ store }: Core): Promise<number> {
  const entries = (await store.settings(sealedSetting))[sealedSetting];
  return typeof entries === 'number' ? entries : 0;
}

/** Every seal that stands in the national log, oldest first. */
export async function readSeals(core: Core): Promise<readonly Seal[]> {
  const national = nationalOf(core);
  if (!national.ok) return [];
  const { group, self } = national.value;
  const seals: Seal[] = [];
  for (let from = 0; ; ) {
    const leaves = await core.store.markedLeaves(group, self, 'seal', from);
    for (const { actBytes } of leaves) {
      const act = parseAct(actBytes);
      const facts = act.ok ? auditSealedFacts.safeParse(act.value.facts) : undefined;
      if (facts?.success) seals.push(facts.data);
    }
    if (leaves.length < pageRowsMax) return seals;
    from = (leaves.at(-1)?.seq ?? from) + 1;
  }
}
