import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeView } from '#api/contract.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { memberOf } from '#ledger/keys.ts';
import { parseTerms } from '#ledger/terms-text.ts';
import type { ExchangeKeys, RecoveredKeys } from '#node/node.ts';
import type { Client } from '../client.ts';
import { type Command, CommandFailed, UsageError } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import { facts } from '../print.ts';
import { ProblemError, valueOr } from '../problem-error.ts';
import { readRecovery } from './key.ts';

export const keyRenew: Command = {
  name: 'key renew',
  arguments: ['<group>'],
  summary: "Replaces this party's HTTP key and age recipient in one group.",
  details:
    'The other members learn of it from the log. The old secrets open what is still under way, and are destroyed by the running node when every\n' +
    'member has receipted the change. If somebody else may have them, use entente key recover: this leaves the old HTTP key valid beside\n' +
    'the new one until the next change.',
  options: {},
  examples: ['key renew 3f2a', 'key renew 3f2a --json'],
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const path = `/api/v1/groups/${group}/exchange-keys`;
      const keys = (await client.post(path, {})) as ExchangeKeys;
      print({ group, ...keys }, () =>
        facts([
          ['group', group],
          ['new HTTP key', keys.httpKey],
          ['new age recipient', keys.ageRecipient],
          ['the old ones', 'destroyed when every member has receipted this'],
        ]),
      );
      return 0;
    }),
};

const steps: Readonly<Record<Language, (groups: string, left: string) => string>> = {
  en: (groups, left) =>
    `Every key of these groups is replaced, by the recovery keys: ${groups}.\n` +
    'What somebody signs or asks with the old keys is refused by every member that holds the new statements; until then it is not. Tell them by\n' +
    `voice, over a line that you knew before.\n${left}`,
  es: (groups, left) =>
    `Se sustituyen todas las claves de estos grupos, con las claves de recuperación: ${groups}.\n` +
    'Lo que alguien firme o pida con las claves antiguas lo rechaza cada miembro que tenga las nuevas declaraciones; hasta entonces, no. Avíseles\n' +
    `de viva voz, por una línea que ya conocía.\n${left}`,
  zh: (groups, left) =>
    `将以恢复密钥更换下列工作组的全部密钥：${groups}。\n` +
    `凡已持有新陈述的成员，均会拒绝以旧密钥签署的内容或提出的请求；在此之前则不会。请通过事先知道的线路口头通知各方。\n${left}`,
};
const noFile: Readonly<Record<Language, string>> = {
  en: 'No recovery file was given for, and nothing is done in: ',
  es: 'No se dio archivo de recuperación, y no se hace nada, en: ',
  zh: '未提供恢复文件、因而不作处理的工作组：',
};

type Recovered = RecoveredKeys & Readonly<{ group: GroupId }>;

export const keyRecover: Command = {
  name: 'key recover',
  arguments: ['<recovery.json>...'],
  summary:
    'Meets a lost or stolen key file: replaces every key of every group whose recovery file is given.',
  details:
    'In each group: the log key by the recovery key, then the HTTP key and the age recipient, so that the old ones hold nowhere any more. Also\n' +
    'the log key of the national log, and the key of the server, which takes its place at a start after every member has receipted it. It shows\n' +
    'what it will do, and asks. If it is cut off, run it again.',
  options: { ...yesOption },
  examples: [
    'key recover /media/safe/recovery-xa-3f2a.json',
    'key recover /media/safe/recovery-*.json --yes --json',
  ],
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
      if (found.length === 0)
        throw new UsageError('none of these files is of a group of this node');
      const language = languageOf(values, context);
      const short = (ids: readonly string[]) => ids.map((id) => id.slice(0, 12)).join(', ');
      const left = without.length === 0 ? '' : `${noFile[language]}${short(without)}.\n`;
      const named = short(found.map(({ group }) => group));
      await confirm(values, context, steps[language](named, left));
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
      print({ recovered, without, nationalKey: nationalKey ?? null, nextPin: server ?? null }, () =>
        recovered
          .map(({ group, logKey, httpKey, ageRecipient }) =>
            facts([
              ['group', group],
              ['new log key', logKey],
              ['new HTTP key', httpKey],
              ['new age recipient', ageRecipient],
            ]),
          )
          .concat(
            facts([
              [
                'national log',
                national && (nationalKey ?? 'its key is lost: it is kept, and signs no more'),
              ],
              ['next server pin', server],
              [
                'next',
                'let every member pull (entente peer status, or a carried file), then make a new backup',
              ],
              ['then', server && 'start the node again: the new server key takes its place'],
            ]),
          )
          .join('\n'),
      );
      if (without.length > 0) throw new CommandFailed(`${noFile[language]}${short(without)}`);
      return 0;
    }),
};

/** Nobody else reads the national log: a key that is lost there cannot be recovered, and hurts nobody else. */
async function rotated(client: Client, group: GroupId): Promise<string | undefined> {
  try {
    return ((await client.post(`/api/v1/groups/${group}/log-key`, {})) as { key: string }).key;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
