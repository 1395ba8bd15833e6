import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const listsAdd = {
  summary: {
    en: 'Imports a list that this node screens against. Whole or not at all.',
    es: 'Importa una lista con la que coteja este nodo. Entera o nada.',
    zh: '导入本节点用于比对的名单。要么全部导入，要么不导入。',
  },
  details: {
    en:
      'Which lists a node screens against is its own party’s choice. The UN Security Council list (XML) is offered; others are imported by naming their format. ' +
      'An edition replaces the earlier one of its list. What is found stays at this node.',
    es:
      'Con qué listas coteja un nodo lo decide su propia parte. Se ofrece la lista del Consejo de Seguridad de las Naciones Unidas (XML); otras se importan indicando su formato. ' +
      'Una edición sustituye a la anterior de su lista. Lo que se encuentra queda en este nodo.',
    zh:
      '用哪些名单比对，由各方自行决定。默认提供联合国安全理事会名单（XML）；其他名单须注明格式方可导入。' +
      '新版本取代同一名单的旧版本。比对结果只留在本节点。',
  },
  options: {
    format: {
      en: 'see entente lists status (default: un-xml)',
      es: 'vea entente lists status (por omisión: un-xml)',
      zh: '请看 entente lists status（默认：un-xml）',
    },
  },
  examples: [
    [
      'lists add consolidated.xml',
      {
        en: 'the UN list, as it is published',
        es: 'la lista de las Naciones Unidas, tal como se publica',
        zh: '联合国公布的名单原件',
      },
    ],
    [
      'lists add --format ofac-csv SDN.CSV ALT.CSV ADD.CSV',
      {
        en: 'a list in three files',
        es: 'una lista en tres archivos',
        zh: '由三个文件组成的名单',
      },
    ],
  ],
} as const satisfies CommandWords;

export const listsStatus = {
  summary: {
    en: 'Shows the lists that this node screens against, and the formats it reads.',
    es: 'Muestra las listas con las que coteja este nodo y los formatos que lee.',
    zh: '显示本节点用于比对的名单及其可读取的格式。',
  },
  options: {},
  examples: [
    [
      'lists status',
      {
        en: 'which editions are loaded, and since when',
        es: 'qué ediciones están cargadas y desde cuándo',
        zh: '已载入哪些版本，何时载入',
      },
    ],
  ],
} as const satisfies CommandWords;

export const added = (id: string, entries: number, digest: string): Words => ({
  en: `${id}: ${entries} entries, digest ${digest}\n`,
  es: `${id}: ${entries} entradas, resumen ${digest}\n`,
  zh: `${id}：${entries} 个条目，摘要 ${digest}\n`,
});
export const none: Words = {
  en: 'No list is loaded: only substances and CAS numbers are screened.\n',
  es: 'No hay ninguna lista cargada: solo se cotejan sustancias y números CAS.\n',
  zh: '未载入任何名单：仅比对物质和 CAS 号。\n',
};
export const listHeading: readonly Words[] = [
  { en: 'LIST', es: 'LISTA', zh: '名单' },
  { en: 'VERSION', es: 'VERSIÓN', zh: '版本' },
  { en: 'ENTRIES', es: 'ENTRADAS', zh: '条目' },
  { en: 'DIGEST', es: 'RESUMEN', zh: '摘要' },
  { en: 'ADDED', es: 'AÑADIDA', zh: '载入时间' },
];
export const formatHeading: readonly Words[] = [
  { en: 'FORMAT', es: 'FORMATO', zh: '格式' },
  { en: 'FILES', es: 'ARCHIVOS', zh: '文件' },
  { en: '', es: '', zh: '' },
];
export const offered: Words = {
  en: 'offered by default',
  es: 'se ofrece de entrada',
  zh: '默认提供',
};
export const ownChoice: Words = {
  en: "each party's own choice",
  es: 'elección de cada parte',
  zh: '由各方自行选用',
};
