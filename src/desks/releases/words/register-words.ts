import type { Words } from '#kernel/language.ts';

type WordsOf = Readonly<Record<string, Words>>;

export const draftsName: Words = { en: 'Drafts', es: 'Borradores', zh: '草稿' };
export const draftRecord: Words = { en: 'Draft', es: 'Borrador', zh: '草稿' };

export const draftSaid = {
  'draft.written': { en: 'Wrote a draft', es: 'Redactó un borrador', zh: '起草了草稿' },
  'draft.revised': { en: 'Revised the draft', es: 'Revisó el borrador', zh: '修订了草稿' },
  'draft.cleared': { en: 'Cleared the draft', es: 'Validó el borrador', zh: '核准了草稿' },
  'draft.returned': { en: 'Returned the draft', es: 'Devolvió el borrador', zh: '退回了草稿' },
  'draft.discarded': { en: 'Discarded the draft', es: 'Descartó el borrador', zh: '弃置了草稿' },
  'draft.held': {
    en: 'Held the draft: its area is suspended',
    es: 'Retuvo el borrador: su ámbito está suspendido',
    zh: '草稿留存：所属领域已暂停',
  },
  'draft.released': {
    en: 'Said the draft at the table',
    es: 'Declaró el borrador en la mesa',
    zh: '将草稿对外陈述',
  },
} as const satisfies WordsOf;

export const draftOwed = {
  'clear-draft': { en: 'A clearance', es: 'Una validación', zh: '待核准' },
  'revise-draft': { en: 'A revision', es: 'Una revisión', zh: '待修订' },
} as const satisfies WordsOf;

export const clearancesName: Words = {
  en: 'Clearances',
  es: 'Validaciones',
  zh: '核准规则',
};
export const clearancesStatuses = {
  'in-force': { en: 'In force', es: 'En vigor', zh: '有效' },
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '无效力' },
} as const satisfies WordsOf;
export const clearancesSaid = {
  'clearances.set': {
    en: 'Changed the table of clearances',
    es: 'Cambió el cuadro de validaciones',
    zh: '更改了核准规则',
  },
} as const satisfies WordsOf;

export const batchesName: Words = {
  en: 'Releases of many drafts',
  es: 'Declaración de varios borradores',
  zh: '批量对外陈述',
};
export const batchesStatuses = {
  releasing: { en: 'Under way', es: 'En curso', zh: '进行中' },
  finished: { en: 'Finished', es: 'Terminada', zh: '已完成' },
  cancelled: { en: 'Cancelled', es: 'Cancelada', zh: '已取消' },
  disputed: { en: 'Disputed', es: 'Controvertida', zh: '有争议' },
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '无效力' },
} as const satisfies WordsOf;
export const batchesSaid = {
  'batch.chosen': {
    en: 'Chose drafts to release',
    es: 'Eligió borradores para declarar',
    zh: '选定了拟对外陈述的草稿',
  },
  'batch.listed': { en: 'Listed the drafts', es: 'Enumeró los borradores', zh: '列出了草稿' },
  'batch.ended': {
    en: 'Ended the release of the drafts',
    es: 'Terminó la declaración de los borradores',
    zh: '结束了草稿的批量对外陈述',
  },
} as const satisfies WordsOf;
