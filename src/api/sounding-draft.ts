/** The draft that the words of a paper begin (docs/spec/soundings.md, "Tabling"). Nothing in it leads back to the sounding. */
import type { PartyId } from '#kernel/id.ts';
import type { Language, Text } from '#kernel/language.ts';
import type { Terms } from '#ledger/terms.ts';
import { standingsOf, wordingHash } from '#ledger/wording.ts';
import type { Paper } from '#soundings/message.ts';
import { wordingOf } from '#soundings/thread.ts';
import type { BegunDraft, TabledAs } from './contract-soundings.ts';

export const tabledAs = [
  'plan.tabled',
  'topic.tabled',
  'decision.tabled',
  'concern.raised',
] as const satisfies readonly TabledAs[];

export const isTabledAs = (type: string): type is TabledAs =>
  tabledAs.some((known) => known === type);

type Around = Readonly<{
  self: PartyId;
  other: PartyId;
  /** What is tabled stands in no other languages than theirs. */
  terms: Pick<Terms, 'languages' | 'authentic'>;
  /** 32 hexadecimal digits, drawn for this draft. */
  nonce: string;
}>;

/** Undefined where no language of the terms has the whole text: half a text is not tabled. */
export function draftAs(
  type: TabledAs,
  paper: Paper,
  { self, other, terms, nonce }: Around,
): BegunDraft | undefined {
  const only = (text: Text): Text => pick(text, terms.languages);
  const { title, clauses, ...rest } = paper;
  const told = clauses.map(({ id, text }) => ({ id, text: only(text) }));
  const wording = wordingOf({ ...rest, title: only(title), clauses: told }, nonce);
  const { whole } = standingsOf(wording);
  if (whole.length === 0) return undefined;
  if (type === 'concern.raised') {
    const inEach = (said: (language: Language) => string): Text =>
      Object.fromEntries(whole.map((language) => [language, said(language)]));
    const subject = inEach((language) => title[language] ?? '');
    const text = inEach((language) =>
      clauses.map((clause) => clause.text[language] ?? '').join('\n\n'),
    );
    return { type, facts: { to: other }, content: { subject, text } };
  }
  const authentic = whole.filter((language) => terms.authentic.includes(language));
  const text = {
    ...{ authentic: authentic.length > 0 ? authentic : whole },
    ...{ binding: false, languages: whole },
    // Both undertake it, until whoever drafts says otherwise.
    ...(type === 'plan.tabled' ? { matter: { owners: [self, other].sort() } } : {}),
    ...{ status: 'common-understanding', wording: wordingHash(wording) },
  };
  return { type, facts: { text }, content: { wording } };
}

const pick = (text: Text, languages: readonly Language[]): Text =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const said = text[language];
      return said === undefined ? [] : [[language, said]];
    }),
  );
