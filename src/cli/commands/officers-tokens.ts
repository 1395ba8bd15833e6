import type { MadeTokenView, TokenView } from '#api/contract-officers.ts';
import type { Language } from '#kernel/language.ts';
import { command, inOne, textOf, textsOf, UsageError, type Values } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupsOf } from '../groups-option.ts';
import { facts, printable, table } from '../print.ts';
import * as words from '../words/officer-words.ts';
import { officerNamed } from './officers.ts';

const daysUsual = '30';

export const officersTokens = command({
  name: 'officers tokens',
  words: words.officersTokens,
  arguments: ['<sign-in-name>'],
  options: {
    add: { type: 'string', value: 'NAME' },
    permission: {
      type: 'string',
      multiple: true,
      value: 'PERMISSION',
    },
    group: {
      type: 'string',
      multiple: true,
      value: 'GROUP',
    },
    days: { type: 'string', value: 'DAYS' },
    revoke: { type: 'string', value: 'ID' },
  },
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { id } = await officerNamed(client, typed);
      const path = `/api/v1/officers/${id}/tokens`;
      const name = textOf(values, 'add');
      const revoked = textOf(values, 'revoke');
      if (name !== undefined) {
        const groups = await groupsOf(client, textsOf(values, 'group'));
        const body = {
          name,
          permissions: textsOf(values, 'permission'),
          groups,
          days: daysOf(values),
        };
        const { secret, token } = (await client.post(path, body)) as MadeTokenView;
        print({ secret, token }, (language) =>
          facts([
            [words.token[language], secret],
            [words.may[language], token.permissions.join(' ')],
            [words.until[language], token.expiresAt],
            [words.use[language], words.tokenUse[language]],
          ]),
        );
        return 0;
      }
      if (revoked !== undefined) await client.remove(`${path}/${encodeURIComponent(revoked)}`);
      const tokens = (await client.get(path)) as TokenView[];
      print(tokens, (language) => tokenTable(tokens, language));
      return 0;
    }),
});

function daysOf(values: Values): number {
  const text = textOf(values, 'days') ?? daysUsual;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(words.notDays(printable(text)));
}

function tokenTable(tokens: readonly TokenView[], language: Language): string {
  if (tokens.length === 0) return words.noTokens[language];
  return table(
    inOne(words.tokenHeading, language),
    tokens.map(({ id, name, permissions, groups, expiresAt, usedAt }) => [
      ...[id, name, permissions.join(' ')],
      groups === 'all' ? words.all[language] : groups.map((group) => group.slice(0, 8)).join('+'),
      ...[expiresAt, usedAt ?? '-'],
    ]),
  );
}
