import type { Words } from '#kernel/language.ts';
import type { Status } from '../view.ts';

/** Where a request stands, in a word or two. */
export const statusWords: Readonly<Record<Status, Words>> = {
  'not-received': { en: 'Not yet received', es: 'Aún no recibida', zh: '尚未收到' },
  received: { en: 'Received', es: 'Recibida', zh: '已收到' },
  acknowledged: { en: 'Acknowledged', es: 'Recepción confirmada', zh: '已确认收到' },
  'answered-in-part': { en: 'Answered in part', es: 'Respondida en parte', zh: '已部分答复' },
  'more-time-asked': { en: 'More time asked', es: 'Más tiempo solicitado', zh: '已请求延长期限' },
  'question-open': {
    en: 'Clarification asked',
    es: 'Aclaración solicitada',
    zh: '要求补充信息',
  },
  suspended: { en: 'Clock paused', es: 'Plazo suspendido', zh: '计时暂停' },
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
  answered: { en: 'Answered', es: 'Respondida', zh: '已答复' },
  refused: { en: 'Refused', es: 'Denegada', zh: '已拒绝' },
  withdrawn: { en: 'Withdrawn', es: 'Retirada', zh: '已撤回' },
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '不产生效力' },
  disputed: {
    en: 'Checkpoints inconsistent',
    es: 'Puntos de verificación no coincidentes',
    zh: '检查点不一致',
  },
};

/** What the word means, in one sentence. */
export const statusSentences: Readonly<Record<Status, Words>> = {
  'not-received': {
    en: 'No receipt from the side that is asked is held here yet.',
    es: 'Aún no se tiene aquí un acuse de la parte requerida.',
    zh: '本节点尚未持有被请求方的回执。',
  },
  received: {
    en: 'The side that is asked holds the request. It has not answered.',
    es: 'La parte requerida tiene la solicitud. Aún no ha respondido.',
    zh: '被请求方已持有请求，尚未答复。',
  },
  acknowledged: {
    en: 'The side that is asked has confirmed that it is looking at the request.',
    es: 'La parte requerida ha confirmado que examina la solicitud.',
    zh: '被请求方已确认正在处理请求。',
  },
  'answered-in-part': {
    en: 'Part of the answer is there, and more is announced. The clock runs on.',
    es: 'Consta parte de la respuesta y se anuncia más. El plazo sigue corriendo.',
    zh: '已有部分答复，其余待续。期限继续计算。',
  },
  'more-time-asked': {
    en: 'The side that is asked has asked for more time.',
    es: 'La parte requerida ha pedido más tiempo.',
    zh: '被请求方已请求延长期限。',
  },
  'question-open': {
    en: 'The side that is asked has asked for a clarification that it does not have yet.',
    es: 'La parte requerida ha pedido una aclaración que aún no tiene.',
    zh: '被请求方要求的说明尚未给出。',
  },
  suspended: {
    en: 'The clock stands still while the area is suspended.',
    es: 'El plazo está suspendido mientras lo esté el ámbito de cooperación.',
    zh: '该合作领域暂停期间停止计时。',
  },
  'period-over-line-quiet': {
    en: 'The period has ended, and no receipt from after its end is held yet: an answer may still be on its way.',
    es: 'El plazo terminó y aún no se tiene un acuse posterior a su fin: puede haber una respuesta en camino.',
    zh: '期限已届满，尚未持有期满之后的回执：答复可能仍在途中。',
  },
  'no-reply-within-period': {
    en: 'The period ended without a whole answer, and a receipt from after its end proves it. Silence permits nothing.',
    es: 'El plazo terminó sin respuesta completa, y lo prueba un acuse posterior a su fin. El silencio no autoriza nada.',
    zh: '期限届满时没有完整答复，期满之后的回执可以证明。未答复不构成任何许可。',
  },
  answered: {
    en: 'The side that is asked has answered.',
    es: 'La parte requerida ha respondido.',
    zh: '被请求方已答复。',
  },
  refused: {
    en: 'The side that is asked has refused and said why.',
    es: 'La parte requerida ha denegado la solicitud y ha dicho por qué.',
    zh: '被请求方已拒绝并说明理由。',
  },
  withdrawn: {
    en: 'The side that asked has withdrawn the request.',
    es: 'La parte requirente ha retirado la solicitud.',
    zh: '请求方已撤回请求。',
  },
  'without-effect': {
    en: 'The request is addressed to nobody at this table, so nothing follows from it.',
    es: 'La solicitud no se dirige a nadie de este grupo; de ella no se sigue nada.',
    zh: '该请求的对象不在本工作组，不产生任何结果。',
  },
  disputed: {
    en: 'Two checkpoints of one log do not agree, so what that log says is not counted until its recovery key names the branch.',
    es: 'Dos puntos de verificación de un mismo registro no coinciden; lo que dice no cuenta hasta que su clave de recuperación nombre la rama.',
    zh: '同一记录簿的两个检查点不一致，在其恢复密钥指明分支之前，该记录簿的内容不予计入。',
  },
};
