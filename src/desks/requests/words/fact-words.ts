import type { Words } from '#kernel/language.ts';
import type { channels, kinds, outcomes, refusalReasons, usedIn, uses } from '../statements.ts';

/** One word for every code of a closed list: a code that the desk gains is a type error here. */
type WordsFor<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>;

export const kindWords: WordsFor<typeof kinds> = {
  information: { en: 'Information', es: 'Información', zh: '信息' },
  assistance: { en: 'Assistance', es: 'Asistencia', zh: '协助' },
  feedback: {
    en: 'Feedback on a tip',
    es: 'Resultado de una pista comunicada',
    zh: '线索核查反馈',
  },
  permission: {
    en: 'Permission for onward use',
    es: 'Permiso de uso ulterior',
    zh: '再使用和转交许可',
  },
  'return-or-destroy': { en: 'Return or destroy', es: 'Devolver o destruir', zh: '退还或销毁' },
  correction: { en: 'Correction', es: 'Corrección', zh: '更正' },
};

export const channelWords: WordsFor<typeof channels> = {
  administrative: {
    en: 'Administrative or customs',
    es: 'Administrativa o aduanera',
    zh: '行政或海关渠道',
  },
  police: {
    en: 'Police: a lead, not evidence',
    es: 'Policial: una pista, no una prueba',
    zh: '警务渠道：线索，非证据',
  },
  'legal-assistance': {
    en: 'Mutual legal assistance',
    es: 'Asistencia judicial recíproca',
    zh: '司法协助',
  },
};

export const useWords: WordsFor<typeof uses> = {
  authority: { en: 'Another authority', es: 'Otra autoridad', zh: '其他主管机关' },
  'third-party': { en: 'A third party', es: 'Una tercera parte', zh: '第三方' },
  court: { en: 'In court', es: 'Ante un tribunal', zh: '用于法庭' },
};

/** How a request was answered. */
export const outcomeWords: WordsFor<typeof outcomes> = {
  provided: { en: 'Provided', es: 'Proporcionada', zh: '已提供' },
  'nothing-held': { en: 'Nothing is held', es: 'No se tiene nada', zh: '未掌握相关信息' },
  given: { en: 'Assistance given', es: 'Asistencia prestada', zh: '已协助' },
  'not-possible': { en: 'Not possible', es: 'No es posible', zh: '无法办理' },
  'acted-on': { en: 'Acted on', es: 'Se actuó con base en ella', zh: '已据此采取行动' },
  'in-use': { en: 'Still in use', es: 'Sigue en uso', zh: '仍在使用中' },
  'nothing-found': { en: 'Nothing found', es: 'No se encontró nada', zh: '未发现情况' },
  'not-followed-up': { en: 'Not followed up', es: 'No se le dio seguimiento', zh: '未予核查' },
  granted: { en: 'Granted', es: 'Concedido', zh: '已许可' },
  done: { en: 'Returned or destroyed', es: 'Devuelto o destruido', zh: '已退还或销毁' },
  used: { en: 'Used already', es: 'Ya utilizado', zh: '已被使用' },
  sealed: {
    en: 'Sealed under a legal hold',
    es: 'Bajo resguardo por retención legal',
    zh: '依法封存保全',
  },
  corrected: { en: 'Corrected', es: 'Corregido', zh: '已更正' },
  noted: { en: 'Noted beside it', es: 'Anotado al margen', zh: '已附注' },
  refused: { en: 'Refused', es: 'Denegada', zh: '拒绝' },
};

