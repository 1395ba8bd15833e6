import { type Folded, foldText, gapClose, gapHard, gapJoint, gapOpen, gapSpace } from './fold.ts';
import { beginsNeutral, beginsWithSalt, endsNeutral, isNeutralWord } from './neutral-words.ts';
import type { NamedSubstance, SubstanceIndex } from './substance-index.ts';

/** A known substance name found in a text, exactly, up to folding. */
export type NameMention = Readonly<{
  start: number;
  end: number;
  text: string;
  named: readonly NamedSubstance[];
  /**
   * Nothing else stands in the field but neutral words (salts, grades, amounts) and other such mentions. Where this is
   * false the name stands within a longer text, and may be part of another chemical's name.
   */
  whole: boolean;
}>;

/** More than the longest field that is screened (20,000 characters) can hold: none is hidden behind others. */
export const nameMentionsMax = 16_384;

type Span = { from: number; to: number; named: readonly NamedSubstance[] };

/** Finds known names, leftmost first and the longest at each place. */
export function findSubstanceNames(index: SubstanceIndex, text: string): readonly NameMention[] {
  const folded = foldText(text);
  const spans: Span[] = [];
  let at = 0;
  while (at < folded.key.length && spans.length < nameMentionsMax) {
    const begins = mayBegin(folded, at) || continuesInBrackets(folded, at, spans.at(-1));
    const span = begins ? longestFrom(index, folded, text, at) : undefined;
    if (span !== undefined) spans.push(span);
    at = span?.to ?? at + 1;
  }
  if (spans.length === 0) return [];
  const whole = restIsNeutral(folded, spans);
  return spans.map(({ from, to, named }) => {
    const start = folded.starts[from] ?? 0;
    const end = folded.ends[to - 1] ?? text.length;
    return { start, end, text: text.slice(start, end), named, whole };
  });
}

function longestFrom(
  index: SubstanceIndex,
  folded: Folded,
  text: string,
  from: number,
): Span | undefined {
  let longest: Span | undefined;
  let node = index.trie.next.get(folded.key.charCodeAt(from));
  for (let to = from + 1; node !== undefined; to += 1) {
    if (node.leaves !== undefined && mayEnd(folded, to)) {
      const written = text.slice(folded.starts[from], folded.ends[to - 1]);
      const named = node.leaves.filter(({ name }) => fits(name.kind, written, from, to, folded));
      if (named.length > 0) longest = { from, to, named };
    }
    node = to < folded.key.length ? node.next.get(folded.key.charCodeAt(to)) : undefined;
  }
  return longest;
}

/** An abbreviation inside a longer text counts only as it is written: "MAPA" is one, "mapa" is Spanish for a map. */
function fits(kind: string, written: string, from: number, to: number, folded: Folded): boolean {
  if (kind !== 'abbreviation') return true;
  return (from === 0 && to === folded.key.length) || !/\p{Ll}/u.test(written);
}

const han = /^\p{Script=Han}$/u;
const isHan = (folded: Folded, at: number): boolean =>
  folded.key.charCodeAt(at) > 127 && han.test(folded.key[at] ?? '');

function mayBegin(folded: Folded, at: number): boolean {
  if (at === 0) return true;
  const gap = folded.gaps[at] ?? 0;
  if (gap & (gapSpace | gapHard)) return true;
  if (gap & gapJoint) return false;
  const switches = isHan(folded, at - 1) !== isHan(folded, at);
  if (switches) return true;
  return gap === 0 && isHan(folded, at) && endsNeutral(folded.key.slice(Math.max(0, at - 8), at));
}

/** "4-anilinopiperidine(4-AP)": a bracket right after one name may open with another. */
function continuesInBrackets(folded: Folded, at: number, previous: Span | undefined): boolean {
  const gap = folded.gaps[at] ?? 0;
  return previous?.to === at && (gap & gapOpen) !== 0 && (gap & gapJoint) === 0;
}

function mayEnd(folded: Folded, at: number): boolean {
  if (at === folded.key.length) return true;
  const gap = folded.gaps[at] ?? 0;
  if (gap & (gapSpace | gapHard | gapOpen)) return true;
  const after = folded.key.slice(at, at + 16);
  if (gap & gapJoint) return beginsWithSalt(after) || beginsNeutral(after);
  const switches = isHan(folded, at - 1) !== isHan(folded, at);
  if (switches) return true;
  if (gap & gapClose) return beginsNeutral(after);
  return gap === 0 && isHan(folded, at) && beginsNeutral(after);
}

function restIsNeutral(folded: Folded, spans: readonly Span[]): boolean {
  let from = 0;
  for (const span of [...spans, { from: folded.key.length, to: folded.key.length }]) {
    if (!tokens(folded, from, span.from).every(isNeutralWord)) return false;
    from = span.to;
  }
  return true;
}

/** The folded words between two places: split at every gap and where Han and other letters meet. */
function tokens(folded: Folded, from: number, to: number): string[] {
  const found: string[] = [];
  let word = '';
  for (let at = from; at < to; at += 1) {
    const switches = at > 0 && isHan(folded, at - 1) !== isHan(folded, at);
    const breaks = switches || (folded.gaps[at] ?? 0) !== 0;
    if (breaks && word !== '') {
      found.push(word);
      word = '';
    }
    word += folded.key[at];
  }
  if (word !== '') found.push(word);
  return found;
}
