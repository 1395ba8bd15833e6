import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { authorityOption, yes } from './usage-words.ts';

const title = (language: Words): Words => ({
  en: `title ${language.en} (default: the old one)`,
  es: `título ${language.es} (por omisión: el anterior)`,
  zh: `${language.zh}名称（默认：沿用原名称）`,
});

export const groupSucceed = {
  summary: {
    en: 'Founds the successor of a group: its terms as they stand, with other members or new keys.',
    es: 'Constituye el sucesor de un grupo: sus términos vigentes, con otros miembros o claves nuevas.',
    zh: '成立后续工作组：沿用现行章程，更换成员或密钥。',
  },
  details: {
    en: 'Each member that goes on, and each newcomer, makes a card with entente group card: every group has keys of its own. Whoever of the old group does not come is named by --remove. Shows what differs, asks, then writes the terms to a file to send; the others compare and run entente group join. Nothing is taken over by itself: a newcomer sees nothing from before unless it is said again (entente records again).',
    es: 'Cada miembro que continúa, y cada nuevo, hace su ficha con entente group card: cada grupo tiene sus propias claves. Quien del grupo anterior no venga se indica con --remove. Muestra qué cambia, pregunta y escribe los términos en un archivo para enviarlo; los demás lo comparan y ejecutan entente group join. Nada se traspasa por sí solo: un miembro nuevo no ve nada de lo anterior salvo que se declare de nuevo (entente records again).',
    zh: '每个继续参加的成员和每个新成员用 entente group card 制作名片：每个工作组有自己的密钥。原成员不再参加的，用 --remove 指明。先显示不同之处并询问，再将章程写入文件供发送；其他各方核对后运行 entente group join。任何内容都不自动转入：新成员看不到此前内容，除非重新陈述（entente records again）。',
  },
  options: {
    remove: {
      en: 'member that does not come; may be repeated',
      es: 'miembro que no viene; puede repetirse',
      zh: '不再参加的成员；可重复',
    },
    calendar: {
      en: 'working days of a member, as JSON, new or renewed; may be repeated',
      es: 'días hábiles de un miembro, en JSON, nuevos o renovados; puede repetirse',
      zh: '某一成员新的或更新的工作日，JSON 格式；可重复',
    },
    'title-en': title({ en: 'in English', es: 'en inglés', zh: '英文' }),
    'title-es': title({ en: 'in Spanish', es: 'en español', zh: '西班牙文' }),
    'title-zh': title({ en: 'in Chinese', es: 'en chino', zh: '中文' }),
    out: {
      en: 'where to write the terms (default: successor.terms.json)',
      es: 'dónde escribir los términos (por omisión: successor.terms.json)',
      zh: '章程的写入位置（默认：successor.terms.json）',
    },
    yes,
  },
  examples: [
    [
      'group succeed 4a xb.card.json xc.card.json',
      {
        en: 'xc joins xa and xb',
        es: 'xc se une a xa y xb',
        zh: 'xc 加入 xa 和 xb',
      },
    ],
    [
      'group succeed 4a xb.card.json --remove xc -o pair.terms.json --yes',
      {
        en: 'xa and xb go on without xc',
        es: 'xa y xb continúan sin xc',
        zh: 'xa 和 xb 在没有 xc 的情况下继续',
      },
    ],
  ],
} as const satisfies CommandWords;

export const recordsAgain = {
  summary: {
    en: 'Says an own record of one group again in another, such as its successor.',
    es: 'Declara de nuevo en otro grupo, como su sucesor, un expediente propio.',
    zh: '将本方在某一工作组的记录在另一工作组（如后续工作组）重新陈述。',
  },
  details: {
    en: 'Takes the words with which this party opened the record, or last amended it. They stand there as said now, under the new terms; the others of that group read all of it. Where clearances are needed it is a draft first.',
    es: 'Toma las palabras con que esta parte abrió el expediente, o lo modificó por última vez. Allí valen como dichas ahora, bajo los términos nuevos; los demás de ese grupo lo leen todo. Si hacen falta validaciones, antes es un borrador.',
    zh: '采用本方开立该记录或最近一次修改时的文字。在新工作组中视为现在陈述，适用新章程，该组其他成员可阅读全部内容。如需核准，则先为草稿。',
  },
  options: {
    group: {
      en: 'the group in which it is said',
      es: 'el grupo en que se declara',
      zh: '重新陈述所在的工作组',
    },
    authority: authorityOption,
    yes,
  },
  examples: [
    [
      'records again xa-4f3c --group 9b',
      {
        en: 'a record, in the successor that begins with 9b',
        es: 'un expediente, en el sucesor que empieza por 9b',
        zh: '在以 9b 开头的后续工作组中重新陈述一项记录',
      },
    ],
    [
      'records again xa-4f3c --group 9b --yes',
      { en: 'without being asked', es: 'sin preguntar', zh: '不再询问' },
    ],
  ],
} as const satisfies CommandWords;

export const newKeys: Words = {
  en: 'All keys are new. Nothing of the old group is taken over but these terms.\n',
  es: 'Todas las claves son nuevas. Del grupo anterior solo pasan estos términos.\n',
  zh: '所有密钥均为新密钥。除上述章程外，原工作组的内容一律不转入。\n',
};
export const noMember = (party: string): Words => ({
  en: `${party} is no member of that group`,
  es: `${party} no es miembro de ese grupo`,
  zh: `${party} 不是该工作组成员`,
});
export const comesAndGoes = (party: string): Words => ({
  en: `${party} cannot both come and be removed`,
  es: `${party} no puede venir y ser retirada a la vez`,
  zh: `${party} 不能既参加又被移除`,
});
export const cardMissing = (parties: string): Words => ({
  en: `no new card of ${parties}: ask for one (entente group card), or name who does not come with --remove`,
  es: `falta una ficha nueva de ${parties}: pídala (entente group card) o indique con --remove quién no viene`,
  zh: `缺少 ${parties} 的新名片：请索取（entente group card），或用 --remove 指明不参加者`,
});
export const notOwn: Words = {
  en: 'this party has not opened that record: only its own words can be said again',
  es: 'esta parte no abrió ese expediente: solo puede declarar de nuevo sus propias palabras',
  zh: '该记录并非本方开立：只能重新陈述本方的文字',
};
export const wordsGone: Words = {
  en: 'the content of that record is not held any more: say it anew with entente drafts new',
  es: 'el contenido de ese expediente ya no obra aquí: declárelo de nuevo con entente drafts new',
  zh: '该记录的内容已不再持有：请用 entente drafts new 重新撰写',
};
export const groupMissing: Words = {
  en: 'say in which group with --group',
  es: 'indique con --group en qué grupo',
  zh: '请用 --group 指明工作组',
};
export const readByAll = (members: string): Words => ({
  en: `All of this will be read by ${members}:\n`,
  es: `Todo esto lo leerán ${members}:\n`,
  zh: `以下全部内容将由 ${members} 阅读：\n`,
});
export const cardUsed = (party: string): Words => ({
  en: `the card of ${party} has the keys of the old group: ask for a new one (entente group card)`,
  es: `la ficha de ${party} lleva las claves del grupo anterior: pida una nueva (entente group card)`,
  zh: `${party} 的名片使用的是原工作组的密钥：请索取新名片（entente group card）`,
});
export const forTwo: Words = {
  en: 'a pre-export notification is for two parties alone: say it at their own table',
  es: 'una notificación previa a la exportación es solo para dos partes: hágala en su propia mesa',
  zh: '出口前通知只在两方之间：请在双方自己的工作组中陈述',
};
