import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { onlyThisGroup, yes } from './usage-words.ts';

const days: Words = {
  en: 'how many days it stands (default: 30, at most 180)',
  es: 'cuántos días queda en pie (por omisión: 30, como máximo 180)',
  zh: '保留天数（默认：30，至多 180）',
};
const paper: Words = {
  en: 'the paper meant (default: the newest)',
  es: 'el documento al que se refiere (por omisión: el más reciente)',
  zh: '所指文稿（默认：最新一份）',
};

export const soundingsList = {
  summary: {
    en: 'Lists soundings: what this party and another have laid before each other, and neither has said.',
    es: 'Lista los sondeos: lo que esta parte y otra se han presentado sin que ninguna lo haya declarado.',
    zh: '列出非正式探询：本方与另一方相互提出、双方均未正式陈述的内容。',
  },
  details: {
    en:
      'A sounding is in no log, no search, no trail and no backup. Either side could have written it, so it proves nothing to anybody else. ' +
      'It goes when it is over, or when its writer withdraws it; a node that is not honest may keep a copy.',
    es:
      'Un sondeo no consta en ningún registro, búsqueda, rastro ni copia de seguridad. Cualquiera de las dos partes pudo escribirlo, así que no prueba nada ante terceros. ' +
      'Desaparece cuando vence o cuando quien lo escribió lo retira; un nodo que no sea honesto puede guardar una copia.',
    zh:
      '非正式探询不进入任何记录簿、检索、审计轨迹或备份。双方中任何一方都可能写出该内容，因此对第三方不具有任何证明力。' +
      '到期或由作者撤回后即消失；不诚实的节点可能保留副本。',
  },
  options: {
    group: onlyThisGroup,
    pull: {
      en: 'first ask the others now, instead of waiting for the next round',
      es: 'antes, preguntar a los demás ahora, sin esperar a la próxima ronda',
      zh: '先立即向其他方查询，不等下一轮',
    },
  },
  examples: [
    ['soundings list', { en: 'what stands', es: 'lo que está en pie', zh: '现有内容' }],
    [
      'soundings list --pull --json',
      {
        en: 'ask first; for a script',
        es: 'preguntar antes; para un programa',
        zh: '先查询；供脚本使用',
      },
    ],
  ],
} as const satisfies CommandWords;

export const soundingsShow = {
  summary: {
    en: 'Shows one sounding: its papers clause by clause in every language, and the comments on them.',
    es: 'Muestra un sondeo: sus documentos cláusula por cláusula en cada idioma, y los comentarios.',
    zh: '显示一次探询：逐条列出各语文文稿及其评论。',
  },
  options: {},
  examples: [
    ['soundings show 3f2a', { en: 'to read', es: 'para leer', zh: '阅读' }],
    [
      'soundings show 3f2a --json',
      { en: 'for a script', es: 'para un programa', zh: '供脚本使用' },
    ],
  ],
} as const satisfies CommandWords;

export const soundingsWrite = {
  summary: {
    en: 'Lays a non-paper before another party, or words it anew.',
    es: 'Presenta un documento oficioso a otra parte, o lo redacta de nuevo.',
    zh: '向另一方提出非文件，或重新措辞。',
  },
  details: {
    en:
      'The file is JSON: a title and clauses, each in some of en, es and zh. What is not settled stands in [brackets], which may nest. ' +
      'In a group of three, each pair has its own soundings.',
    es:
      'El archivo es JSON: un título y cláusulas, cada uno en alguno de en, es y zh. Lo que no está acordado va entre [corchetes], que pueden anidarse. ' +
      'En un grupo de tres, cada par tiene sus propios sondeos.',
    zh:
      '文件为 JSON：一个标题和若干条款，各以 en、es、zh 中的若干语文写成。未商定的内容置于［方括号］内，可嵌套。' +
      '在三方工作组中，每两方之间各有自己的探询。',
  },
  options: {
    to: {
      en: 'before which party (not needed with --thread, or in a group of two)',
      es: 'a qué parte (no hace falta con --thread ni en un grupo de dos)',
      zh: '向哪一方（已用 --thread 或工作组仅有两方时无需）',
    },
    group: onlyThisGroup,
    thread: {
      en: 'word this sounding anew',
      es: 'redactar de nuevo este sondeo',
      zh: '对此次探询重新措辞',
    },
    days,
  },
  examples: [
    [
      'soundings write paper.json --to xc',
      { en: 'a first paper', es: 'un primer documento', zh: '第一份文稿' },
    ],
    [
      'soundings write paper-2.json --thread 3f2a --days 14 --json',
      {
        en: 'a new wording, for two weeks',
        es: 'una nueva redacción, por dos semanas',
        zh: '新的措辞，保留两周',
      },
    ],
  ],
} as const satisfies CommandWords;

