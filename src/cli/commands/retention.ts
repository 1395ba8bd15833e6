import type { NodeView } from '#api/contract.ts';
import type { ErasableView, RetentionView } from '#api/contract-operate.ts';
import { erasedSeqsMax } from '#desks/terms/statements.ts';
import type { Language, Words } from '#kernel/language.ts';
import type { Said } from '#node/node.ts';
import {
  type Command,
  command,
  inOne,
  type Option,
  textOf,
  UsageError,
  type Values,
} from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { type Print, withClient } from '../connect.ts';
import { erasureWarning } from '../erasure-text.ts';
import { groupNamed } from '../find-group.ts';
import { facts, printable, short, table } from '../print.ts';
import { inNationalLog } from '../words/group-words.ts';
import * as words from '../words/retention-words.ts';
import { isMissing, notANumberOfStatement } from '../words/usage-words.ts';
import { copiesIn } from './content.ts';

const reasonOption: Readonly<Record<'reason', Option>> = {
  reason: { type: 'string', value: 'TEXT' },
};

function reasonOf(values: Values): string {
  const reason = textOf(values, 'reason');
  if (!reason) throw new UsageError(isMissing('--reason'));
  return reason;
}

function printDecision(print: Print, said: Said, done: Words): void {
  print(said, (language) =>
    facts([
      [words.decided[language], done[language]],
      [words.onRecord[language], inNationalLog(said.seq, said.time)[language]],
    ]),
  );
}

export const contentHold = command({
  name: 'content hold',
  words: words.contentHold,
  arguments: ['<group>', '<seq>'],
  options: { lift: { type: 'boolean' }, ...reasonOption },
  run: ({ values, positionals: [start = '', seq = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      if (!/^\d{1,15}$/.test(seq)) throw new UsageError(notANumberOfStatement(printable(seq)));
      const reason = reasonOf(values);
      const { group } = await groupNamed(client, start);
      const lift = values['lift'] === true;
      const path = `/api/v1/groups/${group}/erasure-holds`;
      const said = (await client.post(path, { seq: Number(seq), reason, lift })) as Said;
      printDecision(print, said, lift ? words.mayBeErased(seq) : words.isKept(seq));
      return 0;
    }),
});

export const retentionShow = command({
  name: 'retention show',
  words: words.retentionShow,
  arguments: ['[group]'],
  options: {
    within: { type: 'string', value: 'DAYS' },
  },
  run: ({ values, positionals: [start] }, context) =>
    withClient(values, context, async (client, print) => {
      const within = textOf(values, 'within') ?? '14';
      if (!/^\d{1,4}$/.test(within)) throw new UsageError(words.notDays(printable(within)));
      const groups =
        start === undefined
          ? ((await client.get('/api/v1/node')) as NodeView).groups
          : [await groupNamed(client, start)];
      const views: RetentionView[] = [];
      for (const { group } of groups) {
        const path = `/api/v1/groups/${group}/retention?within=${within}`;
        views.push((await client.get(path)) as RetentionView);
      }
      print(views, (language) => views.map((view) => retentionText(view, language)).join('\n'));
      return 0;
    }),
});

function retentionText(view: RetentionView, language: Language): string {
  const { group, contentDays, schedule, contents, more, holds } = view;
  const head = facts([
    [words.group[language], group],
    [words.keptFor[language], words.days(contentDays)[language]],
    [
      words.erased[language],
      (schedule ? words.bySchedule(schedule.since) : words.byCommand)[language],
    ],
    [words.onHold[language], holds.map(({ seq }) => seq).join(', ') || words.nothing[language]],
  ]);
  if (contents.length === 0) return head + words.nothingDue[language];
  const rows = contents.map((one) => [
    String(one.seq),
    one.statement?.type ?? '-',
    one.statement?.record ? short(one.statement.record) : '-',
    one.due,
    one.hold ? words.held(one.hold.reason)[language] : one.open ? words.isOpen[language] : '',
  ]);
  const rest = more ? words.thereAreMore[language] : '';
  return `${head}${table(inOne(words.heading, language), rows)}${rest}`;
}

export const retentionErase = command({
  name: 'retention erase',
  words: words.retentionErase,
  arguments: ['<group>'],
  options: { ...yesOption },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const { group } = await groupNamed(client, start);
      const path = `/api/v1/groups/${group}/retention`;
      const { contents } = (await client.get(path)) as RetentionView;
      const seqs = contents.filter(({ erasable }) => erasable).map(({ seq }) => seq);
      if (seqs.length > 0) {
        const items: ErasableView[] = [];
        for (let at = 0; at < seqs.length; at += erasedSeqsMax) {
          const asked = { seqs: seqs.slice(at, at + erasedSeqsMax) };
          const checked = await client.post(`/api/v1/groups/${group}/erasures/check`, asked);
          items.push(...(checked as readonly ErasableView[]));
        }
        await confirm(values, context, erasureWarning(items, copiesIn(folder)));
      }
      const { said } = (await client.post(`${path}/erase`, {})) as { said: readonly Said[] };
      print({ said, erased: seqs }, (language) =>
        facts([
          [words.erased[language], words.contents(seqs.length)[language]],
          [
            words.byStatements[language],
            said.map(({ seq }) => seq).join(', ') || words.none[language],
          ],
        ]),
      );
      return 0;
    }),
});

const schedule = (start: boolean): Pick<Command, 'arguments' | 'options' | 'run'> => ({
  arguments: ['<group>'],
  options: { ...reasonOption },
  run: ({ values, positionals: [from = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const reason = reasonOf(values);
      const { group } = await groupNamed(client, from);
      const path = `/api/v1/groups/${group}/retention`;
      const said = (await client.post(path, { start, reason })) as Said;
      const done = start ? words.nodeErases : words.onlyCommandErases;
      printDecision(print, said, done);
      return 0;
    }),
});

export const retentionStart = command({
  ...schedule(true),
  name: 'retention start',
  words: words.retentionStart,
});

export const retentionStop = command({
  ...schedule(false),
  name: 'retention stop',
  words: words.retentionStop,
});
