import type { ErasableView } from '#api/contract-operate.ts';
import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { yes } from './usage-words.ts';

export const contentErase = {
  summary: {
    en: "Erases contents of this party's own statements, here and at every member.",
    es: 'Borra contenidos de declaraciones propias de esta parte, aquí y en cada miembro.',
    zh: '清除本方陈述的内容，包括本节点和各成员所持的内容。',
  },
  details: {
    en:
      'Names them by their place in our log, or all of one notification with --record. First shows what each is, who has receipted it and what erasing does, and asks. ' +
      'The act (that something was said, and when) stays for ever. A notice whose clock runs is refused unless --end-clocks says that its clock shall end, as a withdrawal ends it; a content on hold is always refused.',
    es:
      'Se indican por su lugar en nuestro registro, o todos los de una notificación con --record. Primero muestra qué es cada uno, quién acusó recibo y qué hace el borrado, y pregunta. ' +
      'El acto (que se dijo algo, y cuándo) queda para siempre. Una notificación cuyo plazo corre se rechaza salvo que --end-clocks diga que el plazo termine, como lo termina una retirada; un contenido retenido se rechaza siempre.',
    zh:
      '以其在本方记录簿中的序号指明，或以 --record 指明某份通知的全部内容。先显示每项内容为何、何方已出具回执、清除有何后果，然后询问。' +
      '行为本身（曾有陈述及其时间）永久保留。期限正在计算的通知会被拒绝，除非以 --end-clocks 表明其期限如同撤回一样终止；处于保全之中的内容一律拒绝清除。',
  },
  options: {
    record: {
      en: 'all own contents of this notification',
      es: 'todos los contenidos propios de esta notificación',
      zh: '该通知中本方的全部内容',
    },
    'end-clocks': {
      en: 'also erase notices whose clock is running',
      es: 'borrar también notificaciones cuyo plazo corre',
      zh: '期限正在计算的通知也予清除',
    },
    yes,
  },
  examples: [
    [
      'content erase 3f2a 17 18',
      { en: 'two, by their places', es: 'dos, por su lugar', zh: '以序号指明的两项' },
    ],
    [
      'content erase 3f2a --record xa-4f',
      {
        en: 'all of one notification',
        es: 'todos los de una notificación',
        zh: '某份通知的全部内容',
      },
    ],
    [
      'content erase 3f2a 17 --end-clocks --yes --json',
      {
        en: 'for a script, even if its clock runs',
        es: 'para un programa, aunque corra su plazo',
        zh: '供程序使用，即使期限正在计算',
      },
    ],
  ],
} as const satisfies CommandWords;

export const contentErased = {
  summary: {
    en: 'Shows what each party has erased of its own statements, by which act and when.',
    es: 'Muestra qué ha borrado cada parte de sus propias declaraciones, con qué acto y cuándo.',
    zh: '显示各方以何行为、于何时清除了自己哪些陈述的内容。',
  },
  options: {},
  examples: [
    ['content erased 3f2a', { en: 'all parties', es: 'todas las partes', zh: '全部当事方' }],
    [
      'content erased 3f2a xc --json',
      {
        en: 'one party, for a script',
        es: 'una parte, para un programa',
        zh: '某一方，供程序使用',
      },
    ],
  ],
} as const satisfies CommandWords;

export const eitherPlacesOrRecord: Words = {
  en: 'name either places in our log, or one notification with --record',
  es: 'indique lugares en nuestro registro o una notificación con --record',
  zh: '请指明本方记录簿中的序号，或以 --record 指明一份通知，二者择一',
};
export const noContentLeft: Words = {
  en: 'this party has no content left on that record',
  es: 'a esta parte no le queda contenido en ese expediente',
  zh: '本方在该记录中已无内容',
};
export const atMost = (most: number, count: number): Words => ({
  en: `at most ${most} contents at once, not ${count}`,
  es: `como máximo ${most} contenidos a la vez, no ${count}`,
  zh: `一次最多 ${most} 项内容，而非 ${count} 项`,
});
export const notOfThisGroup: Words = {
  en: 'that notification is not of this group',
  es: 'esa notificación no es de este grupo',
  zh: '该通知不属于此工作组',
};
export const notAMember = (party: string): Words => ({
  en: `${party} is no member of this group; see entente group show`,
  es: `${party} no es miembro de este grupo; vea entente group show`,
  zh: `${party} 不是该工作组成员；请看 entente group show`,
});

export const erased: Words = { en: 'erased', es: 'borrado', zh: '已清除' };
export const contents = (count: number): Words => ({
  en: `${count} contents`,
  es: `${count} contenidos`,
  zh: `${count} 项内容`,
});
export const byStatement: Words = {
  en: 'by the statement',
  es: 'por la declaración',
  zh: '依据的陈述',
};
export const inOurLog = (seq: number, time: string): Words => ({
  en: `${seq} in our log, ${time}`,
  es: `${seq} en nuestro registro, ${time}`,
  zh: `本方记录簿第 ${seq} 条，${time}`,
});
export const theMembers: Words = { en: 'the members', es: 'los miembros', zh: '各成员' };
export const deleteTheirs: Words = {
  en: 'delete theirs when they hold that statement',
  es: 'eliminan los suyos cuando tengan esa declaración',
  zh: '收到该陈述后删除其所持内容',
};
export const nobodyErased: Words = {
  en: 'Nobody has erased anything.\n',
  es: 'Nadie ha borrado nada.\n',
  zh: '尚无任何一方清除内容。\n',
};
export const heading: readonly Words[] = [
  { en: 'BY', es: 'POR', zh: '当事方' },
  { en: 'STATEMENT', es: 'DECLARACIÓN', zh: '陈述' },
  { en: 'SAID', es: 'DICHA', zh: '陈述时间' },
  { en: 'ERASED', es: 'BORRADO', zh: '已清除' },
];

/** What an erasure would do, before anything is done. */
export const warningHeading: readonly Words[] = [
  { en: 'SEQ', es: 'NÚM.', zh: '序号' },
  { en: 'STATEMENT', es: 'DECLARACIÓN', zh: '陈述' },
  { en: 'SAID', es: 'DICHA', zh: '陈述时间' },
  { en: 'RECORD', es: 'EXPEDIENTE', zh: '记录' },
  { en: 'STATE', es: 'ESTADO', zh: '状态' },
  { en: 'CONTENT', es: 'CONTENIDO', zh: '内容' },
  { en: 'RECEIPTED BY', es: 'ACUSARON RECIBO', zh: '已出具回执' },
  { en: '', es: '', zh: '' },
];
export const contentStates: Readonly<Record<ErasableView['content'], Words>> = {
  missing: { en: 'no such statement', es: 'no existe la declaración', zh: '没有该陈述' },
  terms: { en: 'terms', es: 'términos', zh: '章程' },
  held: { en: 'held', es: 'presente', zh: '持有' },
  hole: { en: 'missing', es: 'falta', zh: '缺少' },
  erased: { en: 'erased', es: 'borrado', zh: '已清除' },
  none: { en: 'none', es: 'ninguno', zh: '无' },
};
