/**
 * Which terms are in force at which place of which log (docs/spec/amendments.md, "What is in force"). From the acts alone, so that equal logs have equal
 * terms; and as no log forks, more log adds to this history and changes nothing of it.
 */
import { assert } from '#kernel/assert.ts';
import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import { amendTerms, type TermsChanges, termsHash } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import { agreedChoice, type TextInput } from '#verbs/agreed-text.ts';
import type { AmendmentMatter } from './statements.ts';

/** By party: the first place of its log behind its completion. */
export type From = Readonly<Record<PartyId, number>>;
/** Terms that an agreed version has put in force. Plain JSON. */
export type Amended = Readonly<{
  version: HashHex;
  terms: HashHex;
  changes: TermsChanges;
  from: From;
}>;
export type TermsHistory = Readonly<{
  amended: readonly Amended[];
  dissolved?: Readonly<{ version: HashHex; from: From }>;
  /** Agreed, but of terms that were not in force any more, or making none. */
  idle: Readonly<Record<HashHex, 'other-terms' | 'no-terms' | 'dissolved-already'>>;
}>;

/** A version as it was tabled first in each log that tables it. */
export type TabledMatter = Readonly<{
  version: HashHex;
  matter: AmendmentMatter;
  by: ReadonlyMap<PartyId, number>;
}>;

type Choice = ReadonlyMap<PartyId, number>;

/** The first place behind which a log holds its own acceptance and receipts of all the others'. */
function fromOf({ parties, receipts }: TextInput, choice: Choice): From {
  const from: Record<PartyId, number> = {};
  for (const party of parties) {
    let last = choice.get(party) ?? 0;
    for (const other of parties) {
      if (other === party) continue;
      const receipt = receipts.firstCovering(party, other, choice.get(other) ?? 0);
      assert(receipt !== undefined, 'what is agreed was receipted by all');
      last = Math.max(last, receipt.seq);
    }
    from[party] = last + 1;
  }
  return from;
}

/**
 * In the order in which they were agreed: any two least choices are ordered alike in every log. One that nobody had tabled when he accepted it counts
 * for nothing, or a text that came to light later could slip in among those before it.
 */
export function termsHistory(
  input: TextInput,
  founding: Readonly<{ group: GroupId; terms: Terms }>,
  tabled: readonly TabledMatter[],
): TermsHistory {
  const [judge] = input.parties;
  const agreed = tabled.flatMap(({ version, matter, by }) => {
    const choice = agreedChoice(input, version, 'least');
    const wasTabled = [...by].some(([party, seq]) => seq < (choice?.get(party) ?? 0));
    return choice && wasTabled ? [{ version, matter, choice }] : [];
  });
  const placeOf = ({ choice }: { readonly choice: Choice }): number =>
    (judge && choice.get(judge)) ?? 0;
  const amended: Amended[] = [];
  const idle: Record<HashHex, 'other-terms' | 'no-terms' | 'dissolved-already'> = {};
  let current: Readonly<{ terms: Terms; hash: HashHex | GroupId }> = {
    terms: founding.terms,
    hash: founding.group,
  };
  let dissolved: TermsHistory['dissolved'];
  for (const { version, matter, choice } of agreed.sort((a, b) => placeOf(a) - placeOf(b))) {
    const { amends, changes } = matter;
    const next = changes && amendTerms(current.terms, changes as TermsChanges);
    if (dissolved) idle[version] = 'dissolved-already';
    else if (amends !== String(current.hash)) idle[version] = 'other-terms';
    else if (changes === undefined) dissolved = { version, from: fromOf(input, choice) };
    else if (next === undefined) idle[version] = 'no-terms';
    else {
      current = { terms: next, hash: termsHash(next) };
      amended.push({
        ...{ version, terms: current.hash as HashHex },
        ...{ changes: changes as TermsChanges, from: fromOf(input, choice) },
      });
    }
  }
  return { amended, ...(dissolved && { dissolved }), idle };
}
