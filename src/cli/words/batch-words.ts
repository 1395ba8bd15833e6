import type { Words } from '#kernel/language.ts';
import type { LeftOut } from '#node/drafts/batches.ts';

const group: Words = {
  en: 'A group is named by its id or the beginning of it.',
  es: 'Un grupo se indica por su identificador o el comienzo de este.',
  zh: '工作组以其标识或标识开头指明。',
};

export const draftsRelease = {
  summary: {
    en: 'Says at the table drafts that were held while an area was suspended, many at once.',
    es: 'Declara en la mesa los borradores retenidos por una suspensión, muchos a la vez.',
    zh: '将因领域暂停而留存的草稿批量对外陈述。',
  },
  details: {
    en: `${group.en}\nIt shows what would be said, by area and type, and the digest of the whole; then it asks, and follows the release to its end. Own drafts are left out: an author never releases his own words. A node that is stopped goes on by itself at its next start, and says nothing twice. It takes an officer’s token in ENTENTE_TOKEN, made for releasing, and a table of clearances that lets a token clear; with a passkey it is done on the page The line.`,
    es: `${group.es}\nMuestra lo que se declararía, por ámbito y tipo, y el resumen del conjunto; después pregunta y sigue la declaración hasta el final. Los borradores propios quedan fuera: nadie declara sus propias palabras. Un nodo que se detiene continúa solo al volver a iniciarse y no declara nada dos veces. Requiere en ENTENTE_TOKEN la credencial de un funcionario, hecha para validar, y un cuadro de validaciones que la admita; con llave de acceso se hace en la página La línea.`,
    zh: `${group.zh}\n先按领域和类型显示将陈述的内容及整批的摘要值，再行询问，并跟踪至结束。本人起草的不列入：起草人不得将自己的文本对外陈述。节点停止后，下次启动时自行继续，不会重复陈述。须在 ENTENTE_TOKEN 中提供用于核准的官员令牌，且核准规则允许以令牌核准；使用通行密钥的，请在“联络渠道”页办理。`,
  },
  options: {
    areas: {
      en: 'only these areas, with commas between them',
      es: 'solo estos ámbitos, separados por comas',
      zh: '仅限这些领域，以逗号分隔',
    },
    desks: {
      en: 'only drafts of these desks: notifications, requests, plan, …',
      es: 'solo los borradores de estas mesas de trabajo: notifications, requests, plan, …',
      zh: '仅限这些业务的草稿：notifications、requests、plan 等',
    },
    drafts: {
      en: 'only these drafts, by their whole ids',
      es: 'solo estos borradores, por su identificador completo',
      zh: '仅限这些草稿，须给出完整标识',
    },
    digest: {
      en: 'the digest that was shown, or its first 8 digits: release nothing else, and do not ask',
      es: 'el resumen que se mostró, o sus 8 primeros dígitos: no declarar otra cosa, y no preguntar',
      zh: '所显示的摘要值或其前 8 位：只陈述该批，不再询问',
    },
    role: {
      en: 'your role in it; releasing-officer if you name none',
      es: 'su función; releasing-officer si no indica ninguna',
      zh: '您的角色；未指明时为 releasing-officer',
    },
    note: {
      en: 'a line to colleagues, kept in the national log',
      es: 'una línea para los colegas, que queda en el registro nacional',
      zh: '给同事的一行说明，留存于本国记录簿',
    },
  },
  examples: [
    [
      'drafts release 8c1f --areas precursor-control',
      { en: 'shows it, and asks', es: 'lo muestra y pregunta', zh: '先显示，再询问' },
    ],
    [
      'drafts release 8c1f --digest 5e1f0a9c --json',
      {
        en: 'what was shown; each step of the progress as one line of JSON',
        es: 'lo que se mostró; cada avance, en una línea de JSON',
        zh: '陈述所显示的批次；每步进度输出一行 JSON',
      },
    ],
  ],
} as const;

export const draftsProgress = {
  summary: {
    en: 'Shows the releases of many drafts in a group: how far they are, and how far the others have received them.',
    es: 'Muestra las declaraciones de muchos borradores en un grupo: su avance y lo que los demás han recibido.',
    zh: '显示工作组内的批量对外陈述：进度以及其他各方的接收情况。',
  },
  details: group,
  options: {
    follow: {
      en: 'stay until what is under way has ended',
      es: 'seguir hasta que termine lo que está en curso',
      zh: '持续显示，直至进行中的陈述结束',
    },
  },
  examples: [
    [
      'drafts progress 8c1f --follow',
      { en: 'until it has ended', es: 'hasta que termine', zh: '跟踪至结束' },
    ],
  ],
} as const;

export const draftsCancel = {
  summary: {
    en: 'Ends the release of many drafts that is under way in a group; what was said stays said, and the others stay held.',
    es: 'Detiene la declaración de muchos borradores en curso en un grupo; lo declarado queda declarado y lo demás sigue retenido.',
    zh: '终止工作组内正在进行的批量对外陈述；已陈述的不变，其余继续留存。',
  },
  details: group,
  options: {},
  examples: [
    [
      'drafts cancel 8c1f',
      {
        en: 'ends it behind the drafts that are being said',
        es: 'lo detiene tras los borradores que se están declarando',
        zh: '在当前一组草稿陈述完后终止',
      },
    ],
  ],
} as const;

