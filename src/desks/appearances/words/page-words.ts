/** What a published page says beside the words themselves. The independent reader has the same list: a page of other words is refused. */
import type { Words } from '#kernel/language.ts';

export const pageWords = {
  joint: {
    en: 'Joint public words',
    es: 'Palabras públicas conjuntas',
    zh: '共同表态',
  },
  alone: {
    en: 'Words of one side alone',
    es: 'Palabras de una sola parte',
    zh: '单方表态',
  },
  jointNote: {
    en: 'Every side named here took up these lines and released them for publication.',
    es: 'Todas las partes aquí nombradas aceptaron estas líneas y autorizaron su publicación.',
    zh: '此处所列各方均接受该口径并准予公布。',
  },
  aloneNote: {
    en: 'The side named here says this in its own name. No other side has taken it up.',
    es: 'La parte aquí nombrada lo dice en su propio nombre. Ninguna otra lo ha aceptado.',
    zh: '此为所列一方以自身名义作出的表述，其他各方均未接受。',
  },
  binding: {
    en: 'Legally binding, as the text says.',
    es: 'Jurídicamente vinculante, según el texto.',
    zh: '按文本所述，具有法律约束力。',
  },
  notBinding: {
    en: 'A common understanding. Not legally binding.',
    es: 'Entendimiento común. No es jurídicamente vinculante.',
    zh: '共同谅解，不具法律约束力。',
  },
  authentic: { en: 'Authentic texts', es: 'Textos auténticos', zh: '作准文本' },
  appearance: { en: 'Appearance', es: 'Comparecencia', zh: '共同表态时间' },
  order: { en: 'Order of speaking', es: 'Orden de intervención', zh: '发言顺序' },
  own: { en: 'Own words of each side', es: 'Palabras propias de cada parte', zh: '各方各自表述' },
  ownNote: {
    en: 'Each side says this in its own name. That the others released it does not mean that they say it.',
    es: 'Cada parte lo dice en su propio nombre. Que las demás lo autorizaran no significa que lo digan.',
    zh: '以下为各方以自身名义作出的表述。其他各方准予公布，不表示亦作此表述。',
  },
  takenBack: { en: 'Taken back since', es: 'Retirado desde entonces', zh: '此后已撤回' },
  takenBackNote: {
    en: 'What is published cannot be made unsaid. That a side has taken it back stands beside it.',
    es: 'Lo publicado no puede desdecirse. Que una parte lo haya retirado consta al lado.',
    zh: '已公布的内容不可收回，某方已撤回的事实列于其旁。',
  },
  proof: { en: 'Proof', es: 'Prueba', zh: '证明' },
  times: {
    en: 'Times are each side’s own, in UTC.',
    es: 'Las horas son las de cada parte, en UTC.',
    zh: '时间以各方自身时钟为准，协调世界时。',
  },
  tookUp: { en: 'Took up the lines', es: 'Aceptó las líneas', zh: '接受口径' },
  released: { en: 'Released for publication', es: 'Autorizó la publicación', zh: '准予公布' },
  signedBy: {
    en: 'Log also signed by',
    es: 'Registro firmado también por',
    zh: '另签名于该记录簿者',
  },
  nobody: { en: 'nobody yet', es: 'nadie aún', zh: '尚无' },
  notBefore: { en: 'Not before', es: 'No antes de', zh: '不早于' },
  publication: { en: 'Publication', es: 'Publicación', zh: '公布内容' },
  record: { en: 'Record', es: 'Expediente', zh: '记录' },
  group: { en: 'Working group', es: 'Grupo de trabajo', zh: '工作组' },
  check: {
    en: 'This file holds its own proof. Saved as it is, it can be checked without a network, by a verifier that follows the published protocol and shares no code with the node that wrote it.',
    es: 'Este archivo contiene su propia prueba. Guardado tal cual, puede comprobarse sin red, con un verificador que sigue el protocolo publicado y no comparte código con el nodo que lo escribió.',
    zh: '本文件自带证明。按原样保存后，可用遵循公开协议且与生成节点不共用代码的验证程序离线核验。',
  },
  en: { en: 'English', es: 'Inglés', zh: '英文' },
  es: { en: 'Spanish', es: 'Español', zh: '西班牙文' },
  zh: { en: 'Chinese', es: 'Chino', zh: '中文' },
} as const satisfies Readonly<Record<string, Words>>;

/** Above a page that nobody but officers sees. */
export const previewWords: Words = {
  en: 'Preview: not published. With it the public gets the proof: the terms of reference, and what each side said and signed of this.',
  es: 'Vista previa: sin publicar. Con ella el público recibe la prueba: los términos de referencia y lo que cada parte declaró y firmó al respecto.',
  zh: '预览：尚未公布。公布时公众将一并取得证明，即工作组章程以及各方就此所作的陈述和签名。',
};
