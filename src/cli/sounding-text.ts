import type { SoundingPaperView, SoundingRow, SoundingView } from '#api/contract-soundings.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { inOne } from './command.ts';
import { inLanguage } from './language.ts';
import { facts, printable, table } from './print.ts';
import * as words from './words/sounding-words.ts';

const shortCharacters = 8;
export const shortSounding = (id: string): string => id.slice(0, shortCharacters);

export function soundingRows(rows: readonly SoundingRow[], language: Language): string {
  if (rows.length === 0) return words.nothingStands[language];
  return table(
    inOne(words.heading, language),
    rows.map(({ thread, party, title, updated, expires }) => [
      ...[shortSounding(thread), party, title ? inLanguage(title, language) : '-'],
      ...[updated, expires],
    ]),
  );
}

/** Every language that a text has, each on its line. */
const inEach = (text: Text, indent: string): string =>
  languages
    .flatMap((language) => {
      const said = text[language];
      return said === undefined ? [] : `${indent}${language}  ${printable(said)}\n`;
    })
    .join('');

export function soundingText(view: SoundingView, language: Language): string {
  const { labels } = words;
  const head = facts([
    [labels.sounding[language], view.thread],
    [labels.with[language], view.party],
    [labels.group[language], view.group],
    [labels.until[language], view.expires],
  ]);
  const shown = new Set<string>();
  const papers = view.papers.map((paper) => {
    const comments = view.comments.filter(({ on }) => on === paper.id);
    for (const { id } of comments) shown.add(id);
    return paperText(paper, comments, language);
  });
  // Their paper is over, or was withdrawn.
  const left = view.comments.filter(({ id }) => !shown.has(id));
  return [head, ...papers, commentsText(left, '', language)].filter(Boolean).join('\n');
}

type Comments = SoundingView['comments'];

function paperText(paper: SoundingPaperView, comments: Comments, language: Language): string {
  const { by, written, expires, id } = paper;
  const head = words.paperOf(by, written, expires, shortSounding(id))[language];
  const clauses = paper.clauses.map((clause) => {
    const change = paper.differences?.find((one) => one.id === clause.id)?.change;
    const notes = [
      ...(change === undefined || change === 'same' ? [] : [words.changes[change][language]]),
      ...clause.missing.map((one) => `${words.labels.missing[language]}: ${one}`),
      ...(clause.uneven ? [words.labels.uneven[language]] : []),
    ];
    const named = notes.length === 0 ? clause.id : `${clause.id} (${notes.join('; ')})`;
    const own = comments.filter((comment) => comment.clause === clause.id);
    return `${named}\n${inEach(clause.text, '  ')}${commentsText(own, '    ', language)}`;
  });
  const removed = (paper.differences ?? [])
    .filter(({ change, id }) => change === 'removed' && id !== undefined)
    .map(({ id }) => `${id} (${words.changes.removed[language]})\n`);
  const onAll = comments.filter((comment) => !clausesOf(paper).includes(comment.clause ?? ''));
  const rest = onAll.length === 0 ? '' : `${words.labels.onAll[language]}\n`;
  return `${head}\n${inEach(paper.title, '  ')}${clauses.join('')}${removed.join('')}${rest}${commentsText(onAll, '    ', language)}`;
}

const clausesOf = ({ clauses }: SoundingPaperView): readonly string[] =>
  clauses.map(({ id }) => id);

function commentsText(comments: Comments, indent: string, language: Language): string {
  return comments
    .map(({ id, by, written, answers, text }) => {
      const answered =
        answers === undefined
          ? ''
          : ` (${words.labels.answers[language]} ${shortSounding(answers)})`;
      const head = `${indent}${by}, ${written}, ${shortSounding(id)}${answered}\n`;
      return head + inEach(text, `${indent}  `);
    })
    .join('');
}
