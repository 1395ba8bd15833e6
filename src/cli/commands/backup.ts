import { existsSync, readdirSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { makeFolder } from '#node/make-folder.ts';
import { CommandFailed, command } from '../command.ts';
import { withClient } from '../connect.ts';
import * as words from '../words/node-words.ts';
import { nameNewFolder } from '../words/usage-words.ts';

export const backup = command({
  name: 'backup',
  words: words.backup,
  arguments: ['<folder>'],
  options: {},
  run: ({ values, positionals: [to = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const target = resolve(to);
      if (existsSync(target)) {
        throw new CommandFailed(nameNewFolder(target));
      }
      makeFolder(dirname(target));
      const { folder } = (await client.post('/api/v1/backups', {})) as { folder: string };
      try {
        await cp(folder, target, { recursive: true });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      const files = readdirSync(target).sort();
      print(
        { folder: target, files },
        (language) => words.backupWritten(files.join(', '), target)[language],
      );
      return 0;
    }),
});
