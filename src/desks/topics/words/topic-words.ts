import type { Words } from '#kernel/language.ts';
import type { Standing, Status } from '../joint.ts';
import type { Relation } from '../side.ts';
import type { TopicType } from '../statements.ts';

type WordsOf = Readonly<Record<string, Words>>;
type OfType = Readonly<Record<TopicType, Words>>;

export const topicName: Words = { en: 'Topics', es: 'Temas', zh: '议题' };
export const topicRecord: Words = { en: 'Topic', es: 'Tema', zh: '议题' };

export const statusWords: Readonly<Record<Status, Words>> = {
  'nobody-spoke': {
    en: 'No position stated',
    es: 'Sin posiciones expresadas',
    zh: '尚无立场陈述',
  },
  'one-side': {
    en: 'Only one side has spoken',
    es: 'Solo una parte se ha pronunciado',
    zh: '仅一方已说明',
  },
  'side-by-side': {
    en: 'Positions side by side',
    es: 'Posiciones expresadas por separado',
    zh: '各自陈述立场',
  },
  agreed: { en: 'Agreed', es: 'Coincidente', zh: '各方一致' },
  contested: { en: 'Contested', es: 'Con versiones distintas', zh: '各方表述不一' },
  disputed: {
    en: 'Checkpoints inconsistent',
    es: 'Puntos de verificación no coincidentes',
    zh: '检查点不一致',
  },
};

export const statusSentences: Readonly<Record<Status, Words>> = {
  'nobody-spoke': {
    en: 'The question is put, and no side states a position on it.',
    es: 'La pregunta está planteada y ninguna parte expresa una posición.',
    zh: '问题已提出，尚无任何一方陈述立场。',
  },
  'one-side': {
    en: 'One side states a position. The others have neither shared nor contested it.',
    es: 'Una parte expresa una posición. Las demás ni la comparten ni la cuestionan.',
    zh: '一方已陈述立场，其他各方既未表示赞同，也未表示不同意。',
  },
  'side-by-side': {
    en: 'More than one side states a position, and none has said how the others stand to its own.',
    es: 'Más de una parte expresa su posición y ninguna ha dicho cómo se relaciona con la de las demás.',
    zh: '不止一方已陈述立场，但均未说明与他方立场的关系。',
  },
  agreed: {
    en: 'A position is shared by every side, each in its own statement, and none is contested.',
    es: 'Todas las partes comparten una posición, cada una en su propia declaración, y ninguna se cuestiona.',
    zh: '各方均以自己的陈述赞同同一立场，且无立场受到异议。',
  },
  contested: {
    en: 'A side contests a position that another holds. Neither is overwritten.',
    es: 'Una parte cuestiona una posición que otra sostiene. Ninguna se sobrescribe.',
    zh: '一方不同意另一方所持立场，两者均予保留。',
  },
  disputed: {
    en: 'Two checkpoints of one log do not agree, so what that log says is not counted until its recovery key names the branch.',
    es: 'Dos puntos de verificación de un mismo registro no coinciden; lo que dice no cuenta hasta que su clave de recuperación nombre la rama.',
    zh: '同一记录簿的两个检查点不一致，在其恢复密钥指明分支之前，该记录簿的内容不予计入。',
  },
};

export const saidWords: OfType = {
  'topic.tabled': {
    en: 'Tabled a wording of the question',
    es: 'Presentó una redacción de la pregunta',
    zh: '提出问题的表述',
  },
  'topic.accepted': {
    en: 'Took up the wording',
    es: 'Aceptó la redacción',
    zh: '接受该表述',
  },
  'topic.withdrawn': {
    en: 'Took back its word on the wording',
    es: 'Retiró su palabra sobre la redacción',
    zh: '撤回对该表述的意见',
  },
  'topic.stance-taken': {
    en: 'Took a stance on the wording',
    es: 'Se pronunció sobre la redacción',
    zh: '对该表述表明态度',
  },
  'position.stated': { en: 'Stated its position', es: 'Expresó su posición', zh: '陈述立场' },
  'position.withdrawn': { en: 'Withdrew its position', es: 'Retiró su posición', zh: '撤回立场' },
  'position.shared': {
    en: 'Shares the position',
    es: 'Comparte la posición',
    zh: '赞同该立场',
  },
  'position.contested': {
    en: 'Contests the position',
    es: 'Cuestiona la posición',
    zh: '不同意该立场',
  },
  'position.left-open': {
    en: 'Leaves the position open',
    es: 'Deja abierta la posición',
    zh: '对该立场不作表态',
  },
};

export const actionWords: OfType = {
  'topic.tabled': { en: 'Table a wording', es: 'Presentar una redacción', zh: '提出表述' },
  'topic.accepted': { en: 'Take up the wording', es: 'Aceptar la redacción', zh: '接受表述' },
  'topic.withdrawn': {
    en: 'Take back your word on the wording',
    es: 'Retirar su palabra sobre la redacción',
    zh: '撤回对表述的意见',
  },
  'topic.stance-taken': {
    en: 'Take a stance on the wording',
    es: 'Pronunciarse sobre la redacción',
    zh: '对表述表明态度',
  },
  'position.stated': { en: 'State a position', es: 'Expresar una posición', zh: '陈述立场' },
  'position.withdrawn': {
    en: 'Withdraw your position',
    es: 'Retirar su posición',
    zh: '撤回立场',
  },
  'position.shared': { en: 'Share it', es: 'Compartirla', zh: '表示赞同' },
  'position.contested': { en: 'Contest it', es: 'Cuestionarla', zh: '表示不同意' },
  'position.left-open': { en: 'Leave it open', es: 'Dejarla abierta', zh: '不作表态' },
};

