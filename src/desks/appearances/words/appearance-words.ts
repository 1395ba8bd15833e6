import type { Words } from '#kernel/language.ts';
import { textStateWords } from '#verbs/words/text-words.ts';
import type { Status } from '../joint.ts';
import type { PublicationState } from '../release.ts';
import type { AppearanceType } from '../statements.ts';

type WordsOf = Readonly<Record<string, Words>>;
type OfType = Readonly<Record<AppearanceType, Words>>;

export const appearanceName: Words = {
  en: 'Public words',
  es: 'Palabras públicas',
  zh: '对外表态',
};
export const appearanceRecord: Words = {
  en: 'Joint appearance',
  es: 'Comparecencia conjunta',
  zh: '共同表态',
};

const { superseded: _, ...states } = textStateWords;
export const statusWords: Readonly<Record<Status, Words>> = {
  ...states,
  published: { en: 'Published', es: 'Publicado', zh: '已公布' },
  'under-embargo': {
    en: 'Released by all, under embargo',
    es: 'Autorizado por todas, bajo embargo',
    zh: '各方均已准予公布，禁发期内',
  },
  'released-by-all': {
    en: 'Released by all, last receipt not seen',
    es: 'Autorizado por todas, falta ver el último acuse',
    zh: '各方均已准予公布，最后回执未见',
  },
  released: {
    en: 'Not released by every side yet',
    es: 'Aún no autorizado por todas las partes',
    zh: '尚非各方均准予公布',
  },
  'published-alone': {
    en: 'Published by one side alone',
    es: 'Publicado por una sola parte',
    zh: '一方单独公布',
  },
  'alone-under-embargo': {
    en: 'One side alone, under embargo',
    es: 'Una sola parte, bajo embargo',
    zh: '一方单独公布，禁发期内',
  },
  'words-given': { en: 'Own words only', es: 'Solo palabras propias', zh: '仅有各自表述' },
  'taken-back': { en: 'Taken back', es: 'Retirado', zh: '已撤回' },
};

export const statusSentences: Readonly<Record<Status, Words>> = {
  disputed: {
    en: 'Two checkpoints of one log do not agree. What was published before stays published.',
    es: 'Dos puntos de verificación de un mismo registro no coinciden. Lo publicado antes sigue publicado.',
    zh: '同一记录簿的两个检查点不一致。此前已公布的内容仍为公布状态。',
  },
  published: {
    en: 'Every side took up these lines and released the same publication. Anyone may read it.',
    es: 'Todas las partes aceptaron estas líneas y autorizaron la misma publicación. Cualquiera puede leerla.',
    zh: '各方接受了同一口径，并准予同一公布内容，任何人均可阅读。',
  },
  'under-embargo': {
    en: 'Every side has released it. It is published at the latest instant that a release names, unless something is still missing.',
    es: 'Todas las partes lo autorizaron. Se publica en el instante más tardío que nombra una autorización, salvo que aún falte algo.',
    zh: '各方均已准予公布，将于各方所定最晚的解禁时间公布，除非仍有缺项。',
  },
  'released-by-all': {
    en: 'Every side has released it. The last receipt is not held here yet.',
    es: 'Todas las partes lo autorizaron. Aún no se tiene aquí el último acuse.',
    zh: '各方均已准予公布，本节点尚未持有最后一份回执。',
  },
  released: {
    en: 'A side has released it. Nothing is public until every side has released the same.',
    es: 'Una parte lo autorizó. Nada es público hasta que todas autoricen lo mismo.',
    zh: '已有一方准予公布。各方准予相同内容之前，一概不公开。',
  },
  'published-alone': {
    en: 'A side has published its own words alone. They are shown as that side’s, and nobody else’s.',
    es: 'Una parte publicó sus propias palabras sola. Se muestran como suyas y de nadie más.',
    zh: '一方单独公布了本方表述，仅作为该方表述显示。',
  },
  'alone-under-embargo': {
    en: 'A side will have published its own words alone once its embargo is over.',
    es: 'Una parte habrá publicado sus propias palabras sola cuando termine su embargo.',
    zh: '禁发期过后，一方将单独公布本方表述。',
  },
  agreed: {
    en: 'Every side took up the same lines. None has released them for publication.',
    es: 'Todas las partes aceptaron las mismas líneas. Ninguna ha autorizado su publicación.',
    zh: '各方接受了同一口径，尚无一方准予公布。',
  },
  'taken-up-by-all': {
    en: 'Every side has accepted the lines. The last receipt is not held here yet.',
    es: 'Todas las partes han aceptado las líneas. Aún no se tiene aquí el último acuse.',
    zh: '各方均已接受该口径，本节点尚未持有最后一份回执。',
  },
  'taken-up': {
    en: 'Not every side has accepted the same lines.',
    es: 'No todas las partes han aceptado las mismas líneas.',
    zh: '尚非各方均接受同一口径。',
  },
  tabled: {
    en: 'Lines are on the table. Nobody has accepted them yet.',
    es: 'Hay líneas sobre la mesa. Nadie las ha aceptado aún.',
    zh: '口径已提出，尚无一方接受。',
  },
  'words-given': {
    en: 'A side has given its own words at the table. Nothing is public.',
    es: 'Una parte ha dado sus propias palabras en la mesa. Nada es público.',
    zh: '一方已向各方提供本方表述，尚未公开。',
  },
  'taken-back': {
    en: 'Nothing is offered any more.',
    es: 'Ya no se ofrece nada.',
    zh: '已无任何内容待议。',
  },
};

