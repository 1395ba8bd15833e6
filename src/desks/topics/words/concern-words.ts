import type { Words } from '#kernel/language.ts';
import type { ConcernStatus, ConcernType, Response } from '../concern.ts';

type WordsOf = Readonly<Record<string, Words>>;
type OfType = Readonly<Record<ConcernType, Words>>;

export const concernName: Words = { en: 'Concerns', es: 'Preocupaciones', zh: '关切' };
export const concernRecord: Words = { en: 'Concern', es: 'Preocupación', zh: '关切' };

export const concernStatusWords: Readonly<Record<ConcernStatus, Words>> = {
  raised: { en: 'Raised', es: 'Expresada', zh: '已提出' },
  answered: { en: 'Answered', es: 'Respondida', zh: '已答复' },
  accommodated: { en: 'Accommodated', es: 'Atendida', zh: '已得到照顾' },
  maintained: { en: 'Maintained', es: 'Mantenida', zh: '仍予坚持' },
  withdrawn: { en: 'Withdrawn', es: 'Retirada', zh: '已撤回' },
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '不产生效力' },
  disputed: {
    en: 'Checkpoints inconsistent',
    es: 'Puntos de verificación no coincidentes',
    zh: '检查点不一致',
  },
};

export const concernSentences: Readonly<Record<ConcernStatus, Words>> = {
  raised: {
    en: 'A side has raised it, and nobody has answered yet.',
    es: 'Una parte la ha expresado y nadie ha respondido aún.',
    zh: '一方已提出关切，尚无答复。',
  },
  answered: {
    en: 'There is an answer to which the side that raised it has not spoken.',
    es: 'Hay una respuesta sobre la que no se ha pronunciado la parte que la expresó.',
    zh: '已有答复，提出关切的一方尚未对此表态。',
  },
  accommodated: {
    en: 'The side that raised it says that it is met.',
    es: 'La parte que la expresó dice que está atendida.',
    zh: '提出关切的一方表示关切已得到照顾。',
  },
  maintained: {
    en: 'The side that raised it maintains it in the knowledge of every answer.',
    es: 'La parte que la expresó la mantiene conociendo todas las respuestas.',
    zh: '提出关切的一方在知悉全部答复后仍予坚持。',
  },
  withdrawn: {
    en: 'The side that raised it has withdrawn it.',
    es: 'La parte que la expresó la ha retirado.',
    zh: '提出关切的一方已撤回。',
  },
  'without-effect': {
    en: 'It is addressed to nobody at this table, so nothing follows from it.',
    es: 'No se dirige a nadie de este grupo; de ella no se sigue nada.',
    zh: '其对象不在本工作组，不产生任何结果。',
  },
  disputed: {
    en: 'Two checkpoints of one log do not agree, so what that log says is not counted until its recovery key names the branch.',
    es: 'Dos puntos de verificación de un mismo registro no coinciden; lo que dice no cuenta hasta que su clave de recuperación nombre la rama.',
    zh: '同一记录簿的两个检查点不一致，在其恢复密钥指明分支之前，该记录簿的内容不予计入。',
  },
};

export const concernSaid: OfType = {
  'concern.raised': { en: 'Raised a concern', es: 'Expresó una preocupación', zh: '提出关切' },
  'concern.answered': {
    en: 'Answered the concern',
    es: 'Respondió a la preocupación',
    zh: '答复了关切',
  },
  'concern.settled': {
    en: 'Says that the concern is met',
    es: 'Dice que la preocupación está atendida',
    zh: '表示关切已得到照顾',
  },
  'concern.maintained': {
    en: 'Maintains the concern',
    es: 'Mantiene la preocupación',
    zh: '坚持关切',
  },
  'concern.withdrawn': {
    en: 'Withdrew the concern',
    es: 'Retiró la preocupación',
    zh: '撤回了关切',
  },
};

