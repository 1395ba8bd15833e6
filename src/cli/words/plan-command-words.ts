import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { authorityOption } from './usage-words.ts';

export const record = {
  en: 'The item is named by its id, the beginning of it, or its title.',
  es: 'El punto se indica por su identificador, el comienzo de este o su título.',
  zh: '事项以其标识、标识的开头或标题指明。',
} as const satisfies Words;
export const version = {
  en: 'the version, by its hash or the beginning of it; otherwise the one that waits for your side, or that is agreed',
  es: 'la versión, por su huella o el comienzo de esta; si falta, la que espera a su parte o la acordada',
  zh: '文本版本，以散列值或其开头指明；未指明时取待本方答复者或已商定者',
} as const satisfies Words;
const text = {
  en: 'a sentence, in the language of the command',
  es: 'una frase, en el idioma de la orden',
  zh: '一句说明，使用本命令的语言',
} as const satisfies Words;
const said = { text, authority: authorityOption };
const area = {
  en: 'only these areas of cooperation',
  es: 'solo estos ámbitos de cooperación',
  zh: '仅限这些合作领域',
} as const satisfies Words;

export const planTable = {
  summary: {
    en: 'Tables a new work-plan item from a file. Tabling is not accepting.',
    es: 'Presenta un punto nuevo del plan de trabajo desde un fichero. Presentar no es aceptar.',
    zh: '从文件提出新的工作计划事项。提出不等于接受。',
  },
  details: {
    en: 'The file is JSON: title (text by language), clauses (a list; each has text by language) and owners (a list of parties). It may hold due, reportDays, dependsOn, ends, authentic, binding, status and note. A clause with the role "measure" says by what success is measured. A language that lacks a clause is not agreed with the rest. Hashes and random digits are added here.',
    es: 'El fichero es JSON: title (texto por idioma), clauses (una lista; cada una con text por idioma) y owners (una lista de partes). Puede tener due, reportDays, dependsOn, ends, authentic, binding, status y note. Una cláusula con role «measure» dice cómo se mide el éxito. Un idioma al que le falte una cláusula no queda acordado con el resto. Las huellas y las cifras aleatorias se añaden aquí.',
    zh: '文件为 JSON：title（按语文）、clauses（列表，每条的 text 按语文）和 owners（当事方列表）。另可包括 due、reportDays、dependsOn、ends、authentic、binding、status 和 note。role 为“measure”的条款说明成效标准。缺少条款的语文不随其他语文一并商定。散列值和随机数由本命令添加。',
  },
  options: {
    group: {
      en: 'the group, by its id or the beginning of it',
      es: 'el grupo, por su identificador o el comienzo de este',
      zh: '工作组，以其标识或标识开头指明',
    },
    area: {
      en: 'the area of cooperation in which the item will stand',
      es: 'el ámbito de cooperación en el que estará el punto',
      zh: '该事项所属的合作领域',
    },
    authority: authorityOption,
  },
  examples: [
    [
      'plan table item.json --group 4f2a --area technical-exchange',
      { en: 'a new item', es: 'un punto nuevo', zh: '提出新事项' },
    ],
  ],
} as const satisfies CommandWords;

export const planCounter = {
  summary: {
    en: 'Tables another version of an item as a counter-proposal.',
    es: 'Presenta otra versión de un punto como contrapropuesta.',
    zh: '就事项提出另一文本，作为反提案。',
  },
  details: {
    en: `${record.en} With --write the version is written to a file, to be changed there; keep the ids of its clauses. What was changed in one language alone is marked in the others as behind.`,
    es: `${record.es} Con --write la versión se escribe en un fichero para cambiarla allí; conserve los identificadores de sus cláusulas. Lo que cambió en un solo idioma se marca en los demás como rezagado.`,
    zh: `${record.zh}使用 --write 将该文本写入文件以供修改；请保留条款标识。仅在一种语文中改动之处，其他语文标为落后。`,
  },
  options: {
    version,
    write: {
      en: 'write the version to this new file, and say nothing',
      es: 'escribir la versión en este fichero nuevo, sin declarar nada',
      zh: '将该文本写入此新文件，不作陈述',
    },
    authority: authorityOption,
  },
  examples: [
    [
      'plan counter xa-4f --write counter.json',
      { en: 'to change it in an editor', es: 'para cambiarla en un editor', zh: '写出以便修改' },
    ],
    [
      'plan counter xa-4f counter.json',
      { en: 'then to table it', es: 'para presentarla después', zh: '随后提出' },
    ],
  ],
} as const satisfies CommandWords;

