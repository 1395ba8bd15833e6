import type { JsonObject } from '#kernel/canonical-json.ts';
import { titleIn } from '#verbs/content-text.ts';
import type { Desk, SaidAct } from '#verbs/desk.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import { type AppearanceJoint, derive } from './joint.ts';
import { type AppearanceSide, reduce } from './side.ts';
import { types } from './statements.ts';

/** Lines are found by their title, own words by the office that speaks and how they begin. */
function searchText(act: SaidAct, content: JsonObject | undefined): string {
  if (act.type === 'appearance.tabled') return searchable(wordsIn(content && titleIn(content)));
  if (act.type !== 'appearance.words-given') return '';
  return searchable(wordsIn(content?.['speaker'], content?.['text']));
}

/** What the sides say in public: lines that all took up, each side's own words beside them, and who released what. */
export const appearances: Desk<AppearanceSide, AppearanceJoint> = {
  name: 'appearances',
  types,
  reduce,
  derive,
  searchText,
};