export const concernActions: OfType = {
  'concern.raised': { en: 'Raise a concern', es: 'Expresar una preocupación', zh: '提出关切' },
  'concern.answered': { en: 'Answer', es: 'Responder', zh: '答复' },
  'concern.settled': {
    en: 'Say that it is met',
    es: 'Decir que está atendida',
    zh: '表示已得到照顾',
  },
  'concern.maintained': { en: 'Maintain it', es: 'Mantenerla', zh: '予以坚持' },
  'concern.withdrawn': { en: 'Withdraw', es: 'Retirar', zh: '撤回' },
};

export const concernMeanings: OfType = {
  'concern.raised': {
    en: 'You say what your side is concerned about. It accuses nobody and starts no clock.',
    es: 'Dice qué preocupa a su parte. No acusa a nadie y no hace correr ningún plazo.',
    zh: '本方说明所关切的事项，不构成对任何一方的指责，也不起算期限。',
  },
  'concern.answered': {
    en: 'You answer the concern. Whether it is met is for the side that raised it to say.',
    es: 'Responde a la preocupación. Si está atendida lo dice la parte que la expresó.',
    zh: '本方答复该关切。是否已得到照顾，由提出方表示。',
  },
  'concern.settled': {
    en: 'You say that your concern is met. You may still maintain it later.',
    es: 'Dice que su preocupación está atendida. Aún podrá mantenerla más adelante.',
    zh: '本方表示关切已得到照顾，此后仍可坚持。',
  },
  'concern.maintained': {
    en: 'You maintain your concern after what was answered.',
    es: 'Mantiene su preocupación después de lo respondido.',
    zh: '本方在得到答复后仍坚持关切。',
  },
  'concern.withdrawn': {
    en: 'You withdraw the concern. What was said stays on record.',
    es: 'Retira la preocupación. Lo declarado sigue en el registro.',
    zh: '本方撤回关切。此前的陈述仍保留在记录中。',
  },
};

export const responseWords: Readonly<Record<Response, Words>> = {
  accommodated: {
    en: 'Offers to accommodate it',
    es: 'Ofrece atenderla',
    zh: '愿予照顾',
  },
  'accommodated-in-part': {
    en: 'Offers to accommodate it in part',
    es: 'Ofrece atenderla en parte',
    zh: '愿予部分照顾',
  },
  noted: { en: 'Takes note', es: 'Toma nota', zh: '已注意到' },
  'not-accommodated': {
    en: 'Does not accommodate it',
    es: 'No la atiende',
    zh: '不予照顾',
  },
};

export const concernOwed = {
  'answer-concern': {
    en: 'An answer to this concern',
    es: 'Respuesta a esta preocupación',
    zh: '答复本关切',
  },
  'say-whether-met': {
    en: 'Whether the answer meets your concern',
    es: 'Si la respuesta atiende su preocupación',
    zh: '答复是否照顾了本方关切',
  },
} as const satisfies WordsOf;

export const concernKept = {
  'nothing-raised': {
    en: 'no concern had been raised',
    es: 'no se había expresado ninguna preocupación',
    zh: '此前并无关切提出',
  },
  'withdrawn-already': {
    en: 'the concern had been withdrawn already',
    es: 'la preocupación ya se había retirado',
    zh: '该关切此前已撤回',
  },
} as const satisfies WordsOf;

export const concernLabels = {
  to: { en: 'To', es: 'A', zh: '致' },
  about: { en: 'About the record', es: 'Sobre el expediente', zh: '所涉记录' },
  statement: { en: 'About the statement', es: 'Sobre la declaración', zh: '所涉陈述' },
  party: { en: 'Party', es: 'Parte', zh: '当事方' },
  seq: { en: 'Place in its log', es: 'Lugar en su registro', zh: '在其记录簿中的序号' },
  response: { en: 'Answer', es: 'Respuesta', zh: '答复' },
  answer: { en: 'Speaks to the answer', es: 'Se refiere a la respuesta', zh: '所针对的答复' },
  through: { en: 'Met by the record', es: 'Atendida por el expediente', zh: '据以照顾的记录' },
  by: { en: 'By', es: 'A más tardar', zh: '最迟日期' },
  subject: { en: 'Subject', es: 'Asunto', zh: '事由' },
} as const satisfies WordsOf;
