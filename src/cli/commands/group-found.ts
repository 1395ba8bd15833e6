import { existsSync, writeFileSync } from 'node:fs';
import type { GroupView } from '#api/contract.ts';
import { isGroupId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Member } from '#ledger/terms.ts';
import {
  type CommandContext,
  CommandFailed,
  command,
  textOf,
  textsOf,
  UsageError,
  type Values,
} from '../command.ts';
import { withClient } from '../connect.ts';
import { languageOf } from '../language.ts';
import { newTerms, readCalendar, readCard, rulesNamed } from '../new-terms.ts';
import * as words from '../words/group-words.ts';
import { existsAlready } from '../words/usage-words.ts';
import { textIn } from '../written-options.ts';
import { groupText } from './group.ts';

export type Card = Readonly<{ member: Member; recoverySecret: string }>;

/**
 * The recovery key replaces a lost or stolen log key, so it must not lie beside it: it is written once, never over another file, and the
 * person is told to carry it away.
 */
export function keepRecovery(
  values: Values,
  context: CommandContext,
  { member, recoverySecret }: Card,
): string {
  const { party, recoveryKey } = member;
  const path = `recovery-${party}-${recoveryKey.slice(0, 8).replaceAll(/\W/g, '_')}.json`;
  const text = `${JSON.stringify({ v: 1, party, recoveryKey, recoverySecret })}\n`;
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  context.err(words.recoveryWritten(path)[languageOf(values, context)]);
  return path;
}

export function refuseToOverwrite(path: string): void {
  if (existsSync(path)) throw new CommandFailed(existsAlready(path));
}

export const groupCard = command({
  name: 'group card',
  words: words.groupCard,
  arguments: [],
  options: {
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
    },
  },
  run: ({ values }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const path = textOf(values, 'out') ?? `${folder.party}.card.json`;
      refuseToOverwrite(path);
      const card = (await client.post('/api/v1/group-cards', {})) as Card;
      writeFileSync(path, `${JSON.stringify(card.member, null, 2)}\n`, { flag: 'wx' });
      const recovery = keepRecovery(values, context, card);
      print(
        { path, recovery, member: card.member },
        (language) => words.cardWritten(folder.party, path)[language],
      );
      return 0;
    }),
});

function titleOf(values: Values): Text {
  const title = textIn(values, 'title');
  if (title) return title;
  throw new UsageError(words.titleMissing);
}

export const groupFound = command({
  name: 'group found',
  words: words.groupFound,
  arguments: ['<card.json>...'],
  options: {
    'title-en': { type: 'string', value: 'TEXT' },
    'title-es': { type: 'string', value: 'TEXT' },
    'title-zh': { type: 'string', value: 'TEXT' },
    clock: {
      type: 'string',
      multiple: true,
      value: 'ID',
    },
    calendar: {
      type: 'string',
      multiple: true,
      value: 'FILE',
    },
    floor: { type: 'string', value: 'A,B' },
    predecessor: { type: 'string', value: 'GROUP' },
    out: {
      type: 'string',
      short: 'o',
      value: 'FILE',
    },
  },
  run: ({ values, positionals }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const title = titleOf(values);
      const path = textOf(values, 'out') ?? 'group.terms.json';
      refuseToOverwrite(path);
      // All that can be wrong is read before keys are made: keys of a group that nobody founds would stay.
      const others = positionals.map(readCard);
      const clocks = rulesNamed(textsOf(values, 'clock'));
      const calendars = textsOf(values, 'calendar').map(readCalendar);
      const floor = textOf(values, 'floor');
      const predecessor = textOf(values, 'predecessor');
      if (predecessor !== undefined && !isGroupId(predecessor)) {
        throw new UsageError(words.notAPredecessor);
      }
      const card = (await client.post('/api/v1/group-cards', {})) as Card;
      const terms = newTerms({
        title,
        members: [card.member, ...others],
        ...{ clocks, calendars },
        ...(floor === undefined ? {} : { floor: floor.split(',').filter(Boolean) }),
        ...(predecessor === undefined ? {} : { predecessor }),
      });
      const text = new TextDecoder().decode(terms);
      writeFileSync(path, text, { flag: 'wx' });
      const recovery = keepRecovery(values, context, card);
      const group = (await client.post('/api/v1/groups', { terms: text })) as GroupView;
      print(
        { path, recovery, group },
        (language) => words.termsWritten(path)[language] + groupText(group, language, folder.party),
      );
      return 0;
    }),
});
