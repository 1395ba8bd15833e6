import type { PlanJoint } from '#desks/plan/joint.ts';
import type { PlanMatter } from '#desks/plan/statements.ts';
import { type Wording, wordingNamed } from '#ledger/wording.ts';
import type { LeafRow } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { VersionView } from '#verbs/text-joint.ts';
import { contentOf } from './statement-view.ts';

export const isItem = (joint: JointBase): joint is PlanJoint => joint.desk === 'plan';

/** The words of a version: those that its hash names, of any of its tablings. `undefined` while they are not held. */
export function wordsHeld(
  version: VersionView<PlanMatter>,
  leaves: readonly LeafRow[],
): Wording | undefined {
  for (const { party, seq } of version.tabled) {
    const leaf = leaves.find((one) => one.party === party && one.seq === seq);
    const wording = version.text && wordingNamed(version.text, contentOf(leaf));
    if (wording) return wording;
  }
  return undefined;
}
