/** The formulas of a note verbale, as authorities write them in each language. Our own sentences over common usage. */
import type { Language, Words } from '#kernel/language.ts';
import type { Mandate, Stance } from '#verbs/text-forms.ts';

type Named = Readonly<{ from: string; to: string; group: string; several: boolean }>;

export const noteTitle: Words = { en: 'Note verbale', es: 'Nota verbal', zh: '照会' };

export const draftLine = (seq: number, party: string): Words => ({
  en: `Draft, generated from statement ${seq} in the log of ${party}. It is no note until the authority has given it a number, a date and a seal.`,
  es: `Borrador generado a partir de la declaración ${seq} del registro de ${party}. No es una nota hasta que la autoridad le ponga número, fecha y sello.`,
  zh: `草稿，依据${party}记录簿第${seq}号陈述生成。经主管机关编号、署明日期并盖章后方为正式照会。`,
});

export const numberLabel: Words = { en: 'No.', es: 'Núm.', zh: '编号：' };

/** The authority that writes; `slug` is its name at the table. */
export const authorityOf = (party: string, slug: string | undefined): Words => ({
  en: `the competent national authority of ${party}${slug ? ` (${slug})` : ''}`,
  es: `la autoridad nacional competente de ${party}${slug ? ` (${slug})` : ''}`,
  zh: `${party}国家主管当局${slug ? `（${slug}）` : ''}`,
});

export const authoritiesOf = (parties: string, several: boolean): Words => ({
  en: `the competent national ${several ? 'authorities' : 'authority'} of ${parties}`,
  es: several
    ? `las autoridades nacionales competentes de ${parties}`
    : `la autoridad nacional competente de ${parties}`,
  zh: `${parties}国家主管当局`,
});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function opening({ from, to, group, several }: Named, language: Language): string {
  return {
    en: `${capital(from)} presents its compliments to ${to} and, with reference to the work plan of the group “${group}”, has the honour to state the following.`,
    es: `${capital(from)} saluda atentamente a ${to} y, en relación con el plan de trabajo del grupo «${group}», tiene el honor de comunicar${several ? 'les' : 'le'} lo siguiente.`,
    zh: `${from}向${to}致意，并谨就“${group}”工作计划通知如下：`,
  }[language];
}

export function closing({ from, to }: Named, language: Language): string {
  return {
    en: `${capital(from)} avails itself of this opportunity to renew to ${to} the assurances of its highest consideration.`,
    es: `${capital(from)} aprovecha la oportunidad para reiterar a ${to} las seguridades de su más distinguida consideración.`,
    zh: '顺致最崇高的敬意。',
  }[language];
}

export const tabledSentence = (area: string): Words => ({
  en: `It puts forward, in the area of ${area}, the text given below as an item of that plan. To put a text forward is not to accept it.`,
  es: `Presenta, en el ámbito de ${area}, el texto que figura a continuación como punto de dicho plan. Presentar un texto no equivale a aceptarlo.`,
  zh: `本方就${area}领域提出下列文本，作为该计划的一项事项。提出文本不等于接受。`,
});

const mandates: Readonly<Record<Mandate, Words>> = {
  'working-level': {
    en: 'The acceptance is given at working level.',
    es: 'La aceptación se da a nivel técnico.',
    zh: '此项接受系工作层级作出。',
  },
  'senior-level': {
    en: 'The acceptance is given at senior level.',
    es: 'La aceptación se da a alto nivel.',
    zh: '此项接受系高级别作出。',
  },
  authority: {
    en: 'The authority accepts for itself.',
    es: 'La autoridad acepta en su propio nombre.',
    zh: '此项接受代表本主管当局。',
  },
  government: {
    en: 'The authority accepts on behalf of its government.',
    es: 'La autoridad acepta en nombre de su gobierno.',
    zh: '此项接受代表本国政府。',
  },
  'full-powers': {
    en: 'The authority accepts under full powers.',
    es: 'La autoridad acepta en virtud de plenos poderes.',
    zh: '此项接受依全权证书作出。',
  },
};

export const acceptedSentence = (area: string, mandate: Mandate): Words => {
  const under = mandates[mandate];
  return {
    en: `In the area of ${area}, it accepts the text given below, exactly as the hash at the end of this note identifies it. ${under.en}`,
    es: `En el ámbito de ${area}, acepta el texto que figura a continuación, exactamente como lo identifica la huella que aparece al final de esta nota. ${under.es}`,
    zh: `就${area}领域，本方接受下列文本，以本照会末尾所载散列值确定者为准。${under.zh}`,
  };
};

