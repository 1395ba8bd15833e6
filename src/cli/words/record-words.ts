import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { onlyThisGroup } from './usage-words.ts';

export const recordsList = {
  summary: {
    en: 'Lists records of every desk, the newest change first, or by due date what this party owes.',
    es: 'Lista expedientes de todas las mesas de trabajo, primero el cambio más reciente, o por vencimiento lo que debe esta parte.',
    zh: '列出各业务台的记录，最近变动者在前；或按到期日列出本方待办事项。',
  },
  details: {
    en: 'Desks and their types of statement: entente drafts types',
    es: 'Las mesas de trabajo y sus tipos de declaración: entente drafts types',
    zh: '各业务台及其陈述类型见：entente drafts types',
  },
  options: {
    owed: {
      en: 'only those on which this party owes something, by due date',
      es: 'solo aquellos en los que esta parte debe algo, por vencimiento',
      zh: '仅列本方有待办事项者，按到期日排列',
    },
    desk: { en: 'only these desks', es: 'solo estas mesas de trabajo', zh: '仅限这些业务台' },
    area: {
      en: 'only these areas of cooperation',
      es: 'solo estos ámbitos de cooperación',
      zh: '仅限这些合作领域',
    },
    status: { en: 'only these states', es: 'solo estos estados', zh: '仅限这些状态' },
    group: onlyThisGroup,
    text: {
      en: 'only those that hold these words, in any language',
      es: 'solo los que contienen estas palabras, en cualquier idioma',
      zh: '仅列含有这些词语者，语言不限',
    },
    limit: {
      en: 'at most this many (default 50, at most 500)',
      es: 'como máximo tantos (por omisión 50, a lo sumo 500)',
      zh: '最多列出数目（默认 50，上限 500）',
    },
    after: {
      en: 'go on where a page ended (its "next")',
      es: 'seguir donde terminó una página (su «next»)',
      zh: '从上一页末尾（其“next”）继续',
    },
  },
  examples: [
    ['records list', { en: 'the newest', es: 'los más recientes', zh: '最近变动的记录' }],
    [
      'records list --owed',
      {
        en: 'what this party owes at every desk, by date',
        es: 'lo que debe esta parte en todas las mesas de trabajo, por fecha',
        zh: '本方在各业务台的待办事项，按日期排列',
      },
    ],
    [
      'records list --desk invocations --status in-force --json',
      {
        en: 'one desk and state, for a script',
        es: 'una mesa de trabajo y un estado, para un programa',
        zh: '某一业务台的某一状态，供程序使用',
      },
    ],
  ],
} as const satisfies CommandWords;

export const recordsShow = {
  summary: {
    en: 'Shows one record: its state, what each side has said, and what your side may say next.',
    es: 'Muestra un expediente: su estado, lo que ha declarado cada parte y lo que puede declarar su parte.',
    zh: '显示一份记录：其状态、各方的陈述及本方可作的陈述。',
  },
  details: {
    en: 'The record is named by its id, the beginning of it, or its name.',
    es: 'El expediente se indica por su identificador, el comienzo de este o su denominación.',
    zh: '记录以其标识、标识的开头或名称指明。',
  },
  options: {},
  examples: [
    [
      'records show xa-4f',
      {
        en: 'by the beginning of its id',
        es: 'por el comienzo de su identificador',
        zh: '以标识的开头指明',
      },
    ],
    ['records show xa-4f --json', { en: 'for a script', es: 'para un programa', zh: '供程序使用' }],
  ],
} as const satisfies CommandWords;

export const draftsTypes = {
  summary: {
    en: 'Lists the desks and what can be said at each, or the form of one type of statement.',
    es: 'Lista las mesas de trabajo y lo que puede declararse en cada una, o la forma de un tipo de declaración.',
    zh: '列出各业务台及可作的陈述；或显示一类陈述的格式。',
  },
  details: {
    en: 'The form is JSON Schema 2020-12 of the facts and of the content.',
    es: 'La forma es JSON Schema 2020-12 de los datos y del contenido.',
    zh: '格式为事实项和内容的 JSON Schema 2020-12。',
  },
  options: {},
  examples: [
    ['drafts types', { en: 'all of them', es: 'todos', zh: '全部类型' }],
    [
      'drafts types invocation.made --json',
      {
        en: 'the form of one, for a script',
        es: 'la forma de uno, para un programa',
        zh: '某一类型的格式，供程序使用',
      },
    ],
  ],
} as const satisfies CommandWords;

