import type { InvitedView, OfficerView } from '#api/contract-officers.ts';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { type Grant, isSignInName, normalSignInName, roles } from '#officers/officer.ts';
import type { Client } from '../client.ts';
import {
  CommandFailed,
  command,
  inOne,
  type Option,
  textOf,
  textsOf,
  UsageError,
  type Values,
} from '../command.ts';
import { type Print, withClient } from '../connect.ts';
import { groupsOf } from '../groups-option.ts';
import { inLanguage } from '../language.ts';
import { linkAddress } from '../link-address.ts';
import { facts, printable, table } from '../print.ts';
import * as words from '../words/officer-words.ts';

const grantOptions = {
  role: { type: 'string', multiple: true, value: 'ROLE' },
  group: {
    type: 'string',
    multiple: true,
    value: 'GROUP',
  },
  area: {
    type: 'string',
    multiple: true,
    value: 'AREA',
  },
} as const satisfies Readonly<Record<string, Option>>;

export const officersAdd = command({
  name: 'officers add',
  words: words.officersAdd,
  arguments: ['<sign-in-name>'],
  options: {
    'name-en': { type: 'string', value: 'TEXT' },
    'name-es': { type: 'string', value: 'TEXT' },
    'name-zh': { type: 'string', value: 'TEXT' },
    authority: { type: 'string', value: 'TEXT' },
    ...grantOptions,
  },
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const signInName = signInNameOf(typed);
      const authority = textOf(values, 'authority');
      if (authority === undefined) throw new UsageError(words.authorityMissing);
      const body = {
        ...{ signInName, names: namesOf(values, signInName), authority },
        grants: await grantsOf(client, values),
      };
      const invited = (await client.post('/api/v1/officers', body)) as InvitedView;
      printLink(client, invited, print);
      return 0;
    }),
});

export const officersList = command({
  name: 'officers list',
  words: words.officersList,
  arguments: [],
  options: {},
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const officers = (await client.get('/api/v1/officers')) as OfficerView[];
      print(officers, (language) => officerTable(officers, language));
      return 0;
    }),
});

export const officersGrant = command({
  name: 'officers grant',
  words: words.officersGrant,
  arguments: ['<sign-in-name>'],
  options: grantOptions,
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { id } = await officerNamed(client, typed);
      const body = { grants: await grantsOf(client, values) };
      const officer = (await client.post(`/api/v1/officers/${id}/grants`, body)) as OfficerView;
      print(officer, (language) => officerTable([officer], language));
      return 0;
    }),
});

export const officersSuspend = command({
  name: 'officers suspend',
  words: words.officersSuspend,
  arguments: ['<sign-in-name>'],
  options: { lift: { type: 'boolean' } },
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { id } = await officerNamed(client, typed);
      const body = { suspended: values['lift'] !== true };
      const officer = (await client.post(`/api/v1/officers/${id}/state`, body)) as OfficerView;
      print(officer, (language) => officerTable([officer], language));
      return 0;
    }),
});

export const officersLink = command({
  name: 'officers link',
  words: words.officersLink,
  arguments: ['<sign-in-name>'],
  options: {},
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { id } = await officerNamed(client, typed);
      const invited = (await client.post(`/api/v1/officers/${id}/link`, {})) as InvitedView;
      printLink(client, invited, print);
      return 0;
    }),
});

export async function officerNamed(client: Client, typed: string): Promise<OfficerView> {
  const name = normalSignInName(typed);
  const officers = (await client.get('/api/v1/officers')) as OfficerView[];
  const found = officers.find(({ signInName, id }) => signInName === name || id === typed);
  if (found) return found;
  throw new CommandFailed(words.noSuchOfficer(printable(typed)));
}

function signInNameOf(typed: string): string {
  const name = normalSignInName(typed);
  if (isSignInName(name)) return name;
  throw new UsageError(words.notASignInName(printable(typed)));
}

function namesOf(values: Values, signInName: string): Text {
  const names = languages.flatMap((language) => {
    const name = textOf(values, `name-${language}`);
    return name === undefined ? [] : [[language, name] as const];
  });
  return names.length > 0 ? Object.fromEntries(names) : { en: signInName };
}

async function grantsOf(client: Client, values: Values): Promise<readonly Grant[]> {
  const areas = textsOf(values, 'area');
  const reach = {
    groups: await groupsOf(client, textsOf(values, 'group')),
    areas: areas.length > 0 ? areas : ('all' as const),
  };
  return textsOf(values, 'role').map((text) => {
    const role = roles.find((known) => known === text);
    if (role === undefined) throw new UsageError(words.notARole(printable(text)));
    return { role, ...reach };
  });
}

function printLink({ desk }: Client, { officer, link }: InvitedView, print: Print): void {
  // Where the desk will answer is not known while it does not run.
  const opens = desk === undefined ? `/link#${link.secret}` : linkAddress(desk, link.secret);
  print({ officer, link: opens, expiresAt: link.expiresAt }, (language) =>
    facts([
      [words.officer[language], `${officer.signInName} (${officer.id})`],
      [words.link[language], opens],
      [
        words.opens[language],
        words.opensOnce(link.expiresAt)[language] +
          (desk === undefined ? words.atTheDesk[language] : ''),
      ],
    ]),
  );
}

function officerTable(officers: readonly OfficerView[], language: Language): string {
  if (officers.length === 0) return words.noOfficers[language];
  const all = words.all[language];
  const groupsIn = (groups: Grant['groups']): string =>
    groups === 'all' ? all : groups.map((one) => one.slice(0, 8)).join('+');
  return table(
    inOne(words.officerHeading, language),
    officers.map(({ id, signInName, names, authority, state, grants }) => [
      ...[signInName, inLanguage(names, language), authority],
      words.officerStates[state][language],
      grants
        .map(({ role, groups, areas }) =>
          groups === 'all' && areas === 'all'
            ? role
            : `${role} (${groupsIn(groups)}, ${areas === 'all' ? all : areas.join('+')})`,
        )
        .join('; ') || '-',
      id,
    ]),
  );
}