export const soundingsComment = {
  summary: {
    en: 'Comments on a paper, one of its clauses, or another comment.',
    es: 'Comenta un documento, una de sus cláusulas u otro comentario.',
    zh: '对文稿、其中一条或另一评论发表评论。',
  },
  options: {
    'text-en': { en: 'the comment in English', es: 'el comentario en inglés', zh: '英文评论' },
    'text-es': { en: 'the comment in Spanish', es: 'el comentario en español', zh: '西班牙文评论' },
    'text-zh': { en: 'the comment in Chinese', es: 'el comentario en chino', zh: '中文评论' },
    clause: { en: 'the clause meant', es: 'la cláusula a la que se refiere', zh: '所指条款' },
    paper,
    answers: {
      en: 'the comment that this one answers',
      es: 'el comentario al que responde',
      zh: '所答复的评论',
    },
    days,
  },
  examples: [
    [
      'soundings comment 3f2a --clause c2 --text-en "We would say [may]."',
      { en: 'on one clause', es: 'sobre una cláusula', zh: '针对一条' },
    ],
    [
      'soundings comment 3f2a --text-en "Thank you." --json',
      { en: 'on all of it', es: 'sobre todo ello', zh: '针对全文' },
    ],
  ],
} as const satisfies CommandWords;

export const soundingsDelete = {
  summary: {
    en: "Withdraws what this party wrote in a sounding and deletes the other's part here.",
    es: 'Retira lo que esta parte escribió en un sondeo y borra aquí lo de la otra.',
    zh: '撤回本方在一次探询中所写内容，并在此处删除对方部分。',
  },
  details: {
    en: "The other party's node deletes its copy when it next asks, if it is honest. What the other wrote stays at the other's node.",
    es: 'El nodo de la otra parte borra su copia la próxima vez que pregunta, si es honesto. Lo que escribió la otra queda en su nodo.',
    zh: '对方节点如属诚实，将在下次查询时删除其副本。对方所写内容仍在对方节点。',
  },
  options: { yes },
  examples: [
    ['soundings delete 3f2a', { en: 'all of it', es: 'todo', zh: '全部' }],
    [
      'soundings delete 3f2a 77c1 --yes --json',
      {
        en: 'one paper or comment of it',
        es: 'uno de sus documentos o comentarios',
        zh: '其中一份文稿或一条评论',
      },
    ],
  ],
} as const satisfies CommandWords;

