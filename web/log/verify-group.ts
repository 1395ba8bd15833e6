/**
 * Verifies every log of a group from the terms' bytes and the bundles alone, with the code of src/ledger that the nodes themselves run.
 * Nothing that the node says about its logs is believed on the way. Pure: what it reads and its clock are arguments.
 */
import type { GroupId } from '#kernel/id.ts';
import { type Language, languages } from '#kernel/language.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { fingerprintWords } from '#ledger/fingerprint.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { type Progress, type ReadLog, readLog, type Source } from './read-log.ts';
import { judgeReceipts, type ProvenHolding } from './verify-receipts.ts';

export type VerifiedGroup = Readonly<{
  group: GroupId;
  fingerprint: Readonly<Record<Language, readonly string[]>>;
  logs: readonly VerifiedLog[];
}>;

export type VerifiedLog = Pick<ReadLog, 'party' | 'contents' | 'holes' | 'checkpoint'> &
  Readonly<{ size: number; holders: readonly ProvenHolding[]; receiptsWithoutEffect: number }>;

/** Refuses with the first thing that does not hold, and where. */
export async function verifyGroup(
  group: GroupId,
  source: Source,
  onProgress: (progress: Progress) => void,
): Promise<Result<VerifiedGroup>> {
  const bytes = await source.terms();
  if (groupIdOf(bytes) !== group) return refuse('fingerprint.mismatch', { at: group });
  const terms = parseTerms(bytes);
  if (!terms.ok) return terms;
  const logs: ReadLog[] = [];
  for (const member of terms.value.members) {
    const log = await readLog(group, terms.value, member, source, onProgress);
    if (!log.ok) return log;
    logs.push(log.value);
  }
  const words = (language: Language) => [language, fingerprintWords(group, language)] as const;
  return ok({
    group,
    fingerprint: Object.fromEntries(languages.map(words)) as VerifiedGroup['fingerprint'],
    logs: judgeReceipts(logs).map(({ log, holders, withoutEffect }) => ({
      party: log.party,
      ...(log.checkpoint ? { checkpoint: log.checkpoint } : {}),
      contents: log.contents,
      holes: log.holes,
      size: log.held.range.size,
      holders,
      receiptsWithoutEffect: withoutEffect,
    })),
  });
}
