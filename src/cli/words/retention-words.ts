import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { reasonAtHome, yes } from './usage-words.ts';

export const contentHold = {
  summary: {
    en: 'Keeps an own content from being erased: a legal hold; --lift ends it.',
    es: 'Impide que se borre un contenido propio: retención legal; --lift la termina.',
    zh: '使本方的某项内容不被清除：法律保全；加 --lift 解除。',
  },
  details: {
    en:
      'While it stands, neither a command nor the schedule erases the content, whatever the retention of the terms says. ' +
      'Placing and lifting it are decisions on record in the national log. The other members do not learn of it.',
    es:
      'Mientras dure, ni una orden ni el calendario borran el contenido, diga lo que diga la conservación de los términos. ' +
      'Imponerla y levantarla son decisiones que constan en el registro nacional. Los demás miembros no lo saben.',
    zh:
      '保全期间，无论章程的保存期限如何规定，命令和定期清除均不清除该内容。' +
      '作出和解除保全的决定均记入本国记录簿。其他成员不会得知。',
  },
  options: {
    lift: { en: 'lift the hold', es: 'levantar la retención', zh: '解除保全' },
    reason: reasonAtHome,
  },
  examples: [
    [
      'content hold 3f2a 17 --reason "Court of appeal, file 12/2027"',
      {
        en: 'keep the content of statement 17',
        es: 'conservar el contenido de la declaración 17',
        zh: '保全第 17 条陈述的内容',
      },
    ],
    [
      'content hold 3f2a 17 --lift --reason "File closed"',
      { en: 'end the hold', es: 'terminar la retención', zh: '解除保全' },
    ],
  ],
} as const satisfies CommandWords;

export const retentionShow = {
  summary: {
    en: "Shows own contents whose time is over by the terms' retention, and what keeps them.",
    es: 'Muestra los contenidos propios cuyo tiempo ha vencido según la conservación de los términos, y qué los retiene.',
    zh: '显示按章程保存期限已到期的本方内容，以及因何仍予保留。',
  },
  details: {
    en:
      'Retention counts from the day on which a statement was made. ' +
      'What is on hold, or stands on a record that is open (a clock runs, an answer is owed), stays until that is over.',
    es:
      'La conservación cuenta desde el día en que se hizo la declaración. ' +
      'Lo que está retenido, o figura en un expediente abierto (corre un plazo, se debe una respuesta), queda hasta que eso termine.',
    zh:
      '保存期限自作出陈述之日起算。' +
      '处于保全之中的，或所属记录尚未了结的（期限正在计算、尚待答复），保留至其结束为止。',
  },
  options: {
    within: {
      en: 'also what will be due so soon (default: 14)',
      es: 'también lo que vencerá en esos días (por omisión: 14)',
      zh: '并列出若干天内到期的内容（默认：14）',
    },
  },
  examples: [
    ['retention show', { en: 'in every group', es: 'en todos los grupos', zh: '全部工作组' }],
    [
      'retention show 3f2a --within 90 --json',
      {
        en: 'in one group, with what will be due within 90 days',
        es: 'en un grupo, con lo que vencerá en 90 días',
        zh: '一个工作组，并列出 90 天内到期的内容',
      },
    ],
  ],
} as const satisfies CommandWords;

export const retentionErase = {
  summary: {
    en: 'Erases own contents whose time is over, after showing them.',
    es: 'Borra los contenidos propios cuyo tiempo ha vencido, tras mostrarlos.',
    zh: '先显示、再清除已到期的本方内容。',
  },
  options: { yes },
  examples: [
    [
      'retention erase 3f2a',
      { en: 'see them, and be asked', es: 'verlos y que se pregunte', zh: '查看后再确认' },
    ],
    [
      'retention erase 3f2a --yes --json',
      { en: 'for a script', es: 'para un programa', zh: '供程序使用' },
    ],
  ],
} as const satisfies CommandWords;

export const retentionStart = {
  summary: {
    en: 'From now on the running node erases own contents of a group when they are due.',
    es: 'Desde ahora el nodo en marcha borra los contenidos propios de un grupo cuando vencen.',
    zh: '从此由运行中的节点在到期时清除本方在某工作组的内容。',
  },
  details: {
    en:
      'Each erasure is an act that every member sees. What is on hold or open stays. ' +
      'entente retention show and doctor list what will be due within 14 days, so that a hold can be placed in time.',
    es:
      'Cada borrado es un acto que ven todos los miembros. Lo retenido o abierto queda. ' +
      'entente retention show y doctor listan lo que vencerá en 14 días, para que pueda retenerse a tiempo.',
    zh:
      '每次清除都是全体成员可见的行为。处于保全之中或尚未了结的予以保留。' +
      'entente retention show 和 doctor 会列出 14 天内到期的内容，以便及时作出保全。',
  },
  options: { reason: reasonAtHome },
  examples: [
    [
      'retention start 3f2a --reason "Records schedule 4.2"',
      {
        en: 'by a rule of this party',
        es: 'por una norma de esta parte',
        zh: '依据本方的规定',
      },
    ],
  ],
} as const satisfies CommandWords;

