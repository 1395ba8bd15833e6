import { toBase64 } from '#kernel/digest.ts';
import type { GroupId } from '#kernel/id.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { memberOf } from '#ledger/keys.ts';
import { type Core, write } from './core.ts';
import { renewExchangeKeys } from './exchange-keys.ts';
import { newExchangeSecrets } from './key-ring.ts';
import type { RecoveredKeys } from './node.ts';
import { rotateLogKey } from './rotate-key.ts';

/**
 * Meets a key file that is lost or that somebody else has, in one group: log key by the recovery key, then HTTP key and age recipient so that
 * the old ones are accepted by nobody who holds the acts. Each step is durable before the next; after a crash it is simply asked again.
 * Where no keys are held at all, new ones are bound first. Refuses what the steps refuse, `key.malformed` for another recovery key.
 */
export async function recoverKeys(
  core: Core,
  group: GroupId,
  recoverySecret: Uint8Array,
): Promise<Result<RecoveredKeys>> {
  const bound = await write(core, async () => {
    const state = core.groups.get(group);
    if (!state) return refuse('group.unknown', { facts: { group } });
    const expected = codes(memberOf(state.terms, state.self)?.recoveryKey ?? '');
    if (toBase64(publicKeyOf(recoverySecret)) !== expected) {
      return refuse('key.malformed', { at: 'recovery', facts: { expected } });
    }
    if (!core.keys.keysOf(group)) {
      const { random } = core.environment;
      // This log secret is never in force: the rotation by the recovery key puts another in its place.
      core.keys.bind(group, { logSecret: random(32), ...newExchangeSecrets(random) });
    }
    return ok(undefined);
  });
  if (!bound.ok) return bound;
  const logKey = await rotateLogKey(core, group, recoverySecret);
  if (!logKey.ok) return logKey;
  const exchange = await renewExchangeKeys(core, group, { stolen: true });
  return exchange.ok ? ok({ logKey: logKey.value, ...exchange.value }) : exchange;
}
