import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { isJsonObject } from '#kernel/canonical-json.ts';
import { type Desk, factsOf, type SaidAct, searchCharactersMax } from '#verbs/desk.ts';
import { tabledFacts } from '#verbs/text-forms.ts';
import { derive, type PlanJoint } from './joint.ts';
import { type PlanSide, reduce } from './side.ts';
import { planMatter, types } from './statements.ts';

const facts = tabledFacts(planMatter);

/** Titles of an item, in every language given. */
function titlesIn(content: JsonObject | undefined): readonly JsonValue[] {
  const wording = content?.['wording'];
  const title = isJsonObject(wording) ? wording['title'] : undefined;
  const text = isJsonObject(title) ? title['text'] : undefined;
  return isJsonObject(text) ? Object.values(text) : [];
}

function searchText(act: SaidAct, content: JsonObject | undefined): string {
  if (act.type !== 'plan.tabled') return '';
  const { owners = [], due = '' } = factsOf(act, facts).text.matter ?? {};
  const words = [...titlesIn(content), ...owners, due];
  const text = words.filter((word) => typeof word === 'string' && word !== '').join(' ');
  return text.length <= searchCharactersMax
    ? text
    : text.slice(0, searchCharactersMax).toWellFormed();
}

/** Work-plan items, by area: texts to be agreed, with what each side does about them and makes of them. */
export const plan: Desk<PlanSide, PlanJoint> = {
  name: 'plan',
  types,
  reduce,
  derive,
  searchText,
};
