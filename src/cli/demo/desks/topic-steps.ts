import type { PartyId } from '#kernel/id.ts';
import { xa, xc } from '../parties.ts';
import type { Step } from '../step.ts';
import { clause, type DeskWriter, pair, tabledBy, wording, words } from './desk-writer.ts';

const parcels = wording(
  words('Precursors in small parcels', 'Precursores en envíos pequeños', '小型包裹中的前体'),
  [
    clause(
      'c1',
      words(
        'How has the share of small parcels among consignments of precursors changed since last year?',
        '¿Cómo ha cambiado desde el año pasado la proporción de envíos pequeños entre las remesas de precursores?',
        '去年以来，小型包裹在前体货物中所占比例有何变化？',
      ),
    ),
  ],
);

/** A question in agreed words, and two positions on it side by side. */
export function topicSteps({ about, dateAgo }: DeskWriter): readonly Step[] {
  const topic = about(pair, 'topic-parcels', 'emerging-trends');
  const question: Step['facts'] = (cite) => ({
    question: tabledBy(cite, 'topic-parcels', xa),
  });
  return [
    topic.tables(xa, 40, 'topic', parcels),
    topic.accepts(xa, 40, 'topic', xa),
    topic.accepts(xc, 34, 'topic', xa),
    topic.says(xa, 29, 'position.stated', question, {
      text: words(
        'Our customs see it rise by about a third.',
        'Nuestra aduana observa un aumento de cerca de un tercio.',
        '我方海关观察到该比例上升约三分之一。',
      ),
      sources: [
        {
          name: words('Customs declarations, xa', 'Declaraciones aduaneras, xa', 'xa 海关申报数据'),
          on: dateAgo(35),
          grading: { scheme: 'admiralty', source: 'B', information: 2 },
        },
      ],
    }),
    topic.says(
      xc,
      22,
      'position.stated',
      (cite) => ({
        counters: { party: xa, seq: cite('topic-parcels', xa, 'stated').seq },
        question: tabledBy(cite, 'topic-parcels', xa),
      }),
      {
        text: words(
          'Parcels are recorded otherwise since March; no change can be told yet.',
          'Los envíos se registran de otro modo desde marzo; aún no puede afirmarse ningún cambio.',
          '自三月起包裹登记方式有所不同，目前尚不能判断有无变化。',
        ),
        sources: [
          {
            name: words(
              'Notice on the recording of parcels',
              'Aviso sobre el registro de envíos',
              '关于包裹登记的公告',
            ),
            grading: { scheme: 'admiralty', source: 'A', information: 2 },
          },
        ],
      },
    ),
    topic.says(
      xa,
      18,
      'position.left-open',
      (cite) => ({ of: { party: xc, seq: cite('topic-parcels', xc, 'stated').seq } }),
      {
        text: words(
          'We look at the figures from March on again.',
          'Volveremos a examinar las cifras desde marzo.',
          '我方将重新核对三月以来的数据。',
        ),
      },
    ),
  ];
}

/** Accommodated, maintained, answered, and raised alone. */
export const concernSteps = (writer: DeskWriter): readonly Step[] => [
  ...accommodated(writer),
  ...maintained(writer),
  ...openConcerns(writer),
];

const answerOf =
  (key: string, party: PartyId): Step['facts'] =>
  (cite) => ({ answer: { party, seq: cite(key, party, 'answered').seq } });

function accommodated({ about, dateAgo }: DeskWriter): readonly Step[] {
  const hours = about(pair, 'concern-hours', 'treaty-notifications');
  return [
    hours.says(
      xc,
      50,
      'concern.raised',
      { to: xa },
      {
        subject: words(
          'Notices at the end of the week',
          'Notificaciones al final de la semana',
          '周末前发出的通知',
        ),
        text: words(
          'Notices that come on Friday evening leave too few days to answer.',
          'Las notificaciones que llegan el viernes por la tarde dejan pocos días para responder.',
          '周五晚间发出的通知留给我方答复的时间过少。',
        ),
      },
    ),
    hours.says(
      xa,
      46,
      'concern.answered',
      { by: dateAgo(33), response: 'accommodated' },
      {
        text: words(
          'We send them by Thursday noon from next month on.',
          'Desde el próximo mes las enviaremos antes del mediodía del jueves.',
          '自下月起，我方在周四中午前发出。',
        ),
      },
    ),
    hours.says(xc, 33, 'concern.settled', answerOf('concern-hours', xa), {
      text: words(
        'This meets our concern.',
        'Esto atiende nuestra preocupación.',
        '我方关切已得到照顾。',
      ),
    }),
  ];
}

function maintained({ about }: DeskWriter): readonly Step[] {
  const names = about(pair, 'concern-names', 'precursor-control');
  return [
    names.says(
      xa,
      28,
      'concern.raised',
      { to: xc },
      {
        subject: words(
          'Names of firms in public texts',
          'Nombres de empresas en textos públicos',
          '公开文本中的企业名称',
        ),
        text: words(
          'Firms are named in public before we are told.',
          'Se nombra públicamente a empresas antes de informarnos.',
          '在告知我方之前，有企业名称被公开。',
        ),
      },
    ),
    names.says(
      xc,
      25,
      'concern.answered',
      { response: 'not-accommodated' },
      {
        text: words(
          'Our law asks for publication; we can tell you the same day.',
          'Nuestra ley exige la publicación; podemos informarles el mismo día.',
          '我方法律要求公布，可于当日告知贵方。',
        ),
      },
    ),
    names.says(xa, 20, 'concern.maintained', answerOf('concern-names', xc), {
      text: words(
        'The same day is too late to look into it.',
        'El mismo día es demasiado tarde para verificarlo.',
        '当日告知不足以核实情况。',
      ),
    }),
  ];
}

/** Answered, and raised alone. */
function openConcerns({ about }: DeskWriter): readonly Step[] {
  const labels = about(pair, 'concern-labels', 'law-enforcement');
  const visits = about(pair, 'concern-visits', 'technical-exchange');
  return [
    labels.says(
      xc,
      12,
      'concern.raised',
      { to: xa },
      {
        subject: words('Leads without a grading', 'Pistas sin evaluación', '没有评级的线索'),
        text: words(
          'Leads reach us without a grading of the source.',
          'Nos llegan pistas sin evaluación de la fuente.',
          '我方收到的线索未附来源可靠性评级。',
        ),
      },
    ),
    labels.says(
      xa,
      8,
      'concern.answered',
      { response: 'accommodated-in-part' },
      {
        text: words(
          'From now on with a grading, except where the source asks otherwise.',
          'En adelante con evaluación, salvo que la fuente pida lo contrario.',
          '今后均附评级，来源另有要求的除外。',
        ),
      },
    ),
    visits.says(
      xa,
      5,
      'concern.raised',
      { to: xc },
      {
        subject: words('Visits of laboratories', 'Visitas a laboratorios', '实验室互访'),
        text: words(
          'Our experts wait two months for an invitation.',
          'Nuestros expertos esperan dos meses una invitación.',
          '我方专家等候邀请函已两个月。',
        ),
      },
    ),
  ];
}
