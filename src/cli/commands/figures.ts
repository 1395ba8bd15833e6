import type { AgeingView, ReciprocityView } from '#api/contract-records.ts';
import { deskWord } from '#fold/faces.ts';
import type { Client } from '../client.ts';
import { command, textOf, type Values } from '../command.ts';
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
      const path = `/api/v1/reciprocity${await groupQuery(client, values)}`;
      const view = (await client.get(path)) as ReciprocityView;
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

export const recordsAgeing = command({
  name: 'records ageing',
  words: words.recordsAgeing,
  arguments: [],
  options: { group: { type: 'string', value: 'ID' } },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const path = `/api/v1/ageing${await groupQuery(client, values)}`;
      const view = (await client.get(path)) as AgeingView;
      print(view, (language) => {
        if (view.groups.length === 0) return words.nothingWaits[language];
        const rows = view.groups.flatMap(({ group: of, rows: each }) =>
          each.map(({ kind, area, party, waiting, recent, earlier, ratio, slower }) => [
            ...[of.slice(0, 8), words.waitWords[kind][language], area ?? '–', party],
            ...[String(waiting.count), daysText(waiting.medianHours), daysText(waiting.worstHours)],
            ...[daysText(recent.medianHours), daysText(earlier.medianHours)],
            ratio === undefined ? '–' : `× ${ratio}`,
            slower ? words.slower[language] : '',
          ]),
        );
        return table(words.ageingHeads[language], rows) + words.ageingNote[language];
      });
      return 0;
    }),
});

/** Of one group where it is named, of all otherwise. */
async function groupQuery(client: Client, values: Values): Promise<string> {
  const group = textOf(values, 'group');
  return group === undefined ? '' : `?group=${(await groupNamed(client, group)).group}`;
}

/** Days with one place, as many as a person compares. */
const daysText = (hours: number | undefined): string =>
  hours === undefined ? '–' : String(Math.round(hours / 2.4) / 10);
