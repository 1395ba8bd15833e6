import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { record, version } from './plan-command-words.ts';

export const planNote = {
  summary: {
    en: 'Drafts a note verbale from what your side said about an item, as PDF.',
    es: 'Prepara un borrador de nota verbal a partir de lo que su parte dijo sobre un punto, en PDF.',
    zh: '依据本方就某事项所作陈述生成照会草稿（PDF）。',
  },
  details: {
    en: 'The note is in the language of --lang, which the text must have. It carries your last tabling, acceptance, stance or withdrawal, or the statement that you name; its text; and its hashes. Date, place and seal are left to your authority. The item is named by its id, the beginning of it, or its title.',
    es: 'La nota está en el idioma de --lang, que el texto debe tener. Lleva su última presentación, aceptación, postura o retiro, o la declaración que indique; su texto, y sus huellas. La fecha, el lugar y el sello quedan para su autoridad. El punto se indica por su identificador, el comienzo de este o su título.',
    zh: '照会使用 --lang 指定的语文，文本须有该语文。内容为本方最近一次提出、接受、态度或撤回，或所指明的陈述，并附文本和散列值。日期、地点和印章由主管机关填写。事项以其标识、标识的开头或标题指明。',
  },
  options: {
    to: {
      en: 'the new file (default: named for the item and the language)',
      es: 'el fichero nuevo (por omisión, con el nombre del punto y del idioma)',
      zh: '新文件（默认按事项和语文命名）',
    },
    statement: {
      en: 'the number of your statement in your log; otherwise your last one about the text',
      es: 'el número de su declaración en su registro; si falta, la última sobre el texto',
      zh: '本方陈述在本方记录簿中的编号；未指明时取最近一次涉及该文本者',
    },
    number: {
      en: 'the number that your authority gives the note; otherwise a line is left for it',
      es: 'el número que su autoridad da a la nota; si falta, se deja una línea',
      zh: '主管机关给予照会的编号；未指明时留空',
    },
  },
  examples: [
    [
      'plan note xa-4f --lang zh --to note.pdf',
      { en: 'in Chinese', es: 'en chino', zh: '中文照会' },
    ],
  ],
} as const satisfies CommandWords;

export const written = (file: string): Words => ({
  en: `Written: ${file}\n`,
  es: `Escrito: ${file}\n`,
  zh: `已写出：${file}\n`,
});

export const planPrint = {
  summary: {
    en: 'Prints one item, or the whole work plan of a group as PDF or HTML.',
    es: 'Imprime un punto, o todo el plan de trabajo de un grupo en PDF o HTML.',
    zh: '打印一项事项，或将某一工作组的整个工作计划打印为 PDF 或 HTML。',
  },
  details: {
    en: `${record.en} One item is printed as text: its words in every language, its hashes, acceptances and receipts. With a group's id, or the beginning of it, and --to, the whole plan goes to a file in the language of --lang: items by area, each side's own reports, and an annex of what proves them with how to check it.`,
    es: `${record.es} Un punto se imprime como texto: su contenido en cada idioma, sus huellas, aceptaciones y acuses. Con el identificador de un grupo, o su comienzo, y --to, el plan entero se escribe en un fichero en el idioma de --lang: los puntos por ámbito, los informes propios de cada parte y un anexo con lo que los prueba y cómo comprobarlo.`,
    zh: `${record.zh}单项事项以文本打印：各语文案文、散列值、接受和回执。给出工作组标识或其开头并使用 --to 时，整个计划以 --lang 指定的语文写入文件：按领域列出事项、各方自己的报告，以及载有证明和核对方法的附件。`,
  },
  options: {
    version,
    to: {
      en: 'of a whole plan: the new file, which ends in .pdf or .html',
      es: 'de un plan entero: el fichero nuevo, que termina en .pdf o .html',
      zh: '打印整个计划时：新文件，以 .pdf 或 .html 结尾',
    },
    beside: {
      en: 'of a whole plan: languages that stand next to that of --lang in every text',
      es: 'de un plan entero: idiomas que figuran junto al de --lang en cada texto',
      zh: '打印整个计划时：各文本中与 --lang 所指语文并列的语文',
    },
  },
  examples: [
    ['plan print xa-4f', { en: 'what is agreed', es: 'lo acordado', zh: '打印已商定文本' }],
    [
      'plan print 4f2a --lang zh --beside es --to plan.pdf',
      {
        en: 'the whole plan, Chinese and Spanish side by side',
        es: 'el plan entero, en chino y español lado a lado',
        zh: '整个计划，中文与西班牙文并列',
      },
    ],
  ],
} as const satisfies CommandWords;

export const needsTo: Words = {
  en: 'a whole plan needs --to and a file that ends in .pdf or .html',
  es: 'un plan entero necesita --to y un fichero que termine en .pdf o .html',
  zh: '打印整个计划须有 --to 和以 .pdf 或 .html 结尾的文件',
};

export const printing = (items: number): Words => ({
  en: `Printing ${items === 1 ? '1 item' : `${items} items`} …\n`,
  es: `Imprimiendo ${items === 1 ? '1 punto' : `${items} puntos`} …\n`,
  zh: `正在打印 ${items} 项事项……\n`,
});
