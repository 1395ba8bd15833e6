import { hashHex } from '#kernel/digest.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { type Instant, instantOfSeconds } from '#kernel/instant.ts';
import { type Refusal, refuse } from '#kernel/refusal.ts';
import { keyInForce } from '#ledger/keys.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { appendLeaves, emptyRange, rootOf } from '#ledger/tree.ts';
import { type LogSource, type ReadLog, readLog } from './read-log.ts';
import { judgeAll, type ReceiptReport } from './verify-receipts.ts';

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
