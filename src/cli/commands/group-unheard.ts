import type { HealthView } from '#api/contract.ts';
import type { Language } from '#kernel/language.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Said } from '#node/node.ts';
import { type Command, textOf, UsageError } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { languageOf } from '../language.ts';
import { facts } from '../print.ts';
import { problemError } from '../problem-error.ts';

const warning: Readonly<Record<Language, (unheard: string) => string>> = {
  en: (unheard) =>
    `This node was restored without its guard, and has not heard from: ${unheard}.\n` +
    'If any of them holds a statement of ours that this database lacks, the next signature makes a SECOND HISTORY in this party’s name: our log\n' +
    'forks, every member can prove it to outsiders, what it touches reads as disputed, and only the recovery key can name the true branch, or a\n' +
    'successor group must be founded. If none of them holds more, nothing is lost. Ask them by voice how many statements of ours they hold.\n' +
    'The decision is written into the national log before anything is signed.\n',
  es: (unheard) =>
    `Este nodo se restauró sin su guarda y no tiene noticia de: ${unheard}.\n` +
    'Si alguno conserva una declaración nuestra que falta en esta base de datos, la próxima firma crea una SEGUNDA HISTORIA en nombre de esta\n' +
    'parte: nuestro registro se bifurca, cualquier miembro puede probarlo ante terceros, lo que toca queda en disputa, y solo la clave de\n' +
    'recuperación puede nombrar la rama verdadera, o hay que fundar un grupo sucesor. Si ninguno conserva más, nada se pierde. Pregúnteles de\n' +
    'viva voz cuántas declaraciones nuestras conservan. La decisión se escribe en el registro nacional antes de firmar nada.\n',
  zh: (unheard) =>
    `本节点恢复时没有守护文件，且尚未得到下列各方的消息：${unheard}。\n` +
    '如果其中任何一方持有本数据库所缺的我方陈述，下一次签名将以本方名义产生第二份历史：我方记录簿分叉，任何成员均可向外界证明，\n' +
    '所涉事项显示为有争议，且只有恢复密钥能够指明真实分支，否则须成立后继工作组。如果各方均不持有更多内容，则不会有任何损失。\n' +
    '请口头询问各方持有我方多少条陈述。在签署任何内容之前，该决定将写入本国记录簿。\n',
};

export const groupUnheard: Command = {
  name: 'group sign-unheard',
  arguments: ['<group>'],
  summary: 'Lets a restored node without a guard sign again although members were not heard.',
  details:
    'Only for a line that will not come back in time. entente doctor says who has not been heard. With a sound guard, or when a member has shown\n' +
    'that more was signed than is held here, it is refused: that would make a second history for certain.',
  options: {
    reason: { type: 'string', value: 'TEXT', help: 'why; kept in the national log, at home' },
    ...yesOption,
  },
  examples: [
    'group sign-unheard 3f2a --reason "No line to xb since 3 March; by telephone they hold 41 of ours, as we do"',
  ],
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const reason = textOf(values, 'reason');
      if (reason === undefined) throw new UsageError('--reason is missing');
      const { group } = await groupNamed(client, start);
      const { recovering } = (await client.get('/api/v1/health')) as HealthView;
      const waiting = recovering.find((one) => one.group === group);
      if (!waiting) throw problemError(refuse('recovery.not-waiting', { at: group }).refusal);
      const unheard = waiting.waitingFor.join(', ');
      await confirm(values, context, warning[languageOf(values, context)](unheard));
      const said = (await client.post(`/api/v1/groups/${group}/unheard`, { reason })) as Said;
      print({ group, unheard: waiting.waitingFor, said }, () =>
        facts([
          ['group', group],
          ['not heard', unheard],
          ['decision', `statement ${said.seq} of the national log, ${said.time}`],
          ['now', 'this node signs again'],
        ]),
      );
      return 0;
    }),
};
