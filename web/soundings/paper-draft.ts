/** A non-paper while it is being written: what is empty stands in it, and nothing of it is kept anywhere until it is laid. */
import type { SoundingPaperView } from '#api/contract-soundings.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { type ClauseDifference, clauseDifferences } from '#ledger/clause-difference.ts';
import { bracketShape, isBalanced } from '#soundings/bracketed.ts';

export type DraftClause = Readonly<{ id: string; text: Text }>;
export type PaperDraft = Readonly<{ title: Text; clauses: readonly DraftClause[] }>;
export type NewPaper = PaperDraft & Readonly<{ revises?: string }>;

export const clausesMax = 200;

/** @param revised the paper that it words anew, clause for clause */
export const draftOf = (revised?: Pick<SoundingPaperView, 'title' | 'clauses'>): PaperDraft =>
  revised === undefined
    ? { title: {}, clauses: [{ id: 'c1', text: {} }] }
    : { title: revised.title, clauses: revised.clauses.map(({ id, text }) => ({ id, text })) };

/** The first id that no clause has, in this paper or in the one that it words anew: what was taken out does not come back as another. */
function freshId(clauses: readonly DraftClause[], before: readonly DraftClause[]): string {
  const taken = new Set([...clauses, ...before].map(({ id }) => id));
  let next = 1;
  while (taken.has(`c${next}`)) next++;
  return `c${next}`;
}

export function withClauseAfter(
  draft: PaperDraft,
  id: string,
  before: readonly DraftClause[] = [],
): PaperDraft {
  const at = draft.clauses.findIndex((clause) => clause.id === id) + 1;
  const fresh = { id: freshId(draft.clauses, before), text: {} };
  return { ...draft, clauses: draft.clauses.toSpliced(at, 0, fresh) };
}

export const withoutClause = (draft: PaperDraft, id: string): PaperDraft => ({
  ...draft,
  clauses: draft.clauses.filter((clause) => clause.id !== id),
});

/** One place up or down; at the end of the row it stays where it is. */
export function withClauseMoved(draft: PaperDraft, id: string, by: -1 | 1): PaperDraft {
  const at = draft.clauses.findIndex((clause) => clause.id === id);
  const clause = draft.clauses[at];
  const to = at + by;
  if (clause === undefined || to < 0 || to >= draft.clauses.length) return draft;
  return { ...draft, clauses: draft.clauses.toSpliced(at, 1).toSpliced(to, 0, clause) };
}

export const withWords = (
  draft: PaperDraft,
  id: string,
  language: Language,
  words: string,
): PaperDraft => ({
  ...draft,
  clauses: draft.clauses.map((clause) =>
    clause.id === id ? { ...clause, text: { ...clause.text, [language]: words } } : clause,
  ),
});

/** Only what was written, so that no language stands empty. */
export function saidIn(text: Text): Text {
  const said = languages.flatMap((language): [Language, string][] => {
    const words = text[language]?.trim();
    return words ? [[language, words]] : [];
  });
  return Object.fromEntries(said);
}

const isSaid = (text: Text): boolean => Object.keys(saidIn(text)).length > 0;

/** What is laid: a clause of which nothing was written is none. */
export const paperOf = ({ title, clauses }: PaperDraft, revises?: string): NewPaper => ({
  title: saidIn(title),
  clauses: clauses
    .map(({ id, text }) => ({ id, text: saidIn(text) }))
    .filter(({ text }) => isSaid(text)),
  ...(revises === undefined ? {} : { revises }),
});

/** What keeps it from being laid. */
export type Lack = 'title' | 'clauses' | 'brackets';
export function lacksOf({ title, clauses }: PaperDraft): readonly Lack[] {
  const texts = clauses.flatMap(({ text }) => Object.values(text));
  return [
    ...(isSaid(title) ? [] : (['title'] as const)),
    ...(clauses.some(({ text }) => isSaid(text)) ? [] : (['clauses'] as const)),
    ...(texts.every((words) => isBalanced(words)) ? [] : (['brackets'] as const)),
  ];
}

/** The renderings of a clause whose brackets all balance, and stand differently. */
export function isUneven(text: Text): boolean {
  const said = Object.values(saidIn(text));
  return said.every(isBalanced) && new Set(said.map(bracketShape)).size > 1;
}

const worded = ({ title, clauses }: PaperDraft) => ({ title: { text: title }, clauses, nonce: '' });

/** Against the paper that it words anew. */
export const changesFrom = (before: PaperDraft, after: PaperDraft): readonly ClauseDifference[] =>
  clauseDifferences(worded(before), worded(paperOf(after)));