export const soundingsTable = {
  summary: {
    en: 'Begins a draft with the words of a paper: handed in, or in a file. Nothing is said by it.',
    es: 'Empieza un borrador con las palabras de un documento: entregado o en un archivo. Con ello no se declara nada.',
    zh: '以文稿的措辞起草：提交为草稿，或写入文件。此举不构成任何陈述。',
  },
  details: {
    en:
      'With an area the draft is handed in, and is said when officers have cleared it; without one it is written to a file. ' +
      'The clauses are numbered afresh, with a nonce of their own: the draft says nothing of the sounding. What still stands in brackets is told.',
    es:
      'Con un área, el borrador se entrega y se declara cuando los funcionarios lo han validado; sin ella se escribe en un archivo. ' +
      'Las cláusulas se numeran de nuevo, con un nonce propio: el borrador no dice nada del sondeo. Se indica lo que sigue entre corchetes.',
    zh:
      '指明领域则提交为草稿，经官员核准后作出陈述；未指明则写入文件。' +
      '条款重新编号，并附新的随机值：草稿不提及此次探询。仍在方括号内的内容将予提示。',
  },
  options: {
    as: {
      en: 'as what: plan, topic, decision or concern (default: plan)',
      es: 'como qué: plan, topic, decision o concern (por omisión: plan)',
      zh: '提出的形式：plan、topic、decision 或 concern（默认：plan）',
    },
    area: {
      en: 'hand it in as a draft in this area',
      es: 'entregarlo como borrador en esta área',
      zh: '作为该领域的草稿提交',
    },
    out: {
      en: 'where to write (default: draft.json, without an area)',
      es: 'dónde escribir (por omisión, sin área: draft.json)',
      zh: '写入位置（未指明领域时默认：draft.json）',
    },
    paper,
  },
  examples: [
    ['soundings table 3f2a', { en: 'the newest paper', es: 'el más reciente', zh: '最新文稿' }],
    [
      'soundings table 3f2a --area precursor-control',
      { en: 'as a draft', es: 'como borrador', zh: '提交为草稿' },
    ],
    [
      'soundings table 3f2a --as concern -o concern.json --json',
      {
        en: 'as a concern, to a named file',
        es: 'como preocupación, en un archivo con nombre',
        zh: '作为关切，写入指定文件',
      },
    ],
  ],
} as const satisfies CommandWords;
export const notKind = (text: string, kinds: string): Words => ({
  en: `--as is one of ${kinds}, not ${text}`,
  es: `--as es uno de ${kinds}, no ${text}`,
  zh: `--as 应为 ${kinds} 之一，而非 ${text}`,
});

