import type { NodeView } from '#api/contract.ts';
import type {
  SoundingLine,
  SoundingList,
  SoundingRow,
  SoundingView,
} from '#api/contract-soundings.ts';
import type { Client } from '../client.ts';
import { command, textOf, UsageError } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import { printable } from '../print.ts';
import { soundingRows, soundingText } from '../sounding-text.ts';
import * as words from '../words/sounding-words.ts';

export const soundingsList = command({
  name: 'soundings list',
  words: words.soundingsList,
  arguments: [],
  options: {
    group: { type: 'string', value: 'GROUP' },
    pull: { type: 'boolean' },
  },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const start = textOf(values, 'group');
      const group = start === undefined ? undefined : (await groupNamed(client, start)).group;
      if (values['pull'] === true) {
        for (const { party, state } of await pulled(client, group)) {
          if (state === 'ok') continue;
          context.err(words.lineState(printable(party), state)[languageOf(values, context)]);
        }
      }
      const query = group === undefined ? '' : `?group=${group}`;
      const list = (await client.get(`/api/v1/soundings${query}`)) as SoundingList;
      print(list, (language) => soundingRows(list.items, language));
      return 0;
    }),
});

async function pulled(client: Client, only: string | undefined): Promise<readonly SoundingLine[]> {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  const lines: SoundingLine[] = [];
  for (const { group, kind } of groups) {
    if (kind !== 'working-group' || (only !== undefined && only !== group)) continue;
    const path = `/api/v1/soundings/${group}/pull`;
    lines.push(...((await client.post(path, {})) as readonly SoundingLine[]));
  }
  return lines;
}

export const soundingsShow = command({
  name: 'soundings show',
  words: words.soundingsShow,
  arguments: ['<sounding>'],
  options: {},
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const view = await soundingNamed(client, start);
      print(view, (language) => soundingText(view, language));
      return 0;
    }),
});

export const threadPath = ({ group, party, thread }: SoundingRow): string =>
  `/api/v1/soundings/${group}/${party}/${thread}`;

/** The one sounding whose id begins so. */
export async function soundingNamed(client: Client, start: string): Promise<SoundingView> {
  const { items } = (await client.get('/api/v1/soundings')) as SoundingList;
  const [row, other] = items.filter(({ thread }) => thread.startsWith(start));
  if (row === undefined) throw new UsageError(words.noThread(printable(start)));
  if (other !== undefined) throw new UsageError(words.severalThreads(printable(start)));
  return (await client.get(threadPath(row))) as SoundingView;
}
