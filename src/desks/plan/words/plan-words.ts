/** What the plan desk says of a work-plan item, in three languages. */
import type { Words } from '#kernel/language.ts';
import { textStateWords } from '#verbs/words/text-words.ts';
import type { PlanStatus } from '../joint.ts';
import type { PlanType } from '../statements.ts';

type WordsOf = Readonly<Record<string, Words>>;

export const planName: Words = { en: 'Work plan', es: 'Plan de trabajo', zh: '工作计划' };
export const planRecord: Words = {
  en: 'Work-plan item',
  es: 'Punto del plan de trabajo',
  zh: '工作计划事项',
};

const { superseded: _, ...states } = textStateWords;
export const planStatuses: Readonly<Record<PlanStatus, Words>> = {
  ...states,
  completed: { en: 'Agreed as completed', es: 'Acordado como cumplido', zh: '商定已完成' },
  dropped: { en: 'Agreed to drop', es: 'Se acordó no seguir', zh: '商定不再进行' },
  replaced: { en: 'Agreed as replaced', es: 'Acordado como sustituido', zh: '商定由他项取代' },
  withdrawn: { en: 'Withdrawn', es: 'Retirado', zh: '已撤回' },
};

export const planSentences: Readonly<Record<PlanStatus, Words>> = {
  tabled: {
    en: 'A text is on the table. Nobody has accepted it yet.',
    es: 'Hay un texto sobre la mesa. Nadie lo ha aceptado aún.',
    zh: '文本已提出，尚无一方接受。',
  },
  'taken-up': {
    en: 'Not every side has accepted the same text.',
    es: 'No todas las partes han aceptado el mismo texto.',
    zh: '尚非各方均接受同一文本。',
  },
  'taken-up-by-all': {
    en: 'Every side has accepted the text. The last receipt is not held here yet.',
    es: 'Todas las partes han aceptado el texto. Aún no se tiene aquí el último acuse.',
    zh: '各方均已接受该文本，本节点尚未持有最后一份回执。',
  },
  agreed: {
    en: 'Every side accepted the same text, and each holds the receipts that prove it.',
    es: 'Todas las partes aceptaron el mismo texto y cada una tiene los acuses que lo prueban.',
    zh: '各方接受了同一文本，且各持有相应回执为证。',
  },
  completed: {
    en: 'The sides agreed a text that ends the item as completed.',
    es: 'Las partes acordaron un texto que da por cumplido el punto.',
    zh: '各方商定文本，确认该事项已完成。',
  },
  dropped: {
    en: 'The sides agreed a text that ends the item.',
    es: 'Las partes acordaron un texto que pone fin al punto.',
    zh: '各方商定文本，终止该事项。',
  },
  replaced: {
    en: 'The sides agreed a text by which another item takes its place.',
    es: 'Las partes acordaron un texto por el que otro punto lo sustituye.',
    zh: '各方商定文本，以另一事项取代。',
  },
  withdrawn: {
    en: 'Whoever tabled it has taken it back, and no acceptance stands.',
    es: 'Quien lo presentó lo retiró, y no subsiste ninguna aceptación.',
    zh: '提出方已撤回，且无有效接受。',
  },
  disputed: {
    en: 'A log shows two histories. Nothing is derived until that is settled.',
    es: 'Un registro muestra dos historias. No se deduce nada hasta que se resuelva.',
    zh: '某一记录簿呈现两种历史，在解决之前不作推断。',
  },
};

export const planSaid: Readonly<Record<PlanType, Words>> = {
  'plan.tabled': { en: 'Tabled a text', es: 'Presentó un texto', zh: '提出了文本' },
  'plan.accepted': { en: 'Accepted a text', es: 'Aceptó un texto', zh: '接受了文本' },
  'plan.stance-taken': { en: 'Took a stance', es: 'Adoptó una postura', zh: '表明了态度' },
  'plan.withdrawn': {
    en: 'Took a text or its acceptance back',
    es: 'Retiró un texto o su aceptación',
    zh: '撤回了文本或其接受',
  },
  'plan.progressed': { en: 'Reported progress', es: 'Informó del avance', zh: '报告了进展' },
  'plan.assessed': { en: 'Assessed the item', es: 'Evaluó el punto', zh: '评估了该事项' },
};

export const planActions: Readonly<Record<PlanType, Words>> = {
  'plan.tabled': { en: 'Table a text', es: 'Presentar un texto', zh: '提出文本' },
  'plan.accepted': { en: 'Accept the text', es: 'Aceptar el texto', zh: '接受文本' },
  'plan.stance-taken': { en: 'Take a stance', es: 'Adoptar una postura', zh: '表明态度' },
  'plan.withdrawn': { en: 'Take back', es: 'Retirar', zh: '撤回' },
  'plan.progressed': { en: 'Report progress', es: 'Informar del avance', zh: '报告进展' },
  'plan.assessed': { en: 'Assess', es: 'Evaluar', zh: '作出评估' },
};

