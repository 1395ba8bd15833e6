import type { Words } from '#kernel/language.ts';
import type { Status } from '../view.ts';

/** Where a notification stands, in a word or two. */
export const statusWords: Readonly<Record<Status, Words>> = {
  'not-received': { en: 'Not yet received', es: 'Aún no recibida', zh: '尚未收到' },
  received: { en: 'Received', es: 'Recibida', zh: '已收到' },
  acknowledged: { en: 'Acknowledged', es: 'Recepción confirmada', zh: '已确认收到' },
  'question-open': {
    en: 'Question open',
    es: 'Información adicional solicitada',
    zh: '要求补充信息',
  },
  'more-time-asked': { en: 'More time asked', es: 'Más tiempo solicitado', zh: '已请求延长期限' },
  'period-over-line-quiet': {
    en: 'Period over, line quiet',
    es: 'Plazo vencido, línea en silencio',
    zh: '期限已过，联络渠道无消息',
  },
  'no-reply-within-period': {
    en: 'No reply within the period',
    es: 'Sin respuesta dentro del plazo',
    zh: '期内未答复',
  },
  objected: { en: 'Objected', es: 'Con objeción', zh: '已提出异议' },
  'not-objected': { en: 'No objection', es: 'Sin objeción', zh: '无异议' },
  dispatched: { en: 'Dispatched', es: 'Despachada', zh: '已发运' },
  'not-shipped': { en: 'Not shipped', es: 'No despachada', zh: '未发运' },
  arrived: { en: 'Arrived', es: 'Arribada', zh: '已到货' },
  returned: { en: 'Quantities returned', es: 'Cantidades comunicadas', zh: '已报实际数量' },
  withdrawn: { en: 'Withdrawn', es: 'Retirada', zh: '已撤回' },
  disputed: {
    en: 'Checkpoints inconsistent',
    es: 'Puntos de verificación no coincidentes',
    zh: '检查点不一致',
  },
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '不产生效力' },
};

/** What the word means, in one sentence. */
export const statusSentences: Readonly<Record<Status, Words>> = {
  'not-received': {
    en: 'No receipt from the importing side is held here yet.',
    es: 'Aún no se tiene aquí un acuse de la parte importadora.',
    zh: '本节点尚未持有进口方的回执。',
  },
  received: {
    en: 'The importing side holds the notice. It has not answered.',
    es: 'La parte importadora tiene la notificación. Aún no ha respondido.',
    zh: '进口方已持有通知，尚未答复。',
  },
  acknowledged: {
    en: 'The importing side has confirmed that it is looking at the notice.',
    es: 'La parte importadora ha confirmado que examina la notificación.',
    zh: '进口方已确认正在审查通知。',
  },
  'question-open': {
    en: 'The importing side has asked something that has no answer yet.',
    es: 'La parte importadora ha hecho una pregunta que aún no tiene respuesta.',
    zh: '进口方提出的询问尚无答复。',
  },
  'more-time-asked': {
    en: 'The importing side has asked for more time.',
    es: 'La parte importadora ha pedido más tiempo.',
    zh: '进口方已请求延长期限。',
  },
  'period-over-line-quiet': {
    en: 'The period has ended, and no receipt from after its end is held yet: an answer may still be on its way.',
    es: 'El plazo terminó y aún no se tiene un acuse posterior a su fin: puede haber una respuesta en camino.',
    zh: '期限已届满，尚未持有期满之后的回执：答复可能仍在途中。',
  },
  'no-reply-within-period': {
    en: 'The period ended without an answer, and a receipt from after its end proves it.',
    es: 'El plazo terminó sin respuesta, y lo prueba un acuse posterior a su fin.',
    zh: '期限届满时没有答复，期满之后的回执可以证明。',
  },
  objected: {
    en: 'The importing side has objected and said why.',
    es: 'La parte importadora ha objetado y ha dicho por qué.',
    zh: '进口方已提出异议并说明理由。',
  },
  'not-objected': {
    en: 'The importing side has no objection.',
    es: 'La parte importadora no tiene objeción.',
    zh: '进口方无异议。',
  },
  dispatched: {
    en: 'The exporting side has reported the dispatch.',
    es: 'La parte exportadora ha informado del despacho.',
    zh: '出口方已报告发运。',
  },
  'not-shipped': {
    en: 'The exporting side has reported that the goods were not shipped.',
    es: 'La parte exportadora ha informado que la mercancía no se despachó.',
    zh: '出口方报告货物未发运。',
  },
  arrived: {
    en: 'The importing side has reported the arrival.',
    es: 'La parte importadora ha informado del arribo.',
    zh: '进口方已报告到货。',
  },
  returned: {
    en: 'The quantities that in fact left and arrived are on record.',
    es: 'Constan las cantidades que efectivamente salieron y llegaron.',
    zh: '实际发运和到货的数量已有记录。',
  },
  withdrawn: {
    en: 'The exporting side has withdrawn the notice.',
    es: 'La parte exportadora ha retirado la notificación.',
    zh: '出口方已撤回通知。',
  },
  'without-effect': {
    en: 'The notice does not fit this table, so nothing follows from it.',
    es: 'La notificación no corresponde a este grupo; de ella no se sigue nada.',
    zh: '该通知不属于本工作组，不产生任何结果。',
  },
  disputed: {
    en: 'Two checkpoints of one log do not agree, so what that log says is not counted until its recovery key names the branch.',
    es: 'Dos puntos de verificación de un mismo registro no coinciden; lo que dice no cuenta hasta que su clave de recuperación nombre la rama.',
    zh: '同一记录簿的两个检查点不一致，在其恢复密钥指明分支之前，该记录簿的内容不予计入。',
  },
};
