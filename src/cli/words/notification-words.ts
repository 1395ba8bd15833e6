import { notShippedReasons, objectionReasons } from '#desks/notifications/statements.ts';
import { statuses } from '#desks/notifications/view.ts';
import type { Words } from '#kernel/language.ts';
import { acts } from '../answer-acts.ts';
import type { CommandWords } from '../command.ts';
import { authorityOption, onlyThisGroup } from './usage-words.ts';

export const notificationsList = {
  summary: {
    en: 'Lists notifications, the newest change first, or by due date what this party owes.',
    es: 'Lista notificaciones, primero el cambio más reciente, o por vencimiento lo que debe esta parte.',
    zh: '列出通知，最近变动者在前；或按到期日列出本方待办事项。',
  },
  details: {
    en: `The states:\n  ${statuses.join(', ')}`,
    es: `Los estados:\n  ${statuses.join(', ')}`,
    zh: `状态：\n  ${statuses.join(', ')}`,
  },
  options: {
    owed: {
      en: 'only those on which this party owes something, by due date',
      es: 'solo aquellas en las que esta parte debe algo, por vencimiento',
      zh: '仅列本方有待办事项者，按到期日排列',
    },
    status: { en: 'only these states', es: 'solo estos estados', zh: '仅限这些状态' },
    group: onlyThisGroup,
    text: {
      en: 'only those that hold these words, in any language',
      es: 'solo las que contienen estas palabras, en cualquier idioma',
      zh: '仅列含有这些词语者，语言不限',
    },
    limit: {
      en: 'at most this many (default 50, at most 500)',
      es: 'como máximo tantas (por omisión 50, a lo sumo 500)',
      zh: '最多列出数目（默认 50，上限 500）',
    },
    after: {
      en: 'go on where a page ended (its "next")',
      es: 'seguir donde terminó una página (su «next»)',
      zh: '从上一页末尾（其“next”）继续',
    },
  },
  examples: [
    ['notifications list', { en: 'the newest', es: 'las más recientes', zh: '最近的通知' }],
    [
      'notifications list --owed',
      {
        en: 'what this party owes, by date',
        es: 'lo que debe esta parte, por fecha',
        zh: '本方待办事项，按日期排列',
      },
    ],
    [
      'notifications list --text 哌啶',
      {
        en: 'by a word in any language',
        es: 'por una palabra en cualquier idioma',
        zh: '以任一语言的词语查找',
      },
    ],
    [
      'notifications list --status objected --json',
      {
        en: 'one state, for a script',
        es: 'un estado, para un programa',
        zh: '某一状态，供程序使用',
      },
    ],
  ],
} as const satisfies CommandWords;

export const notificationsShow = {
  summary: {
    en: 'Shows one notification: its state, its clock, both sides, and who received what.',
    es: 'Muestra una notificación: su estado, su plazo, ambos lados y quién recibió qué.',
    zh: '显示一份通知：其状态、期限、双方陈述及各自收到的内容。',
  },
  details: {
    en: 'The record is named by its id, the beginning of it, or the exporting authority’s reference.',
    es: 'El expediente se indica por su identificador, el comienzo de este o la referencia de la autoridad exportadora.',
    zh: '记录以其标识、标识的开头或出口主管机关的编号指明。',
  },
  options: {},
  examples: [
    [
      'notifications show xa-4f',
      {
        en: 'by the beginning of its id',
        es: 'por el comienzo de su identificador',
        zh: '以标识的开头指明',
      },
    ],
    [
      'notifications show XA-2026-014 --json',
      {
        en: 'by its reference, for a script',
        es: 'por su referencia, para un programa',
        zh: '以编号指明，供程序使用',
      },
    ],
  ],
} as const satisfies CommandWords;

const actNames = `  ${Object.keys(acts).join(', ')}`;
const objections = `  ${objectionReasons.join(', ')}`;
const notShipped = `  ${notShippedReasons.join(', ')}`;

