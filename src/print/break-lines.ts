/** Where lines may end: after spaces and hyphens, and between Chinese characters but for punctuation (after UAX 14 and GB/T 15834). */

/** In thousandths of the size of the type. */
export type Measure = (character: string) => number;

const neverFirst = new Set('，。、；：？！）》」』】〕〉”’…—·％,.;:?!)]}»%°');
const neverLast = new Set('（《「『【〔〈“‘([{«¿¡§№#$');
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || neverFirst.has(after) || neverLast.has(before)) return false;
  if (before === ' ' || before === '-') return true;
  return wide.test(before) || wide.test(after) || (neverFirst.has(before) && wide.test(after));
}

/** The lines of one text. A word that no line can hold is broken where the line is full. */
export function breakLines(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((line) => breakOne([...line.trimEnd()], width, measure));
}

function breakOne(characters: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  let last = 0;
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const before = characters[at - 1];
    if (before !== undefined && at > start && mayBreak(before, character)) last = at;
    used += measure(character);
    // A space at the end of a line may hang over.
    if (used <= width || at === start || character === ' ') continue;
    const end = last > start ? last : at;
    lines.push(characters.slice(start, end).join('').trimEnd());
    start = end;
    used = 0;
    // What was carried over is measured again: it may not fit either.
    at = end - 1;
  }
  lines.push(characters.slice(start).join('').trimEnd());
  return lines;
}
