/**
 * Which terms a record stands under (docs/spec/amendments.md): those that were in force in its opener's log at its opener's first statement on it. So what was
 * begun goes on by the rules by which it was begun, and every node reads the same ones, whatever it learned first.
 */
import type { Amended } from '#desks/amendments/history.ts';
import type { AmendmentJoint } from '#desks/amendments/joint.ts';
import { assert } from '#kernel/assert.ts';
import type { PartyId } from '#kernel/id.ts';
import { amendTerms } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import type { JointBase } from '#verbs/desk.ts';

/** Terms that an amendment has put in force; `from`: the first place in each log behind its completion. */
export type TermsVersion = Pick<Amended, 'version' | 'from'> & Readonly<{ terms: Terms }>;

/** The founding terms, and what has amended them since. */
export type InForce = Readonly<{ terms: Terms; versions?: readonly TermsVersion[] }>;

/** The terms in force at a place of a party's log. */
export function termsAt({ terms, versions = [] }: InForce, party: PartyId, seq: number): Terms {
  return versions.findLast(({ from }) => (from[party] ?? 0) <= seq)?.terms ?? terms;
}

/** The latest: what whoever says something now stands under. */
export const termsNow = ({ terms, versions = [] }: InForce): Terms =>
  versions.at(-1)?.terms ?? terms;

/** Every area that any terms of the group have named. */
export function areasEver({ terms, versions = [] }: InForce): ReadonlySet<string> {
  return new Set([terms, ...versions.map((one) => one.terms)].flatMap(({ areas }) => areas));
}

const isAmendments = (joint: JointBase | undefined): joint is AmendmentJoint =>
  joint?.desk === 'amendments';

/** As the view of the terms' own record has it. */
export function versionsOf(terms: Terms, joint: JointBase | undefined): readonly TermsVersion[] {
  if (!isAmendments(joint)) return [];
  let current = terms;
  return joint.history.map(({ version, changes, from }) => {
    const next = amendTerms(current, changes);
    assert(next !== undefined, 'the view holds what makes terms');
    current = next;
    return { version, terms: current, from };
  });
}

/** Whether all have agreed to end the group, as the view of the terms' own record has it. */
export const isDissolved = (joint: JointBase | undefined): boolean =>
  isAmendments(joint) && joint.dissolved !== undefined;

/** Whether two lists name the same versions in force from the same places. */
export function isSameHistory(
  one: readonly TermsVersion[],
  other: readonly TermsVersion[],
): boolean {
  return (
    one.length === other.length && one.every(({ version }, at) => version === other[at]?.version)
  );
}
