/** The versions of a request, and the clock that runs for an answer to them. */
import { canonicalText } from '#kernel/canonical-json.ts';
import type { ClockRule, Terms } from '#ledger/terms.ts';
import type { Request } from '#verbs/ask.ts';
import { answerTo, type Between, seenOf } from '#verbs/between.ts';
import { calendarFor } from '#verbs/clock.ts';
import type { DeriveInput } from '#verbs/desk.ts';
import type { AnswerEntry, RequestSide, VersionEntry } from './side.ts';
import { type RequestFacts, ruleFor } from './statements.ts';

/** The two of one request, each with its own words. */
export type Table = Between &
  Readonly<{ input: DeriveInput<RequestSide>; askerSide: RequestSide; askedSide: RequestSide }>;

export type Versions = Readonly<{
  all: readonly VersionEntry[];
  current: VersionEntry;
  /** The version from which the clock runs, and since which answers stand. */
  filing: VersionEntry;
}>;

/** An answer to what was asked before speaks of another use, or of other statements, no more. */
const asksTheSame = (a: RequestFacts, b: RequestFacts): boolean =>
  canonicalText({ use: a.use ?? {}, statements: a.statements ?? [] }) ===
  canonicalText({ use: b.use ?? {}, statements: b.statements ?? [] });

export function versionsOf(terms: Terms, versions: readonly VersionEntry[]): Versions | undefined {
  const [first, ...amendments] = versions;
  if (first === undefined) return undefined;
  let current = first;
  let filing = first;
  for (const amendment of amendments) {
    const continues =
      amendment.facts.rule === current.facts.rule &&
      ruleFor(terms, amendment.facts)?.amendment === 'continues' &&
      asksTheSame(amendment.facts, current.facts);
    current = amendment;
    if (!continues) filing = amendment;
  }
  return { all: versions, current, filing };
}

/** The asker's act that ends the clock: his withdrawal, or his erasure of what it runs for. */
export function endingOf({ asker, askerSide, erasedBy }: Table, versions: Versions) {
  const ends = [
    askerSide.withdrawn?.seq,
    erasedBy(asker, versions.filing.seq),
    erasedBy(asker, versions.current.seq),
  ].filter((seq) => seq !== undefined);
  return ends.length === 0 ? undefined : Math.min(...ends);
}

/** What the clock sees. A partial answer stops it as little as an acknowledgement does. */
export function requestOf(
  table: Table,
  versions: Versions,
  rule: ClockRule,
  answers: readonly AnswerEntry[],
): Request {
  const { asker, asked, receipts, askerSide, askedSide, input } = table;
  const endedBy = endingOf(table, versions);
  return {
    asker,
    asked,
    filing: versions.filing,
    rule,
    calendar: calendarFor(input.terms, rule.calendarOf === 'asker' ? asker : asked),
    replies: answers.filter(
      ({ request, partial }) => request >= versions.filing.seq && partial === undefined,
    ),
    questions: seenOf(table, asked, askedSide.questions).map((question) => {
      const { seq, time } = question;
      const answer = answerTo(table, askerSide.clarifications, question);
      return answer ? { seq, time, answer } : { seq, time };
    }),
    extensions: seenOf(table, asker, askerSide.extensions),
    suspensions: input.suspensions,
    ...(endedBy !== undefined && { endedBy }),
    receipts,
    now: input.now,
  };
}
