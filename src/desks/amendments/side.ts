/** One party's part of what becomes of the terms: the texts that it tabled and took up, and that it leaves. Plain JSON. */
import type { CivilDate, Instant } from '#kernel/instant.ts';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import { keptWithoutEffect, reduceText, type TextSide } from '#verbs/text-side.ts';
import { type AmendmentMatter, leftFacts } from './statements.ts';

export type Left = {
  readonly seq: number;
  readonly time: Instant;
  readonly until?: CivilDate;
  readonly authority?: string;
};
export type AmendmentSide = TextSide<AmendmentMatter> & { readonly left?: Left };

export function reduce(given: AmendmentSide | undefined, act: SaidAct): AmendmentSide {
  const side = given ?? {};
  const asText = reduceText(side, act);
  if (asText) return asText;
  const { seq, time, authority } = act;
  if (side.left) return keptWithoutEffect(side, seq, 'left-already');
  const said = { seq, time, ...(authority !== undefined && { authority }) };
  return { ...side, left: { ...said, ...factsOf(act, leftFacts) } };
}
