import type { MadeTokenView, TokenView } from '#api/contract-officers.ts';
import { tokenPermissions } from '#officers/permissions.ts';
import { type Command, textOf, textsOf, UsageError, type Values } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupsOf } from '../groups-option.ts';
import { facts, table } from '../print.ts';
import { officerNamed } from './officers.ts';

const daysUsual = '30';

export const officersTokens: Command = {
  name: 'officers tokens',
  arguments: ['<sign-in-name>'],
  summary: "Lists an officer's tokens for machines; with --add makes one, with --revoke ends one.",
  details:
    'A token does part of what its officer may do, and never more than the officer may at that moment. Put it in ENTENTE_TOKEN, and the\n' +
    `commands of this machine act in the officer's name. Permissions: ${tokenPermissions.slice(0, 6).join(', ')},\n` +
    `${tokenPermissions.slice(6).join(', ')}.`,
  options: {
    add: { type: 'string', value: 'NAME', help: 'make a token, and print its secret this once' },
    permission: {
      type: 'string',
      multiple: true,
      value: 'PERMISSION',
      help: 'with --add: what it may do; may be repeated',
    },
    group: {
      type: 'string',
      multiple: true,
      value: 'GROUP',
      help: 'with --add: only in this group; may be repeated (default: all)',
    },
    days: { type: 'string', value: 'DAYS', help: `with --add: until when (default: ${daysUsual})` },
    revoke: { type: 'string', value: 'ID', help: 'end the token of this id' },
  },
  examples: [
    'officers tokens li',
    'officers tokens li --add "customs feed" --permission draft.release --permission draft.write --days 90',
    'officers tokens li --revoke 5f0c1d2e3a4b5c6d',
  ],
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
        print({ secret, token }, () =>
          facts([
            ['token', secret],
            ['may', token.permissions.join(' ')],
            ['until', token.expiresAt],
            ['use', 'ENTENTE_TOKEN=… entente COMMAND; it is not shown again'],
          ]),
        );
        return 0;
      }
      if (revoked !== undefined) await client.remove(`${path}/${encodeURIComponent(revoked)}`);
      const tokens = (await client.get(path)) as TokenView[];
      print(tokens, () => tokenTable(tokens));
      return 0;
    }),
};

function daysOf(values: Values): number {
  const text = textOf(values, 'days') ?? daysUsual;
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--days is a number of days, not ${text}`);
}

function tokenTable(tokens: readonly TokenView[]): string {
  if (tokens.length === 0) return 'No tokens.\n';
  return table(
    ['ID', 'NAME', 'MAY', 'GROUPS', 'UNTIL', 'LAST USED'],
    tokens.map(({ id, name, permissions, groups, expiresAt, usedAt }) => [
      ...[id, name, permissions.join(' ')],
      groups === 'all' ? 'all' : groups.map((group) => group.slice(0, 8)).join('+'),
      ...[expiresAt, usedAt ?? '-'],
    ]),
  );
}
