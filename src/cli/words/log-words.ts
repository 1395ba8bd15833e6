import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { onlyThisGroup } from './usage-words.ts';

export const logShow = {
  summary: {
    en: 'Shows who holds what up to where, by each party’s own receipts.',
    es: 'Muestra quién tiene qué y hasta dónde, según los acuses de recibo de cada parte.',
    zh: '依据各方自己的回执，显示各方持有的内容到达何处。',
  },
  options: {},
  examples: [
    [
      'log show',
      {
        en: 'every log of every group',
        es: 'todos los registros de todos los grupos',
        zh: '各工作组的全部记录簿',
      },
    ],
    ['log show --json', { en: 'for a script', es: 'para un programa', zh: '供程序使用' }],
  ],
} as const satisfies CommandWords;

export const logProve = {
  summary: {
    en: 'Proves that a statement stands in a log: the act, the checkpoint, the path between.',
    es: 'Prueba que una declaración está en un registro: el acto, el punto de verificación y el camino entre ambos.',
    zh: '证明某条陈述载于记录簿：行为、检查点及二者之间的路径。',
  },
  options: {
    out: {
      en: 'write the proof as JSON',
      es: 'escribir la prueba en JSON',
      zh: '将证明写为 JSON 文件',
    },
  },
  examples: [
    [
      'log prove 3f2a xa 5',
      {
        en: 'statement 5 in the log of xa',
        es: 'la declaración 5 del registro de xa',
        zh: 'xa 记录簿中的第 5 条陈述',
      },
    ],
    [
      'log prove 3f2a xa 5 -o proof.json',
      {
        en: 'with a file to hand on',
        es: 'con un archivo para entregar',
        zh: '并生成可转交的文件',
      },
    ],
  ],
} as const satisfies CommandWords;

export const logExport = {
  summary: {
    en: 'Writes terms and bundles of every log to a folder, for an auditor and other verifiers.',
    es: 'Escribe en una carpeta los términos y los paquetes de cada registro, para un auditor y otros verificadores.',
    zh: '将章程和各记录簿的数据包写入文件夹，供审计人员和其他核验者使用。',
  },
  details: {
    en:
      'One folder for each working group: terms.json, and PARTY.FROM.bundle for each bundle. The national log stays at home. ' +
      'What contents hold is in the bundles: give the folder only to whom the group allows it.',
    es:
      'Una carpeta por grupo de trabajo: terms.json, y PARTY.FROM.bundle por cada paquete. El registro nacional queda en casa. ' +
      'Lo que dicen los contenidos está en los paquetes: dé la carpeta solo a quien el grupo lo permita.',
    zh:
      '每个工作组一个文件夹：terms.json，以及每个数据包一份 PARTY.FROM.bundle。本国记录簿不予导出。' +
      '数据包中载有内容：只应交给工作组允许的人员。',
  },
  options: { group: onlyThisGroup },
  examples: [
    ['log export ./evidence', { en: 'every group', es: 'todos los grupos', zh: '全部工作组' }],
    ['log export ./evidence --group 3f2a', { en: 'one group', es: 'un grupo', zh: '一个工作组' }],
  ],
} as const satisfies CommandWords;

export const logVerify = {
  summary: {
    en: 'Verifies every log from its bytes: of this node, or of a folder that log export wrote.',
    es: 'Verifica cada registro a partir de sus bytes: los de este nodo o los de una carpeta escrita por log export.',
    zh: '从原始字节核验每一份记录簿：本节点的，或 log export 所写文件夹中的。',
  },
  details: {
    en:
      'Nothing is taken on trust but the terms: every act, content, signature, rotation and receipt is checked again. A folder is verified without a node. ' +
      'Exit code 1 if anything does not hold.',
    es:
      'Nada se da por cierto salvo los términos: se comprueba de nuevo cada acto, contenido, firma, cambio de clave y acuse de recibo. Una carpeta se verifica sin nodo. ' +
      'Código de salida 1 si algo no se sostiene.',
    zh:
      '除章程外，一切均不预先采信：每项行为、内容、签名、密钥更换和回执都重新核验。核验文件夹无须节点。' +
      '任何一处不成立，退出码为 1。',
  },
  options: {},
  examples: [
    [
      'log verify',
      { en: 'the logs of this node', es: 'los registros de este nodo', zh: '本节点的记录簿' },
    ],
    [
      'log verify ./evidence',
      {
        en: 'a folder, on any machine',
        es: 'una carpeta, en cualquier máquina',
        zh: '任意机器上的文件夹',
      },
    ],
    [
      'log verify ./evidence --json',
      { en: 'for a script', es: 'para un programa', zh: '供程序使用' },
    ],
  ],
} as const satisfies CommandWords;

