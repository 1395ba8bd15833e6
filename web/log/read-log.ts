/** One log of a group, read from its beginning: every leaf hashed, every content matched, every checkpoint's signatures checked. */
import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { bundleStatementsMax } from '#ledger/bounds.ts';
import { frameBundle } from '#ledger/bundle.ts';
import type { VerifiedCheckpoint } from '#ledger/checkpoint.ts';
import { isFoundingAct } from '#ledger/founding.ts';
import type { HeldLog } from '#ledger/held-log.ts';
import { initialKeys } from '#ledger/keys.ts';
import type { Act } from '#ledger/statement.ts';
import type { Member, Terms } from '#ledger/terms.ts';
import { emptyRange } from '#ledger/tree.ts';
import { verifyBundle } from '#ledger/verify-bundle.ts';

/** What verification reads from, and by which clock it judges checkpoints from the future. */
export type Source = Readonly<{
  terms: () => Promise<Uint8Array>;
  /** `undefined` where the node holds nothing of that log. */
  bundle: (party: PartyId, from: number) => Promise<Uint8Array | undefined>;
  nowSeconds: number;
}>;

/** How far it has come. `size` is what the log's checkpoint promises. */
export type Progress = Readonly<{ party: PartyId; done: number; size: number }>;

/** One log, every leaf of it hashed and led to a signed root. */
export type ReadLog = Readonly<{
  party: PartyId;
  held: HeldLog;
  leafHashes: readonly Uint8Array[];
  receipts: readonly Act[];
  /** Absent while nothing is held of it. */
  checkpoint?: VerifiedCheckpoint;
  contents: number;
  holes: number;
}>;

/** One log may have this many leaves; beyond it a browser tab is the wrong place. */
export const leavesMax = 2_000_000;
const roundsMax = Math.ceil(leavesMax / bundleStatementsMax) * 16;

const noNodes = (): never => {
  throw new Error('a log that is read from its beginning never overlaps');
};

type Reading = {
  held: HeldLog;
  checkpoint?: VerifiedCheckpoint;
  readonly leafHashes: Uint8Array[];
  readonly receipts: Act[];
  contents: number;
  holes: number;
};

async function readBundle(
  log: Readonly<{ group: GroupId; terms: Terms; party: PartyId }>,
  reading: Reading,
  source: Source,
): Promise<Result<Readonly<{ size: number }>>> {
  const bytes = await source.bundle(log.party, reading.held.range.size);
  if (bytes === undefined) return ok({ size: reading.held.range.size });
  const framed = frameBundle(bytes);
  if (!framed.ok) return framed;
  if (framed.value.header.party !== log.party) return refuse('act.misplaced');
  const { group, terms } = log;
  const verdict = await verifyBundle(framed.value, {
    ...{ group, terms, held: reading.held },
    nowSeconds: source.nowSeconds,
  });
  if (!verdict.ok) return verdict;
  const { statements, range, keys, checkpoint } = verdict.value;
  for (const { act, leafHash, content } of statements) {
    if (act.seq === 0 && !isFoundingAct(act)) return refuse('group.not-founded', { at: log.party });
    reading.leafHashes.push(leafHash);
    if (act.type === 'receipt') reading.receipts.push(act);
    if (content.kind === 'held') reading.contents += 1;
    if (content.kind === 'hole') reading.holes += 1;
  }
  reading.held = { range, keys, read: noNodes, checkpoint };
  reading.checkpoint = checkpoint;
  return ok({ size: checkpoint.size });
}

/** Reads bundles until the log reaches its checkpoint. Refuses with the first thing that does not hold. */
export async function readLog(
  group: GroupId,
  terms: Terms,
  member: Member,
  source: Source,
  onProgress: (progress: Progress) => void,
): Promise<Result<ReadLog>> {
  const { party } = member;
  const reading: Reading = {
    held: { range: emptyRange, keys: initialKeys(member), read: noNodes },
    ...{ leafHashes: [], receipts: [], contents: 0, holes: 0 },
  };
  for (let round = 0; round < roundsMax; round++) {
    const before = reading.held.range.size;
    const read = await readBundle({ group, terms, party }, reading, source);
    if (!read.ok) return { ok: false, refusal: { ...read.refusal, at: placeOf(party, read) } };
    const { size } = read.value;
    const done = reading.held.range.size;
    onProgress({ party, done, size });
    // A bundle ends before a key act and brings the checkpoint that ends there, so the last one is known by bringing nothing.
    if (done > before) continue;
    if (done >= size) return ok({ party, ...reading });
    return refuse('bundle.gap', { at: party, facts: { held: done, size } });
  }
  return refuse('bundle.too-large', { at: party, facts: { leavesMax } });
}

function placeOf(party: PartyId, { refusal }: Extract<Result<unknown>, { ok: false }>): string {
  return refusal.at === undefined ? party : `${party} ${refusal.at}`;
}
