import { assert } from '#kernel/assert.ts';
import { equalBytes, textOf } from '#kernel/bytes.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { parseAct } from '#ledger/act.ts';
import { type VerifiedCheckpoint, verifyCheckpoint } from '#ledger/checkpoint.ts';
import { type KeyHistory, keyBytesInForce } from '#ledger/keys.ts';
import type { VerifiedStatement } from '#ledger/statement.ts';
import { leafHash, rangeAt, rootOf } from '#ledger/tree.ts';
import type { GuardedCheckpoint, GuardedLog, GuardedStatement } from '#store/guard.ts';
import type { HeldCheckpoint } from '#store/store.ts';
import { cameBackRows } from './came-back.ts';
import { type Core, commit, refusalIfStopped } from './core.ts';
import { type GroupState, logOf } from './group-state.ts';
import { rowOf } from './log-state.ts';
import { keysAfter } from './own-keys.ts';
import { appendOwn } from './say.ts';
import { appendFirst, settleGroup } from './settle-group.ts';
import { forgetDecision, wasDecided } from './sign-unheard.ts';

/**
 * Compares one own log with its guard (docs/spec/log.md, "The guard"). A database behind its guard is a restored backup: the guard's
 * statements are appended again, and only if they lead to the very root that was signed may the node sign. Where the guard cannot complete it,
 * is damaged or is gone, the log waits in `core.recovering` until the other members have told what they hold.
 */
export async function compareWithGuard(core: Core, state: GroupState): Promise<void> {
  const { size } = logOf(state, state.self);
  const last = lastLeft(core, state);
  if (last ? await reaches(core, state, last) : isWhole(core, state))
    return forgetDecision(core, state);
  if (await wasDecided(core, state)) return;
  const others = othersOf(state);
  // Of a national log nobody else can tell: its guard alone forbids it to sign.
  if (others.size > 0 || last) core.recovering.set(state.group, others);
  else {
    await core.guard.forget(state.group, state.self);
    if (size === 0) await appendFirst(core, state);
  }
}

/** The checkpoint that left last, as a sound guard knows it. */
function lastLeft(core: Core, { group, self }: GroupState): GuardedCheckpoint | undefined {
  const standing = core.guard.standing(group, self);
  return standing?.damaged ? undefined : standing?.checkpoint;
}

/** True of a log that never left: founding and every start sign a first checkpoint, so it has none. */
function isWhole(core: Core, { group, self, logs }: GroupState): boolean {
  const log = logs.get(self);
  if (core.guard.standing(group, self) !== undefined) return false;
  return log !== undefined && log.size > 0 && log.checkpoint === undefined;
}

function othersOf({ terms, self }: GroupState): Set<PartyId> {
  return new Set(terms.members.map(({ party }) => party).filter((party) => party !== self));
}

/** True if the own log holds, or can be brought by the guard to hold, the very tree that was signed last. */
async function reaches(core: Core, state: GroupState, last: GuardedCheckpoint): Promise<boolean> {
  if (logOf(state, state.self).size >= last.size) return isOnBranch(core, state, last);
  const guarded = core.guarded.get(state.group);
  return guarded !== undefined && reappend(core, state, guarded, last);
}

/** True if the checkpoint that left last is one of the tree in the database; it is the log's newest then. */
async function isOnBranch(
  core: Core,
  state: GroupState,
  last: GuardedCheckpoint,
): Promise<boolean> {
  const log = logOf(state, state.self);
  const signed = verifyOwn(state, last, log.keys);
  if (!signed) return false;
  const read = (level: number, index: number) =>
    core.store.node(state.group, state.self, level, index);
  const range = last.size === log.size ? log : await rangeAt(last.size, read);
  if (!equalBytes(rootOf(range), signed.root)) return false;
  // A crash after the guard had moved, or a backup: times go on from what may have left.
  if ((log.checkpoint?.seconds ?? -1) < signed.seconds) {
    const after = { ...log, checkpoint: heldOf(signed) };
    await commit(core, { logs: [rowOf(after)] }, state);
    state.logs.set(state.self, after);
  }
  return true;
}

/** A checkpoint of ours as its key signed it. @param keys with those of statements to come */
function verifyOwn(
  { group, self }: GroupState,
  { note, size }: GuardedCheckpoint,
  keys: KeyHistory,
): VerifiedCheckpoint | undefined {
  const verified = verifyCheckpoint(note, { group, party: self }, keyBytesInForce(keys, size));
  return verified.ok && verified.value.size === size ? verified.value : undefined;
}

const heldOf = ({ note, size, root, seconds }: VerifiedCheckpoint): HeldCheckpoint => ({
  ...{ note, size, root, seconds },
  ...{ from: size, proof: [] },
});

async function reappend(
  core: Core,
  state: GroupState,
  guarded: GuardedLog,
  last: GuardedCheckpoint,
): Promise<boolean> {
  const { group, self } = state;
  const { size } = logOf(state, self);
  const missing = guarded.statements.filter(({ seq }) => seq >= size && seq < last.size);
  if (missing[0]?.seq !== size || missing.length !== last.size - size) return false;
  const statements = missing.map(statementOf);
  const { range, keys } = keysAfter(state, statements);
  const signed = verifyOwn(state, last, keys);
  if (!signed || !equalBytes(rootOf(range), signed.root)) return false;
  const kept: HeldCheckpoint[] = [];
  for (const { act } of statements) {
    if (act.type !== 'key.rotated') continue;
    const before = guarded.kept.find((one) => one.size === act.seq);
    const verified = before && verifyOwn(state, before, keys);
    // Without the old key's checkpoint nobody could read what came before the act: a member has it.
    if (!verified) return false;
    kept.push(heldOf(verified));
  }
  const keptCheckpoints = kept.map((checkpoint) => ({ group, party: self, checkpoint }));
  const settings = await cameBackRows(core.store, state, { from: size, to: last.size });
  await appendOwn(core, state, statements, { keptCheckpoints, settings });
  return isOnBranch(core, state, last);
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
 * other member has been heard and the log holds what any of them could show to be signed. Until then all are asked again.
 */
export async function heardFrom(core: Core, group: GroupId, member: PartyId): Promise<void> {
  const waiting = core.recovering.get(group);
  const state = core.groups.get(group);
  if (!waiting || !state || refusalIfStopped(core)) return;
  const last = lastLeft(core, state);
  if (last ? !(await reaches(core, state, last)) : !hasHeardAll(state, waiting, member)) return;
  if (!last) await core.guard.forget(group, state.self);
  core.recovering.delete(group);
  if (logOf(state, state.self).size === 0) await appendFirst(core, state);
  await settleGroup(core, state);
}

function hasHeardAll(state: GroupState, waiting: Set<PartyId>, member: PartyId): boolean {
  waiting.delete(member);
  if (waiting.size > 0) return false;
  const { size, checkpoint, pending } = logOf(state, state.self);
  const known = [checkpoint, ...pending].every((one) => one === undefined || one.size <= size);
  if (!known) for (const other of othersOf(state)) waiting.add(other);
  return known;
}