export const draftsNew = {
  summary: {
    en: 'Writes a draft of any type of statement. It is said when others have cleared it.',
    es: 'Redacta un borrador de cualquier tipo de declaración. Se declara cuando otros lo han validado.',
    zh: '起草任一类型的陈述。经他人核准后对外陈述。',
  },
  details: {
    en: 'On a record, facts that follow from it are filled in; those of the file count before them. See drafts types for the form.',
    es: 'Sobre un expediente se completan los datos que se siguen de él; los del fichero prevalecen. La forma, en drafts types.',
    zh: '就一份记录起草时，可由该记录得出的事实项自动填入，以文件所载为准。格式见 drafts types。',
  },
  options: {
    group: {
      en: 'the group, by its id or the beginning of it; needed without --record',
      es: 'el grupo, por su identificador o el comienzo de este; necesario sin --record',
      zh: '工作组，以其标识或标识开头指明；无 --record 时必填',
    },
    record: {
      en: 'the record that it is about, as for records show',
      es: 'el expediente al que se refiere, como en records show',
      zh: '所涉记录，指明方式同 records show',
    },
    area: {
      en: 'the area of a record that may stand in any',
      es: 'el ámbito de un expediente que puede estar en cualquiera',
      zh: '可属任一合作领域的记录所在领域',
    },
    facts: {
      en: 'a JSON file with the facts',
      es: 'un fichero JSON con los datos',
      zh: '载有事实项的 JSON 文件',
    },
    content: {
      en: 'a JSON file with the content',
      es: 'un fichero JSON con el contenido',
      zh: '载有内容的 JSON 文件',
    },
    authority: {
      en: 'the authority that speaks',
      es: 'la autoridad que declara',
      zh: '作出陈述的主管机关',
    },
    note: {
      en: 'a line for whoever clears it; it stays at home',
      es: 'una línea para quien lo valide; no sale del nodo',
      zh: '给核准者的说明；不对外发出',
    },
  },
  examples: [
    [
      'drafts new invocation.made --group 4f2a --facts facts.json --content content.json',
      { en: 'to open a record', es: 'para abrir un expediente', zh: '开立一份记录' },
    ],
    [
      'drafts new invocation.ended --record xa-4f --facts facts.json',
      { en: 'on a record', es: 'sobre un expediente', zh: '就一份记录起草' },
    ],
  ],
} as const satisfies CommandWords;

export const saidWhileSuspended = (parties: string): Words => ({
  en: `said while ${parties} had suspended the area`,
  es: `declarado mientras ${parties} tenía suspendido el ámbito`,
  zh: `该领域由 ${parties} 暂停期间所作的陈述`,
});

export const labels = {
  record: { en: 'Record', es: 'Expediente', zh: '记录' },
  desk: { en: 'Desk', es: 'Mesa de trabajo', zh: '业务台' },
  name: { en: 'Name', es: 'Denominación', zh: '名称' },
  parties: { en: 'Parties', es: 'Partes', zh: '当事方' },
  area: { en: 'Area', es: 'Ámbito', zh: '合作领域' },
  state: { en: 'State', es: 'Estado', zh: '状态' },
  details: { en: 'Details', es: 'Detalles', zh: '要点' },
  due: { en: 'Due', es: 'Vence', zh: '到期' },
  owed: { en: 'Still to be done', es: 'Pendiente', zh: '待办事项' },
  maySay: { en: 'Your side may say', es: 'Su parte puede declarar', zh: '本方可作的陈述' },
  type: { en: 'Type', es: 'Tipo', zh: '类型' },
  says: { en: 'Says', es: 'Declara', zh: '含义' },
  opens: { en: 'Opens a record', es: 'Abre expediente', zh: '开立记录' },
  facts: { en: 'Facts', es: 'Datos', zh: '事实项' },
  content: { en: 'Content', es: 'Contenido', zh: '内容' },
} as const satisfies Readonly<Record<string, Words>>;

export const noRecordMatches: Words = {
  en: 'No record matches.\n',
  es: 'Ningún expediente coincide.\n',
  zh: '没有符合条件的记录。\n',
};
export const inAll = (total: string, next: string): Words => ({
  en: `${total} in all; go on with --after ${next}\n`,
  es: `${total} en total; siga con --after ${next}\n`,
  zh: `共 ${total} 份；继续请加 --after ${next}\n`,
});
export const noRecord = (start: string): Words => ({
  en: `No record begins with ${start} or has that name.`,
  es: `Ningún expediente empieza por ${start} ni se llama así.`,
  zh: `没有以 ${start} 开头或以此为名称的记录。`,
});
export const severalRecords = (start: string): Words => ({
  en: `Several records begin with ${start}: give more of it.`,
  es: `Varios expedientes empiezan por ${start}: indique más dígitos.`,
  zh: `有多份记录以 ${start} 开头：请给出更多字符。`,
});
export const groupOrRecord: Words = {
  en: 'either --group, to open a record, or --record, to say something on one',
  es: 'o bien --group, para abrir un expediente, o bien --record, para declarar sobre uno',
  zh: '须给出 --group（开立记录）或 --record（就记录陈述）之一',
};
export const opensNothing = (type: string): Words => ({
  en: `${type} opens no record: it needs --record`,
  es: `${type} no abre expediente: necesita --record`,
  zh: `${type} 不开立记录：须给出 --record`,
});
