/** Fork evidence and branch certificates (docs/spec/log.md, "Forks"): files that anyone with the terms can judge. */
import { utf8 } from '#kernel/bytes.ts';
import {
  canonicalBytes,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  parseCanonicalObject,
} from '#kernel/canonical-json.ts';
import { fromBase64, fromHex, hashHex } from '#kernel/digest.ts';
import {
  type GroupId,
  type HashHex,
  isGroupId,
  isHashHex,
  isPartyId,
  type PartyId,
} from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseAct } from './act.ts';
import { forkEvidenceBytesMax, keyActsMax, proofHashesMax } from './bounds.ts';
import {
  type Checkpoint,
  isAuthored,
  type LogName,
  originOf,
  parseCheckpoint,
} from './checkpoint.ts';
import {
  initialKeys,
  judgeKeyAct,
  type KeyAct,
  type KeyHistory,
  keyBytesInForce,
  memberOf,
  withKeyAct,
} from './keys.ts';
import { verifyConsistency } from './proof.ts';
import type { Terms } from './terms.ts';

/** One of the two trees: a checkpoint, and the root of its first `size` leaves with the proof from there. */
export type ForkBranch = Readonly<{
  checkpoint: string;
  keyActs?: readonly KeyAct[];
  proof?: readonly HashHex[];
  root: HashHex;
}>;

export type ForkEvidence = Readonly<{
  a: ForkBranch;
  b: ForkBranch;
  group: GroupId;
  party: PartyId;
  size: number;
  v: 1;
}>;

export type BranchInput = Readonly<{
  checkpoint: string;
  root: Uint8Array;
  proof: readonly Uint8Array[];
  /** Keys of that branch; only the key acts below the checkpoint's size go into the evidence. */
  keys: KeyHistory;
}>;

function branchOf({ checkpoint, root, proof, keys }: BranchInput, size: number): ForkBranch {
  const keyActs = keys.flatMap((named) =>
    named.keyAct === undefined || named.since >= size ? [] : [named.keyAct],
  );
  return {
    checkpoint,
    root: hashHex(root),
    ...(keyActs.length === 0 ? {} : { keyActs }),
    ...(proof.length === 0 ? {} : { proof: proof.map(hashHex) }),
  };
}

const isBefore = (a: Checkpoint, b: Checkpoint): boolean =>
  a.size < b.size || (a.size === b.size && a.text < b.text);

/** The evidence file. @param size a size at which the roots of both branches are known, and differ */
export function formatForkEvidence(
  log: LogName,
  size: number,
  branches: readonly [BranchInput, BranchInput],
): Result<Uint8Array> {
  const [one, other] = branches;
  const first = parseCheckpoint(one.checkpoint);
  if (!first.ok) return first;
  const second = parseCheckpoint(other.checkpoint);
  if (!second.ok) return second;
  const x = branchOf(one, first.value.size);
  const y = branchOf(other, second.value.size);
  const [a, b] = isBefore(first.value, second.value) ? [x, y] : [y, x];
  const { group, party } = log;
  return ok(canonicalBytes({ a, b, group, party, size, v: 1 }));
}

const hasOnly = (value: JsonObject, members: readonly string[]): boolean =>
  Object.keys(value).every((member) => members.includes(member));

const isHash = (value: JsonValue | undefined): boolean =>
  typeof value === 'string' && isHashHex(value);

function isFilled(
  value: JsonValue | undefined,
  max: number,
  is: (v: JsonValue) => boolean,
): boolean {
  if (value === undefined) return true;
  return Array.isArray(value) && value.length >= 1 && value.length <= max && value.every(is);
}

function isKeyAct(value: JsonValue): boolean {
  if (!isJsonObject(value) || !hasOnly(value, ['act', 'root'])) return false;
  const { act, root } = value;
  return typeof act === 'string' && isHash(root);
}

function isBranch(value: JsonValue | undefined): value is JsonObject & ForkBranch {
  if (!isJsonObject(value)) return false;
  const { checkpoint, keyActs, proof, root } = value;
  return (
    hasOnly(value, ['checkpoint', 'keyActs', 'proof', 'root']) &&
    typeof checkpoint === 'string' &&
    isFilled(keyActs, keyActsMax, isKeyAct) &&
    isFilled(proof, proofHashesMax, isHash) &&
    isHash(root)
  );
}

