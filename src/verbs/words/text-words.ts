/** What is said of any agreed text, in three languages. Here and not in a desk: several have one, and a browser loads them. */
import type { Words } from '#kernel/language.ts';
import type { TextState } from '../agreed-text.ts';
import type { Mandate, Stance } from '../text-forms.ts';
import type { Position } from '../text-joint.ts';

type WordsOf = Readonly<Record<string, Words>>;

/** How a version stands. */
export const textStateWords: Readonly<Record<TextState, Words>> = {
  tabled: { en: 'Tabled', es: 'Presentado', zh: '已提出' },
  'taken-up': { en: 'Accepted by one side', es: 'Aceptado por una parte', zh: '一方已接受' },
  'taken-up-by-all': {
    en: 'Accepted by all, last receipt not seen',
    es: 'Aceptado por todas, falta ver el último acuse',
    zh: '各方均已接受，最后回执未见',
  },
  agreed: { en: 'Agreed', es: 'Acordado', zh: '已商定' },
  superseded: { en: 'Superseded', es: 'Sustituido', zh: '已被取代' },
  disputed: {
    en: 'Checkpoints inconsistent',
    es: 'Puntos de verificación no coincidentes',
    zh: '检查点不一致',
  },
};

export const stanceWords: Readonly<Record<Stance, Words>> = {
  'ad-referendum': { en: 'Ad referendum', es: 'Ad referéndum', zh: '待核准（ad referendum）' },
  reserved: { en: 'Position reserved', es: 'Reserva su posición', zh: '保留立场' },
  'takes-note': { en: 'Takes note', es: 'Toma nota', zh: '注意到' },
  'no-position': { en: 'No position', es: 'Sin posición', zh: '未持立场' },
};

export const positionWords: Readonly<Record<Position['word'], Words>> = {
  ...stanceWords,
  accepted: { en: 'Accepted', es: 'Aceptado', zh: '已接受' },
  'taken-back': { en: 'Acceptance taken back', es: 'Aceptación retirada', zh: '接受已撤回' },
  tabled: { en: 'Tabled it', es: 'Lo presentó', zh: '由其提出' },
  silent: { en: 'No word yet', es: 'Sin pronunciarse', zh: '尚未表态' },
};

/** What took an acceptance back. */
export const takenBackWords = {
  withdrawal: { en: 'by withdrawal', es: 'por retiro', zh: '因撤回' },
  rival: {
    en: 'by accepting another version',
    es: 'al aceptar otra versión',
    zh: '因接受另一文本',
  },
  suspension: {
    en: 'by suspending the area',
    es: 'al suspender el ámbito',
    zh: '因中止该领域合作',
  },
} as const satisfies WordsOf;

export const mandateWords: Readonly<Record<Mandate, Words>> = {
  'working-level': { en: 'working level', es: 'nivel técnico', zh: '工作层' },
  'senior-level': { en: 'senior level', es: 'alto nivel', zh: '高级别' },
  authority: { en: 'for its authority', es: 'por su autoridad', zh: '代表本主管机关' },
  government: { en: 'for its government', es: 'por su gobierno', zh: '代表本国政府' },
  'full-powers': { en: 'with full powers', es: 'con plenos poderes', zh: '持全权证书' },
};

/** What kind of text it is to be. */
export const textStatusWords = {
  'common-understanding': {
    en: 'Common understanding',
    es: 'Entendimiento común',
    zh: '共同谅解',
  },
  'agreed-minutes': { en: 'Agreed minutes', es: 'Acta acordada', zh: '商定纪要' },
  'joint-statement': { en: 'Joint statement', es: 'Declaración conjunta', zh: '联合声明' },
  memorandum: { en: 'Memorandum', es: 'Memorándum', zh: '备忘录' },
  agreement: { en: 'Agreement', es: 'Acuerdo', zh: '协定' },
} as const satisfies WordsOf;

export const bindingWords = {
  binding: {
    en: 'Legally binding, as the text says',
    es: 'Jurídicamente vinculante, según el texto',
    zh: '按文本所述，具有法律约束力',
  },
  'not-binding': {
    en: 'A common understanding. Not legally binding.',
    es: 'Entendimiento común. No es jurídicamente vinculante.',
    zh: '共同谅解，不具法律约束力。',
  },
} as const satisfies WordsOf;

/** How a language stands in a version. */
export const languageStandingWords = {
  whole: { en: 'whole', es: 'completo', zh: '完整' },
  stale: {
    en: 'behind the wording: not agreed in this language',
    es: 'rezagado respecto de la redacción: no acordado en este idioma',
    zh: '落后于案文：该语文文本未商定',
  },
  missing: {
    en: 'missing: not agreed in this language',
    es: 'falta: no acordado en este idioma',
    zh: '缺失：该语文文本未商定',
  },
  authentic: { en: 'authentic', es: 'auténtico', zh: '作准' },
} as const satisfies WordsOf;

export const changeWords = {
  same: { en: 'unchanged', es: 'sin cambios', zh: '未变' },
  changed: { en: 'changed', es: 'modificado', zh: '已改' },
  added: { en: 'added', es: 'añadido', zh: '新增' },
  removed: { en: 'taken out', es: 'suprimido', zh: '删去' },
  moved: { en: 'moved', es: 'trasladado', zh: '移位' },
} as const satisfies WordsOf;

/** Why a statement about a text changes nothing. */
export const textKeptWords = {
  'tabled-already': {
    en: 'this party had tabled that version already',
    es: 'esa parte ya había presentado esa versión',
    zh: '该方此前已提出该文本',
  },
  'nothing-to-withdraw': {
    en: 'there was nothing of that version to withdraw',
    es: 'no había nada de esa versión que retirar',
    zh: '对该文本并无可撤回之事项',
  },
} as const satisfies WordsOf;

export const textLabels = {
  authentic: { en: 'Authentic languages', es: 'Idiomas auténticos', zh: '作准语文' },
  binding: { en: 'Legally binding', es: 'Jurídicamente vinculante', zh: '具有法律约束力' },
  clauses: { en: 'Clauses', es: 'Cláusulas', zh: '条款' },
  counters: { en: 'Counter-proposal to', es: 'Contrapropuesta a', zh: '针对的文本' },
  id: { en: 'Clause id', es: 'Identificador de cláusula', zh: '条款标识' },
  languages: { en: 'Whole in', es: 'Completo en', zh: '文本完整的语文' },
  mandate: { en: 'Mandate', es: 'Mandato', zh: '授权' },
  matter: { en: 'Terms in codes', es: 'Datos codificados', zh: '编码事项' },
  nonce: { en: 'Random digits', es: 'Cifras aleatorias', zh: '随机数' },
  role: { en: 'Part', es: 'Función', zh: '作用' },
  stale: { en: 'Behind in', es: 'Rezagado en', zh: '落后的语文' },
  stance: { en: 'Stance', es: 'Postura', zh: '态度' },
  status: { en: 'Kind of text', es: 'Clase de texto', zh: '文本类别' },
  title: { en: 'Title', es: 'Título', zh: '标题' },
  version: { en: 'Version', es: 'Versión', zh: '文本版本' },
  wording: { en: 'Wording', es: 'Redacción', zh: '案文' },
} as const satisfies WordsOf;
