import { type Desk, factsOf, type SaidAct } from '#verbs/desk.ts';
import { type DraftJoint, derive } from './joint.ts';
import { type DraftSide, reduce } from './side.ts';
import { types, writtenFacts } from './statements.ts';

/** What waits at home until others than its author have cleared it. */
export const releases: Desk<DraftSide, DraftJoint> = {
  name: 'releases',
  types,
  reduce,
  derive,
  searchText(act: SaidAct) {
    if (act.type !== 'draft.written' && act.type !== 'draft.revised') return '';
    const { type, record } = factsOf(act, writtenFacts);
    return [type, record ?? ''].join(' ').trim();
  },
};
