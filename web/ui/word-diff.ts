import { diffArrays } from 'diff';

export type WordPart = Readonly<{ kind: 'same' | 'out' | 'in'; text: string }>;

/** Longer texts are shown one above the other, not compared word by word. */
export const comparedCharactersMax = 20_000;

/** Words as the language has them: Chinese is written without spaces, and is compared by words all the same. */
function wordsOf(text: string, locale: string): string[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment);
}

/** What was taken out of a text and what was put in, in the order in which it is read. */
export function wordDiff(before: string, after: string, locale: string): readonly WordPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before.length + after.length > comparedCharactersMax) {
    const whole: WordPart[] = [
      { kind: 'out', text: before },
      { kind: 'in', text: after },
    ];
    return whole.filter(({ text }) => text !== '');
  }
  return diffArrays(wordsOf(before, locale), wordsOf(after, locale)).map((part) => ({
    kind: part.added ? 'in' : part.removed ? 'out' : 'same',
    text: part.value.join(''),
  }));
}