/** Form only; {@link verifyForkEvidence} judges. Refuses `evidence.malformed`. */
export function parseForkEvidence(bytes: Uint8Array): Result<ForkEvidence> {
  const malformed = refuse('evidence.malformed');
  const value = bytes.length <= forkEvidenceBytesMax ? parseCanonicalObject(bytes) : undefined;
  if (value === undefined || !hasOnly(value, ['a', 'b', 'group', 'party', 'size', 'v'])) {
    return malformed;
  }
  const { a, b, group, party, size, v } = value;
  if (v !== 1 || typeof size !== 'number' || size < 1) return malformed;
  if (typeof group !== 'string' || !isGroupId(group)) return malformed;
  if (typeof party !== 'string' || !isPartyId(party)) return malformed;
  if (!isBranch(a) || !isBranch(b)) return malformed;
  return ok({ a, b, group, party, size, v });
}

/** What evidence is judged by: the founding text of its group. */
export type ForkContext = Readonly<{ group: GroupId; terms: Terms }>;
export type VerifiedFork = Readonly<{ log: LogName; size: number; evidence: ForkEvidence }>;

/** Follows the key acts of a branch from the log key of the terms; `undefined` where one of them does not hold. */
function keysOfBranch(
  branch: ForkBranch,
  log: LogName,
  size: number,
  terms: Terms,
): KeyHistory | undefined {
  const member = memberOf(terms, log.party);
  let history = member && initialKeys(member);
  for (const { act: actText, root } of branch.keyActs ?? []) {
    const act = parseAct(utf8(actText));
    if (history === undefined || !act.ok) return undefined;
    const { group, party, seq } = act.value;
    const inOrder = seq < size && seq > (history.at(-1)?.since ?? -1);
    if (group !== log.group || party !== log.party || !inOrder) return undefined;
    const verdict = judgeKeyAct({ act: act.value, actText, root, history, terms });
    if (!verdict.effective) return undefined;
    history = withKeyAct(history, verdict);
  }
  return history;
}

function holdsBranch(
  branch: ForkBranch,
  checkpoint: Checkpoint,
  { group, party, size }: ForkEvidence,
  terms: Terms,
): boolean {
  const log = { group, party };
  const keys = keysOfBranch(branch, log, checkpoint.size, terms);
  if (keys === undefined) return false;
  const proof = (branch.proof ?? []).map(fromHex);
  const claim = { from: size, to: checkpoint.size, fromRoot: fromHex(branch.root), proof };
  return (
    isAuthored(branch.checkpoint, log, keyBytesInForce(keys, checkpoint.size)) &&
    verifyConsistency({ ...claim, toRoot: checkpoint.root })
  );
}

/**
 * Refuses `evidence.malformed`, `group.unknown`, `party.not-a-member`, and `evidence.no-fork` where a signature, a key act or a proof does
 * not hold or the roots are the same.
 */
export function verifyForkEvidence(
  bytes: Uint8Array,
  { group, terms }: ForkContext,
): Result<VerifiedFork> {
  const parsed = parseForkEvidence(bytes);
  if (!parsed.ok) return parsed;
  const evidence = parsed.value;
  const { a, b, party, size } = evidence;
  const first = parseCheckpoint(a.checkpoint);
  const second = parseCheckpoint(b.checkpoint);
  if (!first.ok || !second.ok || isBefore(second.value, first.value)) {
    return refuse('evidence.malformed');
  }
  if (evidence.group !== group)
    return refuse('group.unknown', { facts: { group: evidence.group } });
  if (memberOf(terms, party) === undefined)
    return refuse('party.not-a-member', { facts: { party } });
  const log = { group, party };
  const origins = [first.value.origin, second.value.origin];
  const proven =
    origins.every((origin) => origin === originOf(log)) &&
    a.root !== b.root &&
    holdsBranch(a, first.value, evidence, terms) &&
    holdsBranch(b, second.value, evidence, terms);
  return proven ? ok({ log, size, evidence }) : refuse('evidence.no-fork');
}

/** `<group, 16 digits>-<party>.fork.json` */
export function forkFileName({ group, party }: LogName): string {
  return `${group.slice(0, 16)}-${party}.fork.json`;
}

/** The 32 bytes of a member's recovery key, which signs key acts and branch certificates. */
export function recoveryKeyOf(terms: Terms, party: PartyId): Uint8Array | undefined {
  const member = memberOf(terms, party);
  return member && fromBase64(member.recoveryKey);
}
