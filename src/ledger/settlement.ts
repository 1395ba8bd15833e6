/**
 * Where a forked log stands (docs/spec/log.md, "Settling a fork"): a function of what stands in the members' logs, so that equal logs
 * read equally, in whatever order they arrived.
 */

import { utf8 } from '#kernel/bytes.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { parseAct } from './act.ts';
import type { ForkBranch, ForkEvidence } from './fork.ts';

/** A tree that the recovery key names. */
export type NamedTree = Readonly<{ size: number; root: HashHex }>;

/** In the order in which they are found out; what comes first hides what comes later. */
export type ForkStanding =
  /** No evidence is known. */
  | 'sound'
  /** No certificate is known. */
  | 'forked'
  /** The recovery key has named two trees. For good. */
  | 'two-certificates'
  /** Not every other member has said that it knows of the fork. */
  | 'members-missing'
  /** The named tree is not held. */
  | 'branch-missing'
  /** A member had receipted what the named tree does not hold. For good. */
  | 'receipted-elsewhere'
  /** The act by the recovery key that must follow the named tree is not held. */
  | 'key-act-missing'
  /** Forked again behind the named tree. For good. */
  | 'forked-again'
  | 'settled';

/** Standings in which nothing but a successor group helps. */
export const forGood: ReadonlySet<ForkStanding> = new Set([
  'two-certificates',
  'receipted-elsewhere',
  'forked-again',
]);

export type SettlementInput = Readonly<{
  /** Verified, of one log. */
  evidence: readonly ForkEvidence[];
  certificates: readonly NamedTree[];
  /** Every member but the log's author. */
  others: readonly PartyId[];
  /** Those whose log holds an effective `fork.shown` of that log. */
  shownBy: ReadonlySet<PartyId>;
  /** What the others had receipted of it before their own `fork.shown`, on whichever branch. */
  receipted: readonly NamedTree[];
  /** Root of the named tree's first leaves; `undefined` while that tree is not held. */
  rootAt: (size: number) => HashHex | undefined;
  /** True if the leaf behind the named tree is an effective key act by the recovery key. */
  hasKeyAct: boolean;
}>;

export function standingOf(input: SettlementInput): ForkStanding {
  const { evidence, certificates, others, shownBy, receipted, rootAt, hasKeyAct } = input;
  if (evidence.length === 0) return 'sound';
  const [named, ...more] = certificates;
  if (named === undefined) return 'forked';
  if (more.some(({ size, root }) => size !== named.size || root !== named.root))
    return 'two-certificates';
  if (!others.every((party) => shownBy.has(party))) return 'members-missing';
  if (rootAt(named.size) !== named.root) return 'branch-missing';
  const holds = ({ size, root }: NamedTree): boolean => size <= named.size && rootAt(size) === root;
  if (!receipted.every(holds)) return 'receipted-elsewhere';
  if (!hasKeyAct) return 'key-act-missing';
  return evidence.every((one) => isAnswered(one, named)) ? 'settled' : 'forked-again';
}

/**
 * True if a certificate answers this evidence. Only the author could have made a branch that goes on behind the named tree: it holds his recovery
 * key's act there, which is signed over that very root. Evidence in which both branches hold it proves another fork.
 */
export function isAnswered({ a, b }: ForkEvidence, named: NamedTree): boolean {
  return !(goesOn(a, named) && goesOn(b, named));
}

function goesOn({ keyActs }: ForkBranch, { size, root }: NamedTree): boolean {
  return (keyActs ?? []).some((entry) => {
    const act = parseAct(utf8(entry.act));
    return (
      entry.root === root &&
      act.ok &&
      act.value.seq === size &&
      act.value.facts['by'] === 'recovery'
    );
  });
}