export const planMeanings: Readonly<Record<PlanType, Words>> = {
  'plan.tabled': {
    en: 'You put this text before the table. Tabling is not accepting.',
    es: 'Somete este texto a la mesa. Presentar no es aceptar.',
    zh: '本方将此文本提交工作组。提出不等于接受。',
  },
  'plan.accepted': {
    en: 'You accept exactly this version. It takes back your acceptance of any other.',
    es: 'Acepta exactamente esta versión. Con ello retira su aceptación de cualquier otra.',
    zh: '本方接受此一文本，原样照准；对其他文本的接受随之撤回。',
  },
  'plan.stance-taken': {
    en: 'You say where you stand on this version. It accepts nothing and takes nothing back.',
    es: 'Dice cuál es su postura ante esta versión. No acepta ni retira nada.',
    zh: '本方表明对此文本的态度，不构成接受，也不撤回任何接受。',
  },
  'plan.withdrawn': {
    en: 'You take back your acceptance of this version, and your tabling of it. What has been agreed stays agreed.',
    es: 'Retira su aceptación de esta versión y su presentación. Lo acordado sigue acordado.',
    zh: '本方撤回对此文本的接受及提出。已商定者仍为已商定。',
  },
  'plan.progressed': {
    en: 'You report what your side has done about the item.',
    es: 'Informa de lo que su parte ha hecho respecto del punto.',
    zh: '本方报告就该事项所做的工作。',
  },
  'plan.assessed': {
    en: 'You say what your side makes of the agreed item. Each side assesses for itself.',
    es: 'Dice cómo valora su parte el punto acordado. Cada parte evalúa por sí misma.',
    zh: '本方表明对已商定事项的评估。各方自行评估。',
  },
};

export const planOwed = {
  'answer-text': {
    en: 'Answer the tabled text',
    es: 'Responder al texto presentado',
    zh: '答复所提出的文本',
  },
  do: { en: 'Do what was agreed', es: 'Hacer lo acordado', zh: '履行所商定事项' },
  progress: { en: 'Report progress', es: 'Informar del avance', zh: '报告进展' },
  assess: { en: 'Assess the item', es: 'Evaluar el punto', zh: '评估该事项' },
} as const satisfies WordsOf;

export const planLabels = {
  dependsOn: { en: 'Depends on', es: 'Depende de', zh: '取决于' },
  due: { en: 'Due', es: 'Fecha límite', zh: '完成期限' },
  ends: { en: 'Ends the item', es: 'Pone fin al punto', zh: '终止该事项' },
  owners: { en: 'Undertaken by', es: 'A cargo de', zh: '承担方' },
  reportDays: {
    en: 'Reports at least every … days',
    es: 'Informes al menos cada … días',
    zh: '报告间隔不超过（天）',
  },
  act: { en: 'Act', es: 'Acto', zh: '行为' },
  party: { en: 'Party', es: 'Parte', zh: '当事方' },
  record: { en: 'Item', es: 'Punto', zh: '事项' },
  evidence: { en: 'Evidence', es: 'Pruebas', zh: '证据' },
  finding: { en: 'Assessment', es: 'Evaluación', zh: '评估' },
  sha256: { en: 'Hash of the file', es: 'Huella del fichero', zh: '文件散列值' },
  state: { en: 'Progress', es: 'Avance', zh: '进展' },
  what: { en: 'What it shows', es: 'Qué muestra', zh: '证明事项' },
  measure: { en: 'Measure of success', es: 'Medida del éxito', zh: '成效标准' },
  overdue: { en: 'Due date over', es: 'Plazo vencido', zh: '期限已过' },
  suspended: { en: 'Area suspended', es: 'Ámbito suspendido', zh: '该领域合作已中止' },
  amending: {
    en: 'Another version is open',
    es: 'Hay otra versión abierta',
    zh: '另有文本待商定',
  },
} as const satisfies WordsOf;

export const courseWords = {
  'not-begun': { en: 'not begun', es: 'sin iniciar', zh: '未开始' },
  'under-way': { en: 'under way', es: 'en curso', zh: '进行中' },
  'held-up': { en: 'held up', es: 'detenido', zh: '受阻' },
  done: { en: 'done', es: 'hecho', zh: '已完成' },
} as const satisfies WordsOf;

export const findingWords = {
  fulfilled: { en: 'fulfilled', es: 'cumplido', zh: '已履行' },
  'partly-fulfilled': { en: 'partly fulfilled', es: 'cumplido en parte', zh: '部分履行' },
  'not-fulfilled': { en: 'not fulfilled', es: 'no cumplido', zh: '未履行' },
  'too-early': { en: 'too early to say', es: 'demasiado pronto para decirlo', zh: '为时尚早' },
} as const satisfies WordsOf;

/** How the sides' assessments stand to each other. */
export const assessedWords = {
  'nobody-spoke': { en: 'Not assessed', es: 'Sin evaluar', zh: '未评估' },
  'one-side': { en: 'Assessed by one side', es: 'Evaluado por una parte', zh: '一方已评估' },
  agreed: { en: 'Assessed alike', es: 'Evaluaciones coincidentes', zh: '评估一致' },
  contested: { en: 'Assessed differently', es: 'Evaluaciones distintas', zh: '评估不一' },
} as const satisfies WordsOf;

export const endingWords = {
  completed: { en: 'as completed', es: 'por cumplido', zh: '因已完成' },
  dropped: { en: 'not pursued', es: 'sin seguimiento', zh: '不再进行' },
  replaced: { en: 'by another item', es: 'por otro punto', zh: '由他项取代' },
} as const satisfies WordsOf;