export const heading: readonly Words[] = [
  { en: 'SOUNDING', es: 'SONDEO', zh: '探询' },
  { en: 'WITH', es: 'CON', zh: '对方' },
  { en: 'TITLE', es: 'TÍTULO', zh: '标题' },
  { en: 'LAST WRITTEN', es: 'ÚLTIMO ESCRITO', zh: '最近写于' },
  { en: 'STANDS UNTIL', es: 'EN PIE HASTA', zh: '保留至' },
];
export const nothingStands: Words = {
  en: 'Nothing stands.\n',
  es: 'No hay nada en pie.\n',
  zh: '没有现存内容。\n',
};
export const lineState = (party: string, state: 'unreachable' | 'refused' | 'sealed'): Words => {
  const said = {
    unreachable: {
      en: `${party} could not be reached.\n`,
      es: `No se pudo contactar con ${party}.\n`,
      zh: `无法联系${party}。\n`,
    },
    refused: {
      en: `${party} gives no soundings.\n`,
      es: `${party} no entrega sondeos.\n`,
      zh: `${party}不提供非正式探询。\n`,
    },
    sealed: {
      en: `What ${party} gave does not open: keys were changed, and one of the two does not know yet.\n`,
      es: `Lo que entregó ${party} no se abre: hubo cambio de claves y una de las dos aún no lo sabe.\n`,
      zh: `${party}所提供的内容无法打开：密钥已更换，其中一方尚不知悉。\n`,
    },
  } as const satisfies Readonly<Record<typeof state, Words>>;
  return said[state];
};
export const noThread = (start: string): Words => ({
  en: `no sounding begins with ${start}`,
  es: `ningún sondeo empieza por ${start}`,
  zh: `没有以 ${start} 开头的探询`,
});
export const severalThreads = (start: string): Words => ({
  en: `several soundings begin with ${start}`,
  es: `varios sondeos empiezan por ${start}`,
  zh: `有多次探询以 ${start} 开头`,
});
export const noMessage = (start: string): Words => ({
  en: `nothing in this sounding begins with ${start}, or more than one does`,
  es: `nada en este sondeo empieza por ${start}, o empieza más de uno`,
  zh: `此次探询中没有以 ${start} 开头的内容，或不止一项`,
});
export const noPaper: Words = {
  en: 'no paper stands in this sounding any more',
  es: 'ya no queda ningún documento en pie en este sondeo',
  zh: '此次探询中已无文稿',
};
export const nameOther: Words = {
  en: 'say before which party: --to PARTY',
  es: 'indique ante qué parte: --to PARTY',
  zh: '请指明向哪一方提出：--to PARTY',
};
export const notDays = (text: string): Words => ({
  en: `--days is a number from 1 to 180, not ${text}`,
  es: `--days es un número de 1 a 180, no ${text}`,
  zh: `--days 应为 1 至 180 的数字，而非 ${text}`,
});
export const sayText: Words = {
  en: 'say what the comment is: --text-en, --text-es or --text-zh',
  es: 'indique el comentario: --text-en, --text-es o --text-zh',
  zh: '请写明评论：--text-en、--text-es 或 --text-zh',
};
export const written = (thread: string, expires: string): Words => ({
  en: `Laid in ${thread}. It stands until ${expires}, and is in no log.\n`,
  es: `Presentado en ${thread}. Queda en pie hasta ${expires} y no consta en ningún registro.\n`,
  zh: `已在 ${thread} 中提出。保留至 ${expires}，不进入任何记录簿。\n`,
});
export const willDelete = (what: string): Words => ({
  en: `${what} goes: what this party wrote is withdrawn, what the other wrote is deleted here.\n`,
  es: `Desaparece ${what}: se retira lo que escribió esta parte y se borra aquí lo de la otra.\n`,
  zh: `将删除 ${what}：撤回本方所写内容，并在此处删除对方所写内容。\n`,
});
export const deleted: Words = { en: 'Deleted.\n', es: 'Borrado.\n', zh: '已删除。\n' };
export const wordingWritten = (file: string): Words => ({
  en: `Wrote the words to ${file}. They are tabled only by who says them.\n`,
  es: `Se escribieron las palabras en ${file}. Solo quien las declare las presenta formalmente.\n`,
  zh: `措辞已写入 ${file}。只有作出陈述者才是正式提出。\n`,
});
export const stillBracketed = (clauses: string): Words => ({
  en: `Still in brackets: ${clauses}.\n`,
  es: `Aún entre corchetes: ${clauses}.\n`,
  zh: `仍在方括号内：${clauses}。\n`,
});

export const labels = {
  sounding: { en: 'sounding', es: 'sondeo', zh: '探询' },
  with: { en: 'with', es: 'con', zh: '对方' },
  group: { en: 'group', es: 'grupo', zh: '工作组' },
  until: { en: 'stands until', es: 'en pie hasta', zh: '保留至' },
  missing: { en: 'missing', es: 'falta', zh: '缺失' },
  uneven: {
    en: 'the brackets of the languages do not agree',
    es: 'los corchetes de los idiomas no coinciden',
    zh: '各语文方括号不一致',
  },
  answers: { en: 'answers', es: 'responde a', zh: '答复' },
  onAll: { en: 'on all of it', es: 'sobre todo ello', zh: '针对全文' },
} as const satisfies Readonly<Record<string, Words>>;
export const paperOf = (party: string, written: string, expires: string, id: string): Words => ({
  en: `Paper of ${party}, ${written}, stands until ${expires} (${id})`,
  es: `Documento de ${party}, ${written}, en pie hasta ${expires} (${id})`,
  zh: `${party}的文稿，${written}，保留至 ${expires}（${id}）`,
});
export const changes: Readonly<Record<'changed' | 'added' | 'removed', Words>> = {
  changed: { en: 'changed', es: 'modificada', zh: '有改动' },
  added: { en: 'new', es: 'nueva', zh: '新增' },
  removed: { en: 'taken out', es: 'suprimida', zh: '删去' },
};
