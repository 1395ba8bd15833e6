import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const control = {
  summary: {
    en: 'Says what is controlled where, since when and by which provision. Needs no node.',
    es: 'Dice qué está controlado, dónde, desde cuándo y por qué disposición. No necesita un nodo.',
    zh: '查询某物质在何处、自何时、依何规定受管制。无需节点。',
  },
  details: {
    en:
      'A query is a name (in three languages), a CAS number, an HS code, an InChIKey or a structure in SMILES. An answer is listed, in class, possible (an authority decides) or not found in this data as of the day; it is never “not controlled”. ' +
      'A file holds one query a line, or is a table (CSV, TSV) with a column named smiles, cas, name or hs; UTF-8, UTF-16 and GB18030 are read. With --json each answer is one line.',
    es:
      'Una consulta es un nombre (en tres idiomas), un número CAS, un código del SA, un InChIKey o una estructura en SMILES. La respuesta es incluida en lista, en la clase, posible (decide una autoridad) o no consta en estos datos a ese día; nunca «no controlada». ' +
      'Un fichero tiene una consulta por línea, o es una tabla (CSV, TSV) con una columna llamada smiles, cas, name o hs; se leen UTF-8, UTF-16 y GB18030. Con --json cada respuesta es una línea.',
    zh:
      '可查询名称（三种语文）、CAS号、HS编码、InChIKey 或 SMILES 结构。答复为：已列管、属于类别、可能（由主管机关认定）或截至该日在本数据中未查到；绝不会是“不受管制”。' +
      '文件每行一项查询，或为表格（CSV、TSV），其中一列名为 smiles、cas、name 或 hs；可读 UTF-8、UTF-16 和 GB18030。使用 --json 时每项答复占一行。',
  },
  options: {
    file: {
      en: 'answers every line of a file; `-` is what is piped in',
      es: 'responde a cada línea de un fichero; `-` es la entrada estándar',
      zh: '逐行答复文件中的查询；`-` 表示标准输入',
    },
    column: {
      en: 'the column of the table to ask about, by its heading',
      es: 'la columna de la tabla por la que se pregunta, por su encabezado',
      zh: '按标题指定要查询的列',
    },
    'as-of': {
      en: 'the day that is asked about (default: today)',
      es: 'el día por el que se pregunta (por omisión, hoy)',
      zh: '查询所针对的日期（默认当天）',
    },
    in: {
      en: 'only these jurisdictions, e.g. US,CN,UN-1988',
      es: 'solo estas jurisdicciones, p. ej. US,CN,UN-1988',
      zh: '只查这些法域，例如 US,CN,UN-1988',
    },
  },
  examples: [
    ['control 79099-07-3', { en: 'by CAS number', es: 'por número CAS', zh: '按CAS号查询' }],
    [
      'control 4-piperidone --as-of 2024-12-02 --in UN-1988,CN',
      {
        en: 'as it stood on a day, in two jurisdictions',
        es: 'como estaba un día, en dos jurisdicciones',
        zh: '某一日在两个法域的状态',
      },
    ],
    [
      "control 'CCC(=O)N(c1ccccc1)C1CCN(Cc2ccccc2)CC1' --lang zh",
      {
        en: 'a structure, told in Chinese',
        es: 'una estructura, en chino',
        zh: '结构查询，中文答复',
      },
    ],
    [
      'control --file compounds.csv --json',
      {
        en: 'every row of a table, for a script',
        es: 'cada fila de una tabla, para un programa',
        zh: '逐行查询表格，供程序使用',
      },
    ],
  ],
} as const satisfies CommandWords;

export const heads: readonly Words[] = [
  { en: 'Where', es: 'Dónde', zh: '法域' },
  { en: 'Answer', es: 'Respuesta', zh: '答复' },
  { en: 'List or definition', es: 'Lista o definición', zh: '名单或定义' },
  { en: 'Provision', es: 'Disposición', zh: '规定' },
  { en: 'Since', es: 'Desde', zh: '自' },
  { en: 'Until', es: 'Hasta', zh: '至' },
  { en: 'How sure', es: 'Certeza', zh: '可靠程度' },
];

