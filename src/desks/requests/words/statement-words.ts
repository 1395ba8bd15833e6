import type { Words } from '#kernel/language.ts';
import type { RequestType } from '../statements.ts';

type OfType = Readonly<Record<RequestType, Words>>;

/** What each kind of statement says, as a headline in a history. */
export const saidWords: OfType = {
  'request.made': { en: 'Made a request', es: 'Formuló una solicitud', zh: '提出请求' },
  'request.amended': { en: 'Amended the request', es: 'Modificó la solicitud', zh: '修改了请求' },
  'request.clarified': { en: 'Clarified', es: 'Aclaró', zh: '作出说明' },
  'request.more-time-given': { en: 'Gave more time', es: 'Concedió más tiempo', zh: '给予延长' },
  'request.withdrawn': { en: 'Withdrew the request', es: 'Retiró la solicitud', zh: '撤回了请求' },
  'request.acknowledged': { en: 'Acknowledged', es: 'Recepción confirmada', zh: '已确认收到' },
  'request.clarification-asked': {
    en: 'Asked for a clarification',
    es: 'Pidió una aclaración',
    zh: '要求说明',
  },
  'request.more-time-asked': {
    en: 'Asked for more time',
    es: 'Pidió más tiempo',
    zh: '请求延长期限',
  },
  'request.answered': { en: 'Answered', es: 'Respondió', zh: '已答复' },
};

/** The same as something to do, on a button. */
export const actionWords: OfType = {
  'request.made': { en: 'Make a request', es: 'Formular una solicitud', zh: '提出请求' },
  'request.amended': { en: 'Amend', es: 'Modificar', zh: '修改' },
  'request.clarified': { en: 'Clarify', es: 'Aclarar', zh: '作出说明' },
  'request.more-time-given': { en: 'Give more time', es: 'Conceder más tiempo', zh: '给予延长' },
  'request.withdrawn': { en: 'Withdraw', es: 'Retirar', zh: '撤回' },
  'request.acknowledged': { en: 'Acknowledge', es: 'Confirmar recepción', zh: '确认收到' },
  'request.clarification-asked': {
    en: 'Ask for a clarification',
    es: 'Pedir una aclaración',
    zh: '要求说明',
  },
  'request.more-time-asked': {
    en: 'Ask for more time',
    es: 'Pedir más tiempo',
    zh: '请求延长期限',
  },
  'request.answered': { en: 'Answer', es: 'Responder', zh: '答复' },
};

/** What it means to say it, shown where it is about to be signed. */
export const meaningWords: OfType = {
  'request.made': {
    en: 'You ask the other side for something, through the channel that you name. Every member of this table reads it.',
    es: 'Pide algo a la otra parte, por la vía que indica. Lo leen todos los miembros de este grupo.',
    zh: '本方通过所列渠道向对方提出请求，本工作组全体成员均可阅读。',
  },
  'request.amended': {
    en: 'You make the request anew. The version before stays on record, and this one counts from now on.',
    es: 'Formula de nuevo la solicitud completa. La versión anterior sigue en el expediente y en adelante cuenta esta.',
    zh: '本方重新提出请求全文。此前的版本仍保留在记录中，此后以本版本为准。',
  },
  'request.clarified': {
    en: 'You answer what the other side asked about your request.',
    es: 'Responde a lo que la otra parte preguntó sobre su solicitud.',
    zh: '本方答复对方就请求提出的询问。',
  },
  'request.more-time-given': {
    en: 'You give the other side until the end of that day to answer.',
    es: 'Da a la otra parte hasta el final de ese día para responder.',
    zh: '本方给予对方至该日结束时答复。',
  },
  'request.withdrawn': {
    en: 'You withdraw the request; the other side owes no answer any more, and no permission follows from it. What was said stays on record.',
    es: 'Retira la solicitud; la otra parte ya no debe respuesta y de ella no se sigue permiso alguno. Lo declarado sigue en el registro.',
    zh: '本方撤回请求；对方不再需要答复，也不由此产生任何许可。此前的陈述仍保留在记录中。',
  },
  'request.acknowledged': {
    en: 'You confirm that the request is in your hands. It is not an answer, and no clock stops.',
    es: 'Confirma que tiene la solicitud. No es una respuesta y ningún plazo se detiene.',
    zh: '本方确认已收到请求。这不是答复，计时不停止。',
  },
  'request.clarification-asked': {
    en: 'You ask what you need to know before you can answer. Where the rule says so, the clock pauses until you hold the answer.',
    es: 'Pregunta lo que necesita saber para responder. Si la regla lo prevé, el plazo se suspende hasta que tenga la respuesta.',
    zh: '本方询问作答前所需了解的情况。规则有此规定的，计时暂停至本方收到说明。',
  },
  'request.more-time-asked': {
    en: 'You ask for more time. Only the side that asked can give it.',
    es: 'Pide más tiempo. Solo puede concederlo la parte requirente.',
    zh: '本方请求延长期限，只有请求方可以给予。',
  },
  'request.answered': {
    en: 'You answer the request. A later answer of yours takes the place of this one; both stay on record.',
    es: 'Responde a la solicitud. Una respuesta suya posterior ocupará el lugar de esta; ambas siguen en el registro.',
    zh: '本方答复请求。此后如另作答复，以后者为准，两者均保留在记录中。',
  },
};

/** What a side still has to do. */
export const owedWords = {
  'answer-request': {
    en: 'An answer to this request',
    es: 'Respuesta a esta solicitud',
    zh: '答复本请求',
  },
  clarify: {
    en: 'The clarification that the other side asked for',
    es: 'La aclaración que pidió la otra parte',
    zh: '作出对方要求的说明',
  },
  'decide-more-time': {
    en: 'Whether your side gives more time',
    es: 'Si su parte concede más tiempo',
    zh: '本方是否给予延长',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why a statement changes nothing. */
export const withoutEffectWords = {
  'nothing-asked': {
    en: 'nothing had been asked',
    es: 'no se había solicitado nada',
    zh: '此前并无请求',
  },
  'withdrawn-already': {
    en: 'the request had been withdrawn already',
    es: 'la solicitud ya se había retirado',
    zh: '该请求此前已撤回',
  },
  'another-addressee': {
    en: 'the request went to another side',
    es: 'la solicitud se dirigía a otra parte',
    zh: '该请求是向另一方提出的',
  },
  'another-kind': {
    en: 'it belongs to another kind of request',
    es: 'corresponde a otra clase de solicitud',
    zh: '它属于另一类请求',
  },
  'another-table': {
    en: 'the request is addressed to nobody at this table',
    es: 'la solicitud no se dirige a nadie de este grupo',
    zh: '该请求的对象不在本工作组',
  },
  'unknown-request': {
    en: 'it names no version of this request',
    es: 'no nombra ninguna versión de esta solicitud',
    zh: '它未指明本请求的任何版本',
  },
} as const satisfies Readonly<Record<string, Words>>;
