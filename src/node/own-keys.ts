import { textOf } from '#kernel/bytes.ts';
import { hashHex, toBase64 } from '#kernel/digest.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { judgeKeyAct, type KeyHistory, keyInForce, withKeyAct } from '#ledger/keys.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import { appendLeaves, type CompactRange, rootOf } from '#ledger/tree.ts';
import type { Core } from './core.ts';
import { type GroupState, logOf } from './group-state.ts';

export type OwnKeys = Readonly<{
  keys: KeyHistory;
  keyActs: readonly number[];
  range: CompactRange;
}>;

/** The own log's tree and keys after these statements, key acts among them judged at their places (docs/spec/log.md, "Keys"). */
export function keysAfter(state: GroupState, statements: readonly VerifiedStatement[]): OwnKeys {
  const log = logOf(state, state.self);
  let range: CompactRange = { size: log.size, peaks: log.peaks };
  let { keys } = log;
  const keyActs = [...log.keyActs];
  let hashes: Uint8Array[] = [];
  for (const { act, actBytes, leafHash } of statements) {
    if (act.type === 'key.rotated') {
      range = appendLeaves(range, hashes);
      hashes = [];
      const root = hashHex(rootOf(range));
      const actText = textOf(actBytes) ?? '';
      keys = withKeyAct(
        keys,
        judgeKeyAct({ act, actText, root, history: keys, terms: state.terms }),
      );
      keyActs.push(act.seq);
    }
    hashes.push(leafHash);
  }
  return { keys, keyActs, range: appendLeaves(range, hashes) };
}

/**
 * Destroys the secrets that no longer sign, or never will: what a crash left between a rotation's two steps. Not for a log that is behind
 * its guard: its key act may still come back.
 */
export function retireSecrets(core: Core, state: GroupState): void {
  const inForce = logSecretOf(core, state);
  if (inForce && core.keys.logSecrets(state.group).length > 1)
    core.keys.keepOnly(state.group, inForce);
}

/**
 * Whether what is appended now can be signed. Without the key nothing may be: the recovery key takes over only where a checkpoint of the
 * old key covers all that was appended.
 */
export function canSign(core: Core, state: GroupState): boolean {
  const log = logOf(state, state.self);
  const { key } = keyInForce(log.keys, log.size);
  // Deriving a public key costs more than appending: it is done once for each key.
  if (state.signsWith !== key && logSecretOf(core, state)) state.signsWith = key;
  return state.signsWith === key;
}

/** The secret whose public half is in force at the log's size: between a rotation's two steps the key file holds two. */
export function logSecretOf(core: Core, state: GroupState): Uint8Array | undefined {
  const log = logOf(state, state.self);
  const { key } = keyInForce(log.keys, log.size);
  return core.keys.logSecrets(state.group).find((secret) => toBase64(publicKeyOf(secret)) === key);
}
