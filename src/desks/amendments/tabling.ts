/** The facts and content that table an amendment: its codes, and the words that say the same in every language of the terms. */
import { canonicalBytes, type JsonObject } from '#kernel/canonical-json.ts';
import { type Language, languages, type Text, type Words } from '#kernel/language.ts';
import { amendTerms, type TermsChanges, termsHash } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import { versionOf, type Wording } from '#ledger/wording.ts';
import type { AmendmentMatter } from './statements.ts';
import { termsDifferences } from './words/clause-words.ts';

export type Tabling = Readonly<{ facts: JsonObject; content: JsonObject }>;

const title: Words = {
  en: 'Amendment of the terms of reference',
  es: 'Enmienda de los términos de referencia',
  zh: '工作组章程修正案',
};
const endTitle: Words = {
  en: 'Dissolution of the working group',
  es: 'Disolución del grupo de trabajo',
  zh: '解散工作组',
};
const endClause: Words = {
  en: 'The parties dissolve the working group. What was said in it stays readable to each of them; nothing further is said.',
  es: 'Las partes disuelven el grupo de trabajo. Lo dicho en él sigue siendo legible para cada una; no se declara nada más.',
  zh: '各方解散本工作组。已有内容各方仍可查阅，不再作新的陈述。',
};
const takenOut: Words = { en: 'taken out', es: 'se suprime', zh: '删去' };
const marks: Readonly<Record<Language, string>> = { en: ': ', es: ': ', zh: '：' };

const inLanguages = (terms: Terms, write: (language: Language) => string): Text =>
  Object.fromEntries(
    languages
      .filter((language) => terms.languages.includes(language))
      .map((language) => [language, write(language)]),
  );

type Written = Readonly<{
  /** The terms in force. */
  terms: Terms;
  /** 32 hexadecimal digits. */
  nonce: string;
  note?: Text;
}>;

function tabled(
  { terms, nonce, note }: Written,
  heading: Words,
  clauses: readonly Text[],
  matter: AmendmentMatter,
): Tabling {
  const wording: Wording = {
    clauses: clauses.map((text, at) => ({ id: `c${at + 1}`, text })),
    nonce,
    title: { text: inLanguages(terms, (language) => heading[language]) },
  };
  const said = { authentic: terms.authentic, status: 'common-understanding' } as const;
  const text = versionOf(wording, { ...said, binding: terms.binding, matter });
  return {
    facts: { text: JSON.parse(new TextDecoder().decode(canonicalBytes(text))) as JsonObject },
    content: { wording, ...(note && { note }) } as JsonObject,
  };
}

/** Undefined if the changes make no terms, or none that differ. */
export function amendmentTabling(written: Written, changes: TermsChanges): Tabling | undefined {
  const { terms } = written;
  const after = amendTerms(terms, changes);
  if (after === undefined) return undefined;
  const clauses = termsDifferences(terms, after).map((one) =>
    inLanguages(
      terms,
      (language) => `${one.label[language]}${marks[language]}${(one.after ?? takenOut)[language]}`,
    ),
  );
  const matter = { amends: termsHash(terms), changes: changes as AmendmentMatter['changes'] };
  return tabled(written, title, clauses, matter as AmendmentMatter);
}

export const dissolutionTabling = (written: Written): Tabling =>
  tabled(written, endTitle, [inLanguages(written.terms, (language) => endClause[language])], {
    amends: termsHash(written.terms),
    ends: 'dissolved',
  });
