import type { JsonObject } from '#kernel/canonical-json.ts';
import { titleIn } from '#verbs/content-text.ts';
import type { Desk, SaidAct } from '#verbs/desk.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import { type AmendmentJoint, derive } from './joint.ts';
import { type AmendmentSide, reduce } from './side.ts';
import { types } from './statements.ts';

export const amendmentsDesk = 'amendments';

/** What becomes of the terms of reference. Every group has one such record, which nobody opens. */
export const amendments: Desk<AmendmentSide, AmendmentJoint> = {
  name: amendmentsDesk,
  types,
  reduce,
  derive,
  searchText: (act: SaidAct, content: JsonObject | undefined) =>
    act.type === 'amendment.tabled' ? searchable(wordsIn(content && titleIn(content))) : '',
};
