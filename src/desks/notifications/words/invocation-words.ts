import type { Words } from '#kernel/language.ts';

type WordsOf = Readonly<Record<string, Words>>;

/** The register of invocations (1988 Convention, art. 12(10)(a)). */
export const invocationName: Words = { en: 'Invocations', es: 'Invocaciones', zh: '援引登记' };
export const invocationRecord: Words = { en: 'Invocation', es: 'Invocación', zh: '援引' };

export const invocationStatuses = {
  'in-force': { en: 'In force', es: 'En vigor', zh: '有效' },
  ended: { en: 'Ended', es: 'Terminada', zh: '已终止' },
  disputed: {
    en: 'Checkpoints inconsistent',
    es: 'Puntos de verificación no coincidentes',
    zh: '检查点不一致',
  },
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '不产生效力' },
} as const satisfies WordsOf;

export const invocationSaid = {
  'invocation.made': { en: 'Made an invocation', es: 'Formuló una invocación', zh: '作出援引' },
  'invocation.ended': {
    en: 'Ended an invocation',
    es: 'Puso fin a una invocación',
    zh: '终止了援引',
  },
} as const satisfies WordsOf;

export const invocationActions: Readonly<Record<keyof typeof invocationSaid, Words>> = {
  'invocation.made': { en: 'Make an invocation', es: 'Formular una invocación', zh: '作出援引' },
  'invocation.ended': {
    en: 'End the invocation',
    es: 'Poner fin a la invocación',
    zh: '终止援引',
  },
};

export const invocationMeanings: Readonly<Record<keyof typeof invocationSaid, Words>> = {
  'invocation.made': {
    en: 'You state at this table that your party has asked, through the Secretary-General, to be notified of exports of these substances.',
    es: 'Declara en este grupo que su parte ha pedido, por conducto del Secretario General, que se le notifiquen las exportaciones de estas sustancias.',
    zh: '本方在本工作组陈述：已通过秘书长要求就这些物质的出口获得通知。',
  },
  'invocation.ended': {
    en: 'You state that the invocation holds no longer from that day on.',
    es: 'Declara que la invocación deja de regir a partir de ese día.',
    zh: '本方陈述该援引自该日起不再有效。',
  },
};

export const invocationKept = {
  'ended-already': {
    en: 'the invocation had been ended already',
    es: 'ya se había puesto fin a la invocación',
    zh: '该援引此前已终止',
  },
  'nothing-invoked': {
    en: 'nothing had been invoked',
    es: 'no se había invocado nada',
    zh: '此前并无援引',
  },
} as const satisfies WordsOf;

export const invocationLabels = {
  table: {
    en: 'Table of the 1988 Convention',
    es: 'Cuadro de la Convención de 1988',
    zh: '1988年公约所列表',
  },
  since: { en: 'Since', es: 'Desde', zh: '起始日期' },
  source: { en: 'Where it can be read', es: 'Dónde consta', zh: '出处' },
  through: { en: 'Made through', es: 'Por conducto de', zh: '提出途径' },
  url: { en: 'Address on the web', es: 'Dirección en la web', zh: '网址' },
} as const satisfies WordsOf;

export const invocationCodes = {
  I: { en: 'Table I', es: 'Cuadro I', zh: '表一' },
  II: { en: 'Table II', es: 'Cuadro II', zh: '表二' },
  all: {
    en: 'all substances of the table',
    es: 'todas las sustancias del cuadro',
    zh: '该表全部物质',
  },
  'incb-annex-vi': {
    en: 'INCB report on precursors, annex VI',
    es: 'Informe de la JIFE sobre precursores, anexo VI',
    zh: '麻管局前体报告附件六',
  },
  'secretary-general-note': {
    en: 'Note by the Secretary-General',
    es: 'Nota del Secretario General',
    zh: '秘书长的说明',
  },
  'note-verbale': { en: 'Note verbale', es: 'Nota verbal', zh: '普通照会' },
  'secretary-general': {
    en: 'the Secretary-General',
    es: 'el Secretario General',
    zh: '秘书长',
  },
} as const satisfies WordsOf;