export const leftOutWords: Readonly<Record<LeftOut, Words>> = {
  'area-suspended': {
    en: 'their area is still suspended',
    es: 'su ámbito sigue suspendido',
    zh: '所属领域仍处于暂停状态',
  },
  'own-draft': {
    en: 'written by you: somebody else releases them',
    es: 'redactados por usted: los declara otra persona',
    zh: '由您起草：须由他人对外陈述',
  },
  'not-needed': {
    en: 'the table of clearances asks another role or another proof',
    es: 'el cuadro de validaciones pide otra función u otra prueba',
    zh: '核准规则要求其他角色或其他验证方式',
  },
  'too-many': {
    en: 'beyond what one release holds: release them next',
    es: 'no caben en una sola declaración: declárelos después',
    zh: '超出一批的上限：请随后另行陈述',
  },
};

export const batchLabels = {
  digest: { en: 'digest of the whole', es: 'resumen del conjunto', zh: '整批摘要值' },
  drafts: { en: 'drafts', es: 'borradores', zh: '草稿' },
  area: { en: 'area', es: 'ámbito', zh: '领域' },
  statement: { en: 'statement', es: 'declaración', zh: '陈述' },
  leftOut: { en: 'left out', es: 'fuera', zh: '未列入' },
  batch: { en: 'release', es: 'declaración', zh: '批次' },
  status: { en: 'state', es: 'estado', zh: '状态' },
  said: { en: 'said', es: 'declarados', zh: '已陈述' },
  left: { en: 'left as they were', es: 'sin cambios', zh: '保持原状' },
  receipted: { en: 'received by the others', es: 'recibido por los demás', zh: '其他各方已接收' },
} as const satisfies Readonly<Record<string, Words>>;

export const batchSentences = {
  perDay: {
    en: 'The terms let a day carry {count} statements of one log: the others receive all of this in {days} days.',
    es: 'Los términos de referencia permiten {count} declaraciones de un registro al día: los demás recibirán todo en {days} días.',
    zh: '工作组章程规定每日每份记录簿至多传送 {count} 项陈述：其他各方需 {days} 天才能全部接收。',
  },
  ask: {
    en: 'Say these at the table? Type yes: ',
    es: '¿Declararlos en la mesa? Escriba sí: ',
    zh: '是否将以上内容对外陈述？请输入“是”： ',
  },
  nothing: {
    en: 'Nothing to release.',
    es: 'No hay nada que declarar.',
    zh: '没有可对外陈述的草稿。',
  },
  none: {
    en: 'No release of many drafts in this group.',
    es: 'Ninguna declaración de muchos borradores en este grupo.',
    zh: '该工作组没有批量对外陈述。',
  },
  step: {
    en: '{done} of {drafts} · {rate} a second · {remaining} s left',
    es: '{done} de {drafts} · {rate} por segundo · faltan {remaining} s',
    zh: '{done}/{drafts} · 每秒 {rate} 份 · 约剩 {remaining} 秒',
  },
  ended: {
    en: 'Said at the table: {released}. Left as they were: {left}.',
    es: 'Declarados en la mesa: {released}. Sin cambios: {left}.',
    zh: '已对外陈述：{released}。保持原状：{left}。',
  },
  interrupted: {
    en: 'It goes on by itself; entente drafts progress shows it.',
    es: 'Continúa por sí sola; entente drafts progress la muestra.',
    zh: '将自行继续；可用 entente drafts progress 查看。',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const batchStatusWords: Readonly<Record<string, Words>> = {
  releasing: { en: 'under way', es: 'en curso', zh: '进行中' },
  interrupted: { en: 'interrupted', es: 'interrumpida', zh: '已中断' },
  finished: { en: 'finished', es: 'terminada', zh: '已完成' },
  cancelled: { en: 'cancelled', es: 'cancelada', zh: '已取消' },
  disputed: { en: 'disputed', es: 'controvertida', zh: '有争议' },
};

export const batchFailures = {
  console: {
    en: 'the console releases nothing: it is a person’s choice. Release them at the desk, on the page The line',
    es: 'la consola no declara nada: la decisión es de una persona. Declárelos en el escritorio, en la página La línea',
    zh: '控制台不作对外陈述：须由个人决定。请在工作台“联络渠道”页办理',
  },
  otherDigest: {
    en: '{given} is not the digest of what would be said now ({digest}): look at it again without --digest',
    es: '{given} no es el resumen de lo que se declararía ahora ({digest}): vuelva a verlo sin --digest',
    zh: '{given} 不是当前拟陈述内容的摘要值（{digest}）：请去掉 --digest 重新查看',
  },
  notReleased: {
    en: 'nothing was said; give --digest {digest} to release what was shown',
    es: 'no se declaró nada; añada --digest {digest} para declarar lo mostrado',
    zh: '未作任何陈述；如要陈述所显示的内容，请加 --digest {digest}',
  },
  notUnderWay: {
    en: 'no release is under way in this group',
    es: 'no hay ninguna declaración en curso en este grupo',
    zh: '该工作组没有正在进行的批量对外陈述',
  },
} as const satisfies Readonly<Record<string, Words>>;
