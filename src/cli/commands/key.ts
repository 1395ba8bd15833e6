import { z } from 'zod';
import { codes, type Phrase, phrase } from '#kernel/phrase.ts';
import { refuse } from '#kernel/refusal.ts';
import { command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { facts } from '../print.ts';
import { problemError } from '../problem-error.ts';
import { readFileWithin } from '../read-file.ts';
import * as words from '../words/key-words.ts';

const recoveryBound = { bytesMax: 65_536, code: 'request.too-large' } as const;
const recoveryFile = z.object({ recoveryKey: z.base64(), recoverySecret: z.base64() });

export function readRecovery(path: string): z.infer<typeof recoveryFile> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(readFileWithin(path, recoveryBound)));
  } catch (error) {
    if (error instanceof SyntaxError) throw noRecoveryFile(path, codes('JSON'));
    throw error;
  }
  const file = recoveryFile.safeParse(parsed);
  if (!file.success)
    throw noRecoveryFile(path, phrase('a recovery file, with its recoveryKey and recoverySecret'));
  return file.data;
}

const noRecoveryFile = (at: string, expected: Phrase) =>
  problemError(refuse('key.malformed', { at, facts: { expected } }).refusal);

export const keyRotate = command({
  name: 'key rotate',
  words: words.keyRotate,
  arguments: ['<group>'],
  options: {
    recovery: {
      type: 'string',
      value: 'FILE',
    },
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const path = textOf(values, 'recovery');
      const recovery = path === undefined ? {} : { recovery: readRecovery(path).recoverySecret };
      const rotated = (await client.post(`/api/v1/groups/${group}/log-key`, recovery)) as {
        key: string;
      };
      print(rotated, (language) =>
        facts([
          [words.group[language], group],
          [words.newLogKey[language], rotated.key],
          [words.theOldOne[language], words.destroyed[language]],
        ]),
      );
      return 0;
    }),
});
