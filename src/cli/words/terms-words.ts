import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { authorityOption, yes } from './usage-words.ts';

const inLanguages = (name: Words) => ({
  en: { en: `${name.en}, in English`, es: `${name.es}, en inglés`, zh: `${name.zh}（英文）` },
  es: { en: `${name.en}, in Spanish`, es: `${name.es}, en español`, zh: `${name.zh}（西班牙文）` },
  zh: { en: `${name.en}, in Chinese`, es: `${name.es}, en chino`, zh: `${name.zh}（中文）` },
});
const publicText = inLanguages({
  en: 'what the others read with it',
  es: 'lo que leen las demás con ello',
  zh: '供其他各方阅读的说明',
});
const reason = inLanguages({
  en: 'why, for the others to read',
  es: 'por qué, para que lo lean las demás',
  zh: '供其他各方阅读的理由',
});
const texts = { 'text-en': publicText.en, 'text-es': publicText.es, 'text-zh': publicText.zh };
const notes = { 'note-en': reason.en, 'note-es': reason.es, 'note-zh': reason.zh };
const version: Words = {
  en: 'the text, by the beginning of its hash, if several are on the table',
  es: 'el texto, por el principio de su huella, si hay varios sobre la mesa',
  zh: '有多份文本待议时，以散列值开头指明其一',
};

export const termsShow = {
  summary: {
    en: 'Shows the terms of a group as they stand, what is on the table about them, and what became of the group.',
    es: 'Muestra los términos vigentes de un grupo, lo que hay sobre la mesa acerca de ellos y la historia del grupo.',
    zh: '显示工作组现行章程、待议的修正案及工作组沿革。',
  },
  options: {},
  examples: [
    [
      'terms show 4a',
      {
        en: 'the terms, amendments and history of this group',
        es: 'los términos, las enmiendas y la historia de este grupo',
        zh: '本工作组的章程、修正案和沿革',
      },
    ],
    [
      'terms show 4a --json',
      { en: 'the same for a script', es: 'lo mismo para un programa', zh: '同上，供程序使用' },
    ],
  ],
} as const satisfies CommandWords;

export const termsAmend = {
  summary: {
    en: 'Tables an amendment of the terms, after showing what it would change.',
    es: 'Presenta una enmienda de los términos, tras mostrar qué cambiaría.',
    zh: '显示拟作变更后，提出章程修正案。',
  },
  details: {
    en: 'Tabling is not accepting: accept it too with entente terms accept. It comes into force once every member has accepted it and holds the receipts. What was begun before keeps the terms under which it was begun. Members and their keys are not amended: entente group succeed founds a successor.',
    es: 'Presentar no es aceptar: acéptela también con entente terms accept. Entra en vigor cuando todos los miembros la hayan aceptado y tengan los acuses. Lo iniciado antes conserva los términos con que se inició. Los miembros y sus claves no se enmiendan: entente group succeed constituye un grupo sucesor.',
    zh: '提出不等于接受：还须运行 entente terms accept。各成员均接受并持有回执后生效。此前已开始的事项仍适用其开始时的章程。成员及其密钥不作修正：请用 entente group succeed 成立后续工作组。',
  },
  options: {
    areas: {
      en: 'all areas from then on, with commas between them',
      es: 'todos los ámbitos en adelante, separados por comas',
      zh: '此后的全部领域，以逗号分隔',
    },
    floor: {
      en: 'areas that no suspension stops; empty: none',
      es: 'ámbitos que ninguna suspensión interrumpe; vacío: ninguno',
      zh: '任何暂停均不影响的持续运行领域；留空表示无',
    },
    clock: {
      en: 'clock rule of entente group clocks to take up or renew; may be repeated',
      es: 'regla de plazo de entente group clocks que se adopta o renueva; puede repetirse',
      zh: '拟采用或更新的期限规则（见 entente group clocks）；可重复',
    },
    'drop-clock': {
      en: 'clock rule to take out; may be repeated',
      es: 'regla de plazo que se suprime; puede repetirse',
      zh: '拟删去的期限规则；可重复',
    },
    calendar: {
      en: 'working days of a member, as JSON; may be repeated',
      es: 'días hábiles de un miembro, en JSON; puede repetirse',
      zh: '某一成员的工作日，JSON 格式；可重复',
    },
    'drop-calendar': {
      en: 'member whose calendar is taken out; may be repeated',
      es: 'miembro cuyo calendario se suprime; puede repetirse',
      zh: '拟删去工作日历的成员；可重复',
    },
    'quota-bytes': {
      en: 'bytes that a party may send in a day',
      es: 'bytes que una parte puede enviar al día',
      zh: '一方每日可发送的字节数',
    },
    'quota-statements': {
      en: 'statements that a party may send in a day',
      es: 'declaraciones que una parte puede enviar al día',
      zh: '一方每日可发送的陈述数',
    },
    'retention-days': {
      en: 'days for which contents are kept',
      es: 'días que se conservan los contenidos',
      zh: '内容保存天数',
    },
    languages: {
      en: 'languages used, of en, es, zh',
      es: 'idiomas que se usan, de en, es, zh',
      zh: '使用的语文：en、es、zh 中选择',
    },
    authentic: {
      en: 'languages whose text is authentic',
      es: 'idiomas cuyo texto es auténtico',
      zh: '作准文本的语文',
    },
    ...notes,
    authority: authorityOption,
    yes,
  },
  examples: [
    [
      'terms amend 4a --retention-days 730 --note-en "Two years are enough."',
      {
        en: 'contents are kept for two years',
        es: 'los contenidos se conservan dos años',
        zh: '内容保存两年',
      },
    ],
    [
      'terms amend 4a --floor safety --calendar xc.calendar.json --yes',
      {
        en: 'another floor and the calendar of a new year, without being asked',
        es: 'otros ámbitos que no se interrumpen y el calendario de un año nuevo, sin preguntar',
        zh: '更改持续运行领域并更新年度工作日历，不再询问',
      },
    ],
  ],
} as const satisfies CommandWords;

