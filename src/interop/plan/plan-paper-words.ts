/** What the printed plan says beside the words of its desk. */
import type { Words } from '#kernel/language.ts';

export const paperWords = {
  plan: { en: 'Work plan', es: 'Plan de trabajo', zh: '工作计划' },
  group: { en: 'Group', es: 'Grupo', zh: '工作组' },
  terms: {
    en: 'Hash of its terms of reference',
    es: 'Huella de sus términos de referencia',
    zh: '工作组章程散列值',
  },
  parties: {
    en: 'Parties, in the order of the terms',
    es: 'Partes, en el orden de los términos',
    zh: '各方（按章程次序）',
  },
  asOf: { en: 'As held on', es: 'Según consta el', zh: '截至' },
  holder: { en: 'At the node of', es: 'En el nodo de', zh: '出自节点' },
  languages: { en: 'Languages of the terms', es: 'Idiomas de los términos', zh: '章程语文' },
  authentic: { en: 'Authentic languages', es: 'Idiomas auténticos', zh: '作准语文' },
  items: { en: 'Items', es: 'Puntos', zh: '事项数' },
  meaning: {
    en: 'Agreed says that every party accepted the same text and holds the receipts that prove it. An agreed text records a common understanding; it binds legally only where it says so. What stands below is what this node holds: a party may have said more that has not arrived.',
    es: 'Acordado dice que todas las partes aceptaron el mismo texto y tienen los acuses que lo prueban. Un texto acordado recoge un entendimiento común; solo vincula jurídicamente si así lo dice. Lo que figura a continuación es lo que tiene este nodo: una parte puede haber declarado más que no ha llegado.',
    zh: '“已商定”指各方接受了同一文本，并持有相应回执为证。商定文本记载共同谅解，仅在文本载明时具有法律约束力。以下为本节点所持内容；某一方可能另有尚未到达的陈述。',
  },
  none: {
    en: 'No item has been tabled.',
    es: 'No se ha presentado ningún punto.',
    zh: '尚未提出任何事项。',
  },
  state: { en: 'State', es: 'Estado', zh: '状态' },
  kind: { en: 'Kind of text', es: 'Clase de texto', zh: '文本类别' },
  acceptedBy: { en: 'Accepted by', es: 'Aceptado por', zh: '已接受者' },
  nobody: { en: 'nobody yet', es: 'nadie aún', zh: '尚无' },
  notHeld: {
    en: 'The wording of this version is not held here, or has been erased.',
    es: 'La redacción de esta versión no se tiene aquí, o se ha borrado.',
    zh: '本节点未持有该文本的案文，或案文已清除。',
  },
  behind: { en: 'Not agreed in', es: 'No acordado en', zh: '未商定的语文' },
  side: { en: 'Side', es: 'Parte', zh: '一方' },
  progress: {
    en: 'Its own report of progress',
    es: 'Su propio informe de avance',
    zh: '其进展报告',
  },
  assessment: { en: 'Its own assessment', es: 'Su propia evaluación', zh: '其评估' },
  annex: {
    en: 'Annex: hashes, acceptances and receipts',
    es: 'Anexo: huellas, aceptaciones y acuses',
    zh: '附件：散列值、接受和回执',
  },
  logs: {
    en: 'The logs that this paper is drawn from',
    es: 'Registros de los que procede este documento',
    zh: '本文件所据记录簿',
  },
  log: { en: 'Log of', es: 'Registro de', zh: '记录簿' },
  size: {
    en: 'Size of its checkpoint',
    es: 'Tamaño de su punto de verificación',
    zh: '检查点大小',
  },
  root: { en: 'Root', es: 'Raíz', zh: '根' },
  key: {
    en: 'SHA-256 of its log key',
    es: 'SHA-256 de su clave de registro',
    zh: '记录簿密钥的 SHA-256',
  },
  signature: { en: 'Signature lines', es: 'Líneas de firma', zh: '签名行' },
  noCheckpoint: {
    en: 'No checkpoint is held.',
    es: 'No se tiene ningún punto de verificación.',
    zh: '未持有检查点。',
  },
  item: { en: 'Item', es: 'Punto', zh: '事项' },
  version: { en: 'Hash of the version', es: 'Huella de la versión', zh: '文本散列值' },
  wording: { en: 'Hash of the wording', es: 'Huella de la redacción', zh: '案文散列值' },
  acceptance: { en: 'Acceptance', es: 'Aceptación', zh: '接受' },
  receipt: { en: 'Receipt', es: 'Acuse', zh: '回执' },
  statement: { en: 'Statement', es: 'Declaración', zh: '陈述' },
  time: { en: 'Time', es: 'Hora', zh: '时间' },
  leaf: { en: 'Hash of the leaf', es: 'Huella de la hoja', zh: '叶散列值' },
  check: {
    en: 'How to check this paper',
    es: 'Cómo comprobar este documento',
    zh: '如何核对本文件',
  },
  checkLogs: {
    en: '1. Get the logs from any member (“entente log export”), and compare the twelve words of the terms with each party. “entente log verify” checks every signature, proof and receipt; verify.py, which comes with the source and shares no code with this software, checks the same.',
    es: '1. Obtenga los registros de cualquier miembro («entente log export») y compare con cada parte las doce palabras de los términos. «entente log verify» comprueba cada firma, prueba y acuse; verify.py, que viene con el código fuente y no comparte código con este programa, comprueba lo mismo.',
    zh: '1. 向任一成员取得记录簿（entente log export），并与各方核对章程的十二个词。entente log verify 验证每一签名、证明和回执；随源代码提供、与本软件无共用代码的 verify.py 作同样验证。',
  },
  checkLeaves: {
    en: '2. The leaf named for each acceptance stands at its number in that log; an acceptance names the hash of the version. A log that holds this checkpoint has this root at this size.',
    es: '2. La hoja indicada para cada aceptación está en su número de ese registro; la aceptación nombra la huella de la versión. Un registro que contenga este punto de verificación tiene esta raíz con este tamaño.',
    zh: '2. 各项接受所列之叶位于该记录簿的相应编号；接受中载明文本散列值。含有该检查点的记录簿在该大小处具有该根。',
  },
  checkWords: {
    en: '3. The hash of the version is SHA-256 over “entente/text/v1”, a line feed and the canonical JSON of the text in codes, which holds the hash of the wording in all its languages (docs/spec/agreement.md).',
    es: '3. La huella de la versión es SHA-256 de «entente/text/v1», un salto de línea y el JSON canónico del texto en códigos, que contiene la huella de la redacción en todos sus idiomas (docs/spec/agreement.md).',
    zh: '3. 文本散列值为“entente/text/v1”、换行符及编码文本的规范 JSON 的 SHA-256，其中含有案文各语文的散列值（docs/spec/agreement.md）。',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const receiptLine = (by: string, of: string): Words => ({
  en: `${by} holds the acceptance of ${of}`,
  es: `${by} tiene la aceptación de ${of}`,
  zh: `${by}持有${of}的接受`,
});