export const saidWords: OfType = {
  'appearance.tabled': {
    en: 'Tabled joint lines',
    es: 'Presentó líneas conjuntas',
    zh: '提出共同口径',
  },
  'appearance.accepted': {
    en: 'Took up the lines',
    es: 'Aceptó las líneas',
    zh: '接受该口径',
  },
  'appearance.withdrawn': {
    en: 'Took back its word on the lines',
    es: 'Retiró su palabra sobre las líneas',
    zh: '撤回对该口径的意见',
  },
  'appearance.stance-taken': {
    en: 'Took a stance on the lines',
    es: 'Se pronunció sobre las líneas',
    zh: '对该口径表明态度',
  },
  'appearance.words-given': {
    en: 'Gave its own words',
    es: 'Dio sus propias palabras',
    zh: '提供本方表述',
  },
  'publication.released': {
    en: 'Released for publication',
    es: 'Autorizó la publicación',
    zh: '准予公布',
  },
  'publication.made-alone': {
    en: 'Published its own words alone',
    es: 'Publicó sola sus propias palabras',
    zh: '单独公布本方表述',
  },
  'publication.withdrawn': {
    en: 'Took back what it released',
    es: 'Retiró lo que había autorizado',
    zh: '撤回准予公布的内容',
  },
};

export const actionWords: OfType = {
  'appearance.tabled': {
    en: 'Table joint lines',
    es: 'Presentar líneas conjuntas',
    zh: '提出共同口径',
  },
  'appearance.accepted': { en: 'Take up the lines', es: 'Aceptar las líneas', zh: '接受口径' },
  'appearance.withdrawn': {
    en: 'Take back your word on the lines',
    es: 'Retirar su palabra sobre las líneas',
    zh: '撤回对口径的意见',
  },
  'appearance.stance-taken': {
    en: 'Take a stance on the lines',
    es: 'Pronunciarse sobre las líneas',
    zh: '对口径表明态度',
  },
  'appearance.words-given': {
    en: 'Give your own words',
    es: 'Dar sus propias palabras',
    zh: '提供本方表述',
  },
  'publication.released': {
    en: 'Release for publication',
    es: 'Autorizar la publicación',
    zh: '准予公布',
  },
  'publication.made-alone': {
    en: 'Publish your own words alone',
    es: 'Publicar solo sus propias palabras',
    zh: '单独公布本方表述',
  },
  'publication.withdrawn': {
    en: 'Take back what you released',
    es: 'Retirar lo que autorizó',
    zh: '撤回已准予公布的内容',
  },
};