export const termsAccept = {
  summary: {
    en: 'Accepts an amendment, or the dissolution, that is on the table, after showing what it changes.',
    es: 'Acepta una enmienda, o la disolución, que está sobre la mesa, tras mostrar qué cambia.',
    zh: '显示其变更内容后，接受待议的修正案或解散提议。',
  },
  options: {
    mandate: {
      en: 'for whom you speak: working-level, senior-level, authority, government or full-powers',
      es: 'por quién habla: working-level, senior-level, authority, government o full-powers',
      zh: '代表何方：working-level、senior-level、authority、government 或 full-powers',
    },
    version,
    ...texts,
    authority: authorityOption,
    yes,
  },
  examples: [
    [
      'terms accept 4a --mandate government',
      {
        en: 'the only text on the table, for the government',
        es: 'el único texto sobre la mesa, por el gobierno',
        zh: '代表政府接受唯一待议文本',
      },
    ],
    [
      'terms accept 4a --mandate authority --version 3f2c --yes',
      {
        en: 'one of several, without being asked',
        es: 'uno de varios, sin preguntar',
        zh: '接受多份中的一份，不再询问',
      },
    ],
  ],
} as const satisfies CommandWords;

export const termsWithdraw = {
  summary: {
    en: 'Takes back an amendment, or its acceptance, before it is agreed.',
    es: 'Retira una enmienda, o su aceptación, antes de que se acuerde.',
    zh: '在商定之前撤回修正案或对其接受。',
  },
  options: { version, ...texts },
  examples: [
    [
      'terms withdraw 4a',
      {
        en: 'the only text on the table',
        es: 'el único texto sobre la mesa',
        zh: '唯一待议文本',
      },
    ],
    [
      'terms withdraw 4a --version 3f2c --text-en "Under study."',
      { en: 'one of several, and why', es: 'uno de varios, y por qué', zh: '多份中的一份及理由' },
    ],
  ],
} as const satisfies CommandWords;

export const groupLeave = {
  summary: {
    en: 'States that this party leaves the group, for good.',
    es: 'Declara que esta parte se retira del grupo, definitivamente.',
    zh: '声明本方永久退出工作组。',
  },
  options: {
    until: {
      en: 'last day on which it still answers in the areas that never stop',
      es: 'último día en que aún responde en los asuntos que no se interrumpen',
      zh: '仍就持续运行事项作出答复的最后日期',
    },
    ...texts,
    authority: authorityOption,
    yes,
  },
  examples: [
    [
      'group leave 4a --until 2027-01-31 --text-en "By decision of the government."',
      {
        en: 'with a last day and a public text',
        es: 'con un último día y un texto público',
        zh: '列明最后日期并附公开说明',
      },
    ],
    [
      'group leave 4a --yes',
      {
        en: 'at once, without being asked',
        es: 'de inmediato, sin preguntar',
        zh: '即刻退出，不再询问',
      },
    ],
  ],
} as const satisfies CommandWords;

