/** One thread as people read it. */
import type { PartyId } from '#kernel/id.ts';
import { type Instant, laterOf } from '#kernel/instant.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { bracketShape, type Piece, parseBracketed } from './bracketed.ts';
import {
  type CommentMessage,
  isPaper,
  type Paper,
  type PaperMessage,
  type SoundingId,
} from './message.ts';
import type { Held } from './store.ts';

export type Signed<Of> = Of & Readonly<{ by: PartyId }>;
export type ThreadParts = Readonly<{
  /** The oldest first; what words another anew stands after it. */
  papers: readonly Signed<PaperMessage>[];
  comments: readonly Signed<CommentMessage>[];
  /** When the last of it was written. */
  updated: Instant;
  /** When the last of it will be over. */
  expires: Instant;
}>;

/** @param held of one thread, at least one. */
export function threadParts(held: readonly Held[], self: PartyId): ThreadParts {
  const signed = held.map(({ mine, other, message }) => ({ message, by: mine ? self : other }));
  const papers = signed.flatMap(({ message, by }) => (isPaper(message) ? { ...message, by } : []));
  const comments = signed.flatMap(({ message, by }) =>
    isPaper(message) ? [] : { ...message, by },
  );
  const last = (instants: readonly Instant[]): Instant => instants.reduce(laterOf);
  return {
    papers: inOrder(papers),
    comments: [...comments].sort(byTime),
    updated: last(held.map(({ message }) => message.written)),
    expires: last(held.map(({ message }) => message.expires)),
  };
}

type Timed = Readonly<{ written: Instant; id: SoundingId }>;
const byTime = (one: Timed, other: Timed): number =>
  one.written < other.written || (one.written === other.written && one.id < other.id) ? -1 : 1;

/** By their time, but none before what it revises: two clocks need not agree. One that revises itself in a ring stands by its time. */
function inOrder<Of extends PaperMessage>(papers: readonly Of[]): readonly Of[] {
  const waiting = [...papers].sort(byTime);
  const ordered: Of[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ paper }) => !waiting.some(({ id }) => id === paper.revises));
    ordered.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

export type ClauseView = Readonly<{
  id: string;
  text: Text;
  /** The text in its brackets, in each language that has it. */
  pieces: Readonly<Partial<Record<Language, readonly Piece[]>>>;
  /** Languages that other clauses have and this one lacks. */
  missing: readonly Language[];
  /** The brackets of its renderings do not agree. */
  uneven?: true;
}>;

/** Clause by clause, with its languages side by side. */
export function clauseViews({ clauses, title }: Paper): readonly ClauseView[] {
  const used = languages.filter((language) =>
    [title, ...clauses.map(({ text }) => text)].some((text) => text[language] !== undefined),
  );
  return clauses.map(({ id, text }) => {
    const has = used.filter((language) => text[language] !== undefined);
    const shapes = new Set(has.map((language) => bracketShape(text[language] ?? '')));
    return {
      ...{ id, text },
      pieces: Object.fromEntries(
        has.map((language) => [language, parseBracketed(text[language] ?? '') ?? []]),
      ),
      missing: used.filter((language) => text[language] === undefined),
      ...(shapes.size > 1 ? { uneven: true as const } : {}),
    };
  });
}

/** The words alone, with clauses numbered afresh: what is tabled says nothing of what was sounded out. */
export const wordingOf = (
  { title, clauses }: Paper,
  nonce: string,
): Readonly<{
  clauses: readonly Readonly<{ id: string; text: Text }>[];
  nonce: string;
  title: Readonly<{ text: Text }>;
}> => ({
  clauses: clauses.map(({ text }, index) => ({ id: `c${index + 1}`, text })),
  nonce,
  title: { text: title },
});
