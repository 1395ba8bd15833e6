/**
 * The judgement on a bundle: the steps of docs/spec/bundle.md in their order, each with its refusal. This is the only way by which what
 * another party wrote becomes a {@link VerifiedStatement}. Pure; nothing of a refused bundle comes back but the evidence of a fork.
 */
import { equalBytes, textOf } from '#kernel/bytes.ts';
import { fromHex } from '#kernel/digest.ts';
import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import { checkPlace, parseAct } from './act.ts';
import { checkpointAheadSecondsMax } from './bounds.ts';
import type { BundleHeader, FramedBundle } from './bundle.ts';
import { type SignedCheckpoint, type VerifiedCheckpoint, verifyCheckpoint } from './checkpoint.ts';
import { compareWithHeld } from './compare-trees.ts';
import { checkContent } from './content.ts';
import { type HeldLog, type ProvenCheckpoint, pendingCheckpointsMax } from './held-log.ts';
import {
  judgeKeyAct,
  type KeyActVerdict,
  type KeyHistory,
  keyBytesInForce,
  memberOf,
  withKeyAct,
} from './keys.ts';
import { verifyConsistency } from './proof.ts';
import type { Statement, VerifiedStatement } from './statement.ts';
import type { Terms } from './terms.ts';
import { appendLeaves, type CompactRange, emptyRoot, leafHash, rangeAt, rootOf } from './tree.ts';

export type BundleContext = Readonly<{
  group: GroupId;
  terms: Terms;
  /** What is held of the log of the bundle's party. */
  held: HeldLog;
  /** Our clock, POSIX seconds. */
  nowSeconds: number;
}>;

export type VerifiedBundle = Readonly<{
  group: GroupId;
  party: PartyId;
  from: number;
  /** Every statement of the bundle, those that were held already included: they may fill holes. */
  statements: readonly VerifiedStatement[];
  /** How many of them, at the beginning, were held already. */
  overlap: number;
  /** The log after this bundle. */
  range: CompactRange;
  keys: KeyHistory;
  /** Set if the bundle begins with a key act: whether it has effect. */
  keyAct?: KeyActVerdict;
  checkpoint: VerifiedCheckpoint & ProvenCheckpoint;
  /** True if the checkpoint takes the held one's place. */
  renews: boolean;
  /** The held log's `pending` after this bundle. */
  pending: readonly SignedCheckpoint[];
}>;

/** A refusal; with `log.forked`, the evidence file, unless the differing part of our tree was never signed. */
export type BundleRefused = Refused & Readonly<{ fork?: Uint8Array }>;
export type BundleVerdict = Readonly<{ ok: true; value: VerifiedBundle }> | BundleRefused;

function checkLog({ header }: FramedBundle, context: BundleContext): Result<BundleHeader> {
  const { group, party, from } = header;
  if (group !== context.group) return refuse('group.unknown', { facts: { group } });
  if (memberOf(context.terms, party) === undefined) {
    return refuse('party.not-a-member', { facts: { party } });
  }
  const held = context.held.range.size;
  if (from > held) return refuse('bundle.gap', { facts: { from, held } });
  return ok(header);
}

/** Acts first, all of them; then contents; then the place of key acts. */
function readStatements({ header, statements }: FramedBundle): Result<readonly Statement[]> {
  const read: Statement[] = [];
  const { group, party } = header;
  for (const { actBytes, content } of statements) {
    const seq = header.from + read.length;
    const parsed = parseAct(actBytes);
    const act = parsed.ok ? checkPlace(parsed.value, { group, party, seq }) : parsed;
    if (!act.ok) return atSeq(act, seq);
    read.push({ act: act.value, actBytes, leafHash: leafHash(actBytes), content });
  }
  for (const { act, content } of read) {
    const checked = checkContent(act, act.content, content);
    if (!checked.ok) return atSeq(checked, act.seq);
  }
  const keyAct = read.find(({ act }, index) => index > 0 && act.type === 'key.rotated');
  return keyAct ? refuse('bundle.key-act-inside', { at: `${keyAct.act.seq}` }) : ok(read);
}

function atSeq({ refusal }: Refused, seq: number): Refused {
  const { at } = refusal;
  return { ok: false, refusal: { ...refusal, at: at === undefined ? `${seq}` : `${seq} ${at}` } };
}

type Keys = Readonly<{ keys: KeyHistory; keyAct?: KeyActVerdict }>;

/** The keys of the bundle's branch: ours below `from`, then its first statement. */
function keysOfBundle(
  header: BundleHeader,
  statements: readonly Statement[],
  { held, terms }: BundleContext,
): Keys {
  const history = held.keys.filter(({ since }) => since < header.from);
  const first = statements[0];
  if (first?.act.type !== 'key.rotated') return { keys: history };
  const actText = textOf(first.actBytes) ?? '';
  const keyAct = judgeKeyAct({ act: first.act, actText, root: header.fromRoot, history, terms });
  return { keys: withKeyAct(history, keyAct), keyAct };
}

const hashesOf = (proof: readonly HashHex[] | undefined): readonly Uint8Array[] =>
  (proof ?? []).map(fromHex);

function leadsTo(
  checkpoint: SignedCheckpoint,
  from: number,
  fromRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (from === 0) return proof.length === 0 && equalBytes(fromRoot, emptyRoot);
  const { size: to, root: toRoot } = checkpoint;
  return verifyConsistency({ from, to, fromRoot, toRoot, proof });
}

