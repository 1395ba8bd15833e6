import type { Words } from '#kernel/language.ts';
import type { DecisionStatus, DecisionType } from '../decision.ts';

type WordsOf = Readonly<Record<string, Words>>;
type OfType = Readonly<Record<DecisionType, Words>>;

export const decisionsName: Words = { en: 'Decisions', es: 'Decisiones', zh: '会议决定' };
export const decisionRecord: Words = { en: 'Decision', es: 'Decisión', zh: '会议决定' };

export const decisionStatusWords: Readonly<Record<DecisionStatus, Words>> = {
  tabled: { en: 'Tabled', es: 'Presentada', zh: '已提出' },
  'taken-up': { en: 'Accepted by one side', es: 'Aceptada por una parte', zh: '一方已接受' },
  'taken-up-by-all': {
    en: 'Accepted by all, last receipt not seen',
    es: 'Aceptada por todas, falta ver el último acuse',
    zh: '各方均已接受，最后回执未见',
  },
  agreed: { en: 'Agreed', es: 'Acordada', zh: '已商定' },
  'taken-back': { en: 'Taken back', es: 'Retirada', zh: '已撤回' },
  disputed: {
    en: 'Checkpoints inconsistent',
    es: 'Puntos de verificación no coincidentes',
    zh: '检查点不一致',
  },
};

export const decisionSaid: OfType = {
  'decision.tabled': { en: 'Tabled a decision', es: 'Presentó una decisión', zh: '提出决定文本' },
  'decision.accepted': { en: 'Accepted the text', es: 'Aceptó el texto', zh: '接受文本' },
  'decision.withdrawn': {
    en: 'Took back its word on the text',
    es: 'Retiró su palabra sobre el texto',
    zh: '撤回对文本的意见',
  },
  'decision.stance-taken': {
    en: 'Took a stance on the text',
    es: 'Se pronunció sobre el texto',
    zh: '对文本表明态度',
  },
};

export const decisionActions: OfType = {
  'decision.tabled': {
    en: 'Table a decision',
    es: 'Presentar una decisión',
    zh: '提出决定文本',
  },
  'decision.accepted': { en: 'Accept the text', es: 'Aceptar el texto', zh: '接受文本' },
  'decision.withdrawn': {
    en: 'Take back your word on the text',
    es: 'Retirar su palabra sobre el texto',
    zh: '撤回对文本的意见',
  },
  'decision.stance-taken': {
    en: 'Take a stance on the text',
    es: 'Pronunciarse sobre el texto',
    zh: '对文本表明态度',
  },
};

export const decisionMeanings: OfType = {
  'decision.tabled': {
    en: 'You table what the meeting is to have decided. Tabling is not accepting.',
    es: 'Presenta lo que la reunión habría decidido. Presentar no es aceptar.',
    zh: '本方提出会议决定的文本，提出不等于接受。',
  },
  'decision.accepted': {
    en: 'You accept this version, hash for hash. It is agreed when every side has accepted it and holds the receipts.',
    es: 'Acepta esta versión, resumen por resumen. Queda acordada cuando todas las partes la hayan aceptado y tengan los acuses.',
    zh: '本方按散列值接受这一文本。各方均已接受并持有回执时，即为商定。',
  },
  'decision.withdrawn': {
    en: 'You take back your acceptance of this version, and your tabling of it. What is agreed already stays agreed.',
    es: 'Retira su aceptación de esta versión y su presentación. Lo ya acordado sigue acordado.',
    zh: '本方撤回对该文本的接受及提出。已商定的不受影响。',
  },
  'decision.stance-taken': {
    en: 'You say how you stand to this version. It takes up nothing and takes back nothing.',
    es: 'Dice cómo se sitúa ante esta versión. Ni la acepta ni retira nada.',
    zh: '本方说明对该文本的态度，既不构成接受，也不撤回任何意见。',
  },
};

export const decisionOwed = {
  'answer-decision': {
    en: 'An answer to the text of this decision',
    es: 'Respuesta al texto de esta decisión',
    zh: '答复本决定的文本',
  },
} as const satisfies WordsOf;

export const decisionLabels = {
  meeting: { en: 'Meeting', es: 'Reunión', zh: '会议' },
  item: { en: 'Item of the agenda', es: 'Punto del orden del día', zh: '议程事项' },
  plans: { en: 'Records of the plan', es: 'Expedientes del plan', zh: '工作计划记录' },
} as const satisfies WordsOf;
