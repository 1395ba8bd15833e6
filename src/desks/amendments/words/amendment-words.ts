/** What is said of the terms of reference and what becomes of them, in three languages. */
import type { Words } from '#kernel/language.ts';
import type { AmendmentStatus } from '../joint.ts';
import type { AmendmentType } from '../statements.ts';

type WordsOf = Readonly<Record<string, Words>>;

export const amendmentsName: Words = {
  en: 'Terms of reference',
  es: 'Términos de referencia',
  zh: '工作组章程',
};
export const amendmentsRecord: Words = {
  en: 'Amendments of the terms',
  es: 'Enmiendas de los términos de referencia',
  zh: '章程修正',
};

export const amendmentStatuses: Readonly<Record<AmendmentStatus, Words>> = {
  tabled: { en: 'Amendment tabled', es: 'Enmienda presentada', zh: '修正案已提出' },
  'taken-up': {
    en: 'Amendment accepted by one side',
    es: 'Enmienda aceptada por una parte',
    zh: '修正案已由一方接受',
  },
  'taken-up-by-all': {
    en: 'Amendment accepted by all, last receipt not seen',
    es: 'Enmienda aceptada por todas, falta ver el último acuse',
    zh: '修正案已由各方接受，最后回执未见',
  },
  'in-force': { en: 'Amended', es: 'Enmendados', zh: '已修正' },
  'as-founded': { en: 'As founded', es: 'Como en la constitución', zh: '仍为成立时文本' },
  left: { en: 'A party has left', es: 'Una parte se ha retirado', zh: '有成员退出' },
  dissolved: { en: 'Dissolved', es: 'Disuelto', zh: '已解散' },
  disputed: { en: 'Disputed', es: 'Controvertidos', zh: '有争议' },
};

export const amendmentSentences: Readonly<Record<AmendmentStatus, Words>> = {
  tabled: {
    en: 'An amendment is on the table. Until every side has accepted it, the terms stay as they are.',
    es: 'Hay una enmienda sobre la mesa. Hasta que todas las partes la acepten, los términos no cambian.',
    zh: '修正案已提出。各方均接受之前，章程不变。',
  },
  'taken-up': {
    en: 'Not every side has accepted the same amendment. The terms stay as they are.',
    es: 'No todas las partes han aceptado la misma enmienda. Los términos no cambian.',
    zh: '尚非各方均接受同一修正案，章程不变。',
  },
  'taken-up-by-all': {
    en: 'Every side has accepted the amendment. It comes into force for each side with its last receipt.',
    es: 'Todas las partes han aceptado la enmienda. Entra en vigor para cada una con su último acuse.',
    zh: '各方均已接受修正案，自各方最后一份回执起对其生效。',
  },
  'in-force': {
    en: 'The terms stand as last amended. A record keeps the terms under which it was opened.',
    es: 'Rigen los términos con su última enmienda. Cada expediente conserva los términos con que se abrió.',
    zh: '章程以最近一次修正后的文本为准。每项记录仍适用其开立时的章程。',
  },
  'as-founded': {
    en: 'The terms stand as the group was founded.',
    es: 'Rigen los términos con que se constituyó el grupo.',
    zh: '章程仍为工作组成立时的文本。',
  },
  left: {
    en: 'A party has left. Nothing is agreed here any more; the others may found a successor group.',
    es: 'Una parte se ha retirado. Aquí ya no se acuerda nada; las demás pueden constituir un grupo sucesor.',
    zh: '有成员退出。本组不再商定任何事项，其他成员可成立后续工作组。',
  },
  dissolved: {
    en: 'The parties agreed to dissolve the group. What was said stays readable; nothing further is said.',
    es: 'Las partes acordaron disolver el grupo. Lo dicho sigue siendo legible; no se declara nada más.',
    zh: '各方商定解散工作组。已有内容仍可查阅，不再作新的陈述。',
  },
  disputed: {
    en: 'A log shows two histories. No amendment is derived until that is settled.',
    es: 'Un registro muestra dos historias. No se deduce ninguna enmienda hasta que se resuelva.',
    zh: '某一记录簿呈现两种历史，在解决之前不推断任何修正。',
  },
};

export const amendmentSaid: Readonly<Record<AmendmentType, Words>> = {
  'amendment.tabled': {
    en: 'Tabled an amendment of the terms',
    es: 'Presentó una enmienda de los términos',
    zh: '提出了章程修正案',
  },
  'amendment.accepted': {
    en: 'Accepted an amendment of the terms',
    es: 'Aceptó una enmienda de los términos',
    zh: '接受了章程修正案',
  },
  'amendment.stance-taken': {
    en: 'Took a stance on an amendment',
    es: 'Adoptó una postura ante una enmienda',
    zh: '对修正案表明了态度',
  },
  'amendment.withdrawn': {
    en: 'Took an amendment or its acceptance back',
    es: 'Retiró una enmienda o su aceptación',
    zh: '撤回了修正案或其接受',
  },
  'membership.left': { en: 'Left the group', es: 'Se retiró del grupo', zh: '退出了工作组' },
};

export const amendmentActions: Readonly<Record<AmendmentType, Words>> = {
  'amendment.tabled': {
    en: 'Table an amendment',
    es: 'Presentar una enmienda',
    zh: '提出修正案',
  },
  'amendment.accepted': {
    en: 'Accept the amendment',
    es: 'Aceptar la enmienda',
    zh: '接受修正案',
  },
  'amendment.stance-taken': { en: 'Take a stance', es: 'Adoptar una postura', zh: '表明态度' },
  'amendment.withdrawn': { en: 'Take back', es: 'Retirar', zh: '撤回' },
  'membership.left': { en: 'Leave the group', es: 'Retirarse del grupo', zh: '退出工作组' },
};

