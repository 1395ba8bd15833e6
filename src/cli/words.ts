import type { Language } from '#kernel/language.ts';

type Words = Readonly<Record<Language, string>>;

/** States of a notification, as `docs/spec/notifications.md` names them. */
const statuses: Readonly<Record<string, Words>> = {
  'not-received': { en: 'not received yet', es: 'aún no recibida', zh: '尚未收到' },
  received: { en: 'received', es: 'recibida', zh: '已收到' },
  acknowledged: { en: 'acknowledged', es: 'acuse de recibo', zh: '已确认收悉' },
  'question-open': { en: 'question open', es: 'consulta pendiente', zh: '询问待答' },
  'more-time-asked': { en: 'more time asked', es: 'prórroga solicitada', zh: '已请求延期' },
  objected: { en: 'objected', es: 'objetada', zh: '已提出异议' },
  'not-objected': { en: 'no objection', es: 'sin objeción', zh: '无异议' },
  'period-over-line-quiet': {
    en: 'period over, line quiet',
    es: 'plazo vencido, línea en silencio',
    zh: '期限已过，线路沉寂',
  },
  'no-reply-within-period': {
    en: 'no reply within the period',
    es: 'sin respuesta dentro del plazo',
    zh: '期限内未答复',
  },
  withdrawn: { en: 'withdrawn', es: 'retirada', zh: '已撤回' },
  dispatched: { en: 'dispatched', es: 'expedida', zh: '已发运' },
  'not-shipped': { en: 'not shipped', es: 'no expedida', zh: '未发运' },
  arrived: { en: 'arrived', es: 'llegada', zh: '已抵达' },
  returned: { en: 'quantities returned', es: 'cantidades comunicadas', zh: '已回报实际数量' },
  'without-effect': { en: 'without effect', es: 'sin efecto', zh: '无效力' },
  disputed: {
    en: 'disputed: a log has forked',
    es: 'en disputa: un registro se ha bifurcado',
    zh: '有争议：记录簿出现分叉',
  },
};

const types: Readonly<Record<string, Words>> = {
  'notification.notified': { en: 'notified', es: 'notificó', zh: '通知' },
  'notification.amended': { en: 'amended', es: 'modificó', zh: '修改' },
  'notification.withdrawn': { en: 'withdrew', es: 'retiró', zh: '撤回' },
  'notification.acknowledged': { en: 'acknowledged', es: 'acusó recibo', zh: '确认收悉' },
  'notification.asked': { en: 'asked', es: 'consultó', zh: '询问' },
  'notification.answered': { en: 'answered', es: 'respondió', zh: '答复' },
  'notification.more-time-asked': {
    en: 'asked for more time',
    es: 'pidió prórroga',
    zh: '请求延期',
  },
  'notification.more-time-given': { en: 'gave more time', es: 'concedió prórroga', zh: '同意延期' },
  'notification.not-objected': { en: 'no objection', es: 'sin objeción', zh: '无异议' },
  'notification.objected': { en: 'objected', es: 'objetó', zh: '提出异议' },
  'notification.objection-lifted': {
    en: 'lifted the objection',
    es: 'levantó la objeción',
    zh: '撤销异议',
  },
  'notification.concern-raised': {
    en: 'raised a concern',
    es: 'planteó una preocupación',
    zh: '表达关切',
  },
  'notification.dispatched': { en: 'dispatched', es: 'expidió', zh: '发运' },
  'notification.not-shipped': { en: 'did not ship', es: 'no expidió', zh: '未发运' },
  'notification.arrived': { en: 'arrived', es: 'llegó', zh: '抵达' },
  'notification.returned': {
    en: 'returned the actual quantities',
    es: 'comunicó las cantidades reales',
    zh: '回报实际数量',
  },
};

/** Words of a newer protocol are shown as they are written. */
export const statusText = (status: string, language: Language): string =>
  statuses[status]?.[language] ?? status;
export const typeText = (type: string, language: Language): string =>
  types[type]?.[language] ?? type;
