import { writeFileSync } from 'node:fs';
import type { NodeView } from '#api/contract.ts';
import type { SettledView } from '#api/contract-forks.ts';
import { isHashHex } from '#kernel/id.ts';
import type { Language } from '#kernel/language.ts';
import { branchFileName } from '#ledger/branch-certificate.ts';
import { type Command, textOf, UsageError } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import { facts } from '../print.ts';
import { readRecovery } from './key.ts';

const warning: Readonly<Record<Language, string>> = {
  en: 'The recovery key names one branch, once: a second one would settle nothing any more, and the group would need a successor. What this party\nsaid on the other branch is given up. Every copy of the node but this one must be stopped.\n',
  es: 'La clave de recuperación designa una rama, una sola vez: una segunda ya no resolvería nada y el grupo necesitaría un sucesor. Se renuncia a lo\nque esta parte dijo en la otra rama. Toda copia del nodo salvo esta debe estar detenida.\n',
  zh: '恢复密钥只能指明一个分支，且仅一次：若再指明另一个，分叉便无法解决，须设立后继工作组。本方在另一分支上的陈述将被放弃。除本节点外，节点的所有副本均须停止。\n',
};

export const keyCertify: Command = {
  name: 'key certify',
  arguments: ['<group>'],
  summary: "Names the right branch of this party's forked log with its recovery key.",
  details:
    'First stop every copy of the node but this one. The log goes on behind a new log key; the certificate is written to a file that the other\n' +
    'members take in with log settle: hand it over by another line. A recovery key names one branch, once. Unless --tree says otherwise it is\n' +
    'the log as it stands at this node; if it is another, the node pulls it, and the command is given again.',
  options: {
    recovery: { type: 'string', value: 'FILE', help: 'the recovery file of this group' },
    tree: {
      type: 'string',
      value: 'SIZE:ROOT',
      help: 'another branch, as log forks --verify prints it',
    },
    out: { type: 'string', short: 'o', value: 'FILE', help: 'where the certificate is written' },
    ...yesOption,
  },
  examples: [
    'key certify 3f2a --recovery /media/safe/recovery-xa.json',
    'key certify 3f2a --recovery /media/safe/recovery-xa.json --tree 41:9a0c…e1',
  ],
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const path = textOf(values, 'recovery');
      if (path === undefined) throw new UsageError('--recovery names the recovery file');
      const { group } = await groupNamed(client, start);
      const tree = treeOf(textOf(values, 'tree'));
      const body = { recovery: readRecovery(path).recoverySecret, ...(tree ? { tree } : {}) };
      await confirm(values, context, warning[languageOf(values, context)]);
      const settled = (await client.post(`/api/v1/forks/${group}/settle`, body)) as SettledView;
      const { party } = (await client.get('/api/v1/node')) as NodeView;
      const out = textOf(values, 'out') ?? branchFileName({ group, party });
      writeFileSync(out, settled.certificate);
      const next =
        settled.state === 'settled'
          ? 'hand the file to every other member: entente log settle'
          : 'the named branch is pulled; stay connected and give this command again';
      print({ ...settled, file: out }, () =>
        facts([
          ['certificate', out],
          ['next', next],
        ]),
      );
      return 0;
    }),
};

function treeOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const [size = '', root = ''] = text.split(':');
  if (!/^[1-9]\d{0,14}$/.test(size) || !isHashHex(root))
    throw new UsageError(`${text} is no tree: SIZE:ROOT is expected`);
  return { size: Number(size), root };
}
