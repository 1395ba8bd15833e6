/** Suspensions and how each side regards the line, in three languages. No reason is inferred, and nobody is blamed: each word is its author's own. */
import type { Words } from '#kernel/language.ts';
import type { SuspensionStatus } from '../joint.ts';
import type { LineWord } from '../statements.ts';

type WordsOf = Readonly<Record<string, Words>>;

export const suspensionName: Words = {
  en: 'Suspension and resumption',
  es: 'Suspensión y reanudación',
  zh: '暂停与恢复合作',
};
export const suspensionRecord: Words = {
  en: 'Suspension of cooperation',
  es: 'Suspensión de la cooperación',
  zh: '暂停合作',
};
export const suspensionStatusWords = {
  announced: { en: 'Announced', es: 'Anunciada', zh: '已预告' },
  'in-force': { en: 'In force', es: 'En vigor', zh: '生效中' },
  'partly-lifted': { en: 'Lifted in part', es: 'Levantada en parte', zh: '部分解除' },
  lifted: { en: 'Lifted', es: 'Levantada', zh: '已解除' },
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '无效力' },
  disputed: { en: 'Disputed', es: 'Controvertida', zh: '有争议' },
} as const satisfies Readonly<Record<SuspensionStatus, Words>>;
export const suspensionSentences = {
  announced: {
    en: 'Its author has said from when; until then everything goes on.',
    es: 'Su autora ha dicho desde cuándo; hasta entonces todo continúa.',
    zh: '声明方已说明起始时间；在此之前一切照常。',
  },
  'in-force': {
    en: 'In these areas this party says nothing, and periods that the terms set do not run.',
    es: 'En estos ámbitos esa parte no declara nada y no corren los plazos que fijan los términos.',
    zh: '在这些领域，该方暂不陈述，章程规定的期限停止计算。',
  },
  'partly-lifted': {
    en: 'Some of its areas run again.',
    es: 'Algunos de sus ámbitos se han reanudado.',
    zh: '其中部分领域已恢复。',
  },
  lifted: {
    en: 'All its areas run again; what waited may be released by choice.',
    es: 'Todos sus ámbitos se han reanudado; lo que esperaba puede publicarse si así se decide.',
    zh: '所涉领域均已恢复；留存的内容可自行选择发布。',
  },
} as const satisfies WordsOf;

export const suspensionSaid = {
  'suspension.declared': {
    en: 'Suspended areas',
    es: 'Suspendió ámbitos',
    zh: '宣布暂停有关领域',
  },
  'suspension.lifted': {
    en: 'Lifted its suspension',
    es: 'Levantó su suspensión',
    zh: '解除暂停',
  },
} as const satisfies WordsOf;
export const suspensionActions = {
  'suspension.declared': { en: 'Suspend areas', es: 'Suspender ámbitos', zh: '暂停有关领域' },
  'suspension.lifted': { en: 'Lift the suspension', es: 'Levantar la suspensión', zh: '解除暂停' },
} as const satisfies WordsOf;
export const suspensionMeanings = {
  'suspension.declared': {
    en: 'From the other side’s first receipt on, periods of the terms stand still in these areas, and what you accepted there and is not complete yet is withdrawn. What would be said waits at home. Statutory periods, the areas that never stop, receipts and withdrawals go on.',
    es: 'Desde el primer acuse de la otra parte, los plazos de los términos se detienen en estos ámbitos y quedan retiradas sus aceptaciones aún no completas. Lo que se iba a declarar espera en su nodo. Los plazos legales, los asuntos que no se interrumpen, los acuses y los retiros continúan.',
    zh: '自对方首次回执起，章程规定的期限在这些领域停止计算，贵方尚未完成的接受即告撤回。拟陈述的内容留存于本方节点。法定期限、持续运行事项、回执和撤回照常进行。',
  },
  'suspension.lifted': {
    en: 'These areas run again as far as your side is concerned. Nothing that waited is said by itself: you choose what is released.',
    es: 'Por su parte, estos ámbitos se reanudan. Nada de lo que esperaba se declara por sí solo: usted decide qué se publica.',
    zh: '就本方而言，这些领域恢复合作。留存的内容不会自动对外陈述，由贵方选择发布哪些内容。',
  },
} as const satisfies WordsOf;
export const suspensionKept = {
  'on-the-floor': {
    en: 'the terms keep these areas running',
    es: 'los términos mantienen en marcha esos ámbitos',
    zh: '按章程，这些领域属持续运行事项',
  },
  'not-suspended': {
    en: 'this suspension did not stop those areas, or no longer did',
    es: 'esa suspensión no detenía, o ya no detenía, esos ámbitos',
    zh: '该暂停不涉及或已不再涉及这些领域',
  },
  'opened-already': {
    en: 'the record was opened before',
    es: 'el expediente ya estaba abierto',
    zh: '该记录此前已开立',
  },
  'too-many': {
    en: 'more suspensions than count in one log',
    es: 'más suspensiones de las que cuentan en un registro',
    zh: '超出一份日志中计入的暂停次数',
  },
} as const satisfies WordsOf;
export const lineLabels = {
  areas: { en: 'Areas', es: 'Ámbitos', zh: '合作领域' },
  from: { en: 'From', es: 'Desde', zh: '起始时间' },
  word: {
    en: 'The line, in its own word',
    es: 'La línea, en sus propias palabras',
    zh: '对联络渠道的看法',
  },
  text: { en: 'Public text', es: 'Texto público', zh: '公开文本' },
} as const satisfies WordsOf;

export const lineName: Words = { en: 'The line', es: 'La línea', zh: '联络渠道' };
export const lineRecord: Words = {
  en: 'How a side regards the line',
  es: 'Cómo ve una parte la línea',
  zh: '一方对联络渠道的看法',
};
export const lineWordWords = {
  working: { en: 'Working', es: 'Funciona', zh: '运行正常' },
  'slower-than-usual': {
    en: 'Slower than usual',
    es: 'Más lenta de lo habitual',
    zh: '较往常缓慢',
  },
  interrupted: { en: 'Interrupted', es: 'Interrumpida', zh: '中断' },
  suspended: { en: 'Suspended', es: 'Suspendida', zh: '暂停' },
  resuming: { en: 'Being resumed', es: 'En reanudación', zh: '正在恢复' },
  ended: { en: 'Ended', es: 'Terminada', zh: '已终止' },
} as const satisfies Readonly<Record<LineWord, Words>>;
export const lineStatusWords = {
  ...lineWordWords,
  'without-effect': { en: 'Without effect', es: 'Sin efecto', zh: '无效力' },
  disputed: { en: 'Disputed', es: 'Controvertida', zh: '有争议' },
} as const satisfies WordsOf;
export const lineSaid = {
  'line.regarded': {
    en: 'Stated how it regards the line',
    es: 'Declaró cómo ve la línea',
    zh: '说明其对联络渠道的看法',
  },
} as const satisfies WordsOf;
export const lineActions = {
  'line.regarded': {
    en: 'State how we regard the line',
    es: 'Declarar cómo vemos la línea',
    zh: '说明本方对联络渠道的看法',
  },
} as const satisfies WordsOf;
export const lineMeanings = {
  'line.regarded': {
    en: 'Your own word on how the line stands in these areas. It changes nothing else, and the other side may have another word.',
    es: 'Su propia palabra sobre cómo está la línea en estos ámbitos. No cambia nada más, y la otra parte puede tener otra.',
    zh: '贵方对这些领域联络渠道状况的看法。此陈述不改变其他任何事项，对方可以有不同看法。',
  },
} as const satisfies WordsOf;
