import { returnReasons, roles } from '#desks/releases/statements.ts';
import type { Words } from '#kernel/language.ts';

const seen: Words = {
  en: 'the digest that was shown, or its first 8 digits: act on nothing else',
  es: 'el resumen que se mostró, o sus 8 primeros dígitos: no actuar sobre otra cosa',
  zh: '所显示的摘要值或其前 8 位：只对该文本操作',
};
const named: Words = {
  en: 'A draft is named by its id or the beginning of it.',
  es: 'Un borrador se indica por su identificador o el comienzo de este.',
  zh: '草稿以其标识或标识开头指明。',
};
const join = (...parts: readonly Words[]): Words => ({
  en: parts.map(({ en }) => en).join('\n'),
  es: parts.map(({ es }) => es).join('\n'),
  zh: parts.map(({ zh }) => zh).join('\n'),
});

export const draftsList = {
  summary: {
    en: 'Lists drafts: what has been written and not said yet, and who may clear it.',
    es: 'Lista los borradores: lo escrito que aún no se ha declarado, y quién puede validarlo.',
    zh: '列出草稿：已起草但尚未对外陈述的内容，以及可由谁核准。',
  },
  options: {
    status: {
      en: 'only these states of open, returned, held, released, discarded (default: open,returned,held)',
      es: 'solo estos estados: open, returned, held, released, discarded; si no se indica, open,returned,held',
      zh: '仅限这些状态：open、returned、held、released、discarded（默认：open,returned,held）',
    },
    mine: {
      en: 'only those that the one who asks may clear',
      es: 'solo los que puede validar quien pregunta',
      zh: '仅限查询者可核准的草稿',
    },
    limit: {
      en: 'at most this many (default and at most 100)',
      es: 'como máximo estos (por omisión y como máximo 100)',
      zh: '最多显示条数（默认且至多 100）',
    },
    after: {
      en: 'go on where a page ended (its "next")',
      es: 'seguir donde terminó una página (su «next»)',
      zh: '从上一页结束处继续（即其“next”）',
    },
  },
  examples: [
    ['drafts list', { en: 'what waits', es: 'lo que está pendiente', zh: '待处理的草稿' }],
    [
      'drafts list --status released --json',
      {
        en: 'what was said, for a script',
        es: 'lo que se declaró, para un programa',
        zh: '已对外陈述的草稿，供脚本使用',
      },
    ],
  ],
} as const;

export const draftsShow = {
  summary: {
    en: 'Shows one draft: exactly what the table will read, what it changes, its digest and its history.',
    es: 'Muestra un borrador: exactamente lo que leerá la mesa, qué cambia, su resumen y su historia.',
    zh: '显示一份草稿：其他各方将读到的确切内容、与上次陈述的差异、摘要值和经过。',
  },
  details: named,
  options: {},
  examples: [
    ['drafts show xa-4f', { en: 'as it stands', es: 'como está', zh: '当前文本' }],
    [
      'drafts show xa-4f --json',
      {
        en: 'with its canonical text, over which the digest is',
        es: 'con su texto canónico, del que sale el resumen',
        zh: '含计算摘要值所依据的规范文本',
      },
    ],
  ],
} as const;

