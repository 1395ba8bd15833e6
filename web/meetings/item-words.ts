import type { RecordView } from '#api/contract-records.ts';
import type { MeetingJoint } from '#desks/meetings/joint.ts';
import type { JsonValue } from '#kernel/canonical-json.ts';
import type { Text } from '#kernel/language.ts';
import { listIn, objectIn, textOf } from '../notifications/content-shape.ts';
import { statementAt } from '../records/statement-at.ts';

/** What a list of a content says under a key. */
export function saidUnder(
  list: JsonValue | undefined,
  key: string,
  member: 'title' | 'text',
): Text | undefined {
  const entry = listIn(list)
    .map(objectIn)
    .find((one) => one?.['key'] === key);
  return textOf(entry?.[member]);
}

/** The title of an item, of the first side that gives it one: the inviter's agenda comes first. */
export function titleOfItem(
  view: RecordView,
  { agenda }: MeetingJoint,
  key: string,
): Text | undefined {
  for (const { party, seq } of agenda.proposals) {
    const title = saidUnder(statementAt(view, party, seq)?.content?.['titles'], key, 'title');
    if (title) return title;
  }
  return undefined;
}
