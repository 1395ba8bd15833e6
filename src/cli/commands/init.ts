import { randomBytes } from 'node:crypto';
import { isPartyId } from '#kernel/id.ts';
import { languages, type Text } from '#kernel/language.ts';
import { makeDataFolder } from '#node/data-folder.ts';
import { foundNationalLog } from '#node/national.ts';
import { command, textOf, UsageError, type Values } from '../command.ts';
import { folderPath, printer } from '../connect.ts';
import { openLocal } from '../local.ts';
import { facts, printable } from '../print.ts';
import { valueOr } from '../problem-error.ts';
import * as words from '../words/node-words.ts';
import { notAParty } from '../words/usage-words.ts';

export const init = command({
  name: 'init',
  words: words.init,
  arguments: ['<party>'],
  options: {
    'name-en': { type: 'string', value: 'TEXT' },
    'name-es': { type: 'string', value: 'TEXT' },
    'name-zh': { type: 'string', value: 'TEXT' },
    demonstration: {
      type: 'boolean',
    },
  },
  run: async ({ values, positionals: [party = ''] }, context) => {
    if (!isPartyId(party)) {
      throw new UsageError(notAParty(printable(party)));
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
    printer(values, context)({ party, folder: path }, (language) =>
      facts([
        [words.party[language], party],
        [words.folder[language], path],
        [words.next[language], `entente group card --data ${path}`],
        [words.afterwards[language], `entente serve --data ${path}`],
      ]),
    );
    return 0;
  },
});

function namesOf(values: Values): Text {
  const names = languages.flatMap((language) => {
    const name = textOf(values, `name-${language}`);
    return name === undefined ? [] : [[language, name] as const];
  });
  if (names.length > 0) return Object.fromEntries(names);
  throw new UsageError(words.nameMissing);
}