export const draftsClear = {
  summary: {
    en: 'Clears one draft as it was shown; with the last clearance it is said at the table.',
    es: 'Valida un borrador tal como se mostró; con la última validación se declara en la mesa.',
    zh: '按所显示的文本核准一份草稿；最后一项核准作出后即对外陈述。',
  },
  details: join(named, {
    en: 'It takes an officer’s token in ENTENTE_TOKEN, made for releasing, and a table of clearances that lets a token clear. A passkey is given in a browser only: what asks for one is cleared on the page Drafts.',
    es: 'Requiere en ENTENTE_TOKEN la credencial de un funcionario, hecha para validar, y un cuadro de validaciones que la admita. Una llave de acceso solo se usa en un navegador: lo que la pide se valida en la página Borradores.',
    zh: '须在 ENTENTE_TOKEN 中提供用于核准的官员令牌，且核准规则允许以令牌核准。通行密钥只能在浏览器中使用：要求通行密钥的草稿请在“草稿”页核准。',
  }),
  options: {
    digest: seen,
    role: {
      en: `in which role: ${roles.join(', ')} (default: the first that is missing)`,
      es: `en qué función: ${roles.join(', ')} (por omisión: la primera que falta)`,
      zh: `以何种角色：${roles.join('、')}（默认：所缺的第一项）`,
    },
    note: {
      en: 'a line to colleagues, kept in the national log',
      es: 'una línea para los colegas, que queda en el registro nacional',
      zh: '给同事的一行说明，留存于本国记录簿',
    },
  },
  examples: [
    [
      'drafts clear xa-4f',
      {
        en: 'shows it, and asks',
        es: 'lo muestra y pregunta',
        zh: '先显示，再询问',
      },
    ],
    [
      'drafts clear xa-4f --digest 5e1f0a9c',
      {
        en: 'what was shown under this digest',
        es: 'lo que se mostró con este resumen',
        zh: '核准以该摘要值显示的文本',
      },
    ],
  ],
} as const;

export const draftsReturn = {
  summary: {
    en: 'Returns a draft to its author with a reason; nothing is said.',
    es: 'Devuelve un borrador a su autor con un motivo; no se declara nada.',
    zh: '将草稿连同理由退回起草人；不对外陈述。',
  },
  details: join(named, {
    en: `Reasons: ${returnReasons.join(', ')}.`,
    es: `Motivos: ${returnReasons.join(', ')}.`,
    zh: `理由：${returnReasons.join('、')}。`,
  }),
  options: {
    reason: {
      en: 'the reason, in one word',
      es: 'el motivo, en una palabra',
      zh: '退回理由代码',
    },
    text: {
      en: 'the reason in words, in the language of --lang',
      es: 'el motivo en palabras, en el idioma de --lang',
      zh: '以 --lang 所指语言写明的理由',
    },
    digest: seen,
  },
  examples: [
    [
      'drafts return xa-4f --reason wrong-facts --text "The mass is 20 kg."',
      { en: 'with a sentence', es: 'con una frase', zh: '附一句说明' },
    ],
  ],
} as const;

export const draftsRevise = {
  summary: {
    en: 'Puts another text in place of a draft; its history stays, and every clearance is given anew.',
    es: 'Pone otro texto en lugar del de un borrador; su historia queda y cada validación se da de nuevo.',
    zh: '以新文本替换草稿；保留经过，各项核准须重新作出。',
  },
  details: join(named, {
    en: 'The file holds {"facts": …, "content": …}. --write writes the text as it stands, to be edited.',
    es: 'El archivo contiene {"facts": …, "content": …}. --write escribe el texto actual, para editarlo.',
    zh: '文件内容为 {"facts": …, "content": …}。--write 写出当前文本以供编辑。',
  }),
  options: {
    write: {
      en: 'write the text as it stands as JSON, and change nothing',
      es: 'escribir el texto actual como JSON, sin cambiar nada',
      zh: '将当前文本写为 JSON，不作更改',
    },
    note: draftsClear.options.note,
    digest: seen,
  },
  examples: [
    ['drafts revise xa-4f --write draft.json', { en: 'first', es: 'primero', zh: '第一步' }],
    ['drafts revise xa-4f draft.json', { en: 'then', es: 'después', zh: '第二步' }],
  ],
} as const;

export const draftsDiscard = {
  summary: {
    en: 'Discards a draft: it is never said. Its history stays in the national log.',
    es: 'Descarta un borrador: no se declarará nunca. Su historia queda en el registro nacional.',
    zh: '弃置一份草稿：不再对外陈述；经过留存于本国记录簿。',
  },
  details: named,
  options: {
    digest: seen,
    yes: {
      en: 'do it without asking, for scripts',
      es: 'hacerlo sin preguntar, para programas',
      zh: '不询问直接执行，供脚本使用',
    },
  },
  examples: [
    [
      'drafts discard xa-4f',
      { en: 'shows it, and asks', es: 'lo muestra y pregunta', zh: '先显示，再询问' },
    ],
  ],
} as const;

