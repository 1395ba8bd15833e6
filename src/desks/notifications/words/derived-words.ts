import type { Words } from '#kernel/language.ts';
import type { Standing } from '#verbs/report.ts';
import type { MayProceed, NoticeClock } from '../view.ts';
import type { ClockEffect } from './notice-changes.ts';

type WordsOf = Readonly<Record<string, Words>>;

/** Where a clock stands. */
export const phaseWords: Readonly<Record<NoticeClock['phase'], Words>> = {
  'not-started': {
    en: 'The clock starts when the importing side receives the notice.',
    es: 'El plazo empieza cuando la parte importadora recibe la notificación.',
    zh: '进口方收到通知时起算。',
  },
  suspended: {
    en: 'The clock stands still while the area is suspended.',
    es: 'El plazo está suspendido mientras lo esté el ámbito de cooperación.',
    zh: '该合作领域暂停期间停止计时。',
  },
  answered: {
    en: 'Answered within the period.',
    es: 'Respondida dentro del plazo.',
    zh: '已在期限内答复。',
  },
  quiet: {
    en: 'The period is over. No receipt from after its end is held yet.',
    es: 'El plazo terminó. Aún no se tiene un acuse posterior a su fin.',
    zh: '期限已过，尚未持有期满之后的回执。',
  },
  silent: {
    en: 'The period ended without an answer.',
    es: 'El plazo terminó sin respuesta.',
    zh: '期限届满时没有答复。',
  },
  ended: {
    en: 'The clock ended with the notice.',
    es: 'El plazo terminó con la notificación.',
    zh: '期限随通知终止。',
  },
  running: { en: 'The clock runs.', es: 'El plazo corre.', zh: '正在计时。' },
};

/** What the end of a period without an answer does. */
export const silenceWords: Readonly<Record<NoticeClock['silence'], Words>> = {
  'deemed-authorised': {
    en: 'If no answer is on record by then, the shipment counts as having no objection.',
    es: 'Si para entonces no consta respuesta, el envío se considerará sin objeción.',
    zh: '届时如无答复记录，视为无异议。',
  },
  'may-proceed': {
    en: 'If no answer is on record by then, the shipment may proceed.',
    es: 'Si para entonces no consta respuesta, el envío podrá realizarse.',
    zh: '届时如无答复记录，可以发运。',
  },
  'may-not-proceed': {
    en: 'If no answer is on record by then, the shipment may not proceed.',
    es: 'Si para entonces no consta respuesta, el envío no podrá realizarse.',
    zh: '届时如无答复记录，不得发运。',
  },
  'no-effect': {
    en: 'Silence has no effect.',
    es: 'El silencio no surte efecto.',
    zh: '未答复不产生效力。',
  },
};

/** Sources of rules that are no citation. */
export const sourceWords: WordsOf = {
  'terms of reference of this group': {
    en: 'terms of reference of this group',
    es: 'términos de referencia de este grupo',
    zh: '本工作组章程',
  },
};

/** What a side still has to do. */
export const owedWords: WordsOf = {
  answer: { en: 'An answer to this notice', es: 'Respuesta a esta notificación', zh: '答复本通知' },
  'answer-question': {
    en: "An answer to the importing side's question",
    es: 'Respuesta a la pregunta de la parte importadora',
    zh: '答复进口方的询问',
  },
  'decide-more-time': {
    en: 'Whether your side gives more time',
    es: 'Si su parte concede más tiempo',
    zh: '本方是否给予延长',
  },
  return: {
    en: 'Actual quantities and dates',
    es: 'Cantidades y fechas efectivas',
    zh: '实际数量和日期',
  },
};

/** What an amended notice does to the clock. */
export const clockEffectWords: Readonly<Record<ClockEffect, Words>> = {
  'no-clock': {
    en: 'No clock runs on this notice. “No objection” to the version before does not hold for the new one; an objection stands until it is lifted.',
    es: 'Esta notificación no tiene plazo. El «sin objeción» a la versión anterior no vale para la nueva; una objeción subsiste hasta que se retire.',
    zh: '本通知不设答复期限。对前一版本的“无异议”不适用于新版本；异议在撤销之前继续有效。',
  },
  begins: {
    en: 'A clock begins with the new version; none ran before. “No objection” to the version before does not hold for the new one.',
    es: 'Con la nueva versión empieza a correr un plazo; antes no había ninguno. El «sin objeción» a la versión anterior no vale para la nueva.',
    zh: '自新版本起开始计时，此前未设期限。对前一版本的“无异议”不适用于新版本。',
  },
  ends: {
    en: 'The clock ends: the new version names no rule of the terms, so silence has no effect.',
    es: 'El plazo termina: la nueva versión no nombra ninguna regla de los términos de referencia, así que el silencio no surte efecto.',
    zh: '期限终止：新版本未援用章程中的任何规则，未答复不产生效力。',
  },
  restarts: {
    en: 'The clock starts again with the new version. “No objection” to the version before does not hold for it; an objection stands until it is lifted.',
    es: 'El plazo vuelve a empezar con la nueva versión. El «sin objeción» a la anterior no vale para ella; una objeción subsiste hasta que se retire.',
    zh: '自新版本起重新计时。对前一版本的“无异议”不适用于新版本；异议在撤销之前继续有效。',
  },
  continues: {
    en: 'The clock goes on as it runs. An answer to the version before holds for the new one.',
    es: 'El plazo sigue corriendo como hasta ahora. La respuesta a la versión anterior vale para la nueva.',
    zh: '期限照原样继续计算。对前一版本的答复适用于新版本。',
  },
};

