import type { Words } from '#kernel/language.ts';
import type { Status } from '../joint.ts';
import type { Mark } from '../readouts.ts';
import type { levels, MeetingType, replies, roles, settings } from '../statements.ts';

type WordsOf = Readonly<Record<string, Words>>;
type WordsFor<Codes extends readonly string[]> = Readonly<Record<Codes[number], Words>>;
type OfType = Readonly<Record<MeetingType, Words>>;

export const meetingsName: Words = { en: 'Meetings', es: 'Reuniones', zh: '会议' };
export const meetingRecord: Words = { en: 'Meeting', es: 'Reunión', zh: '会议' };

export const statusWords: Readonly<Record<Status, Words>> = {
  called: { en: 'Called', es: 'Convocada', zh: '已邀请' },
  accepted: { en: 'Accepted', es: 'Aceptada', zh: '已接受邀请' },
  'other-time-proposed': {
    en: 'Another time proposed',
    es: 'Otra fecha propuesta',
    zh: '已建议另定时间',
  },
  declined: { en: 'Declined', es: 'Declinada', zh: '已婉拒' },
  held: { en: 'Held', es: 'Celebrada', zh: '已举行' },
  'readouts-side-by-side': {
    en: 'Readouts side by side',
    es: 'Reseñas una junto a otra',
    zh: '各方通报并列',
  },
  withdrawn: { en: 'Called off', es: 'Cancelada', zh: '已取消' },
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '不产生效力' },
  disputed: {
    en: 'Checkpoints inconsistent',
    es: 'Puntos de verificación no coincidentes',
    zh: '检查点不一致',
  },
};

export const statusSentences: Readonly<Record<Status, Words>> = {
  called: {
    en: 'The invitation stands, and not every side has accepted it as it is now.',
    es: 'La invitación está en pie y no todas las partes la han aceptado tal como está.',
    zh: '邀请有效，尚未获各方按现行内容接受。',
  },
  accepted: {
    en: 'Every side has accepted the invitation as it stands.',
    es: 'Todas las partes han aceptado la invitación tal como está.',
    zh: '各方均已按现行内容接受邀请。',
  },
  'other-time-proposed': {
    en: 'A side proposes another time.',
    es: 'Una parte propone otra fecha.',
    zh: '一方建议另定时间。',
  },
  declined: {
    en: 'A side has declined the invitation as it stands.',
    es: 'Una parte ha declinado la invitación tal como está.',
    zh: '一方婉拒了现行内容的邀请。',
  },
  held: {
    en: 'A side reports that the meeting took place.',
    es: 'Una parte informa que la reunión se celebró.',
    zh: '一方报告会议已举行。',
  },
  'readouts-side-by-side': {
    en: "More than one side has given its readout. Each is its side's own; what only one lists is marked.",
    es: 'Más de una parte ha dado su reseña. Cada una es propia de su parte; se señala lo que solo una menciona.',
    zh: '不止一方已发布通报。各通报均属该方自己的表述，仅一方提及的事项另行标明。',
  },
  withdrawn: {
    en: 'The inviting side has called the meeting off.',
    es: 'La parte que invita ha cancelado la reunión.',
    zh: '邀请方已取消会议。',
  },
  'without-effect': {
    en: 'There is nobody to invite at this table, so nothing follows from it.',
    es: 'En este grupo no hay a quién invitar; de ella no se sigue nada.',
    zh: '本工作组没有可邀请的对象，不产生任何结果。',
  },
  disputed: {
    en: 'Two checkpoints of one log do not agree, so what that log says is not counted until its recovery key names the branch.',
    es: 'Dos puntos de verificación de un mismo registro no coinciden; lo que dice no cuenta hasta que su clave de recuperación nombre la rama.',
    zh: '同一记录簿的两个检查点不一致，在其恢复密钥指明分支之前，该记录簿的内容不予计入。',
  },
};

export const saidWords: OfType = {
  'meeting.called': { en: 'Called a meeting', es: 'Convocó una reunión', zh: '邀请举行会议' },
  'meeting.changed': {
    en: 'Changed the invitation',
    es: 'Modificó la invitación',
    zh: '修改了邀请',
  },
  'meeting.withdrawn': {
    en: 'Called the meeting off',
    es: 'Canceló la reunión',
    zh: '取消了会议',
  },
  'meeting.answered': {
    en: 'Answered the invitation',
    es: 'Respondió a la invitación',
    zh: '答复了邀请',
  },
  'meeting.delegation-named': {
    en: 'Named its delegation',
    es: 'Designó su delegación',
    zh: '通报了代表团组成',
  },
  'meeting.agenda-proposed': {
    en: 'Proposed an agenda',
    es: 'Propuso un orden del día',
    zh: '提出议程',
  },
  'meeting.document-listed': {
    en: 'Listed a document',
    es: 'Incluyó un documento',
    zh: '列入文件',
  },
  'meeting.document-taken-back': {
    en: 'Took a document back',
    es: 'Retiró un documento',
    zh: '撤下文件',
  },
  'meeting.held': {
    en: 'Reported that the meeting took place',
    es: 'Informó que la reunión se celebró',
    zh: '报告会议已举行',
  },
  'meeting.readout-given': { en: 'Gave its readout', es: 'Dio su reseña', zh: '发布通报' },
};