export const draftLabels = {
  draft: { en: 'Draft', es: 'Borrador', zh: '草稿' },
  digest: { en: 'Digest', es: 'Resumen', zh: '摘要值' },
  author: { en: 'Written by', es: 'Redactado por', zh: '起草人' },
  at: { en: 'At', es: 'A las', zh: '时间' },
  note: { en: 'Note to colleagues', es: 'Nota para los colegas', zh: '给同事的说明' },
  under: { en: 'Under the name of', es: 'En nombre de', zh: '署名机构' },
  missing: { en: 'Leaves when cleared by', es: 'Sale cuando lo valide', zh: '核准后发出' },
  area: { en: 'Area', es: 'Ámbito', zh: '领域' },
  before: { en: 'Said last', es: 'Dicho la última vez', zh: '上次陈述' },
  field: { en: 'Field', es: 'Campo', zh: '字段' },
  inDraft: { en: 'In the draft', es: 'En el borrador', zh: '草稿内容' },
  refused: {
    en: 'The table would refuse it now',
    es: 'La mesa lo rechazaría ahora',
    zh: '目前会被拒绝',
  },
  said: { en: 'Said', es: 'Declarado', zh: '已陈述' },
  mayClear: { en: 'For you to clear', es: 'Por validar por usted', zh: '待您核准' },
  console: { en: 'the machine of the node', es: 'la máquina del nodo', zh: '节点所在机器' },
  next: { en: 'Next', es: 'A continuación', zh: '下一步' },
} as const satisfies Readonly<Record<string, Words>>;