export const notificationsAnswer = {
  summary: {
    en: 'Says something about a notification: acknowledge, ask, object, dispatched, …',
    es: 'Declara algo sobre una notificación: acknowledge (acusar recibo), ask (preguntar), object (objetar), dispatched (enviada), …',
    zh: '就一份通知作出陈述：acknowledge（确认收到）、ask（询问）、object（提出异议）、dispatched（已发运）等。',
  },
  details: {
    en:
      `The acts:\n${actNames}\n` +
      `Only the importing authority objects; entente notifications show says what you may say now. Reasons of an objection:\n${objections}\n` +
      `Reasons of not-shipped:\n${notShipped}`,
    es:
      `Los actos:\n${actNames}\n` +
      `Solo objeta la autoridad importadora; entente notifications show dice lo que puede declarar ahora. Motivos de una objeción:\n${objections}\n` +
      `Motivos de not-shipped:\n${notShipped}`,
    zh:
      `可作的陈述：\n${actNames}\n` +
      `只有进口主管机关可提出异议；entente notifications show 会说明现在可作何陈述。异议的理由：\n${objections}\n` +
      `not-shipped 的理由：\n${notShipped}`,
  },
  options: {
    reason: {
      en: 'of object and not-shipped',
      es: 'de object y not-shipped',
      zh: '用于 object 和 not-shipped',
    },
    question: {
      en: 'what is asked, in one word (end-use)',
      es: 'qué se pregunta, en una palabra (end-use)',
      zh: '所询问的事项，一个词（如 end-use）',
    },
    concern: {
      en: 'what the concern is, in one word',
      es: 'cuál es la preocupación, en una palabra',
      zh: '所关切的事项，一个词',
    },
    until: {
      en: 'of more-time and give-time',
      es: 'de more-time y give-time',
      zh: '用于 more-time 和 give-time',
    },
    on: {
      en: 'of dispatched, arrived and returned',
      es: 'de dispatched, arrived y returned',
      zh: '用于 dispatched、arrived 和 returned',
    },
    text: {
      en: 'in words, in the language of --lang',
      es: 'en palabras, en el idioma de --lang',
      zh: '文字说明，所用语言即 --lang 的语言',
    },
    net: {
      en: 'what went or arrived, such as 1="25 kg"; may be repeated',
      es: 'lo que salió o llegó, como 1="25 kg"; puede repetirse',
      zh: '发出或到达的数量，如 1="25 kg"；可重复',
    },
    content: {
      en: 'the whole content, as JSON',
      es: 'el contenido entero, en JSON',
      zh: '完整内容，JSON 格式',
    },
    authority: authorityOption,
  },
  examples: [
    [
      'notifications answer xa-4f acknowledge',
      { en: 'it has been received', es: 'se ha recibido', zh: '确认收到' },
    ],
    [
      'notifications answer xa-4f object --reason consignee-unknown --text "No such firm is registered."',
      {
        en: 'an objection, with its reason and words',
        es: 'una objeción, con su motivo y palabras',
        zh: '附理由和文字说明的异议',
      },
    ],
    [
      'notifications answer xa-4f ask --question end-use --text "What will it be used for?"',
      { en: 'a question', es: 'una pregunta', zh: '询问' },
    ],
    [
      'notifications answer xa-4f dispatched --on 2026-12-20 --net 1="25 kg"',
      {
        en: 'what left, and when',
        es: 'qué salió y cuándo',
        zh: '发运的数量和日期',
      },
    ],
  ],
} as const satisfies CommandWords;

export const inAll = (total: number, next: string): Words => ({
  en: `${total} in all; go on with --after ${next}\n`,
  es: `${total} en total; siga con --after ${next}\n`,
  zh: `共 ${total} 份；继续请加 --after ${next}\n`,
});
export const notAnAct = (name: string): Words => ({
  en: `<act> is one of ${Object.keys(acts).join(', ')}, not ${name}`,
  es: `<act> es uno de ${Object.keys(acts).join(', ')}, no ${name}`,
  zh: `<act> 应为 ${Object.keys(acts).join(', ')} 之一，而非 ${name}`,
});
export const actNeeds = (act: string, option: string): Words => ({
  en: `${act} needs --${option}`,
  es: `${act} necesita --${option}`,
  zh: `${act} 须附 --${option}`,
});
export const noOpenQuestion: Words = {
  en: 'no question about this notification is open',
  es: 'no hay ninguna pregunta abierta sobre esta notificación',
  zh: '该通知没有待答复的询问',
};
export const contentAlone: Words = {
  en: '--content is the whole content: leave out --text and --net',
  es: '--content es el contenido entero: omita --text y --net',
  zh: '--content 为完整内容：请勿再加 --text 和 --net',
};
export const netForm = (pair: string): Words => ({
  en: `--net is LINE=MASS, such as 1="25 kg", not ${pair}`,
  es: `--net es LINE=MASS, como 1="25 kg", no ${pair}`,
  zh: `--net 应为 LINE=MASS，如 1="25 kg"，而非 ${pair}`,
});
export const goodsErased: Words = { en: '(erased)', es: '(borrado)', zh: '（已清除）' };