function checkCheckpoint(
  { header }: FramedBundle,
  { keys }: Keys,
  context: BundleContext,
): Result<VerifiedCheckpoint> {
  const key = keyBytesInForce(keys, Number.MAX_SAFE_INTEGER);
  const verified = verifyCheckpoint(header.checkpoint, header, key);
  if (!verified.ok) return verified;
  const { seconds, size } = verified.value;
  if (seconds > context.nowSeconds + checkpointAheadSecondsMax) {
    const facts = { checkpointSeconds: seconds, nowSeconds: context.nowSeconds };
    return refuse('checkpoint.from-the-future', { facts });
  }
  const end = header.from + header.count;
  const fromRoot = fromHex(header.fromRoot);
  const begins = leadsTo(verified.value, header.from, fromRoot, hashesOf(header.fromProof));
  if (end > size || !begins) return refuse('checkpoint.inconsistent', { facts: { end, size } });
  return verified;
}

/** The tree below `from` as we hold it. */
function rangeBelow(from: number, { range, read }: HeldLog): CompactRange | Promise<CompactRange> {
  return from === range.size ? range : rangeAt(from, read);
}

/**
 * Judges a framed bundle. The bundle's bytes must not change afterwards: the statements are views of them.
 * @returns the verified bundle; or a refusal, with the evidence file if it is `log.forked` and can be proven
 */
export async function verifyBundle(
  bundle: FramedBundle,
  context: BundleContext,
): Promise<BundleVerdict> {
  const { header } = bundle;
  const known = checkLog(bundle, context);
  if (!known.ok) return known;
  const read = readStatements(bundle);
  if (!read.ok) return read;
  const statements = read.value;
  const keys = keysOfBundle(header, statements, context);
  const checked = checkCheckpoint(bundle, keys, context);
  if (!checked.ok) return checked;
  const checkpoint = checked.value;

  const before = await rangeBelow(header.from, context.held);
  const fromRoot = fromHex(header.fromRoot);
  const endProof = hashesOf(header.endProof);
  const leafHashes = statements.map((statement) => statement.leafHash);
  const after = appendLeaves(before, leafHashes);
  const sameStart = equalBytes(rootOf(before), fromRoot);
  if (sameStart && !leadsTo(checkpoint, after.size, rootOf(after), endProof)) {
    return refuse('checkpoint.inconsistent', { at: 'endProof' });
  }
  const fork = await compareWithHeld({
    log: header,
    terms: context.terms,
    held: context.held,
    theirs: {
      ...{ checkpoint, keys: keys.keys, before, leafHashes, after, endProof },
      ...{ fromRoot, fromProof: hashesOf(header.fromProof) },
    },
  });
  if (fork !== undefined) return fork;
  return ok(accepted({ header, context, statements, keys, checkpoint, after, endProof }));
}

type Accepted = Readonly<{
  header: BundleHeader;
  context: BundleContext;
  statements: readonly Statement[];
  keys: Keys;
  checkpoint: VerifiedCheckpoint;
  after: CompactRange;
  endProof: readonly Uint8Array[];
}>;

function accepted(input: Accepted): VerifiedBundle {
  const { header, context, statements, keys, checkpoint, after, endProof } = input;
  const { held } = context;
  const isLonger = after.size > held.range.size;
  const range = isLonger ? after : held.range;
  // Below our size the checkpoint is one of our own tree's, and needs no proof to it.
  const place =
    checkpoint.size <= range.size
      ? { from: checkpoint.size, proof: [] }
      : { from: after.size, proof: endProof };
  const renews = takesPlace(held.checkpoint, checkpoint, place.from, {
    size: range.size,
    secondsMax: context.nowSeconds + checkpointAheadSecondsMax,
  });
  return {
    group: header.group,
    party: header.party,
    from: header.from,
    statements: statements as readonly VerifiedStatement[],
    overlap: Math.min(statements.length, held.range.size - header.from),
    range,
    keys: isLonger ? keys.keys : held.keys,
    ...(keys.keyAct === undefined ? {} : { keyAct: keys.keyAct }),
    checkpoint: { ...checkpoint, ...place },
    renews,
    pending: stillPending(held, checkpoint, renews, range.size),
  };
}

/** A checkpoint that can be proven from the log's size takes the place of an older one, and of one that no longer can. */
function takesPlace(
  held: ProvenCheckpoint | undefined,
  checkpoint: SignedCheckpoint,
  from: number,
  { size, secondsMax }: Readonly<{ size: number; secondsMax: number }>,
): boolean {
  if (from < Math.min(checkpoint.size, size)) return false;
  if (held === undefined || held.from < Math.min(held.size, size)) return true;
  if (checkpoint.size !== held.size) return checkpoint.size > held.size;
  // One that was taken while our own clock was ahead gives way to the time that its author signs now.
  return checkpoint.seconds > held.seconds || held.seconds > secondsMax;
}

/** Checkpoints beyond the leaves that are not the held one: what was pending, and of the new and the old one the other. */
function stillPending(
  held: HeldLog,
  checkpoint: SignedCheckpoint,
  renews: boolean,
  size: number,
): readonly SignedCheckpoint[] {
  const kept = renews ? checkpoint : held.checkpoint;
  const other = renews ? held.checkpoint : checkpoint;
  const bySize = new Map<number, SignedCheckpoint>();
  for (const one of [...(held.pending ?? []), ...(other === undefined ? [] : [other])]) {
    // Of one size there is one root, or the bundle would have been refused as a fork.
    if (one.size > size && one.size !== kept?.size) bySize.set(one.size, bareCheckpoint(one));
  }
  return [...bySize.values()].sort((a, b) => a.size - b.size).slice(0, pendingCheckpointsMax);
}

function bareCheckpoint({ note, size, root, seconds }: SignedCheckpoint): SignedCheckpoint {
  return { note, size, root, seconds };
}
