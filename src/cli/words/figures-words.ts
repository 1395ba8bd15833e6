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

export const recordsAgeing = {
  summary: {
    en: 'Shows how long answers, words on texts and receipts have waited, of each group, area and party, beside that party’s own pace before.',
    es: 'Muestra cuánto llevan esperando respuestas, posiciones sobre textos y acuses, por grupo, ámbito y parte, junto al ritmo anterior de esa misma parte.',
    zh: '按工作组、领域和当事方显示答复、对文本的表态及回执的等待时长，并与该方以往的速度对照。',
  },
  details: {
    en: 'The last 30 days, with what still waits, against the 180 days before. Counted by this node from what it holds; no other party sees it, and it compares a party with itself alone. It shows silence, not the reasons for it. What a declared suspension holds is left out.',
    es: 'Los últimos 30 días, con lo que aún espera, frente a los 180 anteriores. Lo cuenta este nodo con lo que tiene; ninguna otra parte lo ve, y cada parte se compara solo consigo misma. Muestra la falta de respuesta, no sus motivos. Lo que retiene una suspensión declarada queda fuera.',
    zh: '最近 30 天（含仍在等待的）与此前 180 天对照。由本节点根据所持内容统计，其他各方均看不到；每一方只与其自身比较。只显示未答复的情况，不说明原因。因已宣布的暂停而停止的不计入。',
  },
  options: { group: onlyThisGroup },
  examples: [
    ['records ageing', { en: 'of every group', es: 'de todos los grupos', zh: '所有工作组' }],
    [
      'records ageing --group 3f --json',
      {
        en: 'of one group, for a script',
        es: 'de un grupo, para un programa',
        zh: '某一工作组，供程序使用',
      },
    ],
  ],
} as const satisfies CommandWords;

export const nothingWaits: Words = {
  en: 'Nothing waits, and nothing ended lately.\n',
  es: 'Nada espera, y nada ha terminado en los últimos tiempos.\n',
  zh: '目前没有等待事项，近期也没有结束的事项。\n',
};
export const slower: Words = { en: 'slower', es: 'más lento', zh: '放缓' };
export const waitWords: Readonly<Record<'answer' | 'text' | 'receipt', Words>> = {
  answer: { en: 'answer', es: 'respuesta', zh: '答复' },
  text: { en: 'word on a text', es: 'posición sobre un texto', zh: '对文本表态' },
  receipt: { en: 'receipt', es: 'acuse', zh: '回执' },
};
export const ageingNote: Words = {
  en: 'In days. Ageing shows silence, not intent; no other party sees this.\n',
  es: 'En días. El envejecimiento muestra la falta de respuesta, no la intención; ninguna otra parte lo ve.\n',
  zh: '单位：天。等待时长只显示未答复的情况，不表明意图；其他各方均看不到。\n',
};
export const ageingHeads: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['Group', 'Waits for', 'Area', 'Party', 'Waiting', 'Median', 'Longest'],
    ...['Last 30 days', '180 before', 'Ratio', ''],
  ],
  es: [
    ...['Grupo', 'Espera', 'Ámbito', 'Parte', 'En espera', 'Mediana', 'La más larga'],
    ...['Últimos 30 días', '180 anteriores', 'Razón', ''],
  ],
  zh: [
    ...['工作组', '等待', '领域', '当事方', '等待中', '中位数', '最长'],
    ...['最近 30 天', '此前 180 天', '比值', ''],
  ],
};