/** Why the exporting authority may let the shipment go. */
export const becauseWords: Readonly<Record<MayProceed['because'], Words>> = {
  'not-objected': {
    en: 'The importing side has no objection.',
    es: 'La parte importadora no tiene objeción.',
    zh: '进口方无异议。',
  },
  silence: {
    en: 'The period ended without an answer, and the rule lets the shipment proceed.',
    es: 'El plazo terminó sin respuesta, y la regla permite el envío.',
    zh: '期限届满时没有答复，依规则可以发运。',
  },
  'no-clock': {
    en: 'No clock holds the shipment.',
    es: 'Ningún plazo detiene el envío.',
    zh: '没有期限阻止发运。',
  },
};

/** How what two sides report agrees. */
export const standingWords: Readonly<Record<Standing, Words>> = {
  'nobody-spoke': { en: 'nobody has spoken', es: 'nadie se ha pronunciado', zh: '尚无一方说明' },
  'one-side': {
    en: 'only one side has spoken',
    es: 'solo una parte se ha pronunciado',
    zh: '仅一方已说明',
  },
  agreed: { en: 'agreed', es: 'coincidente', zh: '各方一致' },
  contested: { en: 'stated differently', es: 'con versiones distintas', zh: '各方表述不一' },
};

/** Why a statement changes nothing, as the fold says it. */
export const withoutEffectWords: WordsOf = {
  'not-entitled': {
    en: 'this party was not entitled to say it',
    es: 'esa parte no estaba facultada para declararlo',
    zh: '该方无权作此陈述',
  },
  'not-understood': {
    en: 'this version does not understand it',
    es: 'esta versión no lo entiende',
    zh: '本版本无法理解',
  },
  'another-addressee': {
    en: 'an amendment cannot name another addressee',
    es: 'una modificación no puede nombrar a otro destinatario',
    zh: '修改不得更换收受方',
  },
  'another-table': {
    en: 'the notice belongs to another table',
    es: 'la notificación corresponde a otro grupo',
    zh: '该通知属于另一工作组',
  },
  'nothing-notified': {
    en: 'nothing had been notified',
    es: 'no se había notificado nada',
    zh: '此前并无通知',
  },
  'opened-already': {
    en: 'the record had been opened already',
    es: 'el expediente ya estaba abierto',
    zh: '该记录此前已开立',
  },
  'withdrawn-already': {
    en: 'the notice had been withdrawn already',
    es: 'la notificación ya se había retirado',
    zh: '通知此前已撤回',
  },
  'too-many': {
    en: 'there are more statements on this record than can count',
    es: 'hay más declaraciones sobre este expediente de las que pueden contar',
    zh: '该记录的陈述数量超出可计上限',
  },
  'another-desk': {
    en: 'the record belongs to another desk',
    es: 'el expediente corresponde a otra mesa de trabajo',
    zh: '该记录属于另一业务台',
  },
  'erased-before-receipt': {
    en: 'its content was erased before the other side received it',
    es: 'su contenido se suprimió antes de que la otra parte lo recibiera',
    zh: '其内容在对方收到之前已删除',
  },
  'facts-do-not-fit': {
    en: 'its facts do not have the form of this statement',
    es: 'sus datos no tienen la forma de esta declaración',
    zh: '其事实项不符合此类陈述的格式',
  },
  'has-a-record': {
    en: 'a statement of this kind stands on no record',
    es: 'una declaración de este tipo no corresponde a ningún expediente',
    zh: '此类陈述不属于任何记录',
  },
  'record-not-opened': {
    en: 'the record has not been opened',
    es: 'el expediente no se ha abierto',
    zh: '该记录尚未开立',
  },
  'record-not-understood': {
    en: 'this version does not understand what opened the record',
    es: 'esta versión no entiende lo que abrió el expediente',
    zh: '本版本无法理解开立该记录的陈述',
  },
  'unknown-notice': {
    en: 'it answers a version of the notice that does not exist',
    es: 'responde a una versión de la notificación que no existe',
    zh: '其所答复的通知版本不存在',
  },
  'unknown-type': {
    en: 'this version does not know this kind of statement',
    es: 'esta versión no conoce este tipo de declaración',
    zh: '本版本不识别此类陈述',
  },
  'wrong-area': {
    en: 'it was said in another area of cooperation',
    es: 'se declaró en otro ámbito de cooperación',
    zh: '该陈述属于另一合作领域',
  },
};
