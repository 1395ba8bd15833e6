import { hashHex } from '#kernel/digest.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { type Instant, instantOfSeconds } from '#kernel/instant.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/refusal.ts';
import { frameBundle } from '#ledger/bundle.ts';
import { isFoundingAct } from '#ledger/founding.ts';
import type { HeldLog } from '#ledger/held-log.ts';
import { initialKeys, keyInForce } from '#ledger/keys.ts';
import type { Act, Statement } from '#ledger/statement.ts';
import type { Member, Terms } from '#ledger/terms.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { appendLeaves, emptyRange, rootOf } from '#ledger/tree.ts';
import { verifyBundle } from '#ledger/verify-bundle.ts';
import { judgeAll, type ReceiptReport } from './verify-receipts.ts';

/** Where the bytes come from: a node's API, or files. */
export type LogSource = Readonly<{
  terms: () => Promise<Uint8Array>;
  /** `undefined`: nothing is there from `from` on. */
  bundle: (party: PartyId, from: number) => Promise<Uint8Array | undefined>;
}>;

export type GroupReport = Readonly<{
  group: string;
  ok: boolean;
  refusal?: Refusal;
  logs: readonly LogReport[];
}>;

export type LogReport = Readonly<{
  party: PartyId;
  ok: boolean;
  /** Statements verified; what is wrong begins here, if anything is. */
  size: number;
  root: HashHex;
  /** Size and time of the newest checkpoint. */
  checkpoint?: Readonly<{ size: number; at: Instant }>;
  key: string;
  /** The act that put the key in force; absent: the terms. */
  keySince?: number;
  contents: number;
  /** First content that is missing; its commitment still stands in the log. */
  firstHole?: number;
  receipts: ReceiptReport;
  refusal?: Refusal;
}>;

/** One log as far as it could be verified. */
export type ReadLog = Readonly<{
  party: PartyId;
  held: HeldLog;
  leafHashes: readonly Uint8Array[];
  receipts: readonly Act[];
  contents: number;
  firstHole?: number;
  refusal?: Refusal;
}>;

/** Verifies every log of one group from terms and bundles alone, with nothing but src/ledger. */
export async function verifyGroup(source: LogSource, nowMs: number): Promise<GroupReport> {
  const bytes = await source.terms();
  const group = groupIdOf(bytes);
  const terms = parseTerms(bytes);
  if (!terms.ok) return { group, ok: false, refusal: terms.refusal, logs: [] };
  const nowSeconds = Math.floor(nowMs / 1000);
  const read: ReadLog[] = [];
  for (const member of terms.value.members) {
    read.push(await readLog({ group, terms: terms.value, member, nowSeconds }, source));
  }
  const receipts = judgeAll(read);
  const logs = read.map((log) => reportOf(log, receipts.get(log.party)));
  return { group, ok: logs.every((log) => log.ok), logs };
}

type LogToRead = Readonly<{
  group: ReturnType<typeof groupIdOf>;
  terms: Terms;
  member: Member;
  nowSeconds: number;
}>;

type Reading = {
  held: HeldLog;
  leafHashes: Uint8Array[];
  receipts: Act[];
  contents: number;
  firstHole?: number;
};

async function readLog(log: LogToRead, source: LogSource): Promise<ReadLog> {
  const { party } = log.member;
  const reading: Reading = {
    held: { range: emptyRange, keys: initialKeys(log.member), read: neverRead },
    ...{ leafHashes: [], receipts: [], contents: 0 },
  };
  for (;;) {
    const from = reading.held.range.size;
    const bytes = await source.bundle(party, from);
    const taken = bytes === undefined ? ok(false) : await takeBundle(log, reading, bytes);
    if (!taken.ok) return { party, ...reading, refusal: taken.refusal };
    if (!taken.value) return { party, ...reading };
  }
}

/** A log that is read from its beginning never overlaps. */
const neverRead = (): never => {
  throw new RangeError('no subtree is kept');
};

/** True if more may follow. */
async function takeBundle(
  { group, terms, member, nowSeconds }: LogToRead,
  reading: Reading,
  bytes: Uint8Array,
): Promise<Result<boolean>> {
  const framed = frameBundle(bytes);
  if (!framed.ok) return framed;
  if (framed.value.header.party !== member.party) return refuse('act.misplaced');
  const verdict = await verifyBundle(framed.value, {
    group,
    terms,
    held: reading.held,
    nowSeconds,
  });
  if (!verdict.ok) return { ok: false, refusal: verdict.refusal };
  const { statements, range, keys, checkpoint } = verdict.value;
  const added = statements.slice(verdict.value.overlap);
  const [first] = added;
  if (first?.act.seq === 0 && !isFoundingAct(first.act)) return refuse('group.not-founded');
  for (const statement of added) note(reading, statement);
  reading.held = { range, keys, read: neverRead, checkpoint };
  // A bundle ends before a key act and brings the checkpoint that ends there, so the last one is known by bringing nothing.
  return ok(added.length > 0);
}

function note(reading: Reading, { act, leafHash, content }: Statement): void {
  reading.leafHashes.push(leafHash);
  if (act.type === 'receipt') reading.receipts.push(act);
  if (content.kind === 'held') reading.contents += 1;
  if (content.kind === 'hole') reading.firstHole ??= act.seq;
}

function reportOf(log: ReadLog, receipts: ReceiptReport | undefined): LogReport {
  const { party, held, contents, firstHole, refusal } = log;
  const { size } = held.range;
  const { key, since } = keyInForce(held.keys, size);
  const { checkpoint } = held;
  const whole = checkpoint !== undefined && size >= checkpoint.size;
  const missing = refuse('bundle.gap', { facts: { held: size, size: checkpoint?.size ?? 0 } });
  const why = refusal ?? (whole || size === 0 ? undefined : missing.refusal);
  return {
    party,
    ok: why === undefined,
    size,
    root: hashHex(rootOf(appendLeaves(emptyRange, log.leafHashes))),
    ...(checkpoint
      ? { checkpoint: { size: checkpoint.size, at: instantOfSeconds(checkpoint.seconds) } }
      : {}),
    key,
    ...(since < 0 ? {} : { keySince: since }),
    contents,
    ...(firstHole === undefined ? {} : { firstHole }),
    receipts: receipts ?? { effective: 0, withoutEffect: 0, holds: [] },
    ...(why === undefined ? {} : { refusal: why }),
  };
}
