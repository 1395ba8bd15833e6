import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import type { ClockRule } from '#ledger/terms.ts';
import { xa, xb, xc } from '../parties.ts';
import type { Step } from '../step.ts';
import { type DeskWriter, pair, words } from './desk-writer.ts';

/** By which the requests of the demonstration are answered; silence permits nothing. */
export const requestClock: ClockRule = {
  id: 'requests-twenty-days',
  bases: ['requests'],
  start: 'receipt',
  days: 20,
  kind: 'working',
  calendarOf: 'asked',
  gates: 'none',
  silence: 'no-effect',
  pausesOnQuestion: true,
  pauseDaysMax: 15,
  amendment: 'restarts',
  statutory: false,
  source: 'terms of reference of this group',
};
const rule = requestClock.id;

/** Answered, refused with its reason, open under a clock; onward use permitted, and asked for. */
export const requestSteps = (writer: DeskWriter): readonly Step[] => [
  ...answered(writer),
  ...refused(writer),
  ...permissions(writer),
  ...open(writer),
  ...withTransit(writer),
];

const administrative = { kind: 'administrative' };
const police = { kind: 'police' };
const answer =
  (key: string, asker: PartyId, more: JsonObject): Step['facts'] =>
  (cite) => ({ request: cite(key, asker, 'made').seq, ...more });

function answered({ about }: DeskWriter): readonly Step[] {
  const firm = about(pair, 'ask-firm', 'precursor-control');
  return [
    firm.says(
      xc,
      46,
      'request.made',
      { channel: administrative, kind: 'information', rule, to: xa },
      {
        subject: words(
          'Registration of an exporter',
          'Registro de un exportador',
          '一家出口商的登记情况',
        ),
        text: words(
          'Is the exporter of notice 003 registered for this substance?',
          '¿Está registrado para esta sustancia el exportador de la notificación 003?',
          '003 号通知的出口商是否已就该物质登记？',
        ),
        purpose: words('To answer the notice', 'Responder a la notificación', '用于答复该通知'),
      },
    ),
    firm.says(xa, 33, 'request.answered', answer('ask-firm', xc, { outcome: 'provided' }), {
      text: words(
        'It is registered, for laboratory quantities.',
        'Está registrado, para cantidades de laboratorio.',
        '已登记，限实验室用量。',
      ),
      permission: 'named-authorities',
    }),
  ];
}

function refused({ about, dateAgo }: DeskWriter): readonly Step[] {
  const records = about(pair, 'ask-records', 'legal-assistance');
  return [
    records.says(
      xa,
      29,
      'request.made',
      {
        channel: {
          ...{
            kind: 'legal-assistance',
            reference: `XA-MLA-${dateAgo(29).slice(0, 4)}-014`,
            treaty: '1988 Convention art. 7',
          },
          ...{ requestedAuthority: 'central-authority', requestingAuthority: 'central-authority' },
        },
        ...{ kind: 'assistance', rule, to: xc },
      },
      {
        subject: words(
          'Delivery records of one parcel',
          'Registros de entrega de un envío',
          '一件包裹的投递记录',
        ),
        text: words(
          'We ask for the delivery records of the parcel named in the annex.',
          'Solicitamos los registros de entrega del envío indicado en el anexo.',
          '请提供附件所列包裹的投递记录。',
        ),
      },
    ),
    records.says(
      xc,
      22,
      'request.answered',
      answer('ask-records', xa, { outcome: 'refused', reason: 'ongoing-investigation' }),
      {
        text: words(
          'The records belong to an investigation that goes on; please ask again when it is closed.',
          'Los registros forman parte de una investigación en curso; pueden volver a solicitarse cuando concluya.',
          '该记录涉及正在进行的侦查，请于结案后再行提出。',
        ),
      },
    ),
  ];
}

