/** What two wordings have in common, clause by clause and language by language. Clauses align by their ids. */
import { type Language, languages } from '#kernel/language.ts';
import type { Rendered, Wording } from './wording.ts';

export type Change = 'same' | 'changed' | 'added' | 'removed';

export type LanguageDifference = Readonly<{
  language: Language;
  change: Change;
  before?: string;
  after?: string;
  /** The rendering is behind the words that it renders, in the later wording. */
  stale?: true;
}>;

export type ClauseDifference = Readonly<{
  /** Absent for the title. */
  id?: string;
  role?: string;
  change: Change;
  /** It stands in another place among those that both have. */
  moved?: true;
  /** Of the languages in which either has it. */
  languages: readonly LanguageDifference[];
}>;

const textless: Rendered = { text: {} };

function changeOf(before: unknown, after: unknown, same: boolean): Change {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return same ? 'same' : 'changed';
}

function languagesOf(before: Rendered, after: Rendered): readonly LanguageDifference[] {
  return languages.flatMap((language) => {
    const [one, other] = [before.text[language], after.text[language]];
    if (one === undefined && other === undefined) return [];
    return {
      language,
      change: changeOf(one, other, one === other),
      ...(one !== undefined && { before: one }),
      ...(other !== undefined && { after: other }),
      ...(after.stale?.includes(language) && { stale: true as const }),
    };
  });
}

/** Of places in another order, the most that stand in order: whatever is not among them was moved. */
function inOrder(places: readonly number[]): ReadonlySet<number> {
  const best: { length: number; previous: number }[] = [];
  let last = -1;
  for (const [at, place] of places.entries()) {
    let [length, previous] = [1, -1];
    for (let before = 0; before < at; before += 1) {
      const known = best[before]?.length ?? 0;
      if ((places[before] ?? 0) < place && known >= length) {
        [length, previous] = [known + 1, before];
      }
    }
    best.push({ length, previous });
    if (length > (best[last]?.length ?? 0)) last = at;
  }
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = best[at]?.previous ?? -1) kept.add(places[at] ?? -1);
  return kept;
}

function row(
  before: (Rendered & { readonly role?: string }) | undefined,
  after: (Rendered & { readonly role?: string }) | undefined,
): Omit<ClauseDifference, 'id' | 'moved'> {
  const found = languagesOf(before ?? textless, after ?? textless);
  const role = after ? after.role : before?.role;
  const same = before?.role === after?.role && found.every(({ change }) => change === 'same');
  return {
    ...(role !== undefined && { role }),
    change: changeOf(before, after, same),
    languages: found,
  };
}

/** The title, then the clauses in the order of `after`; one that was taken out stands behind the one that it stood behind. */
export function clauseDifferences(before: Wording, after: Wording): readonly ClauseDifference[] {
  const placeBefore = new Map(before.clauses.map(({ id }, at) => [id, at]));
  const known = new Set(after.clauses.map(({ id }) => id));
  const shared = after.clauses.flatMap(({ id }) => placeBefore.get(id) ?? []);
  const unmoved = inOrder(shared);
  const rows: ClauseDifference[] = [row(before.title, after.title)];
  const takeOut = (from: number): void => {
    for (const clause of before.clauses.slice(from)) {
      if (known.has(clause.id)) return;
      rows.push({ id: clause.id, ...row(clause, undefined) });
    }
  };
  takeOut(0);
  for (const clause of after.clauses) {
    const at = placeBefore.get(clause.id);
    const one = row(at === undefined ? undefined : before.clauses[at], clause);
    const moved = at !== undefined && !unmoved.has(at);
    rows.push({ id: clause.id, ...one, ...(moved && { moved }) });
    if (at !== undefined) takeOut(at + 1);
  }
  return rows;
}
