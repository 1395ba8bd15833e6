import { toBase64 } from '#kernel/digest.ts';
import type { GroupId } from '#kernel/id.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { keyActsMax } from '#ledger/bounds.ts';
import { memberOf, rotationFacts } from '#ledger/keys.ts';
import { rootOf } from '#ledger/tree.ts';
import { type Core, refusalIfStopped, write } from './core.ts';
import { signOwnLog } from './give.ts';
import { type GroupState, logOf } from './group-state.ts';
import { keysAfter, logSecretOf, retireSecrets } from './own-keys.ts';
import { appendOwn, buildOwn } from './say.ts';

/**
 * Replaces this party's log key in one group (docs/spec/log.md, "Keys"). In this order, so that a crash between any two steps leaves a log that
 * can be signed: the new secret is durable; the checkpoint just before the key act is signed with the old key, guarded and kept; the act is
 * appended; the old secret is destroyed.
 *
 * @param recoverySecret for a log key that is lost or stolen. Refuses `key.malformed` if it is not this party's recovery key,
 *   or if the log has as many key acts as it may, and `node.behind-its-guard` if acts were committed that no checkpoint of the old key covers.
 */
export function rotateLogKey(
  core: Core,
  group: GroupId,
  recoverySecret?: Uint8Array,
): Promise<Result<string>> {
  return write(core, async () => {
    const stopped = refusalIfStopped(core);
    if (stopped) return stopped;
    const state = core.groups.get(group);
    if (!state) return refuse('group.unknown', { facts: { group } });
    if (!state.complete) return refuse('group.not-founded');
    if (core.recovering.has(group)) return refuse('node.behind-its-guard');
    return rotateNow(core, state, recoverySecret === undefined ? {} : { recoverySecret });
  });
}

export type Rotation = Readonly<{ recoverySecret?: Uint8Array; evenForked?: boolean }>;

/** {@link rotateLogKey} within a job that writes. @param evenForked for the key act behind a tree that the recovery key has named */
export async function rotateNow(
  core: Core,
  state: GroupState,
  { recoverySecret, evenForked = false }: Rotation,
): Promise<Result<string>> {
  const { group } = state;
  const member = memberOf(state.terms, state.self);
  const isRecovery = recoverySecret !== undefined;
  if (isRecovery && toBase64(publicKeyOf(recoverySecret)) !== member?.recoveryKey) {
    return refuse('key.malformed', {
      at: 'recovery',
      facts: { expected: codes(member?.recoveryKey ?? '') },
    });
  }
  const secret = recoverySecret ?? logSecretOf(core, state);
  if (!secret || !core.keys.keysOf(group))
    return refuse('key.malformed', {
      at: group,
      facts: { expected: phrase('the log key in force') },
    });
  if (logSecretOf(core, state)) {
    const signed = await signOwnLog(core, state, { evenTooSoon: true, evenForked });
    if (!signed.ok) return signed;
  }
  const log = logOf(state, state.self);
  const { checkpoint } = log;
  if (checkpoint?.size !== log.size) return refuse('node.behind-its-guard', { at: group });
  const next = core.environment.random(32);
  const key = publicKeyOf(next);
  const place = { group, party: state.self, seq: log.size };
  const facts = rotationFacts({
    place,
    root: rootOf(log),
    key,
    by: isRecovery ? 'recovery' : 'log',
    secret,
  });
  const built = buildOwn(core, state, { type: 'key.rotated', facts }, undefined);
  if (!built.ok) return built;
  if (keysAfter(state, [built.value]).keys === log.keys) {
    const expected = phrase('at most {n} key acts in one log: found a successor group', {
      n: keyActsMax,
    });
    return refuse('key.malformed', { at: group, facts: { expected } });
  }
  // A secret that an earlier, interrupted rotation put in force must not be overwritten.
  retireSecrets(core, state);
  core.keys.addLogSecret(group, next);
  const keptCheckpoints = [{ group, party: state.self, checkpoint }];
  await appendOwn(core, state, [built.value], { keptCheckpoints });
  core.keys.keepOnly(group, next);
  return ok(toBase64(key));
}
