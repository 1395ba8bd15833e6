import type { JsonObject } from '#kernel/canonical-json.ts';
import { type Desk, factsOf, type SaidAct } from '#verbs/desk.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import { derive } from './joint.ts';
import { type RequestSide, reduce } from './side.ts';
import { answeredFacts, requestFacts, types } from './statements.ts';
import type { RequestJoint } from './view.ts';

function searchText(act: SaidAct, content: JsonObject | undefined): string {
  const { subject, reference, proceeding } = content ?? {};
  switch (act.type) {
    case 'request.made':
    case 'request.amended': {
      const { kind, channel, use } = factsOf(act, requestFacts);
      const codes = channel.kind === 'legal-assistance' ? [channel.treaty, channel.reference] : [];
      const authority = use?.kind === 'authority' ? [use.authority] : [];
      return searchable([kind, ...codes, ...authority, ...wordsIn(reference, subject)]);
    }
    case 'request.answered': {
      const { outcome } = factsOf(act, answeredFacts);
      return searchable([outcome, ...wordsIn(reference, proceeding)]);
    }
    default:
      return '';
  }
}

export const requests: Desk<RequestSide, RequestJoint> = {
  name: 'requests',
  types,
  reduce,
  derive,
  searchText,
};