export const actionWords: OfType = {
  'meeting.called': { en: 'Call a meeting', es: 'Convocar una reunión', zh: '邀请举行会议' },
  'meeting.changed': {
    en: 'Change the invitation',
    es: 'Modificar la invitación',
    zh: '修改邀请',
  },
  'meeting.withdrawn': { en: 'Call it off', es: 'Cancelarla', zh: '取消会议' },
  'meeting.answered': {
    en: 'Answer the invitation',
    es: 'Responder a la invitación',
    zh: '答复邀请',
  },
  'meeting.delegation-named': {
    en: 'Name your delegation',
    es: 'Designar su delegación',
    zh: '通报代表团组成',
  },
  'meeting.agenda-proposed': {
    en: 'Propose an agenda',
    es: 'Proponer un orden del día',
    zh: '提出议程',
  },
  'meeting.document-listed': {
    en: 'List a document',
    es: 'Incluir un documento',
    zh: '列入文件',
  },
  'meeting.document-taken-back': {
    en: 'Take a document back',
    es: 'Retirar un documento',
    zh: '撤下文件',
  },
  'meeting.held': {
    en: 'Report that it took place',
    es: 'Informar que se celebró',
    zh: '报告已举行',
  },
  'meeting.readout-given': { en: 'Give your readout', es: 'Dar su reseña', zh: '发布通报' },
};

export const meaningWords: OfType = {
  'meeting.called': {
    en: 'You invite the other sides to meet at that time.',
    es: 'Invita a las demás partes a reunirse en esa fecha.',
    zh: '本方邀请其他各方在该时间举行会议。',
  },
  'meeting.changed': {
    en: 'You give the invitation anew. Answers to the version before do not hold for it.',
    es: 'Presenta de nuevo la invitación completa. Las respuestas a la versión anterior no valen para ella.',
    zh: '本方重新发出邀请全文。对前一版本的答复不适用于新版本。',
  },
  'meeting.withdrawn': {
    en: 'You call the meeting off. What was said stays on record.',
    es: 'Cancela la reunión. Lo declarado sigue en el registro.',
    zh: '本方取消会议。此前的陈述仍保留在记录中。',
  },
  'meeting.answered': {
    en: 'You say whether your side comes, and may propose another time.',
    es: 'Dice si su parte asistirá y puede proponer otra fecha.',
    zh: '本方答复是否出席，并可建议另定时间。',
  },
  'meeting.delegation-named': {
    en: 'You name your delegation by authority and role. No officer is named at the table.',
    es: 'Designa su delegación por autoridad y función. En el grupo no se nombra a ninguna persona.',
    zh: '本方按主管机关和职责通报代表团组成，不在工作组列出人员姓名。',
  },
  'meeting.agenda-proposed': {
    en: 'You propose the agenda, whole. It is agreed when every side lists the same items in the same order.',
    es: 'Propone el orden del día completo. Queda convenido cuando todas las partes enumeran los mismos puntos en el mismo orden.',
    zh: '本方提出完整议程。各方所列事项及次序一致时，议程即为商定。',
  },
  'meeting.document-listed': {
    en: 'You list a document by the hash of its bytes, which stays on record for ever. The document travels by itself.',
    es: 'Incluye un documento por el resumen criptográfico de sus bytes, que queda para siempre en el registro. El documento viaja aparte.',
    zh: '本方以文件内容的散列值列入文件，散列值永久保留在记录中，文件另行传递。',
  },
  'meeting.document-taken-back': {
    en: 'You take a document off the list. Its hash stays on record.',
    es: 'Retira un documento de la lista. Su resumen sigue en el registro.',
    zh: '本方从清单中撤下文件，其散列值仍保留在记录中。',
  },
  'meeting.held': {
    en: 'You state that the meeting took place, and when.',
    es: 'Declara que la reunión se celebró y cuándo.',
    zh: '本方陈述会议已举行及其时间。',
  },
  'meeting.readout-given': {
    en: "You give your side's own account. Items under the same key as another side's are shown beside its own; a readout that you gave before stays on record.",
    es: 'Da la versión propia de su parte. Los puntos con la misma clave que los de otra parte se muestran junto a los de ella; la reseña anterior sigue en el registro.',
    zh: '本方发布自己的情况通报。与他方使用相同标识的事项并列显示，此前的通报仍保留在记录中。',
  },
};

export const owedWords = {
  'answer-invitation': {
    en: 'An answer to this invitation',
    es: 'Respuesta a esta invitación',
    zh: '答复本邀请',
  },
  'decide-time': {
    en: 'Whether the time of the meeting changes',
    es: 'Si cambia la fecha de la reunión',
    zh: '是否更改会议时间',
  },
  'give-readout': {
    en: "Your side's readout",
    es: 'La reseña de su parte',
    zh: '本方的情况通报',
  },
} as const satisfies WordsOf;

