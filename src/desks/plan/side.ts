/** One party's part of a work-plan item: the text as it sees it, what it did about it, and what it makes of it. Plain JSON. */
import type { z } from 'zod';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import { keptWithoutEffect, reduceText, type TextSide } from '#verbs/text-side.ts';
import { assessedFacts, type PlanMatter, progressedFacts } from './statements.ts';

/** Reports of progress, and assessments, of one party on one item; what comes after is kept without effect. */
export const reportsMax = 256;

type Reported = {
  readonly seq: number;
  readonly time: SaidAct['time'];
  readonly authority?: string;
};
export type Progress = Reported & z.infer<typeof progressedFacts>;
export type Assessment = Reported & z.infer<typeof assessedFacts>;

export type PlanSide = TextSide<PlanMatter> & {
  readonly progress?: readonly Progress[];
  readonly assessments?: readonly Assessment[];
};

export function reduce(given: PlanSide | undefined, act: SaidAct): PlanSide {
  const side = given ?? {};
  const asText = reduceText(side, act);
  if (asText) return asText;
  const { seq, time, authority } = act;
  const said = { seq, time, ...(authority !== undefined && { authority }) };
  if (act.type === 'plan.progressed') {
    const progress = side.progress ?? [];
    if (progress.length >= reportsMax) return keptWithoutEffect(side, seq, 'too-many');
    return { ...side, progress: [...progress, { ...said, ...factsOf(act, progressedFacts) }] };
  }
  const assessments = side.assessments ?? [];
  if (assessments.length >= reportsMax) return keptWithoutEffect(side, seq, 'too-many');
  return { ...side, assessments: [...assessments, { ...said, ...factsOf(act, assessedFacts) }] };
}
