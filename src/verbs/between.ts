/** What asker and asked have said to each other on one record, and what each has seen of it (docs/spec/time.md). */
import type { PartyId } from '#kernel/id.ts';
import type { CivilDate, Instant } from '#kernel/instant.ts';
import type { WithoutEffect } from './desk.ts';
import { type ErasedBy, effectiveTime, isHiddenFrom } from './effective-time.ts';
import type { Said } from './entries.ts';
import type { Receipts } from './receipts.ts';

/** The two whose words count. */
export type Between = Readonly<{
  asker: PartyId;
  asked: PartyId;
  receipts: Receipts;
  erasedBy: ErasedBy;
}>;

/** When a statement was made, as far as can be proved, and the other side's first receipt of it. */
export type Proved = Readonly<{
  seq: number;
  at: Instant;
  clamped?: true;
  received?: Readonly<{ seq: number; at: Instant }>;
}>;

const otherOf = ({ asker, asked }: Between, party: PartyId): PartyId =>
  party === asker ? asked : asker;

/** What the other side has not seen the content of answers nothing and starts nothing. */
export function seenOf<Entry extends Said>(
  between: Between,
  author: PartyId,
  entries: readonly Entry[] | undefined,
  hidden?: WithoutEffect[],
): readonly Entry[] {
  if (entries === undefined || entries.length === 0) return [];
  const { erasedBy, receipts } = between;
  if (entries.every(({ seq }) => erasedBy(author, seq) === undefined)) return entries;
  return entries.filter(({ seq }) => {
    if (!isHiddenFrom(otherOf(between, author), author, seq, erasedBy, receipts)) return true;
    hidden?.push({ party: author, seq, why: 'erased-before-receipt' });
    return false;
  });
}

/** A statement's time and first receipt, as far as the logs prove them. */
export function provedOf(between: Between, author: PartyId, said: Said): Proved {
  const other = otherOf(between, author);
  const { receipts } = between;
  const { at, clamped } = effectiveTime(said, author, other, receipts);
  const receipt = receipts.firstCovering(other, author, said.seq);
  return {
    seq: said.seq,
    at,
    ...(clamped && { clamped }),
    ...(receipt && { received: { seq: receipt.seq, at: receipt.receiptTime } }),
  };
}

/**
 * The asker's answer to a question. One that the asked held before he asked answers nothing: or questions could be answered in
 * advance, and would stop no clock.
 */
export function answerTo<Answer extends Said & { readonly question: number }>(
  between: Between,
  answers: readonly Answer[] | undefined,
  question: Said,
): Answer | undefined {
  const { asker, asked, receipts } = between;
  return seenOf(between, asker, answers).find((answer) => {
    if (answer.question !== question.seq) return false;
    const held = receipts.firstCovering(asked, asker, answer.seq);
    return held === undefined || held.seq > question.seq;
  });
}

type Until = Said & { readonly until: CivilDate };

/** More time is asked of the asker; it is open until he gives some, knowing of it, or the asked replies. */
export function moreTimeOf(
  between: Between,
  asked: readonly Until[] | undefined,
  given: readonly Until[] | undefined,
  lastReply: number,
) {
  const extensions = seenOf(between, between.asker, given);
  const moreTime = seenOf(between, between.asked, asked).map((entry) => ({
    ...provedOf(between, between.asked, entry),
    until: entry.until,
    open:
      lastReply < entry.seq &&
      !extensions.some(
        ({ seq, until }) =>
          until >= entry.until ||
          between.receipts.coveredBefore(between.asker, between.asked, seq) > entry.seq,
      ),
  }));
  return {
    moreTime,
    extensions: extensions.map((entry) => ({
      ...provedOf(between, between.asker, entry),
      until: entry.until,
    })),
  };
}