export const withoutEffectWords = {
  'nothing-called': {
    en: 'no meeting had been called',
    es: 'no se había convocado ninguna reunión',
    zh: '此前并无会议邀请',
  },
  'withdrawn-already': {
    en: 'the meeting had been called off already',
    es: 'la reunión ya se había cancelado',
    zh: '该会议此前已取消',
  },
  'unknown-invitation': {
    en: 'it names no version of this invitation',
    es: 'no nombra ninguna versión de esta invitación',
    zh: '它未指明本邀请的任何版本',
  },
  'listed-already': {
    en: 'this party had listed the document already',
    es: 'esa parte ya había incluido el documento',
    zh: '该方此前已列入该文件',
  },
  'unknown-document': {
    en: 'this party had listed no such document',
    es: 'esa parte no había incluido tal documento',
    zh: '该方此前未列入该文件',
  },
} as const satisfies WordsOf;

export const levelWords: WordsFor<typeof levels> = {
  senior: { en: 'Senior officials', es: 'Altos funcionarios', zh: '高级别' },
  working: { en: 'Working level', es: 'Nivel técnico', zh: '工作层' },
  'sub-group': { en: 'Sub-group', es: 'Subgrupo', zh: '分组' },
};

export const settingWords: WordsFor<typeof settings> = {
  'in-person': { en: 'In person', es: 'Presencial', zh: '线下' },
  video: { en: 'By video', es: 'Por videoconferencia', zh: '视频' },
  hybrid: { en: 'In person and by video', es: 'Mixta', zh: '线上线下结合' },
};

export const replyWords: WordsFor<typeof replies> = {
  accepted: { en: 'Accepts', es: 'Acepta', zh: '接受' },
  tentative: { en: 'Tentatively', es: 'Provisionalmente', zh: '暂定' },
  declined: { en: 'Declines', es: 'Declina', zh: '婉拒' },
};

export const roleWords: WordsFor<typeof roles> = {
  head: { en: 'Head of delegation', es: 'Jefatura de la delegación', zh: '团长' },
  deputy: { en: 'Deputy head', es: 'Jefatura adjunta', zh: '副团长' },
  member: { en: 'Member', es: 'Miembro', zh: '成员' },
  expert: { en: 'Expert', es: 'Persona experta', zh: '专家' },
  interpreter: { en: 'Interpreter', es: 'Interpretación', zh: '口译' },
  liaison: { en: 'Liaison officer', es: 'Oficial de enlace', zh: '联络官' },
  observer: { en: 'Observer', es: 'Observación', zh: '观察员' },
};

/** Which readouts list an item. */
export const markWords: Readonly<Record<Mark, Words>> = {
  all: { en: 'Every side lists it', es: 'Lo mencionan todas', zh: '各方均提及' },
  some: { en: 'Some sides list it', es: 'Lo mencionan algunas', zh: '部分方提及' },
  one: { en: 'Only one side lists it', es: 'Solo una parte lo menciona', zh: '仅一方提及' },
};

export const labelWords = {
  level: { en: 'Level', es: 'Nivel', zh: '级别' },
  subGroup: { en: 'Sub-group', es: 'Subgrupo', zh: '分组' },
  starts: { en: 'Starts (UTC)', es: 'Comienza (UTC)', zh: '开始时间（UTC）' },
  minutes: { en: 'Minutes', es: 'Minutos', zh: '时长（分钟）' },
  setting: { en: 'Setting', es: 'Modalidad', zh: '形式' },
  at: { en: 'Place', es: 'Lugar', zh: '地点' },
  host: { en: 'Host', es: 'Anfitrión', zh: '主办方' },
  title: { en: 'Title', es: 'Título', zh: '标题' },
  titles: { en: 'Titles', es: 'Títulos', zh: '标题' },
  venue: { en: 'Venue', es: 'Sede', zh: '会场' },
  url: { en: 'Address on the web', es: 'Dirección en la web', zh: '网址' },
  invitation: { en: 'Answers the invitation', es: 'Responde a la invitación', zh: '所答复的邀请' },
  reply: { en: 'Answer', es: 'Respuesta', zh: '答复' },
  proposes: { en: 'Proposes', es: 'Propone', zh: '建议时间' },
  members: { en: 'Delegation', es: 'Delegación', zh: '代表团' },
  authority: { en: 'Authority', es: 'Autoridad', zh: '主管机关' },
  role: { en: 'Role', es: 'Función', zh: '职责' },
  count: { en: 'Number', es: 'Número', zh: '人数' },
  items: { en: 'Items', es: 'Puntos', zh: '事项' },
  key: { en: 'Key', es: 'Clave', zh: '标识' },
  record: { en: 'Record', es: 'Expediente', zh: '记录' },
  document: { en: 'Document', es: 'Documento', zh: '文件' },
  item: { en: 'Item', es: 'Punto', zh: '事项' },
  quotes: { en: 'Quotes the agreed text', es: 'Cita el texto acordado', zh: '引用的商定文本' },
} as const satisfies WordsOf;
