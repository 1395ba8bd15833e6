/** What the timeline says of items: who is waited for, and what one needs of another. */
import type { Words } from '#kernel/language.ts';
import type { Warning } from '../line.ts';

type WordsOf = Readonly<Record<string, Words>>;

export const lineWords = {
  timeline: { en: 'Timeline', es: 'Cronograma', zh: '时间表' },
  board: { en: 'By area', es: 'Por ámbito', zh: '按领域' },
  views: { en: 'Views of the plan', es: 'Vistas del plan', zh: '计划视图' },
  undated: { en: 'Without a due date', es: 'Sin fecha límite', zh: '未定期限' },
  waiting: { en: 'Waited for', es: 'Se espera a', zh: '待办方' },
  needs: { en: 'Needs first', es: 'Requiere antes', zh: '须先完成' },
  neededBy: { en: 'Needed by', es: 'Lo requieren', zh: '有赖于本项者' },
  thisItem: { en: 'This item', es: 'Este punto', zh: '本项' },
  more: { en: 'more', es: 'más', zh: '项未列' },
  met: { en: 'and is', es: 'y lo está', zh: '现已如此' },
  noReport: { en: 'no report', es: 'sin informes', zh: '未报告' },
  now: { en: 'this quarter', es: 'este trimestre', zh: '本季度' },
} as const satisfies WordsOf;

export const untilWords = {
  agreed: { en: 'has to be agreed', es: 'ha de estar acordado', zh: '须已商定' },
  done: { en: 'has to be done', es: 'ha de estar hecho', zh: '须已完成' },
} as const satisfies WordsOf;

export const warningWords: Readonly<Record<Warning, Words>> = {
  absent: {
    en: 'It is not held here, or not yours to read.',
    es: 'No se tiene aquí, o no le corresponde leerlo.',
    zh: '本节点未持有，或您无权查阅。',
  },
  ended: {
    en: 'It was ended without being completed.',
    es: 'Se le puso fin sin cumplirlo.',
    zh: '该事项已终止而未完成。',
  },
  'not-agreed': { en: 'It is not agreed.', es: 'No está acordado.', zh: '该事项尚未商定。' },
  later: {
    en: 'It is due later than the item that needs it.',
    es: 'Vence después que el punto que lo requiere.',
    zh: '其期限晚于有赖于它的事项。',
  },
  undated: { en: 'It has no due date.', es: 'No tiene fecha límite.', zh: '该事项未定期限。' },
  overdue: { en: 'Its due date is over.', es: 'Su plazo ha vencido.', zh: '其期限已过。' },
};

/** How long ago, and of what. `age` stands in the reader's language: “12 days”. */
export const waitedSince = (age: string): Words => ({
  en: `for ${age}`,
  es: `desde hace ${age}`,
  zh: `已 ${age}`,
});
export const reportedAgo = (age: string): Words => ({
  en: `reported ${age} ago`,
  es: `informó hace ${age}`,
  zh: `${age}前报告`,
});
export const quarterName = (year: string, quarter: number): Words => ({
  en: `Q${quarter} ${year}`,
  es: `${quarter}.º trimestre de ${year}`,
  zh: `${year}年第${quarter}季度`,
});
