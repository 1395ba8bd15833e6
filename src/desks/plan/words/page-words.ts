/** What the pages of the plan say beside its codes. Here and not in the catalogues: they come with the pages, and not with the first one. */
import type { Words } from '#kernel/language.ts';

export const noteWords = {
  title: { en: 'Note verbale', es: 'Nota verbal', zh: '照会' },
  lead: {
    en: 'A draft as PDF, from what your side said last about the text. Number, place, date and seal are left to your authority.',
    es: 'Un borrador en PDF, a partir de lo último que su parte dijo sobre el texto. El número, el lugar, la fecha y el sello quedan para su autoridad.',
    zh: '依据本方最近就文本所作陈述生成的 PDF 草稿。编号、地点、日期和印章由主管机关填写。',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const printWords = {
  title: { en: 'Print the plan', es: 'Imprimir el plan', zh: '打印计划' },
  lead: {
    en: 'Every item that you may read, by area, with an annex of hashes, acceptances and receipts and how to check them.',
    es: 'Todos los puntos que puede leer, por ámbito, con un anexo de huellas, aceptaciones y acuses y cómo comprobarlos.',
    zh: '按领域列出您可查阅的全部事项，附散列值、接受和回执及其核对方法。',
  },
  beside: {
    en: 'with all languages side by side',
    es: 'con todos los idiomas lado a lado',
    zh: '各语文并列',
  },
  printing: { en: 'Printing…', es: 'Imprimiendo…', zh: '正在打印……' },
} as const satisfies Readonly<Record<string, Words>>;
