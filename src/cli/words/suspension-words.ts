import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { authorityOption, yes } from './usage-words.ts';

const areas: Words = {
  en: 'areas of cooperation, with commas between them',
  es: 'ámbitos de cooperación, separados por comas',
  zh: '合作领域，以逗号分隔',
};
const texts = {
  'text-en': {
    en: 'the public text, in English',
    es: 'el texto público, en inglés',
    zh: '公开文本（英文）',
  },
  'text-es': {
    en: 'the public text, in Spanish',
    es: 'el texto público, en español',
    zh: '公开文本（西班牙文）',
  },
  'text-zh': {
    en: 'the public text, in Chinese',
    es: 'el texto público, en chino',
    zh: '公开文本（中文）',
  },
} as const;

export const suspensionStatus = {
  summary: {
    en: 'Shows for each area who has suspended it, how each side regards the line, and what waits here.',
    es: 'Muestra, por ámbito, quién lo ha suspendido, cómo ve la línea cada parte y qué espera en su nodo.',
    zh: '按领域显示由哪一方暂停、各方对联络渠道的看法，以及留存于本方节点的内容。',
  },
  options: {},
  examples: [
    [
      'suspension status 4a',
      {
        en: 'where each area of this group stands',
        es: 'cómo está cada ámbito de este grupo',
        zh: '本工作组各领域的状况',
      },
    ],
    [
      'suspension status 4a --json',
      { en: 'the same for a script', es: 'lo mismo para un programa', zh: '同上，供程序使用' },
    ],
  ],
} as const satisfies CommandWords;

export const suspensionDryRun = {
  summary: {
    en: 'Tells what suspending areas would stop, and changes nothing.',
    es: 'Dice qué detendría suspender unos ámbitos, sin cambiar nada.',
    zh: '说明暂停有关领域会使哪些事项停止；不作任何更改。',
  },
  details: {
    en: 'Which areas never stop, which periods would stand still and which go on by statute, which of our acceptances would be withdrawn, and how many drafts would wait.',
    es: 'Qué ámbitos no se interrumpen, qué plazos se detendrían y cuáles siguen por ley, qué aceptaciones nuestras se retirarían y cuántos borradores esperarían.',
    zh: '哪些领域持续运行，哪些期限停止计算、哪些依法继续，本方哪些接受将撤回，以及多少份草稿将留存。',
  },
  options: { areas },
  examples: [
    [
      'suspension dry-run 4a --areas law-enforcement,technical-exchange',
      {
        en: 'before two areas are suspended',
        es: 'antes de suspender dos ámbitos',
        zh: '暂停两个领域之前',
      },
    ],
  ],
} as const satisfies CommandWords<'areas'>;

export const suspensionDeclare = {
  summary: {
    en: 'Suspends areas for this party, after it has told what that stops.',
    es: 'Suspende ámbitos por esta parte, tras decir qué detiene eso.',
    zh: '先说明会使哪些事项停止，再由本方暂停有关领域。',
  },
  details: {
    en: 'An officer’s word is kept as a draft until others have cleared it. The suspension works from the other side’s first receipt, or from --from if that is later.',
    es: 'La palabra de un funcionario queda como borrador hasta que otros la validen. La suspensión surte efecto desde el primer acuse de la otra parte, o desde --from si es posterior.',
    zh: '官员的陈述先存为草稿，待其他官员核准。暂停自对方首次回执起生效；若 --from 更晚，则自该时刻起。',
  },
  options: {
    areas,
    from: {
      en: 'announced for an instant in UTC, such as 2027-01-20T09:30Z',
      es: 'anunciada para un instante en UTC, como 2027-01-20T09:30Z',
      zh: '预告的起始时刻（UTC），如 2027-01-20T09:30Z',
    },
    ...texts,
    authority: authorityOption,
    yes,
  },
  examples: [
    [
      "suspension declare 4a --areas technical-exchange --text-en 'Exchanges are suspended.' --text-zh '交流暂停。'",
      {
        en: 'with a public text in two languages',
        es: 'con un texto público en dos idiomas',
        zh: '附两种语言的公开文本',
      },
    ],
  ],
} as const satisfies CommandWords<
  'areas' | 'from' | 'text-en' | 'text-es' | 'text-zh' | 'authority' | 'yes'
