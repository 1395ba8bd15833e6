import { type Dated, icalendar, type Named } from '#desks/meetings/calendar.ts';
import type { MeetingJoint } from '#desks/meetings/joint.ts';
import { utf8 } from '#kernel/bytes.ts';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { isGroupId } from '#kernel/id.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { refuse } from '#kernel/refusal.ts';
import { pageRowsMax } from '#store/store.ts';
import { textIn } from '#verbs/content-text.ts';
import type { JointBase } from '#verbs/desk.ts';
import { answer, bytesResponse, foundCharactersMax, onlyQuery } from './answer.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { recordsWithinReach } from './places.ts';
import { keyOf, namedAt } from './record-row.ts';
import { contentOf } from './statement-view.ts';

const isMeeting = (joint: JointBase): joint is MeetingJoint => joint.desk === 'meetings';

/**
 * GET /api/v1/calendar?group=&language= answers the meetings that this officer may read as iCalendar, the {@link pageRowsMax} that changed last;
 * 204 if there is none, since an object without events is none either.
 */
export function calendarRoutes(app: ApiApp, { node }: ApiParts): void {
  app.get('/api/v1/calendar', async (context) => {
    const only = onlyQuery(context, ['group', 'language']);
    if (!only.ok) return answer(only);
    const group = context.req.query('group') || undefined;
    if (group !== undefined && !isGroupId(group)) {
      return answer(
        refuse('request.malformed', { at: 'group', facts: { expected: phrase('a group id') } }),
      );
    }
    const asked = context.req.query('language') ?? 'en';
    const language = languages.find((one) => one === asked);
    if (language === undefined) {
      const facts = { expected: codes(languages), found: asked.slice(0, foundCharactersMax) };
      return answer(refuse('request.malformed', { at: 'language', facts }));
    }
    const { principal } = context.var;
    const query = { limit: pageRowsMax, ...(group === undefined ? {} : { group }) };
    const { rows } = await node.store.joints(
      recordsWithinReach({ node, principal }, query, ['meetings']),
    );
    const leaves = await node.store.contentsAt(rows.flatMap((row) => namedAt(row) ?? []));
    const held = new Map(leaves.map((leaf) => [keyOf(leaf), contentOf(leaf)]));
    const meetings = rows.flatMap((row): Dated[] => {
      const place = namedAt(row);
      if (!isMeeting(row.joint) || place === undefined) return [];
      const named = namedIn(held.get(keyOf(place)), row.record, language);
      return [{ group: row.group, joint: row.joint, named }];
    });
    context.set(
      'records',
      meetings.map(({ joint }) => joint.record),
    );
    const calendar = icalendar(meetings);
    return calendar === undefined
      ? new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
      : bytesResponse(utf8(calendar), 'text/calendar; charset=utf-8', 'entente-meetings.ics');
  });
}

/** In the language asked for, else in the first that there is. Without its content a meeting is called by its record. */
function namedIn(content: JsonObject | undefined, record: string, language: Language): Named {
  const said = (value: JsonValue | undefined): string | undefined => {
    const text: Text = textIn(value) ?? {};
    return text[language] ?? languages.map((other) => text[other]).find(Boolean);
  };
  const { title, venue, text, url } = content ?? {};
  const [place, words] = [said(venue), said(text)];
  return {
    title: said(title) ?? record,
    ...(place === undefined ? {} : { venue: place }),
    ...(words === undefined ? {} : { text: words }),
    ...(typeof url === 'string' ? { url } : {}),
  };
}
