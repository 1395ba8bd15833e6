import { markStale } from '#ledger/wording.ts';
import { xa, xc } from '../parties.ts';
import type { Step } from '../step.ts';
import { clause, type DeskWriter, pair, tabledBy, wording, words } from './desk-writer.ts';

const contacts = wording(
  words(
    'Points of contact for notices',
    'Puntos de contacto para las notificaciones',
    '通知联络点',
  ),
  [
    clause(
      'c1',
      words(
        'Each side names one authority that sends and receives pre-export notifications, and one that stands in for it.',
        'Cada parte designa una autoridad que envía y recibe las notificaciones previas a la exportación, y otra que la suple.',
        '双方各指定一个收发出口前通知的主管机关，以及一个代行机关。',
      ),
    ),
    clause(
      'c2',
      words(
        'A change is told to the other side five working days ahead.',
        'Todo cambio se comunica a la otra parte con cinco días hábiles de antelación.',
        '如有变更，提前五个工作日告知对方。',
      ),
    ),
    clause(
      'c3',
      words(
        'No notice is returned for want of an addressee.',
        'Ninguna notificación se devuelve por falta de destinatario.',
        '没有通知因收件机关不明而被退回。',
      ),
      'measure',
    ),
  ],
);

const feedback = wording(
  words('Feedback on leads', 'Información de retorno sobre pistas', '线索核查反馈'),
  [
    clause(
      'c1',
      words(
        'Whoever receives a lead says within thirty days what became of it.',
        'Quien recibe una pista comunica en un plazo de treinta días qué resultó de ella.',
        '收到线索的一方在三十日内说明核查结果。',
      ),
    ),
    clause(
      'c2',
      words(
        'Nine of ten leads are answered in that time.',
        'Nueve de cada diez pistas reciben respuesta en ese plazo.',
        '十分之九的线索在该期限内得到反馈。',
      ),
      'measure',
    ),
  ],
);

const spectra = wording(words('Reference spectra', 'Espectros de referencia', '参考谱图'), [
  clause(
    'c1',
    words(
      'The forensic laboratories of both sides exchange reference spectra of new substances each quarter.',
      'Los laboratorios forenses de ambas partes intercambian cada trimestre espectros de referencia de sustancias nuevas.',
      '双方法医实验室每季度交换新物质的参考谱图。',
    ),
  ),
  clause(
    'c2',
    words(
      'Forty spectra by the end of the first year.',
      'Cuarenta espectros al término del primer año.',
      '第一年年底前达到四十份谱图。',
    ),
    'measure',
  ),
]);

const trendsFirst = wording(
  words('Half-yearly note on trends', 'Nota semestral sobre tendencias', '半年度趋势通报'),
  [
    clause(
      'c1',
      words(
        'Each side writes a note on substances that it has seen for the first time.',
        'Cada parte redacta una nota sobre las sustancias que ha observado por primera vez.',
        '双方各就首次发现的物质编写通报。',
      ),
    ),
    clause(
      'c2',
      words(
        'The notes are exchanged in January and July.',
        'Las notas se intercambian en enero y julio.',
        '通报于一月和七月交换。',
      ),
    ),
  ],
);
/** English and Chinese are worded anew; the Spanish of the second clause is left behind, and shown as such. */
const trendsCounter = markStale(
  trendsFirst,
  wording(trendsFirst.title.text, [
    trendsFirst.clauses[0] ?? clause('c1', {}),
    clause(
      'c2',
      words(
        'The notes are exchanged in March and September.',
        'Las notas se intercambian en enero y julio.',
        '通报于三月和九月交换。',
      ),
    ),
    clause(
      'c3',
      words(
        'What is marked as a lead is not evidence.',
        'Lo que se indique como pista no constituye prueba.',
        '标明为线索的内容不作为证据。',
      ),
    ),
  ]),
);

/** Agreed with its proof; agreed and assessed differently; countered clause by clause; taken up by one side. */
export const planSteps = (writer: DeskWriter): readonly Step[] => [
  ...agreedItem(writer),
  ...assessedItem(writer),
  ...openItems(writer),
];

const both = [xa, xc];
const progress = (on: string, state: string) => ({ on, state });

