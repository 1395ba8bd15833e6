import { existsSync, readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '#node/make-folder.ts';
import { type Command, CommandFailed } from '../command.ts';
import { withClient } from '../connect.ts';

export const backup: Command = {
  name: 'backup',
  arguments: ['<folder>'],
  summary:
    'Writes a consistent copy of the node while it runs: database, keys, lists and settings.',
  details:
    'The copy holds the keys: keep it as you keep them. The guard is not in it, on purpose: the guard of this machine is what keeps a\n' +
    'restored copy from signing a second history.',
  options: {},
  examples: ['backup /mnt/safe/entente-2026-11-23'],
  run: ({ values, positionals: [to = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const target = resolve(to);
      if (existsSync(target)) {
        throw new CommandFailed(`${target} exists already; name a new folder`);
      }
      makeFolder(dirname(target));
      const { folder } = (await client.post('/api/v1/backups', {})) as { folder: string };
      try {
        await cp(folder, target, { recursive: true });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      const files = readdirSync(target).sort();
      print({ folder: target, files }, () => `Backup (${files.join(', ')}) written to ${target}\n`);
      return 0;
    }),
};
