import type { HealthView } from '#api/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Said } from '#node/node.ts';
import { command, textOf, UsageError } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { facts } from '../print.ts';
import { problemError } from '../problem-error.ts';
import * as words from '../words/group-words.ts';
import { isMissing } from '../words/usage-words.ts';

export const groupUnheard = command({
  name: 'group sign-unheard',
  words: words.groupUnheard,
  arguments: ['<group>'],
  options: {
    reason: { type: 'string', value: 'TEXT' },
    ...yesOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const reason = textOf(values, 'reason');
      if (reason === undefined) throw new UsageError(isMissing('--reason'));
      const { group } = await groupNamed(client, start);
      const { recovering } = (await client.get('/api/v1/health')) as HealthView;
      const waiting = recovering.find((one) => one.group === group);
      if (!waiting) throw problemError(refuse('recovery.not-waiting', { at: group }).refusal);
      const unheard = waiting.waitingFor.join(', ');
      await confirm(values, context, words.unheardWarning(unheard));
      const said = (await client.post(`/api/v1/groups/${group}/unheard`, { reason })) as Said;
      print({ group, unheard: waiting.waitingFor, said }, (language) =>
        facts([
          [words.group[language], group],
          [words.notHeard[language], unheard],
          [words.decision[language], words.inNationalLog(said.seq, said.time)[language]],
          [words.now[language], words.signsAgain[language]],
        ]),
      );
      return 0;
    }),
});
