import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

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
