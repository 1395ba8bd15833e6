import type { ErasableView } from '#api/contract-operate.ts';
import { wordFor } from '#desks/notifications/words/vocabulary.ts';
import type { Language, Words } from '#kernel/language.ts';
import { inOne } from './command.ts';
import { short, table } from './print.ts';
import { contentStates, warningHeading } from './words/content-words.ts';

const warning: Words = {
  en:
    'Erasing binds every member: when their nodes hold the act, they delete these contents too. It cannot be undone. What was said, and when,\n' +
    'stays in the log; what it said is gone. Whoever has read or copied it still has it.\n',
  es:
    'El borrado obliga a todos los miembros: cuando sus nodos tengan el acto, también eliminarán estos contenidos. No puede deshacerse. Que se\n' +
    'dijo, y cuándo, queda en el registro; lo que decía desaparece. Quien lo leyó o copió lo conserva.\n',
  zh:
    '清除对所有成员均有约束力：其节点收到该行为后，也会删除这些内容。此操作不可撤销。曾有陈述及其时间仍留在记录簿中，\n' +
    '其内容则不复存在。已阅读或复制者仍持有该内容。\n',
};
const unreceipted: Words = {
  en: 'nobody has receipted it: erased now, it starts no clock and answers nothing',
  es: 'nadie ha acusado recibo: borrado ahora, no inicia plazos ni responde a nada',
  zh: '尚无任何一方回执：此时清除，则不启动期限，也不构成答复',
};
const endsClock: Words = {
  en: 'ENDS THE CLOCK as a withdrawal does',
  es: 'TERMINA EL PLAZO como una retirada',
  zh: '如同撤回一样使期限终止',
};
const held: Words = { en: 'on hold', es: 'retención legal', zh: '法律保全' };
const beyond: Words = {
  en: 'Copies that this does not reach, and that you have to destroy: ',
  es: 'Copias a las que esto no llega y que debe destruir usted: ',
  zh: '此操作不涉及、须由您自行销毁的副本：',
};
const stop: Words = { en: '.', es: '.', zh: '。' };
const elsewhere: Words = {
  en: 'backups, exports and carried files kept elsewhere',
  es: 'copias de seguridad, exportaciones y archivos transportados guardados en otro lugar',
  zh: '存放在他处的备份、导出文件和传递文件',
};

/** What an erasure would do, before anything is done. */
export const erasureWarning = (
  items: readonly ErasableView[],
  copies: readonly string[],
): Words => ({
  en: warningIn('en', items, copies),
  es: warningIn('es', items, copies),
  zh: warningIn('zh', items, copies),
});

function warningIn(
  language: Language,
  items: readonly ErasableView[],
  copies: readonly string[],
): string {
  const rows = items.map((one) => [
    String(one.seq),
    one.statement ? wordFor('saidWords', one.statement.type, language) : '-',
    one.statement?.time ?? '-',
    one.statement?.record ? short(one.statement.record) : '-',
    one.statement?.status ? wordFor('statusWords', one.statement.status, language) : '-',
    contentStates[one.content][language],
    one.receipts.map(({ by, at }) => `${by} ${at}`).join(', ') || '-',
    notes(one, language).join('; '),
  ]);
  const heading = inOne(warningHeading, language);
  return `${table(heading, rows)}\n${warning[language]}${beyond[language]}${[...copies, elsewhere[language]].join(', ')}${stop[language]}\n`;
}

export function notes(
  { content, receipts, endsClock: clock, hold }: ErasableView,
  language: Language,
): readonly string[] {
  return [
    ...(content === 'held' && receipts.length === 0 ? [unreceipted[language]] : []),
    ...(clock ? [`${endsClock[language]}${clock.deadline ? ` (${clock.deadline})` : ''}`] : []),
    ...(hold ? [`${held[language]}: ${hold.reason} (${hold.since})`] : []),
  ];
}