export const meaningWords: OfType = {
  'topic.tabled': {
    en: 'You propose how the question is worded. Until all sides take it up, it is shown as your words.',
    es: 'Propone cómo se redacta la pregunta. Mientras no la acepten todas las partes, se muestra como palabras suyas.',
    zh: '本方提出问题的表述。在各方均接受之前，显示为本方的措辞。',
  },
  'topic.accepted': {
    en: 'You take up this wording of the question. It says nothing of your position.',
    es: 'Acepta esta redacción de la pregunta. No dice nada de su posición.',
    zh: '本方接受问题的这一表述，并不表明本方立场。',
  },
  'topic.withdrawn': {
    en: 'You take back your acceptance of this wording, and your tabling of it.',
    es: 'Retira su aceptación de esta redacción y su presentación.',
    zh: '本方撤回对该表述的接受及提出。',
  },
  'topic.stance-taken': {
    en: 'You say how you stand to this wording. It takes up nothing and takes back nothing.',
    es: 'Dice cómo se sitúa ante esta redacción. Ni la acepta ni retira nada.',
    zh: '本方说明对该表述的态度，既不构成接受，也不撤回任何意见。',
  },
  'position.stated': {
    en: "You state your side's position. The one that you stated before stays on record and is shown as such; nobody else's changes.",
    es: 'Expresa la posición de su parte. La anterior sigue en el expediente y se muestra como tal; la de las demás no cambia.',
    zh: '本方陈述立场。此前的立场仍保留在记录中并如实标明，他方立场不受影响。',
  },
  'position.withdrawn': {
    en: 'You hold this position no longer. It stays on record.',
    es: 'Ya no sostiene esta posición. Sigue en el expediente.',
    zh: '本方不再持此立场，记录予以保留。',
  },
  'position.shared': {
    en: 'You share this position of another side as it stands. If that side states another, you have not shared that one.',
    es: 'Comparte esta posición de otra parte tal como consta. Si esa parte expresa otra, no la habrá compartido.',
    zh: '本方赞同另一方现有的这一立场。如对方另行陈述，不视为本方已赞同。',
  },
  'position.contested': {
    en: 'You contest this position of another side. Both stay side by side.',
    es: 'Cuestiona esta posición de otra parte. Ambas quedan una junto a otra.',
    zh: '本方不同意另一方的这一立场，两者并列保留。',
  },
  'position.left-open': {
    en: 'You take back that you shared or contested this position, and say neither.',
    es: 'Retira haber compartido o cuestionado esta posición y no se pronuncia.',
    zh: '本方收回对该立场的赞同或不同意，不作表态。',
  },
};

export const owedWords = {
  'answer-wording': {
    en: 'An answer to the wording that another side tabled',
    es: 'Respuesta a la redacción que presentó otra parte',
    zh: '答复他方提出的表述',
  },
} as const satisfies WordsOf;

export const withoutEffectWords = {
  'unknown-position': {
    en: 'it names no position of that side',
    es: 'no nombra ninguna posición de esa parte',
    zh: '它未指明该方的任何立场',
  },
  'own-position': {
    en: "nobody shares or contests one's own position",
    es: 'nadie comparte ni cuestiona su propia posición',
    zh: '不得对本方立场表示赞同或不同意',
  },
  'withdrawn-already': {
    en: 'it had been withdrawn already',
    es: 'ya se había retirado',
    zh: '此前已撤回',
  },
} as const satisfies WordsOf;

export const standingWords: Readonly<Record<Standing, Words>> = {
  agreed: statusWords.agreed,
  contested: statusWords.contested,
  'one-side': statusWords['one-side'],
};

/** Whose words the question is in. */
export const wordingWords = {
  'wording-agreed': {
    en: 'Wording agreed',
    es: 'Redacción acordada',
    zh: '表述已商定',
  },
  'wording-open': {
    en: 'Wording not agreed',
    es: 'Redacción sin acordar',
    zh: '表述尚未商定',
  },
} as const satisfies WordsOf;

export const relationWords: Readonly<Record<Relation | 'countered', Words>> = {
  shared: { en: 'Shared', es: 'Compartida', zh: '赞同' },
  contested: { en: 'Contested', es: 'Cuestionada', zh: '不同意' },
  countered: {
    en: 'Countered by a position of its own',
    es: 'Contrapuesta por una posición propia',
    zh: '以自己的立场相对',
  },
  'left-open': { en: 'Left open', es: 'Dejada abierta', zh: '不作表态' },
};

export const labelWords = {
  question: { en: 'Wording of the question', es: 'Redacción de la pregunta', zh: '问题的表述' },
  counters: { en: 'Against', es: 'Frente a', zh: '针对' },
  position: { en: 'Position', es: 'Posición', zh: '立场' },
  of: { en: 'Position of', es: 'Posición de', zh: '所指立场' },
  party: { en: 'Party', es: 'Parte', zh: '当事方' },
  seq: { en: 'Place in its log', es: 'Lugar en su registro', zh: '在其记录簿中的序号' },
  version: { en: 'Version', es: 'Versión', zh: '版本' },
  sources: { en: 'Sources', es: 'Fuentes', zh: '来源' },
  name: { en: 'Name', es: 'Nombre', zh: '名称' },
  url: { en: 'Address on the web', es: 'Dirección en la web', zh: '网址' },
} as const satisfies WordsOf;
