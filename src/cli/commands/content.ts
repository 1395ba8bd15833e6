import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeView } from '#api/contract.ts';
import type { ErasableView, ErasureView } from '#api/contract-operate.ts';
import { erasedSeqsMax } from '#desks/terms/statements.ts';
import { isPartyId } from '#kernel/id.ts';
import type { DataFolder } from '#node/data-folder.ts';
import type { Said } from '#node/node.ts';
import type { Client } from '../client.ts';
import { CommandFailed, command, inOne, textOf, UsageError, type Values } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { erasureWarning } from '../erasure-text.ts';
import { groupNamed } from '../find-group.ts';
import { findNotification } from '../find-notification.ts';
import { facts, printable, table } from '../print.ts';
import * as words from '../words/content-words.ts';
import { notANumberOfStatement, notAParty } from '../words/usage-words.ts';

export const contentErase = command({
  name: 'content erase',
  words: words.contentErase,
  arguments: ['<group>', '[seq]...'],
  options: {
    record: { type: 'string', value: 'RECORD' },
    'end-clocks': { type: 'boolean' },
    ...yesOption,
  },
  run: ({ values, positionals: [start = '', ...places] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const { group } = await groupNamed(client, start);
      const seqs = await seqsOf(client, values, places, group);
      const path = `/api/v1/groups/${group}/erasures`;
      const items = (await client.post(`${path}/check`, { seqs })) as readonly ErasableView[];
      await confirm(values, context, erasureWarning(items, copiesIn(folder)));
      const endClocks = values['end-clocks'] === true;
      const said = (await client.post(path, { seqs, endClocks })) as Said;
      print({ said, erased: items }, (language) =>
        facts([
          [words.erased[language], words.contents(seqs.length)[language]],
          [words.byStatement[language], words.inOurLog(said.seq, said.time)[language]],
          [words.theMembers[language], words.deleteTheirs[language]],
        ]),
      );
      return 0;
    }),
});

async function seqsOf(
  client: Client,
  values: Values,
  places: readonly string[],
  group: string,
): Promise<readonly number[]> {
  const wrong = places.find((place) => !/^\d{1,15}$/.test(place));
  if (wrong !== undefined) throw new UsageError(notANumberOfStatement(printable(wrong)));
  const record = textOf(values, 'record');
  if ((record === undefined) === (places.length === 0)) {
    throw new UsageError(words.eitherPlacesOrRecord);
  }
  const seqs = record === undefined ? places.map(Number) : await seqsOn(client, record, group);
  if (seqs.length === 0) throw new CommandFailed(words.noContentLeft);
  if (seqs.length > erasedSeqsMax) {
    throw new UsageError(words.atMost(erasedSeqsMax, seqs.length));
  }
  return seqs;
}

async function seqsOn(client: Client, record: string, group: string): Promise<readonly number[]> {
  const view = await findNotification(client, record);
  if (view.group !== group) throw new CommandFailed(words.notOfThisGroup);
  const { party } = (await client.get('/api/v1/node')) as NodeView;
  return view.sides
    .filter((side) => side.party === party)
    .flatMap(({ statements }) => statements)
    .filter(({ contentState }) => contentState === 'held' || contentState === 'hole')
    .map(({ seq }) => seq);
}

/** What still holds erased contents on this machine, as far as the node can know. */
export function copiesIn({ path }: Pick<DataFolder, 'path'>): readonly string[] {
  const aside = readdirSync(path).filter((name) => name.startsWith('replaced-'));
  const backups = existsSync(join(path, 'backups')) && readdirSync(join(path, 'backups')).length;
  return [...aside, ...(backups ? ['backups'] : [])].map((name) => join(path, name));
}

export const contentErased = command({
  name: 'content erased',
  words: words.contentErased,
  arguments: ['<group>', '[party]'],
  options: {},
  run: ({ values, positionals: [start = '', party] }, context) =>
    withClient(values, context, async (client, print) => {
      if (party !== undefined && !isPartyId(party))
        throw new UsageError(notAParty(printable(party)));
      const { group, members } = await groupNamed(client, start);
      const shown = members.filter((member) => party === undefined || member.party === party);
      if (shown.length === 0) throw new CommandFailed(words.notAMember(party ?? ''));
      const erasures: ErasureView[] = [];
      for (const member of shown) {
        for (let from: number | undefined = 0; from !== undefined; ) {
          const path: string = `/api/v1/log/${group}/${member.party}/erasures?from=${from}`;
          const page = (await client.get(path)) as ErasureView;
          erasures.push(page);
          from = page.next;
        }
      }
      const acts = erasures.flatMap(({ party: by, acts: own }) =>
        own.map(({ seq, time, seqs }) => ({ by, seq, time, seqs })),
      );
      print(acts, (language) =>
        acts.length === 0
          ? words.nobodyErased[language]
          : table(
              inOne(words.heading, language),
              acts.map(({ by, seq, time, seqs }) => [by, String(seq), time, seqs.join(' ')]),
            ),
      );
      return 0;
    }),
});
