import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeView } from '#api/contract.ts';
import type { ErasableView, ErasureView } from '#api/contract-operate.ts';
import { erasedSeqsMax } from '#desks/terms/statements.ts';
import { isPartyId } from '#kernel/id.ts';
import type { DataFolder } from '#node/data-folder.ts';
import type { Said } from '#node/node.ts';
import type { Client } from '../client.ts';
import { type Command, CommandFailed, textOf, UsageError, type Values } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { erasureWarning } from '../erasure-text.ts';
import { groupNamed } from '../find-group.ts';
import { findNotification } from '../find-notification.ts';
import { languageOf } from '../language.ts';
import { facts, table } from '../print.ts';

export const contentErase: Command = {
  name: 'content erase',
  arguments: ['<group>', '[seq]...'],
  summary: "Erases contents of this party's own statements, here and at every member.",
  details:
    'Names them by their place in our log, or all of one notification with --record. First shows what each is, who has receipted it and what\n' +
    'erasing does, and asks. The act (that something was said, and when) stays for ever. A notice whose clock runs is refused unless\n' +
    '--end-clocks says that its clock shall end, as a withdrawal ends it; a content on hold is always refused.',
  options: {
    record: { type: 'string', value: 'RECORD', help: 'all own contents of this notification' },
    'end-clocks': { type: 'boolean', help: 'also erase notices whose clock is running' },
    ...yesOption,
  },
  examples: [
    'content erase 3f2a 17 18',
    'content erase 3f2a --record xa-4f',
    'content erase 3f2a 17 --end-clocks --yes --json',
  ],
  run: ({ values, positionals: [start = '', ...places] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const { group } = await groupNamed(client, start);
      const seqs = await seqsOf(client, values, places, group);
      const path = `/api/v1/groups/${group}/erasures`;
      const items = (await client.post(`${path}/check`, { seqs })) as readonly ErasableView[];
      const language = languageOf(values, context);
      await confirm(values, context, erasureWarning(items, language, copiesIn(folder)));
      const endClocks = values['end-clocks'] === true;
      const said = (await client.post(path, { seqs, endClocks })) as Said;
      print({ said, erased: items }, () =>
        facts([
          ['erased', `${seqs.length} contents`],
          ['by the statement', `${said.seq} in our log, ${said.time}`],
          ['the members', 'delete theirs when they hold that statement'],
        ]),
      );
      return 0;
    }),
};

async function seqsOf(
  client: Client,
  values: Values,
  places: readonly string[],
  group: string,
): Promise<readonly number[]> {
  const wrong = places.find((place) => !/^\d{1,15}$/.test(place));
  if (wrong !== undefined) throw new UsageError(`${wrong} is not the number of a statement`);
  const record = textOf(values, 'record');
  if ((record === undefined) === (places.length === 0)) {
    throw new UsageError('name either places in our log, or one notification with --record');
  }
  const seqs = record === undefined ? places.map(Number) : await seqsOn(client, record, group);
  if (seqs.length === 0) throw new CommandFailed('this party has no content left on that record');
  if (seqs.length > erasedSeqsMax) {
    throw new UsageError(`at most ${erasedSeqsMax} contents at once, not ${seqs.length}`);
  }
  return seqs;
}

async function seqsOn(client: Client, record: string, group: string): Promise<readonly number[]> {
  const view = await findNotification(client, record);
  if (view.group !== group) throw new CommandFailed('that notification is not of this group');
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

export const contentErased: Command = {
  name: 'content erased',
  arguments: ['<group>', '[party]'],
  summary: 'Shows what each party has erased of its own statements, by which act and when.',
  options: {},
  examples: ['content erased 3f2a', 'content erased 3f2a xc --json'],
  run: ({ values, positionals: [start = '', party] }, context) =>
    withClient(values, context, async (client, print) => {
      if (party !== undefined && !isPartyId(party)) throw new UsageError(`${party} is no party id`);
      const { group, members } = await groupNamed(client, start);
      const shown = members.filter((member) => party === undefined || member.party === party);
      if (shown.length === 0) throw new CommandFailed(`${party} is no member of this group`);
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
      print(acts, () =>
        acts.length === 0
          ? 'Nobody has erased anything.\n'
          : table(
              ['BY', 'STATEMENT', 'SAID', 'ERASED'],
              acts.map(({ by, seq, time, seqs }) => [by, String(seq), time, seqs.join(' ')]),
            ),
      );
      return 0;
    }),
};