export const retentionStop = {
  summary: {
    en: 'The node no longer erases by itself; what is due is listed until a command erases it.',
    es: 'El nodo ya no borra por sí mismo; lo vencido se lista hasta que una orden lo borre.',
    zh: '节点不再自行清除；到期内容列出备查，直至以命令清除。',
  },
  options: { reason: reasonAtHome },
  examples: [
    [
      'retention stop 3f2a --reason "Inquiry announced"',
      {
        en: 'nothing is to be erased for now',
        es: 'por ahora no se borra nada',
        zh: '暂不清除任何内容',
      },
    ],
  ],
} as const satisfies CommandWords;

export const notDays = (text: string): Words => ({
  en: `--within is a number of days from 0 to 9999, not ${text}`,
  es: `--within es un número de días de 0 a 9999, no ${text}`,
  zh: `--within 应为 0 至 9999 的天数，而非 ${text}`,
});

export const decided: Words = { en: 'decided', es: 'decidido', zh: '决定' };
export const onRecord: Words = { en: 'on record', es: 'consta en', zh: '记录于' };
export const mayBeErased = (seq: string): Words => ({
  en: `${seq} may be erased again`,
  es: `${seq} puede volver a borrarse`,
  zh: `第 ${seq} 条可重新清除`,
});
export const isKept = (seq: string): Words => ({
  en: `${seq} is kept`,
  es: `${seq} se conserva`,
  zh: `第 ${seq} 条予以保全`,
});
export const nodeErases: Words = {
  en: 'the node erases what is due by itself',
  es: 'el nodo borra por sí mismo lo que vence',
  zh: '节点自行清除到期内容',
};
export const onlyCommandErases: Words = {
  en: 'only a command erases',
  es: 'solo borra una orden',
  zh: '只能以命令清除',
};

export const group: Words = { en: 'group', es: 'grupo', zh: '工作组' };
export const keptFor: Words = {
  en: 'contents are kept',
  es: 'los contenidos se conservan',
  zh: '内容保存期限',
};
export const days = (count: number): Words => ({
  en: `${count} days`,
  es: `${count} días`,
  zh: `${count} 天`,
});
export const erased: Words = { en: 'erased', es: 'borrado', zh: '清除' };
export const bySchedule = (since: string): Words => ({
  en: `by schedule, since ${since}`,
  es: `según calendario, desde ${since}`,
  zh: `定期清除，自 ${since} 起`,
});
export const byCommand: Words = { en: 'by command only', es: 'solo por orden', zh: '仅以命令清除' };
export const onHold: Words = { en: 'on hold', es: 'retenido', zh: '保全' };
export const nothing: Words = { en: 'nothing', es: 'nada', zh: '无' };
export const nothingDue: Words = {
  en: 'Nothing is due.\n',
  es: 'No vence nada.\n',
  zh: '没有到期内容。\n',
};
export const held = (reason: string): Words => ({
  en: `on hold: ${reason}`,
  es: `retenido: ${reason}`,
  zh: `保全：${reason}`,
});
export const isOpen: Words = {
  en: 'the record is open',
  es: 'el expediente está abierto',
  zh: '所属记录尚未了结',
};
export const thereAreMore: Words = {
  en: 'There are more.\n',
  es: 'Hay más.\n',
  zh: '还有更多。\n',
};
export const heading: readonly Words[] = [
  { en: 'SEQ', es: 'NÚM.', zh: '序号' },
  { en: 'STATEMENT', es: 'DECLARACIÓN', zh: '陈述' },
  { en: 'RECORD', es: 'EXPEDIENTE', zh: '记录' },
  { en: 'DUE', es: 'VENCE', zh: '到期' },
  { en: 'KEPT BY', es: 'LO RETIENE', zh: '保留原因' },
];
export const contents = (count: number): Words => ({
  en: `${count} contents`,
  es: `${count} contenidos`,
  zh: `${count} 项内容`,
});
export const byStatements: Words = {
  en: 'by the statements',
  es: 'por las declaraciones',
  zh: '依据的陈述',
};
export const none: Words = { en: 'none', es: 'ninguna', zh: '无' };
