/** The addressee's replies, and the clock that runs for them. */
import type { ClockRule } from '#ledger/terms.ts';
import { silencePermits } from '#ledger/terms-text.ts';
import type { Request } from '#verbs/ask.ts';
import { calendarFor } from '#verbs/clock.ts';
import type { ClockState } from '#verbs/request.ts';
import type { NoticeEntry, ReplyEntry } from './side.ts';
import type { NoticeFacts } from './statements.ts';
import { answerTo, proved, seen, type Table } from './table.ts';
import type { NoticeClock, Reply } from './view.ts';

/** The versions of a notice that the addressee could see, and those that count now. */
export type Versions = Readonly<{
  all: readonly NoticeEntry[];
  current: NoticeEntry;
  /** The version from which the clock runs. */
  filing: NoticeEntry;
}>;

/** The rule that a notice names, if the terms hold it for its basis. Only an importing authority owes a reply in time. */
export function ruleFor(table: Table, facts: NoticeFacts): ClockRule | undefined {
  return table.input.terms.clocks?.find(
    ({ id, bases }) => id === facts.rule && bases.includes(facts.basis),
  );
}

/** Without a clock, and under a rule that says so, an amended notice is a new question; so it is where the rule itself changes. */
export function versionsOf(table: Table, notices: readonly NoticeEntry[]): Versions | undefined {
  const [first, ...amendments] = notices;
  if (first === undefined) return undefined;
  let current = first;
  let filing = first;
  for (const amendment of amendments) {
    const continues =
      amendment.facts.rule === current.facts.rule &&
      ruleFor(table, amendment.facts)?.amendment === 'continues';
    current = amendment;
    if (!continues) filing = amendment;
  }
  return { all: notices, current, filing };
}

/**
 * The addressee's last word. An objection stands against every later version until it is lifted; the absence of one speaks only of
 * the versions since the clock began. An objection that came after silence had already permitted the export does not undo that.
 */
export function standingReply(
  replies: readonly ReplyEntry[],
  versions: Versions,
  rule: ClockRule | undefined,
  late: readonly number[],
): ReplyEntry | undefined {
  const inTime = (reply: ReplyEntry): boolean =>
    reply.kind !== 'objected' || !rule || !silencePermits(rule) || !late.includes(reply.seq);
  const last = replies.filter(inTime).at(-1);
  if (last === undefined || last.kind === 'objected') return last;
  return last.notice >= versions.filing.seq ? last : undefined;
}

export function replyView(table: Table, reply: ReplyEntry, late: readonly number[]): Reply {
  return {
    ...proved(table, table.addressee, reply),
    kind: reply.kind,
    notice: reply.notice,
    ...(reply.reason !== undefined && { reason: reply.reason }),
    ...(late.includes(reply.seq) && { late: true }),
  };
}

/** The exporter's act that ends the clock: his withdrawal, or his erasure of what the clock runs for. */
export function endingOf(table: Table, versions: Versions): number | undefined {
  const { erasedBy } = table.input;
  const ends = [
    table.exporterSide.withdrawn?.seq,
    erasedBy(table.exporter, versions.filing.seq),
    erasedBy(table.exporter, versions.current.seq),
  ].filter((seq) => seq !== undefined);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** What the exporter asks, as the clock sees it. */
export function requestOf(
  table: Table,
  versions: Versions,
  rule: ClockRule,
  replies: readonly ReplyEntry[],
): Request {
  const { exporter, addressee, exporterSide, addresseeSide, input } = table;
  const endedBy = endingOf(table, versions);
  const last = replies.at(-1);
  return {
    asker: exporter,
    asked: addressee,
    filing: versions.filing,
    rule,
    calendar: calendarFor(input.terms, rule.calendarOf === 'asker' ? exporter : addressee),
    replies: replies.filter(
      (reply) =>
        reply.notice >= versions.filing.seq || (reply === last && reply.kind === 'objected'),
    ),
    questions: seen(table, addressee, addresseeSide.questions).map((question) => {
      const { seq, time } = question;
      const answer = answerTo(table, question);
      return answer ? { seq, time, answer } : { seq, time };
    }),
    extensions: seen(table, exporter, exporterSide.extensions),
    suspensions: input.suspensions,
    ...(endedBy !== undefined && { endedBy }),
    receipts: input.receipts,
    now: input.now,
  };
}

export function clockView(
  { id, source, gates, silence, statutory }: ClockRule,
  { changesAt: _, ...state }: ClockState,
  openQuestions: ReadonlySet<number>,
): NoticeClock {
  const held = state.pauses.find(
    ({ cause, seq, until }) =>
      until !== undefined && (cause === 'suspension' || openQuestions.has(seq)),
  );
  return {
    rule: id,
    source,
    gates,
    silence,
    statutory,
    ...state,
    ...(held?.until && { pausedUntil: held.until }),
  };
}
