import type { JsonObject } from '#kernel/canonical-json.ts';
import { isJsonObject } from '#kernel/canonical-json.ts';
import { titleIn } from '#verbs/content-text.ts';
import type { Desk, SaidAct } from '#verbs/desk.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import { derive, type TopicJoint } from './joint.ts';
import { reduce, type TopicSide } from './side.ts';
import { types } from './statements.ts';

/** A question is found by its title, a position by the names of its sources. */
function searchText(act: SaidAct, content: JsonObject | undefined): string {
  const { sources } = content ?? {};
  if (act.type === 'topic.tabled') return searchable(wordsIn(content && titleIn(content)));
  if (act.type !== 'position.stated' || !Array.isArray(sources)) return '';
  return searchable(
    sources.flatMap((source) =>
      isJsonObject(source) ? wordsIn(source['reference'], source['name']) : [],
    ),
  );
}

export const topics: Desk<TopicSide, TopicJoint> = {
  name: 'topics',
  types,
  reduce,
  derive,
  searchText,
};
