import type { JsonObject } from '#kernel/canonical-json.ts';
import { titleIn } from '#verbs/content-text.ts';
import { type Desk, factsOf, type SaidAct } from '#verbs/desk.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import { tabledFacts } from '#verbs/text-forms.ts';
import { derive, type PlanJoint } from './joint.ts';
import { type PlanSide, reduce } from './side.ts';
import { planMatter, types } from './statements.ts';

const facts = tabledFacts(planMatter);

function searchText(act: SaidAct, content: JsonObject | undefined): string {
  if (act.type !== 'plan.tabled') return '';
  const { owners = [], due } = factsOf(act, facts).text.matter ?? {};
  const titles = wordsIn(content && titleIn(content));
  return searchable([...titles, ...owners, ...(due === undefined ? [] : [due])]);
}

/** Work-plan items, by area: texts to be agreed, with what each side does about them and makes of them. */
export const plan: Desk<PlanSide, PlanJoint> = {
  name: 'plan',
  types,
  reduce,
  derive,
  searchText,
};
