import type { ReciprocityView } from '#api/contract-records.ts';
import { deskWord } from '#fold/faces.ts';
import { command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { table } from '../print.ts';
import * as words from '../words/figures-words.ts';

export const recordsFigures = command({
  name: 'records figures',
  words: words.recordsFigures,
  arguments: [],
  options: { group: { type: 'string', value: 'ID' } },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const group = textOf(values, 'group');
      const query = group === undefined ? '' : `?group=${(await groupNamed(client, group)).group}`;
      const view = (await client.get(`/api/v1/reciprocity${query}`)) as ReciprocityView;
      print(view, (language) => {
        if (view.figures.length === 0) return words.noRequest[language];
        const rows = view.figures.map((one) => [
          ...[`${one.asker} → ${one.asked}`, deskWord('requests', 'codes', one.kind, language)],
          ...[one.requests, one.answered, one.refused, one.inTime, one.late].map(String),
          ...[one.overdue, one.open, one.withdrawn].map(String),
          one.daysMedian === undefined ? '–' : String(one.daysMedian),
        ]);
        return table(words.figureHeads[language], rows);
      });
      return 0;
    }),
});