export const draftSentences = {
  exactly: {
    en: 'Exactly this will be said:',
    es: 'Exactamente esto se declarará:',
    zh: '将作如下陈述，一字不差：',
  },
  against: {
    en: 'Against what was said last',
    es: 'Frente a lo declarado la última vez',
    zh: '与上次陈述相比',
  },
  nothingDiffers: { en: 'Nothing differs.', es: 'Nada difiere.', zh: '没有差异。' },
  nothingBefore: {
    en: 'Nothing of this kind was said on this record before.',
    es: 'Antes no se había declarado nada de este tipo en este expediente.',
    zh: '此前未就该记录作过此类陈述。',
  },
  canonical: {
    en: 'As the machine reads it (the digest is over this):',
    es: 'Como lo lee la máquina (el resumen es de esto):',
    zh: '机器读取的文本（摘要值据此计算）：',
  },
  history: { en: 'History', es: 'Historia', zh: '经过' },
  none: { en: 'No draft waits.', es: 'No hay borradores pendientes.', zh: '没有待处理的草稿。' },
  kept: {
    en: 'Nothing has been said yet: this is kept as a draft.',
    es: 'Aún no se ha declarado nada: esto queda como borrador.',
    zh: '尚未对外陈述：已存为草稿。',
  },
  keptAll: {
    en: 'Nothing has been said yet: these are kept as drafts.',
    es: 'Aún no se ha declarado nada: estos quedan como borradores.',
    zh: '尚未对外陈述：以下各份已存为草稿。',
  },
  nobodyMissing: {
    en: 'nobody: it is cleared',
    es: 'nadie: está validado',
    zh: '无：已全部核准',
  },
  cleared: {
    en: 'Cleared and said at the table.',
    es: 'Validado y declarado en la mesa.',
    zh: '已核准并对外陈述。',
  },
  held: {
    en: 'Cleared. Its area is suspended: it waits at home, and whoever may clear it releases it with the same command once the area is open.',
    es: 'Validado. Su ámbito está suspendido: espera en su nodo, y quien pueda validarlo lo publicará con la misma orden cuando el ámbito se reanude.',
    zh: '已核准。所属领域已暂停：留存于本方节点；领域恢复后，有权核准者可用同一命令发布。',
  },
  clearedInPart: {
    en: 'Cleared. It waits for the others.',
    es: 'Validado. Faltan los demás.',
    zh: '已核准，等待其他官员核准。',
  },
  ask: {
    en: 'Clear exactly this? Type yes: ',
    es: '¿Validar exactamente esto? Escriba sí: ',
    zh: '是否核准以上文本？请输入“是”： ',
  },
  discarded: {
    en: 'Draft {draft} is discarded. It is never said; its history stays in the national log.',
    es: 'El borrador {draft} se ha descartado. No se declarará nunca; su historia queda en el registro nacional.',
    zh: '草稿 {draft} 已弃置，不再对外陈述；经过留存于本国记录簿。',
  },
  more: {
    en: 'There are more: go on with --after',
    es: 'Hay más: siga con --after',
    zh: '还有更多：请使用 --after',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** `{…}` is filled in by `draftFailure`. */
export const draftFailures = {
  none: {
    en: 'no draft begins with {draft}; see entente drafts list',
    es: 'ningún borrador comienza por {draft}; vea entente drafts list',
    zh: '没有以 {draft} 开头的草稿；请看 entente drafts list',
  },
  several: {
    en: 'several drafts begin with {draft}; give more of the id',
    es: 'varios borradores comienzan por {draft}; indique más caracteres',
    zh: '有多份以 {draft} 开头的草稿；请多给几位标识',
  },
  otherDigest: {
    en: '{given} is not the digest of the draft as it stands ({digest}): look at it again with entente drafts show {draft}',
    es: '{given} no es el resumen del borrador actual ({digest}): vuelva a verlo con entente drafts show {draft}',
    zh: '{given} 不是草稿当前文本的摘要值（{digest}）：请用 entente drafts show {draft} 重新查看',
  },
  shortDigest: {
    en: '--digest takes at least the first {count} digits',
    es: '--digest requiere al menos los {count} primeros dígitos',
    zh: '--digest 至少需要前 {count} 位',
  },
  notThis: {
    en: 'the node shows a digest that is not that of this text: clear nothing, and tell whoever runs the node',
    es: 'el nodo muestra un resumen que no es el de este texto: no valide nada y avise a quien administra el nodo',
    zh: '节点显示的摘要值与该文本不符：请勿核准，并告知节点管理员',
  },
  notCleared: {
    en: 'nothing was cleared; say --digest {digest} to clear what was shown',
    es: 'no se validó nada; añada --digest {digest} para validar lo mostrado',
    zh: '未作核准；如要核准所显示的文本，请加 --digest {digest}',
  },
  console: {
    en: 'the console clears nothing: a clearance is a person’s. Clear it at the desk, {page}',
    es: 'la consola no valida nada: una validación es de una persona. Valídelo en el escritorio, {page}',
    zh: '控制台不作核准：核准须由个人作出。请在工作台核准：{page}',
  },
  desk: {
    en: 'clear it at the desk: {page}',
    es: 'valídelo en el escritorio: {page}',
    zh: '请在工作台核准：{page}',
  },
  someSaid: {
    en: '{count} of {total} were given before this:',
    es: '{count} de {total} se dieron antes de esto:',
    zh: '在此之前，{total} 份中已提交 {count} 份：',
  },
  someDrafted: {
    en: '{count} of {total} were kept as drafts before this:',
    es: '{count} de {total} quedaron como borradores antes de esto:',
    zh: '在此之前，{total} 份中已有 {count} 份存为草稿：',
  },
  needsReason: {
    en: '--reason is one of {reasons}',
    es: '--reason es uno de {reasons}',
    zh: '--reason 须为以下之一：{reasons}',
  },
  otherFile: {
    en: '{file} does not hold {"facts": …, "content": …}',
    es: '{file} no contiene {"facts": …, "content": …}',
    zh: '{file} 的内容不是 {"facts": …, "content": …}',
  },
  needsFile: {
    en: 'drafts revise needs a file, or --write',
    es: 'drafts revise necesita un archivo, o --write',
    zh: 'drafts revise 需要一个文件，或 --write',
  },
} as const satisfies Readonly<Record<string, Words>>;