export const groupDissolve = {
  summary: {
    en: 'Tables the end of the group; it is dissolved once every member has accepted that.',
    es: 'Presenta el fin del grupo; queda disuelto cuando todos los miembros lo hayan aceptado.',
    zh: '提议解散工作组；全体成员接受后即告解散。',
  },
  options: { ...notes, authority: authorityOption, yes },
  examples: [
    [
      'group dissolve 4a --note-en "Its work is done."',
      { en: 'with a reason', es: 'con una razón', zh: '附理由' },
    ],
    ['group dissolve 4a --yes', { en: 'without being asked', es: 'sin preguntar', zh: '不再询问' }],
  ],
} as const satisfies CommandWords;

export const labels = {
  group: { en: 'Group', es: 'Grupo', zh: '工作组' },
  state: { en: 'State', es: 'Estado', zh: '状态' },
  terms: { en: 'Terms in force', es: 'Términos vigentes', zh: '现行章程' },
  inForceSince: { en: 'In force since', es: 'En vigor desde', zh: '生效时间' },
  predecessor: { en: 'Predecessor', es: 'Grupo anterior', zh: '前一工作组' },
  successors: { en: 'Successor', es: 'Grupo sucesor', zh: '后续工作组' },
  clause: { en: 'Clause', es: 'Cláusula', zh: '条款' },
  before: { en: 'In force', es: 'En vigor', zh: '现行' },
  after: { en: 'Proposed', es: 'Propuesto', zh: '拟议' },
  version: { en: 'On the table', es: 'Sobre la mesa', zh: '待议文本' },
  acceptedBy: { en: 'Accepted by', es: 'Aceptado por', zh: '已接受方' },
  when: { en: 'When', es: 'Cuándo', zh: '时间' },
  party: { en: 'Party', es: 'Parte', zh: '当事方' },
  what: { en: 'What', es: 'Qué', zh: '事项' },
  about: { en: 'About', es: 'Sobre', zh: '所涉' },
  place: { en: 'Place', es: 'Lugar', zh: '位置' },
} as const satisfies Readonly<Record<string, Words>>;

export { lifeWords } from '#desks/amendments/words/life-words.ts';

export const absent: Words = { en: '(none)', es: '(no figura)', zh: '（无）' };
export const takenOut: Words = { en: '(taken out)', es: '(se suprime)', zh: '（删去）' };
export const noDifference: Words = {
  en: 'Nothing differs.',
  es: 'No hay diferencias.',
  zh: '并无不同。',
};
export const endsGroup: Words = {
  en: 'Ends the group: what was said stays readable, nothing further is said.',
  es: 'Pone fin al grupo: lo dicho sigue siendo legible, no se declara nada más.',
  zh: '终止工作组：已有内容仍可查阅，不再作新的陈述。',
};
export const dissolveWarning: Words = {
  en: 'Once every member has accepted this, nothing further can be said in the group. What was said stays readable at each member.\n',
  es: 'Cuando todos los miembros lo hayan aceptado, ya no podrá declararse nada en el grupo. Lo dicho sigue siendo legible para cada miembro.\n',
  zh: '全体成员接受后，本组不能再作任何陈述。已有内容各成员仍可查阅。\n',
};
export const leaveWarning: Words = {
  en: 'Leaving is for good. Acceptances that are not complete are withdrawn, and nothing is agreed in this group any more. What was said stays with every member.\n',
  es: 'El retiro es definitivo. Quedan retiradas las aceptaciones no completas y en este grupo ya no se acuerda nada. Lo dicho permanece en poder de cada miembro.\n',
  zh: '退出不可撤回。尚未完成的接受即告撤回，本组不再商定任何事项。已有内容由各成员继续保存。\n',
};
export const nothingToChange: Words = {
  en: 'say what to change: entente terms amend --help lists it',
  es: 'diga qué cambiar: entente terms amend --help lo enumera',
  zh: '请指明拟作变更：entente terms amend --help 列有各项',
};
export const nothingOpen: Words = {
  en: 'no text about the terms is on the table, or none begins so',
  es: 'no hay ningún texto sobre los términos en la mesa, o ninguno empieza así',
  zh: '没有待议的章程文本，或没有以此开头者',
};
export const severalOpen: Words = {
  en: 'several texts are on the table: name one with --version',
  es: 'hay varios textos sobre la mesa: indique uno con --version',
  zh: '有多份文本待议：请用 --version 指明其一',
};
export const noMandate = (known: string): Words => ({
  en: `say for whom you speak with --mandate: ${known}`,
  es: `diga por quién habla con --mandate: ${known}`,
  zh: `请用 --mandate 说明代表何方：${known}`,
});
export const notACount = (name: string, given: string): Words => ({
  en: `--${name} takes a whole number, not ${given}`,
  es: `--${name} toma un número entero, no ${given}`,
  zh: `--${name} 须为整数，而非 ${given}`,
});
