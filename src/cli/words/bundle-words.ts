import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const bundleExport = {
  summary: {
    en: 'Writes a carried file for one party: everything it may hold, sealed to its key.',
    es: 'Escribe un archivo para llevar en mano a una parte: todo lo que puede tener, cifrado con su clave.',
    zh: '为某一方生成离线传递文件：包含其可持有的全部内容，并以其密钥加密。',
  },
  details: {
    en:
      'For a line that goes one way, or none. The file is encrypted with age to that party alone. It may be carried by anyone, and imported twice or out of order; ' +
      'the receiver is told what is missing. What does not fit one file goes into a second (…-2.entente), and so on.',
    es:
      'Para una línea de un solo sentido, o ninguna. El archivo se cifra con age solo para esa parte. Puede llevarlo cualquiera e importarse dos veces o en desorden; ' +
      'al receptor se le dice qué falta. Lo que no cabe en un archivo va a un segundo (…-2.entente), y así sucesivamente.',
    zh:
      '用于联络渠道为单向或没有联络渠道的情形。文件以 age 加密，仅该方能够打开；可由任何人携带，可重复或乱序导入，接收方会得知缺少什么。' +
      '一个文件容纳不下的，写入第二个（…-2.entente），依此类推。',
  },
  options: {
    out: {
      en: 'where to write (default: to-PARTY-TIME.entente)',
      es: 'dónde escribir (por omisión: to-PARTY-TIME.entente)',
      zh: '写入位置（默认：to-PARTY-TIME.entente）',
    },
    group: {
      en: 'only this group; may be repeated',
      es: 'solo este grupo; puede repetirse',
      zh: '仅限该工作组；可重复',
    },
  },
  examples: [
    [
      'bundle export xc',
      {
        en: 'all that xc may hold',
        es: 'todo lo que xc puede tener',
        zh: 'xc 可持有的全部内容',
      },
    ],
    [
      'bundle export xc --group 3f2a -o to-xc.entente',
      {
        en: 'one group, to a named file',
        es: 'un grupo, en un archivo con nombre',
        zh: '单个工作组，写入指定文件',
      },
    ],
  ],
} as const satisfies CommandWords;

export const bundleImport = {
  summary: {
    en: 'Takes up carried files, bundle by bundle, and says how far every log now reaches.',
    es: 'Incorpora archivos llevados en mano, paquete a paquete, y dice hasta dónde llega ahora cada registro.',
    zh: '逐个数据包接收离线传递文件，并说明各记录簿现已到达何处。',
  },
  options: {},
  examples: [
    [
      'bundle import to-xa-20261123T1940.entente',
      { en: 'one file', es: 'un archivo', zh: '一个文件' },
    ],
    [
      'bundle import /media/stick/*.entente',
      {
        en: 'all that a stick holds, in any order',
        es: 'todo lo que trae una memoria, en cualquier orden',
        zh: '存储棒上的全部文件，次序不限',
      },
    ],
  ],
} as const satisfies CommandWords;

export const written = (path: string, bytes: number, party: string): Words => ({
  en: `${path}: ${bytes} bytes, for ${party} only\n`,
  es: `${path}: ${bytes} bytes, solo para ${party}\n`,
  zh: `${path}：${bytes} 字节，仅供 ${party} 打开\n`,
});
export const fromMade = (file: string, from: string, made: string): Words => ({
  en: `${file}: from ${from}, made ${made}\n`,
  es: `${file}: de ${from}, hecho ${made}\n`,
  zh: `${file}：来自 ${from}，制作于 ${made}\n`,
});
export const nothingOfOurs: Words = {
  en: 'It holds nothing of a group of this node.\n',
  es: 'No contiene nada de un grupo de este nodo.\n',
  zh: '其中没有本节点任何工作组的内容。\n',
};
export const heading: readonly Words[] = [
  { en: 'GROUP', es: 'GRUPO', zh: '工作组' },
  { en: 'LOG OF', es: 'REGISTRO DE', zh: '记录簿所属' },
  { en: 'RESULT', es: 'RESULTADO', zh: '结果' },
  { en: 'NEW', es: 'NUEVAS', zh: '新增' },
  { en: 'REACHES', es: 'LLEGA A', zh: '到达' },
  { en: 'MISSING', es: 'FALTA', zh: '缺少' },
];
export const fine: Words = { en: 'ok', es: 'bien', zh: '正常' };
export const range = (from: number, to: number): Words => ({
  en: `${from} to ${to}`,
  es: `${from} a ${to}`,
  zh: `${from} 至 ${to}`,
});
export const contentOf = (seq: number): Words => ({
  en: `the content of ${seq}`,
  es: `el contenido de ${seq}`,
  zh: `第 ${seq} 条的内容`,
});
