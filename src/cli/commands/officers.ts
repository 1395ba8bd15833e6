import type { InvitedView, OfficerView } from '#api/contract-officers.ts';
import { languages, type Text } from '#kernel/language.ts';
import { type Grant, isSignInName, normalSignInName, roles } from '#officers/officer.ts';
import type { Client } from '../client.ts';
import {
  type Command,
  type CommandContext,
  CommandFailed,
  type Option,
  textOf,
  textsOf,
  UsageError,
  type Values,
} from '../command.ts';
import { withClient } from '../connect.ts';
import { groupsOf } from '../groups-option.ts';
import { inLanguage, languageOf } from '../language.ts';
import { linkAddress } from '../link-address.ts';
import { facts, table } from '../print.ts';

const grantOptions: Readonly<Record<string, Option>> = {
  role: { type: 'string', multiple: true, value: 'ROLE', help: roles.join(', ') },
  group: {
    type: 'string',
    multiple: true,
    value: 'GROUP',
    help: 'only in this group, by the head of its id; may be repeated (default: all)',
  },
  area: {
    type: 'string',
    multiple: true,
    value: 'AREA',
    help: 'only in this area; may be repeated (default: all)',
  },
};

export const officersAdd: Command = {
  name: 'officers add',
  arguments: ['<sign-in-name>'],
  summary: 'Adds an officer and prints the link with which that officer sets up how to sign in.',
  details:
    'The link opens once, within 72 hours. Hand it over in person or by a line that you trust: whoever opens it is that officer.',
  options: {
    'name-en': { type: 'string', value: 'TEXT', help: "the officer's name in English" },
    'name-es': { type: 'string', value: 'TEXT', help: "the officer's name in Spanish" },
    'name-zh': { type: 'string', value: 'TEXT', help: "the officer's name in Chinese" },
    authority: {
      type: 'string',
      value: 'TEXT',
      help: 'the agency as tables see it: small letters, digits, -',
    },
    ...grantOptions,
  },
  examples: [
    'officers add li --name-zh 李 --authority customs --role desk-officer',
    'officers add ana --name-en "Ana Prieto" --authority ministry --role administrator',
  ],
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const signInName = signInNameOf(typed);
      const authority = textOf(values, 'authority');
      if (authority === undefined) throw new UsageError('--authority is missing');
      const body = {
        ...{ signInName, names: namesOf(values, signInName), authority },
        grants: await grantsOf(client, values),
      };
      const invited = (await client.post('/api/v1/officers', body)) as InvitedView;
      printLink(client, invited, print);
      return 0;
    }),
};

export const officersList: Command = {
  name: 'officers list',
  arguments: [],
  summary: 'Shows the officers of this node, and what each may do where.',
  options: {},
  examples: ['officers list', 'officers list --json'],
  run: ({ values }, context) =>
    withClient(values, context, async (client, print) => {
      const officers = (await client.get('/api/v1/officers')) as OfficerView[];
      print(officers, () => officerTable(officers, values, context));
      return 0;
    }),
};

export const officersGrant: Command = {
  name: 'officers grant',
  arguments: ['<sign-in-name>'],
  summary: 'Says anew what an officer may do; what was granted before is replaced.',
  details:
    'Without --role everything is taken away. It counts from the next thing that officer does.',
  options: grantOptions,
  examples: [
    'officers grant li --role desk-officer --area treaty-notifications',
    'officers grant li --role releasing-officer --group 3f2a91',
  ],
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { id } = await officerNamed(client, typed);
      const body = { grants: await grantsOf(client, values) };
      const officer = (await client.post(`/api/v1/officers/${id}/grants`, body)) as OfficerView;
      print(officer, () => officerTable([officer], values, context));
      return 0;
    }),
};

export const officersSuspend: Command = {
  name: 'officers suspend',
  arguments: ['<sign-in-name>'],
  summary: 'Keeps an officer out from this moment on: every session and token of his ends.',
  options: { lift: { type: 'boolean', help: 'let the officer in again' } },
  examples: ['officers suspend li', 'officers suspend li --lift'],
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { id } = await officerNamed(client, typed);
      const body = { suspended: values['lift'] !== true };
      const officer = (await client.post(`/api/v1/officers/${id}/state`, body)) as OfficerView;
      print(officer, () => officerTable([officer], values, context));
      return 0;
    }),
};

export const officersLink: Command = {
  name: 'officers link',
  arguments: ['<sign-in-name>'],
  summary:
    'Prints a new link for an officer who has lost every way to sign in, or never set one up.',
  details: 'Links made before are void. Make sure who asks: whoever opens it is that officer.',
  options: {},
  examples: ['officers link li'],
  run: ({ values, positionals: [typed = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { id } = await officerNamed(client, typed);
      const invited = (await client.post(`/api/v1/officers/${id}/link`, {})) as InvitedView;
      printLink(client, invited, print);
      return 0;
    }),
};

export async function officerNamed(client: Client, typed: string): Promise<OfficerView> {
  const name = normalSignInName(typed);
  const officers = (await client.get('/api/v1/officers')) as OfficerView[];
  const found = officers.find(({ signInName, id }) => signInName === name || id === typed);
  if (found) return found;
  throw new CommandFailed(`there is no officer ${typed}; see entente officers list`);
}

function signInNameOf(typed: string): string {
  const name = normalSignInName(typed);
  if (isSignInName(name)) return name;
  throw new UsageError(`${typed} is no sign-in name: letters and digits, with . - _ between them`);
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
    if (role === undefined) throw new UsageError(`--role is one of ${roles.join(', ')}`);
    return { role, ...reach };
  });
}

function printLink(
  { desk }: Client,
  { officer, link }: InvitedView,
  print: (value: unknown, text: () => string) => void,
): void {
  // Where the desk will answer is not known while it does not run.
  const opens = desk === undefined ? `/link#${link.secret}` : linkAddress(desk, link.secret);
  print({ officer, link: opens, expiresAt: link.expiresAt }, () =>
    facts([
      ['officer', `${officer.signInName} (${officer.id})`],
      ['link', opens],
      [
        'opens',
        `once, until ${link.expiresAt}${desk === undefined ? ', at the address of the desk' : ''}`,
      ],
    ]),
  );
}

function officerTable(
  officers: readonly OfficerView[],
  values: Values,
  context: CommandContext,
): string {
  if (officers.length === 0) return 'No officers yet. Add one: entente officers add\n';
  const language = languageOf(values, context);
  const reachOf = (all: 'all' | readonly string[]): string =>
    all === 'all' ? 'all' : all.map((one) => one.slice(0, 8)).join('+');
  return table(
    ['SIGN-IN NAME', 'NAME', 'AUTHORITY', 'STATE', 'ROLES (GROUPS, AREAS)', 'ID'],
    officers.map(({ id, signInName, names, authority, state, grants }) => [
      ...[signInName, inLanguage(names, language), authority, state],
      grants
        .map(({ role, groups, areas }) =>
          groups === 'all' && areas === 'all'
            ? role
            : `${role} (${reachOf(groups)}, ${areas === 'all' ? 'all' : areas.join('+')})`,
        )
        .join('; ') || '-',
      id,
    ]),
  );
}