export const meaningWords: OfType = {
  'appearance.tabled': {
    en: 'You propose lines that all sides would say in public, with the order of speaking. They bind nobody and are not public.',
    es: 'Propone líneas que todas las partes dirían en público, con el orden de intervención. No obligan a nadie y no son públicas.',
    zh: '本方提出各方共同对外表述的口径及发言顺序，不约束任何一方，亦不公开。',
  },
  'appearance.accepted': {
    en: 'You take up these lines, hash for hash. They stay at the table until every side releases them.',
    es: 'Acepta estas líneas, hash por hash. Quedan en la mesa hasta que todas las partes las autoricen.',
    zh: '本方接受该口径，逐字以哈希为准。各方均准予公布之前，仅供各方内部知悉。',
  },
  'appearance.withdrawn': {
    en: 'You take back your acceptance of these lines and your tabling of them, and what you released of them if it is not complete.',
    es: 'Retira su aceptación de estas líneas y su presentación, y lo que autorizó de ellas si no está completo.',
    zh: '本方撤回对该口径的接受及提出；已准予公布但尚未完成的，一并撤回。',
  },
  'appearance.stance-taken': {
    en: 'You say how you stand to these lines. It takes up nothing and takes back nothing.',
    es: 'Dice cómo se sitúa ante estas líneas. Ni las acepta ni retira nada.',
    zh: '本方说明对该口径的态度，既不构成接受，也不撤回任何意见。',
  },
  'appearance.words-given': {
    en: 'You show the table what your side would say in its own name. It is not public.',
    es: 'Muestra a la mesa lo que su parte diría en su propio nombre. No es público.',
    zh: '本方向各方出示将以自身名义作出的表述，尚不公开。',
  },
  'publication.released': {
    en: 'You release exactly these lines with exactly these own words. Once every side has released the same and holds the receipts, it cannot be unsaid; the terms of reference and everybody’s signatures become public with it.',
    es: 'Autoriza exactamente estas líneas con exactamente estas palabras propias. Cuando todas las partes autoricen lo mismo y tengan los acuses, no puede desdecirse; con ello se hacen públicos los términos de referencia y las firmas de todas.',
    zh: '本方准予公布的正是这些口径及这些各自表述。一旦各方准予相同内容并持有回执，即不可收回；工作组章程及各方签名随之公开。',
  },
  'publication.made-alone': {
    en: 'Your side alone makes its own words public, as its own and nobody else’s. The proof shows the terms of reference and the signatures of those who hold your log.',
    es: 'Su parte hace públicas, sola, sus propias palabras, como suyas y de nadie más. La prueba muestra los términos de referencia y las firmas de quienes tienen su registro.',
    zh: '本方单独公开本方表述，仅代表本方。证明中将显示工作组章程及持有本方记录簿者的签名。',
  },
  'publication.withdrawn': {
    en: 'Before it is complete, your release no longer stands. Afterwards the words stay public, and that your side took them back is published beside them, with the text that you give.',
    es: 'Antes de completarse, su autorización deja de valer. Después, las palabras siguen siendo públicas y junto a ellas se publica que su parte las retiró, con el texto que dé.',
    zh: '完成之前，本方的准予即告失效；完成之后，内容仍为公开，并在旁公布本方已撤回的事实及所附说明。',
  },
};

export const owedWords = {
  'answer-lines': {
    en: 'An answer to the lines that another side tabled',
    es: 'Respuesta a las líneas que presentó otra parte',
    zh: '答复他方提出的口径',
  },
  'answer-release': {
    en: 'A release, since another side has released it',
    es: 'Una autorización, ya que otra parte la dio',
    zh: '他方已准予公布，待本方表态',
  },
} as const satisfies WordsOf;

export const withoutEffectWords = {
  'not-taken-up': {
    en: 'this party had not taken up those lines',
    es: 'esa parte no había aceptado esas líneas',
    zh: '该方尚未接受该口径',
  },
  'unknown-words': {
    en: 'it names words that this party had not given',
    es: 'nombra palabras que esa parte no había dado',
    zh: '它所指的表述并非该方所提供',
  },
  'published-already': {
    en: 'these words had been published alone already',
    es: 'esas palabras ya se habían publicado por separado',
    zh: '该表述此前已单独公布',
  },
} as const satisfies WordsOf;

export const stateWords: Readonly<Record<PublicationState, Words>> = {
  released: statusWords.released,
  'released-by-all': statusWords['released-by-all'],
  complete: { en: 'Released by all', es: 'Autorizado por todas', zh: '各方均已准予公布' },
  superseded: textStateWords.superseded,
};
export const publicationWords = {
  released: stateWords.released,
  complete: stateWords.complete,
} as const satisfies WordsOf;

export const labelWords = {
  at: { en: 'Appearance at', es: 'Comparecencia el', zh: '共同表态时间' },
  embargo: { en: 'Not before', es: 'No antes de', zh: '不早于' },
  order: { en: 'Order of speaking', es: 'Orden de intervención', zh: '发言顺序' },
  party: { en: 'Party', es: 'Parte', zh: '当事方' },
  publication: { en: 'Publication', es: 'Publicación', zh: '公布内容' },
  seq: { en: 'Place in its log', es: 'Lugar en su registro', zh: '在其记录簿中的序号' },
  speaker: { en: 'Who speaks', es: 'Quién habla', zh: '发言者' },
  version: { en: 'Version of the lines', es: 'Versión de las líneas', zh: '口径的版本' },
  words: { en: 'Own words', es: 'Palabras propias', zh: '各自表述' },
} as const satisfies WordsOf;