const stances: Readonly<Record<Stance, Words>> = {
  'ad-referendum': {
    en: 'it has received the text given below ad referendum and is referring it to its government',
    es: 'ha recibido ad referéndum el texto que figura a continuación y lo somete a su gobierno',
    zh: '本方收到下列文本，须经核准（ad referendum），现正呈报政府',
  },
  reserved: {
    en: 'it reserves its position on the text given below',
    es: 'reserva su posición sobre el texto que figura a continuación',
    zh: '本方对下列文本保留立场',
  },
  'takes-note': {
    en: 'it takes note of the text given below',
    es: 'toma nota del texto que figura a continuación',
    zh: '本方注意到下列文本',
  },
  'no-position': {
    en: 'it takes no position on the text given below',
    es: 'no adopta posición sobre el texto que figura a continuación',
    zh: '本方对下列文本不持立场',
  },
};

export const stanceSentence = (area: string, stance: Stance): Words => ({
  en: `In the area of ${area}, ${stances[stance].en}. This is no acceptance.`,
  es: `En el ámbito de ${area}, ${stances[stance].es}. Ello no constituye aceptación.`,
  zh: `就${area}领域，${stances[stance].zh}。此不构成接受。`,
});

export const withdrawnSentence = (area: string): Words => ({
  en: `In the area of ${area}, it takes back whatever acceptance of the text given below it had given, and its putting forward of that text. What has been agreed stays agreed.`,
  es: `En el ámbito de ${area}, retira la aceptación que hubiera dado del texto que figura a continuación, así como su presentación. Lo acordado sigue acordado.`,
  zh: `就${area}领域，本方撤回对下列文本已作的接受及提出。已商定者仍为已商定。`,
});

export const standsAgreed: Words = {
  en: 'Every member of the group has accepted this text, and each holds the others’ acknowledgements of receipt.',
  es: 'Todos los miembros del grupo han aceptado este texto y cada uno tiene los acuses de recibo de los demás.',
  zh: '工作组各方均已接受该文本，且各持有其他各方的回执。',
};
export const standsOpen: Words = {
  en: 'At the date of this draft the text is not agreed.',
  es: 'En la fecha de este borrador, el texto no está acordado.',
  zh: '截至本草稿之日，该文本尚未商定。',
};
export const standsBehind: Words = {
  en: 'The rendering in this language is behind the wording: the text is not agreed in this language.',
  es: 'La versión en este idioma está rezagada respecto de la redacción: el texto no está acordado en este idioma.',
  zh: '该语文文本落后于案文：该语文文本未商定。',
};
export const notAuthentic = (authentic: string): Words => ({
  en: `The authentic text is that in ${authentic}.`,
  es: `El texto auténtico es el redactado en ${authentic}.`,
  zh: `以${authentic}文本为准。`,
});

export const addressed = (to: string): Words => ({
  en: `To: ${to}`,
  es: `A: ${to}`,
  zh: `致：${to}`,
});
export const sealPlace: Words = {
  en: 'Seal and initials of the authority',
  es: 'Sello y rúbrica de la autoridad',
  zh: '（主管机关盖章、草签）',
};
export const placeAndDate: Words = {
  en: 'Place: ____________________   Date: ____________________',
  es: 'Lugar: ____________________   Fecha: ____________________',
  zh: '地点：____________________   日期：____________________',
};

export const noteLabels = {
  identification: {
    en: 'What this note is drawn from',
    es: 'De qué procede esta nota',
    zh: '本照会所据陈述',
  },
  group: {
    en: 'Group (hash of its terms)',
    es: 'Grupo (huella de sus términos)',
    zh: '工作组（章程散列值）',
  },
  item: { en: 'Item', es: 'Punto', zh: '事项' },
  statement: { en: 'Statement', es: 'Declaración', zh: '陈述' },
  leaf: {
    en: 'Hash of the statement (leaf)',
    es: 'Huella de la declaración (hoja)',
    zh: '陈述散列值（叶）',
  },
  receipts: { en: 'Acknowledged by', es: 'Acuse de recibo de', zh: '已出具回执者' },
  none: { en: 'nobody yet', es: 'nadie aún', zh: '尚无' },
  drafted: { en: 'Drawn up', es: 'Preparado', zh: '生成日期' },
} as const satisfies Readonly<Record<string, Words>>;
