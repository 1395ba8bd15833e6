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
