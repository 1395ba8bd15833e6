import type { Language, Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { onlyThisGroup } from './usage-words.ts';

export const recordsFigures = {
  summary: {
    en: "Counts how the sides answer each other's requests: answered, in time, late, open, and in how many days.",
    es: 'Cuenta cómo se responden las partes: solicitudes respondidas, a tiempo, tarde, pendientes y en cuántos días.',
    zh: '统计各方相互答复请求的情况：已答复、按期、逾期、待答复及所需天数。',
  },
  details: {
    en: 'Counted by this node from what it holds; no other party sees it. Days are whole days from receipt to answer, the middle of all.',
    es: 'Lo cuenta este nodo con lo que tiene; ninguna otra parte lo ve. Los días son enteros, del acuse a la respuesta, y se da la mediana.',
    zh: '由本节点根据所持内容统计，其他各方均看不到。天数为自收到至答复的整日数，取中位数。',
  },
  options: { group: onlyThisGroup },
  examples: [
    ['records figures', { en: 'of every group', es: 'de todos los grupos', zh: '所有工作组' }],
    [
      'records figures --group 3f --json',
      {
        en: 'of one group, for a script',
        es: 'de un grupo, para un programa',
        zh: '某一工作组，供程序使用',
      },
    ],
  ],
} as const satisfies CommandWords;

export const noRequest: Words = {
  en: 'No request has been made.\n',
  es: 'No se ha formulado ninguna solicitud.\n',
  zh: '尚无请求。\n',
};

export const figureHeads: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['From and to', 'Kind', 'Requests', 'Answered', 'Refused', 'In time', 'Late'],
    ...['Overdue', 'Open', 'Withdrawn', 'Days'],
  ],
  es: [
    ...['De y a', 'Clase', 'Solicitudes', 'Respondidas', 'Denegadas', 'A tiempo', 'Tarde'],
    ...['Vencidas', 'Pendientes', 'Retiradas', 'Días'],
  ],
  zh: [
    ...['双方', '类别', '请求', '已答复', '拒绝', '按期', '逾期答复'],
    ...['逾期未复', '待答复', '已撤回', '天数'],
  ],
};