>;

export const suspensionLift = {
  summary: {
    en: 'Lifts this party’s own suspension, of all its areas or step by step.',
    es: 'Levanta la suspensión de esta parte, en todos sus ámbitos o paso a paso.',
    zh: '解除本方的暂停，可一次全部解除，也可分步解除。',
  },
  details: {
    en: 'Nothing that waited is said by itself: entente drafts list --status held',
    es: 'Nada de lo que esperaba se declara por sí solo: entente drafts list --status held',
    zh: '留存的内容不会自动对外陈述：entente drafts list --status held',
  },
  options: { areas, ...texts, authority: authorityOption },
  examples: [
    [
      'suspension lift xa-5d --areas technical-exchange',
      { en: 'one area of it', es: 'uno de sus ámbitos', zh: '解除其中一个领域' },
    ],
  ],
} as const satisfies CommandWords<'areas' | 'text-en' | 'text-es' | 'text-zh' | 'authority'>;

export const suspensionRegard = {
  summary: {
    en: 'States how this party regards the line in some areas, in its own word.',
    es: 'Declara cómo ve esta parte la línea en unos ámbitos, en sus propias palabras.',
    zh: '说明本方对有关领域联络渠道的看法。',
  },
  options: {
    areas,
    word: {
      en: 'working, slower-than-usual, interrupted, suspended, resuming or ended',
      es: 'working, slower-than-usual, interrupted, suspended, resuming o ended',
      zh: 'working、slower-than-usual、interrupted、suspended、resuming 或 ended',
    },
    ...texts,
    authority: authorityOption,
  },
  examples: [
    [
      'suspension regard 4a --areas legal-assistance --word slower-than-usual',
      {
        en: 'a slow-down that nobody declared',
        es: 'una ralentización que nadie declaró',
        zh: '未经宣布的放缓',
      },
    ],
  ],
} as const satisfies CommandWords<
  'areas' | 'word' | 'text-en' | 'text-es' | 'text-zh' | 'authority'
>;

export const suspensionGap = {
  summary: {
    en: 'Reports on the time of a suspension: what came, what ran out, and what may now be said.',
    es: 'Informa sobre el periodo de una suspensión: qué llegó, qué venció y qué puede decirse ahora.',
    zh: '汇总暂停期间的情况：收到的陈述、已届满的期限，以及现在可以陈述的内容。',
  },
  options: {},
  examples: [
    [
      'suspension gap xa-5d',
      {
        en: 'after it was lifted, or while it stands',
        es: 'una vez levantada, o mientras sigue',
        zh: '解除之后，或仍在暂停期间',
      },
    ],
  ],
} as const satisfies CommandWords;

export const areasMissing: Words = {
  en: 'say --areas, with commas between them',
  es: 'indique --areas, separados por comas',
  zh: '请用 --areas 指定领域，以逗号分隔',
};
export const wordMissing: Words = {
  en: 'say --word',
  es: 'indique --word',
  zh: '请用 --word 指定看法',
};
export const textMissing: Words = {
  en: 'say the public text: --text-en, --text-es or --text-zh',
  es: 'indique el texto público: --text-en, --text-es o --text-zh',
  zh: '请提供公开文本：--text-en、--text-es 或 --text-zh',
};

/** Labels of what is printed. */
export const labels = {
  area: { en: 'AREA', es: 'ÁMBITO', zh: '领域' },
  state: { en: 'STATE', es: 'ESTADO', zh: '状况' },
  regards: {
    en: 'THE LINE, EACH IN ITS OWN WORD',
    es: 'LA LÍNEA, SEGÚN CADA PARTE',
    zh: '各方看法',
  },
  waiting: { en: 'WAITING HERE', es: 'EN ESPERA AQUÍ', zh: '本方留存' },
  record: { en: 'RECORD', es: 'EXPEDIENTE', zh: '记录' },
  what: { en: 'WHAT', es: 'QUÉ', zh: '事项' },
  when: { en: 'WHEN', es: 'CUÁNDO', zh: '时间' },
  from: { en: 'From', es: 'Desde', zh: '自' },
  until: { en: 'until', es: 'hasta', zh: '至' },
} as const satisfies Readonly<Record<string, Words>>;