function agreedItem({ about, dateAgo }: DeskWriter): readonly Step[] {
  const points = about(pair, 'plan-contacts', 'precursor-control');
  return [
    points.tables(xa, 55, 'plan', contacts, { matter: () => ({ due: dateAgo(30), owners: both }) }),
    points.accepts(xa, 55, 'plan', xa, 'senior-level'),
    points.accepts(xc, 54, 'plan', xa),
    points.says(xa, 40, 'plan.progressed', progress(dateAgo(40), 'done'), {
      text: words(
        'Both authorities are named.',
        'Ambas autoridades están designadas.',
        '两个机关均已指定。',
      ),
    }),
    points.says(xc, 34, 'plan.progressed', progress(dateAgo(34), 'done'), {
      text: words(
        'Both authorities are named and their desks are staffed.',
        'Ambas autoridades están designadas y cuentan con personal.',
        '两个机关均已指定，人员已到位。',
      ),
      evidence: [
        {
          reference: `XC-CN-${dateAgo(34).slice(0, 4)}-31`,
          what: words(
            'Note naming the authorities',
            'Nota que designa las autoridades',
            '指定机关的照会',
          ),
        },
      ],
    }),
    points.says(
      xa,
      30,
      'plan.assessed',
      (cite) => ({ finding: 'fulfilled', version: tabledBy(cite, 'plan-contacts', xa) }),
      {
        text: words(
          'No notice was returned.',
          'No se devolvió ninguna notificación.',
          '没有通知被退回。',
        ),
      },
    ),
  ];
}

function assessedItem({ about, dateAgo }: DeskWriter): readonly Step[] {
  const leads = about(pair, 'plan-feedback', 'law-enforcement');
  const assess =
    (finding: string): Step['facts'] =>
    (cite) => ({ finding, version: tabledBy(cite, 'plan-feedback', xc) });
  return [
    leads.tables(xc, 50, 'plan', feedback, {
      matter: (cite) => ({
        dependsOn: [{ record: cite('plan-contacts', xa, 'tabled').record, until: 'agreed' }],
        due: dateAgo(-60),
        owners: both,
        reportDays: 45,
      }),
    }),
    leads.accepts(xc, 50, 'plan', xc),
    leads.accepts(xa, 48, 'plan', xc),
    leads.says(xa, 18, 'plan.progressed', progress(dateAgo(18), 'under-way'), {
      text: words(
        'Eleven of twelve leads are answered.',
        'Once de doce pistas han recibido respuesta.',
        '十二条线索中已反馈十一条。',
      ),
    }),
    leads.says(xc, 16, 'plan.progressed', progress(dateAgo(16), 'under-way'), {
      text: words(
        'Seven of ten leads are answered; three wait for a laboratory.',
        'Siete de diez pistas han recibido respuesta; tres esperan los resultados de un laboratorio.',
        '十条线索中已反馈七条，三条等待实验室结果。',
      ),
    }),
    leads.says(xa, 12, 'plan.assessed', assess('fulfilled'), {
      text: words(
        'What we sent was answered in time.',
        'Lo que enviamos recibió respuesta a tiempo.',
        '我方提供的线索均按时得到反馈。',
      ),
    }),
    leads.says(xc, 9, 'plan.assessed', assess('partly-fulfilled'), {
      text: words(
        'Answers come in time, but two say too little to close a lead.',
        'Las respuestas llegan a tiempo, pero dos no bastan para cerrar una pista.',
        '反馈及时，但有两份内容不足以结案。',
      ),
    }),
  ];
}

function openItems({ about, dateAgo }: DeskWriter): readonly Step[] {
  const spectraItem = about(pair, 'plan-spectra', 'technical-exchange');
  const trends = about(pair, 'plan-trends', 'emerging-trends');
  return [
    trends.tables(xc, 27, 'plan', trendsFirst, {
      matter: () => ({ due: dateAgo(-40), owners: both }),
    }),
    trends.accepts(xc, 27, 'plan', xc),
    trends.tables(xa, 20, 'plan', trendsCounter, {
      matter: () => ({ due: dateAgo(-100), owners: both }),
      facts: (cite) => ({ counters: tabledBy(cite, 'plan-trends', xc) }),
      note: words(
        'Our figures are complete in February.',
        'Nuestras cifras se completan en febrero.',
        '我方数据于二月汇总完毕。',
      ),
    }),
    spectraItem.tables(xc, 8, 'plan', spectra, {
      // What is new is known from the notes on trends, which are not agreed yet.
      matter: (cite) => ({
        dependsOn: [{ record: cite('plan-trends', xc, 'tabled').record, until: 'agreed' }],
        due: dateAgo(-120),
        owners: both,
      }),
    }),
    spectraItem.accepts(xc, 8, 'plan', xc),
    spectraItem.says(
      xa,
      6,
      'plan.stance-taken',
      (cite) => ({ stance: 'ad-referendum', version: tabledBy(cite, 'plan-spectra', xc) }),
      {
        text: words(
          'The authority of the laboratories is being asked.',
          'Se consulta a la autoridad de los laboratorios.',
          '正在征求实验室主管机关的意见。',
        ),
      },
    ),
  ];
}