export const planAccept = {
  summary: {
    en: 'Accepts one version of an item, hash for hash.',
    es: 'Acepta una versión de un punto, con su huella exacta.',
    zh: '接受事项的某一文本，以散列值为准。',
  },
  details: record,
  options: {
    version,
    mandate: {
      en: 'for whom your authority speaks: working-level, senior-level, authority, government or full-powers',
      es: 'por quién habla su autoridad: working-level, senior-level, authority, government o full-powers',
      zh: '主管机关代表何者：working-level、senior-level、authority、government 或 full-powers',
    },
    ...said,
  },
  examples: [
    [
      'plan accept xa-4f --mandate senior-level',
      {
        en: 'the version that waits for your side',
        es: 'la versión que espera a su parte',
        zh: '接受待本方答复的文本',
      },
    ],
  ],
} as const satisfies CommandWords;

export const planStance = {
  summary: {
    en: 'Says where your side stands on a version without accepting it.',
    es: 'Dice cuál es la postura de su parte ante una versión sin aceptarla.',
    zh: '表明本方对某一文本的态度，不构成接受。',
  },
  details: {
    en: `${record.en} Stances: ad-referendum, reserved, takes-note or no-position.`,
    es: `${record.es} Posturas: ad-referendum, reserved, takes-note o no-position.`,
    zh: `${record.zh}态度：ad-referendum、reserved、takes-note、no-position。`,
  },
  options: { version, ...said },
  examples: [
    [
      'plan stance xa-4f ad-referendum --text "The capital is being asked."',
      { en: 'until the capital answers', es: 'hasta que responda la capital', zh: '待国内答复' },
    ],
  ],
} as const satisfies CommandWords;

export const planWithdraw = {
  summary: {
    en: 'Takes back your acceptance of a version, and your tabling of it. What is agreed stays agreed.',
    es: 'Retira su aceptación de una versión y su presentación. Lo acordado sigue acordado.',
    zh: '撤回本方对某一文本的接受及提出。已商定者仍为已商定。',
  },
  details: record,
  options: { version, ...said },
  examples: [
    [
      'plan withdraw xa-4f --version 9c1e',
      { en: 'one version', es: 'una versión', zh: '撤回某一文本' },
    ],
  ],
} as const satisfies CommandWords;

export const planProgress = {
  summary: {
    en: 'Reports what your side has done about an agreed item.',
    es: 'Informa de lo que su parte ha hecho sobre un punto acordado.',
    zh: '报告本方就已商定事项所做的工作。',
  },
  details: {
    en: `${record.en} States: not-begun, under-way, held-up or done.`,
    es: `${record.es} Estados: not-begun, under-way, held-up o done.`,
    zh: `${record.zh}进展：not-begun、under-way、held-up、done。`,
  },
  options: {
    on: {
      en: 'the day that it describes (default: today, UTC)',
      es: 'el día que describe (por omisión, hoy, UTC)',
      zh: '所述日期（默认今日，UTC）',
    },
    ...said,
  },
  examples: [
    [
      'plan progress xa-4f under-way --text "Twenty spectra are sent."',
      { en: 'a report', es: 'un informe', zh: '报告进展' },
    ],
  ],
} as const satisfies CommandWords;

export const planAssess = {
  summary: {
    en: 'Says what your side makes of an agreed item. Each side assesses for itself.',
    es: 'Dice cómo valora su parte un punto acordado. Cada parte evalúa por sí misma.',
    zh: '表明本方对已商定事项的评估。各方自行评估。',
  },
  details: {
    en: `${record.en} Findings: fulfilled, partly-fulfilled, not-fulfilled or too-early.`,
    es: `${record.es} Evaluaciones: fulfilled, partly-fulfilled, not-fulfilled o too-early.`,
    zh: `${record.zh}评估：fulfilled、partly-fulfilled、not-fulfilled、too-early。`,
  },
  options: { version, ...said },
  examples: [
    [
      'plan assess xa-4f partly-fulfilled --text "Twenty of forty are here."',
      { en: 'an assessment', es: 'una evaluación', zh: '作出评估' },
    ],
  ],
} as const satisfies CommandWords;

