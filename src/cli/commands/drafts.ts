import type { NodeView } from '#api/contract.ts';
import type { DraftList } from '#api/contract-drafts.ts';
import type { Client } from '../client.ts';
import { command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { draftRows, draftText } from '../draft-text.ts';
import { findDraft } from '../find-draft.ts';
import { inLanguage, languageOf } from '../language.ts';
import * as words from '../words/draft-words.ts';

export const draftsList = command({
  name: 'drafts list',
  words: words.draftsList,
  arguments: [],
  options: {
    status: { type: 'string', value: 'A,B' },
    mine: { type: 'boolean' },
    limit: { type: 'string', value: 'N' },
    after: { type: 'string', value: 'CURSOR' },
  },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const language = languageOf(values, context);
      const query = new URLSearchParams();
      for (const name of ['status', 'limit', 'after']) {
        const value = textOf(values, name);
        if (value !== undefined) query.set(name, value);
      }
      const list = (await client.get(`/api/v1/drafts?${query}`)) as DraftList;
      const items = values['mine'] === true ? list.items.filter((row) => row.mayClear) : list.items;
      print({ ...list, items, total: items.length }, () => {
        const more =
          list.next === undefined ? '' : `${words.draftSentences.more[language]} ${list.next}\n`;
        if (items.length === 0) return `${words.draftSentences.none[language]}\n${more}`;
        return draftRows(items, language) + more;
      });
      return 0;
    }),
});

export const draftsShow = command({
  name: 'drafts show',
  words: words.draftsShow,
  arguments: ['<draft>'],
  options: {},
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const view = await findDraft(client, start);
      const language = languageOf(values, context);
      const title = await titleOf(client, view.group, language);
      print(view, () => draftText(view, title, language));
      return 0;
    }),
});

/** The table by its name, as its members know it. */
export async function titleOf(
  client: Client,
  group: string,
  language: Parameters<typeof inLanguage>[1],
): Promise<string> {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  const found = groups.find((each) => each.group === group);
  return found ? `${inLanguage(found.title, language)} (${group.slice(0, 8)})` : group;
}
