import type { JsonObject } from '#kernel/canonical-json.ts';
import { type Desk, factsOf, type SaidAct } from '#verbs/desk.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import { derive, type MeetingJoint } from './joint.ts';
import { type MeetingSide, reduce } from './side.ts';
import { documentFacts, invitationFacts, types } from './statements.ts';

function searchText(act: SaidAct, content: JsonObject | undefined): string {
  const { title, venue } = content ?? {};
  switch (act.type) {
    case 'meeting.called':
    case 'meeting.changed': {
      const { level, subGroup, at, starts } = factsOf(act, invitationFacts);
      const codes = [level, subGroup ?? '', starts.slice(0, 10), at ?? ''];
      return searchable([...codes.filter((code) => code !== ''), ...wordsIn(title, venue)]);
    }
    case 'meeting.document-listed':
      return searchable([factsOf(act, documentFacts).document, ...wordsIn(title)]);
    default:
      return '';
  }
}

export const meetings: Desk<MeetingSide, MeetingJoint> = {
  name: 'meetings',
  types,
  reduce,
  derive,
  searchText,
};
