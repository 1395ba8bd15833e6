import type { Words } from '#kernel/language.ts';

/** Short sentences and parts of them that more than one place shows. */
export const sentenceWords = {
  nothingSaid: {
    en: 'Nothing said on this record.',
    es: 'Sin declaraciones sobre este expediente.',
    zh: '对此记录尚无陈述。',
  },
  noClock: {
    en: 'No clock runs on this notice. Silence has no effect.',
    es: 'Sobre esta notificación no corre plazo. El silencio no surte efecto.',
    zh: '本通知不计期限，未答复不产生效力。',
  },
  contentNotHeld: {
    en: 'The content is not held here yet.',
    es: 'El contenido aún no se tiene aquí.',
    zh: '本节点尚未持有该内容。',
  },
  contentErased: {
    en: 'Content erased, record kept.',
    es: 'Contenido borrado, registro conservado.',
    zh: '内容已清除，记录保留。',
  },
  signedHere: {
    en: 'Signed here. It leaves with the next checkpoint.',
    es: 'Firmada aquí. Sale con el próximo punto de verificación.',
    zh: '已在本节点签署，将随下一检查点发出。',
  },
  nothingOpen: {
    en: 'Nothing more is open to your side on this record now.',
    es: 'Por ahora su parte no puede declarar nada más sobre este expediente.',
    zh: '目前本方对此记录无可作之陈述。',
  },
  onlyThisNode: {
    en: 'Only this node sees them. An officer decides; a result decides nothing.',
    es: 'Solo los ve este nodo. Decide una persona funcionaria; un resultado no decide nada.',
    zh: '仅本节点可见。由经办人决定，比对结果不作任何决定。',
  },
  setByLaw: { en: 'Set by law', es: 'Fijado por ley', zh: '由法律规定' },
  setByTerms: {
    en: 'Set by the terms of reference',
    es: 'Fijado por los términos de referencia',
    zh: '由工作组章程规定',
  },
  keptForEver: {
    en: 'This part is kept for ever. Your node adds its place in the log and the time.',
    es: 'Esta parte se conserva para siempre. Su nodo añade su lugar en el registro y la hora.',
    zh: '此部分永久保存。节点会补上其在记录簿中的位置和时间。',
  },
  notYet: { en: 'not yet', es: 'aún no', zh: '尚未' },
  single: { en: 'one', es: 'uno', zh: '一批' },
  several: { en: 'several', es: 'varios', zh: '多批' },
  yes: { en: 'yes', es: 'sí', zh: '是' },
  no: { en: 'no', es: 'no', zh: '否' },
  nothing: { en: 'nothing', es: 'nada', zh: '无' },
  difference: { en: 'difference', es: 'diferencia', zh: '数量差异' },
  withoutEffect: {
    en: 'kept, without effect',
    es: 'conservada, sin efecto',
    zh: '已保留，不产生效力',
  },
  pausedUntil: {
    en: 'The clock stands still, at the latest until',
    es: 'El plazo está suspendido, a más tardar hasta',
    zh: '计时暂停，最迟至',
  },
  nothingChanges: {
    en: 'Nothing differs from the version in force, so there is nothing to sign.',
    es: 'Nada difiere de la versión vigente; no hay nada que firmar.',
    zh: '与现行版本没有差别，无可签署之处。',
  },
  nothingSigned: {
    en: 'Nothing is signed yet. To sign exactly this, add the digest',
    es: 'Aún no se ha firmado nada. Para firmar exactamente esto, añada el resumen',
    zh: '尚未签署。如要签署以上内容，请加上摘要值',
  },
  noMatch: {
    en: 'No notification matches.',
    es: 'Ninguna notificación coincide.',
    zh: '没有符合条件的通知。',
  },
} as const satisfies Readonly<Record<string, Words>>;
