import type { NodeView } from '#api/contract.ts';
import type { ErasableView, RetentionView } from '#api/contract-operate.ts';
import { erasedSeqsMax } from '#desks/terms/statements.ts';
import type { Said } from '#node/node.ts';
import { type Command, type Option, textOf, UsageError, type Values } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { type Print, withClient } from '../connect.ts';
import { erasureWarning } from '../erasure-text.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import { facts, short, table } from '../print.ts';
import { copiesIn } from './content.ts';

const reasonOption: Readonly<Record<'reason', Option>> = {
  reason: { type: 'string', value: 'TEXT', help: 'why; kept in the national log, at home' },
};

function reasonOf(values: Values): string {
  const reason = textOf(values, 'reason');
  if (reason === undefined || reason === '') throw new UsageError('--reason is missing');
  return reason;
}

function printDecision(print: Print, said: Said, done: string): void {
  print(said, () =>
    facts([
      ['decided', done],
      ['on record', `statement ${said.seq} of the national log, ${said.time}`],
    ]),
  );
}

export const contentHold: Command = {
  name: 'content hold',
  arguments: ['<group>', '<seq>'],
  summary: 'Keeps an own content from being erased: a legal hold; --lift ends it.',
  details:
    'While it stands, neither a command nor the schedule erases the content, whatever the retention of the terms says. Placing and lifting it\n' +
    'are decisions on record in the national log. The other members do not learn of it.',
  options: { lift: { type: 'boolean', help: 'lift the hold' }, ...reasonOption },
  examples: [
    'content hold 3f2a 17 --reason "Court of appeal, file 12/2027"',
    'content hold 3f2a 17 --lift --reason "File closed"',
  ],
  run: ({ values, positionals: [start = '', seq = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      if (!/^\d{1,15}$/.test(seq)) throw new UsageError(`${seq} is not the number of a statement`);
      const reason = reasonOf(values);
      const { group } = await groupNamed(client, start);
      const lift = values['lift'] === true;
      const path = `/api/v1/groups/${group}/erasure-holds`;
      const said = (await client.post(path, { seq: Number(seq), reason, lift })) as Said;
      printDecision(print, said, lift ? `${seq} may be erased again` : `${seq} is kept`);
      return 0;
    }),
};

export const retentionShow: Command = {
  name: 'retention show',
  arguments: ['[group]'],
  summary: "Shows own contents whose time is over by the terms' retention, and what keeps them.",
  details:
    'Retention counts from the day on which a statement was made. What is on hold, or stands on a record that is open (a clock runs, an\n' +
    'answer is owed), stays until that is over.',
  options: {
    within: { type: 'string', value: 'DAYS', help: 'also what will be due so soon (default: 14)' },
  },
  examples: ['retention show', 'retention show 3f2a --within 90 --json'],
  run: ({ values, positionals: [start] }, context) =>
    withClient(values, context, async (client, print) => {
      const within = textOf(values, 'within') ?? '14';
      if (!/^\d{1,4}$/.test(within)) throw new UsageError(`--within is a number of days`);
      const groups =
        start === undefined
          ? ((await client.get('/api/v1/node')) as NodeView).groups
          : [await groupNamed(client, start)];
      const views: RetentionView[] = [];
      for (const { group } of groups) {
        const path = `/api/v1/groups/${group}/retention?within=${within}`;
        views.push((await client.get(path)) as RetentionView);
      }
      print(views, () => views.map(retentionText).join('\n'));
      return 0;
    }),
};

function retentionText(view: RetentionView): string {
  const { group, contentDays, schedule, contents, more, holds } = view;
  const head = facts([
    ['group', group],
    ['contents are kept', `${contentDays} days`],
    ['erased', schedule ? `by schedule, since ${schedule.since}` : 'by command only'],
    ['on hold', holds.length === 0 ? 'nothing' : holds.map(({ seq }) => seq).join(', ')],
  ]);
  if (contents.length === 0) return `${head}Nothing is due.\n`;
  const rows = contents.map((one) => [
    String(one.seq),
    one.statement?.type ?? '-',
    one.statement?.record ? short(one.statement.record) : '-',
    one.due,
    one.hold ? `on hold: ${one.hold.reason}` : one.open ? 'the record is open' : '',
  ]);
  const rest = more ? 'There are more.\n' : '';
  return `${head}${table(['SEQ', 'STATEMENT', 'RECORD', 'DUE', 'KEPT BY'], rows)}${rest}`;
}

export const retentionErase: Command = {
  name: 'retention erase',
  arguments: ['<group>'],
  summary: 'Erases own contents whose time is over, after showing them.',
  options: { ...yesOption },
  examples: ['retention erase 3f2a', 'retention erase 3f2a --yes --json'],
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const { group } = await groupNamed(client, start);
      const path = `/api/v1/groups/${group}/retention`;
      const { contents } = (await client.get(path)) as RetentionView;
      const seqs = contents.filter(({ erasable }) => erasable).map(({ seq }) => seq);
      if (seqs.length > 0) {
        const language = languageOf(values, context);
        const items: ErasableView[] = [];
        for (let at = 0; at < seqs.length; at += erasedSeqsMax) {
          const asked = { seqs: seqs.slice(at, at + erasedSeqsMax) };
          const checked = await client.post(`/api/v1/groups/${group}/erasures/check`, asked);
          items.push(...(checked as readonly ErasableView[]));
        }
        await confirm(values, context, erasureWarning(items, language, copiesIn(folder)));
      }
      const { said } = (await client.post(`${path}/erase`, {})) as { said: readonly Said[] };
      print({ said, erased: seqs }, () =>
        facts([
          ['erased', `${seqs.length} contents`],
          ['by the statements', said.map(({ seq }) => seq).join(', ') || 'none'],
        ]),
      );
      return 0;
    }),
};

const schedule = (start: boolean): Pick<Command, 'arguments' | 'options' | 'run'> => ({
  arguments: ['<group>'],
  options: { ...reasonOption },
  run: ({ values, positionals: [from = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const reason = reasonOf(values);
      const { group } = await groupNamed(client, from);
      const path = `/api/v1/groups/${group}/retention`;
      const said = (await client.post(path, { start, reason })) as Said;
      const done = start ? 'the node erases what is due by itself' : 'only a command erases';
      printDecision(print, said, done);
      return 0;
    }),
});

export const retentionStart: Command = {
  ...schedule(true),
  name: 'retention start',
  summary: 'From now on the running node erases own contents of a group when they are due.',
  details:
    'Each erasure is an act that every member sees. What is on hold or open stays. entente retention show and doctor list what will be due\n' +
    'within 14 days, so that a hold can be placed in time.',
  examples: ['retention start 3f2a --reason "Records schedule 4.2"'],
};

export const retentionStop: Command = {
  ...schedule(false),
  name: 'retention stop',
  summary: 'The node no longer erases by itself; what is due is listed until a command erases it.',
  examples: ['retention stop 3f2a --reason "Inquiry announced"'],
};
