import { writeFileSync } from 'node:fs';
import type { NodeView } from '#api/contract.ts';
import type { SettledView } from '#api/contract-forks.ts';
import { isHashHex } from '#kernel/id.ts';
import { branchFileName } from '#ledger/branch-certificate.ts';
import { command, textOf, UsageError } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { facts, printable } from '../print.ts';
import * as words from '../words/key-words.ts';
import { readRecovery } from './key.ts';

export const keyCertify = command({
  name: 'key certify',
  words: words.keyCertify,
  arguments: ['<group>'],
  options: {
    recovery: { type: 'string', value: 'FILE' },
    tree: {
      type: 'string',
      value: 'SIZE:ROOT',
    },
    out: { type: 'string', short: 'o', value: 'FILE' },
    ...yesOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const path = textOf(values, 'recovery');
      if (path === undefined) throw new UsageError(words.recoveryMissing);
      const { group } = await groupNamed(client, start);
      const tree = treeOf(textOf(values, 'tree'));
      const body = { recovery: readRecovery(path).recoverySecret, ...(tree ? { tree } : {}) };
      await confirm(values, context, words.certifyWarning);
      const settled = (await client.post(`/api/v1/forks/${group}/settle`, body)) as SettledView;
      const { party } = (await client.get('/api/v1/node')) as NodeView;
      const out = textOf(values, 'out') ?? branchFileName({ group, party });
      writeFileSync(out, settled.certificate);
      const next = settled.state === 'settled' ? words.handItOver : words.stayConnected;
      print({ ...settled, file: out }, (language) =>
        facts([
          [words.certificate[language], out],
          [words.next[language], next[language]],
        ]),
      );
      return 0;
    }),
});

function treeOf(text: string | undefined) {
  if (text === undefined) return undefined;
  const [size = '', root = ''] = text.split(':');
  if (!/^[1-9]\d{0,14}$/.test(size) || !isHashHex(root))
    throw new UsageError(words.notATree(printable(text)));
  return { size: Number(size), root };
}
