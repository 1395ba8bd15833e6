import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { GroupView } from '#api/contract.ts';
import { successorDifferences } from '#desks/amendments/words/clause-words.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Member } from '#ledger/terms.ts';
import { parseTerms } from '#ledger/terms-text.ts';
import { succeedTerms } from '#node/draft-terms.ts';
import { CommandFailed, command, textOf, textsOf } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { differencesText } from '../life-text.ts';
import { readCalendar, readCard } from '../new-terms.ts';
import { printable } from '../print.ts';
import { valueOr } from '../problem-error.ts';
import * as found from '../words/group-words.ts';
import * as words from '../words/succeed-words.ts';
import { inEach, textIn, textOptions } from '../written-options.ts';
import { groupText } from './group.ts';
import { type Card, keepRecovery, refuseToOverwrite } from './group-found.ts';
import { lifeOf } from './terms.ts';

/** Each member of the predecessor comes with a new card or is named as one that does not come. */
function checkCards(
  members: readonly Member[],
  cards: readonly Member[],
  removed: readonly string[],
  self: PartyId,
): void {
  const before = members.map(({ party }) => party);
  const used = new Set(members.flatMap(({ logKey, httpKey }) => [logKey, httpKey]));
  const old = cards.find(({ logKey, httpKey }) => used.has(logKey) || used.has(httpKey));
  if (old) throw new CommandFailed(words.cardUsed(printable(old.party)));
  const parties = cards.map(({ party }) => party);
  const stranger = removed.find((party) => !before.some((one) => one === party));
  if (stranger !== undefined) throw new CommandFailed(words.noMember(printable(stranger)));
  const both = removed.find((party) => parties.some((one) => one === party) || party === self);
  if (both !== undefined) throw new CommandFailed(words.comesAndGoes(printable(both)));
  const missing = before.filter(
    (party) => party !== self && !parties.includes(party) && !removed.includes(party),
  );
  if (missing.length > 0) throw new CommandFailed(words.cardMissing(missing.join(', ')));
}

export const groupSucceed = command({
  name: 'group succeed',
  words: words.groupSucceed,
  arguments: ['<group>', '<card.json>...'],
  options: {
    remove: { type: 'string', multiple: true, value: 'PARTY' },
    calendar: { type: 'string', multiple: true, value: 'FILE' },
    ...textOptions('title'),
    out: { type: 'string', short: 'o', value: 'FILE' },
    ...yesOption,
  },
  run: ({ values, positionals: [start = '', ...paths] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const path = textOf(values, 'out') ?? 'successor.terms.json';
      refuseToOverwrite(path);
      const { group } = await groupNamed(client, start);
      const { terms } = await lifeOf(client, group);
      const others = paths.map(readCard);
      checkCards(terms.members, others, textsOf(values, 'remove'), folder.party);
      const title = textIn(values, 'title');
      const draft = (members: readonly Member[]) =>
        valueOr(
          succeedTerms({
            ...{ terms, predecessor: group, members, nonce: randomBytes(32) },
            calendars: textsOf(values, 'calendar').map(readCalendar),
            ...(title && { title }),
          }),
        );
      // What is shown before any key is made: the own card of the predecessor stands for the one to come.
      const own = terms.members.filter(({ party }) => party === folder.party);
      const shown = valueOr(parseTerms(draft([...own, ...others])));
      const differences = successorDifferences(terms, shown);
      await confirm(
        values,
        context,
        inEach((language) => differencesText(differences, language) + words.newKeys[language]),
      );
      const card = (await client.post('/api/v1/group-cards', {})) as Card;
      const text = new TextDecoder().decode(draft([card.member, ...others]));
      writeFileSync(path, text, { flag: 'wx' });
      const recovery = keepRecovery(values, context, card);
      const founded = (await client.post('/api/v1/groups', { terms: text })) as GroupView;
      print(
        { path, recovery, group: founded, differences },
        (language) =>
          found.termsWritten(path)[language] + groupText(founded, language, folder.party),
      );
      return 0;
    }),
});
