import { randomBytes } from 'node:crypto';
import { isPartyId } from '#kernel/id.ts';
import { languages, type Text } from '#kernel/language.ts';
import { makeDataFolder } from '#node/data-folder.ts';
import { foundNationalLog } from '#node/national.ts';
import { type Command, textOf, UsageError, type Values } from '../command.ts';
import { folderPath, printer } from '../connect.ts';
import { openLocal } from '../local.ts';
import { facts } from '../print.ts';
import { valueOr } from '../problem-error.ts';

export const init: Command = {
  name: 'init',
  arguments: ['<party>'],
  summary: 'Makes a new node for one party: its folder, its keys and its national log.',
  details:
    'The party id is normally ISO 3166 alpha-2 in lower case. The folder must not hold a node yet; the keys in it are readable by this\n' +
    'account alone.',
  options: {
    'name-en': { type: 'string', value: 'TEXT', help: "the party's name in English" },
    'name-es': { type: 'string', value: 'TEXT', help: "the party's name in Spanish" },
    'name-zh': { type: 'string', value: 'TEXT', help: "the party's name in Chinese" },
    demonstration: {
      type: 'boolean',
      help: 'mark the party as fictitious: it speaks for no government',
    },
  },
  examples: ['init xa --name-en "Party A" --name-zh 甲方 --name-es "Parte A" --data ./xa'],
  run: async ({ values, positionals: [party = ''] }, context) => {
    if (!isPartyId(party)) {
      throw new UsageError(
        `${party} is not a party id: 2 to 12 small letters and digits, a letter first`,
      );
    }
    const names = namesOf(values);
    const path = folderPath(values, context);
    const demonstration = values['demonstration'] === true;
    const folder = valueOr(makeDataFolder(path, { party, names, demonstration }));
    const local = await openLocal(folder, context);
    try {
      valueOr(await foundNationalLog(local.node, local.keys, names, randomBytes));
    } finally {
      await local.close();
    }
    printer(values, context)({ party, folder: path }, () =>
      facts([
        ['party', party],
        ['folder', path],
        ['next', `entente group card --data ${path}`],
        ['then', `entente serve --data ${path}`],
      ]),
    );
    return 0;
  },
};

function namesOf(values: Values): Text {
  const names = languages.flatMap((language) => {
    const name = textOf(values, `name-${language}`);
    return name === undefined ? [] : [[language, name] as const];
  });
  if (names.length > 0) return Object.fromEntries(names);
  throw new UsageError('give the party a name: --name-en, --name-es or --name-zh');
}
