import { existsSync, writeFileSync } from 'node:fs';
import type { GroupView } from '#api/contract.ts';
import { isGroupId } from '#kernel/id.ts';
import { languages, type Text } from '#kernel/language.ts';
import type { Member } from '#ledger/terms.ts';
import {
  type Command,
  type CommandContext,
  CommandFailed,
  textOf,
  textsOf,
  UsageError,
  type Values,
} from '../command.ts';
import { withClient } from '../connect.ts';
import { newTerms, readCalendar, readCard, rulesNamed } from '../new-terms.ts';
import { groupText } from './group.ts';

type Card = Readonly<{ member: Member; recoverySecret: string }>;

/**
 * The recovery key replaces a lost or stolen log key, so it must not lie beside it: it is written once, never over another file, and the
 * person is told to carry it away.
 */
function keepRecovery(context: CommandContext, { member, recoverySecret }: Card): string {
  const { party, recoveryKey } = member;
  const path = `recovery-${party}-${recoveryKey.slice(0, 8).replaceAll(/\W/g, '_')}.json`;
  const text = `${JSON.stringify({ v: 1, party, recoveryKey, recoverySecret })}\n`;
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  context.err(
    `Recovery key written to ${path}. Carry it away to two offline places and delete it here:\n` +
      'it replaces a lost or stolen log key, and nothing else can.\n',
  );
  return path;
}

function refuseToOverwrite(path: string): void {
  if (existsSync(path)) throw new CommandFailed(`${path} exists already; nothing was overwritten`);
}

export const groupCard: Command = {
  name: 'group card',
  arguments: [],
  summary: "Makes this party's keys for a group to be founded, and its entry for the terms.",
  details: 'Send the card to whoever drafts the terms. It holds public keys only.',
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'where to write (default: PARTY.card.json)',
    },
  },
  examples: ['group card', 'group card -o xc.card.json'],
  run: ({ values }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const path = textOf(values, 'out') ?? `${folder.party}.card.json`;
      refuseToOverwrite(path);
      const card = (await client.post('/api/v1/group-cards', {})) as Card;
      writeFileSync(path, `${JSON.stringify(card.member, null, 2)}\n`, { flag: 'wx' });
      const recovery = keepRecovery(context, card);
      print(
        { path, recovery, member: card.member },
        () => `Card of ${folder.party} written to ${path}.\n`,
      );
      return 0;
    }),
};

function titleOf(values: Values): Text {
  const entries = languages.flatMap((language) => {
    const title = textOf(values, `title-${language}`);
    return title === undefined ? [] : [[language, title] as const];
  });
  if (entries.length > 0) return Object.fromEntries(entries);
  throw new UsageError('give the group a title: --title-en, --title-es or --title-zh');
}

export const groupFound: Command = {
  name: 'group found',
  arguments: ['<card.json>...'],
  summary: 'Drafts the terms of a new group with the cards of the others, and takes them up.',
  details:
    'Writes the terms of reference to a file. Send it to every other member; each compares the twelve words with you by voice and runs\n' +
    'entente group join. Nothing counts until every member has taken the terms up.',
  options: {
    'title-en': { type: 'string', value: 'TEXT', help: 'title in English' },
    'title-es': { type: 'string', value: 'TEXT', help: 'title in Spanish' },
    'title-zh': { type: 'string', value: 'TEXT', help: 'title in Chinese' },
    clock: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'clock rule to take up; may be repeated (default: all of entente group clocks)',
    },
    calendar: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      help: 'working days of a member, as JSON (docs/spec/founding.md); may be repeated',
    },
    predecessor: { type: 'string', value: 'GROUP', help: 'the group that this one succeeds' },
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'where to write the terms (default: group.terms.json)',
    },
  },
  examples: [
    'group found --title-en "xa and xc" xc.card.json',
    'group found --title-zh 工作组 --clock agreed-consent-needed -o t.json xb.card.json xc.card.json',
  ],
  run: ({ values, positionals }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const title = titleOf(values);
      const path = textOf(values, 'out') ?? 'group.terms.json';
      refuseToOverwrite(path);
      // All that can be wrong is read before keys are made: keys of a group that nobody founds would stay.
      const others = positionals.map(readCard);
      const clocks = rulesNamed(textsOf(values, 'clock'));
      const calendars = textsOf(values, 'calendar').map(readCalendar);
      const predecessor = textOf(values, 'predecessor');
      if (predecessor !== undefined && !isGroupId(predecessor)) {
        throw new UsageError('--predecessor is the whole id of a group: 64 hexadecimal digits');
      }
      const card = (await client.post('/api/v1/group-cards', {})) as Card;
      const terms = newTerms({
        title,
        members: [card.member, ...others],
        ...{ clocks, calendars },
        ...(predecessor === undefined ? {} : { predecessor }),
      });
      const text = new TextDecoder().decode(terms);
      writeFileSync(path, text, { flag: 'wx' });
      const recovery = keepRecovery(context, card);
      const group = (await client.post('/api/v1/groups', { terms: text })) as GroupView;
      print(
        { path, recovery, group },
        () => `Terms written to ${path}.\n${groupText(group, values, context, folder.party)}`,
      );
      return 0;
    }),
};