export const noGroup: Words = {
  en: 'No group yet.\n',
  es: 'Aún no hay grupos.\n',
  zh: '尚无工作组。\n',
};
export const showHeading: readonly Words[] = [
  { en: 'LOG OF', es: 'REGISTRO DE', zh: '记录簿所属' },
  { en: 'HELD', es: 'SE TIENEN', zh: '持有' },
  { en: 'CHECKPOINT', es: 'PUNTO DE VERIFICACIÓN', zh: '检查点' },
  { en: 'RECEIPTED BY', es: 'ACUSARON RECIBO', zh: '已出具回执' },
  { en: '', es: '', zh: '' },
];
export const contentMissingAt = (seq: number): Words => ({
  en: `content missing at ${seq}`,
  es: `falta el contenido de ${seq}`,
  zh: `缺少第 ${seq} 条的内容`,
});
export const sizeAt = (size: number, at: string): Words => ({
  en: `${size} at ${at}`,
  es: `${size} el ${at}`,
  zh: `${size}，${at}`,
});
export const noneYet: Words = { en: 'none yet', es: 'aún ninguno', zh: '尚无' };
export const nobodyYet: Words = { en: 'nobody yet', es: 'aún nadie', zh: '尚无' };
export const forkedAfter = (size: number): Words => ({
  en: `FORKED after ${size}`,
  es: `BIFURCADO tras ${size}`,
  zh: `在 ${size} 条之后分叉`,
});
export const erasedByAuthor = (count: number): Words => ({
  en: `${count} contents erased by their author`,
  es: `${count} contenidos borrados por su autor`,
  zh: `${count} 项内容已由作者清除`,
});

export const statement: Words = { en: 'statement', es: 'declaración', zh: '陈述' };
export const leaf: Words = { en: 'leaf', es: 'hoja', zh: '叶' };
export const path: Words = { en: 'path', es: 'camino', zh: '路径' };
export const hashes = (count: number): Words => ({
  en: `${count} hashes`,
  es: `${count} resúmenes`,
  zh: `${count} 个哈希值`,
});
export const checkpoint: Words = {
  en: 'checkpoint',
  es: 'punto de verificación',
  zh: '检查点',
};
export const writtenTo: Words = { en: 'written to', es: 'escrito en', zh: '写入' };
export const filesWritten = (count: number, folder: string): Words => ({
  en: `${count} files written to ${folder}\n`,
  es: `${count} archivos escritos en ${folder}\n`,
  zh: `已将 ${count} 个文件写入 ${folder}\n`,
});
export const noBundle = (log: string): Words => ({
  en: `the node gave no bundle of ${log}; run entente doctor`,
  es: `el nodo no dio ningún paquete de ${log}; ejecute entente doctor`,
  zh: `节点未给出 ${log} 的数据包；请运行 entente doctor`,
});

export const notItsOwnTerms = (group: string): Words => ({
  en: `the terms of ${group} are not its own; run entente doctor`,
  es: `los términos de ${group} no son los suyos; ejecute entente doctor`,
  zh: `${group} 的章程不是其自身的章程；请运行 entente doctor`,
});
export const noTerms = (folder: string): Words => ({
  en: `${folder} holds no terms.json: nothing can be verified without the terms`,
  es: `${folder} no contiene terms.json: sin los términos no se puede verificar nada`,
  zh: `${folder} 中没有 terms.json：没有章程便无从核验`,
});
export const nothingToVerify: Words = {
  en: 'No group yet: there is nothing to verify.\n',
  es: 'Aún no hay grupos: no hay nada que verificar.\n',
  zh: '尚无工作组：没有可核验的内容。\n',
};
export const group: Words = { en: 'group', es: 'grupo', zh: '工作组' };
export const terms: Words = { en: 'terms', es: 'términos', zh: '章程' };
export const holds: Words = { en: 'ok', es: 'bien', zh: '成立' };
export const doesNotHold: Words = {
  en: 'DOES NOT HOLD',
  es: 'NO SE SOSTIENE',
  zh: '不成立',
};
export const none: Words = { en: 'none', es: 'ninguno', zh: '无' };
export const firstMissing = (contents: number, seq: number): Words => ({
  en: `${contents}, first missing ${seq}`,
  es: `${contents}, el primero que falta ${seq}`,
  zh: `${contents}，最先缺少第 ${seq} 条`,
});
export const verifyHeading: readonly Words[] = [
  { en: 'LOG OF', es: 'REGISTRO DE', zh: '记录簿所属' },
  { en: '', es: '', zh: '' },
  { en: 'STATEMENTS', es: 'DECLARACIONES', zh: '陈述' },
  { en: 'ROOT', es: 'RAÍZ', zh: '根' },
  { en: 'CHECKPOINT', es: 'PUNTO DE VERIFICACIÓN', zh: '检查点' },
  { en: 'HAS RECEIPTED', es: 'HA ACUSADO RECIBO', zh: '已出具回执' },
  { en: 'CONTENTS', es: 'CONTENIDOS', zh: '内容' },
];
export const wrongFrom = (party: string, size: number, code: string): Words => ({
  en: `${party}, from statement ${size} on: ${code}`,
  es: `${party}, desde la declaración ${size}: ${code}`,
  zh: `${party}，自第 ${size} 条陈述起：${code}`,
});
export const keyOf = (party: string, key: string): Words => ({
  en: `key of ${party}: ${key}`,
  es: `clave de ${party}: ${key}`,
  zh: `${party} 的密钥：${key}`,
});
export const namedInTerms: Words = {
  en: 'named in the terms',
  es: 'nombrada en los términos',
  zh: '载于章程',
};
export const sinceStatement = (seq: number): Words => ({
  en: `since statement ${seq}`,
  es: `desde la declaración ${seq}`,
  zh: `自第 ${seq} 条陈述起`,
});
export const withoutEffect = (count: number): Words => ({
  en: `${count} without effect`,
  es: `${count} sin efecto`,
  zh: `${count} 份无效力`,
});
export const nothingYet: Words = { en: 'nothing yet', es: 'aún nada', zh: '尚无' };
