import { assert } from '#kernel/assert.ts';
import { equalBytes, textOf } from '#kernel/bytes.ts';
import { fromBase64 } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { parseAct } from '#ledger/act.ts';
import { verifyCheckpoint } from '#ledger/checkpoint.ts';
import { type KeyHistory, keyInForce } from '#ledger/keys.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import { leafHash, rangeAt, rootOf } from '#ledger/tree.ts';
import type { GuardedLog, GuardedStatement } from '#store/guard.ts';
import type { Core } from './core.ts';
import { type GroupState, logOf } from './group-state.ts';
import { keysAfter } from './own-keys.ts';
import { appendOwn } from './say.ts';

/**
 * Compares one own log with its guard when a node opens (docs/spec/log.md, "The guard"). A database behind its guard is a restored backup: the
 * guard's statements are appended again, and only if they lead to the very root that was signed may the node sign. Where the guard cannot
 * complete it, or there is none, the log waits in `core.recovering` until the other members have told what they hold.
 */
export async function compareWithGuard(core: Core, state: GroupState): Promise<void> {
  const log = logOf(state, state.self);
  if (log.size === 0) return;
  const standing = core.guard.standing(state.group, state.self);
  const others = state.terms.members.filter(({ party }) => party !== state.self);
  const wait = (): void => {
    if (others.length > 0)
      core.recovering.set(state.group, new Set(others.map(({ party }) => party)));
  };
  if (!standing?.checkpoint) {
    // A log that never left needs no guard; one that did has a checkpoint in the database.
    if (log.checkpoint) wait();
    return;
  }
  if (standing.damaged || !(await reaches(core, state, standing.checkpoint))) wait();
}

/** True if the checkpoint that left last is one of the tree in the database. */
async function isOnBranch(
  core: Core,
  state: GroupState,
  checkpoint: Readonly<{ size: number; note: string }>,
): Promise<boolean> {
  const log = logOf(state, state.self);
  const verified = verifyOwn(state, checkpoint);
  if (!verified) return false;
  if (checkpoint.size === log.size) return equalBytes(rootOf(log), verified);
  const range = await rangeAt(checkpoint.size, (level, index) =>
    core.store.node(state.group, state.self, level, index),
  );
  return equalBytes(rootOf(range), verified);
}

/** The root that a checkpoint of ours signs, or `undefined` if no key of ours did. @param keys with those of statements to come */
function verifyOwn(
  state: GroupState,
  checkpoint: Readonly<{ size: number; note: string }>,
  keys: KeyHistory = logOf(state, state.self).keys,
): Uint8Array | undefined {
  const key = fromBase64(keyInForce(keys, checkpoint.size).key);
  const verified = verifyCheckpoint(
    checkpoint.note,
    { group: state.group, party: state.self },
    key,
  );
  return verified.ok ? verified.value.root : undefined;
}

async function reappend(
  core: Core,
  state: GroupState,
  guarded: GuardedLog,
  checkpoint: Readonly<{ size: number; note: string }>,
): Promise<boolean> {
  const log = logOf(state, state.self);
  const missing = guarded.statements.filter(({ seq }) => seq >= log.size && seq < checkpoint.size);
  if (missing[0]?.seq !== log.size || missing.length !== checkpoint.size - log.size) return false;
  const statements = missing.map(statementOf);
  const { range, keys } = keysAfter(state, statements);
  const root = verifyOwn(state, checkpoint, keys);
  if (!root || !equalBytes(rootOf(range), root)) return false;
  await appendOwn(core, state, statements);
  return true;
}

function statementOf({ actBytes, content }: GuardedStatement): VerifiedStatement {
  const act = parseAct(actBytes);
  assert(act.ok, `the guard holds acts: ${textOf(actBytes)}`);
  const state =
    content.kind === 'held'
      ? content
      : { kind: content.kind === 'none' ? ('none' as const) : ('hole' as const) };
  return {
    act: act.value,
    actBytes,
    leafHash: leafHash(actBytes),
    content: state,
  } as VerifiedStatement;
}

/**
 * A member has told what it holds of our log. With a sound guard the node signs again as soon as its log has reached it; without one, when every
 * other member has been heard.
 */
export async function heardFrom(core: Core, group: GroupId, member: PartyId): Promise<void> {
  const waiting = core.recovering.get(group);
  const state = core.groups.get(group);
  if (!waiting || !state) return;
  waiting.delete(member);
  const standing = core.guard.standing(group, state.self);
  if (!standing?.checkpoint || standing.damaged) {
    if (waiting.size === 0) core.recovering.delete(group);
    return;
  }
  if (await reaches(core, state, standing.checkpoint)) core.recovering.delete(group);
}

/** True if the own log holds, or can be brought by the guard to hold, the very tree that was signed last. */
async function reaches(
  core: Core,
  state: GroupState,
  checkpoint: Readonly<{ size: number; note: string }>,
): Promise<boolean> {
  if (logOf(state, state.self).size >= checkpoint.size) return isOnBranch(core, state, checkpoint);
  const guarded = core.guarded.find(
    ({ group, party }) => group === state.group && party === state.self,
  );
  return guarded !== undefined && reappend(core, state, guarded, checkpoint);
}
