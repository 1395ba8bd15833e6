import type { Words } from '#kernel/language.ts';
import type { NotificationType } from '../statements.ts';

type OfType = Readonly<Record<NotificationType, Words>>;

/** What each kind of statement says, as a headline in a history. */
export const saidWords: OfType = {
  'notification.notified': { en: 'Notified', es: 'Notificó', zh: '作出通知' },
  'notification.amended': {
    en: 'Amended the notice',
    es: 'Modificó la notificación',
    zh: '修改了通知',
  },
  'notification.withdrawn': {
    en: 'Withdrew the notice',
    es: 'Retiró la notificación',
    zh: '撤回了通知',
  },
  'notification.acknowledged': { en: 'Acknowledged', es: 'Recepción confirmada', zh: '已确认收到' },
  'notification.asked': { en: 'Asked a question', es: 'Hizo una pregunta', zh: '提出询问' },
  'notification.more-time-asked': {
    en: 'Asked for more time',
    es: 'Pidió más tiempo',
    zh: '请求延长期限',
  },
  'notification.not-objected': { en: 'No objection', es: 'Sin objeción', zh: '无异议' },
  'notification.objected': { en: 'Objected', es: 'Con objeción', zh: '已提出异议' },
  'notification.objection-lifted': {
    en: 'Lifted the objection',
    es: 'Levantó la objeción',
    zh: '撤销了异议',
  },
  'notification.answered': {
    en: 'Answered the question',
    es: 'Respondió a la pregunta',
    zh: '答复了询问',
  },
  'notification.more-time-given': {
    en: 'Gave more time',
    es: 'Concedió más tiempo',
    zh: '给予延长',
  },
  'notification.dispatched': {
    en: 'Reported the dispatch',
    es: 'Informó del despacho',
    zh: '报告了发运',
  },
  'notification.not-shipped': {
    en: 'Reported that it was not shipped',
    es: 'Informó que no se despachó',
    zh: '报告未发运',
  },
  'notification.arrived': {
    en: 'Reported the arrival',
    es: 'Informó del arribo',
    zh: '报告了到货',
  },
  'notification.returned': {
    en: 'Returned actual quantities and dates',
    es: 'Comunicó cantidades y fechas efectivas',
    zh: '报送了实际数量和日期',
  },
  'notification.concern-raised': {
    en: 'Raised a concern',
    es: 'Expresó una preocupación',
    zh: '表达了关切',
  },
};

/** The same as something to do, on a button. */
export const actionWords: Readonly<
  Record<Exclude<NotificationType, 'notification.notified'>, Words>
> = {
  'notification.amended': { en: 'Amend', es: 'Modificar', zh: '修改' },
  'notification.withdrawn': { en: 'Withdraw', es: 'Retirar', zh: '撤回' },
  'notification.acknowledged': { en: 'Acknowledge', es: 'Confirmar recepción', zh: '确认收到' },
  'notification.asked': { en: 'Ask', es: 'Preguntar', zh: '询问' },
  'notification.more-time-asked': {
    en: 'Ask for more time',
    es: 'Pedir más tiempo',
    zh: '请求延长期限',
  },
  'notification.not-objected': { en: 'No objection', es: 'Sin objeción', zh: '无异议' },
  'notification.objected': { en: 'Object', es: 'Objetar', zh: '提出异议' },
  'notification.objection-lifted': {
    en: 'Lift the objection',
    es: 'Levantar la objeción',
    zh: '撤销异议',
  },
  'notification.answered': {
    en: 'Answer the question',
    es: 'Responder a la pregunta',
    zh: '答复询问',
  },
  'notification.more-time-given': {
    en: 'Give more time',
    es: 'Conceder más tiempo',
    zh: '给予延长',
  },
  'notification.dispatched': { en: 'Report dispatch', es: 'Informar del despacho', zh: '报告发运' },
  'notification.not-shipped': {
    en: 'Report not shipped',
    es: 'Informar que no se despachó',
    zh: '报告未发运',
  },
  'notification.arrived': { en: 'Report arrival', es: 'Informar del arribo', zh: '报告到货' },
  'notification.returned': {
    en: 'Return quantities',
    es: 'Comunicar cantidades',
    zh: '报送实际数量',
  },
  'notification.concern-raised': {
    en: 'Raise a concern',
    es: 'Expresar una preocupación',
    zh: '表达关切',
  },
};

