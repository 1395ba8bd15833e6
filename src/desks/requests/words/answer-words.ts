/** What each answer says, one by one, for whoever is to choose between them. */
import type { Words } from '#kernel/language.ts';
import type { Kind, Outcome, outcomesOf } from '../outcomes.ts';

/** The answers of each kind, as the desk has them: any other list is a type error. */
export const answersOf: typeof outcomesOf = {
  information: ['provided', 'nothing-held', 'refused'],
  assistance: ['given', 'not-possible', 'refused'],
  feedback: ['acted-on', 'in-use', 'nothing-found', 'not-followed-up', 'refused'],
  permission: ['granted', 'refused'],
  'return-or-destroy': ['done', 'used', 'sealed', 'refused'],
  correction: ['corrected', 'noted', 'refused'],
};
export const kinds = Object.keys(answersOf) as readonly Kind[];

export const answerMeanings: Readonly<Record<Outcome, Words>> = {
  provided: {
    en: 'You give what was asked for, in this answer or in the record that you name.',
    es: 'Entrega lo solicitado, en esta respuesta o en el expediente que indica.',
    zh: '在本答复或所指明的记录中提供所请求的内容。',
  },
  'nothing-held': {
    en: 'You looked, and hold nothing of the kind.',
    es: 'Ha buscado y no tiene nada al respecto.',
    zh: '经查，本方未掌握相关信息。',
  },
  given: {
    en: 'You have done what was asked, or do it now.',
    es: 'Ha hecho lo solicitado o lo hace ahora.',
    zh: '本方已经或正在提供所请求的协助。',
  },
  'not-possible': {
    en: 'You would help, and cannot.',
    es: 'Ayudaría, pero no puede.',
    zh: '本方愿意协助，但无法办理。',
  },
  'acted-on': {
    en: 'The tip led to something: say to what, as far as you can.',
    es: 'La pista dio resultado: diga cuál, en lo posible.',
    zh: '线索已产生结果，请尽可能说明。',
  },
  'in-use': {
    en: 'The tip is being worked on, and nothing can be told yet.',
    es: 'Se trabaja en la pista y aún no puede comunicarse nada.',
    zh: '线索正在核查，暂无可告知的情况。',
  },
  'nothing-found': {
    en: 'The tip was followed up, and nothing was found.',
    es: 'Se dio seguimiento a la pista y no se encontró nada.',
    zh: '线索已核查，未发现情况。',
  },
  'not-followed-up': {
    en: 'The tip was not followed up. A reason helps the next one.',
    es: 'No se dio seguimiento a la pista. Un motivo ayuda a la siguiente.',
    zh: '线索未予核查。说明原因有助于今后的线索。',
  },
  granted: {
    en: 'You permit the use that was asked for and no other, under the conditions and until the day that you name.',
    es: 'Permite el uso solicitado y ningún otro, con las condiciones y hasta el día que indique.',
    zh: '仅许可所请求的用途，适用本方所列条件和截止日期。',
  },
  done: {
    en: 'All that you held outside the logs was returned or destroyed: copies, files, notes.',
    es: 'Todo lo que tenía fuera de los registros se devolvió o destruyó: copias, archivos, notas.',
    zh: '记录簿以外所持有的副本、文件和笔记均已退还或销毁。',
  },
  used: {
    en: 'It was used already, in the proceeding that you name, and cannot be taken back from there.',
    es: 'Ya se utilizó en el procedimiento que indica y no puede retirarse de él.',
    zh: '已在所指明的程序中使用，无法从中收回。',
  },
  sealed: {
    en: 'The law requires you to keep it: it is sealed, and nobody works with it, until the day that you name if there is one.',
    es: 'La ley le obliga a conservarlo: queda bajo resguardo y nadie trabaja con ello, hasta el día que indique si lo hay.',
    zh: '依法须予保全：现已封存，任何人不得使用；如有截止日期请注明。',
  },
  corrected: {
    en: 'You made the statement anew, as it should have been.',
    es: 'Formuló de nuevo la declaración, como debía ser.',
    zh: '本方已按应有内容重新作出陈述。',
  },
  noted: {
    en: 'What the other side says stands beside the statement, which you keep.',
    es: 'Lo que dice la otra parte consta junto a la declaración, que usted mantiene.',
    zh: '对方的意见附注于原陈述之旁，原陈述保留。',
  },
  refused: {
    en: 'You refuse, for a reason that you name.',
    es: 'Deniega la solicitud por un motivo que indica.',
    zh: '本方拒绝，并指明理由。',
  },
};

/** What no status can say by itself. */
export const silenceWords: Words = {
  en: 'Silence never permits onward use: nothing may be passed on or used otherwise until the side that is asked has granted it.',
  es: 'El silencio nunca permite un uso ulterior: nada puede transmitirse ni usarse de otro modo hasta que la parte requerida lo conceda.',
  zh: '未答复绝不构成再使用许可：在被请求方许可之前，不得转交或另作他用。',
};