export const planList = {
  summary: {
    en: 'Lists the items of the work plan, by due date.',
    es: 'Lista los puntos del plan de trabajo, por vencimiento.',
    zh: '按到期日列出工作计划事项。',
  },
  options: {
    owed: {
      en: 'only those on which this party owes something',
      es: 'solo aquellos en los que esta parte debe algo',
      zh: '仅列本方有待办事项者',
    },
    area,
    status: { en: 'only these states', es: 'solo estos estados', zh: '仅限这些状态' },
    text: {
      en: 'only those that hold these words, in any language',
      es: 'solo los que contienen estas palabras, en cualquier idioma',
      zh: '仅列含有这些词语者，语言不限',
    },
    after: {
      en: 'go on where a page ended (its "next")',
      es: 'seguir donde terminó una página (su «next»)',
      zh: '从上一页末尾（其“next”）继续',
    },
  },
  examples: [
    ['plan list', { en: 'all items', es: 'todos los puntos', zh: '全部事项' }],
    [
      'plan list --area technical-exchange --status agreed --json',
      { en: 'for a script', es: 'para un programa', zh: '供程序使用' },
    ],
  ],
} as const satisfies CommandWords;

export const planShow = {
  summary: {
    en: 'Shows an item: its versions with what each changes, every side’s position, progress and assessments.',
    es: 'Muestra un punto: sus versiones con lo que cambia cada una, la posición de cada parte, el avance y las evaluaciones.',
    zh: '显示事项：各文本及其改动、各方立场、进展和评估。',
  },
  details: record,
  options: {},
  examples: [['plan show xa-4f', { en: 'one item', es: 'un punto', zh: '一项事项' }]],
} as const satisfies CommandWords;

export const groupAndArea: Words = {
  en: 'a new item needs --group and --area',
  es: 'un punto nuevo necesita --group y --area',
  zh: '新事项须有 --group 和 --area',
};
export const fileOrWrite: Words = {
  en: 'give either a file, or --write and a new file',
  es: 'indique un fichero, o --write y un fichero nuevo',
  zh: '请给出一个文件，或使用 --write 和一个新文件',
};
export const needsText: Words = {
  en: 'a report or an assessment needs --text',
  es: 'un informe o una evaluación necesita --text',
  zh: '报告或评估须有 --text',
};
export const notOneOf = (given: string, known: string): Words => ({
  en: `“${given}” is none of ${known}`,
  es: `«${given}» no es ninguno de ${known}`,
  zh: `“${given}”不在 ${known} 之列`,
});
export const notAnItem = (id: string): Words => ({
  en: `${id} is no item of the work plan.`,
  es: `${id} no es un punto del plan de trabajo.`,
  zh: `${id} 不是工作计划事项。`,
});
export const severalVersions = (start: string): Words => ({
  en: `No version, or more than one, is meant by “${start}”. entente plan show lists them.`,
  es: `«${start}» no designa ninguna versión, o designa más de una. entente plan show las lista.`,
  zh: `“${start}”未指明文本，或指明了多个文本。可用 entente plan show 查看。`,
});
export const wordsNotHeld = {
  'not-held': {
    en: 'The wording of this version is not held here, or has been erased.',
    es: 'La redacción de esta versión no se tiene aquí, o se ha borrado.',
    zh: '本节点未持有该文本的案文，或案文已删除。',
  },
  'other-words': {
    en: 'The wording that came with this version is not the one that its hash names.',
    es: 'La redacción que acompaña esta versión no es la que designa su huella.',
    zh: '随该文本提交的案文与其散列值不符。',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const sheetWords = {
  versionHash: { en: 'Hash of the version', es: 'Huella de la versión', zh: '文本散列值' },
  wordingHash: { en: 'Hash of the wording', es: 'Huella de la redacción', zh: '案文散列值' },
  acceptances: {
    en: 'Accepted (place in the party’s log, time)',
    es: 'Aceptado (posición en el registro de la parte, hora)',
    zh: '接受（在该方记录簿中的位置、时间）',
  },
  receipts: {
    en: 'Receipts of these acceptances (holder ← author, place in the holder’s log, time)',
    es: 'Acuses de estas aceptaciones (tenedor ← autor, posición en el registro del tenedor, hora)',
    zh: '对上述接受的回执（持有方 ← 作出方、在持有方记录簿中的位置、时间）',
  },
  notAgreed: {
    en: 'This version is not agreed.',
    es: 'Esta versión no está acordada.',
    zh: '该文本尚未商定。',
  },
} as const satisfies Readonly<Record<string, Words>>;