/** What it means to say it, shown where it is about to be signed. */
export const meaningWords: OfType = {
  'notification.acknowledged': {
    en: 'You confirm that the notice is in your hands. It is not an answer, and no clock stops.',
    es: 'Confirma que tiene la notificación. No es una respuesta y ningún plazo se detiene.',
    zh: '本方确认已收到通知。这不是答复，计时不停止。',
  },
  'notification.not-objected': {
    en: 'You answer the notice: your side has no objection to this shipment. This is not an import permit.',
    es: 'Responde a la notificación: su parte no tiene objeción a este envío. No es un permiso de importación.',
    zh: '本方答复通知：对此货运无异议。这不是进口许可证。',
  },
  'notification.objected': {
    en: 'You answer the notice: your side objects to this shipment, for the reason given.',
    es: 'Responde a la notificación: su parte objeta este envío por el motivo indicado.',
    zh: '本方答复通知：对此货运提出异议，理由如所述。',
  },
  'notification.objection-lifted': {
    en: 'Your side no longer objects to this shipment.',
    es: 'Su parte ya no objeta este envío.',
    zh: '本方不再对此货运持有异议。',
  },
  'notification.asked': {
    en: 'You ask the exporting side something before you answer.',
    es: 'Pregunta algo a la parte exportadora antes de responder.',
    zh: '本方在答复之前向出口方询问。',
  },
  'notification.more-time-asked': {
    en: 'You ask for more time. The clock goes on until the exporting side gives it.',
    es: 'Pide más tiempo. El plazo sigue corriendo mientras la parte exportadora no lo conceda.',
    zh: '本方请求延长期限。在出口方同意延长之前，计时不停止。',
  },
  'notification.answered': {
    en: "You answer the importing side's question.",
    es: 'Responde a la pregunta de la parte importadora.',
    zh: '本方答复进口方的询问。',
  },
  'notification.more-time-given': {
    en: 'You give the importing side until the end of that day to answer.',
    es: 'Da a la parte importadora hasta el final de ese día para responder.',
    zh: '本方给予进口方至该日结束时答复。',
  },
  'notification.dispatched': {
    en: 'You state that the goods have left.',
    es: 'Declara que la mercancía salió.',
    zh: '本方陈述货物已发运。',
  },
  'notification.not-shipped': {
    en: 'You state that these goods will not leave.',
    es: 'Declara que esta mercancía no saldrá.',
    zh: '本方陈述该货物将不发运。',
  },
  'notification.arrived': {
    en: 'You state that the goods have arrived, with the quantities released.',
    es: 'Declara que la mercancía llegó, con las cantidades desaduanadas.',
    zh: '本方陈述货物已到货及所放行的数量。',
  },
  'notification.returned': {
    en: 'You state the quantities and dates as they in fact were.',
    es: 'Declara las cantidades y fechas como efectivamente fueron.',
    zh: '本方陈述实际数量和日期。',
  },
  'notification.withdrawn': {
    en: 'You withdraw the notice. What was said stays on record.',
    es: 'Retira la notificación. Lo declarado sigue en el registro.',
    zh: '本方撤回通知。此前的陈述仍保留在记录中。',
  },
  'notification.concern-raised': {
    en: 'You tell the other side of a concern. It is not an objection, which only the importing side can make.',
    es: 'Comunica una preocupación a la otra parte. No es una objeción, que solo puede hacer la parte importadora.',
    zh: '本方向对方表达关切。这不是异议，异议只能由进口方提出。',
  },
  'notification.notified': {
    en: 'You give the other side notice of an export before it leaves.',
    es: 'Notifica a la otra parte una exportación antes de que salga.',
    zh: '本方在货物发运之前向对方发出出口通知。',
  },
  'notification.amended': {
    en: 'You give the notice anew. The version before stays on record, and this one counts from now on.',
    es: 'Presenta de nuevo la notificación completa. La versión anterior sigue en el expediente y en adelante cuenta esta.',
    zh: '本方重新发出通知全文。此前的版本仍保留在记录中，此后以本版本为准。',
  },
};