export const amendmentMeanings: Readonly<Record<AmendmentType, Words>> = {
  'amendment.tabled': {
    en: 'You put this change of the terms before the table. Tabling is not accepting.',
    es: 'Somete este cambio de los términos a la mesa. Presentar no es aceptar.',
    zh: '本方将此项章程变更提交工作组。提出不等于接受。',
  },
  'amendment.accepted': {
    en: 'You accept exactly these changes. They come into force once every side has accepted them and holds the receipts; from then on only another agreed amendment changes them.',
    es: 'Acepta exactamente estos cambios. Entran en vigor cuando todas las partes los hayan aceptado y tengan los acuses; desde entonces solo otra enmienda acordada los modifica.',
    zh: '本方原样接受这些变更。各方均接受并持有回执后即告生效；此后只有另一项商定的修正案才能更改。',
  },
  'amendment.stance-taken': {
    en: 'You say where you stand on this amendment. It accepts nothing and takes nothing back.',
    es: 'Dice cuál es su postura ante esta enmienda. No acepta ni retira nada.',
    zh: '本方表明对此修正案的态度，不构成接受，也不撤回任何接受。',
  },
  'amendment.withdrawn': {
    en: 'You take back your acceptance of this amendment, and your tabling of it. What is in force stays in force.',
    es: 'Retira su aceptación de esta enmienda y su presentación. Lo que está en vigor sigue en vigor.',
    zh: '本方撤回对此修正案的接受及提出。已生效者继续有效。',
  },
  'membership.left': {
    en: 'You leave the group for good. Your acceptances that are not complete are withdrawn, periods of the terms stand still, and nothing is agreed in this group any more. Until the day that you name you still answer in the areas that never stop. What was said stays with every member.',
    es: 'Se retira del grupo definitivamente. Quedan retiradas sus aceptaciones no completas, los plazos de los términos se detienen y en este grupo ya no se acuerda nada. Hasta el día que indique sigue respondiendo en los asuntos que no se interrumpen. Lo dicho permanece en poder de cada miembro.',
    zh: '本方永久退出工作组。本方尚未完成的接受即告撤回，章程规定的期限停止计算，本组不再商定任何事项。在所列日期之前，本方仍就持续运行事项作出答复。已有内容由各成员继续保存。',
  },
};

export const amendmentOwed = {
  'answer-text': {
    en: 'Answer the tabled amendment',
    es: 'Responder a la enmienda presentada',
    zh: '答复所提出的修正案',
  },
} as const satisfies WordsOf;

/** Why a statement about the terms changes nothing. */
export const amendmentKept = {
  'left-already': {
    en: 'this party had left already',
    es: 'esa parte ya se había retirado',
    zh: '该方此前已退出',
  },
} as const satisfies WordsOf;

/** Why an agreed amendment changes nothing. */
export const idleWords = {
  'other-terms': {
    en: 'Made for terms that another amendment had replaced before it was agreed',
    es: 'Hecha para unos términos que otra enmienda había sustituido antes',
    zh: '所针对的章程文本在商定前已被另一修正案取代',
  },
  'no-terms': {
    en: 'Its changes make no valid terms',
    es: 'Sus cambios no dan unos términos válidos',
    zh: '所作变更不构成有效的章程',
  },
  'dissolved-already': {
    en: 'The group had been dissolved',
    es: 'El grupo ya se había disuelto',
    zh: '工作组此前已解散',
  },
} as const satisfies WordsOf;

export const amendmentLabels = {
  amends: { en: 'Terms that it amends', es: 'Términos que enmienda', zh: '所修正的章程文本' },
  changes: { en: 'Changes', es: 'Cambios', zh: '变更' },
  ends: { en: 'Ends the group', es: 'Pone fin al grupo', zh: '终止工作组' },
  areas: { en: 'Areas', es: 'Ámbitos', zh: '合作领域' },
  floor: {
    en: 'Areas that never stop',
    es: 'Ámbitos que no se interrumpen',
    zh: '持续运行事项',
  },
  clocks: { en: 'Periods for replies', es: 'Plazos de respuesta', zh: '答复期限' },
  calendars: { en: 'Calendars', es: 'Calendarios', zh: '工作日历' },
  quotas: { en: 'Quotas per party and day', es: 'Cuotas por parte y día', zh: '每方每日限额' },
  retention: {
    en: 'Contents are kept (days)',
    es: 'Conservación de contenidos (días)',
    zh: '内容保存（天）',
  },
  bytesPerDay: { en: 'Bytes', es: 'Bytes', zh: '字节' },
  statementsPerDay: { en: 'Statements', es: 'Declaraciones', zh: '陈述数' },
  contentDays: { en: 'Days', es: 'Días', zh: '天' },
  set: { en: 'Set', es: 'Fijados', zh: '设定' },
  drop: { en: 'Taken out', es: 'Suprimidos', zh: '删去' },
  until: {
    en: 'Answers for what never stops until',
    es: 'Responde por lo que no se interrumpe hasta',
    zh: '就持续运行事项作出答复至',
  },
} as const satisfies WordsOf;
