import type { JsonObject } from '#kernel/canonical-json.ts';
import { xa, xb, xc } from '../parties.ts';
import type { Step } from '../step.ts';
import { clause, type DeskWriter, pair, three, wording, words } from './desk-writer.ts';

const decided = wording(
  words(
    'Leads are answered in thirty days',
    'Las pistas se responden en treinta días',
    '线索三十日内反馈',
  ),
  [
    clause(
      'c1',
      words(
        'Both sides go on with the item on feedback, and look at it again at the next meeting.',
        'Ambas partes siguen con el punto sobre información de retorno y lo examinan de nuevo en la próxima reunión.',
        '双方继续执行线索核查反馈事项，并在下次会议再行审议。',
      ),
    ),
  ],
);

const [notices, leads, laboratories] = [
  words('Pre-export notifications', 'Notificaciones previas a la exportación', '出口前通知'),
  words('Feedback on leads', 'Información de retorno sobre pistas', '线索核查反馈'),
  words('Visits of laboratories', 'Visitas a laboratorios', '实验室互访'),
];
const agenda: JsonObject = {
  items: [
    { key: 'notices', minutes: 60 },
    { key: 'leads', minutes: 60 },
  ],
};
const agendaTitles: JsonObject = {
  titles: [
    { key: 'notices', title: notices },
    { key: 'leads', title: leads },
  ],
};

/** A meeting that was held, with what it decided and two readouts of which one says more; and one at the table of three that is called. */
export function meetingSteps(writer: DeskWriter): readonly Step[] {
  return [...called(writer), ...held(writer), ...readouts(writer), ...next(writer)];
}

const key = 'meeting-held';

/** The invitation, the agenda, and who comes. */
function called({ about, instantAgo }: DeskWriter): readonly Step[] {
  const meeting = about(pair, key, 'coordination');
  const starts = instantAgo(20, 6);
  const delegation = (...members: readonly (readonly [string, string, number])[]): JsonObject => ({
    members: members.map(([authority, role, count]) => ({ authority, role, count })),
  });
  return [
    meeting.says(
      xa,
      48,
      'meeting.called',
      { at: 'MUPLU', host: xc, level: 'working', minutes: 180, setting: 'in-person', starts },
      {
        title: words(
          'Third working-level meeting',
          'Tercera reunión de trabajo',
          '第三次工作层会议',
        ),
        venue: words(
          'House of the host (fictitious)',
          'Casa de la anfitriona (ficticia)',
          '东道方会址（虚构）',
        ),
      },
    ),
    meeting.says(xa, 48, 'meeting.agenda-proposed', agenda, agendaTitles),
    meeting.says(xc, 46, 'meeting.answered', (cite) => ({
      invitation: cite(key, xa, 'called').seq,
      reply: 'accepted',
    })),
    meeting.says(xc, 46, 'meeting.agenda-proposed', agenda, agendaTitles),
    meeting.says(
      xa,
      30,
      'meeting.delegation-named',
      delegation(['competent-authority', 'head', 1], ['customs', 'expert', 2]),
    ),
    meeting.says(
      xc,
      29,
      'meeting.delegation-named',
      delegation(
        ['competent-authority', 'head', 1],
        ['police', 'expert', 1],
        ['customs', 'expert', 1],
      ),
    ),
  ];
}

function held({ about, instantAgo }: DeskWriter): readonly Step[] {
  const meeting = about(pair, key, 'coordination');
  const decision = about(pair, 'decision', 'coordination');
  const met = { minutes: 170, starts: instantAgo(20, 6) };
  const matter: Step['facts'] = (cite) => ({
    item: 'leads',
    meeting: cite(key, xa, 'called').record,
    plans: [cite('plan-feedback', xc, 'tabled').record],
  });
  return [
    meeting.says(xa, 20, 'meeting.held', met),
    meeting.says(xc, 20, 'meeting.held', met),
    decision.tables(xa, 20, 'decision', decided, { matter }),
    decision.accepts(xa, 20, 'decision', xa, 'working-level'),
    decision.accepts(xc, 18, 'decision', xa, 'working-level'),
  ];
}

function readouts({ about }: DeskWriter): readonly Step[] {
  const meeting = about(pair, key, 'coordination');
  const onNotices = words(
    'Notices are answered earlier than half a year ago.',
    'Las notificaciones se responden antes que hace medio año.',
    '与半年前相比，通知答复更快。',
  );
  return [
    meeting.says(
      xa,
      18,
      'meeting.readout-given',
      { items: [{ key: 'notices' }, { key: 'leads' }] },
      {
        text: words(
          'The two sides met and spoke of two matters.',
          'Las dos partes se reunieron y trataron dos asuntos.',
          '双方举行会议，讨论了两个事项。',
        ),
        items: [
          { key: 'notices', text: onNotices },
          {
            key: 'leads',
            text: words(
              'Both sides go on answering leads within thirty days.',
              'Ambas partes siguen respondiendo a las pistas en treinta días.',
              '双方继续在三十日内反馈线索核查结果。',
            ),
          },
        ],
      },
    ),
    meeting.says(
      xc,
      16,
      'meeting.readout-given',
      { items: [{ key: 'notices' }, { key: 'leads' }, { key: 'laboratories' }] },
      {
        text: words(
          'The two sides met and spoke of three matters.',
          'Las dos partes se reunieron y trataron tres asuntos.',
          '双方举行会议，讨论了三个事项。',
        ),
        items: [
          { key: 'notices', text: onNotices },
          {
            key: 'leads',
            text: words(
              'Answers should say enough to close a lead.',
              'Las respuestas deben bastar para cerrar una pista.',
              '反馈内容应足以结案。',
            ),
          },
          {
            key: 'laboratories',
            text: words(
              `${laboratories?.en}: we proposed two visits a year.`,
              `${laboratories?.es}: propusimos dos visitas al año.`,
              `${laboratories?.zh}：我方提议每年两次。`,
            ),
          },
        ],
      },
    ),
  ];
}

function next({ about, instantAgo }: DeskWriter): readonly Step[] {
  const meeting = about(three, 'meeting-next', 'coordination');
  return [
    meeting.says(
      xa,
      13,
      'meeting.called',
      { level: 'senior', minutes: 120, setting: 'video', starts: instantAgo(-21, 7) },
      {
        title: words(
          'Yearly meeting of the three',
          'Reunión anual de las tres partes',
          '三方年度会议',
        ),
      },
    ),
    meeting.says(xb, 10, 'meeting.answered', (cite) => ({
      invitation: cite('meeting-next', xa, 'called').seq,
      reply: 'accepted',
    })),
  ];
}