export const fileHeads: readonly Words[] = [
  { en: 'Line', es: 'Línea', zh: '行' },
  { en: 'Query', es: 'Consulta', zh: '查询' },
  { en: 'Substance', es: 'Sustancia', zh: '物质' },
];

export const nothingAsked: Words = {
  en: 'Say what to ask about, or name a file with --file',
  es: 'Diga por qué pregunta o indique un fichero con --file',
  zh: '请给出查询内容，或用 --file 指定文件',
};
export const notADay = (text: string): Words => ({
  en: `--as-of takes a day such as 2026-11-29, not “${text}”`,
  es: `--as-of admite un día como 2026-11-29, no «${text}»`,
  zh: `--as-of 须为日期，例如 2026-11-29，而不是“${text}”`,
});
export const noSuchJurisdiction = (text: string, known: string): Words => ({
  en: `There is no jurisdiction “${text}” here; there are ${known}`,
  es: `Aquí no hay una jurisdicción «${text}»; hay ${known}`,
  zh: `此处没有法域“${text}”；现有：${known}`,
});
export const noSuchColumn = (asked: string, found: string): Words => ({
  en: `The table has no column ${asked}; its columns are: ${found}. If that is one long heading, its separator is neither comma, semicolon nor tab`,
  es: `La tabla no tiene una columna ${asked}; sus columnas son: ${found}. Si es un solo encabezado largo, el separador no es coma, punto y coma ni tabulador`,
  zh: `表格中没有列 ${asked}；现有列：${found}。若显示为一个很长的标题，说明分隔符不是逗号、分号或制表符`,
});
export const notText = (path: string): Words => ({
  en: `${path} is neither UTF-8, UTF-16 nor GB18030 text`,
  es: `${path} no es texto UTF-8, UTF-16 ni GB18030`,
  zh: `${path} 不是 UTF-8、UTF-16 或 GB18030 文本`,
});
export const brokenTable = (line: number): Words => ({
  en: `Line ${line} of the table is broken: a quotation mark that is not closed, or a row that is too long`,
  es: `La línea ${line} de la tabla está rota: comillas sin cerrar o una fila demasiado larga`,
  zh: `表格第 ${line} 行有误：引号未闭合或行过长`,
});
export const progress = (count: number, rate: number): Words => ({
  en: `${count} answered, ${rate} a second`,
  es: `${count} respondidas, ${rate} por segundo`,
  zh: `已答复 ${count} 项，每秒 ${rate} 项`,
});
export const finished = (count: number, understood: number): Words => ({
  en: `${count} answered; ${count - understood} of them were not understood or are not in this data`,
  es: `${count} respondidas; ${count - understood} de ellas no se entendieron o no constan en estos datos`,
  zh: `共答复 ${count} 项；其中 ${count - understood} 项未能识别或不在本数据中`,
});
export const recognised = (name: string, by: string): Words => ({
  en: `${name} (by ${by})`,
  es: `${name} (por ${by})`,
  zh: `${name}（依据：${by}）`,
});
export const nextChange = (day: string, begins: boolean): Words => ({
  en: begins ? `a listing begins on ${day}` : `ends on ${day}`,
  es: begins ? `una inclusión empieza el ${day}` : `termina el ${day}`,
  zh: begins ? `${day} 起列管` : `${day} 到期`,
});
export const neverFree: Words = {
  en: 'An answer tells what the texts that were read say. “Not found” is not “not controlled”.',
  es: 'La respuesta dice lo que dicen los textos leídos. «No consta» no es «no controlada».',
  zh: '答复仅反映已查阅文本的内容。“未查到”不等于“不受管制”。',
};
