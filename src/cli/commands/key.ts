import { z } from 'zod';
import { refuse } from '#kernel/refusal.ts';
import { type Command, textOf } from '../command.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { facts } from '../print.ts';
import { problemError } from '../problem-error.ts';
import { readFileWithin } from '../read-file.ts';

const recoveryBound = { bytesMax: 65_536, code: 'request.too-large' } as const;
const recoveryFile = z.object({ recoveryKey: z.base64(), recoverySecret: z.base64() });

export function readRecovery(path: string): z.infer<typeof recoveryFile> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(readFileWithin(path, recoveryBound)));
  } catch (error) {
    if (error instanceof SyntaxError) throw noRecoveryFile(path, 'JSON');
    throw error;
  }
  const file = recoveryFile.safeParse(parsed);
  if (!file.success)
    throw noRecoveryFile(path, 'a recovery file, with its recoveryKey and recoverySecret');
  return file.data;
}

const noRecoveryFile = (at: string, expected: string) =>
  problemError(refuse('key.malformed', { at, facts: { expected } }).refusal);

export const keyRotate: Command = {
  name: 'key rotate',
  arguments: ['<group>'],
  summary: "Replaces this party's log key in one group, and destroys the old one.",
  details:
    'The other members learn of it from the log itself and need do nothing. If the old key is lost, or somebody else may have it, give the\n' +
    'recovery file that was carried away when the group was founded, and tell the other members by voice.',
  options: {
    recovery: {
      type: 'string',
      value: 'FILE',
      help: 'the recovery file, when the old key is lost or stolen',
    },
  },
  examples: ['key rotate 3f2a', 'key rotate 3f2a --recovery /media/safe/recovery-xa.json'],
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const { group } = await groupNamed(client, start);
      const path = textOf(values, 'recovery');
      const recovery = path === undefined ? {} : { recovery: readRecovery(path).recoverySecret };
      const rotated = (await client.post(`/api/v1/groups/${group}/log-key`, recovery)) as {
        key: string;
      };
      print(rotated, () =>
        facts([
          ['group', group],
          ['new log key', rotated.key],
          ['the old one', 'destroyed'],
        ]),
      );
      return 0;
    }),
};