export const stateWords = {
  open: { en: 'open', es: 'abierto', zh: '正常' },
  floor: { en: 'open; never stops', es: 'abierto; no se interrumpe', zh: '正常；持续运行' },
} as const satisfies Readonly<Record<string, Words>>;
export const suspendedBy = (parties: string): Words => ({
  en: `suspended by ${parties}`,
  es: `suspendido por ${parties}`,
  zh: `${parties} 已暂停`,
});
export const announcedBy = (parties: string): Words => ({
  en: `announced by ${parties}`,
  es: `anunciada por ${parties}`,
  zh: `${parties} 已预告暂停`,
});
export const waitingDrafts = (held: number, open: number): Words => ({
  en: `${held} held, ${open} not cleared`,
  es: `${held} retenidos, ${open} sin validar`,
  zh: `留存 ${held} 份，未核准 ${open} 份`,
});

export const outcomeWords = {
  stops: { en: 'would stop', es: 'se detendría', zh: '将停止' },
  floor: {
    en: 'goes on: the terms keep it running',
    es: 'continúa: los términos no lo interrumpen',
    zh: '继续：按章程持续运行',
  },
  'not-in-terms': {
    en: 'is no area of this group',
    es: 'no es un ámbito de este grupo',
    zh: '不是本工作组的领域',
  },
  'stopped-already': {
    en: 'is suspended by us already',
    es: 'ya está suspendido por esta parte',
    zh: '本方已暂停',
  },
} as const satisfies Readonly<Record<string, Words>>;
export const effectWords = {
  pauses: { en: 'period stands still', es: 'el plazo se detiene', zh: '期限停止计算' },
  'runs-on': {
    en: 'period goes on, by statute',
    es: 'el plazo sigue, por ley',
    zh: '期限依法继续',
  },
  acceptance: {
    en: 'our acceptance is withdrawn',
    es: 'se retira nuestra aceptación',
    zh: '本方接受将撤回',
  },
} as const satisfies Readonly<Record<string, Words>>;
export const gapWords = {
  came: { en: 'came', es: 'llegó', zh: '收到' },
  'ran-out': { en: 'ran out', es: 'venció', zh: '已届满' },
  owed: { en: 'owed by us', es: 'lo debe esta parte', zh: '本方待办' },
  held: { en: 'held; may be released', es: 'retenido; puede publicarse', zh: '留存，可发布' },
} as const satisfies Readonly<Record<string, Words>>;

export const dryRunSums = (
  pauses: number,
  runsOn: number,
  acceptances: number,
  drafts: number,
): Words => ({
  en: `Periods that stand still: ${pauses}; that go on by statute: ${runsOn}. Acceptances withdrawn: ${acceptances}. Drafts that would wait: ${drafts}.`,
  es: `Plazos que se detienen: ${pauses}; que siguen por ley: ${runsOn}. Aceptaciones retiradas: ${acceptances}. Borradores que esperarían: ${drafts}.`,
  zh: `停止计算的期限：${pauses}；依法继续的期限：${runsOn}。撤回的接受：${acceptances}。将留存的草稿：${drafts}。`,
});
export const gapSums = (came: number, ranOut: number, owed: number, held: number): Words => ({
  en: `Came: ${came}. Ran out: ${ranOut}. Owed by us now: ${owed}. Held, and may be released: ${held}.`,
  es: `Llegó: ${came}. Venció: ${ranOut}. Lo debe ahora esta parte: ${owed}. Retenido, puede publicarse: ${held}.`,
  zh: `收到：${came}。已届满：${ranOut}。本方现有待办：${owed}。留存、可发布：${held}。`,
});
