import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeView } from '#api/contract.ts';
import type { GroupId } from '#kernel/id.ts';
import { memberOf } from '#ledger/keys.ts';
import { parseTerms } from '#ledger/terms-text.ts';
import type { ExchangeKeys, RecoveredKeys } from '#node/node.ts';
import type { Client } from '../client.ts';
import { CommandFailed, command, UsageError } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { facts } from '../print.ts';
import { ProblemError, valueOr } from '../problem-error.ts';
import * as words from '../words/key-words.ts';
import { readRecovery } from './key.ts';

export const keyRenew = command({
  name: 'key renew',
  words: words.keyRenew,
  arguments: ['<group>'],
  options: {},
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const path = `/api/v1/groups/${group}/exchange-keys`;
      const keys = (await client.post(path, {})) as ExchangeKeys;
      print({ group, ...keys }, (language) =>
        facts([
          [words.group[language], group],
          [words.newHttpKey[language], keys.httpKey],
          [words.newRecipient[language], keys.ageRecipient],
          [words.theOldOnes[language], words.destroyedLater[language]],
        ]),
      );
      return 0;
    }),
});

type Recovered = RecoveredKeys & Readonly<{ group: GroupId }>;

export const keyRecover = command({
  name: 'key recover',
  words: words.keyRecover,
  arguments: ['<recovery.json>...'],
  options: { ...yesOption },
  run: ({ values, positionals }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const files = positionals.map(readRecovery);
      const { party, groups } = (await client.get('/api/v1/node')) as NodeView;
      const found: { group: GroupId; recovery: string }[] = [];
      const without: GroupId[] = [];
      for (const { group, kind } of groups) {
        if (kind === 'national') continue;
        const bytes = await client.getBytes(`/api/v1/log/${group}/terms`);
        const key = memberOf(valueOr(parseTerms(bytes)), party)?.recoveryKey;
        const file = files.find(({ recoveryKey }) => recoveryKey === key);
        if (file) found.push({ group, recovery: file.recoverySecret });
        else without.push(group);
      }
      if (found.length === 0) throw new UsageError(words.noneOfOurs);
      const short = (ids: readonly string[]) => ids.map((id) => id.slice(0, 12)).join(', ');
      const missing = words.noFileFor(short(without));
      const left = without.length === 0 ? words.nothing : words.asLine(missing);
      const named = short(found.map(({ group }) => group));
      await confirm(values, context, words.recoverSteps(named, left));
      const recovered: Recovered[] = [];
      for (const { group, recovery } of found) {
        const path = `/api/v1/groups/${group}/recovered-keys`;
        const keys = (await client.post(path, { recovery })) as RecoveredKeys;
        recovered.push({ group, ...keys });
      }
      const national = groups.find(({ kind }) => kind === 'national');
      const nationalKey = national ? await rotated(client, national.group) : undefined;
      const hasServer = existsSync(join(folder.path, 'tls-key.pem'));
      const server = hasServer
        ? ((await client.post('/api/v1/server-key', {})) as { pin: string }).pin
        : undefined;
      print(
        { recovered, without, nationalKey: nationalKey ?? null, nextPin: server ?? null },
        (language) =>
          recovered
            .map(({ group, logKey, httpKey, ageRecipient }) =>
              facts([
                [words.group[language], group],
                [words.newLogKey[language], logKey],
                [words.newHttpKey[language], httpKey],
                [words.newRecipient[language], ageRecipient],
              ]),
            )
            .concat(
              facts([
                [
                  words.nationalLog[language],
                  national && (nationalKey ?? words.nationalKeyLost[language]),
                ],
                [words.nextPin[language], server],
                [words.next[language], words.letThemPull[language]],
                [words.afterwards[language], server && words.startAgain[language]],
              ]),
            )
            .join('\n'),
      );
      if (without.length > 0) throw new CommandFailed(missing);
      return 0;
    }),
});

/** Nobody else reads the national log: a key that is lost there cannot be recovered, and hurts nobody else. */
async function rotated(client: Client, group: GroupId): Promise<string | undefined> {
  try {
    return ((await client.post(`/api/v1/groups/${group}/log-key`, {})) as { key: string }).key;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
