import { writeFileSync } from 'node:fs';
import { command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import * as words from '../words/calendar-words.ts';

export const recordsCalendar = command({
  name: 'records calendar',
  words: words.recordsCalendar,
  arguments: [],
  options: {
    group: { type: 'string', value: 'ID' },
    out: { type: 'string', short: 'o', value: 'FILE' },
  },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const query = new URLSearchParams({ language: languageOf(values, context) });
      const group = textOf(values, 'group');
      if (group !== undefined) query.set('group', (await groupNamed(client, group)).group);
      const bytes = await client.getBytes(`/api/v1/calendar?${query}`);
      const meetings = new TextDecoder().decode(bytes).match(/^BEGIN:VEVENT\r$/gm)?.length ?? 0;
      const file = textOf(values, 'out') ?? 'entente-meetings.ics';
      if (meetings > 0) writeFileSync(file, bytes, { mode: 0o600 });
      print(
        { meetings, ...(meetings > 0 && { file }) },
        (language) =>
          (meetings === 0 ? words.noMeeting : words.calendarWritten(meetings, file))[language],
      );
      return 0;
    }),
});