/** Why it was refused. */
export const reasonWords: WordsFor<typeof refusalReasons> = {
  'essential-interests': {
    en: 'Sovereignty, security, public order or other essential interests',
    es: 'Soberanía, seguridad, orden público u otros intereses fundamentales',
    zh: '主权、安全、公共秩序或其他根本利益',
  },
  'domestic-law': {
    en: 'Domestic law does not allow it',
    es: 'El derecho interno no lo permite',
    zh: '国内法不允许',
  },
  'ongoing-investigation': {
    en: 'It would interfere with an investigation or proceeding',
    es: 'Perturbaría una investigación o un proceso en curso',
    zh: '会妨碍正在进行的调查或诉讼',
  },
  'consent-of-another': {
    en: 'A third party has not consented',
    es: 'Falta el consentimiento de un tercero',
    zh: '未获第三方同意',
  },
  'personal-data': {
    en: 'Protection of personal data',
    es: 'Protección de datos personales',
    zh: '个人信息保护',
  },
  'not-enough-told': {
    en: 'Too little is told to act on',
    es: 'Los datos aportados no bastan',
    zh: '所提供的情况不足',
  },
  'another-channel': {
    en: 'It belongs to another channel',
    es: 'Corresponde a otra vía',
    zh: '应通过其他渠道提出',
  },
  'not-held': { en: 'It is not held', es: 'No se tiene', zh: '未持有' },
  other: { en: 'Another reason', es: 'Otro motivo', zh: '其他理由' },
};

/** In what it was used already. Where a code stands for a use as well, the word is the same. */
export const usedInWords: WordsFor<typeof usedIn> = {
  investigation: { en: 'In an investigation', es: 'En una investigación', zh: '用于调查' },
  prosecution: { en: 'In a prosecution', es: 'En un proceso penal', zh: '用于起诉' },
  court: useWords.court,
  'administrative-proceeding': {
    en: 'In an administrative proceeding',
    es: 'En un procedimiento administrativo',
    zh: '用于行政程序',
  },
};

/** Names of the members of facts and contents. */
export const labelWords = {
  to: { en: 'Asked', es: 'Parte requerida', zh: '被请求方' },
  kind: { en: 'Kind', es: 'Clase', zh: '类别' },
  channel: { en: 'Channel', es: 'Vía', zh: '渠道' },
  requestingAuthority: {
    en: 'Requesting central authority',
    es: 'Autoridad central requirente',
    zh: '请求方中央机关',
  },
  requestedAuthority: {
    en: 'Requested central authority',
    es: 'Autoridad central requerida',
    zh: '被请求方中央机关',
  },
  treaty: { en: 'Treaty', es: 'Tratado', zh: '条约' },
  rule: { en: 'Clock rule', es: 'Regla de plazo', zh: '期限规则' },
  wanted: { en: 'Wanted by', es: 'Se desea para el', zh: '希望答复日期' },
  urgent: { en: 'Urgent', es: 'Urgente', zh: '紧急' },
  about: { en: 'About the record', es: 'Sobre el expediente', zh: '所涉记录' },
  follows: { en: 'Follows up', es: 'Da seguimiento a', zh: '后续于' },
  statements: { en: 'Statements', es: 'Declaraciones', zh: '所涉陈述' },
  use: { en: 'Use', es: 'Uso', zh: '用途' },
  authority: { en: 'Authority', es: 'Autoridad', zh: '主管机关' },
  party: { en: 'Party', es: 'Parte', zh: '当事方' },
  request: { en: 'Answers the request', es: 'Responde a la solicitud', zh: '所答复的请求' },
  question: { en: 'Question about', es: 'Pregunta sobre', zh: '询问事项' },
  outcome: { en: 'Answer', es: 'Respuesta', zh: '答复' },
  partial: { en: 'More follows', es: 'Sigue más', zh: '其余待续' },
  usedIn: { en: 'Used in', es: 'Utilizado en', zh: '已用于' },
  conditions: { en: 'Conditions', es: 'Condiciones', zh: '条件' },
  record: { en: 'Where the answer stands', es: 'Dónde consta la respuesta', zh: '答复所在记录' },
  subject: { en: 'Subject', es: 'Asunto', zh: '事由' },
  purpose: { en: 'Purpose', es: 'Finalidad', zh: '目的' },
  urgency: { en: 'Why it is urgent', es: 'Motivo de la urgencia', zh: '紧急原因' },
  proceeding: { en: 'Proceeding', es: 'Procedimiento', zh: '程序' },
} as const satisfies Readonly<Record<string, Words>>;