function permissions({ about, dateAgo }: DeskWriter): readonly Step[] {
  const customs = about(pair, 'ask-customs', 'law-enforcement');
  const onward = about(pair, 'ask-onward', 'law-enforcement');
  return [
    customs.says(
      xa,
      25,
      'request.made',
      {
        ...{ channel: police, kind: 'permission', rule, to: xc },
        use: { kind: 'authority', authority: 'customs' },
      },
      {
        subject: words('Use by our customs', 'Uso por nuestra aduana', '供我方海关使用'),
        text: words(
          'May our customs use your lead of last month to choose parcels for inspection?',
          '¿Puede nuestra aduana usar su pista del mes pasado para elegir envíos que inspeccionar?',
          '我方海关可否使用贵方上月的线索选取查验包裹？',
        ),
      },
    ),
    customs.says(
      xc,
      18,
      'request.answered',
      answer('ask-customs', xa, { conditions: true, outcome: 'granted', until: dateAgo(-180) }),
      {
        text: words(
          'Permitted, under one condition.',
          'Autorizado, con una condición.',
          '同意，附一项条件。',
        ),
        conditions: words(
          'For risk assessment alone; the source is not named.',
          'Solo para análisis de riesgos; no se menciona la fuente.',
          '仅用于风险评估，不得注明来源。',
        ),
      },
    ),
    onward.says(
      xc,
      3,
      'request.made',
      {
        ...{ channel: police, kind: 'permission', rule, to: xa },
        use: { kind: 'third-party', party: xb },
      },
      {
        subject: words('Onward use at a third party', 'Uso por un tercero', '提供给第三方使用'),
        text: words(
          'May we pass your note on the transit route to xb?',
          '¿Podemos transmitir a xb su nota sobre la ruta de tránsito?',
          '可否将贵方关于过境路线的通报转给 xb？',
        ),
      },
    ),
  ];
}

function open({ about }: DeskWriter): readonly Step[] {
  const tip = about(pair, 'ask-tip', 'law-enforcement');
  const sample = about(pair, 'ask-sample', 'technical-exchange');
  return [
    tip.says(
      xa,
      12,
      'request.made',
      { channel: police, kind: 'feedback', rule, to: xc },
      {
        subject: words('What became of a lead', 'Qué resultó de una pista', '一条线索的核查结果'),
        text: words(
          'What became of the lead that we gave last month?',
          '¿Qué resultó de la pista que facilitamos el mes pasado?',
          '我方上月提供的线索核查结果如何？',
        ),
      },
    ),
    tip.says(
      xc,
      7,
      'request.answered',
      answer('ask-tip', xa, { outcome: 'in-use', partial: true }),
      {
        text: words(
          'It is being followed; more in a month.',
          'Se está siguiendo; informaremos en un mes.',
          '正在核查，一个月后再作说明。',
        ),
      },
    ),
    sample.says(
      xa,
      9,
      'request.made',
      { channel: administrative, kind: 'information', rule, to: xc },
      {
        subject: words('Method for one marker', 'Método para un marcador', '一种标志物的检测方法'),
        text: words(
          'Which method does your laboratory use to identify the marker of note 7?',
          '¿Qué método usa su laboratorio para identificar el marcador de la nota 7?',
          '贵方实验室用何种方法鉴别第 7 号通报中的标志物？',
        ),
      },
    ),
    sample.says(xc, 7, 'request.acknowledged', answer('ask-sample', xa, {})),
  ];
}

/** At the table of xa and xb: what was told is sealed under a legal hold, and a figure is to be put right. */
function withTransit({ about, dateAgo }: DeskWriter): readonly Step[] {
  const destroy = about([xa, xb], 'ask-destroy', 'law-enforcement');
  const figure = about([xa, xb], 'ask-figure', 'precursor-control');
  return [
    destroy.says(
      xa,
      11,
      'request.made',
      { channel: police, kind: 'return-or-destroy', rule, to: xb },
      {
        subject: words('A list of consignments', 'Una lista de remesas', '一份货物清单'),
        text: words(
          'Please destroy the list that we gave in confidence; it is out of date.',
          'Solicitamos destruir la lista que facilitamos con carácter reservado; ha quedado desactualizada.',
          '我方此前在保密基础上提供的清单已过时，请予销毁。',
        ),
      },
    ),
    destroy.says(
      xb,
      9,
      'request.answered',
      answer('ask-destroy', xa, { outcome: 'sealed', until: dateAgo(-200) }),
      {
        text: words(
          'It is sealed under a legal hold until then.',
          'Está bajo sello por una retención legal hasta esa fecha.',
          '因法律保全要求，封存至该日。',
        ),
      },
    ),
    figure.says(
      xa,
      4,
      'request.made',
      { channel: administrative, kind: 'correction', rule, to: xb },
      {
        subject: words('Weight in a notice', 'Peso en una notificación', '一份通知中的重量'),
        text: words(
          'The gross weight stands where the net weight belongs.',
          'Figura el peso bruto donde corresponde el peso neto.',
          '净重一栏所填为毛重。',
        ),
      },
    ),
  ];
}
